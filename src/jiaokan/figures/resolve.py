"""Give dates without a year, and time words, the days they stand for, by the document's own date only."""

from __future__ import annotations

import calendar
import dataclasses
import datetime
import re
from collections.abc import Iterable

from jiaokan.figures.figure import Figure

_HALF_A_YEAR = datetime.timedelta(days=183)
_YEAR_WORDS = {"前年": -2, "去年": -1, "上年": -1, "今年": 0, "本年": 0, "全年": 0, "明年": 1}


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
    """31日 is of the month that the sentence wrote, else the last such day up to the publication."""
    day = figure.first[2:]
    if not month and published is not None:
        earlier = published.replace(day=1) - datetime.timedelta(days=1)
        base = published if int(day[1:]) <= published.day else earlier
        month = f"{base.year:04d}-{base.month:02d}"
    iso = month + day
    return dataclasses.replace(figure, first=iso, last=iso) if month and parse_day(iso) else figure


def _complete(figure: Figure, published: datetime.date | None, written: str, month: str) -> Figure:
    base = published or (datetime.date(int(written), 1, 1) if written else None)
    if base is None:
        return figure
    if figure.kind == "period":
        shift = _YEAR_WORDS.get(figure.surface)
        if shift is None or published is None:
            return figure
        year = f"{published.year + shift:04d}"
        return dataclasses.replace(figure, first=f"{year}-01-01", last=f"{year}-12-31")
    if figure.first.startswith("---"):
        return _day_alone(figure, published, month)
    shift = _YEAR_WORDS.get(figure.surface[:2])
    if shift is not None:
        written = f"{published.year + shift:04d}" if published else ""
        if not written:
            return figure
    first, last = (_with_year(iso, base, written) for iso in (figure.first, figure.last))
    if first[:7] == last[:7] and first.endswith("-01") and figure.last[-2:] >= "28" and "日" not in figure.surface:
        last = f"{first[:7]}-{calendar.monthrange(int(first[:4]), int(first[5:7]))[1]:02d}"
    # A day that the year chosen here does not have (29 February) speaks against the choice, not against the text.
    return dataclasses.replace(figure, first=first, last=last) if parse_day(first) and parse_day(last) else figure


def resolve_dates(
    figures: Iterable[Figure], published: datetime.date | None, sentence_of: dict[int, int]
) -> tuple[Figure, ...]:
    """Complete partial dates.

    A year or month written earlier in the same sentence counts first, then the year of `published`; a date that has
    neither, or that the calendar does not have in the year so found, stays as it is. `sentence_of` maps the start of
    each figure to the number of its sentence.
    """
    done: list[Figure] = []
    written, month, sentence = "", "", -1
    for figure in figures:
        if sentence_of[figure.span.start] != sentence:
            written, month, sentence = "", "", sentence_of[figure.span.start]
        partial = figure.first.startswith("--") or (figure.kind == "period" and not figure.first)
        if partial:
            figure = _complete(figure, published, written, month)
        elif figure.kind == "date" and figure.first:
            written = figure.first[:4]
        if figure.kind in {"date", "range"} and re.match("[0-9]{4}-[0-9]{2}-", figure.last) and "月" in figure.surface:
            month = figure.last[:7]
        done.append(figure)
    return tuple(done)
