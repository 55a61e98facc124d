"""Read every figure of a text: one pass over the places where a number may begin."""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Sequence

from jiaokan.figures import grammar
from jiaokan.figures.composite import read_composite
from jiaokan.figures.dates import read_date, read_time, read_words
from jiaokan.figures.figure import Figure
from jiaokan.figures.number import read_number
from jiaokan.text.fold import fold
from jiaokan.text.span import Span


class _Taken:
    """Spans already read or masked, sorted and disjoint enough to ask for the first end after a place."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._spans = sorted(spans, key=lambda span: (span.start, span.end))
        self._starts = [span.start for span in self._spans]
        self._reach: list[int] = []
        for span in self._spans:
            self._reach.append(max(span.end, self._reach[-1] if self._reach else 0))

    def end_at(self, offset: int) -> int:
        """End of the span that holds `offset`; `offset` itself where none does."""
        at = bisect.bisect_right(self._starts, offset) - 1
        return max(offset, self._reach[at]) if at >= 0 else offset

    def hits(self, span: Span) -> bool:
        """True where `span` overlaps a taken one."""
        at = bisect.bisect_left(self._starts, span.end) - 1
        return at >= 0 and self._reach[at] > span.start


def _at(folded: str, text: str, start: int) -> Figure | None:
    """The figure that begins at `start`, of whichever kind."""
    return (
        read_composite(folded, text, start)
        or read_time(folded, text, start)
        or read_date(folded, text, start)
        or read_number(folded, text, start)
    )


def _numbers(folded: str, text: str, taken: _Taken) -> Iterator[Figure]:
    offset = 0
    while found := grammar.START.search(folded, offset):
        start = found.start()
        beyond = taken.end_at(start)
        if beyond > start:
            offset = beyond
            continue
        figure = _at(folded, text, start)
        if figure is None or taken.hits(figure.span):
            offset = grammar.skip(folded, start)
            continue
        yield figure
        offset = max(figure.span.end, start + 1)


def read(text: str, masks: Sequence[Span] = ()) -> tuple[Figure, ...]:
    """Return the figures of `text` in order of their place.

    Numerals inside `masks` (names, titles of works, page furniture) are no figures. Dates without a year stay
    partial (`--06-08`); `resolve_dates` completes them.
    """
    folded = fold(text)
    codes = [Span(*found.span()) for found in grammar.not_figures().finditer(folded)]
    closed = _Taken([*masks, *codes])
    words = [figure for figure in read_words(folded, text) if not closed.hits(figure.span)]
    taken = _Taken([*masks, *codes, *(figure.span for figure in words)])
    numbers = list(_numbers(folded, text, taken))
    return tuple(sorted([*words, *numbers], key=lambda figure: (figure.span.start, figure.span.end)))
