"""Where each figure holds: the last place named, or, where a list of places is named, each its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from jiaokan.facts.memory import family_of
from jiaokan.figures import Figure
from jiaokan.names import Name
from jiaokan.text.layout import Layout

_RESPECTIVELY = "分别"
# 南昌市和九江市, 北京至上海; or members with words of their own: 景洪市的夜市、建水县的小火车.
_JOINED = re.compile(r"(?:\([^()]*\))?[、和与及至到](?:\([^()]*\))?|以及|[^,;:。!?()]*、[^,;:。!?()]*")
_LONGEST_JOINT = 40
_LIST_SIGN = re.compile("[、和与及,]|以及")


# 全省 tells of another place than the town named before it; 占全省, 居全省 tell of the whole.
_WHOLE = re.compile(r"(?:(?<=[,;:。!?\n 年月日期节季度间天])|^)全(?P<level>[国省市区县州旗盟])", re.MULTILINE)


@dataclass
class _Named:
    """The places of a list, in order, with the end of the last; one place alone is a list of one."""

    places: list[str] = field(default_factory=list)
    end: int = -1


def read_places(layout: Layout, figures: Sequence[Figure], names: Sequence[Name]) -> list[str]:
    """The place of each figure, in the same order; empty where none is named, or where several are.

    Of a list of places each has its own of the figures that 分别 deals out to them; what else is told of them all
    (合计) has none.
    """
    reader = _Places(layout, figures, [name for name in names if name.kind == "place"])
    return [reader.place(at) for at in range(len(figures))]


class _Places:
    """One pass over figures and places in order."""

    def __init__(self, layout: Layout, figures: Sequence[Figure], places: Sequence[Name]) -> None:
        self._layout, self._figures, self._places = layout, figures, places
        self._next = self._row_end = 0
        self._wholes = [(found.start(), found["level"]) for found in _WHOLE.finditer(layout.folded)]
        self._next_whole = 0
        self._named = _Named()
        self._rows: dict[int, str] = {}
        self._dealing = False

    def place(self, at: int) -> str:
        """The place of one figure; to be asked in order."""
        start = self._figures[at].span.start
        self._read_names(start, self._figures[at - 1].span.end if at else 0)
        self._read_wholes(start)
        named = self._named
        if named.end < 0 or self._layout.line_at(named.end - 1) != self._layout.line_at(start):
            return ""
        if len(named.places) == 1:
            return named.places[0]
        if at >= self._row_end:
            self._deal(at)
        return self._rows.get(at, "")

    def _read_names(self, until: int, figure_end: int) -> None:
        """Take in the names before a figure; those that signs join, with no amount between, are one list."""
        while self._next < len(self._places) and self._places[self._next].span.start < until:
            name = self._places[self._next]
            self._next += 1
            start, end = self._named.end, name.span.start
            if start == end:
                self._named.places[-1:] = [name.canonical]  # 保山市腾冲市: the narrower of the two.
            elif figure_end <= start and self._is_joined(start, end):
                self._named.places.append(name.canonical)
            else:
                self._named = _Named([name.canonical])
            self._named.end = name.span.end
            self._dealing = False

    def _read_wholes(self, until: int) -> None:
        """Forget the place where a word of a whole of another level stands behind it."""
        while self._next_whole < len(self._wholes) and self._wholes[self._next_whole][0] < until:
            start, level = self._wholes[self._next_whole]
            self._next_whole += 1
            places = self._named.places
            if start >= self._named.end and not (len(places) == 1 and places[0].endswith(level)):
                self._named = _Named()

    def _is_joined(self, start: int, end: int) -> bool:
        near = start >= 0 and 0 < end - start < _LONGEST_JOINT
        return near and _JOINED.fullmatch(self._layout.folded, start, end) is not None

    def _deal(self, at: int) -> None:
        """Deal the row of figures that begins here out to the places, if 分别 says so and it is as long as they are."""
        row = self._row(at)
        self._row_end = row.stop
        sentence = self._layout.sentence_at(self._figures[at].span.start)
        if sentence != self._layout.sentence_at(self._named.end - 1):
            return
        before = self._figures[at - 1].span.end if at else 0
        words = self._layout.folded[max(before, self._named.end) : self._figures[at].span.start]
        self._dealing = self._dealing or _RESPECTIVELY in words
        if self._dealing and len(row) == len(self._named.places):
            self._rows.update(zip(row, self._named.places, strict=True))

    def _row(self, at: int) -> range:
        """Numbers of the figures of one family that list signs alone tie to the first of them."""
        end = at + 1
        while end < len(self._figures) and self._is_next(end):
            end += 1
        return range(at, end)

    def _is_next(self, at: int) -> bool:
        one, two = self._figures[at - 1], self._figures[at]
        tied = _LIST_SIGN.fullmatch(self._layout.folded, one.span.end, two.span.start)
        return tied is not None and family_of(one) == family_of(two) and one.unit_class == two.unit_class
