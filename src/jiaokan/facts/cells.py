"""Frames of table cells: the heads of row and column say what a cell measures, of which place and when."""

from __future__ import annotations

import bisect
import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from jiaokan.facts import cues
from jiaokan.facts.denominator import denominator_of
from jiaokan.facts.frame import Frame
from jiaokan.facts.tokens import cut_tokens
from jiaokan.figures import Figure
from jiaokan.figures.heads import (
    NO_HEAD,
    NOTHING,
    Head,
    caption_units,
    labels,
    read_columns,
    read_head,
    row_head,
    unit_of,
)
from jiaokan.names import Name
from jiaokan.text.grids import Grid, Row
from jiaokan.text.span import Span

_TOTAL_ROW = re.compile("合计|总计|总额|小计|共计|总数|^[总计]$")
_TOTAL_COLUMN = re.compile("(?:合计|总计|小计|共计)$")
_CHANGE = re.compile("增速|增幅|增长|增减|同比|环比|比上年|较上年|涨幅|跌幅|降幅|涨跌|±")
_LONGEST_REST = 6
_DATED = frozenset({"year", "month"})
_NO_PERIOD = ("", "")
_Value = TypeVar("_Value")


def cell_frames(
    folded: str, grids: Sequence[Grid], figures: Sequence[Figure], frames: Sequence[Frame], names: Sequence[Name]
) -> tuple[Frame, ...]:
    """The frames, one a figure; those of figures in `grids` are made from the heads, the others stay as they are."""
    done = list(frames)
    starts, name_starts = [figure.span.start for figure in figures], [name.span.start for name in names]
    for grid in grids:
        begin, end = bisect.bisect_left(starts, grid.span.start), bisect.bisect_left(starts, grid.span.end)
        first, last = (bisect.bisect_left(name_starts, edge) for edge in (grid.span.start, grid.span.end))
        table = _Table(folded, grid, figures[begin:end], names[first:last])
        done[begin:end] = [table.frame(figures[at], frames[at]) for at in range(begin, end)]
    return tuple(done)


class _Inside(Generic[_Value]):
    """Values that stand at places, in order; asked which of them stand in a cell."""

    def __init__(self, placed: Sequence[tuple[Span, _Value]]) -> None:
        self._placed = placed
        self._starts = [span.start for span, _ in placed]

    def of(self, cell: Span) -> list[tuple[Span, _Value]]:
        """The values whose places lie in `cell`."""
        begin, end = bisect.bisect_left(self._starts, cell.start), bisect.bisect_left(self._starts, cell.end)
        return [placed for placed in self._placed[begin:end] if placed[0].end <= cell.end]


@dataclass(frozen=True, slots=True)
class _Told:
    """What the heads of one row, or of one column, say; `spans` are the places of the words.

    `words` leaves out places and periods that fill a cell; `head` is that of the row with everything.
    """

    words: str = ""
    spans: tuple[Span, ...] = ()
    place: str = ""
    period: tuple[str, str] = _NO_PERIOD
    head: Head = NO_HEAD


