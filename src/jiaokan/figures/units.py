"""Units and measure words: data/units.csv as records, and the longest one that stands at a place."""

from __future__ import annotations

import functools
from dataclasses import dataclass, replace
from decimal import Decimal

from jiaokan import standard
from jiaokan.text.lazy import LazyPattern

_COUNTS = frozenset({"things", "persons", "households", "person-times", "occurrences", "age", "discount"})
_DAY = Decimal(86400)
_LATIN = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
# Written behind a stroke these are units of time (元/月, 立方米/日), though 5月 and 8日 are dates.
_MAGNITUDES = {"百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
_LARGE = LazyPattern("[百万亿]|千(?![瓦米克伏卡赫帕焦])")
_BEHIND_A_STROKE = {"月": "个月", "h": "小时", "min": "分钟", "s": "秒", "d": "天", "分": "分钟", "时": "小时"}


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as printed, its class, and the exact factor to the base unit of the class (1斤 = 0.5公斤).

    `not_before` are the beginnings of words that take the unit away (元 of 元旦); `numerals` says what stands before
    it: any numeral (""), only an Arabic one ("arabic": 98分), or that or two signs at least ("long": 十二方, not 三方).
    """

    name: str
    unit_class: str
    base: str
    factor: Decimal
    not_before: tuple[str, ...] = ()
    numerals: str = ""
    counts: bool = False
    """True where a plain integer is exact: things and persons, days, months and years are counted, not rounded."""


TALLIES = frozenset("金银铜胜平负死伤")
"""Signs that stand for what is counted in a row of counts (12金9银7铜) and for nothing elsewhere."""

NONE = Unit("", "", "", Decimal(1))
"""No unit at all."""


def _factor(text: str) -> Decimal:
    """Read 0.5 and 2000/3; a fraction is kept to 28 digits."""
    above, _, below = text.partition("/")
    return Decimal(above) / Decimal(below) if below else Decimal(above)


def _unit(row: dict[str, str]) -> Unit:
    factor, unit_class = _factor(row["factor"]), row["class"]
    calendar = unit_class == "time" and (row["base"] == "月" or factor >= _DAY or row["base"] != "秒")
    guards = tuple(filter(None, row["not_before"].split("|")))
    exact = calendar or unit_class in _COUNTS
    return Unit(row["unit"], unit_class, row["base"], factor, guards, row["numerals"], exact)


@functools.cache
def units() -> dict[str, Unit]:
    """Every simple unit by its printed form."""
    return {row["unit"]: _unit(row) for row in standard.rows("units")}


@functools.cache
def _by_first() -> dict[str, tuple[Unit, ...]]:
    """Units by their first character, the longest first."""
    found: dict[str, list[Unit]] = {}
    for unit in sorted(units().values(), key=lambda unit: (-len(unit.name), unit.name)):
        found.setdefault(unit.name[0], []).append(unit)
    return {first: tuple(listed) for first, listed in found.items()}


def unit_at(folded: str, at: int) -> Unit | None:
    """The longest unit that stands at `at` and is no part of another word; a Latin one ends where its word ends."""
    for unit in _by_first().get(folded[at : at + 1], ()):
        if not folded.startswith(unit.name, at):
            continue
        end = at + len(unit.name)
        guarded = unit.not_before and folded.startswith(unit.not_before, end)
        if not guarded and not _runs_on(unit.name, folded, end):
            return unit
    return None


def _runs_on(name: str, folded: str, end: int) -> bool:
    """True where a Latin unit is only the beginning of a longer Latin word."""
    return name[-1] in _LATIN and folded[end : end + 1] in _LATIN and end < len(folded)


@functools.lru_cache(maxsize=1024)
def rate_of(above: Unit, below: Unit) -> Unit:
    """The unit of one thing for each of another: 元 and 斤 make 元/斤, in base units 元/公斤 with the factor 2."""
    name, base = f"{above.name}/{below.name}", f"{above.base}/{below.base}"
    return Unit(name, f"{above.unit_class}-per-{below.unit_class}", base, above.factor / below.factor)


def denominator_at(folded: str, at: int) -> tuple[Unit, int] | None:
    """The unit behind a stroke or 每 at `at`, and where it ends: /斤, 每秒."""
    if folded[at : at + 1] not in ("/", "每") or at >= len(folded):
        return None
    large = _LARGE.match(folded, at + 1)
    if large and (below := unit_at(folded, large.end())):
        # 吨标准煤/万元: for each ten thousand.
        factor = below.factor * _MAGNITUDES[large.group()]
        return replace(below, name=large.group() + below.name, factor=factor), large.end() + len(below.name)
    below = unit_at(folded, at + 1)
    for name, plain in _BEHIND_A_STROKE.items():
        end = at + 1 + len(name)
        longer = below is not None and len(below.name) > len(name)
        if folded.startswith(name, at + 1) and not longer and not _runs_on(name, folded, end):
            return units()[plain], end
    return None if below is None else (below, at + 1 + len(below.name))


@functools.lru_cache(maxsize=4096)
def unit_of(name: str) -> Unit:
    """The unit of a printed name, 元/斤 and 立方米每秒 among them. Raises KeyError for what is no unit."""
    known = units().get(name)
    if known is not None:
        return known
    if name in TALLIES:
        return Unit(name, "things", "个", Decimal(1), counts=True)
    above = unit_at(name, 0)
    below = denominator_at(name, len(above.name)) if above else None
    if above is None or below is None or below[1] != len(name):
        raise KeyError(name)
    return rate_of(above, below[0])


@functools.cache
def _distinct_pairs() -> frozenset[tuple[str, str]]:
    """Pairs of base units or units whose exchange changes what a figure says, both ways round."""
    pairs = [(row["one"], row["other"]) for row in standard.rows("unit_pairs")]
    return frozenset(pairs) | frozenset((other, one) for one, other in pairs)


def same_reading(one: Unit, other: Unit) -> bool:
    """True where exchanging two units changes no meaning: 名 and 人, 座 and 个, 公斤 and 千克; not 人 and 人次.

    Classifiers of things are the same reading unless data/unit_pairs.csv lists them.
    """
    if one.name == other.name:
        return True
    names = {(one.name, other.name), (one.base, other.base)}
    return one.base == other.base and not names & _distinct_pairs()
