"""Arithmetic of printed numbers beyond sums: differences, ratios, products, and what a slip would have broken."""

from __future__ import annotations

from decimal import Decimal

from jiaokan.figures import Figure
from jiaokan.figures.figure import UNKNOWN, Interval
from jiaokan.relations.interval import overlap

_LEEWAY = Decimal("0.1")
_HUNDRED = Decimal(100)
_SLIPS = (Decimal(10), Decimal("0.1"))


def wide(figure: Figure) -> Interval:
    """What a figure may stand for when it is held against others: 约 is broken only beyond ten per cent."""
    if figure.approximator != "about" or figure.base_value is None:
        return figure.base
    reach = abs(figure.base_value) * _LEEWAY
    return Interval(figure.base_value - reach, figure.base_value + reach)


def difference(one: Interval, other: Interval) -> Interval:
    """The interval of one less the other."""
    low = None if one.low is None or other.high is None else one.low - other.high
    high = None if one.high is None or other.low is None else one.high - other.low
    return Interval(low, high)


def product(one: Interval, other: Interval) -> Interval:
    """The interval of a product of amounts that are not negative."""
    low = None if one.low is None or other.low is None else one.low * other.low
    high = None if one.high is None or other.high is None else one.high * other.high
    return Interval(low, high)


def ratio(one: Interval, other: Interval) -> Interval:
    """The interval of a quotient of amounts that are not negative; unknown where the divisor may be nothing."""
    if other.low is not None and other.low < 0:
        return UNKNOWN
    low = None if one.low is None or not other.high else one.low / other.high
    high = None if one.high is None or not other.low else one.high / other.low
    return Interval(low, high)


def moved(interval: Interval, by: int) -> Interval:
    """The interval with a whole number added."""
    low = None if interval.low is None else interval.low + by
    high = None if interval.high is None else interval.high + by
    return Interval(low, high)


def percents(interval: Interval) -> Interval:
    """A ratio in per cent."""
    return interval.scaled(_HUNDRED)


def is_telling(claimed: Interval, computed: Interval) -> bool:
    """True where a slip of one place would have broken the relation, so that holding says something."""
    if UNKNOWN in (claimed, computed):
        return False
    return any(not overlap(claimed.scaled(slip), computed) for slip in _SLIPS)
