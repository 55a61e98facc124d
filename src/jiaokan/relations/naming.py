"""Which amounts some words name: 营业收入, 游客总数, 全部员工 stand for amounts told elsewhere in the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from jiaokan.relations.levels import alike
from jiaokan.relations.nouns import names_all
from jiaokan.relations.relation import Passage
from jiaokan.relations.row import Row

_AMOUNT_WORDS = re.compile("(?:金额|总人数|总户数|总[数量额]|总面积|总人口|总收入|人数|户数|数量|面积|总|数|量|额)$")
_LEADING = re.compile(
    "^(?:当天|当日|当年|当月|同期|今年|全年|本年度?|上半年|下半年|前[一二三四]季度|[一二三四]季度|其|该|这|上述|前述|全部|整个|所有|总的|各类|各|公司|全公司|年末|已|的|约)+"
)
OTHER_TIME = re.compile(
    "上年|去年|前年|同期|上月|上季度|年初|[上前]一年|以往|往年|(?:(?<![占同环对])比(?![赛例重分拼武值])|较)[^比较]{0,20}$|(?:由|从)的?$"
)
BASE = re.compile("同期|(?:(?<![占同环对])比(?![赛例重分拼武值])|较)[^比较]{0,20}$|(?:由|从)的?$")
"""Words before an amount that another is held against."""
_LAST = 60
"""So many like amounts before are looked at, counted back from the one that names them."""


@dataclass(frozen=True, slots=True)
class Spot:
    """An amount: its row, its place in that row, and its number among the figures."""

    row: Row
    at: int
    figure: int


def spots_before(passage: Passage, number: int, at: int) -> Iterator[Spot]:
    """Amounts before a place, the nearest first."""
    for back in range(number, -1, -1):
        row = passage.rows[back]
        last = at if back == number else len(row.amounts)
        for place in range(last - 1, -1, -1):
            yield Spot(row, place, row.amounts[place])


def like_before(passage: Passage, number: int, at: int, part: int) -> list[Spot]:
    """Amounts of the unit of `part` before a place, itself left out, the nearest first."""
    found: list[Spot] = []
    for looked, spot in enumerate(spots_before(passage, number, at)):
        if looked >= _LAST:
            break
        if spot.figure != part and alike(passage.figures[spot.figure], passage.figures[part]):
            found.append(spot)
    return found


def is_of_other_time(spot: Spot) -> bool:
    """True where the clause of an amount tells of the year or the month before."""
    return OTHER_TIME.search(spot.row.clause(spot.at)) is not None


def is_base(spot: Spot) -> bool:
    """True where another amount is held against this one: 比上年的A, 上年同期A."""
    return BASE.search(spot.row.clause(spot.at)) is not None


def same_time(passage: Passage, one: Spot, other: Spot) -> bool:
    """True where nothing says that two amounts are of different times; a time word runs on through its sentence."""
    if is_base(one) != is_base(other):
        return False
    (first, second) = sorted((one, other), key=lambda spot: spot.figure)
    (_, end), (start, _) = (passage.frames[spot.figure].period for spot in (first, second))
    if end and start and end < start:
        return False
    earlier, later = is_of_other_time(first), is_of_other_time(second)
    return earlier == later or (earlier and first.row is second.row)


def core_of(noun: str) -> str:
    """A noun without what only says that it is an amount: 游客总数 is 游客."""
    return _AMOUNT_WORDS.sub("", bare(noun))


def bare(noun: str) -> str:
    """A noun without what only leads to it: 当天全部, 上半年."""
    return _LEADING.sub("", noun)


def is_named(passage: Passage, spot: Spot, noun: str) -> bool:
    """True where the words of an amount have the noun, or all the words of it."""
    told = spot.row.clause(spot.at) + passage.frames[spot.figure].measure
    return len(bare(noun)) > 1 and (bare(noun) in told or names_all(bare(noun), told))


def may_be_named(passage: Passage, spot: Spot, noun: str) -> bool:
    """True where the words of an amount have the head of the noun, or the noun without what says it is an amount."""
    measure = passage.frames[spot.figure].measure
    clause, core, whole = spot.row.clause(spot.at), core_of(noun), bare(noun)
    if len(whole) > 1 and (whole in clause or (measure and (measure.endswith(whole) or whole.endswith(measure)))):
        return True
    return len(core) > 1 and (core in clause or measure.endswith(core))


def named_by(passage: Passage, spots: Sequence[Spot], noun: str) -> list[Spot]:
    """The amounts that a noun names: those that have all of it, else those that have its head."""
    full = [spot for spot in spots if is_named(passage, spot, noun)]
    return full or [spot for spot in spots if may_be_named(passage, spot, noun)]


def distinct(passage: Passage, spots: Iterable[Spot]) -> list[Spot]:
    """One amount for each value."""
    found: dict[object, Spot] = {}
    for spot in spots:
        found.setdefault(passage.figures[spot.figure].base_value, spot)
    return list(found.values())
