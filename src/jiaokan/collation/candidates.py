"""Which sentences of two documents may tell the same: through an index of rare words, names and values."""

from __future__ import annotations

import heapq
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from jiaokan.collation.amounts import anchor_keys
from jiaokan.collation.likeness import Likeness
from jiaokan.collation.side import Side

_COMMONEST = 24
"""Words of more sentences than this on one side find no sentence."""
_RAREST = 24
_KEPT = 5
_LONG = 12
_TRIED = 8
_ANCHOR = 6.0
_ORDER = 0.03
_LOWEST = 0.04

Pairs = dict[tuple[int, int], float]
"""Likeness in words of pairs of sentences: original, reprint."""


def anchors(side: Side) -> list[frozenset[str]]:
    """Names and telling values of each sentence, as words of an index."""
    found: list[set[str]] = [set() for _ in side.layout.sentences]
    for at, figure in enumerate(side.figures):
        found[side.sentence_of[at]].update(anchor_keys(figure))
    for name in side.reading.names:
        number = side.layout.sentence_at(name.span.start)
        if number >= 0:
            found[number].add(f"@{name.canonical or name.surface}")
    return [frozenset(words) for words in found]


def _postings(features: Sequence[Iterable[str]]) -> dict[str, list[int]]:
    found: defaultdict[str, list[int]] = defaultdict(list)
    for number, words in enumerate(features):
        for word in words:
            found[word].append(number)
    return found


def sentence_pairs(original: Side, reprint: Side, words: Sequence[Sequence[frozenset[str]]], like: Likeness) -> Pairs:
    """Pairs of sentences worth a look: for each sentence of either side the best few of the other."""
    one, other = words
    anchored = [anchors(original), anchors(reprint)]
    postings = [_postings([a | b for a, b in zip(s, t, strict=True)]) for s, t in zip(words, anchored, strict=True)]
    rare = _rare(*postings)
    chosen: set[tuple[int, int]] = set(_identical(one, other))
    settled = _unique(one) & _unique(other)
    for side in (0, 1):
        there = postings[1 - side]
        for number in range(len(words[side])):
            if words[side][number] in settled:
                continue
            found = _found(words[side][number] & rare, anchored[side][number] & rare, there, like)
            ranked = ((-weight, abs(partner - number), partner) for partner, weight in found.items())
            nearest = [partner for *_, partner in heapq.nsmallest(_TRIED, ranked)]
            chosen.update((number, partner) if side == 0 else (partner, number) for partner in nearest)
    lengths = max(1, len(one) - 1), max(1, len(other) - 1)
    scored = {
        pair: like.alike(one[pair[0]], other[pair[1]])
        + _ORDER * (1 - abs(pair[0] / lengths[0] - pair[1] / lengths[1]))
        + (_ORDER if anchored[0][pair[0]] & anchored[1][pair[1]] else 0)
        for pair in chosen
    }
    kept = _best(scored, 0, _KEPT) | _best(scored, 1, _KEPT)
    return {pair: scored[pair] for pair in sorted(kept) if scored[pair] > _LOWEST}


def _found(
    words: frozenset[str],
    anchored: frozenset[str],
    there: dict[str, list[int]],
    like: Likeness,
) -> dict[int, float]:
    """Sentences of the other side that share some of the rare words and anchors of one."""
    weights: defaultdict[int, float] = defaultdict(float)
    usable = sorted(words)
    usable.sort(key=like.weight, reverse=True)
    for word in usable[:_RAREST]:
        for found in there[word]:
            weights[found] += like.weight(word)
    for word in sorted(anchored):
        for found in there[word]:
            weights[found] += _ANCHOR / len(there[word])
    return weights


def _rare(one: dict[str, list[int]], other: dict[str, list[int]]) -> frozenset[str]:
    """Words of both sides that stand in few sentences of either."""
    return frozenset(
        word for word, places in one.items() if len(places) <= _COMMONEST and 0 < len(other.get(word, ())) <= _COMMONEST
    )


def _unique(sentences: Sequence[frozenset[str]]) -> frozenset[frozenset[str]]:
    """The words of long sentences that stand in a text but once: in both texts, they belong together."""
    counts = Counter(words for words in sentences if len(words) >= _LONG)
    return frozenset(words for words, count in counts.items() if count == 1)


def _best(scored: dict[tuple[int, int], float], side: int, count: int) -> set[tuple[int, int]]:
    """The best few pairs of each sentence of one side."""
    by: defaultdict[int, list[tuple[float, int, int, tuple[int, int]]]] = defaultdict(list)
    for pair, weight in scored.items():
        by[pair[side]].append((-weight, abs(pair[0] - pair[1]), sum(pair), pair))
    return {pair for listed in by.values() for *_, pair in sorted(listed)[:count]}


def _identical(one: Sequence[frozenset[str]], other: Sequence[frozenset[str]]) -> Iterable[tuple[int, int]]:
    """Sentences of the very same words, the nth with the nth: repeated captions find no partner by rare words."""
    places: list[defaultdict[frozenset[str], list[int]]] = [defaultdict(list), defaultdict(list)]
    for side, sentences in enumerate((one, other)):
        for number, words in enumerate(sentences):
            if words:
                places[side][words].append(number)
    for words, numbers in places[0].items():
        yield from zip(numbers, places[1].get(words, ()), strict=False)
