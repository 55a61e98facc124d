"""One number at a place: its numeral with what stands before and behind it, as a `Figure`."""

from __future__ import annotations

import re
from typing import NamedTuple

from jiaokan.figures.figure import Figure, FigureKind
from jiaokan.figures.kinds import kind_at
from jiaokan.figures.measured import Measured, Parts, measure
from jiaokan.figures.prefix import Prefix, prefix_at
from jiaokan.figures.suffix import Suffix, behind, suffix_at
from jiaokan.figures.units import NONE, unit_at, units
from jiaokan.text.span import Span

_RECENT = frozenset({"年", "日", "天", "周", "个月", "期", "年来", "日来"})
_PRICED = re.compile("[百千万亿]一$")


class Number(NamedTuple):
    """A numeral with what stands before it and what follows it."""

    prefix: Prefix
    numeral: str
    suffix: Suffix


def number_at(folded: str, start: int, found: re.Match[str]) -> Number:
    """The parts of the number that begins at `start`; `found` is its numeral, behind the sign if it has one."""
    prefix, numeral, end = prefix_at(folded, start), found.group(), found.end()
    if found.start() > start:
        prefix = prefix._replace(negative=True)
    priced = unit_at(folded, end) if _PRICED.search(numeral) else None
    if priced is not None and priced.unit_class != "money":
        # 三万一天 is thirty thousand for a day, not 31,000 days.
        return Number(prefix, numeral[:-1], Suffix(end - 1, NONE))
    return Number(prefix, numeral, suffix_at(folded, numeral, end))


def read_number(folded: str, text: str, number: Number) -> Figure | None:
    """One number alone; None where a numeral is part of a word and no figure."""
    prefix, numeral, suffix = number
    end, half, more, after = behind(folded, suffix)
    unit = units()[prefix.currency] if suffix.unit is NONE and prefix.currency else suffix.unit
    before = prefix.before
    if before is not None and before.word == "近" and unit.name in _RECENT:
        # 近两年 is the recent past, not nearly two years.
        before = None
    parts = Parts(
        numeral,
        unit.name,
        prefix.negative,
        before.word if before else "",
        suffix.more,
        half or suffix.middle == "半",
        suffix.tenth,
        more or suffix.middle == "多",
        after,
    )
    measured = measure(parts)
    if measured is None:
        return None
    span = Span(folded.rindex(before.word, 0, prefix.start) if before else prefix.start, end)
    return figure_of(measured, span, text, kind_at(measured, numeral, folded, span))


def figure_of(measured: Measured, span: Span, text: str, kind: FigureKind) -> Figure:
    """The figure of a worked-out number at its place."""
    numeral, unit = measured.numeral, measured.unit
    return Figure(
        span,
        text[span.start : span.end],
        kind,
        measured.value,
        measured.interval,
        numeral.decimals,
        unit.name,
        measured.base_value,
        measured.base,
        unit.base,
        unit.unit_class,
        measured.approximator,
        numeral.step,
        numeral.quantum,
    )
