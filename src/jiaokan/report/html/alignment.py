"""Paragraphs of a reprint beside those of its original, by the readings that pair their places."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

Row = tuple[list[int], list[int]]
"""Paragraphs of the original and of the reprint that stand beside one another; one of the lists may be empty."""


def rows(originals: int, reprints: int, pairs: Iterable[tuple[int, int]]) -> list[Row]:
    """All paragraphs of both, each once, in the order of the reprint.

    `pairs` are paragraphs (original, reprint) of places that were paired, one for each pair of places. A paragraph of
    the original stands beside the one it shares most places with; one that shares none follows the paragraph before it.
    """
    votes = Counter(pairs)
    if originals and reprints and not any(pair[0] == 0 or pair[1] == 0 for pair in votes):
        votes[0, 0] = 1  # Titles that share nothing are still the titles.
    home = _best({(source, target): count for (source, target), count in votes.items()})
    source_of = _best({(target, source): count for (source, target), count in votes.items()})
    beside: defaultdict[int, list[int]] = defaultdict(list)
    for source, target in sorted(home.items()):
        beside[target].append(source)
    made: list[Row] = []
    for target in range(reprints):
        sources = beside[target]
        if not sources and made and source_of.get(target, -1) in made[-1][0]:
            made[-1][1].append(target)  # One paragraph was split in two.
        else:
            made.append((sources, [target]))
    return _with_alone(made, originals)


def _best(votes: dict[tuple[int, int], int]) -> dict[int, int]:
    """For each first member the second with most votes, the earliest where they tie."""
    best: dict[int, int] = {}
    for (first, second), count in sorted(votes.items()):
        if first not in best or count > votes[first, best[first]]:
            best[first] = second
    return best


def _with_alone(made: list[Row], originals: int) -> list[Row]:
    """Put each paragraph of the original that has no partner behind the row of the one before it."""
    place = {source: number for number, (sources, _) in enumerate(made) for source in sources}
    alone: defaultdict[int, list[int]] = defaultdict(list)
    last = -1
    for source in range(originals):
        last = place.get(source, last)
        if source not in place:
            alone[last].append(source)
    whole: list[Row] = []
    for number in range(-1, len(made)):
        whole += [made[number]] if number >= 0 else []
        whole += [(alone[number], [])] if alone[number] else []
    return whole
