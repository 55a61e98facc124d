"""Rows of the tables of figures in words: values in full, kinds, and what is known of where and when."""

from __future__ import annotations

import math
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from jiaokan.findings.printed import exact, plain
from jiaokan.report.html.labels import word
from jiaokan.report.meaning import days, period
from jiaokan.words import Language

Row = Mapping[Any, Any]

_DATED = frozenset({"date", "period", "time"})
_NO_UNITS = frozenset({"日期", "时刻", "星期", "比例", "比", "比分"})
_UNSAID = frozenset({"", "level", "rate"})
_MOST_DIGITS = 15


def value(row: Row, language: Language) -> str:
    """What a figure was read as: 2,744,000,000元, its interval where it has no value, or its days."""
    if row["from"]:
        return days(row["from"], row["to"], language)
    if row["kind"] in _DATED:
        return ""
    unit = "" if row["unit"] in _NO_UNITS else row["unit"]
    if row["kind"] == "ordinal" and not math.isnan(row["value"]):
        return f"{word('ordinal', language)}{number(row['value'])}{unit}"
    if not math.isnan(row["value"]):
        written = f"{number(row['value'])}{unit}"
        return word(f"approximator.{row['approximator']}", language).format(written)
    return _interval(row, unit)


def _interval(row: Row, unit: str) -> str:
    low, high = ("" if math.isnan(row[end]) else number(row[end]) for end in ("low", "high"))
    if not low and not high:
        return ""
    opening = "(" if row["low_open"] or not low else "["
    closing = ")" if row["high_open"] or not high else "]"
    return f"{opening}{low or '-∞'}–{high or '+∞'}{closing}{unit}"


def number(given: float) -> str:
    """Digits in groups of three from five on; those of a division (2000/3) cut to what can be read."""
    written = exact(given)
    if len(written.as_tuple().digits) > _MOST_DIGITS - 1:
        written = written.quantize(Decimal(1).scaleb(max(written.adjusted() - 6, -4)))
    whole, point, fraction = plain(written).partition(".")
    return f"{int(whole):,}{point}{fraction}" if len(whole.lstrip("-")) > 4 else f"{whole}{point}{fraction}"


def about(row: Row, language: Language) -> str:
    """Subject, place, period, mode, role and denominator, as far as they are known and say something."""
    if row["kind"] in _DATED or row["unit_class"] == "date":
        return ""
    said = (
        row["subject"],
        row["place"],
        period(row["period_start"], row["period_end"], language) if row["period_start"] else "",
        word(f"mode.{row['mode']}", language) if row["mode"] else "",
        word(f"told.{row['role']}", language) if row["role"] not in _UNSAID else "",
        word("per", language).format(row["denominator"]) if row["denominator"] else "",
    )
    return " · ".join(dict.fromkeys(filter(None, said)))


def apart_by_tens(one: float, other: float) -> bool:
    """True where one value is ten, a hundred, … times the other."""
    if not one or not other or math.isnan(one) or math.isnan(other) or one == other:
        return False
    tens = math.log10(abs(one / other))
    return abs(tens - round(tens)) < 1e-9 and round(tens) != 0
