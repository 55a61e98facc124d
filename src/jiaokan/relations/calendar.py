"""Days and years of the dates in a passage, for relations that count time."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from jiaokan.figures import Figure, parse_day
from jiaokan.relations.relation import Passage

_SOME_YEAR = "2024"
"""A leap year, in which two dates without a year are compared."""
_PARTIAL = re.compile("--[0-9]{2}-[0-9]{2}")
_DAYS_A_MONTH = 30.436875
_HEAD = 400


@dataclass(frozen=True, slots=True)
class Days:
    """The first and the last day that a date may mean."""

    first: datetime.date
    last: datetime.date


def is_date(figure: Figure) -> bool:
    """True for calendar dates and ranges of them; time words (去年) and weekdays are none."""
    return figure.unit_class == "date" and figure.kind in {"date", "range"}


def days_of(figure: Figure) -> Days | None:
    """The days of a date whose year is known and that the calendar has."""
    first, last = parse_day(figure.first), parse_day(figure.last)
    return Days(first, last) if first and last and first <= last else None


def comparable_days(one: Figure, other: Figure) -> tuple[Days, Days] | None:
    """The days of two dates: both with their years, or both without one, taken to be of one year."""
    if _PARTIAL.fullmatch(one.first) and _PARTIAL.fullmatch(other.first):
        pairs = [(_SOME_YEAR + iso[1:] for iso in (figure.first, figure.last)) for figure in (one, other)]
        days = [tuple(parse_day(iso) for iso in pair) for pair in pairs]
        (first, last), (other_first, other_last) = days
    else:
        first, last = parse_day(one.first), parse_day(one.last)
        other_first, other_last = parse_day(other.first), parse_day(other.last)
    if first is None or last is None or other_first is None or other_last is None:
        return None
    return Days(first, last), Days(other_first, other_last)


def months_between(start: datetime.date, end: datetime.date) -> float:
    """Months from one day to another, a month taken at its mean length beyond whole ones."""
    whole = (end.year - start.year) * 12 + end.month - start.month
    return whole + (end.day - start.day) / _DAYS_A_MONTH


def publication(passage: Passage) -> int | None:
    """The figure that prints the day of publication, the first of them."""
    day = passage.heading.published
    if day is None:
        return None
    iso = day.isoformat()
    lead = passage.heading.lead
    head = passage.figures_between(0, lead.end if lead else _HEAD)
    return next((at for at in head if is_date(passage.figures[at]) and _is_day(passage.figures[at], iso)), None)


def _is_day(figure: Figure, iso: str) -> bool:
    return figure.first == figure.last == iso


def present_years(passage: Passage) -> tuple[int, int] | None:
    """The years that 今年 may be; None where nothing says so.

    That of the publication, else the latest that the text dates to the month as done, or the next.
    """
    if passage.heading.published is not None:
        return passage.heading.published.year, passage.heading.published.year
    latest = passage.latest_year
    return (latest, latest + 1) if latest else None
