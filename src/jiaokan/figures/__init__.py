"""The figure reader: numerals, units, approximators, dates and intervals of a text as `Figure` records.

It needs neither pandas nor the gazetteer; numerals inside names are passed over through `masks`.
"""

from jiaokan.figures.figure import Figure, FigureKind
from jiaokan.figures.reader import read
from jiaokan.figures.resolve import parse_day, resolve_dates

__all__ = ["Figure", "FigureKind", "parse_day", "read", "resolve_dates"]
