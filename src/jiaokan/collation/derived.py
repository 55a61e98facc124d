"""Figures that follow from the original without standing there: sums, differences, shares, ratios, counts."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from jiaokan.collation.days import is_dated
from jiaokan.collation.side import Side
from jiaokan.collation.values import amount_of, compare, digits_of, same_units
from jiaokan.figures import Figure
from jiaokan.figures.figure import Interval

_MOST = 24
_HUNDRED = Decimal(100)
_RATES = frozenset({"percent", "ratio", "doubling", "fraction", "point", ""})
_SMALL = 20
_LIST = re.compile(r"[、和与及]|以及")
_ONE = Decimal(1)
_TOLERANCE = Decimal("0.005")


def derivation(figure: Figure, side: Side, figures: Sequence[int]) -> str:
    """How a figure follows from those of the other document whose numbers are given; "" where it does not."""
    given = [side.figures[at] for at in figures if not is_dated(side.figures[at])][:_MOST]
    if is_dated(figure):
        return ""
    rounded = next((one for one in given if compare(one, figure).outcome == "rounded"), None)
    if rounded is not None:
        return f"{rounded.surface} ≈ {figure.surface}"
    alike = [one for one in given if one.base_value is not None and same_units(one, figure)]
    if digits_of(figure) > 1 and (found := _sum(figure, alike)):
        return found
    return _rate(figure, given) if amount_of(figure).unit_class in _RATES or digits_of(figure) > 1 else ""


def _fits(value: Decimal, figure: Figure) -> bool:
    """True where a computed value is what a figure prints, rounded as it is."""
    interval: Interval = amount_of(figure).interval
    low = interval.low is None or value >= interval.low - abs(value) * _TOLERANCE * Decimal("0.1")
    high = interval.high is None or value <= interval.high + abs(value) * _TOLERANCE * Decimal("0.1")
    bounded = interval.low is not None or interval.high is not None
    return bounded and low and high


def _value(figure: Figure) -> Decimal:
    return amount_of(figure).value or Decimal(0)


def difference(given: Sequence[Figure], figure: Figure) -> str:
    """The two figures of which another is the difference; "" where there are none."""
    for one, other in itertools.combinations(given, 2):
        if _fits(abs(_value(one) - _value(other)), figure) and _value(one) != _value(other):
            high, low = (one, other) if _value(one) > _value(other) else (other, one)
            return f"{high.surface} - {low.surface} = {figure.surface}"
    return ""


def _sum(figure: Figure, given: Sequence[Figure]) -> str:
    """A sum of neighbours or a difference of two."""
    if found := difference(given, figure):
        return found
    for start in range(len(given)):
        total = Decimal(0)
        for end in range(start, len(given)):
            total += _value(given[end])
            if end > start and _fits(total, figure):
                parts = " + ".join(one.surface for one in given[start : end + 1])
                return f"{parts} = {figure.surface}"
    return ""


def _rate(figure: Figure, given: Sequence[Figure]) -> str:
    """A share, a growth, a ratio of two of one unit, or a mean of one by the other."""
    percent = amount_of(figure).unit_class == "percent"
    for one, other in itertools.permutations(given, 2):
        above, below = _value(one), _value(other)
        if not above or not below:
            continue
        if amount_of(figure).unit_class in _RATES:
            if amount_of(one).base_unit != amount_of(other).base_unit:
                continue
            ratio = above / below
            results = (
                (ratio * _HUNDRED, (ratio - _ONE) * _HUNDRED, (_ONE - ratio) * _HUNDRED)
                if percent
                else (ratio, ratio - _ONE)
            )
            if any(_fits(result, figure) for result in results if result > 0):
                return f"{one.surface} / {other.surface} = {figure.surface}"
        elif same_units(one, figure) and _fits(above / below, figure):
            return f"{one.surface} / {other.surface} = {figure.surface}"
    return ""


def counts_members(figure: Figure, texts: Iterable[str]) -> bool:
    """True for a small number that counts the members of a list in one of some passages."""
    value = figure.base_value
    if value is None or value != int(value) or not 1 <= value <= _SMALL or figure.approximator != "exact":
        return False
    return any(len(_LIST.findall(text)) + 1 >= int(value) for text in texts)
