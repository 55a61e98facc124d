"""One number at a place: its value, unit, approximator and interval as a `Figure`."""

from __future__ import annotations

import dataclasses
import re
from decimal import Decimal

from jiaokan.figures import grammar
from jiaokan.figures.approximators import Approximator, approximators, rounded
from jiaokan.figures.figure import Figure, FigureKind, Interval
from jiaokan.figures.finish import approximator_before, finish, kind_of, start_of
from jiaokan.figures.numerals import DIGITS, LARGE, Numeral, parse
from jiaokan.figures.units import Unit, units
from jiaokan.figures.vague import Vague, magnitude_of, negated, read_vague
from jiaokan.text.span import Span

_RECENT = frozenset({"年", "日", "天", "周", "个月", "期", "年来", "日来"})
_ARTICLES = frozenset({"things", "persons", "households", "time", "occurrences", "person-times", "level"})
_PLACINGS = frozenset({"位", "名", "家"})
_NONE = Unit("", "", "", Decimal(1))
_WORD = re.compile("[一-鿿]")


def _unit(found: re.Match[str], name: str) -> Unit:
    if found["middle"]:
        middle = {"月": "个月", "星期": "个星期"}.get(found["middle_unit"], found["middle_unit"])
        return units()[middle]
    return units()[name] if name else _NONE


def _is_article(found: re.Match[str], unit: Unit) -> bool:
    """一家, 一年: an article rather than a count."""
    alone = found["numeral"] == "一" and unit.unit_class in _ARTICLES
    return alone and not (found["more"] or found["after_more"] or found["middle"] or found["half"])


def _is_numeric(found: re.Match[str], unit: Unit, before: Approximator | None) -> bool:
    """A Chinese numeral is a figure only with a unit or a magnitude; a bare magnitude needs an approximator."""
    text = found["numeral"]
    if text[0] in "0123456789" or found["to_unit"]:
        return True
    approximate = before is not None or found["more"] or found["after"] or found["after_more"]
    if text in grammar.BARE:
        return bool(approximate and (unit.name or found["more"] or text in LARGE))
    if not unit.name:
        scaled = text[-1] in LARGE or (len(text) > 2 and any(sign in LARGE for sign in text))
        return bool(len(text) > 1 and scaled) or bool(approximate and len(text) > 2)
    return bool(approximate) or not _is_article(found, unit)


def _word(found: re.Match[str], vague: Vague, before: Approximator | None) -> Approximator | None:
    """The one approximator that decides the interval: in front, then inside, then behind."""
    table = approximators()
    if before is not None:
        return before
    if found["more"]:
        return table["between"][found["more"]]
    if vague.approximator == "more" or found["after_more"] or found["middle_more"] == "多":
        return table["between"]["多"]
    if vague.approximator == "about":
        return table["between"]["来"]
    return table["after"][found["after"]] if found["after"] and not found["second"] else None


def read_number(folded: str, text: str, start: int) -> Figure | None:
    """The number that begins at `start`, with everything that belongs to it; None where it is no figure."""
    found = grammar.number().match(folded, start)
    if found is None or (folded[start - 1 : start].isascii() and folded[start - 1 : start].isalpha()):
        return None
    placing = folded[start - 1 : start] == "前" and found["unit"] in _PLACINGS
    if placing or folded[start - 1 : start] == "第":
        return _ordinal(found, folded, text)
    before = approximator_before(folded, start)
    unit = _unit(found, found["unit"] or "")
    vague = read_vague(found["numeral"])
    if vague is None or not _is_numeric(found, unit, before) or _is_class_year(vague.numeral, unit):
        return None
    if found["second"] and (unit.name or found["to_unit"]):
        ranged = _range(found, folded, text, vague.numeral, unit, before)
        if ranged is not None:
            return ranged
    if before is not None and before.word == "近" and unit.name in _RECENT:
        before = None
    if found["to_unit"] and not unit.name and text[start] not in "0123456789":
        return None
    return _plain(found, folded, text, vague, unit, before)


def _is_class_year(numeral: Numeral, unit: Unit) -> bool:
    """2024届, 2023级: the year of a class of pupils."""
    return unit.name in {"届", "级"} and numeral.value > 1900


