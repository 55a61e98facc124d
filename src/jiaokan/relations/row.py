"""A sentence as its amounts and the words that lead up to each: what the cues of arithmetic are read from.

Time words and dates stand among the words; amounts are counts, measures, shares, points and multiples.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from jiaokan.figures import Figure
from jiaokan.text.layout import Layout
from jiaokan.text.span import Span

_AMOUNTS = frozenset({"quantity", "percent", "point", "ratio", "range"})
_NO_AMOUNTS = frozenset({"age", "position"})
_MOMENT = re.compile("[前后来内间里以之中期的]|时间|左右?后")
_LEVEL = re.compile("(?:[由从到至为了短长少前快慢]|比[去上]年的?|缩短|延长)$")
_SEPARATORS = ",;:。!?"


@dataclass(frozen=True, slots=True)
class Row:
    """The amounts of one sentence (numbers of figures), the words before each since the last one, and the rest.

    `number` is that of the sentence, `line` that of its line.
    """

    number: int
    line: int
    span: Span
    amounts: tuple[int, ...]
    leads: tuple[str, ...]
    tail: str

    def after(self, at: int) -> str:
        """The words between the amount at a place of the row and the next one, or the end of the sentence."""
        return self.leads[at + 1] if at + 1 < len(self.leads) else self.tail

    def clause(self, at: int) -> str:
        """The words before an amount within its own clause, as far as the amount before it."""
        lead = self.leads[at]
        return lead[max(map(lead.rfind, _SEPARATORS)) + 1 :]

    def breaks(self, at: int) -> bool:
        """True where a new clause begins between the amount before and this one."""
        return at == 0 or any(sign in self.leads[at] for sign in _SEPARATORS)


def is_amount(figure: Figure) -> bool:
    """True for figures that take part in arithmetic; dates, durations, ranks and ages stand among the words."""
    return figure.kind in _AMOUNTS and figure.unit_class not in _NO_AMOUNTS


def _is_length(folded: str, figure: Figure) -> bool:
    """True for lengths of time that are levels or changes (由52天缩短到46天), not moments (三年前, 七天里)."""
    if figure.kind != "duration" or _MOMENT.match(folded, figure.span.end):
        return False
    return _LEVEL.search(folded, max(0, figure.span.start - 8), figure.span.start) is not None


def read_rows(layout: Layout, figures: Sequence[Figure]) -> tuple[Row, ...]:
    """One row for each sentence that holds amounts."""
    rows: list[Row] = []
    group: list[int] = []
    number = -1
    for at, figure in enumerate(figures):
        if not is_amount(figure) and not _is_length(layout.folded, figure):
            continue
        sentence = layout.sentence_at(figure.span.start)
        if sentence != number and group:
            rows.append(_row(layout, figures, number, group))
            group = []
        number = sentence
        group.append(at)
    if group:
        rows.append(_row(layout, figures, number, group))
    return tuple(rows)


def _row(layout: Layout, figures: Sequence[Figure], number: int, group: Sequence[int]) -> Row:
    span = layout.sentences[number] if number >= 0 else Span(0, len(layout.text))
    starts = [span.start, *(figures[at].span.end for at in group)]
    leads = [layout.folded[start : figures[at].span.start] for start, at in zip(starts, group, strict=False)]
    line = layout.line_at(figures[group[0]].span.start)
    return Row(number, line, span, tuple(group), tuple(leads), layout.folded[starts[-1] : span.end])