class _Table:
    """One grid with what its heads say, made ready to be asked figure by figure, in order of place."""

    def __init__(self, folded: str, grid: Grid, figures: Sequence[Figure], names: Sequence[Name]) -> None:
        self._folded, self._grid = folded, grid
        dates = [(figure.span, (figure.first, figure.last)) for figure in figures if figure.unit_class == "date"]
        self._dates = _Inside(dates)
        self._places = _Inside([(name.span, name.canonical or name.surface) for name in names if name.kind == "place"])
        self._columns, self._caption = read_columns(folded, grid), caption_units(folded, grid)
        self._above = [self._tell(column.spans) for column in self._columns]
        self._row_starts = [row.span.start for row in grid.rows]
        # Figures come in order, so the row last asked for is mostly the one asked for next.
        self._in_front = functools.lru_cache(maxsize=1)(self._read_row)

    def frame(self, figure: Figure, prose: Frame) -> Frame:
        """The frame of one figure of the grid; `prose` is what its line said when read as prose."""
        bare = replace(_without_words(prose), role="level", in_title=False, in_table=True)
        number = bisect.bisect_right(self._row_starts, figure.span.start) - 1
        if number < 0:
            return bare
        row = self._grid.rows[number]
        order = bisect.bisect_right(row.cells, figure.span.start, key=lambda cell: cell.start) - 1
        cell, column = row.cells[order], self._columns[order] if order < len(self._columns) else NOTHING
        if len(cell) - len(figure.span) > _LONGEST_REST:
            inside = prose.measure_span is not None and cell.contains(prose.measure_span)
            return replace(prose, before="", in_title=False, in_table=True) if inside else bare
        return self._value(bare, figure, number, order) if column.use in {"value", "rank"} else bare

    def _value(self, bare: Frame, figure: Figure, number: int, order: int) -> Frame:
        """The frame of a value: measure from both heads, place and period from whichever names one."""
        above, front = self._above[order] if order < len(self._above) else _Told(), self._in_front(number)
        column = self._columns[order] if order < len(self._columns) else NOTHING
        _, per = unit_of(column, front.head, self._caption)
        per = per or denominator_of(figure, column.head.words or front.head.words, "")
        return replace(
            bare,
            measure=front.words + above.words,
            measure_span=self._one_span(front, above),
            head=_noun(above.words or front.words),
            place=front.place or above.place,
            period=above.period if any(above.period) else front.period,
            mode=cues.mode_of(column.head.words + front.head.words),
            role=_role(front.head.words, column.head.words),
            denominator=bare.denominator or per,
        )

    def _read_row(self, number: int) -> _Told:
        """What stands in front of the first value of a row, and its year."""
        row: Row = self._grid.rows[number]
        years = [cell for cell, column in zip(row.cells, self._columns, strict=False) if column.use in _DATED]
        told = self._tell(labels(self._folded, row, self._columns))
        periods = [period for cell in years for _, period in self._dates.of(cell) if any(period)]
        head = row_head(self._folded, row, self._columns)
        return replace(told, period=told.period if any(told.period) or not periods else periods[0], head=head)

    def _tell(self, cells: Sequence[Span]) -> _Told:
        """Words, place and period of head cells; a place or a period alone in its cell has its own field, no words."""
        words: dict[str, Span] = {}
        places, periods = [], []
        for cell in cells:
            named, dated = self._places.of(cell), self._dates.of(cell)
            places += [place for _, place in named]
            periods += [period for _, period in dated if any(period)]
            whole = any(span == cell for span, _ in named)
            known = [span for span, period in dated if any(period)]
            # 比上年增长 loses its sense without the year it compares with.
            cut = (
                cell.of(self._folded) if _CHANGE.search(cell.of(self._folded)) else _cut_out(self._folded, cell, known)
            )
            rest = "" if whole else read_head(cut).words
            if rest:
                words.setdefault(rest, cell)
        place, period = places[0] if places else "", periods[0] if periods else _NO_PERIOD
        return _Told("".join(words), tuple(words.values()), place, period)

    def _one_span(self, *told: _Told) -> Span | None:
        """Where the measure stands, if it stands in one piece."""
        words, spans = "".join(one.words for one in told), [span for one in told for span in one.spans]
        at = self._folded.find(words, spans[0].start, spans[0].end) if len(spans) == 1 else -1
        return Span(at, at + len(words)) if at >= 0 else None


def _without_words(prose: Frame) -> Frame:
    """The frame without what the words of the line said: a row of a table is no clause."""
    return replace(
        prose, measure="", measure_span=None, head="", place="", period=_NO_PERIOD, mode="", subject="", before=""
    )


def _cut_out(folded: str, cell: Span, dates: Sequence[Span]) -> str:
    """The words of a cell without its dates: 2023年产量(万吨) is 产量(万吨)."""
    pieces, start = [], cell.start
    for date in dates:
        pieces.append(folded[start : date.start])
        start = max(start, date.end)
    return "".join([*pieces, folded[start : cell.end]]).replace("()", "")


@functools.lru_cache(maxsize=4096)
def _noun(words: str) -> str:
    """The last noun of a head, or all of it."""
    tokens = cut_tokens(words, Span(0, len(words)), ())[0]
    return next((token.word for token in reversed(tokens) if token.noun), words)


def _role(row: str, column: str) -> str:
    """A change by its column, a total by its row or column, else a level."""
    if _CHANGE.search(column):
        return "change"
    return "total" if _TOTAL_ROW.search(row) or _TOTAL_COLUMN.search(column) else "level"
