"""The day of a run: the one use of the calendar, for the date and the expiry of decisions."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime

from jiaokan.errors import ConfigurationError
from jiaokan.words import Words


def today_of(given: str | None = None) -> str:
    """The ISO day `given`, else that of SOURCE_DATE_EPOCH (UTC), else that of the calendar.

    Raises ConfigurationError for what is no day.
    """
    if given is not None:
        return day_of(given, "--today")
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if not epoch:
        return date.today().isoformat()
    try:
        return datetime.fromtimestamp(int(epoch), UTC).date().isoformat()
    except (ValueError, OverflowError, OSError):
        message = Words(f"SOURCE_DATE_EPOCH 不能是“{epoch}”", f"SOURCE_DATE_EPOCH cannot be {epoch!r}")
        hint = Words("应为自1970年起的秒数", "it counts seconds since 1970")
        raise ConfigurationError(message, hint=hint) from None


def day_of(given: str, option: str) -> str:
    """The ISO day that an option was given; raises ConfigurationError for what is no day of the calendar."""
    try:
        if date.fromisoformat(given).isoformat() == given:
            return given
    except ValueError:
        pass
    message = Words(f"{option} 不能是“{given}”", f"{option} cannot be {given!r}")
    raise ConfigurationError(message, hint=Words("日期写作 2026-03-31", "write the day as 2026-03-31"))
