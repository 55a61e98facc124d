"""A date and the weekday printed beside it: 2024年1月23日 星期二, 10月1日(周二)."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from decimal import Decimal

from jiaokan.figures import Figure
from jiaokan.figures.figure import Interval
from jiaokan.relations.relation import Operand, Passage, Relation
from jiaokan.text.span import Span

_BETWEEN = re.compile(r" ?[(,]? ?")


def day_of(figure: Figure) -> datetime.date | None:
    """The one day a figure names, if the calendar has it."""
    if figure.kind != "date" or figure.first != figure.last:
        return None
    try:
        return datetime.date.fromisoformat(figure.first)
    except ValueError:
        return None


def read_weekdays(passage: Passage) -> Iterator[Relation]:
    """Weekday relations: the weekday follows its date at once, with a space, a comma or a bracket between."""
    figures = passage.figures
    for at in range(1, len(figures)):
        weekday, date = figures[at], figures[at - 1]
        if weekday.unit_class != "weekday" or date.unit_class != "date" or weekday.value is None:
            continue
        between = passage.layout.folded[date.span.end : weekday.span.start]
        if date.first != date.last or not _BETWEEN.fullmatch(between):
            continue
        yield _relation(passage, at, day_of(date))


def _relation(passage: Passage, at: int, day: datetime.date | None) -> Relation:
    figures = passage.figures
    operands = (Operand("date", at - 1), Operand("weekday", at))
    span = Span(figures[at - 1].span.start, figures[at].span.end)
    claimed = figures[at].interval
    if day is None:
        return Relation("weekday", "星期", span, operands, "undecided", claimed, reason="the year is not known")
    real = Decimal(day.isoweekday())
    computed = Interval(real, real)
    verdict: bool = real == figures[at].value
    return Relation("weekday", "星期", span, operands, "holds" if verdict else "broken", claimed, computed)
