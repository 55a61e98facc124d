"""A date and the weekday printed beside it: 2024年1月23日 星期二, 10月1日(周二).

The year of a date is certain only where it is written with it. Elsewhere every year that the paragraph offers is tried,
and the weekday is wrong only if it is wrong in all of them.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from decimal import Decimal

from jiaokan.figures import Figure, parse_day
from jiaokan.figures.figure import Interval
from jiaokan.relations.relation import Operand, Passage, Relation
from jiaokan.text.span import Span

_BETWEEN = re.compile(r" ?\( ?| |,|")
_MORE_DATES = re.compile(r"[、和至到,~—-] ?$")
_MORE_WEEKDAYS = re.compile(r" ?[、和至到,~—-] ?(?:星期|周|礼拜)?[一二三四五六日天]")
_WORD = re.compile(r"[一-鿿]")
_PART_OF_DAY = re.compile("上午|中午|下午|晚上?|凌晨|早晨|清晨|傍晚|夜间")
_OTHER_YEAR = re.compile(r"年前|那年|当年|去年|前年|明年|次年|翌年|后年|往年|历史上|年代|同年|那一年")
_WRITTEN = re.compile(r"(?:[0-9]{4}|[一二][〇零○一二三四五六七八九]{3})[年/.-]|今年|本年|去年|明年|前年|上年")
_NEAR = datetime.timedelta(days=60)


def day_of(figure: Figure) -> datetime.date | None:
    """The one day a figure names, if the calendar has it."""
    return parse_day(figure.first) if figure.kind == "date" and figure.first == figure.last else None


def read_weekdays(passage: Passage) -> Iterator[Relation]:
    """Weekday relations: the weekday follows its date at once, after a space or in a bracket."""
    figures = passage.figures
    for at in range(1, len(figures)):
        weekday, date = figures[at], figures[at - 1]
        if weekday.unit_class == "weekday" and date.unit_class == "date" and _beside(passage, date, weekday):
            yield _relation(passage, at, day_of(date))


def _beside(passage: Passage, date: Figure, weekday: Figure) -> bool:
    """True where the weekday is of this one date, and neither is a member of a list (8日、9日(周六、周日))."""
    folded = passage.layout.folded
    between = _BETWEEN.fullmatch(folded[date.span.end : weekday.span.start])
    if between is None or date.first != date.last or not date.first:
        return False
    bracketed = "(" in between.group()
    behind = _PART_OF_DAY.match(folded, weekday.span.end)
    runs_on = _WORD.match(folded, behind.end() if behind else weekday.span.end) and not bracketed and not behind
    listed = _MORE_DATES.search(folded, max(0, date.span.start - 2), date.span.start) and date.first.startswith("---")
    alone = not _MORE_WEEKDAYS.match(folded, weekday.span.end)
    return alone and not runs_on and not listed


def _years(passage: Passage, date: Figure, day: datetime.date) -> list[int]:
    """Years the date may be of: the written one, else that of the document and those the paragraph offers.

    Empty where the paragraph speaks of another year without naming it.
    """
    if _WRITTEN.match(date.surface):
        return [day.year]
    layout = passage.layout
    start = layout.lines[layout.line_at(date.span.start)].span.start
    before = layout.folded[start : date.span.start]
    earlier = (passage.figures[at] for at in passage.figures_between(start, date.span.start))
    offered = {
        int(figure.first[:4])
        for figure in earlier
        if figure.unit_class == "date" and re.match("[0-9]{4}", figure.first)
    }
    if _OTHER_YEAR.search(before):
        return []
    published = passage.heading.published
    near = published is not None and abs(published - day) <= _NEAR
    told = {published.year} if published is not None else set()
    return sorted({day.year, *offered, *told, *(() if near else (day.year - 1, day.year + 1))})


def _relation(passage: Passage, at: int, day: datetime.date | None) -> Relation:
    figures = passage.figures
    operands = (Operand("date", at - 1), Operand("weekday", at))
    span = Span(figures[at - 1].span.start, figures[at].span.end)
    claimed = figures[at].interval
    years = _years(passage, figures[at - 1], day) if day else []
    if day is None or not years:
        return Relation("weekday", "星期", span, operands, "undecided", claimed, reason="the year is not known")
    real = Decimal(day.isoweekday())
    computed = Interval(real, real)
    if real == figures[at].value:
        return Relation("weekday", "星期", span, operands, "holds", claimed, computed)
    if any(_weekday(day, year) == figures[at].value for year in years):
        return Relation("weekday", "星期", span, operands, "undecided", claimed, computed, "the year is not known")
    return Relation("weekday", "星期", span, operands, "broken", claimed, computed)


def _weekday(day: datetime.date, year: int) -> Decimal | None:
    try:
        return Decimal(day.replace(year=year).isoweekday())
    except ValueError:
        return None
