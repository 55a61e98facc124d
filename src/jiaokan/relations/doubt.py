"""Broken relations whose two sides are too far apart for a slip of the pen."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from jiaokan.figures.figure import Interval
from jiaokan.relations.relation import Relation

_COMPUTED = frozenset({"share", "average"})
"""Products and quotients of the operands themselves; a growth magnifies the slip of a level."""
_FURTHEST = Decimal(4)
_POWER = Decimal("1.15")
_POWERS = tuple(Decimal(10) ** power for power in range(1, 9))


def _middle(interval: Interval) -> Decimal | None:
    return None if interval.low is None or interval.high is None else (interval.low + interval.high) / 2


def doubted(relation: Relation) -> Relation:
    """A broken relation whose sides are too far apart for a slip is undecided: other operands were meant.

    A slip of the pen changes a digit or the magnitude; a share of 86.4 % that computes to 1.8 % is told of something
    else.
    """
    if relation.verdict != "broken" or relation.kind not in _COMPUTED:
        return relation
    claimed, computed = _middle(relation.claimed), _middle(relation.computed)
    if claimed is None or computed is None or claimed <= 0 or computed <= 0:
        return relation
    times = max(claimed / computed, computed / claimed)
    shifted = any(power / _POWER <= times <= power * _POWER for power in _POWERS)
    if times <= _FURTHEST or shifted:
        return relation
    return replace(relation, verdict="undecided", reason="the sides are too far apart for a slip")
