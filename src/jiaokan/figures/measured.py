"""The value and interval of a number from its parts; the parts of one printed form are worked out once.

The same printed forms come again and again in a story and its reprints, so results are kept by their parts.
"""

from __future__ import annotations

import dataclasses
import functools
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from jiaokan.figures import grammar
from jiaokan.figures.approximators import Approximator, approximators, rounded
from jiaokan.figures.figure import Interval
from jiaokan.figures.numerals import DIGITS, LARGE, Numeral
from jiaokan.figures.units import NONE, Unit, unit_of
from jiaokan.figures.vague import Vague, magnitude_of, read_vague

_ARTICLES = frozenset({"things", "persons", "households", "time", "occurrences", "person-times", "level"})
# 百万亩 without an approximator is a round number; 百家 and 千人 are figures of speech.
_MEASURED = frozenset({"money", "mass", "area", "volume", "energy", "power"})
_HALF, _TENTH, _ONE = Decimal("0.5"), Decimal("0.1"), Decimal(1)
_HOURS = 24
_FIRST_YEAR = 1900


class Parts(NamedTuple):
    """What a number is printed with: its numeral, the name of its unit, approximators, 半 and the tenth of 三成五."""

    numeral: str
    unit: str = ""
    negative: bool = False
    before: str = ""
    more: str = ""
    half: bool = False
    tenth: str = ""
    more_behind: bool = False
    after: str = ""


@dataclass(frozen=True, slots=True)
class Measured:
    """Value, interval and unit of a number; `value` is None where no single one is told (数十)."""

    value: Decimal | None
    interval: Interval
    numeral: Numeral
    unit: Unit
    base_value: Decimal | None
    base: Interval
    approximator: str


@functools.lru_cache(maxsize=16384)
def measure(parts: Parts) -> Measured | None:
    """Work a number out from its parts; None where they make no figure."""
    unit = unit_of(parts.unit) if parts.unit else NONE
    vague = read_vague(parts.numeral)
    if vague is None or not _is_numeric(parts, unit) or _is_name(vague.numeral, unit):
        return None
    numeral, word = _adjusted(parts, vague.numeral), _word(parts, vague)
    name = word.name if word is not None else vague.approximator or "exact"
    interval = _interval(parts, vague, numeral, unit, word)
    if interval.low is not None and interval.high is not None and interval.low > interval.high:
        interval = Interval(interval.high, interval.low, interval.high_open, interval.low_open)
    value = numeral.value if vague.told else None
    base_value = None if value is None else value * unit.factor
    return Measured(value, interval, numeral, unit, base_value, interval.scaled(unit.factor), name)


def _is_article(parts: Parts, unit: Unit) -> bool:
    """一家, 一年: an article rather than a count."""
    plain = not (parts.more or parts.more_behind or parts.half)
    return parts.numeral == "一" and unit.unit_class in _ARTICLES and plain


def _is_numeric(parts: Parts, unit: Unit) -> bool:
    """A Chinese numeral is a figure only with a unit or a magnitude; a bare magnitude needs an approximator."""
    text = parts.numeral
    if text[0] in grammar.ARABIC:
        return True
    if len(text) == 1 and text in grammar.FORMAL and unit.unit_class != "money":
        return False
    # 九十八分 and 三千点 are as good as Arabic numerals; 十分 and 八方 are words.
    short = len(text) < 3 and (len(text) == 1 or text[-1] not in "千万")
    if (unit.numerals == "arabic" and short) or (unit.numerals == "long" and len(text) == 1):
        return False
    approximate = bool(parts.before or parts.more or parts.after or parts.more_behind)
    if text in grammar.BARE:
        round_number = len(text) > 1 and unit.unit_class in _MEASURED
        return round_number or (approximate and bool(unit.name or parts.more or text in LARGE))
    if not unit.name:
        scaled = text[-1] in LARGE or (len(text) > 2 and any(sign in LARGE for sign in text))
        return (len(text) > 1 and scaled) or (approximate and len(text) > 2)
    return approximate or not _is_article(parts, unit)


def _is_name(numeral: Numeral, unit: Unit) -> bool:
    """2024届, 2023级 are years of pupils, 8点 without a part of the day may be an hour or eight points."""
    if unit.name in {"届", "级"}:
        return numeral.value > _FIRST_YEAR
    return unit.unit_class == "index-point" and numeral.value <= _HOURS and not numeral.decimals


def _adjusted(parts: Parts, numeral: Numeral) -> Numeral:
    """The numeral with what stands around it: a sign, 半 behind the unit, the tenth of 三成五."""
    if parts.half:
        numeral = dataclasses.replace(numeral, value=numeral.value + _HALF, quantum=_HALF, step=_HALF)
    if parts.tenth:
        value = numeral.value + DIGITS[parts.tenth] * _TENTH
        numeral = dataclasses.replace(numeral, value=value, quantum=_TENTH, step=_TENTH)
    return dataclasses.replace(numeral, value=-numeral.value) if parts.negative else numeral


def _word(parts: Parts, vague: Vague) -> Approximator | None:
    """The one approximator that decides the interval: in front, then inside, then behind."""
    table = approximators()
    if parts.before:
        return table["before"][parts.before]
    if parts.more:
        return table["between"][parts.more]
    if parts.more_behind or (vague.approximator == "more" and vague.interval is None):
        return table["between"]["多"]
    if vague.approximator == "about" and vague.interval is None:
        return table["between"]["来"]
    return table["after"][parts.after] if parts.after else None


def _interval(parts: Parts, vague: Vague, numeral: Numeral, unit: Unit, word: Approximator | None) -> Interval:
    if parts.half and word is None:
        return Interval(numeral.value, numeral.value)
    if vague.interval is not None:
        return vague.interval.negated() if parts.negative else vague.interval
    if word is not None:
        return word.interval(_stepped(parts, numeral))
    whole = numeral.decimals == 0 and numeral.value == numeral.value.to_integral_value()
    return rounded(numeral, exact=unit.counts and whole and not numeral.scaled)


def _stepped(parts: Parts, numeral: Numeral) -> Numeral:
    """多 is less than one of what stands at once before it: 30多万 up to 40万, 30万多 up to 31万, 两年多 to three."""
    if parts.more:
        limit = magnitude_of(parts.numeral)
    elif parts.more_behind:
        limit = _ONE
    else:
        return numeral
    at_once = limit > 1 or parts.more_behind
    return dataclasses.replace(numeral, step=min(numeral.step, limit)) if at_once else numeral
