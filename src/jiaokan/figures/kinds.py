"""Of what kind a number is: by its unit, and by the words around it where it has none or tells a place in an order."""

from __future__ import annotations

import re

from jiaokan.figures.figure import FigureKind
from jiaokan.figures.grammar import ARABIC
from jiaokan.figures.measured import Measured
from jiaokan.figures.units import Unit
from jiaokan.text.lazy import LazyPattern
from jiaokan.text.span import Span

_KINDS: dict[str, FigureKind] = {
    "percent": "percent",
    "fraction": "ratio",
    "point": "point",
    "ratio": "ratio",
    "doubling": "ratio",
    "discount": "ratio",
    "time": "duration",
}
_LONGEST_NUMBER = 7
_NUMBERED = re.compile("号|室(?![内外友])|路(?!由)|国道|省道|县道")
_SESSION = LazyPattern("[一二三四五六七八九十]+[中次]|历次|全国|全省|人民|人大|政协|[省市县委]|中央|理事|董事|会议")
_MEETING = LazyPattern("全会|党代会|全国代表大会|会议")
_STAGE = LazyPattern("工程|项目|建设|开工|完工|加快|投|土地|延|[、)]")
_STAGES = frozenset("三四五六七八")


def kind_of(unit: Unit) -> FigureKind:
    """The kind of a figure with this unit."""
    return _KINDS.get(unit.unit_class, "quantity")


def kind_at(measured: Measured, numeral: str, folded: str, span: Span) -> FigureKind:
    """The kind of the number at `span`; a bare Arabic number is a quantity only with a magnitude."""
    unit = measured.unit
    if unit.name:
        ordered = unit.unit_class == "things" and numeral[0] not in ARABIC
        return "ordinal" if ordered and _tells_order(unit, numeral, folded, span.end) else kind_of(unit)
    if measured.numeral.scaled:
        return "quantity"
    long = len(span) >= _LONGEST_NUMBER and not measured.numeral.decimals
    return "id" if long or _NUMBERED.match(folded, span.end) else "other"


def _tells_order(unit: Unit, numeral: str, folded: str, end: int) -> bool:
    """True for 二期 (two of them would be 两期), 十四届三中全会, 十一次全会, 三期工程."""
    if unit.name == "届":
        return _SESSION.match(folded, end) is not None
    if unit.name == "次":
        return _MEETING.match(folded, end) is not None
    stage = unit.name in {"期", "轮"} and numeral in _STAGES and _STAGE.match(folded, end) is not None
    return numeral == "二" or stage
