"""Arithmetic of printed amounts: whether others make what a figure prints, and how that is written out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from jiaokan.collation.amounts import amount_of
from jiaokan.collation.values import same_units
from jiaokan.figures import Figure
from jiaokan.figures.figure import Interval

_SLACK = Decimal("0.0005")


def fits(value: Decimal, figure: Figure) -> bool:
    """True where a computed value is what a figure prints, rounded as it is."""
    interval: Interval = amount_of(figure).interval
    low = interval.low is None or value >= interval.low - abs(value) * _SLACK
    high = interval.high is None or value <= interval.high + abs(value) * _SLACK
    bounded = interval.low is not None or interval.high is not None
    return bounded and low and high


def value_of(figure: Figure) -> Decimal:
    """The value of an amount in base units; nothing where it has none."""
    return amount_of(figure).value or Decimal(0)


def difference(pairs: Iterable[tuple[Figure, Figure]], figure: Figure) -> str:
    """The pair of figures of which another is the difference; "" where there is none."""
    for one, other in pairs:
        if fits(abs(value_of(one) - value_of(other)), figure) and value_of(one) != value_of(other):
            high, low = (one, other) if value_of(one) > value_of(other) else (other, one)
            return f"{high.surface} - {low.surface} = {figure.surface}"
    return ""


def sum_of(figure: Figure, given: Sequence[Figure], longest: int | None = None) -> str:
    """A sum of neighbours of its own unit, `longest` of them at most; "" where there is none."""
    alike = [one for one in given if one.base_value is not None and same_units(one, figure)]
    for start in range(len(alike)):
        stop = len(alike) if longest is None else min(len(alike), start + longest)
        total = value_of(alike[start])
        for end in range(start + 1, stop):
            total += value_of(alike[end])
            if fits(total, figure):
                parts = " + ".join(one.surface for one in alike[start : end + 1])
                return f"{parts} = {figure.surface}"
    return ""
