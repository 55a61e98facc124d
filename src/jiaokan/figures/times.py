"""Clock times and weekdays: 下午6时30分, 18:30, 晚上8点, 星期三."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from jiaokan.figures.dates import SMALL, whole_number
from jiaokan.figures.figure import Figure, Interval
from jiaokan.text.lazy import LazyPattern
from jiaokan.text.span import Span

_NO_TIME = r"(?!间|代|期|空|尚|光|节|常|候|评|任|速|装|刻|段|长|效|局|事|机|点)"
_NO_SCORE = r"(?![0-9:%.]| *(?:的?比|平|战|告|负|胜|落|领先|获))"
TIME = LazyPattern(
    rf"(?:(?P<hour>[0-9]{{1,2}}):(?P<minute>[0-5][0-9])"
    # Three parts are a result or an hour (2:31:46获得冠军), never a score.
    rf"(?::(?P<second>[0-5][0-9])(?![0-9:%.])|{_NO_SCORE})"
    rf"|(?P<hour2>{SMALL}|零)(?:时{_NO_TIME}|(?P<oclock>点)(?:整|钟)?)"
    r"(?:(?P<minute2>[0-9]{1,2}|[一二三四五]?十[一二三四五六七八九]?)分(?!钟|之)|(?P<thirty>半)|(?P<quarter>[一三])刻)?)"
)
WEEKDAY = re.compile(
    r"[星礼周](?:(?<=星)期|(?<=礼)拜|(?<=周)(?<![一二两三四五六七八九十0-9]周))(?P<weekday>[一二三四五六日天])"
    r"(?!十|小时|(?:[至到](?!周|星期|礼拜))|[岁年期周月度五线体分半口号次天个场节趟回均])"
)
_PART_OF_DAY = LazyPattern(r"(?:凌晨|清晨|早上|早晨|上午|中午|下午|午后|傍晚|晚上|晚间|夜间|早|晚)\Z")
# 8点至20点, 10点左右: an hour; 8点建议 are points.
_CLOCK_BEHIND = LazyPattern(
    r"左右|许|前后?(?!进)|后|起(?!诉)"
    r"|(?:至|到|-|—{1,2}|~)(?:次日|凌晨|上午|中午|下午|傍晚|晚上)?[0-9]{1,2}[点时]"
)
_CLOCK_BEFORE = LazyPattern(r"[0-9]点(?:至|到|-|—{1,2}|~)\Z")
_AFTERNOON = frozenset({"下午", "午后", "傍晚", "晚上", "晚间", "夜间", "晚"})


def read_time(folded: str, text: str, start: int) -> Figure | None:
    """The clock time that begins at `start`, if one does; 下午6时 is 18:00."""
    found = TIME.match(folded, start)
    if found is None:
        return None
    part = _PART_OF_DAY.search(folded, max(0, start - 2), start)
    # 8点 alone may be 8点建议; a part of the day, a half or minutes make it a time.
    told = part or found["minute2"] or found["thirty"] or found["quarter"] or found.group()[-1] in "整钟"
    told = told or _CLOCK_BEHIND.match(folded, found.end()) or _CLOCK_BEFORE.search(folded, max(0, start - 5), start)
    if found["oclock"] and not told:
        return None
    hour = 0 if found["hour2"] == "零" else whole_number(found["hour"] or found["hour2"])
    minute = whole_number(found["minute"] or found["minute2"])
    if minute is None:
        minute = 30 if found["thirty"] else {"一": 15, "三": 45}.get(found["quarter"] or "", 0)
    if hour is None or ((hour > 24 or minute > 59) and not part):
        return None  # 下午25时 is a time that no clock has; 25时 alone may be no time at all.
    hour += 12 if part and part.group() in _AFTERNOON and 0 < hour < 12 else 0
    clock = f"{hour:02d}:{minute:02d}" + (f":{found['second']}" if found["second"] else "")
    span = Span(part.start() if part else start, found.end())
    return Figure(span, span.of(text), "time", unit="时刻", unit_class="clock", first=clock, last=clock)


def read_weekdays(folded: str, text: str) -> Iterator[Figure]:
    """星期三, 周五, in order; the value counts from one for Monday."""
    for found in WEEKDAY.finditer(folded):
        span, value = Span(*found.span()), Decimal(min("一二三四五六日天".index(found["weekday"]) + 1, 7))
        yield Figure(span, span.of(text), "date", value, Interval(value, value), unit="星期", unit_class="weekday")
