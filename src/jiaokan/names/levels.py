"""Titles that a body of that level cannot have: 嘎查市委书记, 突泉县市委书记."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from jiaokan import standard
from jiaokan.names.ground import Ground, tag_of
from jiaokan.names.mentioned import occurrences
from jiaokan.names.name import Name
from jiaokan.text.span import Span

# Divisions are told by the gazetteer, the rest by their own word.
_DIVISIONS = ("县级市", "县", "旗", "区", "盟")
_WORDS = ("嘎查", "苏木", "社区", "村")


@dataclass(frozen=True, slots=True)
class Misplaced:
    """A title at a level that has none such; `meant` is what that level has."""

    span: Span
    unit: str
    meant: str


@functools.cache
def _table() -> dict[str, dict[str, str]]:
    """Units under each title, with the title that the unit has."""
    table: dict[str, dict[str, str]] = {}
    for row in standard.rows("title_levels"):
        table.setdefault(row["office"], {})[row["unit"]] = row["meant"]
    return table


def _unit_of(place: Name) -> str:
    """The sort of a county-level division or league by its full name; empty for the rest."""
    if not place.code or place.canonical[-1] != place.surface[-1]:
        return ""
    county = not place.code.endswith("00")
    sort = next((unit for unit in _DIVISIONS[1:] if place.canonical.endswith(unit)), "")
    if sort == "盟" or (county and sort):
        return sort
    return "县级市" if county and place.canonical.endswith("市") else ""


def _village(ground: Ground, end: int, unit: str) -> bool:
    """True where a word for a village or the like ends at a place: 兴隆村, 嘎查; not 农村 or 乡村."""
    if not ground.text.endswith(unit, 0, end):
        return False
    if unit != "村":
        return True
    start = ground.boundaries.rfind(1, 0, end)
    word = ground.text[start:end]
    named = len(word) == 1 and start > 1 and ground.text[start - 1].isalpha() and ground.boundaries[start] == 1
    return tag_of(word) == "ns" or (named and not _counts_villages(ground, start))


def _counts_villages(ground: Ground, start: int) -> bool:
    """True where the word before 村 is no name: 驻, 到, 全, 各."""
    word = ground.text[ground.boundaries.rfind(1, 0, start) : start]
    return len(word) == 1 or tag_of(word)[:1] in {"v", "r", "m", "q", "p", "d", "a", "b"}


def find(ground: Ground, places: Iterable[Name]) -> Iterator[Misplaced]:
    """Every misplaced title in order; the span is unit and title together, for a division its whole name."""
    table = _table()
    ending = {place.span.end: place for place in places if place.known}
    for start, end in occurrences(ground.text, table):
        office = ground.text[start:end]
        if not ground.boundaries[end] or ground.in_furniture(start):
            continue
        place = ending.get(start)
        if place is not None:
            meant = table[office].get(_unit_of(place), "")
            if meant:
                yield Misplaced(Span(place.span.start, end), place.surface, meant)
            continue
        unit = next((word for word in _WORDS if word in table[office] and _village(ground, start, word)), "")
        if unit:
            yield Misplaced(Span(start - len(unit), end), unit, table[office][unit])
