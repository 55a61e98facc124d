"""How alike two stretches are in their words: shared pairs of characters, the rare ones weighing more."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable

from jiaokan.collation.side import FIGURE_SIGN

_SIGN_WEIGHT = 0.3
"""A pair with a figure in it says less than a pair of characters."""


class _Weights(dict[str, float]):
    """Weights of characters and of pairs of them, worked out when first asked for."""

    def __init__(self, counts: Counter[str], total: int) -> None:
        self._counts, self._total = counts, total

    def __missing__(self, word: str) -> float:
        weight: float = math.log1p(self._total / max(1, self._counts[word])) ** 1.5
        weight *= 0.5 if len(word) == 1 else 1.0
        weight *= _SIGN_WEIGHT if FIGURE_SIGN in word else 1.0
        self[word] = weight
        return weight


class Likeness:
    """Weights over the sentences of two documents; exchanging the two changes nothing."""

    def __init__(self, sentences: Iterable[frozenset[str]]) -> None:
        counts: Counter[str] = Counter()
        total = 0
        for words in sentences:
            counts.update(words)
            counts.update({sign for pair in words for sign in pair})
            total += 1
        self._weights = _Weights(counts, total)
        self._masses: dict[frozenset[str], float] = {}

    def weight(self, word: str) -> float:
        """The weight of a character or a pair of characters."""
        return self._weights[word]

    def mass(self, words: Iterable[str]) -> float:
        """The weight of all words of a stretch; exact, so that their order makes no difference."""
        return math.fsum(map(self._weights.__getitem__, words))

    def _whole(self, words: frozenset[str]) -> float:
        known = self._masses.get(words)
        if known is None:
            known = self._masses[words] = self.mass(words)
        return known

    def alike(self, one: frozenset[str], other: frozenset[str]) -> float:
        """0 for nothing in common, 1 for the same words; near to 1 for a stretch within another."""
        if one.isdisjoint(other):
            return 0.0
        common = self.mass(one & other)
        if not common:
            return 0.0
        left, right = self._whole(one), self._whole(other)
        return (common / math.sqrt(left * right) + common / min(left, right)) / 2

    def kept(self, words: frozenset[str], within: frozenset[str]) -> float:
        """The share of `words` that stand in `within` as well."""
        mass = self._whole(words)
        return self.mass(words & within) / mass if mass else 0.0
