"""One number at a place: its numeral with what stands before and behind it, as a `Figure`."""

from __future__ import annotations

import re
from typing import NamedTuple

from jiaokan.figures.approximators import start_with
from jiaokan.figures.figure import Figure, FigureKind
from jiaokan.figures.grammar import ARABIC
from jiaokan.figures.kinds import kind_at
from jiaokan.figures.measured import Measured, Parts, measure
from jiaokan.figures.prefix import Prefix, prefix_at
from jiaokan.figures.suffix import Suffix, behind, suffix_at
from jiaokan.figures.units import NONE, Unit, unit_at, units
from jiaokan.figures.vague import read_vague
from jiaokan.text.lazy import LazyPattern
from jiaokan.text.span import Span

_RECENT = frozenset({"年", "日", "天", "周", "个月", "期", "年来", "日来"})
_RECENT_EVENTS = frozenset({"场", "轮", "次", "届", "局", "个赛季"})
# 歼-20, 沪深300 and 电话12320 are names and numbers of things.
_NAMED = LazyPattern(
    r"(?:沪深|中证|上证|科创|标普|北证|国证|深证|波音|空客)\Z|(?:歼|运|轰|直|东风|长征|神舟|嫦娥|天问|波音|空客)-\Z"
)
_DIALLED = LazyPattern(
    r"(?:拨打|致电|电话|热线|专线|邮编|代码|编号|尾号|学号|证号|微信号|群号|车牌号?)(?:号码)?[:为是]?\Z"
)
_NAMED_SIGNS = frozenset("深证创普音客-")
_DIALLED_SIGNS = frozenset("打电话线编码号牌:为是")
_ROUND = frozenset({"百", "千", "万", "20", "30", "40", "50", "60", "70", "80", "90"})
_LONGEST = 40
_JOINED = re.compile("[^万亿]+[万亿](?=.)")
# 卖了三百块 is money, 铺设组件三百块 and 三块展板 are pieces.
_PAID = LazyPattern(r"(?:[卖花挣赚值要给付收涨降到了费价钱需才掏省亏补奖罚交缴借还欠租为共块斤元是有]|(?<![一-鿿]))\Z")
_PIECE = LazyPattern("(?!左右|上下|以上|以下|以内|多|一|每|的|钱|就|也|都|和|至|到)[一-鿿]")
_PRICED = re.compile("[百千万亿]一$")


class Number(NamedTuple):
    """A numeral with what stands before it and what follows it."""

    prefix: Prefix
    numeral: str
    suffix: Suffix


def number_at(folded: str, start: int, found: re.Match[str]) -> Number:
    """The parts of the number that begins at `start`; `found` is its numeral, behind the sign if it has one."""
    prefix, numeral, end = prefix_at(folded, start), found.group(), found.end()
    if found.start() > start:
        prefix = prefix._replace(negative=True)
    if len(numeral) <= _LONGEST and read_vague(numeral) is None and (joined := _JOINED.match(numeral)):
        # 三十万三十万: two numbers without anything between them.
        return Number(prefix, joined.group(), Suffix(found.start() + joined.end(), NONE))
    priced = unit_at(folded, end) if _PRICED.search(numeral) else None
    if priced is not None and priced.unit_class != "money":
        # 三万一天 is thirty thousand for a day, not 31,000 days.
        return Number(prefix, numeral[:-1], Suffix(end - 1, NONE))
    suffix = suffix_at(folded, numeral, end)
    if folded[end : end + 1] == " " and folded[prefix.start - 1 : prefix.start] in ("表", "图"):
        suffix = Suffix(end, NONE)  # 表2 人口: the number of a table, then its name.
    if suffix.unit.name == "块" and _PAID.search(folded, max(0, prefix.start - 1), prefix.start):
        suffix = suffix if _PIECE.match(folded, suffix.end) else suffix._replace(unit=units()["块钱"])
    return Number(prefix, numeral, suffix)


def _follows(pattern: LazyPattern, signs: frozenset[str], folded: str, start: int) -> bool:
    """True where one of some words ends at `start`; `signs` are their last characters."""
    told = start > 0 and folded[start - 1] in signs
    return told and pattern.search(folded, max(0, start - 8), start) is not None


def read_number(folded: str, text: str, number: Number) -> Figure | None:
    """One number alone; None where a numeral is part of a word and no figure."""
    prefix, numeral, suffix = number
    if numeral[0] in ARABIC and _follows(_NAMED, _NAMED_SIGNS, folded, prefix.start):
        return None
    end, half, more, after = behind(folded, suffix)
    unit = units()[prefix.currency] if suffix.unit is NONE and prefix.currency else suffix.unit
    before = prefix.before
    if before is not None and before.word == "近" and _is_recent(numeral, unit):
        before = None
    parts = Parts(
        numeral,
        unit.name,
        prefix.negative,
        before.word if before else "",
        suffix.more,
        half or suffix.middle == "半",
        suffix.tenth,
        more or suffix.middle == "多",
        after,
    )
    measured = measure(parts)
    if measured is None:
        return None
    span = Span(start_with(before, folded, prefix.start), end)
    dialled = not unit.name and _follows(_DIALLED, _DIALLED_SIGNS, folded, span.start)
    return figure_of(measured, span, text, "id" if dialled else kind_at(measured, numeral, folded, span))


def _is_recent(numeral: str, unit: Unit) -> bool:
    """近两年 is the recent past, 近5场 are the last five matches; 近百场 are nearly a hundred."""
    return unit.name in _RECENT or (unit.name in _RECENT_EVENTS and len(numeral) < 3 and numeral not in _ROUND)


def figure_of(measured: Measured, span: Span, text: str, kind: FigureKind) -> Figure:
    """The figure of a worked-out number at its place."""
    numeral, unit = measured.numeral, measured.unit
    return Figure(
        span,
        text[span.start : span.end],
        kind,
        measured.value,
        measured.interval,
        numeral.decimals,
        unit.name,
        measured.base_value,
        measured.base,
        unit.base,
        unit.unit_class,
        measured.approximator,
        numeral.step,
        numeral.quantum,
    )
