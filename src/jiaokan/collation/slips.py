"""How one number became another: digits exchanged, one digit wrong, the point or the magnitude shifted, digits lost."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from jiaokan.figures import Figure
from jiaokan.text.fold import fold

_DIGITS = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?")
_SMALLEST = Decimal("0.0000001")


def numeral(figure: Figure) -> str:
    """The value as a plain decimal, without the zeros of its magnitude: 17.02亿元 is 17.02."""
    found = _DIGITS.findall(fold(figure.surface))
    if len(found) == 1:
        return found[0].replace(",", "")
    if len(found) > 1 and figure.value is not None:
        return _leading(figure.value)
    return "" if figure.value is None else f"{figure.value:f}"


def _leading(value: Decimal) -> str:
    """A value of several numbers (468亿3000万) in the largest magnitude it has."""
    for size in (8, 4):
        if abs(value) >= 10**size:
            value = value.scaleb(-size)
            break
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _ratio(original: Figure, reprint: Figure) -> Decimal | None:
    one, other = original.base_value, reprint.base_value
    if one is None or other is None or abs(one) < _SMALLEST or abs(other) < _SMALLEST:
        return None
    return other / one


def _power(ratio: Decimal) -> int:
    """The power of ten that a ratio is, 0 if it is none."""
    if ratio <= 0:
        return 0
    exact = Decimal(f"{ratio:.9g}").normalize()
    return exact.adjusted() if exact.as_tuple().digits == (1,) else 0


@lru_cache(maxsize=1 << 14)
def slip_of(original: Figure, reprint: Figure) -> str:
    """The slip that explains a changed number; "value" where none does."""
    ratio = _ratio(original, reprint)
    power = _power(ratio) if ratio is not None else 0
    if power:
        words = "".join(sign for sign in original.surface if sign in "万亿兆") != "".join(
            sign for sign in reprint.surface if sign in "万亿兆"
        )
        return "magnitude" if words or abs(power) >= 4 else "point"
    one, other = numeral(original), numeral(reprint)
    if not one or not other:
        return "value"
    return _by_digits(one, other)


def _by_digits(one: str, other: str) -> str:
    plain, changed = one.replace(".", ""), other.replace(".", "")
    if one == other:
        return "magnitude"
    if plain == changed:
        return "point"
    if ("." in one) != ("." in other):
        # 53820 and 5.328万 are written in two ways: only their digits compare.
        plain, changed = plain.rstrip("0"), changed.rstrip("0")
    if len(plain) == len(changed):
        different = [at for at in range(len(plain)) if plain[at] != changed[at]]
        if len(different) == 1:
            return "digit"
        if len(different) == 2 and sorted(plain) == sorted(changed):
            return "transposed"
        if sorted(plain) == sorted(changed):
            return "transposed"
    whole, _, part = one.partition(".")
    if part and other == whole:
        return "decimals lost"
    if part and other == part.lstrip("0"):
        return "whole lost"
    if len(plain) == len(changed) + 1:
        if plain.endswith(changed):
            return "first digit lost"
        if plain.startswith(changed):
            return "last digit lost"
        return "digit lost" if any(plain[:at] + plain[at + 1 :] == changed for at in range(len(plain))) else "value"
    if len(changed) == len(plain) + 1 and any(changed[:at] + changed[at + 1 :] == plain for at in range(len(changed))):
        return "digit added"
    return "value"


def near_miss(original: Figure, reprint: Figure) -> bool:
    """True where a slip explains the difference and enough digits stay."""
    slip = slip_of(original, reprint)
    if slip == "value":
        return False
    return slip in {"magnitude", "point"} or len(numeral(original)) > 2
