"""What a mean is taken over: the units behind 每 and 均, and the amounts, days and months that count them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from jiaokan.figures import Figure
from jiaokan.figures.figure import Interval
from jiaokan.figures.units import unit_at, units
from jiaokan.relations.arithmetic import wide
from jiaokan.relations.relation import Passage
from jiaokan.relations.row import Row

_USUAL = {
    "日": "天",
    "晚": "天",
    "名": "人",
    "位": "人",
    "口": "人",
    "生": "人",
    "学生": "人",
    "个月": "月",
    "时": "小时",
}
_MANY = {"": 1, "一": 1, "十": 10, "百": 100, "千": 1000, "万": 10_000, "十万": 100_000, "百万": 1_000_000}
_NUMBERED = re.compile("(?P<many>[0-9.]+|[一十百千万]*)(?P<magnitude>[万千百]?)(?P<unit>.+)")
_MEAN = re.compile("(?P<mean>[人户亩日月年周村校班床场店车台队生])均(?!衡|价|匀)")
_MEAN_WORD = re.compile("(?:[人户亩日月年周村校班床场店车台队生]均|平均|亩产|单产|时速)")
MEAN_START = re.compile(
    "(?:预计|折合|合|相当于|按[^,]{0,8}算|平均)*(?:[人户亩日月年周村校班床场店车台队生]均|亩产|单产|时速|平均|每)"
)
_TIMES = {"天": "天", "小时": "小时", "月": "月", "年": "年", "周": "周"}
_MEASURES = frozenset({"area", "length", "mass", "volume", "energy"})
_SPANS = (
    (re.compile("上半年"), (181, 182)),
    (re.compile("下半年"), (184, 184)),
    (re.compile("前三季度|前三个季度"), (273, 274)),
    (re.compile("一季度|首季"), (90, 91)),
    (re.compile("二季度"), (91, 91)),
    (re.compile("[三四]季度"), (92, 92)),
    (re.compile("首月|当月|本月|上月|单月|(?<![0-9前]) ?[0-9]{1,2}月份"), (28, 31)),
    (re.compile("全年|去年|上年|今年|年度|[0-9]{4}年"), (365, 366)),
)
"""Days of the spans of time that words name."""


@dataclass(frozen=True, slots=True)
class Per:
    """A unit that something is given per, and how many of it: 每10股 is 10 and 股."""

    unit: str
    many: Decimal


def pers_of(passage: Passage, row: Row, at: int) -> list[Per]:
    """All units per which an amount is given: 每台每天 has two."""
    figure, clause = row.amounts[at], row.clause(at)
    found = {_per(passage.frames[figure].denominator)} if passage.frames[figure].denominator else set()
    found |= {each for each in _each(clause) if not found or each not in found}
    return sorted((per for per in found if per), key=lambda per: per.unit)


def _per(words: str) -> Per | None:
    if words in units():
        return Per(_USUAL.get(words, words), Decimal(1))  # 千瓦 is no thousand of anything.
    numbered = _NUMBERED.fullmatch(words)
    if numbered is None:
        return None
    many = Decimal(_MANY[numbered["many"]]) if numbered["many"] in _MANY else Decimal(numbered["many"] or 1)
    unit = numbered["unit"]
    # Nothing is given per no unit: 每0亩 names no mean.
    return None if not many else Per(_USUAL.get(unit, unit), many * _MANY[numbered["magnitude"]])


def _each(clause: str) -> Iterator[Per]:
    for found in _MEAN.finditer(clause):
        yield Per(_USUAL.get(found["mean"], found["mean"]), Decimal(1))
    for found in re.finditer("每(?:一)?", clause):
        unit = unit_at(clause, found.end())
        if unit is not None and unit.unit_class != "money":
            yield Per(_USUAL.get(unit.name, unit.name), Decimal(1))


def mean_end(clause: str) -> int:
    """Where the last word of a mean ends in a clause: 折合每公里|约; -1 where there is none."""
    ends = [found.end() for found in _MEAN_WORD.finditer(clause)]
    for found in re.finditer("每(?:[0-9一百千万]*)", clause):
        unit = unit_at(clause, found.end())
        ends.append(found.end() + (len(unit.name) if unit else 1))
    return max(ends, default=-1)


def counts(figure: Figure, per: Per, measure: str = "") -> bool:
    """True where a figure counts the units of a mean."""
    if figure.base_value is None or figure.kind not in {"quantity", "duration"}:
        return False
    if per.unit in _TIMES:
        return figure.kind == "duration" and _USUAL.get(figure.unit, figure.unit) == per.unit
    if per.unit == "人":
        return figure.unit_class in {"persons", "person-times"}
    if per.unit == "户":
        return figure.unit_class == "households"
    unit = units().get(per.unit)
    if unit is not None and unit.unit_class in _MEASURES:
        return figure.kind == "quantity" and figure.base_unit == unit.base
    # 教学班60个,平均每班49人: the thing itself is the unit.
    named = figure.unit in {"个", "所", "家"} and bool(measure) and measure.endswith(per.unit)
    return figure.kind == "quantity" and (named or figure.unit in {per.unit, f"个{per.unit}"})


def number_of(figure: Figure, per: Per) -> Interval:
    """How many units of a mean a figure counts."""
    unit = units().get(per.unit)
    if figure.kind == "duration" or unit is None or unit.unit_class not in _MEASURES:
        return figure.interval.scaled(1 / per.many)
    return wide(figure).scaled(1 / unit.factor / per.many)


def days_of(words: str) -> Interval | None:
    """The days of the span of time that words name (全年, 上半年, 首月)."""
    found = next((days for pattern, days in _SPANS if pattern.search(words)), None)
    return Interval(Decimal(found[0]), Decimal(found[1])) if found else None
