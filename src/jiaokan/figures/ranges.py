"""Ranges: 2到3万元, 20%—30%, -3℃至5℃, 9~16亿元, ±3%: two ends, or one either way."""

from __future__ import annotations

import dataclasses
from decimal import Decimal

from jiaokan.figures import grammar
from jiaokan.figures.approximators import approximator_after, start_with
from jiaokan.figures.figure import Figure, Interval
from jiaokan.figures.measured import Parts, measure
from jiaokan.figures.number import Number
from jiaokan.figures.numerals import Numeral
from jiaokan.figures.suffix import suffix_at
from jiaokan.figures.units import NONE, Unit
from jiaokan.figures.vague import magnitude_of, read_vague
from jiaokan.text.span import Span

_TEN = 10
JOINTS = frozenset(" -—–~至到")
"""What may join a range: one look before the whole is tried."""


def read_range(folded: str, text: str, number: Number) -> Figure | None:
    """The range whose first end is `number`; None where no second end of the same unit follows."""
    prefix, numeral, suffix = number
    if prefix.either:
        return _either_way(text, number)
    joint = grammar.RANGE.match(folded, suffix.end)
    found = grammar.NUMERAL.match(folded, joint.end()) if joint else None
    if joint is None or found is None:
        return None
    last = suffix_at(folded, found.group(), found.end())
    unit = last.unit
    # 5%至8 has no second unit and 二到八里庄 no first; 5名到3个月 has two that are not of one kind.
    if unit is NONE or (suffix.unit.name and suffix.unit.base != unit.base) or suffix.middle or last.middle:
        return None
    low, high = read_vague(numeral), read_vague(found.group())
    if low is None or high is None or (unit.numerals == "arabic" and found.group()[0] not in grammar.ARABIC):
        return None
    ends = _ends(low.numeral, high.numeral, suffix.unit, unit, found.group())
    if ends is None:
        return None
    first, other = ends
    signs = prefix.negative, bool(joint["sign"])
    after = approximator_after(folded, last.end)
    end = after[1] if after else last.end
    span = Span(start_with(prefix.before, folded, prefix.start), end)
    name = prefix.before.name if prefix.before else after[0].name if after else "exact"
    interval = _interval(first, high.numeral.value, signs)
    if interval is None:
        return None
    return Figure(
        span,
        span.of(text),
        "range",
        None,
        interval,
        high.numeral.decimals,
        unit.name,
        None,
        interval.scaled(unit.factor),
        unit.base,
        unit.unit_class,
        name,
        high.numeral.step,
        high.numeral.quantum,
        other=None if other is None else Interval(other, high.numeral.value).scaled(unit.factor),
    )


def _ends(low: Numeral, high: Numeral, first: Unit, last: Unit, written: str) -> tuple[Decimal, Decimal | None] | None:
    """The low end in the unit of the high one, and what it would be without the magnitude it leaves out.

    9~16亿 is 9亿 to 16亿 or 9 to 16亿 (GB/T 15835—2011, 5.1.3 asks for 9亿~16亿); both readings are kept.
    """
    if first.name:
        return low.value * first.factor / last.factor, None
    if not high.scaled or low.scaled:
        return low.value, None
    shared = low.value * magnitude_of(written)
    if shared < high.value or (low.value * _TEN < high.value and shared <= high.value):
        return shared, low.value
    return low.value, None


def _interval(low: Decimal, high: Decimal, negative: tuple[bool, bool]) -> Interval | None:
    low, high = (-low if negative[0] else low), (-high if negative[1] else high)
    return Interval(low, high) if low < high else None


def _either_way(text: str, number: Number) -> Figure | None:
    """±3% is from -3% to 3%; ±800千伏 is the name of a voltage and its height."""
    prefix, numeral, suffix = number
    measured = measure(Parts(numeral, suffix.unit.name))
    if measured is None or measured.value is None or suffix.unit.unit_class in {"", "voltage"}:
        return None
    unit, span = suffix.unit, Span(prefix.start, suffix.end)
    interval = Interval(-measured.value, measured.value)
    figure = Figure(span, span.of(text), "range", unit=unit.name, base_unit=unit.base, unit_class=unit.unit_class)
    return dataclasses.replace(figure, interval=interval, base=interval.scaled(unit.factor))
