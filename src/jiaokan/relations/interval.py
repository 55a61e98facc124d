"""Arithmetic of printed numbers: intervals that may touch, sums of intervals, readings that agree."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

from jiaokan.figures import Figure
from jiaokan.figures.figure import Interval


def overlap(one: Interval, other: Interval) -> bool:
    """True where some value lies in both."""
    return not (below(one, other) or below(other, one))


def below(one: Interval, other: Interval) -> bool:
    """True where every value of `one` is smaller than every value of `other`."""
    if one.high is None or other.low is None:
        return False
    # A rounded number's upper end is open by convention only (GB/T 8170 leaves the half itself to the rounding rule),
    # so that ends which touch are no contradiction.
    return one.high < other.low


def total(intervals: Iterable[Interval]) -> Interval:
    """The interval of a sum."""
    parts = list(intervals)
    lows = [part.low for part in parts]
    highs = [part.high for part in parts]
    low = None if any(value is None for value in lows) else sum((v for v in lows if v is not None), Decimal(0))
    high = None if any(value is None for value in highs) else sum((v for v in highs if v is not None), Decimal(0))
    return Interval(low, high, any(p.low_open for p in parts), any(p.high_open for p in parts))


def _base_quantum(figure: Figure) -> Decimal:
    """One unit of the last written digit, in base units."""
    if not figure.value or figure.base_value is None:
        return figure.quantum
    return figure.quantum * (figure.base_value / figure.value)


def is_rounding(coarse: Decimal, fine: Decimal, step: Decimal) -> bool:
    """True where `coarse` is `fine` rounded, or cut, to a multiple of `step`."""
    if step <= 0:
        return False
    multiple = fine / step
    roundings = (multiple.to_integral_value(ROUND_HALF_UP), multiple.to_integral_value(ROUND_DOWN))
    return any(abs(step * whole - coarse) < step / 1000 for whole in roundings)


def agree(one: Figure, other: Figure) -> bool:
    """True where two mentions may state one value: intervals that meet, or one the other's rounding."""
    if overlap(one.base, other.base):
        return True
    # 近27亿元 and 超过3.5亿元 say on which side of the number the value lies; only plain numbers are rounded.
    plain = one.approximator == other.approximator == "exact"
    coarse, fine = sorted((one, other), key=_base_quantum, reverse=True)
    if not plain or coarse.base_value is None or fine.base_value is None:
        return False
    return is_rounding(coarse.base_value, fine.base_value, _base_quantum(coarse))
