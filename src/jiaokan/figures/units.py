"""Units and measure words: data/units.csv as records and as one pattern."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from decimal import Decimal

from jiaokan import standard

_COUNTS = frozenset({"things", "persons", "households", "person-times", "occurrences", "age", "discount"})
_DAY = Decimal(86400)


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as printed, its class, and the exact factor to the base unit of the class (1斤 = 0.5公斤)."""

    name: str
    unit_class: str
    base: str
    factor: Decimal

    @property
    def counts(self) -> bool:
        """True where a plain integer is exact: things and persons, days, months and years are counted, not rounded."""
        calendar = self.unit_class == "time" and (self.base == "月" or self.factor >= _DAY)
        return calendar or self.unit_class in _COUNTS


def _factor(text: str) -> Decimal:
    """Read 0.5 and 2000/3; a fraction is kept to 28 digits."""
    above, _, below = text.partition("/")
    return Decimal(above) / Decimal(below) if below else Decimal(above)


@functools.cache
def units() -> dict[str, Unit]:
    """Every unit by its printed form."""
    return {
        row["unit"]: Unit(row["unit"], row["class"], row["base"], _factor(row["factor"]))
        for row in standard.rows("units")
    }


def _branches(words: dict[str, str]) -> str:
    """A pattern for `words` (rest of the word → what may not follow it), longest first, as nested branches."""
    by_first: dict[str, dict[str, str]] = {}
    for word, forbidden in words.items():
        if word:
            by_first.setdefault(word[0], {})[word[1:]] = forbidden
    branches = [re.escape(first) + _branches(rest) for first, rest in sorted(by_first.items())]
    if "" in words:
        branches.append(f"(?!{words['']})" if words[""] else "")
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"


@functools.cache
def unit_pattern() -> str:
    """One alternation of all units, prefix by prefix, the longest first; a Latin unit ends at a word's end."""
    words = {}
    for row in standard.rows("units"):
        latin = "[A-Za-z]" if re.fullmatch("[A-Za-z]+", row["unit"]) else ""
        words[row["unit"]] = "|".join(filter(None, (row["not_before"], latin)))
    return _branches(words)
