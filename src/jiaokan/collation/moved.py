"""Figures that stand at another's place: values of one sentence exchanged, or given to another member of a list."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from jiaokan.collation.amounts import sort_of
from jiaokan.collation.likeness import Likeness
from jiaokan.collation.pairing import Pair, Pairing, Scored
from jiaokan.collation.side import Side
from jiaokan.collation.values import compare
from jiaokan.figures import Figure

_REACH = 4
_AGREED = {"same", "reformatted"}
_CLEAR = 3.0
_FARTHEST = 10_000


def exchanged(pairing: Pairing) -> list[tuple[Pair, ...]]:
    """Groups of pairs whose figures took one another's place."""
    found = [*_crossed(pairing), *_by_place(pairing), *_by_words(pairing)]
    return _disjoint(found)


def _disjoint(groups: Iterable[tuple[Pair, ...]]) -> list[tuple[Pair, ...]]:
    taken: set[Pair] = set()
    kept = []
    for group in groups:
        if taken.isdisjoint(group):
            taken.update(group)
            kept.append(group)
    return kept


def _together(pairing: Pairing) -> Iterator[list[Scored]]:
    """Chosen pairs of one sentence of either side and one sort, in order of the reprint."""
    groups: defaultdict[tuple[int, int, str], list[Scored]] = defaultdict(list)
    for found in pairing.chosen.values():
        left, right = found.pair
        sort = sort_of(pairing.original.figures[left])
        groups[pairing.original.sentence_of[left], pairing.reprint.sentence_of[right], sort].append(found)
    for key in sorted(groups):
        yield sorted(groups[key], key=lambda found: found.pair[1])


def _crossed(pairing: Pairing) -> Iterator[tuple[Pair, ...]]:
    """Two pairs that differ, each figure of the reprint saying what the other should."""
    for group in _together(pairing):
        for one, other in _near(found for found in group if not found.agrees):
            if _says(pairing, one.pair[0], other.pair[1]) and _says(pairing, other.pair[0], one.pair[1]):
                yield one.pair, other.pair


def _says(pairing: Pairing, left: int, right: int) -> bool:
    return compare(pairing.original.figures[left], pairing.reprint.figures[right]).outcome in _AGREED


def _near(group: Iterable[Scored]) -> Iterator[tuple[Scored, Scored]]:
    listed = list(group)
    for at, one in enumerate(listed):
        for other in listed[at + 1 : at + 1 + _REACH]:
            yield one, other


def _by_place(pairing: Pairing) -> Iterator[tuple[Pair, ...]]:
    """Pairs of a clause that reads the same but for its figures, which stand in another order."""
    by_clause: defaultdict[Pair, list[Scored]] = defaultdict(list)
    for found in pairing.chosen.values():
        left, right = found.pair
        by_clause[pairing.original.clause_of[left], pairing.reprint.clause_of[right]].append(found)
    for (one, other), group in sorted(by_clause.items()):
        if len(group) < 2 or _plain(pairing.original, one) != _plain(pairing.reprint, other):
            continue
        ours, theirs = pairing.original.by_clause[one], pairing.reprint.by_clause[other]
        off = [found for found in group if ours.index(found.pair[0]) != theirs.index(found.pair[1])]
        if len(off) > 1 and all(found.agrees for found in off):
            yield tuple(sorted((found.pair for found in off), key=lambda pair: pair[1]))


def _plain(side: Side, clause: int) -> str:
    return "#".join(side.words(side.layout.clauses[clause]))


def _by_words(pairing: Pairing) -> Iterator[tuple[Pair, ...]]:
    """Two pairs of which each figure stands among the words of the other."""
    for group in _together(pairing):
        for one, other in _near(found for found in group if found.agrees and found.compared.outcome in _AGREED):
            like = not _far_apart(pairing.original.figures[one.pair[0]], pairing.original.figures[other.pair[0]])
            differ = like and not _says(pairing, one.pair[0], other.pair[1])
            if differ and _swapped_words(pairing, one.pair, other.pair):
                yield one.pair, other.pair


def _far_apart(one: Figure, other: Figure) -> bool:
    """True for values of which nobody would write one for the other: 36亿千瓦时 and 1800千瓦时."""
    values = [figure.base_value for figure in (one, other)]
    if values[0] is None or values[1] is None or not all(values):
        return False
    return max(values[0] / values[1], values[1] / values[0]) > _FARTHEST


def _swapped_words(pairing: Pairing, one: Pair, other: Pair) -> bool:
    """True where the words that tell two figures apart are exchanged, and none stayed."""
    if _swapped_frames(pairing, one, other):
        return True
    ours = _apart(pairing.original.window_words[one[0]], pairing.original.window_words[other[0]])
    theirs = _apart(pairing.reprint.window_words[one[1]], pairing.reprint.window_words[other[1]])
    like: Likeness = pairing.like
    stayed = like.mass(ours[0] & theirs[0]) + like.mass(ours[1] & theirs[1])
    shared = ours[0] & theirs[1], ours[1] & theirs[0]
    if not all(shared):
        # 由33.8亿元升至38.9亿元: what stands before the first figure may tell of both.
        return False
    whole = any(map(_long, shared)) or (not stayed and all(len(words) > 1 for words in shared))
    return whole and sum(map(like.mass, shared)) > _CLEAR * stayed


def _swapped_frames(pairing: Pairing, one: Pair, other: Pair) -> bool:
    """True where what figures are given per is exchanged: one is of each day in either text, never the same one."""
    frames = pairing.original.frames, pairing.reprint.frames
    ours = frames[0][one[0]].denominator, frames[0][other[0]].denominator
    theirs = frames[1][one[1]].denominator, frames[1][other[1]].denominator
    return ours[0] != ours[1] and ours == theirs[::-1]


def _long(words: frozenset[str]) -> bool:
    """True where more than single characters stand in it."""
    return any(len(word) > 1 for word in words)


def _apart(one: frozenset[str], other: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    return one - other, other - one


def pairs_of(groups: Sequence[tuple[Pair, ...]]) -> dict[Pair, int]:
    """The number of the group of each exchanged pair, from 1."""
    return dict(itertools.chain.from_iterable(((pair, at) for pair in group) for at, group in enumerate(groups, 1)))
