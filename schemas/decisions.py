"""Decisions of reviewers: the model of a newsroom's `jiaokan.decisions.csv`; every cell is text as it stands there."""

from datetime import date

import pandera.pandas as pa
from pandera.typing import Series

from jiaokan.rules import DataTable


def _is_day(text: str) -> bool:
    """True for a day of the calendar as YYYY-MM-DD."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


class Decisions(DataTable, table="decisions"):
    """What reviewers said of findings: one row for each occurrence; reason and date are required, expires is not."""

    fingerprint: Series[str] = pa.Field(str_matches="^[0-9a-f]{16}$")
    code: Series[str] = pa.Field(str_matches="^(?:[A-Z]{2,5}[0-9]{3})?$")
    document: Series[str] = pa.Field(str_matches=r"\S")
    quotation: Series[str]
    verdict: Series[str] = pa.Field(isin=("accepted", "fixed", "query"))
    reason: Series[str] = pa.Field(str_matches=r"\S")
    reviewer: Series[str]
    date: Series[str]
    expires: Series[str]

    @pa.check("date", name="day", element_wise=True)
    @classmethod
    def is_day(cls, day: str) -> bool:
        """The day of the decision is in the calendar."""
        return _is_day(day)

    @pa.check("expires", name="day or empty", element_wise=True)
    @classmethod
    def is_day_or_empty(cls, day: str) -> bool:
        """The last day on which the decision holds is in the calendar, where one is given."""
        return day == "" or _is_day(day)
