"""Vague numerals: 30多万, 十几亿, 数百, 三四十, 二十七八: the numeral with the interval its own words make."""

from __future__ import annotations

import dataclasses
import functools
import re
from dataclasses import dataclass
from decimal import Decimal

from jiaokan.figures.figure import Interval
from jiaokan.figures.numerals import DIGITS, Numeral, parse

_INNER = re.compile(r"[多余来](?=[十百千万亿兆]|$| )")
_PAIR = re.compile(
    "(?P<head>[一二两三四五六七八九十百千万亿]*[十百千万亿])?"
    "(?P<low>[一二两三四五六七八九])(?P<high>[二两三四五六七八九])(?P<of>[十百千万亿]*)"
)
_SEVERAL = re.compile(
    "(?P<head>[几数])(?P<of>[十百千]?[万亿]*)|(?P<tens>(?:[一二三四五六七八九]百)?[二三四五六七八九]?[十百千])几(?P<large>[万亿]*)"
)
_MAGNITUDES = re.compile("[十百千]?[万亿兆]*$")


@dataclass(frozen=True, slots=True)
class Vague:
    """A numeral; `interval` is given where its words make one, `approximator` names what they say.

    `told` is False where no single value is named (数十).
    """

    numeral: Numeral
    interval: Interval | None = None
    approximator: str = ""
    told: bool = True


@functools.lru_cache(maxsize=8192)
def read_vague(text: str) -> Vague | None:
    """Read a numeral with its 多, 几 or adjacent pair; None where it is not well formed."""
    inner = _INNER.search(text)
    plain = (text[: inner.start()] + text[inner.end() :] if inner else text).replace(" ", "")
    if plain[0] not in "0123456789":
        vague = _pair(plain) or _several(plain)
        if vague is not None or plain[0] in "几数" or "几" in plain:
            return vague
    numeral = parse(plain)
    if numeral is None:
        return None
    return Vague(numeral, None, "" if not inner else "about" if inner.group() == "来" else "more")


def _pair(plain: str) -> Vague | None:
    """三四十 is 30 to 40, 二十七八 27 to 28, 三万五六千 35,000 to 36,000."""
    found = _PAIR.fullmatch(plain)
    if found is None or not _adjacent(found["low"], found["high"]):
        return None
    low, high = (parse((found["head"] or "") + found[end] + found["of"]) for end in ("low", "high"))
    if low is None or high is None:
        return None
    low, high = sorted((low, high), key=lambda numeral: numeral.value)
    return Vague(dataclasses.replace(low, scaled=True), Interval(low.value, high.value), "about", told=False)


def _adjacent(low: str, high: str) -> bool:
    """三四, 一两 and by custom 三五 and 三两; 二七 is a name."""
    return DIGITS[high] - DIGITS[low] == 1 or low + high in {"三五", "三两"}


def _several(plain: str) -> Vague | None:
    """十几亿 is 11 to 19, 几十万 and 数百 are two to nine of the magnitude."""
    found = _SEVERAL.fullmatch(plain)
    if found is None:
        return None
    if found["head"]:
        unit = parse(found["of"]) if found["of"] else None
        if unit is None:
            return None
        interval = Interval(unit.value * 2, unit.value * 10, high_open=True)
        return Vague(unit, interval, "about", told=False)
    head = parse(found["tens"] + found["large"])
    if head is None:
        return None
    return Vague(head, Interval(head.value, head.value + head.step, low_open=True, high_open=True), "more")


@functools.lru_cache(maxsize=1024)
def magnitude_of(text: str) -> Decimal:
    """The magnitudes that end a numeral: 万 of 3万, 万亿 of 1.2万亿; one where there is none."""
    tail = _MAGNITUDES.search(text)
    numeral = parse(tail.group()) if tail and tail.group() else None
    return numeral.value if numeral else Decimal(1)
