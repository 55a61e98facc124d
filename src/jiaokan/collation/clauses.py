"""Which clause of the reprint tells a clause of the original, and which characters of the two belong together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property

from jiaokan.collation.pairing import Pairing
from jiaokan.text.span import Span

_SENTENCE = 0.12
_CLAUSE = 0.2
_FIGURED = 0.02
"""A figure that agrees in three digits or more says which clause is which."""
_MANY_DIGITS = 3
_LONGEST = 300
_ANCHOR = 2
_ALIKE = 0.45
_KEPT = 4

Block = tuple[str, Span, Span]
"""How two stretches differ ("equal", "replace", "delete", "insert"), and where they stand: original, reprint."""


@dataclass(frozen=True, slots=True)
class Facing:
    """Two clauses (numbers: original, reprint) that tell the same in much the same words."""

    one: int
    other: int
    likeness: float


class Clauses:
    """Clauses of two documents that face one another."""

    def __init__(self, pairing: Pairing) -> None:
        self._pairing = pairing
        self.original, self.reprint = pairing.original, pairing.reprint
        self.beside: defaultdict[int, set[int]] = defaultdict(set)
        """Sentences of the reprint that may tell a sentence of the original."""
        for (one, other), likeness in pairing.sentences.items():
            if likeness >= _SENTENCE:
                self.beside[one].add(other)
        for (left, right), found in pairing.chosen.items():
            if found.agrees:
                self.beside[self.original.sentence_of[left]].add(self.reprint.sentence_of[right])

    @cached_property
    def facing(self) -> list[Facing]:
        """For each clause of the original the one of the reprint most like it, if each is the other's best."""
        weighed = [
            Facing(one, other, likeness)
            for sentence in sorted(self.beside)
            for one in self.original.sentence_clauses.get(sentence, ())
            for partner in sorted(self.beside[sentence])
            for other in self.reprint.sentence_clauses.get(partner, ())
            if self._may_face(one, other)
            and (likeness := self._likeness(one, other)) >= (_FIGURED if other in self._agreeing[one] else _CLAUSE)
        ]
        weighed.sort(key=lambda pair: (-round(pair.likeness, 9), abs(pair.one - pair.other), pair.one + pair.other))
        taken: tuple[set[int], set[int]] = (set(), set())
        chosen = []
        for pair in weighed:
            if pair.one not in taken[0] and pair.other not in taken[1]:
                taken[0].add(pair.one)
                taken[1].add(pair.other)
                chosen.append(pair)
        return sorted(chosen, key=lambda pair: pair.one)

    def trusts(self, pair: Facing, blocks: list[Block], span: Span) -> bool:
        """True where a stretch of the original has its place in the facing clause beyond doubt.

        The clauses read alike, or the words on both sides of the stretch stayed, or it is all that changed.
        """
        if pair.likeness >= _ALIKE or is_anchored(blocks, span):
            return True
        kept = sum(len(ours) for tag, ours, _ in blocks if tag == "equal")
        return kept >= _KEPT and sum(tag != "equal" for tag, _, _ in blocks) == 1

    def facing_of(self, clause: int) -> list[Facing]:
        """The pair that a clause of the original is in, if any."""
        found = self._facing_by_clause.get(clause)
        return [] if found is None else [found]

    @cached_property
    def _facing_by_clause(self) -> dict[int, Facing]:
        return {pair.one: pair for pair in self.facing}

    @cached_property
    def _agreeing(self) -> defaultdict[int, set[int]]:
        """Clauses of the reprint that tell, in many digits, a figure of a clause of the original."""
        found: defaultdict[int, set[int]] = defaultdict(set)
        for (left, right), scored in self._pairing.chosen.items():
            if scored.agrees and min(self.original.digits[left], self.reprint.digits[right]) >= _MANY_DIGITS:
                found[self.original.clause_of[left]].add(self.reprint.clause_of[right])
        return found

    @cached_property
    def _partners(self) -> list[defaultdict[int, set[int]]]:
        """The clauses that hold the partners of the figures of a clause, for the clauses of either side."""
        found: list[defaultdict[int, set[int]]] = [defaultdict(set), defaultdict(set)]
        for left, right in self._pairing.chosen:
            if self.original.figures[left].kind != "period":
                clauses = self.original.clause_of[left], self.reprint.clause_of[right]
                found[0][clauses[0]].add(clauses[1])
                found[1][clauses[1]].add(clauses[0])
        return found

    def _may_face(self, one: int, other: int) -> bool:
        """False where the figures of a clause have their partners elsewhere."""
        ours, theirs = self._partners[0].get(one), self._partners[1].get(other)
        return (ours is None or other in ours) and (theirs is None or one in theirs)

    def _likeness(self, one: int, other: int) -> float:
        return self._pairing.like.alike(self.original.clause_bigrams[one], self.reprint.clause_bigrams[other])

    def blocks(self, pair: Facing) -> list[Block]:
        """The differences of two facing clauses, character by character, figures as one sign each."""
        spans = self.original.layout.clauses[pair.one], self.reprint.layout.clauses[pair.other]
        (texts, places) = zip(
            *(_signs(side.blotted, span) for side, span in zip((self.original, self.reprint), spans, strict=True)),
            strict=True,
        )
        if max(map(len, texts)) > _LONGEST:
            return []
        matcher = SequenceMatcher(None, texts[0], texts[1], autojunk=False)
        return [
            (tag, _span(places[0], a, b, spans[0]), _span(places[1], c, d, spans[1]))
            for tag, a, b, c, d in matcher.get_opcodes()
        ]


def _signs(blotted: str, span: Span) -> tuple[str, list[int]]:
    """The characters of a stretch without the insides of figures, and where each stands."""
    places = [at for at in range(span.start, span.end) if blotted[at] not in "\x00 "]
    return "".join(blotted[at] for at in places), places


def _span(places: list[int], start: int, end: int, whole: Span) -> Span:
    first = places[start] if start < len(places) else whole.end
    last = places[end] if end < len(places) else whole.end
    return Span(first, max(first, last)) if end > start else Span(first, first)


def counterpart(blocks: list[Block], span: Span) -> Span | None:
    """Where a stretch of the original lies in the reprint, by the equal stretches around it; None if cut off."""
    start = end = None
    for tag, ours, theirs in blocks:
        if start is None and ours.start <= span.start < ours.end:
            inside = span.start - ours.start
            # In a stretch that was replaced a name is as far from its end as before, or from its beginning.
            offset = inside if tag == "equal" else max(0, len(theirs) - (ours.end - span.start)) if inside else 0
            start = theirs.start + offset
        if ours.start < span.end <= ours.end:
            inside = span.end - ours.start
            whole = tag != "equal" and span.end == ours.end and span.start >= ours.start
            end = theirs.end if whole else min(theirs.end, theirs.start + inside)
    if start is None or end is None or end < start:
        return None
    return Span(start, end)


def is_anchored(blocks: list[Block], span: Span) -> bool:
    """True where a stretch of the original was replaced between stretches that stayed, two characters long or more."""
    for at, (tag, ours, _) in enumerate(blocks):
        if tag == "replace" and ours.overlaps(span):
            beside = blocks[max(0, at - 1) : at] + blocks[at + 1 : at + 2]
            return len(beside) == 2 and all(kind == "equal" and len(kept) >= _ANCHOR for kind, kept, _ in beside)
    return False


def changes(blocks: list[Block]) -> Iterator[tuple[Span, Span]]:
    """Stretches that stand in another's place between equal ones."""
    for tag, ours, theirs in blocks:
        if tag == "replace":
            yield ours, theirs
