"""How one number became another: digits exchanged, one digit wrong, the point or the magnitude shifted, digits lost."""

from __future__ import annotations

import re
from decimal import Decimal

from jiaokan.figures import Figure
from jiaokan.text.fold import fold

_DIGITS = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?")
_SMALLEST = Decimal("0.0000001")


def numeral(figure: Figure) -> str:
    """The value as a plain decimal, without the zeros of its magnitude: 17.02亿元 is 17.02."""
    found: list[str] = _DIGITS.findall(fold(figure.surface))
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
    whole, _, part = one.partition(".")
    if part and other in {whole, part.lstrip("0")}:
        return "decimals lost" if other == whole else "whole lost"
    if ("." in one) != ("." in other):
        # 53820 and 5.328万 are written in two ways: only their digits compare.
        plain, changed = plain.rstrip("0"), changed.rstrip("0")
    if len(plain) == len(changed):
        return _of_one_length(plain, changed)
    return _of_two_lengths(plain, changed)


def _of_one_length(plain: str, changed: str) -> str:
    if sum(left != right for left, right in zip(plain, changed, strict=True)) == 1:
        return "digit"
    return "transposed" if sorted(plain) == sorted(changed) else "value"


def _of_two_lengths(plain: str, changed: str) -> str:
    if len(plain) == len(changed) + 1:
        if plain.endswith(changed):
            return "first digit lost"
        if plain.startswith(changed):
            return "last digit lost"
        return "digit lost" if changed in _without_one(plain) else "value"
    return "digit added" if len(changed) == len(plain) + 1 and plain in _without_one(changed) else "value"


def _without_one(digits: str) -> set[str]:
    return {digits[:at] + digits[at + 1 :] for at in range(len(digits))}


def near_miss(original: Figure, slip: str) -> bool:
    """True where a slip explains a difference and enough digits stay."""
    if slip == "value":
        return False
    return slip in {"magnitude", "point"} or len(numeral(original)) > 2
