"""Calendar dates at a place of a folded text: days, months, years and ranges of them.

Dates keep what the text says: `2024-06-08`, `2024-06`, `2024`, `--06-08` without a year, `---08` a day alone. Whether
such a day exists is asked later (DAT001), so an impossible date is a figure like any other.
"""

from __future__ import annotations

import calendar
import re

from jiaokan.figures.eras import read_era, read_reign
from jiaokan.figures.figure import Figure, FigureKind
from jiaokan.figures.numerals import DIGITS, parse
from jiaokan.text.lazy import LazyPattern
from jiaokan.text.span import Span

_YEAR = r"(?:(?:1[0-9]|20|21)[0-9]{2}|[一二][〇零○一二三四五六七八九]{3})"
SMALL = r"(?:[0-9]{1,2}|[一二三四五六七八九十廿卅]{1,3})"
"""A month, a day or an hour; whether the numeral is well formed is asked when it is read."""
_DASH = r"(?: ?(?:-|—{1,2}|–|~|至|到) ?)"
_DAY_MARK = r"(?:日|号(?!线|楼|院|门|文|机|公路|桥))"
_NO_YEAR = r"(?!代(?!表)|级|期|产|薪|历史|(?<!(?:19|20)[0-9]{2}年)前|以上|左右|多|余|之久|树龄)"
_NO_MONTH = r"(?!龄|嫂|饼|球|子|亮|光|均|薪|租|产|销|供|度)"
_NO_DAY = r"(?!元|圆|均|产|报|常|前|本|内|游|处|之内|以内|线|龄)"


def _until_day(number: int) -> str:
    """The second end of a range of days; group names carry `number`."""
    ends = rf"(?:(?P<to_year{number}>{_YEAR})年)?(?:(?P<to_month{number}>{SMALL})月)?(?P<to_day{number}>{SMALL})"
    return rf"(?:{_DASH}{ends}{_DAY_MARK})"


_YEARS = rf"(?P<from_year>{_YEAR})年?(?:{_DASH}|/)(?P<until_year>{_YEAR})(?:年(?!级|期|[0-9]{{1,2}}月)|学年|财年|赛季)"
_OF_A_YEAR = (
    rf"(?<!距今)(?<!长达)(?<!已有)(?<!历时)(?P<year>{_YEAR})年{_NO_YEAR}"
    rf"(?:(?P<month>{SMALL})(?:月份?(?:(?P<day>{SMALL})(?:{_DAY_MARK}{_until_day(1)}?|{_until_day(5)})"
    rf"|{_DASH}(?:(?P<last_year>{_YEAR})年)?(?P<last_month>{SMALL})月份?(?!{SMALL}{_DAY_MARK}))?"
    rf"|{_DASH}(?P<last_month2>{SMALL})月份?))?"
)
_ISO = (
    rf"(?P<year2>{_YEAR})(?P<mark>[-/.])(?P<month2>0?[1-9]|1[0-2])(?P=mark)"
    r"(?P<day2>0?[1-9]|[12][0-9]|3[01])(?![0-9./-])"
)
_WITHOUT_YEAR = (
    rf"(?P<month3>{SMALL})(?:月(?:(?P<day3>{SMALL})(?:{_DAY_MARK}{_until_day(2)}?|{_until_day(3)})"
    rf"|份?{_DASH}(?P<last_month3>{SMALL})月份?(?!{SMALL}{_DAY_MARK})|份?{_NO_MONTH})"
    rf"|{_DASH}(?P<last_month4>{SMALL})月份?(?!{SMALL}{_DAY_MARK}){_NO_MONTH})"
)
DATE = LazyPattern(
    rf"{_YEARS}|{_OF_A_YEAR}|{_ISO}|{_WITHOUT_YEAR}"
    rf"|(?P<day6>[12]?[0-9]|3[01])日?{_DASH}(?P<to_day4>[12]?[0-9]|3[01])日{_NO_DAY}"
    rf"|(?P<day5>[12]?[0-9]|3[01]|三十一?|二?十[一二三四五六七八九]|廿[一二三四五六七八九]?)(?:日{_NO_DAY}|号(?=上午|下午|晚|凌晨|起|(?:至|到)[0-9]{{1,2}}[日号]))"
    r"|(?P<short>0[0-9])年(?!级|期|[0-9])"
    rf"|(?P<named>{_YEAR})(?:学年|财年|赛季)"
    rf"|(?P<listed>{_YEAR})(?=(?:、{_YEAR}){{0,9}}[、和与及]{_YEAR}年)"
)
_YEAR_WORD = re.compile(r"(?:去年|今年|明年|前年|上年|本年)\Z")
_LUNAR = LazyPattern(r"(?:农历|阴历|旧历|夏历)[一-鿿]{0,2}\Z")


