"""One number at a place: its numeral, unit, approximators and range as a `Figure`."""

from __future__ import annotations

import functools
import re
from typing import NamedTuple

from jiaokan import standard
from jiaokan.figures import grammar
from jiaokan.figures.approximators import Approximator, approximator_after, approximator_before, last_signs
from jiaokan.figures.figure import Figure, FigureKind
from jiaokan.figures.measured import Measured, Parts, measure
from jiaokan.figures.units import NONE, Unit, denominator_at, rate_of, unit_at, units
from jiaokan.text.span import Span

_RECENT = frozenset({"年", "日", "天", "周", "个月", "期", "年来", "日来"})
_KINDS: dict[str, FigureKind] = {
    "percent": "percent",
    "fraction": "ratio",
    "point": "point",
    "ratio": "ratio",
    "doubling": "ratio",
    "discount": "ratio",
    "time": "duration",
}
_LONGEST_NUMBER = 7
_NUMBERED = re.compile("号|室(?![内外友])|路(?!由)|国道|省道|县道")
# 二期, 二轮 tell the second (two would be 两); 十四届三中全会 and 三期工程 are places in an order too.
_SESSION = re.compile("[一二三四五六七八九十]+[中次]|历次|全国|全省|人民|人大|政协|[省市县委]|中央|理事|董事|会议")
_MEETING = re.compile("全会|党代会|全国代表大会|会议")
_STAGE = re.compile("工程|项目|建设|开工|完工|加快|投|土地|延|[、)]")
_PRICED = re.compile("[百千万亿]一$")
_STAGES = frozenset("三四五六七八")
# 三台县, 五家渠, 七里河区: one numeral and a classifier before the kind of a place is a name by itself.
_NAMING = frozenset("台门峰家里年河场站家关道桥房")
_PLACE = re.compile("(?:[县市区镇乡村](?![场域里民长委级])|街道|[峡渠河沟湾庄屯堡寺营店]|[一-鿿](?:县|市(?!场)|区(?!域)|镇|乡|街道))")
_MORE = frozenset("多余来")
_MIDDLE_UNITS = {"月": "个月", "星期": "个星期"}
_BURDENS = ("正", "担", "自", "欠", "抱", "肩", "辜", "胜")
_SIGN_LENGTHS = (3, 2, 1)


class Tail(NamedTuple):
    """What follows a numeral: its approximator, unit and 半, and where they end."""

    end: int
    unit: Unit
    more: str = ""
    middle: str = ""
    tenth: str = ""


class Head(NamedTuple):
    """What stands before a numeral: sign, currency and approximator, and where they begin."""

    start: int
    negative: bool = False
    either: bool = False
    currency: str = ""
    before: Approximator | None = None


@functools.cache
def _currency_signs() -> dict[str, str]:
    return {row["sign"]: row["unit"] for row in standard.rows("currency_signs")}


def _currency(folded: str, start: int) -> tuple[str, int]:
    """The unit of a currency sign that ends at `start`, and where the sign begins; ("", start) for none."""
    if folded[start - 1 : start] not in _last_signs():
        return "", start
    for length in _SIGN_LENGTHS:
        sign = folded[max(0, start - length) : start]
        if sign in _currency_signs():
            return _currency_signs()[sign], start - len(sign)
    return "", start


@functools.cache
def _last_signs() -> frozenset[str]:
    return frozenset(sign[-1] for sign in _currency_signs())


@functools.cache
def _telling() -> frozenset[str]:
    """Characters that may end what stands before a numeral; after any other there is nothing to read backwards."""
    return last_signs() | _last_signs() | frozenset("下负±好 ")


def head_at(folded: str, start: int) -> Head:
    """Read backwards from a numeral: ¥ or $, 零下 or 负, 约 or 超过."""
    if folded[start - 1 : start] not in _telling():
        return Head(start)
    currency, left = _currency(folded, start)
    previous = folded[left - 1 : left]
    negative = either = False
    if previous == "下" and folded.startswith("零下", left - 2):
        negative, left = True, left - 2
    elif previous == "负" and folded.startswith("正负", max(0, left - 2)):
        either, left = True, left - 2
    elif previous == "负" and not folded.endswith(_BURDENS, 0, left - 1) and folded[start] in grammar.ARABIC:
        negative, left = True, left - 1
    elif previous == "±":
        either, left = True, left - 1
    elif previous == "好" and folded[start] == "几":
        left -= 1
    return Head(left, negative, either, currency, approximator_before(folded, left))


