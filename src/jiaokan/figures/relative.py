"""What a time word stands for, seen from the day of publication: 去年, 上月, 一季度, 上半年, 1—6月, 昨日."""

from __future__ import annotations

import calendar
import datetime
import re

YEARS = {"前年": -2, "去年": -1, "上年": -1, "今年": 0, "本年": 0, "明年": 1}
"""Words for years, as steps from that of the publication."""
_DAYS = {"前天": -2, "前日": -2, "昨天": -1, "昨日": -1, "今天": 0, "今日": 0, "明天": 1, "明日": 1}
_MONTHS = {"上": -1, "本": 0, "下": 1}
_NUMBERS = {"一": 1, "二": 2, "三": 3, "四": 4, "两": 2}
_QUARTER = re.compile("(?P<first>前)?第?(?P<number>[一二三四两1-4])(?:个?季度|季)")
_MONTH = re.compile("(?P<which>[上本下])个?月份?")
_UP_TO = re.compile("1[-—~至到](?P<last>[0-9]{1,2})月份?")
_HALF = {"上半年": (1, 6), "下半年": (7, 12)}

Days = tuple[str, str]


def days_of(word: str, published: datetime.date | None, year: str, day: str) -> Days | None:
    """First and last day of a time word in ISO 8601; None where nothing written says which.

    `year` and `day` are what the same sentence wrote before it, empty where it wrote none; `published` is the day of
    the document. 目前, 近日 and their like name no day.
    """
    if word in {"当日", "当天"}:
        return (day, day) if day else None
    if word in {"当年", "同年", "全年"}:
        return (f"{year}-01-01", f"{year}-12-31") if year else None
    months = _months(word)
    if months is not None:
        return _of_year(months, published, year)
    if published is None:
        return None
    return _from_publication(word, published)


def _months(word: str) -> tuple[int, int] | None:
    """First and last month of a part of a year; None for other words."""
    if word in _HALF:
        return _HALF[word]
    quarter = _QUARTER.fullmatch(word)
    if quarter:
        number = _NUMBERS.get(quarter["number"]) or int(quarter["number"])
        return (1 if quarter["first"] else number * 3 - 2, number * 3)
    up_to = _UP_TO.fullmatch(word)
    return (1, int(up_to["last"])) if up_to and int(up_to["last"]) <= 12 else None


def _of_year(months: tuple[int, int], published: datetime.date | None, year: str) -> Days | None:
    """Months of the year that the sentence wrote, else of the year of publication if they had begun by then."""
    if not year:
        if published is None or published.month < months[0]:
            return None
        year = f"{published.year:04d}"
    last = calendar.monthrange(int(year), months[1])[1]
    return f"{year}-{months[0]:02d}-01", f"{year}-{months[1]:02d}-{last:02d}"


def _from_publication(word: str, published: datetime.date) -> Days | None:
    shift = YEARS.get(word[:2])
    if shift is not None:
        return _part_of_year(word[2:], published, f"{published.year + shift:04d}")
    if word in _DAYS:
        iso = (published + datetime.timedelta(days=_DAYS[word])).isoformat()
        return iso, iso
    month = _MONTH.fullmatch(word)
    if month:
        number = published.year * 12 + published.month - 1 + _MONTHS[month["which"]]
        at = datetime.date(number // 12, number % 12 + 1, 1)
        return at.isoformat(), at.replace(day=calendar.monthrange(at.year, at.month)[1]).isoformat()
    if word in {"上周", "本周"}:
        monday = published - datetime.timedelta(days=published.weekday() + (7 if word == "上周" else 0))
        return monday.isoformat(), (monday + datetime.timedelta(days=6)).isoformat()
    return None


def _part_of_year(rest: str, published: datetime.date, year: str) -> Days | None:
    """去年 alone, 去年底, 今年以来; 去年同期 is a part that another word names."""
    if rest == "":
        return f"{year}-01-01", f"{year}-12-31"
    if rest == "以来":
        return f"{year}-01-01", published.isoformat()
    if rest in {"底", "年底", "末", "年末"}:
        return f"{year}-12-01", f"{year}-12-31"
    return (f"{year}-01-01", f"{year}-01-31") if rest in {"初", "年初"} else None
