"""Link mentions of one fact: two values that agree may be taken for one fact freely, since it costs nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from jiaokan.facts.frame import Frame
from jiaokan.figures import Figure

_FEWEST_DIGITS = 2
_TELLING_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Fact:
    """Figures (numbers in the reading) that state one fact, the first of them first."""

    figures: tuple[int, ...]
    measure: str
    place: str
    period: tuple[str, str]


def significant_digits(value: Decimal) -> int:
    """How many digits a value is told by: 5229 has four, 60000 one."""
    return len(value.normalize().as_tuple().digits)


def _keys(figure: Figure, frame: Frame) -> list[tuple[object, ...]]:
    """The keys under which a mention is found again: value with head noun, and value alone where it tells enough."""
    if figure.base_value is None or figure.kind not in {"quantity", "percent"} or frame.in_speech:
        return []
    value = (figure.base_unit, figure.base_value.normalize(), figure.interval.low_open, figure.interval.high_open)
    digits = significant_digits(figure.base_value)
    keys: list[tuple[object, ...]] = [(*value, frame.head)] if frame.head and digits >= _FEWEST_DIGITS else []
    if digits >= _TELLING_DIGITS and figure.kind == "quantity":
        keys.append((*value, figure.unit_class, "value"))
    return keys


def link_facts(figures: Sequence[Figure], frames: Sequence[Frame]) -> tuple[Fact, ...]:
    """Group agreeing mentions; every figure of a group stands in another clause than the others before it."""
    group_of: dict[tuple[object, ...], int] = {}
    groups: list[list[int]] = []
    for at, (figure, frame) in enumerate(zip(figures, frames, strict=True)):
        keys = _keys(figure, frame)
        known = next((group_of[key] for key in keys if key in group_of), None)
        if known is None and keys:
            known = len(groups)
            groups.append([])
        if known is None:
            continue
        for key in keys:
            group_of.setdefault(key, known)
        if not groups[known] or frames[groups[known][-1]].clause != frame.clause:
            groups[known].append(at)
    return tuple(
        Fact(tuple(group), frames[group[0]].measure, frames[group[0]].place, frames[group[0]].period)
        for group in groups
        if len(group) > 1
    )
