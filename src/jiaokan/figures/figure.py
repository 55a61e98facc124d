"""The record of one numeric expression."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from jiaokan.text.span import Span

FigureKind = Literal[
    "quantity", "percent", "point", "ratio", "date", "time", "duration", "ordinal", "range", "period", "id", "other"
]


@dataclass(frozen=True, slots=True)
class Interval:
    """The values that a printed number may stand for; None is an end without bound."""

    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False

    def scaled(self, factor: Decimal) -> Interval:
        """The same interval in another unit; `factor` is positive."""
        if factor == 1:
            return self
        low = None if self.low is None else self.low * factor
        high = None if self.high is None else self.high * factor
        return Interval(low, high, self.low_open, self.high_open)

    def negated(self) -> Interval:
        """The interval below zero: 零下五六度 is -6 to -5."""
        low = None if self.high is None else -self.high
        high = None if self.low is None else -self.low
        return Interval(low, high, self.high_open, self.low_open)


UNKNOWN = Interval(None, None)
"""The interval of which nothing is known."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One numeric expression: its place, its printed value and the interval it stands for.

    `value`, `low`, `high` are in `unit` with the magnitude expanded (27.44亿元 is 2744000000 元); `base_*` are in
    `base_unit` (斤 becomes 公斤). All are None for dates and times, whose first and last day are `first` and `last`
    in ISO 8601; a date without a year is `--06-08`, a day alone `---08`. `step` is one unit of the last non-zero
    digit and `quantum` one unit of the last written digit, both in `unit`. `other` is a second honest reading, in base
    units, of a range that leaves its first magnitude out (9~16亿元, GB/T 15835—2011, 5.1.3), else None.
    """

    span: Span
    surface: str
    kind: FigureKind
    value: Decimal | None = None
    interval: Interval = UNKNOWN
    decimals: int = 0
    unit: str = ""
    base_value: Decimal | None = None
    base: Interval = UNKNOWN
    base_unit: str = ""
    unit_class: str = ""
    approximator: str = "exact"
    step: Decimal = Decimal(1)
    quantum: Decimal = Decimal(1)
    first: str = ""
    last: str = ""
    other: Interval | None = None
