"""A text laid out once: everything later rooms ask about its shape."""

from __future__ import annotations

import bisect
from dataclasses import dataclass
from functools import cached_property

from jiaokan.text.fold import fold
from jiaokan.text.lines import Line, LineIndex, cut_lines
from jiaokan.text.quotations import Quotation, find_quotations
from jiaokan.text.sentences import cut_clauses, cut_sentences
from jiaokan.text.span import Mask, Span


@dataclass(frozen=True)
class Layout:
    """The shape of one text; every span counts code points of `text` and of `folded` alike."""

    text: str
    folded: str
    lines: tuple[Line, ...]
    sentences: tuple[Span, ...]
    clauses: tuple[Span, ...]
    quotations: tuple[Quotation, ...]

    @cached_property
    def index(self) -> LineIndex:
        """Offsets to lines and columns."""
        return LineIndex(self.text)

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    @cached_property
    def _clause_starts(self) -> list[int]:
        return [clause.start for clause in self.clauses]

    @cached_property
    def _line_starts(self) -> list[int]:
        return [line.span.start for line in self.lines]

    def sentence_at(self, offset: int) -> int:
        """Number of the sentence that holds `offset`, or of the last one before it; -1 before the first."""
        return bisect.bisect_right(self._sentence_starts, offset) - 1

    def clause_at(self, offset: int) -> int:
        """Number of the clause that holds `offset`, or of the last one before it; -1 before the first."""
        return bisect.bisect_right(self._clause_starts, offset) - 1

    def line_at(self, offset: int) -> int:
        """Number of the line that holds `offset`, or of the last one before it; -1 before the first."""
        return bisect.bisect_right(self._line_starts, offset) - 1

    @cached_property
    def _speech(self) -> list[Span]:
        """Outermost quotations of speech, in order and disjoint."""
        spans: list[Span] = []
        for quotation in self.quotations:
            if quotation.kind == "speech" and (not spans or quotation.span.start >= spans[-1].end):
                spans.append(quotation.span)
        return spans

    def in_speech(self, span: Span) -> bool:
        """True where the span stands in quoted speech."""
        at = bisect.bisect_right(self._speech, span.start, key=lambda speech: speech.start) - 1
        return at >= 0 and self._speech[at].contains(span)

    @cached_property
    def masks(self) -> tuple[Mask, ...]:
        """Template lines, quoted labels and titles of works: their numerals are no figures."""
        labels = [Mask(q.span.start, q.span.end, q.kind) for q in self.quotations if q.kind in {"label", "title"}]
        furniture = [Mask(ln.span.start, ln.span.end, "template") for ln in self.lines if ln.kind == "template"]
        return tuple(sorted([*labels, *furniture], key=lambda mask: (mask.start, mask.end)))


def lay_out(text: str) -> Layout:
    """Lay a text out: lines, sentences, clauses, quotations."""
    folded = fold(text)
    lines = cut_lines(folded)
    sentences = cut_sentences(folded, (line.span for line in lines if line.kind != "blank"))
    return Layout(text, folded, lines, sentences, cut_clauses(folded, sentences), find_quotations(folded))
