"""Small numbers in words, as lists and orders count."""

from __future__ import annotations

from jiaokan.figures.numerals import parse


def small_number(words: str) -> int:
    """The value of a short numeral (七, 十二, 3); 0 where it is none."""
    numeral = parse(words)
    return int(numeral.value) if numeral is not None else 0
