"""Approximators: 约 近 超过 多 and their like as intervals, from data/approximators.csv."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from decimal import Decimal

from jiaokan import standard
from jiaokan.figures.figure import Interval
from jiaokan.figures.numerals import Numeral

_ROUND = frozenset("百千万亿十")
_OF_ROUND_NUMBERS = frozenset({"上", "过"})
_NINE_TENTHS = Decimal("0.9")


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
    not_before: tuple[str, ...] = ()

    def interval(self, numeral: Numeral) -> Interval:
        """The interval of `numeral` under this word, in the unit of the numeral."""
        low, high = (self._end(rule, numeral) for rule in (self.low, self.high))
        if low is not None and high is not None and low > high:
            low, high = high, low
        return Interval(low, high, self.low_open, self.high_open)

    def _end(self, rule: str, numeral: Numeral) -> Decimal | None:
        value = numeral.value
        if rule == "":
            return None
        if rule == "value":
            return value
        if rule == "value*0.9":
            return value * _NINE_TENTHS
        if rule == "value+step":
            return value + (numeral.step if value >= 0 else -numeral.step)
        tolerance = max(abs(value) * self.tolerance, numeral.step / 2)
        return value + tolerance if rule == "value+tolerance" else value - tolerance


def _approximator(row: dict[str, str]) -> Approximator:
    return Approximator(
        row["word"],
        row["position"],
        row["approximator"],
        row["low"],
        row["high"],
        row["low_open"] == "yes",
        row["high_open"] == "yes",
        Decimal(row["tolerance"] or 0),
        tuple(filter(None, row["not_after"].split("|"))),
        tuple(filter(None, row["not_before"].split("|"))),
    )


@functools.cache
def approximators() -> dict[str, dict[str, Approximator]]:
    """Approximators by position, then by word."""
    table: dict[str, dict[str, Approximator]] = {"before": {}, "between": {}, "after": {}}
    for row in standard.rows("approximators"):
        table[row["position"]][row["word"]] = _approximator(row)
    return table


@functools.cache
def _by_last_sign() -> dict[str, tuple[Approximator, ...]]:
    """Words in front of a number by their last character, the longest first."""
    found: dict[str, list[Approximator]] = {}
    for word in sorted(approximators()["before"], key=lambda word: (-len(word), word)):
        found.setdefault(word[-1], []).append(approximators()["before"][word])
    return {sign: tuple(listed) for sign, listed in found.items()}


@functools.cache
def _by_first_sign() -> dict[str, tuple[Approximator, ...]]:
    """Words behind a number by their first character, the longest first."""
    found: dict[str, list[Approximator]] = {}
    for word in sorted(approximators()["after"], key=lambda word: (-len(word), word)):
        found.setdefault(word[0], []).append(approximators()["after"][word])
    return {sign: tuple(listed) for sign, listed in found.items()}


@functools.cache
def last_signs() -> frozenset[str]:
    """The characters that end a word in front of a number."""
    return frozenset(_by_last_sign())


def approximator_before(folded: str, start: int) -> Approximator | None:
    """The longest approximator that ends at `start`, a space between allowed."""
    end = start - 1 if folded[start - 1 : start] == " " else start
    if end < 1:
        return None
    for found in _by_last_sign().get(folded[end - 1], ()):
        if not folded.endswith(found.word, 0, end) or (found.word in _OF_ROUND_NUMBERS and folded[start] not in _ROUND):
            continue
        # 签约32个, 附近100米, 网上百家: the last sign of another word is no approximator.
        other = found.not_after and folded.endswith(found.not_after, 0, end - len(found.word))
        return None if other else found
    return None


def start_with(word: Approximator | None, folded: str, start: int) -> int:
    """Where a figure begins whose numeral begins at `start` and that has `word`, found before it, or none."""
    return folded.rindex(word.word, 0, start) if word else start


def approximator_after(folded: str, end: int) -> tuple[Approximator, int] | None:
    """The longest approximator that begins at `end`, and where it ends."""
    for found in _by_first_sign().get(folded[end : end + 1], ()):
        beyond = end + len(found.word)
        if folded.startswith(found.word, end) and not (
            found.not_before and folded.startswith(found.not_before, beyond)
        ):
            return found, beyond
    return None


def rounded(numeral: Numeral, *, exact: bool) -> Interval:
    """The interval of a plain printed number: half a unit of its last written digit either way, or itself."""
    if exact:
        return Interval(numeral.value, numeral.value)
    half = numeral.quantum / 2
    return Interval(numeral.value - half, numeral.value + half, high_open=True)
