"""One figure in words: its value in its unit with its interval, its days, and what its frame says of it."""

from __future__ import annotations

from decimal import Decimal

from jiaokan.facts import Frame
from jiaokan.figures import Figure
from jiaokan.figures.figure import UNKNOWN, Interval
from jiaokan.findings.printed import plain
from jiaokan.report.labels import label
from jiaokan.words import Language

_NO_UNITS = frozenset({"日期", "时刻", "星期", "比例", "比", "比分"})
"""What stands in the column `unit` of a date, a weekday, a fraction or a score, though no number is written with it."""
_UNSAID = frozenset({"", "level", "rate"})
_DIGITS = 7


def meaning(figure: Figure, language: Language) -> str:
    """What a figure was taken for: 10000斤 with its ends, 2744000000元 (±500000), 2018-01-01 to 2018-12-31."""
    if figure.first:
        return days(figure.first, figure.last, language)
    if figure.kind in {"date", "period", "time"}:
        return ""
    if figure.kind == "ordinal" and figure.value is not None:
        first = figure.interval.low
        start = "" if first in {None, figure.value} else f"{plain(first or figure.value)}{label('to', language)}"
        return f"{label('ordinal', language)}{start}{plain(figure.value)}{figure.unit}"
    if figure.kind in {"other", "id"} and figure.approximator == "exact" and figure.value is not None:
        return plain(figure.value)
    unit = "" if figure.unit in _NO_UNITS else figure.unit
    if figure.value is None and figure.interval == UNKNOWN:
        return ""
    if figure.value is None:
        said = _ends(figure.interval, unit)
    else:
        exact = f"{_number(figure.value)}{unit}"
        said = label(f"approximator.{figure.approximator}", language).format(exact) + _spread(figure, unit)
    return said + _in_base_unit(figure) + _second(figure, language)


def _spread(figure: Figure, unit: str) -> str:
    """How far the value may lie from the number written; nothing where the words alone say it."""
    low, high, value = figure.interval.low, figure.interval.high, figure.value
    if low is None or high is None or value is None or low == high:
        return ""
    if figure.approximator == "exact" and value - low == high - value:
        return f" (±{_number(high - value)})"
    return f" {_ends(figure.interval, unit)}"


def _ends(interval: Interval, unit: str) -> str:
    """An interval with its brackets: [9000, 10000)斤."""
    low, high = ("" if end is None else _number(end) for end in (interval.low, interval.high))
    opening = "(" if interval.low_open or not low else "["
    closing = ")" if interval.high_open or not high else "]"
    return f"{opening}{low or '-∞'}–{high or '+∞'}{closing}{unit}"


def _in_base_unit(figure: Figure) -> str:
    """The same in the base unit, where that is more than moving the point (斤, 亩; not 公里)."""
    if figure.base_unit in {"", figure.unit} or figure.unit_class == "time":
        return ""
    exact, interval = figure.value is not None and figure.approximator == "exact", figure.interval
    written = figure.value if exact else interval.high or interval.low
    base = figure.base_value if exact else figure.base.high or figure.base.low
    if not written or not base or _digits(written) == _digits(base):
        return ""
    return f" = {_number(base)}{figure.base_unit}" if exact else f" = {_ends(figure.base, figure.base_unit)}"


def _second(figure: Figure, language: Language) -> str:
    """A second honest reading of a range that leaves its first magnitude out."""
    return f" {label('or', language)} {_ends(figure.other, figure.base_unit)}" if figure.other else ""


def _digits(value: Decimal) -> tuple[int, ...]:
    return value.normalize().as_tuple().digits


def _number(value: Decimal) -> str:
    """Digits in groups of three from five on; those of a division (2000/3) cut to what can be read."""
    if len(_digits(value)) > 15:
        value = value.quantize(Decimal(1).scaleb(max(value.adjusted() - _DIGITS + 1, -_DIGITS)))
    whole, point, fraction = plain(value).partition(".")
    grouped = f"{int(whole):,}" if len(whole.lstrip("-")) > 4 else whole
    return f"{grouped}{point}{fraction}"


def days(first: str, last: str, language: Language) -> str:
    """A day or the days from one to another; what the text does not tell of a date is said."""
    unknown = ""
    if first.startswith("---"):
        unknown = label("unknown.month", language)
    elif first.startswith("--"):
        unknown = label("unknown.year", language)
    one, other = first.lstrip("-"), last.lstrip("-")
    said = one if one == other or not other else f"{one}{label('to', language)}{other}"
    return f"{said}{unknown}"


def period(first: str, last: str, language: Language) -> str:
    """A period as short as it can be said: 2018, 2018-06, a day, or its two ends."""
    year, month = first[:4], first[:7]
    if (first[4:], last) == ("-01-01", f"{year}-12-31"):
        return label("year", language).format(year)
    if first[:4].isdigit() and first.endswith("-01") and last[:7] == month and last[8:] >= "28":
        return month
    return days(first, last, language)


def is_dated(figure: Figure) -> bool:
    """True for dates, times and time words: they count nothing and stand nowhere."""
    return figure.kind in {"date", "period", "time"} or figure.unit_class == "date"


def details(figure: Figure, frame: Frame, language: Language) -> str:
    """Subject, place, period, mode, role and denominator, as far as they are known and say something."""
    dated = is_dated(figure)
    when = period(*frame.period, language) if frame.period[0] and not dated else ""
    said = [
        frame.subject,
        frame.place if not dated else "",
        when,
        label(f"mode.{frame.mode}", language) if frame.mode else "",
        label(f"told.{frame.role}", language) if frame.role not in _UNSAID and not dated else "",
        label("per", language).format(frame.denominator) if frame.denominator else "",
    ]
    return " · ".join(dict.fromkeys(filter(None, said)))
