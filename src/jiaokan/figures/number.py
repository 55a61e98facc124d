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
from jiaokan.text.span import Span

_RECENT = frozenset({"年", "日", "天", "周", "个月", "期", "年来", "日来"})
_ARTICLES = frozenset({"things", "persons", "households", "time", "occurrences", "person-times", "level"})
_PLACINGS = frozenset({"位", "名", "家"})
_NONE = Unit("", "", "", Decimal(1))
_PAIR = re.compile("([一二两三四五六七八九])([二三四五六七八九])([十百千万亿]*)")
_SEVERAL = re.compile(
    "(?P<head>[几数])(?P<of>[十百千]?[万亿]*)|(?P<tens>[二三四五六七八九]?[十百千])几(?P<large>[万亿]*)"
)


def _numeral(text: str) -> tuple[Numeral | None, Interval | None, str]:
    """Read a numeral with its 多, 几 or adjacent pair; the interval is given where these make one."""
    inner = re.search(r"[多余来](?=[十百千万亿兆]|$| )", text)
    plain = (text[: inner.start()] + text[inner.end() :] if inner else text).replace(" ", "")
    pair, several = _PAIR.fullmatch(plain), _SEVERAL.fullmatch(plain)
    if pair:
        low, high = parse(pair[1] + pair[3]), parse(pair[2] + pair[3])
        if low and high and low.value < high.value:
            return dataclasses.replace(low, scaled=True), Interval(low.value, high.value), "about"
    if several:
        return _several(several)
    numeral = parse(plain)
    return numeral, None, "more" if inner and inner.group() != "来" else "about" if inner else ""


def _several(found: re.Match[str]) -> tuple[Numeral | None, Interval | None, str]:
    """十几亿 is 11 to 19, 几十万 and 数百 are two to nine of the magnitude."""
    if found["head"]:
        unit = parse(found["of"]) if found["of"] else None
        return (unit, Interval(unit.value * 2, unit.value * 10, high_open=True), "about") if unit else (None, None, "")
    head = parse(found["tens"] + found["large"])
    if head is None:
        return None, None, ""
    return head, Interval(head.value, head.value + head.step, low_open=True, high_open=True), "more"


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
    if text[0] in "0123456789":
        return True
    approximate = before is not None or found["more"] or found["after"] or found["after_more"]
    if text in grammar.BARE:
        return bool(approximate and (unit.name or found["more"] or text in LARGE))
    if not unit.name:
        scaled = text[-1] in LARGE or (len(text) > 2 and any(sign in LARGE for sign in text))
        return bool(len(text) > 1 and scaled) or bool(approximate and len(text) > 2)
    return bool(approximate) or not _is_article(found, unit)


def _interval(
    numeral: Numeral, ready: Interval | None, word: Approximator | None, unit: Unit, *, whole: bool
) -> Interval:
    if ready is not None:
        return ready
    if word is not None:
        return word.interval(numeral)
    exact = unit.counts and whole and not numeral.scaled
    return rounded(numeral, exact=exact)


def _word(found: re.Match[str], inner: str, before: Approximator | None) -> Approximator | None:
    """The one approximator that decides the interval: in front, then inside, then behind."""
    table = approximators()
    if before is not None:
        return before
    if found["more"]:
        return table["between"][found["more"]]
    if inner == "more" or found["after_more"] or found["middle_more"] == "多":
        return table["between"]["多"]
    if inner == "about":
        return table["between"]["来"]
    return table["after"][found["after"]] if found["after"] else None


def read_number(folded: str, text: str, start: int) -> Figure | None:
    """The number that begins at `start`, with everything that belongs to it; None where it is no figure."""
    found = grammar.number().match(folded, start)
    if found is None or (folded[start - 1 : start].isascii() and folded[start - 1 : start].isalpha()):
        return None
    if folded[start - 1 : start] == "第":
        return _ordinal(found, text)
    if folded[start - 1 : start] == "前" and found["unit"] in _PLACINGS:
        return _ordinal(found, text)
    before = approximator_before(folded, start)
    unit = _unit(found, found["unit"] or "")
    numeral, ready, inner = _numeral(found["numeral"])
    if numeral is None or not _is_numeric(found, unit, before):
        return None
    if found["second"] and (unit.name or found["to_unit"]):
        ranged = _range(found, folded, text, numeral, unit, before)
        if ranged is not None:
            return ranged
    if before is not None and before.word == "近" and unit.name in _RECENT:
        before = None
    return _plain(found, folded, text, (numeral, ready, inner), unit, before)


