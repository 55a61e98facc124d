"""Shares and multiples in words: 百分之五, 千分之三, 三分之一, 二又三分之一, 1/3, 一半, 过半, 翻两番, 八五折."""

from __future__ import annotations

import dataclasses
import functools
import re
from decimal import Decimal

from jiaokan.figures import grammar
from jiaokan.figures.approximators import (
    Approximator,
    approximator_after,
    approximator_before,
    approximators,
    rounded,
    start_with,
)
from jiaokan.figures.figure import UNKNOWN, Figure, Interval
from jiaokan.figures.kinds import kind_of
from jiaokan.figures.measured import Measured
from jiaokan.figures.number import figure_of
from jiaokan.figures.numerals import DIGITS, Numeral, parse
from jiaokan.figures.units import Unit, units
from jiaokan.text.lazy import LazyPattern
from jiaokan.text.span import Span

_LONGEST = 40
_MOST = 10**9
_ONE, _TEN, _HUNDRED = Decimal(1), Decimal(10), Decimal(100)
_PARTS = {"百": "%", "千": "‰", "万": "‱"}
_SIGNS = grammar.CHINESE
WORDS = LazyPattern(
    rf"(?P<part>[百千万])分之(?P<value>{grammar.PLAIN}|[{_SIGNS}点]+)(?P<more>[多余几])?"
    rf"|(?:(?P<whole>[{_SIGNS}]{{1,4}}|[0-9]{{1,4}})又)?(?P<below>[{_SIGNS}]+|[0-9]{{1,8}})分之"
    rf"(?P<above>[{_SIGNS}]+|[0-9]{{1,8}})"
    r"|(?:(?P<whole2>[0-9]{1,3})又)?(?P<top>[0-9]{1,2})/(?P<bottom>[0-9]{1,3})"
    r"(?=的|以上|左右|强|弱|多|[一-鿿]{0,4}(?:面积|人口|耕地)|[^一-鿿0-9A-Za-z/.%]|\Z)(?![月日])"
    r"|(?P<half>一半|半数)(?![是天路夜])"
    r"|翻(?:了)?(?P<nearly>近|约|超过|超|逾|将近)?(?P<doublings>[一两二三四五六]|[0-9])?番(?P<beyond>多)?"
    r"|(?P<discount>[一二三四五六七八九])(?P<tenth>[一二三四五六七八九])折(?![扣叠页腾算])|(?P<paired>对折)"
)
OVER_HALF = LazyPattern(
    r"半(?!年|个|天|月|小时|数|百|夜|途|径|导|球|场|点|价|日|信|吨|米|斤|亩|里|公|成|生|世|辈|空|程)"
)
_OVER = {"过": "超过", "超": "超", "逾": "逾", "近": "近"}
HALF_UNIT = LazyPattern(
    "半(?P<unit>年|个月|个小时|小时|天|个星期|公里|里|斤|公斤|亩|吨|米|个世纪|个百分点)(?![内地报])"
)


def _figure(span: Span, text: str, numeral: Numeral, unit: Unit, word: Approximator | None) -> Figure:
    """The figure under its approximator, or rounded to its last digit where there is none."""
    interval = word.interval(numeral) if word else rounded(numeral, exact=False)
    base, name = interval.scaled(unit.factor), word.name if word else "exact"
    measured = Measured(numeral.value, interval, numeral, unit, numeral.value * unit.factor, base, name)
    return figure_of(measured, span, text, kind_of(unit))


def read_words(folded: str, text: str, start: int) -> Figure | None:
    """The share or multiple in words that begins at `start`, if one does."""
    found = WORDS.match(folded, start)
    if found is None:
        return _over_half(folded, text, start) or _half_unit(folded, text, start)
    if len(found.group()) > _LONGEST:
        return None
    valued = _value(found)
    if valued is None:
        return None
    numeral, unit = valued
    doublings = numeral if unit.unit_class == "doubling" else None
    if doublings is not None:
        numeral, unit = _multiple(doublings), units()["倍"]
    word, end = approximator_before(folded, start), found.end()
    left = start_with(word, folded, start)
    if found["nearly"]:
        word = approximators()["before"][found["nearly"]]
    elif word is None and (found["more"] or found["beyond"]):
        word = approximators()["between"]["多"]
    elif word is None and (after := approximator_after(folded, end)):
        word, end = after
    figure = _figure(Span(left, end), text, numeral, unit, word)
    return figure if doublings is None else _in_doublings(figure, doublings)


