"""Whether two dates, weekdays or clock times say the same, as far as both are complete."""

from __future__ import annotations

import re
from typing import Literal

from jiaokan.figures import Figure

Outcome = Literal["same", "reformatted", "rounded", "changed", "none"]

_DATED = frozenset({"date", "weekday", "clock", "time-of-day"})
_YEAR, _MONTHS = 4, 12


def is_dated(figure: Figure) -> bool:
    """True for dates, weekdays, clock times and time words."""
    return figure.unit_class in _DATED or figure.kind in {"date", "period", "time"}


def _parts(day: str) -> tuple[str, str, str]:
    """Year, month and day of an ISO date; what it leaves open is empty."""
    found = re.fullmatch("([0-9]{4}|-)-(?:([0-9]{2})|-)-([0-9]{2})", day)
    if found is None:
        return (day[:4] if re.match("[0-9]{4}", day) else "", "", "")
    return found[1].strip("-"), found[2] or "", found[3]


def _agree(one: str, other: str) -> bool:
    """True where two days have no part that differs."""
    return all(not left or not right or left == right for left, right in zip(_parts(one), _parts(other), strict=True))


def months_of(figure: Figure) -> int:
    """How many whole months from January a range of dates takes in; 0 for anything else."""
    first, last = _parts(figure.first), _parts(figure.last)
    if first[0] != last[0] or first[1:] != ("01", "01") or not last[1] or last[2] < "28":
        return 0
    return int(last[1])


def compare_days(original: Figure, reprint: Figure) -> tuple[Outcome, str]:
    """The outcome, and the name of what changed."""
    months = {months_of(figure) if is_dated(figure) else _months(figure) for figure in (original, reprint)}
    if is_dated(original) != is_dated(reprint):
        return ("reformatted", "") if len(months) == 1 and months != {0} else ("none", "")
    classes = {_sort(original), _sort(reprint)}
    if len(classes) > 1:
        return "none", ""
    if classes == {"weekday"}:
        same = original.value == reprint.value
        return _said(original, reprint, same, "weekday")
    if classes == {"clock"}:
        return _said(original, reprint, original.first == reprint.first, "time")
    if not original.first or not reprint.first:
        words = original.surface == reprint.surface
        both = original.kind == reprint.kind == "period"
        return ("same" if words else "reformatted" if both else "none"), ""
    if _agree(original.first, reprint.first) and _agree(original.last, reprint.last):
        return _said(original, reprint, same=True, slip="")
    if original.surface == reprint.surface and not _names_year(original):
        # 5月21日 is of the year that its own text tells of; the same words say the same.
        return _said(original, reprint, same=True, slip="")
    if _holds(original, reprint) or _holds(reprint, original):
        return "rounded", ""
    # 上年 is counted from the year of the report or from that it tells of: against a written year it proves nothing.
    if "period" in {original.kind, reprint.kind}:
        return ("reformatted" if original.surface == reprint.surface else "none"), ""
    return _changed(original, reprint)


def _changed(original: Figure, reprint: Figure) -> tuple[Outcome, str]:
    """What changed; the year of a day without one is inferred, and proves nothing against another text's."""
    slip = _slip(original, reprint)
    if slip != "year" or (_names_year(original) and _names_year(reprint)):
        return "changed", slip
    same = _parts(original.first)[1:] == _parts(reprint.first)[1:]
    return ("reformatted" if same else "none"), ""


def _names_year(figure: Figure) -> bool:
    """True for a day that is written with its year, or with a word for it."""
    return figure.kind != "date" or "年" in figure.surface


def _said(original: Figure, reprint: Figure, same: bool, slip: str) -> tuple[Outcome, str]:
    if not same:
        return "changed", slip
    return ("same" if original.surface == reprint.surface else "reformatted"), ""


def _sort(figure: Figure) -> str:
    if figure.unit_class == "weekday":
        return "weekday"
    return "clock" if figure.kind == "time" or figure.unit_class in {"clock", "time-of-day"} else "date"


def _months(figure: Figure) -> int:
    whole = figure.kind == "duration" and figure.base_unit == "月" and figure.base_value is not None
    return int(figure.base_value) if whole and figure.base_value and figure.base_value <= _MONTHS else 0


def _holds(long: Figure, short: Figure) -> bool:
    """True where the days of one lie within those of the other, by their years or, where one has none, by month."""
    days = [long.first, long.last, short.first, short.last]
    if not all(re.match("[0-9]{4}", day) for day in days):
        if not all(re.search("[0-9]{2}-[0-9]{2}$", day) for day in days):
            return False
        days = [day[-5:] for day in days]
    return days[0] <= days[2] and days[3] <= days[1]


def _slip(original: Figure, reprint: Figure) -> str:
    (year, month, _), (other_year, other_month, _) = _parts(original.first), _parts(reprint.first)
    if year and other_year and year != other_year:
        return "year"
    return "month" if month and other_month and month != other_month else "day"
