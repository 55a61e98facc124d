"""What a figure is given per: 每斤1.18元 and 每公斤1.18元 print one number and say two things."""

from __future__ import annotations

import re
from decimal import Decimal

from jiaokan.collation.amounts import plain_value
from jiaokan.collation.pairing import Pair, Pairing
from jiaokan.collation.side import Side
from jiaokan.figures.units import Unit, unit_of
from jiaokan.text.span import Span

_EACH = re.compile("(?:每|一|1)?(?:个)?$")
_MEASURES = frozenset({"mass", "area", "length", "volume", "time", "money", "energy", "persons", "households"})


def per_other_unit(pairing: Pairing, pair: Pair) -> tuple[Span, Span, bool] | None:
    """Places with their denominators and whether the figures agree once converted; None where both are per the same."""
    one, other = pairing.original.frames[pair[0]].denominator, pairing.reprint.frames[pair[1]].denominator
    units = _unit(one), _unit(other)
    if one == other or units[0] is None or units[1] is None or units[0].factor == units[1].factor:
        return None
    if units[0].base != units[1].base or units[0].unit_class not in _MEASURES:
        return None
    values = pairing.original.figures[pair[0]].base_value, pairing.reprint.figures[pair[1]].base_value
    if values[0] is None or values[1] is None:
        return None
    rates = [
        plain_value(value / Decimal(unit.factor))
        for value, unit in zip(values, units, strict=True)
        if unit and value is not None
    ]
    agrees = rates[0] == rates[1]
    if not agrees and plain_value(values[0]) != plain_value(values[1]):
        return None
    return _with_denominator(pairing.reprint, pair[1], other), _with_denominator(pairing.original, pair[0], one), agrees


def _unit(name: str) -> Unit | None:
    try:
        return unit_of(name) if name else None
    except KeyError:
        return None


def _with_denominator(side: Side, figure: int, denominator: str) -> Span:
    """The figure with 每斤 at once before it."""
    span = side.figures[figure].span
    before = side.folded[max(0, span.start - len(denominator) - 1) : span.start]
    if before == f"每{denominator}":
        return Span(span.start - len(before), span.end)
    return span
