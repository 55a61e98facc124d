"""Give dates without a year, and time words, the days they stand for, by the document's own date only."""

from __future__ import annotations

import calendar
import dataclasses
import datetime
import re
from collections.abc import Iterable

from jiaokan.figures.figure import Figure
from jiaokan.figures.relative import YEARS, days_of
from jiaokan.text.fold import fold

_HALF_A_YEAR = datetime.timedelta(days=183)
_BACKGROUND = re.compile("[一-鿿]{0,4}(?:出生|生于)|(?!以来|以后|之后|前|后|的)[一-鿿]{1,7}的(?!时候)")
_EARLY, _LATE = 7, 22


@dataclasses.dataclass(slots=True)
class _Said:
    """What a sentence has said of time so far: a year, a month (YYYY-MM) and a day, each empty until it is written."""

    sentence: int = -1
    year: str = ""
    month: str = ""
    day: str = ""


def _with_year(iso: str, published: datetime.date, written: str) -> str:
    """`--12-28` in the year that the sentence wrote, else in the one that brings it nearest to the publication."""
    if written:
        return written + iso[1:]
    month, day = (int(part) for part in iso[2:].split("-"))
    try:
        this_year = datetime.date(published.year, month, day)
    except ValueError:
        return f"{published.year:04d}{iso[1:]}"
    shift = (this_year - published > _HALF_A_YEAR) * -1 + (published - this_year > _HALF_A_YEAR * 1.5) * 1
    return f"{published.year + shift:04d}{iso[1:]}"


def parse_day(iso: str) -> datetime.date | None:
    """The day that `iso` names; None for a partial date and for a day that no calendar has."""
    try:
        return datetime.date.fromisoformat(iso)
    except ValueError:
        return None


def _day_alone(figure: Figure, published: datetime.date | None, month: str) -> Figure:
    """31日 is of the month that the sentence wrote, else of that of the publication.

    In the first days of a month a late day is of the month before; in its last days an early one may be of either.
    """
    first, last = figure.first[2:], figure.last[2:]
    if not month and published is not None:
        day = int(first[1:])
        if published.day >= _LATE and day <= _EARLY:
            return figure
        earlier = published.replace(day=1) - datetime.timedelta(days=1)
        base = earlier if published.day <= _EARLY and day >= _LATE else published
        month = f"{base.year:04d}-{base.month:02d}"
    ends = month + first, month + last
    known = month and parse_day(ends[0]) and parse_day(ends[1])
    return dataclasses.replace(figure, first=ends[0], last=ends[1]) if known else figure


def _ends(figure: Figure, base: datetime.date, written: str) -> tuple[str, str]:
    """Both ends of a partial date; a range that would run backwards begins a year earlier (12月至1月)."""
    first, last = (_with_year(iso, base, written) for iso in (figure.first, figure.last))
    if figure.kind == "date" and figure.first[:4] == figure.last[:4]:
        last = first[:4] + last[4:]
    if first > last and not written:
        first = f"{int(last[:4]) - 1:04d}{first[4:]}"
    whole_month = figure.first.endswith("-01") and figure.last[-2:] >= "28" and figure.surface[-1] not in "日号"
    if whole_month and 1 <= int(last[5:7]) <= 12:
        last = f"{last[:7]}-{calendar.monthrange(int(last[:4]), int(last[5:7]))[1]:02d}"
    return first, last


def _complete(figure: Figure, published: datetime.date | None, said: _Said) -> Figure:
    if figure.kind == "period":
        days = days_of(fold(figure.surface), published, said.year, said.day)
        return dataclasses.replace(figure, first=days[0], last=days[1]) if days else figure
    if figure.first.startswith("---"):
        return _day_alone(figure, published, said.month)
    written = said.year
    shift = YEARS.get(figure.surface[:2])
    if shift is not None:
        if published is None:
            return figure
        written = f"{published.year + shift:04d}"
    base = published or (datetime.date(int(written), 1, 1) if written else None)
    if base is None:
        return figure
    first, last = _ends(figure, base, written)
    # A day that the year chosen here does not have (29 February) speaks against the choice, not against the text.
    return dataclasses.replace(figure, first=first, last=last) if parse_day(first) and parse_day(last) else figure


def _is_background(figure: Figure, folded: str) -> bool:
    """True for a year that only describes: 1953年建厂的老厂, 1979年出生, one in brackets."""
    end = figure.span.end
    bracketed = folded[figure.span.start - 1 : figure.span.start] == "(" and figure.span.start > 0
    return bracketed or _BACKGROUND.match(folded, end) is not None


def resolve_dates(
    figures: Iterable[Figure], published: datetime.date | None, sentence_of: dict[int, int], folded: str = ""
) -> tuple[Figure, ...]:
    """Complete partial dates and time words.

    A year or month written earlier in the same sentence counts first, then the year of `published`; a date that has
    neither, or that the calendar does not have in the year so found, stays as it is. `sentence_of` maps the start of
    each figure to the number of its sentence; by the text itself a year that only describes (1953年建厂的老厂) is told
    from one that dates.
    """
    done: list[Figure] = []
    said = _Said()
    for figure in figures:
        if sentence_of[figure.span.start] != said.sentence:
            said = _Said(sentence_of[figure.span.start])
        if figure.first.startswith("--") or (figure.kind == "period" and not figure.first):
            figure = _complete(figure, published, said)
        elif figure.kind == "date" and figure.first and figure.first[:4] == figure.last[:4]:
            said.year = "" if _is_background(figure, folded) else figure.first[:4]
        if figure.kind == "period" and figure.surface[:2] in YEARS and figure.first:
            said.year = figure.first[:4]
        if figure.kind in {"date", "range"} and re.match("[0-9]{4}-[0-9]{2}-", figure.last) and "月" in figure.surface:
            said.month = figure.last[:7]
        if figure.kind == "date" and figure.first == figure.last and parse_day(figure.last):
            said.day = figure.last
        done.append(figure)
    return tuple(done)
