"""Numbers as an editor prints them in a message: 13.6亿元, 5430人, 12.5%."""

from __future__ import annotations

from decimal import Decimal

_MAGNITUDES = ((10**12, "万亿"), (10**8, "亿"), (10**4, "万"))
_PLAIN_BELOW = 100_000


def exact(number: float | str) -> Decimal:
    """The decimal that a table's float was printed from: 0.1 is a tenth, not the binary fraction beside it."""
    return Decimal(str(number)).normalize()


def plain(value: Decimal) -> str:
    """Digits without exponent and without trailing zeros."""
    text = f"{value:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in {"", "-0", "-"} else text


def printed(value: Decimal, unit: str = "") -> str:
    """A value with its unit, magnitudes as a newspaper writes them."""
    size = abs(value)
    for magnitude, word in _MAGNITUDES:
        if size >= max(magnitude, _PLAIN_BELOW if word == "万" else 0):
            scaled = value / magnitude
            digits = plain(scaled)
            if len(digits.replace("-", "").replace(".", "")) <= 8:
                return f"{digits}{word}{unit}"
    return f"{plain(value)}{unit}"
