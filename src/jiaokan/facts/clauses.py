"""The clauses of a text in order: what each of their figures measures."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace

from jiaokan.facts.denominator import denominator_of
from jiaokan.facts.lexicon import frame_words
from jiaokan.facts.measure import choose
from jiaokan.facts.memory import UNKNOWN_MEASURE, Measure, Memory
from jiaokan.facts.mending import mended
from jiaokan.facts.own import is_bounding
from jiaokan.facts.owner import owner_of
from jiaokan.facts.respective import share_out
from jiaokan.facts.tokens import Token, cut_clause, mark
from jiaokan.figures import Figure
from jiaokan.text.layout import Layout
from jiaokan.text.span import Span

# Words further off say nothing of a figure, and a clause of many dates would be read once for each.
_LONGEST_GAP = 40


def read_measures(layout: Layout, figures: Sequence[Figure], places: Sequence[Span]) -> list[Measure]:
    """What each figure measures, in the same order; each clause is cut into words once."""
    return list(_Measures(layout, figures, places).read())


class _Measures:
    """One pass over the clauses that hold figures."""

    def __init__(self, layout: Layout, figures: Sequence[Figure], places: Sequence[Span]) -> None:
        self._layout, self._figures = layout, figures
        self._marked = mark(layout.folded, (figure.span for figure in figures), places)
        self._ends = {figure.span.start: (figure.span.end, is_bounding(figure)) for figure in figures}
        self._memory = Memory()
        self._line = self._sentence = self._clause = -1
        self._owner = ""

    def read(self) -> Iterator[Measure]:
        clauses = [self._layout.clause_at(figure.span.start) for figure in self._figures]
        for number, group in itertools.groupby(range(len(self._figures)), key=lambda at: clauses[at]):
            numbers = list(group)
            self._enter(self._figures[numbers[0]])
            yield from self._read_clause(number, numbers)
            self._clause = number

    def _enter(self, figure: Figure) -> None:
        """Forget what a new paragraph or sentence does not inherit."""
        line, sentence = self._layout.line_at(figure.span.start), self._layout.sentence_at(figure.span.start)
        if line != self._line:
            self._memory, self._owner = Memory(), ""
        elif sentence != self._sentence:
            start = self._layout.sentences[sentence].start
            opening = self._layout.folded[start : start + 8].lstrip('“" ')
            continues = sentence == self._sentence + 1 and opening.startswith(tuple(frame_words("continuing")))
            self._memory.new_sentence(continues=continues)
            self._owner = self._owner if continues else ""
        self._line, self._sentence = line, sentence

    def _cut(self, number: int) -> list[Token]:
        clause = self._layout.clauses[number] if number >= 0 else Span(0, len(self._layout.folded))
        return mended(cut_clause(self._layout.folded, self._marked, clause, self._ends))

    def _read_clause(self, number: int, numbers: Sequence[int]) -> Iterator[Measure]:
        figures, folded = self._figures, self._layout.folded
        tokens = self._cut(number)
        place = {token.span.start: at for at, token in enumerate(tokens) if token.span.start in self._ends}
        nexts = self._nexts([at for at in numbers if figures[at].span.start in place])
        earlier = self._clause_before(number)
        start, previous = 0, None
        shares: list[Measure] = []
        for at in numbers:
            figure = figures[at]
            if figure.span.start not in place:
                yield UNKNOWN_MEASURE  # Only of figures that overlap one before them.
                continue
            first, following = nexts[at]
            here, behind = place[figure.span.start], place[figures[first].span.start] + 1
            end = place[figures[following].span.start] + 1 if following >= 0 else len(tokens)
            gap = tokens[max(start, here - _LONGEST_GAP) : here]
            words = folded[gap[0].span.start : figure.span.start] if gap else ""
            per = denominator_of(figure, words, folded[figure.span.end : figure.span.end + 8], self._each(previous))
            measure = choose(
                figure,
                gap,
                tokens[behind : behind + _LONGEST_GAP],
                () if start else earlier,
                self._memory,
                per,
            )
            if start == 0 and is_bounding(figure):
                shares = share_out(gap, self._alike(at, numbers))
            if shares and is_bounding(figure):
                measure = replace(shares.pop(0), denominator=per)
            if start == 0:  # Dates stand among the words before the first amount.
                owner = owner_of(tokens, measure.span, figure.span.start)
                self._owner = owner or owner_of(earlier, None, figure.span.start) or self._owner
            yield replace(measure, owner=self._owner) if self._owner else measure
            if is_bounding(figure):
                self._memory.keep(figure, measure)
                start, previous = here + 1, figure
                own = measure.span and figure.span.end <= measure.span.start < tokens[end - 1].span.end
                if behind == start and measure.span and own:
                    start = _end_of(measure.span, tokens, start)

    def _nexts(self, numbers: Sequence[int]) -> dict[int, tuple[int, int]]:
        """For each figure of a clause the last of those in one row with it (9大类25种), and the next; -1 if none."""
        nexts: dict[int, tuple[int, int]] = {}
        head = -1
        for at in reversed(numbers):
            figure = self._figures[at]
            in_row = head >= 0 and figure.span.end == self._figures[head].span.start
            nexts[at] = nexts[head] if in_row else (at, head)
            head = at if is_bounding(figure) else head
        return nexts

    def _alike(self, first: int, numbers: Sequence[int]) -> int:
        """How many figures of one unit stand in a row of a clause, `first` the first of them."""
        base = self._figures[first].base_unit
        rest = [self._figures[at] for at in numbers if at >= first and is_bounding(self._figures[at])]
        return len(list(itertools.takewhile(lambda figure: figure.base_unit == base, rest)))

    def _each(self, figure: Figure | None) -> str:
        """The unit of a figure that 每 leads, with its number (10股 of 每10股派3.5元, 斤 of 每1斤)."""
        if figure is None or self._layout.folded[figure.span.start - 1 : figure.span.start] != "每":
            return ""
        return figure.unit if figure.value == 1 else figure.span.of(self._layout.folded)

    def _clause_before(self, number: int) -> Sequence[Token]:
        """The words of the clause before, if it stands in the same sentence and holds no figure."""
        before = number - 1
        if before < 0 or before == self._clause:
            return ()
        clause = self._layout.clauses[before]
        if clause.start < self._layout.sentences[self._sentence].start:
            return ()
        return self._cut(before)


def _end_of(span: Span, tokens: Sequence[Token], start: int) -> int:
    """The first token behind a phrase that belongs to the figure before it."""
    while start < len(tokens) and tokens[start].span.end <= span.end:
        start += 1
    return start
