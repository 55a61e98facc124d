"""Slips of the pen: how one printed value may have become another."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

Slip = Literal["digit", "transposed", "point", "magnitude", ""]

_FEWEST_DIGITS = 3
"""By default one of the two values must be told by so many digits: 12 and 15 are no slip of each other."""
_MAGNITUDES = frozenset({4, 8, -4, -8})
_POINTS = frozenset({1, 2, -1, -2})


def slip(one: Decimal, other: Decimal, fewest: int = _FEWEST_DIGITS) -> Slip:
    """Name the slip between two values that differ; empty where none of the usual ones explains it."""
    first, second = one.normalize().as_tuple(), other.normalize().as_tuple()
    if len(first.digits) < fewest and len(second.digits) < fewest:
        return ""
    if first.digits == second.digits and isinstance(first.exponent, int) and isinstance(second.exponent, int):
        shift = first.exponent - second.exponent
        return "magnitude" if shift in _MAGNITUDES else "point" if shift in _POINTS else ""
    left, right = _aligned(one, other)
    if len(left) != len(right):
        return ""
    different = [at for at in range(len(left)) if left[at] != right[at]]
    if len(different) == 1:
        return "digit"
    swapped = len(different) == 2 and left[different[0]] == right[different[1]]
    return "transposed" if swapped and left[different[1]] == right[different[0]] else ""


def _aligned(one: Decimal, other: Decimal) -> tuple[str, str]:
    """Digits of both to the same last place, without the zeros both end in."""
    exponents = [value.normalize().as_tuple().exponent for value in (one, other)]
    place = min(exponent for exponent in exponents if isinstance(exponent, int))
    left, right = (str(int(abs(value).scaleb(-place))) for value in (one, other))
    return left, right
