"""Words that exclude one another (出口 and 进口, 三级 and 二级): one in the place of another; data/contrasts.csv."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from jiaokan import standard
from jiaokan.collation.clauses import Block, Clauses, Facing, counterpart, is_anchored
from jiaokan.collation.entry import Entry
from jiaokan.collation.pairing import Pairing, Scored
from jiaokan.collation.side import FIGURE_SIGN, Side
from jiaokan.text.span import Span

_LIKE = 0.45
_TELLING = 2


@dataclass(frozen=True, slots=True)
class Contrast:
    """A word where it stands, with the group of those that exclude it; `kind` names what an exchange changes."""

    span: Span
    kind: str
    group: str
    value: str


@cache
def _table() -> tuple[re.Pattern[str], dict[str, list[tuple[str, str, str]]]]:
    meanings: defaultdict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for row in standard.rows("contrasts"):
        meanings[row["word"]].append((row["kind"], row["group"], row["value"]))
    longest = sorted(meanings, key=lambda word: (-len(word), word))
    return re.compile("|".join(map(re.escape, longest))), dict(meanings)


def contrasts_in(blotted: str, span: Span) -> list[Contrast]:
    """Words of the table in a stretch of blotted text, in order; one of several groups comes once for each."""
    pattern, meanings = _table()
    return [
        Contrast(Span(found.start(), found.start() + len(found.group().rstrip(FIGURE_SIGN))), *meaning)
        for found in pattern.finditer(blotted, span.start, min(len(blotted), span.end + 1))
        for meaning in meanings[found.group()]
    ]


class Contrasts:
    """Finds contrasts by their place in facing clauses, and by the figures that they stand at."""

    def __init__(self, pairing: Pairing, clauses: Clauses, moved: frozenset[int], settled: Sequence[Scored]) -> None:
        self._clauses, self._moved, self._settled = clauses, moved, settled
        self._original, self._reprint = pairing.original, pairing.reprint
        self._known: dict[tuple[int, Span], list[Contrast]] = {}

    def entries(self) -> Iterator[Entry]:
        """One entry for each word in whose place another of its group stands."""
        for pair in self._clauses.facing:
            if pair.likeness < 1.0 and pair.other not in self._moved:
                yield from self._by_place(pair)
        for found in self._settled:
            yield from self._by_figure(found)

    def _by_place(self, pair: Facing) -> Iterator[Entry]:
        ours, theirs = self._of_clause(0, pair.one), self._of_clause(1, pair.other)
        if not ours or not theirs:
            return
        blocks = self._clauses.blocks(pair)
        surplus = _surplus(ours, theirs)
        for word in ours:
            if surplus[word.group, word.value] >= 0 or not _replaced(blocks, word.span):
                continue
            if pair.likeness < _LIKE and not is_anchored(blocks, word.span):
                continue
            place = counterpart(blocks, word.span)
            for one in theirs:
                facing = place is not None and one.group == word.group and one.span.overlaps(place)
                if facing and one.value != word.value and surplus[one.group, one.value] > 0:
                    yield self._entry(one, word)

    def _by_figure(self, found: Scored) -> Iterator[Entry]:
        """A word at a figure that agrees, where nothing else of the sentences says what the original's word said."""
        left, right = found.pair
        if not found.agrees or min(self._original.digits[left], self._reprint.digits[right]) < _TELLING:
            return
        ours, theirs = self._at(0, left), self._at(1, right)
        if not ours or not theirs:
            return
        there = {(word.group, word.value) for word in self._of_sentence(1, self._reprint.sentence_of[right])}
        here = {(word.group, word.value) for word in self._of_sentence(0, self._original.sentence_of[left])}
        for group in sorted(ours.keys() & theirs.keys()):
            one, other = ours[group], theirs[group]
            if one is None or other is None or one.value == other.value:
                continue
            if (group, one.value) not in there and (group, other.value) not in here:
                yield self._entry(other, one)

    def _at(self, side: int, figure: int) -> Mapping[str, Contrast | None]:
        """For each group the one word at a figure; None where there are two that exclude one another."""
        document = self._side(side)
        window = document.windows[figure]
        found: dict[str, Contrast | None] = {}
        for span in (window.label,) if window.label else (window.before, window.after):
            for word in contrasts_in(document.blotted, span):
                known = found.setdefault(word.group, word)
                if known is not None and known.value != word.value:
                    found[word.group] = None
        return found

    def _side(self, side: int) -> Side:
        return self._reprint if side else self._original

    def _of_clause(self, side: int, number: int) -> list[Contrast]:
        return self._within(side, self._side(side).layout.clauses[number])

    def _of_sentence(self, side: int, number: int) -> list[Contrast]:
        return self._within(side, self._side(side).layout.sentences[number])

    def _within(self, side: int, span: Span) -> list[Contrast]:
        known = self._known.get((side, span))
        if known is None:
            known = self._known[side, span] = contrasts_in(self._side(side).blotted, span)
        return known

    def _entry(self, own: Contrast, source: Contrast) -> Entry:
        expected = source.span.of(self._original.layout.text)
        return Entry("word", "changed", own.span, source.span, slip=own.kind, expected=expected, weight="error")


def _surplus(ours: Sequence[Contrast], theirs: Sequence[Contrast]) -> Counter[tuple[str, str]]:
    """How many more words of each value the second clause has: a list told in another order has no more of any."""
    counts = Counter((word.group, word.value) for word in theirs)
    counts.subtract((word.group, word.value) for word in ours)
    return counts


def _replaced(blocks: Sequence[Block], span: Span) -> bool:
    return any(tag != "equal" and ours.overlaps(span) for tag, ours, _ in blocks)
