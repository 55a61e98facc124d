"""Terms of a written sum: 3+2年 is three years and two, 1年+1年+半年 three figures; “1+1+1”模式 is a name."""

from __future__ import annotations

import re

from jiaokan.figures.figure import Figure
from jiaokan.figures.kinds import kind_of
from jiaokan.figures.measured import Parts, measure
from jiaokan.figures.number import figure_of
from jiaokan.figures.units import unit_at
from jiaokan.text.span import Span

_TERM = re.compile(r"(?P<term>[0-9]+(?:\.[0-9]+)?)(?:\+[0-9]+(?:\.[0-9]+)?)+")
_LONGEST = 60
_SIGNS = frozenset("+×")


def read_term(folded: str, text: str, start: int) -> Figure | None:
    """A bare term of a sum, in the unit that its last term is given in; None where the sum has none."""
    found = _TERM.match(folded, start, start + _LONGEST)
    unit = unit_at(folded, found.end()) if found else None
    if found is None or unit is None:
        return None
    measured = measure(Parts(found["term"], unit.name))
    span = Span(*found.span("term"))
    return figure_of(measured, span, text, kind_of(unit)) if measured else None


def is_label(folded: str, start: int, end: int) -> bool:
    """True for a bare number that is joined to another by a sign: 1+1+1模式, 4×100米."""
    return folded[end : end + 1] in _SIGNS or (folded[start - 1 : start] == "+" and start > 0)