def _multiple(doublings: Numeral) -> Numeral:
    """翻两番 is four times what was."""
    return Numeral(Decimal(2) ** int(doublings.value), _ONE / _TEN, _ONE / _TEN, 0, scaled=True)


def _in_doublings(figure: Figure, doublings: Numeral) -> Figure:
    """The figure with its value in 番 as printed; its base value stays in 倍."""
    exact = Interval(doublings.value, doublings.value) if figure.approximator == "exact" else UNKNOWN
    return dataclasses.replace(
        figure, value=doublings.value, interval=exact, unit="番", step=_ONE, quantum=_ONE, unit_class="doubling"
    )


def _value(found: re.Match[str]) -> tuple[Numeral, Unit] | None:
    """Numeral and unit of a share or multiple in words; None where a part of it is not well formed."""
    if found["part"]:
        numeral = parse(found["value"]) if found["value"] != "百" else Numeral(_HUNDRED, _ONE, _ONE, 0, scaled=False)
        return (numeral, units()[_PARTS[found["part"]]]) if numeral else None
    if found["half"]:
        return _fraction(_ONE, Decimal(2)), units()["比例"]
    if found["discount"]:
        value = (DIGITS[found["discount"]] + DIGITS[found["tenth"]] / _TEN).normalize()
        return Numeral(value, _ONE / _TEN, _ONE / _TEN, 1, scaled=True), units()["折"]
    if found["paired"]:
        return Numeral(Decimal(5), _ONE, _ONE, 0, scaled=False), units()["折"]
    if found["above"] or found["top"]:
        return _divided(found)
    times = parse(found["doublings"] or "一")
    if times is None:
        return None
    return times, units()["番"]


def _divided(found: re.Match[str]) -> tuple[Numeral, Unit] | None:
    if found["top"] and int(found["top"]) >= int(found["bottom"]):
        return None
    names = ("above", "below", "whole") if found["above"] else ("top", "bottom", "whole2")
    above, below, whole = (parse(found[name]) if found[name] else None for name in names)
    if above is None or below is None or not below.value:
        return None
    if above.value >= below.value * _MOST:
        return None
    return _fraction(above.value, below.value, whole.value if whole else Decimal(0)), units()["比例"]


@functools.lru_cache(maxsize=1024)
def _fraction(above: Decimal, below: Decimal, whole: Decimal = Decimal(0)) -> Numeral:
    """A fraction reaches 0.005 either way; a smaller one than a tenth no further than a tenth of itself."""
    value = (whole + above / below).quantize(Decimal("0.000001"))
    width = min(Decimal("0.01"), abs(value) / 5) if value else Decimal("0.01")
    return Numeral(value, width, width, 6, scaled=True)


def _over_half(folded: str, text: str, start: int) -> Figure | None:
    """过半, 近半: half with its approximator glued to it."""
    word = _OVER.get(folded[start - 1 : start]) if start else None
    if word is None or OVER_HALF.match(folded, start) is None:
        return None
    numeral = _fraction(_ONE, Decimal(2))
    return _figure(Span(start - 1, start + 1), text, numeral, units()["比例"], approximators()["before"][word])


def _half_unit(folded: str, text: str, start: int) -> Figure | None:
    """半年, 半个月, 半小时: half of a unit of measure."""
    found = HALF_UNIT.match(folded, start)
    if found is None:
        return None
    unit, half = units()[found["unit"]], Decimal("0.5")
    numeral, exact = Numeral(half, _ONE / _TEN, _ONE / _TEN, 1, scaled=True), Interval(half, half)
    word, end = approximator_before(folded, start), found.end()
    left = start_with(word, folded, start)
    if word is None and folded[end : end + 1] == "多":
        word, end = approximators()["between"]["多"], end + 1
        numeral = dataclasses.replace(numeral, step=half)
    elif word is None and (after := approximator_after(folded, end)):
        word, end = after
    if word is not None:
        return _figure(Span(left, end), text, numeral, unit, word)
    measured = Measured(half, exact, numeral, unit, half * unit.factor, exact.scaled(unit.factor), "exact")
    return figure_of(measured, Span(start, end), text, kind_of(unit))
