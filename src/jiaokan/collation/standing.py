"""Several reprints of one original: how many of them tell a figure, and how many tell it as this one does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from jiaokan.collation.amounts import plain_value
from jiaokan.collation.entry import Collation, Entry
from jiaokan.reading import Reading

_FAITHFUL = frozenset({"same", "reformatted", "rounded", "derived"})
_AS_THE_ORIGINAL = "original"
_FEWEST = 2

Key = tuple[str, int]
"""The path of an original, and the number of one of its figures."""


@dataclass(frozen=True, slots=True)
class Standing:
    """`tellings` reprints state a figure, `agreeing` of them as this one; `side` is empty where only one states it."""

    tellings: int = 0
    agreeing: int = 0
    side: Literal["", "majority", "outlier"] = ""


UNKNOWN = Standing()


class Standings:
    """Counts the readings of each figure of an original over all of its reprints."""

    def __init__(self, collations: Sequence[tuple[Collation, Reading]]) -> None:
        self._told: dict[Key, Counter[str]] = {}
        for collation, reading in collations:
            for entry in collation.entries:
                if (told := reading_of(entry, reading)) and not entry.again:
                    key = collation.original, entry.original_figure
                    self._told.setdefault(key, Counter())[told] += 1

    def of(self, collation: Collation, entry: Entry, reading: Reading) -> Standing:
        """The standing of an entry of a figure; nothing for anything else."""
        counts: Mapping[str, int] = self._told.get((collation.original, entry.original_figure), {})
        told = reading_of(entry, reading)
        tellings, agreeing = sum(counts.values()), counts.get(told, 0)
        if not told or tellings < _FEWEST:
            return UNKNOWN
        return Standing(tellings, agreeing, "majority" if 2 * agreeing > tellings else "outlier")


def reading_of(entry: Entry, reading: Reading) -> str:
    """What a reprint says in the place of a figure of the original, alike for all that say the same; "" if nothing."""
    if entry.what != "figure" or entry.figure < 0 or entry.original_figure < 0:
        return ""
    if entry.kind in _FAITHFUL:
        return _AS_THE_ORIGINAL
    figure = reading.figures[entry.figure]
    value = "" if figure.base_value is None else f"{plain_value(figure.base_value)}"
    return f"{value or figure.surface} {figure.base_unit} {figure.approximator} {figure.first} {figure.last}"
