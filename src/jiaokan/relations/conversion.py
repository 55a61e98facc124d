"""One amount in two units: 150亩(10公顷), 545.2万吨,即约109亿斤, 叁万伍仟元(35000元)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from jiaokan.figures import Figure
from jiaokan.figures.figure import Interval
from jiaokan.relations.arithmetic import wide
from jiaokan.relations.judging import judged
from jiaokan.relations.relation import Operand, Passage, Relation

_BRACKET = re.compile(r"\((?:合|约|约合|折合|即|相当于|约为)*")
_SAME = re.compile(r",?(?:即|也就是|也就是说|合|约合|折合|折合成|相当于|换算成?)(?:约|为)?")
_TOLD = re.compile("约?(?:合|折合|相当于)")
_CLASSES = frozenset({"area", "mass", "length", "volume", "energy", "money"})
_LEEWAY = Decimal("0.02")


def read_conversions(passage: Passage) -> Iterator[Relation]:
    """Conversion relations of every amount that follows another of its class in a bracket, or behind 即 and 合."""
    figures, folded = passage.figures, passage.layout.folded
    for at in range(1, len(figures)):
        one, other = figures[at - 1], figures[at]
        if other.unit_class not in _CLASSES or one.base_unit != other.base_unit or not _may_convert(one, other):
            continue
        between = folded[one.span.end : other.span.start]
        bracket = _BRACKET.fullmatch(between) and folded[other.span.end : other.span.end + 1] == ")"
        # 约合9000亩: the figure has the word itself.
        told = between in {"", ","} and _TOLD.match(other.span.of(folded)) is not None
        if bracket or told or _SAME.fullmatch(between):
            yield _relation(passage, at)


def _may_convert(one: Figure, other: Figure) -> bool:
    """True for plain amounts in two units, or of money in words and in digits."""
    plain = one.kind == other.kind == "quantity" and one.base_value is not None and other.base_value is not None
    written = one.unit_class == "money" and one.unit == other.unit and _in_words(one) != _in_words(other)
    return plain and (one.unit != other.unit or written)


def _in_words(figure: Figure) -> bool:
    return not re.search("[0-90-9]", figure.surface)


def _relation(passage: Passage, at: int) -> Relation:
    one, other = passage.figures[at - 1], passage.figures[at]
    claimed, computed = _loose(other, one), wide(one)
    operands = (Operand("mention", at - 1), Operand("converted", at))
    return judged("conversion", "合", passage.figures, operands, claimed, computed)


def _loose(figure: Figure, other: Figure) -> Interval:
    """Conversions are made with rounded factors: two per cent either way, unless the unit is the same."""
    interval = wide(figure)
    if figure.unit == other.unit or interval.low is None or interval.high is None:
        return interval
    return Interval(interval.low * (1 - _LEEWAY), interval.high * (1 + _LEEWAY))
