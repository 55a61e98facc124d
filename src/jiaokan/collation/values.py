"""Whether two figures say the same: values, units, approximators and days, each by its interval."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache, lru_cache
from typing import Literal

from jiaokan import standard
from jiaokan.collation.amounts import amount_of, numeral_of, plain_value, written_digits
from jiaokan.collation.days import compare_days, is_dated
from jiaokan.figures import Figure
from jiaokan.figures.figure import Interval
from jiaokan.figures.units import NONE, Unit, same_reading, unit_of

Outcome = Literal["same", "reformatted", "rounded", "changed", "none"]

_UP, _DOWN = frozenset({"over", "at-least", "more"}), frozenset({"under", "at-most", "nearly"})
# 个 is the measure word of persons and things alike (三人, 三名, 三个).
_COUNTED = frozenset({"人", "个"})
_UNITLESS = frozenset(
    {"things", "persons", "households", "ratio", "money", "person-times", "occurrences", "area", "mass"}
)


@dataclass(frozen=True, slots=True)
class Comparison:
    """What became of an original's figure in a reprint; `slip` names the change where there is one.

    `slip` is "unit" or "approximator …" for figures that agree in number; differing numbers are named later.
    """

    outcome: Outcome
    slip: str = ""
    closeness: float = 0.0


NONE_OF_BOTH = Comparison("none")


@lru_cache(maxsize=1 << 12)
def _unit(name: str) -> Unit:
    try:
        return unit_of(name) if name else NONE
    except KeyError:
        return replace(NONE, name=name, base=name)


def same_units(original: Figure, reprint: Figure) -> bool:
    """True where the units say the same, or one is left out."""
    one, other = amount_of(original), amount_of(reprint)
    if original.unit == reprint.unit:
        return True
    if not original.unit or not reprint.unit:
        return (one.unit_class or other.unit_class) in _UNITLESS
    if one.unit_class == other.unit_class == "percent":
        return True
    if {one.base_unit, other.base_unit} == _COUNTED:
        return "个" in {original.unit, reprint.unit}
    if {one.unit_class, other.unit_class} <= {"ratio", "doubling"}:
        return True
    if frozenset({original.unit, reprint.unit}) in _synonyms():
        return True
    return same_reading(_unit(original.unit), _unit(reprint.unit))


@cache
def _synonyms() -> frozenset[frozenset[str]]:
    """Pairs of units that say the same though their bases differ."""
    return frozenset(frozenset({row["one"], row["other"]}) for row in standard.rows("unit_synonyms"))


def _equal(one: Decimal | None, other: Decimal | None) -> bool:
    if one is None or other is None:
        return one is other
    return plain_value(one) == plain_value(other)


def _same_value(original: Figure, reprint: Figure) -> bool:
    if frozenset({original.unit, reprint.unit}) in _synonyms():
        return _same_number(original, reprint)
    one, other = amount_of(original), amount_of(reprint)
    if one.value is None or other.value is None:
        same = _equal(one.interval.low, other.interval.low) and _equal(one.interval.high, other.interval.high)
        return same and (one.value is None) == (other.value is None)
    if {one.unit_class, other.unit_class} == {"ratio", "doubling"}:
        doubling, ratio = (one.value, other.value) if one.unit_class == "doubling" else (other.value, one.value)
        return _equal(doubling, ratio) or _equal(doubling - 1, ratio)
    return _equal(one.value, other.value)


def direction(approximator: str) -> str:
    """What an approximator does to a value: "" (exact), about, up or down."""
    return (
        "up" if approximator in _UP else "down" if approximator in _DOWN else "" if approximator == "exact" else "about"
    )


def _by_approximator(original: Figure, reprint: Figure) -> Comparison:
    """Two figures of one value."""
    before, now = direction(original.approximator), direction(reprint.approximator)
    if before == now:
        plain = original.surface == reprint.surface
        return Comparison("same" if plain else "reformatted", closeness=1.0)
    if not now:
        return Comparison("changed", "approximator lost", 0.8)
    if not before:
        if now == "about" or reprint.approximator in {"more", "at-least", "at-most"}:
            return Comparison("reformatted", "approximator added", 0.9)
        return Comparison("changed", "approximator added", 0.8)
    reversed_ = {before, now} == {"up", "down"}
    return Comparison("changed", "approximator reversed" if reversed_ else "approximator changed", 0.8)


def _within(value: Decimal | None, interval: Interval) -> bool:
    if value is None or (interval.low is None and interval.high is None):
        return False
    low, high = interval.low, interval.high
    above = low is None or value > low or (value == low and not interval.low_open)
    return above and (high is None or value < high or (value == high and not interval.high_open))


def _is_rounded(fine: Figure, coarse: Figure) -> bool:
    """True where the coarse figure states the fine one with fewer digits, rounded or cut."""
    one, other = amount_of(fine), amount_of(coarse)
    if one.value is None or other.value is None:
        return False
    written = written_digits(fine), written_digits(coarse)
    if written[1] >= written[0]:
        return False
    if coarse.approximator == "exact":
        if fine.approximator != "exact" or written[1] < 1:
            return False
        return _within(one.value, other.interval)
    bound = other.interval
    if bound.low is None or bound.high is None:
        # 超过3亿 says something of 3.2亿 and nothing of 9亿.
        near = Decimal("0.5") * abs(one.value) <= abs(other.value) <= Decimal(2) * abs(one.value)
        return near and _within(one.value, bound)
    return _within(one.value, bound)


def compare(original: Figure, reprint: Figure) -> Comparison:
    """What two figures are to one another, by themselves; "none" where they tell of different sorts of things."""
    if is_dated(original) or is_dated(reprint):
        outcome, slip = compare_days(original, reprint)
        return Comparison(outcome, slip, {"same": 1.0, "reformatted": 1.0, "rounded": 0.6}.get(outcome, 0.0))
    if (original.kind in _APART or reprint.kind in _APART) and original.kind != reprint.kind:
        return NONE_OF_BOTH
    if not same_units(original, reprint):
        near = original.unit_class == reprint.unit_class or _kindred(original, reprint)
        if _same_number(original, reprint) and (near or len(numeral_of(original)) > 1):
            return Comparison("changed", "unit", 0.7)
        same_numeral = _same_numeral(original, reprint)
        alike = original.unit_class == reprint.unit_class and original.unit_class not in {"things"}
        related = alike or (same_numeral and len(numeral_of(original)) > 1) or _kindred(original, reprint)
        return Comparison("changed", "value and unit", 0.2 if same_numeral else 0.0) if related else NONE_OF_BOTH
    if _same_value(original, reprint):
        return _by_approximator(original, reprint)
    # 1180斤 and 590公斤 agree in base units; 1180斤 and 1180公斤 in number alone.
    if original.unit != reprint.unit and original.base_unit == reprint.base_unit and _same_number(original, reprint):
        return Comparison("changed", "unit", 0.7)
    if _is_rounded(original, reprint) or _is_rounded(reprint, original):
        return Comparison("rounded", "" if _is_rounded(original, reprint) else "finer", 0.6)
    return Comparison("changed", "value", 0.3 if _same_numeral(original, reprint) else 0.0)


def tell_apart(sorts: tuple[str, str], units: tuple[str, str], numerals: tuple[str, str]) -> bool:
    """True where sorts, units and digits alone say that two figures of unlike sorts tell of different things.

    It spares `compare` most pairs of two sentences, and never says so where `compare` finds anything.
    """
    if sorts[0] == sorts[1] or numerals[0] == numerals[1] or not all(units):
        return False
    dated = " " in sorts[0], " " in sorts[1]
    if any(dated):
        # 前三季度 and nine months are one.
        return not all(dated) and sorts[dated[0]] not in _SPANS
    if not _SINGLE.isdisjoint(sorts):
        return True
    pair = frozenset(sorts)
    return not any(pair <= group for group in _KIN) and frozenset(units) not in _synonyms()


def _same_numeral(original: Figure, reprint: Figure) -> bool:
    return numeral_of(original) == numeral_of(reprint) != ""


def _same_number(original: Figure, reprint: Figure) -> bool:
    """The printed numbers are the same, whatever their units."""
    if original.value is None or reprint.value is None:
        low, high = original.interval.low, original.interval.high
        return low is not None and (low, high) == (reprint.interval.low, reprint.interval.high)
    return _equal(original.value, reprint.value)


_APART = frozenset({"ordinal", "id"})
_KINDRED = (
    frozenset({"percent", "point"}),
    frozenset({"persons", "things", "households", "person-times"}),
    frozenset({"ratio", "percent"}),
)


_KIN = (*_KINDRED, frozenset({"ratio", "doubling"}))
_SINGLE = frozenset({"rank", "code"})
_SPANS = frozenset({"months", "time", "duration"})


def _kindred(original: Figure, reprint: Figure) -> bool:
    classes = {amount_of(original).unit_class, amount_of(reprint).unit_class}
    return any(classes <= group for group in _KINDRED)