def _adjusted(found: re.Match[str], folded: str, numeral: Numeral) -> Numeral:
    """The numeral with what stands around it: a sign, 半 behind the unit, the tenth of 三成五."""
    if found["sign"] or _below_zero(found, folded):
        numeral = dataclasses.replace(numeral, value=-numeral.value)
    if found["half"] or found["middle_more"] == "半":
        half = Decimal("0.5")
        numeral = dataclasses.replace(numeral, value=numeral.value + half, quantum=half, step=half)
    if found["tenth"]:
        tenth = Decimal("0.1")
        value = numeral.value + DIGITS[found["tenth"]] * tenth
        numeral = dataclasses.replace(numeral, value=value, quantum=tenth, step=tenth)
    return numeral


def _below_zero(found: re.Match[str], folded: str) -> bool:
    return folded[max(0, found.start() - 2) : found.start()] == "零下"


def _plain(
    found: re.Match[str], folded: str, text: str, vague: Vague, unit: Unit, before: Approximator | None
) -> Figure:
    numeral = _adjusted(found, folded, vague.numeral)
    word = _word(found, vague, before)
    end = found.start("second") if found["second"] else found.end()
    span = Span(start_of(folded, found.start(), before), _trim(folded, end))
    interval = vague.interval
    if found["half"] or found["middle_more"] == "半":
        interval = Interval(numeral.value, numeral.value)
    elif interval is not None and _below_zero(found, folded):
        interval = negated(interval)
    elif interval is None:
        whole = numeral.decimals == 0 and numeral.value == numeral.value.to_integral_value()
        exact = unit.counts and whole and not numeral.scaled
        interval = word.interval(numeral) if word is not None else rounded(numeral, exact=exact)
    name = word.name if word is not None else vague.approximator or "exact"
    figure = finish(Figure(span, span.of(text), _kind(unit, numeral, folded, span)), numeral, interval, unit, name)
    return figure if vague.told else dataclasses.replace(figure, value=None, base_value=None)


def _trim(folded: str, end: int) -> int:
    return end - 1 if folded[end - 1] == " " else end


def _kind(unit: Unit, numeral: Numeral, folded: str, span: Span) -> FigureKind:
    """The kind by the class of the unit; a bare Arabic number is a quantity only with a magnitude."""
    if unit.name:
        return kind_of(unit)
    if numeral.scaled:
        return "quantity"
    long = len(span) >= 7 or folded[span.end : span.end + 1] == "号"
    return "id" if long else "other"


def _range(
    found: re.Match[str], folded: str, text: str, low: Numeral, unit: Unit, before: Approximator | None
) -> Figure | None:
    """2到3万元, 20%—30%, -3℃至5℃: the first number shares magnitude and unit of the second."""
    vague = read_vague(found["to_numeral"])
    to_unit = units()[found["to_unit"]] if found["to_unit"] else _NONE
    if vague is None or (unit.name and to_unit.name and unit.base != to_unit.base):
        return None
    if unit.name and not to_unit.name and found["to_numeral"][0] not in "0123456789":
        return None
    high, last = vague.numeral, to_unit if to_unit.name else unit
    shared = high.scaled and not low.scaled and not unit.name
    if shared and low.value * 10 < high.value:
        low = low.times(magnitude_of(found["to_numeral"]))
    low_value = low.value * (unit.factor if unit.name else to_unit.factor) / last.factor
    low_value = -low_value if found["sign"] or _below_zero(found, folded) else low_value
    high_value = -high.value if found["to_sign"] else high.value
    if low_value >= high_value:
        return None
    interval = Interval(low_value, high_value)
    span = Span(start_of(folded, found.start(), before), _trim(folded, found.end()))
    figure = Figure(span, span.of(text), "range", unit=last.name, base_unit=last.base, unit_class=last.unit_class)
    return dataclasses.replace(
        figure, interval=interval, base=interval.scaled(last.factor), quantum=high.quantum, step=high.step
    )


def _ordinal(found: re.Match[str], folded: str, text: str) -> Figure | None:
    """第六届, 第40个, 前三位: a place in an order, or the first of one; 第一书记 and 第二中学 are names."""
    numeral = parse(found["numeral"])
    if numeral is None or numeral.value < 1:
        return None
    end = found.end("unit") if found["unit"] else found.end("numeral")
    if not found["unit"] and _WORD.match(folded, end) and folded[end] not in "的,、":
        return None
    span = Span(found.start() - 1, end)
    unit = found["unit"] or "位"
    first = Decimal(1) if text[span.start] == "前" else numeral.value
    exact = Interval(first, numeral.value)
    return Figure(span, span.of(text), "ordinal", numeral.value, exact, 0, unit, numeral.value, exact, unit, "ordinal")
