"""Dates, weekdays, clock times and time words as patterns at a place of a folded text.

Dates keep what the text says: `2024-06-08`, `2024-06`, `2024`, `--06-08` without a year, `---08` a day alone. Whether
such a day exists is asked later (DAT001), so an impossible date is a figure like any other.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from decimal import Decimal

from jiaokan.figures.figure import Figure, FigureKind, Interval
from jiaokan.figures.numerals import DIGITS, parse
from jiaokan.text.span import Span

_YEAR = r"(?:(?:1[0-9]|20|21)[0-9]{2}|[一二][〇零○一二三四五六七八九]{3})"
_SMALL = r"(?:[0-9]{1,2}|二?十[一二三四五六七八九]?|三十一?|[一二三四五六七八九])"
_DASH = r"(?:-|—{1,2}|–|~|至|到)"

_DAY_MARK = r"(?:日|号(?!线|楼|院|门|文))"
_NO_YEAR = r"(?!级|期|产|薪|历史|前|以上|左右|多|余|之久|树龄)"
_NO_MONTH = r"(?!龄|嫂|饼|球|子|亮|光|均|薪|租|产|销|供|度)"
_NO_TIME = r"(?!间|代|期|空|尚|光|节|常|候|评|任|速|装|刻|段|长|效|局|事|机|点)"
_NO_SCORE = r"(?![0-9:%.]| *(?:的?比|平|战|告|负|胜|落|领先|获))"

DATE = re.compile(
    rf"(?P<from_year>{_YEAR})年?{_DASH}(?P<to_year>{_YEAR})年(?!级|期|[0-9]{{1,2}}月)"
    rf"|(?<!距今)(?<!长达)(?<!已有)(?<!历时)(?P<year>{_YEAR})年{_NO_YEAR}"
    rf"(?:(?P<month>{_SMALL})月份?(?:(?P<day>{_SMALL}){_DAY_MARK}(?:{_DASH}(?P<day6>{_SMALL})日)?)?)?"
    rf"|(?P<year2>{_YEAR})(?P<mark>[-/.])(?P<month2>0?[1-9]|1[0-2])(?P=mark)"
    r"(?P<day2>0?[1-9]|[12][0-9]|3[01])(?![0-9./-])"
    rf"|(?P<month3>{_SMALL})月(?:(?P<day3>{_SMALL}){_DAY_MARK}(?:{_DASH}(?P<day4>{_SMALL})日)?|份?{_NO_MONTH})"
    r"|(?P<day5>[12]?[0-9]|3[01])日(?!元|均|产|报|常|前|本|内|游|处|之内|以内|线|龄)"
)
TIME = re.compile(
    rf"(?:(?P<hour>[0-9]{{1,2}}):(?P<minute>[0-5][0-9])(?::(?P<second>[0-5][0-9]))?{_NO_SCORE}"
    rf"|(?P<hour2>{_SMALL})(?:时{_NO_TIME}|(?P<oclock>点)(?:整|钟)?)"
    r"(?:(?P<minute2>[0-9]{1,2})分(?!钟|之)|(?P<thirty>半))?)"
)
WEEKDAY = re.compile(
    r"(?:星期|礼拜|(?<![一二两三四五六七八九十0-9])周)(?P<weekday>[一二三四五六日天])"
    r"(?!十|小时|[至到岁年期周月度五线体分半口号次天个场节趟回均])"
)
PERIOD = re.compile(
    rf"(?:去年|今年|明年|前年|上年|本年|当年|同年|全年)(?!{_SMALL}月)(?:同期|年底|年末|年初)?"
    r"|(?:上|本|当|下)个?月(?=[底末初,、。至起,]|份)"
    r"|(?:第?[一二三四1-4]|前[二三两23])个?季度|[上下]半年|(?<![0-9])1[-—~至到][0-9]{1,2}月份?"
    r"|目前|日前|近日|最近|近期|不久前|昨日|今日|昨天|今天|明天|当日|当天|此前"
)
_PART_OF_DAY = re.compile("(?:凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚间|夜间|早|晚)$")
_YEAR_WORD = re.compile("(?:去年|今年|明年|前年|上年|本年)$")
_LUNAR = re.compile("(?:农历|阴历|旧历|夏历)[一-鿿]{0,2}$")
_AFTERNOON = frozenset({"下午", "傍晚", "晚上", "晚间", "夜间", "晚"})


def _whole(text: str | None) -> int | None:
    """The value of a short Arabic or Chinese number."""
    if not text:
        return None
    numeral = parse(text)
    return None if numeral is None else int(numeral.value)


def _year(text: str) -> int:
    return int("".join(str(DIGITS.get(sign, sign)) for sign in text))


def _iso(year: int | None, month: int | None, day: int | None) -> tuple[str, str]:
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
    found = DATE.match(folded, start)
    if found is None:
        return None
    part = found.groupdict()
    if part["from_year"]:
        first, last = _iso(_year(part["from_year"]), None, None)[0], _iso(_year(part["to_year"]), None, None)[1]
        return _figure(text, found.span(), "range", first, last)
    year = part["year"] or part["year2"]
    month = _whole(part["month"] or part["month2"] or part["month3"])
    day = _whole(part["day"] or part["day2"] or part["day3"] or part["day5"])
    if month is not None and day is None and not 1 <= month <= 12:
        return None
    first, last = _iso(_year(year) if year else None, month, day)
    word = _YEAR_WORD.search(folded, max(0, start - 2), start) if part["month3"] else None
    until = part["day4"] or part["day6"]
    if until:
        last = _iso(_year(year) if year else None, month, _whole(until))[1]
    if word:
        return _figure(text, (word.start(), found.end()), "range" if until else "date", first, last)
    if _LUNAR.search(folded, max(0, start - 4), start):
        first = last = ""
    return _figure(text, found.span(), "range" if until else "date", first, last)


def _figure(text: str, place: tuple[int, int], kind: FigureKind, first: str, last: str) -> Figure:
    span = Span(*place)
    return Figure(span, span.of(text), kind, unit="日期", unit_class="date", first=first, last=last)


def read_time(folded: str, text: str, start: int) -> Figure | None:
    """The clock time that begins at `start`, if one does; 下午6时 is 18:00."""
    found = TIME.match(folded, start)
    if found is None:
        return None
    hour, minute = (
        _whole(found["hour"] or found["hour2"]),
        _whole(found["minute"] or found["minute2"]) or (30 if found["thirty"] else 0),
    )
    part = _PART_OF_DAY.search(folded, max(0, start - 2), start)
    minute = minute if minute is not None else 30 if found["thirty"] else 0
    # 8点 alone may be 8点建议; a part of the day, a half or minutes make it a time.
    vague = found["oclock"] and not (part or found["minute2"] or found["thirty"] or found.group()[-1] in "整钟")
    if hour is None or hour > 24 or minute > 59 or vague:
        return None
    hour += 12 if part and part.group() in _AFTERNOON and hour < 12 else 0
    clock = f"{hour:02d}:{minute:02d}" + (f":{found['second']}" if found["second"] else "")
    span = Span(part.start() if part else start, found.end())
    return Figure(span, span.of(text), "time", unit="时刻", unit_class="clock", first=clock, last=clock)


def read_words(folded: str, text: str) -> Iterator[Figure]:
    """Weekdays and the time words without a date (去年, 一季度, 目前), in order."""
    for found in PERIOD.finditer(folded):
        span = Span(*found.span())
        yield Figure(span, span.of(text), "period", unit="日期", unit_class="date")
    for found in WEEKDAY.finditer(folded):
        span, value = Span(*found.span()), Decimal(min("一二三四五六日天".index(found["weekday"]) + 1, 7))
        yield Figure(span, span.of(text), "date", value, Interval(value, value), unit="星期", unit_class="weekday")
