"""Which characters of two readings of one thing are not the other's."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import groupby

_LEAST_ALIKE = 0.3
_LONGEST = 400


def marks(own: str, theirs: str) -> tuple[list[bool], list[bool]]:
    """Which characters of two surfaces are not the other's; all of them where hardly any is shared."""
    marked = [True] * len(own), [True] * len(theirs)
    if max(len(own), len(theirs)) > _LONGEST:
        return marked
    matcher = SequenceMatcher(None, own, theirs, autojunk=False)
    if matcher.ratio() < _LEAST_ALIKE:
        return marked
    for block in matcher.get_matching_blocks():
        for side, start in zip(marked, (block.a, block.b), strict=True):
            side[start : start + block.size] = [False] * block.size
    return marked


def pieces(surface: str, marked: Sequence[bool]) -> tuple[tuple[str, bool], ...]:
    """A surface cut where marked characters begin and end, each piece with whether it is marked."""
    runs = groupby(zip(surface, marked, strict=True), key=lambda pair: pair[1])
    return tuple(("".join(sign for sign, _ in run), differs) for differs, run in runs)
