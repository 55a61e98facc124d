"""What follows a numeral: 多, the unit with its denominator, 半, a second unit in brackets, 以上."""

from __future__ import annotations

from typing import NamedTuple

from jiaokan.figures import grammar
from jiaokan.figures.approximators import approximator_after
from jiaokan.figures.units import NONE, TALLIES, Unit, denominator_at, rate_of, unit_at, unit_of, units
from jiaokan.text.lazy import LazyPattern

# 三台县, 五家渠, 七里河区: one numeral and a classifier before the kind of a place is a name by itself.
_NAMING = frozenset("台门峰家里年河场站关道桥房角方")
_PLACE = LazyPattern(
    "(?:[县市区镇乡村](?![场域里民长委级])|街道|[峡渠河沟湾庄屯堡寺营店坪岭岗塘]|[一-鿿](?:县|市(?!场)|区(?!域)|镇|乡|街道))"
)
_MIDDLE_UNITS = {"月": "个月", "星期": "个星期"}
_MORE = frozenset("多余来")
# 0.9个和0.4个百分点: the first leaves the second half of its unit to the last.
_NEXT_POINT = r"(?:[、和与及]|以及)[0-9]+(?:\.[0-9]+)?个"
_SHARED_POINTS = LazyPattern(rf"个(?:{_NEXT_POINT}?)*{_NEXT_POINT}百分点")
_POINT = "个百分点"
_NEXT_TALLY = LazyPattern(r"[0-9]{1,3}[金银铜胜平负死伤]|的|[^一-鿿0-9A-Za-z]|\Z")


class Suffix(NamedTuple):
    """The approximator inside a number, its unit, and 多 or 半 between the halves of it; `end` is where they end."""

    end: int
    unit: Unit
    more: str = ""
    middle: str = ""
    tenth: str = ""


class Behind(NamedTuple):
    """What stands behind the unit, and where it ends."""

    end: int
    half: bool
    more: bool
    after: str


def suffix_at(folded: str, numeral: str, end: int) -> Suffix:
    """Read on from a numeral that ends at `end`: 多, 个半, the unit, the tenth of 三成五."""
    more = grammar.MORE.match(folded, end) if folded[end : end + 1] in _MORE else None
    at, word = (more.end(), more.group()) if more else (end, "")
    place = at + (folded[at : at + 1] == " ")
    middle = grammar.MIDDLE.match(folded, place) if folded[place : place + 1] == "个" else None
    if middle:
        return Suffix(middle.end(), units()[_MIDDLE_UNITS.get(middle["unit"], middle["unit"])], word, middle["more"])
    if folded[place : place + 1] == "个" and _SHARED_POINTS.match(folded, place):
        return Suffix(place + 1, units()[_POINT], word)
    unit = unit_at(folded, place) or _tally_at(folded, numeral, place)
    if unit is None or _names_a_place(numeral, unit, folded, place):
        return Suffix(at, NONE, word)
    at = place + len(unit.name)
    below = denominator_at(folded, at)
    if below:
        return Suffix(below[1], rate_of(unit, below[0]), word)
    tenth = grammar.TENTH.match(folded, at) if unit.name == "成" else None
    return Suffix(at + bool(tenth), unit, word, "", tenth.group() if tenth else "")


def _tally_at(folded: str, numeral: str, at: int) -> Unit | None:
    """12金9银7铜, 2胜3平: one sign for each of a row of counts."""
    sign = folded[at : at + 1]
    told = sign in TALLIES and numeral[0] in grammar.ARABIC and len(numeral) < 4
    return unit_of(sign) if told and _NEXT_TALLY.match(folded, at + 1) else None


def _names_a_place(numeral: str, unit: Unit, folded: str, at: int) -> bool:
    single = len(numeral) == 1 and numeral not in grammar.ARABIC and numeral != "两"
    return single and unit.name in _NAMING and _PLACE.match(folded, at + 1) is not None


def behind(folded: str, suffix: Suffix) -> Behind:
    """What stands behind the unit: (套), 半, 多, 以上."""
    end, half, more = suffix.end, False, False
    sign = folded[end : end + 1]
    if sign == "(" and (bracket := grammar.BRACKET.match(folded, end)):
        end = bracket.end()
    elif sign == "半" and suffix.unit.name and (found := grammar.HALF.match(folded, end)):
        end, half = found.end(), True
    if folded[end : end + 1] == "多" and (found := grammar.MORE_BEHIND.match(folded, end)):
        end, more = found.end(), True
    after = approximator_after(folded, end)
    return Behind(end, half, more, "") if after is None else Behind(after[1], half, more, after[0].word)
