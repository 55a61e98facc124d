"""Approximators: 约 近 超过 多 and their like as intervals, from data/approximators.csv."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from decimal import Decimal

from jiaokan import standard
from jiaokan.figures.figure import Interval
from jiaokan.figures.numerals import Numeral


@dataclass(frozen=True, slots=True)
class Approximator:
    """One word, where it stands (before, between, after) and the interval it makes of a value."""

    word: str
    position: str
    name: str
    low: str
    high: str
    low_open: bool
    high_open: bool
    tolerance: Decimal
    not_after: tuple[str, ...] = ()

    def interval(self, numeral: Numeral) -> Interval:
        """The interval of `numeral` under this word, in the unit of the numeral."""
        low, high = (self._end(rule, numeral) for rule in (self.low, self.high))
        if low is not None and high is not None and low > high:
            low, high = high, low
        return Interval(low, high, self.low_open, self.high_open)

    def _end(self, rule: str, numeral: Numeral) -> Decimal | None:
        value = numeral.value
        ends = {
            "": None,
            "value": value,
            "value*0.9": value * Decimal("0.9"),
            "value-tolerance": value - self._tolerance(numeral),
            "value+tolerance": value + self._tolerance(numeral),
            "value+step": value + numeral.step,
        }
        return ends[rule]

    def _tolerance(self, numeral: Numeral) -> Decimal:
        return max(abs(numeral.value) * self.tolerance, numeral.step / 2)


@functools.cache
def approximators() -> dict[str, dict[str, Approximator]]:
    """Approximators by position, then by word."""
    table: dict[str, dict[str, Approximator]] = {"before": {}, "between": {}, "after": {}}
    for row in standard.rows("approximators"):
        table[row["position"]][row["word"]] = Approximator(
            row["word"],
            row["position"],
            row["approximator"],
            row["low"],
            row["high"],
            row["low_open"] == "yes",
            row["high_open"] == "yes",
            Decimal(row["tolerance"] or 0),
            tuple(filter(None, row["not_after"].split("|"))),
        )
    return table


def rounded(numeral: Numeral, *, exact: bool) -> Interval:
    """The interval of a plain printed number: half a unit of its last written digit either way, or itself."""
    if exact:
        return Interval(numeral.value, numeral.value)
    half = numeral.quantum / 2
    return Interval(numeral.value - half, numeral.value + half, high_open=True)