def whole_number(text: str | None) -> int | None:
    """The value of a short Arabic or Chinese number."""
    if not text:
        return None
    numeral = parse(text)
    return None if numeral is None else int(numeral.value)


def _year(text: str | None) -> int | None:
    return int("".join(str(DIGITS.get(sign, sign)) for sign in text)) if text else None


def iso_days(year: int | None, month: int | None, day: int | None) -> tuple[str, str]:
    """First and last day of a year, month or day in ISO 8601; days are not checked against the calendar."""
    head = f"{year:04d}" if year else "-"
    if month is None:
        if day is not None:
            return f"---{day:02d}", f"---{day:02d}"
        return f"{head}-01-01", f"{head}-12-31"
    if day is not None:
        return f"{head}-{month:02d}-{day:02d}", f"{head}-{month:02d}-{day:02d}"
    last = calendar.monthrange(year or 2001, month)[1] if 1 <= month <= 12 else 31
    return f"{head}-{month:02d}-01", f"{head}-{month:02d}-{last:02d}"


def read_date(folded: str, text: str, start: int) -> Figure | None:
    """The date that begins at `start`, if one does."""
    reign = read_reign(folded, text, start)
    if reign is not None:
        return reign
    found = DATE.match(folded, start)
    if found is None:
        return read_era(folded, text, start)
    part = found.groupdict()
    if part["from_year"] or part["short"]:
        first, last = (_year(part[name]) for name in ("from_year", "until_year"))
        years = (first, last) if first else (2000 + int(part["short"]),) * 2
        days = iso_days(years[0], None, None)[0], iso_days(years[1], None, None)[1]
        return _figure(text, found.span(), "range" if first else "date", *days)
    month = whole_number(part["month"] or part["month2"] or part["month3"])
    written = part["day"] or part["day2"] or part["day3"] or part["day5"] or part["day6"]
    day = whole_number(written)
    if (month is None and (part["month"] or part["month3"])) or (day is None and written):
        return None
    if month is not None and day is None and not 1 <= month <= 12:
        return None
    year = _year(part["year"] or part["year2"] or part["named"] or part["listed"])
    first_day, last_day = iso_days(year, month, day)
    until = _until(part, year, month)
    word = _YEAR_WORD.search(folded, max(0, start - 2), start) if part["month3"] else None
    if until is None and found["month3"] and found.group()[-1] not in "月份日号":
        return None
    if _LUNAR.search(folded, max(0, start - 4), start):
        first_day = last_day = ""
        until = None
    place = (word.start() if word else found.start(), found.end())
    return _figure(text, place, "range" if until else "date", first_day, until or last_day)


def _until(part: dict[str, str | None], year: int | None, month: int | None) -> str | None:
    """The last day of a range of days or months; None for a date alone or a range that runs backwards."""
    number = next((number for number in "12345" if part[f"to_day{number}"]), "")
    if number:
        day = whole_number(part[f"to_day{number}"])
        to_month = whole_number(part.get(f"to_month{number}")) or month
        return iso_days(_year(part.get(f"to_year{number}")) or year, to_month, day)[1]
    last = whole_number(part["last_month"] or part["last_month2"] or part["last_month3"] or part["last_month4"])
    if last is None or not 1 <= last <= 12:
        return None
    return iso_days(_year(part["last_year"]) or year, last, None)[1]


def _figure(text: str, place: tuple[int, int], kind: FigureKind, first: str, last: str) -> Figure:
    span = Span(*place)
    return Figure(span, span.of(text), kind, unit="日期", unit_class="date", first=first, last=last)
