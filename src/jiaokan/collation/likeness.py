"""How alike two stretches are in their words: shared pairs of characters, the rare ones weighing more."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable

from jiaokan.collation.side import FIGURE_SIGN

_SIGN_WEIGHT = 0.3
"""A pair with a figure in it says less than a pair of characters."""


class Likeness:
    """Weights over the sentences of two documents; exchanging the two changes nothing."""

    def __init__(self, sentences: Iterable[frozenset[str]]) -> None:
        counts: Counter[str] = Counter()
        total = 0
        for words in sentences:
            counts.update(words)
            counts.update({sign for pair in words for sign in pair})
            total += 1
        self._total = total
        self.counts = counts
        self._weights: dict[str, float] = {}

    def weight(self, word: str) -> float:
        """The weight of a character or a pair of characters."""
        known = self._weights.get(word)
        if known is None:
            known = math.log1p(self._total / max(1, self.counts[word])) ** 1.5
            if len(word) == 1:
                known *= 0.5
            if FIGURE_SIGN in word:
                known *= _SIGN_WEIGHT
            self._weights[word] = known
        return known

    def mass(self, words: Iterable[str]) -> float:
        """The weight of all words of a stretch."""
        return math.fsum(map(self.weight, words))

    def alike(self, one: frozenset[str], other: frozenset[str]) -> float:
        """0 for nothing in common, 1 for the same words; near to 1 for a stretch within another."""
        if not one or not other:
            return 0.0
        common = self.mass(one & other)
        if not common:
            return 0.0
        left, right = self.mass(one), self.mass(other)
        return (common / math.sqrt(left * right) + common / min(left, right)) / 2

    def kept(self, words: frozenset[str], within: frozenset[str]) -> float:
        """The share of `words` that stand in `within` as well."""
        mass = self.mass(words)
        return self.mass(words & within) / mass if mass else 0.0
