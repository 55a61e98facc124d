"""Where the reprint lost a figure: the clause that still tells the rest, or the place behind the one before it."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Literal

from jiaokan.collation.pairing import Pairing
from jiaokan.text.span import Span

Staying = Literal["clause stays", "clause recast", "clause gone"]
"""Of the clause that lost a figure: nearly all its words are there, some of them, or none. Who shortens recasts."""
_STAYS, _HALF, _NEARLY_ALL = 0.8, 0.35, 0.8
_STAYING: tuple[tuple[float, Staying], ...] = ((_STAYS, "clause stays"), (_HALF, "clause recast"))
_FEWEST = 3
_BLANK = "(?:[Xx×*□○◯]{1,4}|若干|某)"


class Losses:
    """Finds the place of each figure that the reprint has lost."""

    def __init__(self, pairing: Pairing) -> None:
        self._pairing = pairing
        self._reprint, self._original = pairing.reprint, pairing.original
        self._clauses: defaultdict[int, set[int]] = defaultdict(set)
        self._partner: dict[int, int] = {}
        self._source: dict[int, int] = {}
        for left, right in pairing.chosen:
            self._partner[left] = right
            self._source[right] = left
            self._clauses[self._original.clause_of[left]].add(self._reprint.clause_of[right])
        self._blanks: set[Span] = set()
        self._sentences: defaultdict[int, set[int]] = defaultdict(set)
        for one, other in pairing.sentences:
            self._sentences[one].add(other)
        for left, right in pairing.chosen:
            self._sentences[self._original.sentence_of[left]].add(self._reprint.sentence_of[right])

    def place(self, figure: int) -> tuple[Span, Staying] | None:
        """The place that lost it, and what is left of its clause there; None if the whole sentence is gone."""
        for least, staying in _STAYING:
            kept = self.kept_clause(figure, least)
            if kept is not None:
                return kept, staying
        beside = self._beside(figure)
        return None if beside is None else (beside, "clause gone")

    def bare(self, figure: int) -> Span | None:
        """The clause of the reprint that tells nearly all of a figure's clause and has no figure at all."""
        kept = self.kept_clause(figure, _NEARLY_ALL)
        if kept is None:
            return None
        clause = self._reprint.layout.clause_at(kept.start)
        return None if self._reprint.by_clause.get(clause) else kept

    def kept_clause(self, figure: int, least: float) -> Span | None:
        """The clause of the reprint that has at least a part of the words of a figure's clause."""
        original, reprint = self._original, self._reprint
        clause = original.clause_of[figure]
        words = original.clause_bigrams[clause]
        words = frozenset(word for word in words if "#" not in word)
        if len(words) < _FEWEST:
            return None
        best: tuple[float, int] | None = None
        sentences = self._sentences.get(original.sentence_of[figure], set())
        for sentence in sorted(sentences):
            if self._reprint.in_title(self._reprint.layout.sentences[sentence]):
                continue
            for number in reprint.sentence_clauses.get(sentence, ()):
                if self._tells_otherwise(number, original.sentence_of[figure]):
                    continue
                share = self._pairing.like.kept(words, reprint.clause_bigrams[number])
                if share >= least and (best is None or share > best[0]):
                    best = share, number
        return None if best is None else self._trimmed(reprint.layout.clauses[best[1]])

    def _trimmed(self, clause: Span) -> Span:
        """The clause without its last mark."""
        end = clause.end
        while end > clause.start and self._reprint.folded[end - 1] in ",;:。!? \n":
            end -= 1
        return Span(clause.start, end)

    def _beside(self, figure: int) -> Span | None:
        """An empty place behind the last clause told of the sentence before the figure, or before the next one."""
        original, reprint = self._original, self._reprint
        group = original.by_sentence[original.sentence_of[figure]]
        before = [self._partner[at] for at in group if at < figure and at in self._partner]
        after = [self._partner[at] for at in group if at > figure and at in self._partner]
        if not before and not after:
            return None
        clause = reprint.layout.clauses[reprint.clause_of[before[-1] if before else after[0]]]
        at = self._trimmed(clause).end if before else clause.start
        return Span(at, at)

    def _tells_otherwise(self, clause: int, sentence: int) -> bool:
        """True for a clause of the reprint whose figures all have their partners in other sentences."""
        partners = [self._source[at] for at in self._reprint.by_clause.get(clause, ()) if at in self._source]
        return bool(partners) and all(self._original.sentence_of[at] != sentence for at in partners)

    def blank(self, at: int) -> Span | None:
        """The blank that stands for a lost figure in the sentences that tell its own: XX元, 若干名."""
        figure = self._original.figures[at]
        if not figure.unit:
            return None
        blank = re.compile(f"{_BLANK}[万亿]?{re.escape(figure.unit)}")
        for number in sorted(self._sentences.get(self._original.sentence_of[at], ())):
            sentence = self._reprint.layout.sentences[number]
            for found in blank.finditer(self._reprint.folded, sentence.start, sentence.end):
                span = Span(found.start(), found.end())
                if span not in self._blanks:
                    self._blanks.add(span)
                    return span
        return None