def _plain(
    found: re.Match[str],
    folded: str,
    text: str,
    reading: tuple[Numeral, Interval | None, str],
    unit: Unit,
    before: Approximator | None,
) -> Figure | None:
    numeral, ready, inner = reading
    if found["sign"] or folded[found.start() - 2 : found.start()] == "零下":
        numeral = dataclasses.replace(numeral, value=-numeral.value)
    if found["half"] or found["middle_more"] == "半":
        half = Decimal("0.5")
        numeral = dataclasses.replace(numeral, value=numeral.value + half, quantum=half, step=half)
    if found["tenth"]:
        tenth = Decimal("0.1")
        value = numeral.value + DIGITS[found["tenth"]] * tenth
        numeral = dataclasses.replace(numeral, value=value, quantum=tenth, step=tenth)
    word = _word(found, inner, before)
    end = found.start("second") if found["second"] else found.end()
    if found["second"]:
        word = before if word is not None and word.position == "after" else word
    span = Span(start_of(folded, found.start(), before), _trim(folded, end))
    whole = numeral.decimals == 0 and numeral.value == numeral.value.to_integral_value()
    if found["half"] or found["middle_more"] == "半":
        ready = Interval(numeral.value, numeral.value)
    interval = _interval(numeral, ready, word, unit, whole=whole)
    name = word.name if word is not None else ("about" if inner == "about" else "more" if inner else "exact")
    return finish(Figure(span, span.of(text), _kind(unit, numeral, folded, span)), numeral, interval, unit, name)


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
    found: re.Match[str],
    folded: str,
    text: str,
    low: Numeral,
    unit: Unit,
    before: Approximator | None,
) -> Figure | None:
    """2到3万元, 20%—30%, 1.24元至1.28元: the first number shares magnitude and unit of the second."""
    high, _, _ = _numeral(found["to_numeral"])
    to_unit = units()[found["to_unit"]] if found["to_unit"] else _NONE
    if high is None or (unit.name and to_unit.name and unit.base != to_unit.base):
        return None
    if unit.name and not to_unit.name and found["to_numeral"][0] not in "0123456789":
        return None
    shared = high.value / high.step if high.scaled and not low.scaled and not unit.name else None
    if shared is not None and low.value * 10 < high.value:
        magnitude = _magnitude(found["to_numeral"])
        low = low.times(magnitude)
    factor = unit.factor if unit.name else to_unit.factor
    last = to_unit if to_unit.name else unit
    low_value = low.value * factor / last.factor
    if low_value >= high.value:
        return None
    interval = Interval(low_value, high.value)
    span = Span(start_of(folded, found.start(), before), _trim(folded, found.end()))
    figure = Figure(span, span.of(text), "range", unit=last.name, base_unit=last.base, unit_class=last.unit_class)
    return dataclasses.replace(
        figure, interval=interval, base=interval.scaled(last.factor), quantum=high.quantum, step=high.step
    )


def _magnitude(text: str) -> Decimal:
    """The magnitudes that end a numeral: 万 of 3万, 万亿 of 1.2万亿."""
    tail = re.search("[十百千]?[万亿兆]*$", text)
    numeral = parse(tail.group()) if tail and tail.group() else None
    return numeral.value if numeral else Decimal(1)


def _ordinal(found: re.Match[str], text: str) -> Figure | None:
    """第六届, 第40个, 第三, 前三位: a place in an order, or the first of one."""
    numeral = parse(found["numeral"])
    if numeral is None:
        return None
    end = found.end("unit") if found["unit"] else found.end("numeral")
    span = Span(found.start() - 1, end)
    unit = found["unit"] or "位"
    first = Decimal(1) if text[span.start] == "前" else numeral.value
    exact = Interval(first, numeral.value)
    return Figure(span, span.of(text), "ordinal", numeral.value, exact, 0, unit, numeral.value, exact, unit, "ordinal")
