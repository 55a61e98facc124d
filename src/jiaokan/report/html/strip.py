"""The strip of a document: where its findings stand, as ticks of an inline SVG."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from jiaokan.findings.finding import SEVERITIES, Severity

WIDTH = 1000
_TICK = 4


@dataclass(frozen=True, slots=True)
class Tick:
    """One tick: its left edge of WIDTH, the worst severity there, and the number of the finding it leads to."""

    left: int
    severity: Severity
    finding: int


def ticks(length: int, places: Iterable[tuple[int, Severity, int]]) -> list[Tick]:
    """Ticks of findings (place, severity, number) along a text; places that fall together make one tick."""
    worst: dict[int, tuple[int, int]] = {}
    for place, severity, number in places:
        left = min(place * WIDTH // max(1, length), WIDTH - _TICK) // _TICK * _TICK
        told = (SEVERITIES.index(severity), number)
        worst[left] = min(worst.get(left, told), told)
    return [Tick(left, SEVERITIES[rank], number) for left, (rank, number) in sorted(worst.items())]
