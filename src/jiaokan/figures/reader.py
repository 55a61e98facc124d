"""Read every figure of a text: one pass over the places where a number may begin."""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Iterator, Sequence

from jiaokan.figures import grammar
from jiaokan.figures.codes import find_codes, term_at
from jiaokan.figures.dates import read_date
from jiaokan.figures.figure import Figure
from jiaokan.figures.fractions import read_words
from jiaokan.figures.number import number_at, read_number
from jiaokan.figures.ordinals import placed, read_firsts, read_ordinal
from jiaokan.figures.periods import read_periods
from jiaokan.figures.pieces import read_pieces
from jiaokan.figures.ranges import JOINTS, read_range
from jiaokan.figures.ratios import read_bi, read_pressure, read_ratio, read_score, tell_ratios
from jiaokan.figures.spaced import squeeze
from jiaokan.figures.sums import is_label, read_term
from jiaokan.figures.times import read_time, read_weekdays
from jiaokan.text.fold import fold
from jiaokan.text.span import Span

# What a numeral's next character lets it be, besides a plain number; tried in this order.
_BY_NEXT = {
    "年": (read_date, read_pieces),
    "月": (read_date,),
    "日": (read_date,),
    "号": (read_date,),
    "世": (read_date,),
    "时": (read_time,),
    "点": (read_time,),
    "学": (read_date,),
    "财": (read_date,),
    "赛": (read_date,),
    ":": (read_score, read_ratio, read_time),
    "比": (read_bi, read_score),
    "元": (read_pieces,),
    "块": (read_pieces,),
    "角": (read_pieces,),
    "毛": (read_pieces,),
    "米": (read_pieces,),
    "小": (read_pieces,),
    "秒": (read_pieces,),
    "个": (read_pieces,),
    "分": (read_time, read_words, read_pieces),
    "又": (read_words,),
    "折": (read_words,),
    "半": (read_words,),
    "/": (read_pressure, read_words, read_date),
    "+": (read_term,),
    "-": (read_score, read_date),
    ".": (read_date,),
    "—": (read_date,),
    "–": (read_date,),
    "~": (read_date,),
    "至": (read_date,),
    "到": (read_date,),
    " ": (read_date,),
    "、": (read_date,),
    "和": (read_date,),
    "与": (read_date,),
    "及": (read_date,),
}
_LONGEST = 60
"""No printed numeral is longer."""
_IN_WORDS = frozenset("半翻对")


class _Taken:
    """Spans already read or masked, merged into disjoint ones in order of their place."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self.starts: list[int] = []
        self.ends: list[int] = []
        for span in sorted(spans, key=_place):
            if self.ends and span.start <= self.ends[-1]:
                self.ends[-1] = max(self.ends[-1], span.end)
            else:
                self.starts.append(span.start)
                self.ends.append(span.end)

    def hits(self, span: Span) -> bool:
        """True where `span` overlaps a taken one."""
        at = bisect.bisect_left(self.starts, span.end) - 1
        return at >= 0 and self.ends[at] > span.start


def _place(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _at(folded: str, text: str, start: int) -> Figure | None:
    """The figure that begins at `start`, of whichever kind."""
    if folded[start] in _IN_WORDS:
        return read_words(folded, text, start)
    if placed(folded, start) and (ordinal := read_ordinal(folded, text, start)):
        return ordinal
    found = grammar.NUMERAL.match(folded, start + (folded[start] == "-"))
    if found is None or found.end() - found.start() > _LONGEST:
        return None
    for read_one in _BY_NEXT.get(folded[found.end() : found.end() + 1], ()):
        figure = read_one(folded, text, start)
        if figure is not None:
            return figure
    if folded[start - 1 : start] == "第":
        return None
    number = number_at(folded, start, found)
    ranged = number.prefix.either or folded[number.suffix.end : number.suffix.end + 1] in JOINTS
    figure = (read_range(folded, text, number) if ranged else None) or read_number(folded, text, number)
    bare = figure is not None and not figure.unit and is_label(folded, figure.span.start, figure.span.end)
    return None if bare else figure


def _numbers(folded: str, text: str, taken: _Taken) -> Iterator[Figure]:
    starts, ends = [*taken.starts, len(text) + 1], [*taken.ends, len(text) + 2]
    offset = following = done = 0
    search = grammar.START.search
    while found := search(folded, offset):
        start = found.start()
        # The first taken span that ends behind `start`; both go forwards only.
        while ends[following] <= start:
            following += 1
        if starts[following] <= start:
            offset = ends[following]
            continue
        if folded[start] not in grammar.ARABIC and (beyond := term_at(folded, start)) > start:
            offset = beyond
            continue
        figure = _at(folded, text, start)
        # 一万零下0: what stands before a number may belong to the figure before it.
        if figure is None or figure.span.start < done or _touches(figure.span, starts, ends, following):
            offset = grammar.skip(folded, start)
            continue
        yield figure
        done = offset = max(figure.span.end, start + 1)


def _touches(span: Span, starts: Sequence[int], ends: Sequence[int], following: int) -> bool:
    """True where a figure overlaps the taken span behind it, or by its approximator the one before it."""
    return starts[following] < span.end or (following > 0 and ends[following - 1] > span.start)


def read(text: str, masks: Sequence[Span] = ()) -> tuple[Figure, ...]:
    """Return the figures of `text` in order of their place.

    Numerals inside `masks` (names, titles of works, page furniture) are no figures. Dates without a year stay
    partial (`--06-08`); `resolve_dates` completes them.
    """
    folded = fold(text)
    squeezed = squeeze(folded, text)
    if squeezed is not None:
        return squeezed.figures(read(squeezed.text, squeezed.masks(masks)), text)
    codes = list(find_codes(folded))
    closed = _Taken([*masks, *codes])
    words = [
        figure
        for read_all in (read_periods, read_weekdays, read_firsts)
        for figure in read_all(folded, text)
        if not closed.hits(figure.span)
    ]
    taken = _Taken([*masks, *codes, *(figure.span for figure in words)])
    numbers = tell_ratios(folded, list(_numbers(folded, text, taken)))
    return tuple(sorted([*words, *numbers], key=lambda figure: _place(figure.span)) if words else numbers)
