"""Give dates without a year, and time words, the days they stand for, by the document's own date only."""

from __future__ import annotations

import dataclasses
import datetime
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


def _complete(figure: Figure, published: datetime.date | None, written: str) -> Figure:
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
        if published is None:
            return figure
        month = f"{published.year:04d}-{published.month:02d}"
        return dataclasses.replace(figure, first=month + figure.first[2:], last=month + figure.last[2:])
    shift = _YEAR_WORDS.get(figure.surface[:2])
    if shift is not None:
        written = f"{published.year + shift:04d}" if published else ""
        if not written:
            return figure
    first, last = (_with_year(iso, base, written) for iso in (figure.first, figure.last))
    return dataclasses.replace(figure, first=first, last=last)


def resolve_dates(
    figures: Iterable[Figure], published: datetime.date | None, sentence_of: dict[int, int]
) -> tuple[Figure, ...]:
    """Complete partial dates.

    A year written earlier in the same sentence counts first, then the year of `published`; a date that has neither
    stays as it is. `sentence_of` maps the start of each figure to the number of its sentence.
    """
    done: list[Figure] = []
    written, sentence = "", -1
    for figure in figures:
        if sentence_of[figure.span.start] != sentence:
            written, sentence = "", sentence_of[figure.span.start]
        partial = figure.first.startswith("--") or (figure.kind == "period" and not figure.first)
        if partial:
            figure = _complete(figure, published, written)
        elif figure.kind == "date" and figure.first:
            written = figure.first[:4]
        done.append(figure)
    return tuple(done)