def tail_at(folded: str, numeral: str, end: int) -> Tail:
    """Read on from a numeral: 多, 个半, the unit with its denominator, the tenth of 三成五."""
    more = grammar.MORE.match(folded, end) if folded[end : end + 1] in _MORE else None
    at = more.end() if more else end
    sign = folded[at : at + 1]
    if sign == " ":
        sign = folded[at + 1 : at + 2]
    middle = grammar.MIDDLE.match(folded, at) if sign == "个" else None
    word = more.group() if more else ""
    if middle:
        name = _MIDDLE_UNITS.get(middle["unit"], middle["unit"])
        return Tail(middle.end(), units()[name], word, middle["more"])
    place = at + (folded[at : at + 1] == " ")
    unit = unit_at(folded, place)
    if unit is None or _names_a_place(numeral, unit, folded, place):
        return Tail(at, NONE, word)
    at = place + len(unit.name)
    below = denominator_at(folded, at)
    if below:
        return Tail(below[1], rate_of(unit, below[0]), word)
    tenth = grammar.TENTH.match(folded, at) if unit.name == "成" else None
    return Tail(at + bool(tenth), unit, word, "", tenth.group() if tenth else "")


def _names_a_place(numeral: str, unit: Unit, folded: str, at: int) -> bool:
    single = len(numeral) == 1 and numeral not in grammar.ARABIC and numeral != "两"
    return single and unit.name in _NAMING and _PLACE.match(folded, at + 1) is not None


class Number(NamedTuple):
    """A numeral with what stands before it and what follows it."""

    head: Head
    numeral: str
    tail: Tail


def number_at(folded: str, start: int) -> Number | None:
    """The parts of the number that begins at `start`; None where no numeral does."""
    signed = folded[start] == "-"
    found = grammar.NUMERAL.match(folded, start + signed)
    if found is None:
        return None
    head = head_at(folded, start)
    numeral = found.group()
    priced = _PRICED.search(numeral)
    if priced and (unit := unit_at(folded, found.end())) and unit.unit_class != "money":
        # 三万一天 is thirty thousand for a day, not 31,000 days.
        return Number(head, numeral[:-1], Tail(found.end() - 1, NONE))
    return Number(head._replace(negative=True) if signed else head, numeral, tail_at(folded, numeral, found.end()))


def read_number(folded: str, text: str, number: Number) -> Figure | None:
    """One number alone; None where a numeral is part of a word and no figure."""
    head, numeral, tail = number
    end, half, more, after = _behind(folded, tail)
    unit = units()[head.currency] if tail.unit is NONE and head.currency else tail.unit
    # 近两年 is the recent past, not nearly two years.
    before = None if head.before is None or (head.before.word == "近" and unit.name in _RECENT) else head.before
    parts = Parts(
        numeral,
        unit.name,
        head.negative,
        before.word if before else "",
        tail.more,
        half or tail.middle == "半",
        tail.tenth,
        more or tail.middle == "多",
        after,
    )
    measured = measure(parts)
    if measured is None:
        return None
    start = folded.rindex(before.word, 0, head.start) if before else head.start
    span = Span(start, end)
    return figure_of(measured, span, text, _kind(measured, numeral, folded, span))


def _behind(folded: str, tail: Tail) -> tuple[int, bool, bool, str]:
    """What stands behind the unit: (套), 半, 多, 以上; where it ends, and the approximator."""
    end, half, more = tail.end, False, False
    sign = folded[end : end + 1]
    if sign == "(" and (bracket := grammar.BRACKET.match(folded, end)):
        end = bracket.end()
    elif sign == "半" and tail.unit.name and (found := grammar.HALF.match(folded, end)):
        end, half = found.end(), True
    if folded[end : end + 1] == "多" and (found := grammar.MORE_BEHIND.match(folded, end)):
        end, more = found.end(), True
    after = approximator_after(folded, end)
    return (end, half, more, "") if after is None else (after[1], half, more, after[0].word)


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


def kind_of(unit: Unit) -> FigureKind:
    """The kind of a figure with this unit."""
    return _KINDS.get(unit.unit_class, "quantity")


def _kind(measured: Measured, numeral: str, folded: str, span: Span) -> FigureKind:
    """The kind by the class of the unit; a bare Arabic number is a quantity only with a magnitude."""
    if measured.unit.name:
        return "ordinal" if _tells_order(measured.unit, numeral, folded, span.end) else kind_of(measured.unit)
    if measured.numeral.scaled:
        return "quantity"
    long = len(span) >= _LONGEST_NUMBER and not measured.numeral.decimals
    return "id" if long or _NUMBERED.match(folded, span.end) else "other"


def _tells_order(unit: Unit, numeral: str, folded: str, end: int) -> bool:
    """True for 二期, 十四届三中全会, 十一次全会, 三期工程: places in an order without 第."""
    if unit.unit_class != "things" or numeral[0] in grammar.ARABIC:
        return False
    if unit.name == "届":
        return _SESSION.match(folded, end) is not None
    if unit.name == "次":
        return _MEETING.match(folded, end) is not None
    stage = unit.name in {"期", "轮"} and numeral in _STAGES and _STAGE.match(folded, end) is not None
    return numeral == "二" or stage
