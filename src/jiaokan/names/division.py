"""Administrative divisions of China at county level and above, today's and former ones since 1980."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from jiaokan.names import cache

Level = Literal["province", "prefecture", "county", "township"]


@dataclass(frozen=True, slots=True, eq=False)
class Division:
    """One division under one code and name; `parents` are those it had, the latest last.

    `since` is the year and month of the first revision that has it (198012), `until` of the first that no longer has
    it, empty for what is current.
    """

    code: str
    name: str
    level: Level
    since: str
    until: str
    parents: tuple[Division, ...]

    @property
    def current(self) -> bool:
        """True for a division of today."""
        return not self.until

    @property
    def parent(self) -> Division | None:
        """The latest parent; none for a province."""
        return self.parents[-1] if self.parents else None

    @property
    def identity(self) -> tuple[str, str]:
        """Level and name: one place stays the same under another code or parent."""
        return self.level, self.name

    def lineage(self) -> Iterator[Division]:
        """The division itself, its parents and their parents."""
        yield self
        for parent in self.parents:
            yield from parent.lineage()

    def within(self, other: Division) -> bool:
        """True where `other` is a parent of this division or a parent's parent, whatever its code was."""
        return other.identity in _above(self)


@functools.cache
def _above(division: Division) -> frozenset[tuple[str, str]]:
    """What the parents of a division, and theirs, are."""
    return frozenset(above.identity for above in division.lineage() if above is not division)


def level_of(code: str) -> Level:
    """Level of a six-digit code of GB/T 2260."""
    if code.endswith("0000"):
        return "province"
    return "prefecture" if code.endswith("00") else "county"


def load() -> tuple[Division, ...]:
    """Every division since 1980, provinces before prefectures before counties."""
    made: list[Division] = []
    for row in cache.rows():
        parents = tuple(made[number] for number in row.parents)
        made.append(Division(row.code, row.name, level_of(row.code), row.since, row.until, parents))
    return tuple(made)
