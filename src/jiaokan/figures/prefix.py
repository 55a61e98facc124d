"""What stands before a numeral: a currency sign, 零下 or 负, 约 or 超过."""

from __future__ import annotations

import functools
from typing import NamedTuple

from jiaokan import standard
from jiaokan.figures.approximators import Approximator, approximator_before, last_signs
from jiaokan.figures.grammar import ARABIC
from jiaokan.text.lazy import LazyPattern

_SIGN_LENGTHS = (3, 2, 1)
# 负 is a sign after these or after no word at all; 减负, 担负 and 胜负 are words.
_SIGNED = LazyPattern(r"(?:[为是至到长从由于达约]|(?<![一-鿿]))负\Z")


class Prefix(NamedTuple):
    """Sign, currency and approximator before a numeral, and where they begin; `either` is ±."""

    start: int
    negative: bool = False
    either: bool = False
    currency: str = ""
    before: Approximator | None = None


@functools.cache
def _currency_signs() -> dict[str, str]:
    return {row["sign"]: row["unit"] for row in standard.rows("currency_signs")}


@functools.cache
def _last_of_signs() -> frozenset[str]:
    return frozenset(sign[-1] for sign in _currency_signs())


@functools.cache
def _telling() -> frozenset[str]:
    """Characters that may end what stands before a numeral; after any other there is nothing to read backwards."""
    return last_signs() | _last_of_signs() | frozenset("下负±好 ")


def _currency(folded: str, start: int) -> tuple[str, int]:
    """The unit of a currency sign that ends at `start`, and where the sign begins; ("", start) for none."""
    if folded[start - 1 : start] not in _last_of_signs():
        return "", start
    for length in _SIGN_LENGTHS:
        sign = folded[max(0, start - length) : start]
        if sign in _currency_signs():
            return _currency_signs()[sign], start - len(sign)
    return "", start


def prefix_at(folded: str, start: int) -> Prefix:
    """Read backwards from a numeral at `start`."""
    if folded[start - 1 : start] not in _telling():
        return Prefix(start)
    currency, left = _currency(folded, start)
    negative = either = False
    if folded.endswith("零下", 0, left):
        negative, left = True, left - 2
    elif folded.endswith("正负", 0, left):
        either, left = True, left - 2
    elif folded.endswith("±", 0, left):
        either, left = True, left - 1
    elif folded[start] in ARABIC and _SIGNED.search(folded, max(0, left - 2), left):
        negative, left = True, left - 1
    elif folded[start] == "几" and folded.endswith("好", 0, left):
        left -= 1
    return Prefix(left, negative, either, currency, approximator_before(folded, left))
