"""Rows of the tables as typed records, for rules that weigh one relation or one name at a time."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import pandas as pd

from jiaokan.findings.finding import Evidence, Place, Term
from jiaokan.findings.printed import exact, plain, printed


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A row of the figures table; numbers are exact decimals, None where the table has none."""

    id: str
    place: Place
    surface: str
    kind: str
    value: Decimal | None
    base_value: Decimal | None
    base_low: Decimal | None
    base_high: Decimal | None
    unit: str
    base_unit: str
    unit_class: str
    approximator: str
    first: str
    last: str
    measure: str
    in_title: bool

    @property
    def identity(self) -> str:
        """The normalised surface: value, unit class and approximator, or the days of a date."""
        value = plain(self.base_value) if self.base_value is not None else f"{self.first}/{self.last}"
        return f"{value} {self.unit_class} {self.approximator}"

    def say(self, base_value: Decimal) -> str:
        """A value in base units, printed in the figure's own unit: 107万亩, not 平方米."""
        if not self.value or not self.base_value:
            return printed(base_value, self.base_unit)
        own = base_value * self.value / self.base_value
        return printed(own.quantize(Decimal("1e-6")) if own % 1 else own, self.unit)

    def term(self, role: str) -> Term:
        """The figure as a term of a computation."""
        return Term(role, self.surface, self.base_value or Decimal(0), self.base_unit)


@dataclass(frozen=True, slots=True)
class Case:
    """A relation with its operands in order."""

    id: str
    kind: str
    cue: str
    place: Place
    reason: str
    operands: tuple[tuple[str, FigureRow], ...]
    claimed_low: Decimal | None = None
    computed_low: Decimal | None = None
    computed_high: Decimal | None = None
    computed: Decimal | None = None
    """The middle of what the other figures make of the claimed one, in base units."""

    def all(self, role: str) -> list[FigureRow]:
        """The figures that play `role`."""
        return [figure for own, figure in self.operands if own == role]

    def one(self, role: str) -> FigureRow:
        """The first figure that plays `role`."""
        return self.all(role)[0]

    @property
    def identity(self) -> tuple[str, ...]:
        """Relation kind and the sorted normalised surfaces of the operands."""
        return (self.kind, *sorted(figure.identity for _, figure in self.operands))

    @property
    def figures(self) -> frozenset[str]:
        """Ids of all operands."""
        return frozenset(figure.id for _, figure in self.operands)

    def evidence(self, own: FigureRow) -> tuple[Evidence, ...]:
        """The operands other than `own`, as evidence."""
        return tuple(Evidence(figure.place, role) for role, figure in self.operands if figure.id != own.id)


@dataclass(frozen=True, slots=True)
class NameRow:
    """A row of the names table."""

    id: str
    place: Place
    surface: str
    kind: str
    canonical: str
    parent: str
    known: bool
    suggestion: str
    basis: str
    evidence_start: int
    evidence_end: int
    written_parent: str
    until: str
    note: str
    severity: str

    @property
    def garbled(self) -> bool:
        """True for a form that no place has, whose right one is known."""
        return not self.known and bool(self.suggestion)


def _number(value: Any) -> Decimal | None:
    return None if pd.isna(value) else exact(value)


def figure_row(row: Mapping[Hashable, Any]) -> FigureRow:
    """A typed record of a row of the figures table (a mapping with `id`)."""
    return FigureRow(
        id=row["id"],
        place=Place(row["document"], int(row["start"]), int(row["end"])),
        surface=row["surface"],
        kind=row["kind"],
        value=_number(row["value"]),
        base_value=_number(row["base_value"]),
        base_low=_number(row["base_low"]),
        base_high=_number(row["base_high"]),
        unit=row["unit"],
        base_unit=row["base_unit"],
        unit_class=row["unit_class"],
        approximator=row["approximator"],
        first=row["from"],
        last=row["to"],
        measure=row["measure"],
        in_title=bool(row["in_title"]),
    )


def cases(
    relations: pd.DataFrame,
    operands: pd.DataFrame,
    figures: pd.DataFrame,
    kind: str,
    *,
    verdict: str = "broken",
) -> Iterator[Case]:
    """Relations of one kind and verdict with their operands, in table order."""
    chosen = relations[(relations["kind"] == kind) & (relations["verdict"] == verdict)]
    if chosen.empty:
        return
    parts = operands[operands["relation"].isin(chosen.index)].sort_values(["relation", "order"], kind="stable")
    needed = figures.loc[figures.index.isin(parts["figure"])]
    rows = {row["id"]: figure_row(row) for row in needed.reset_index().to_dict("records")}
    by_relation: dict[str, list[tuple[str, FigureRow]]] = {}
    for relation, role, figure in zip(parts["relation"], parts["role"], parts["figure"], strict=True):
        by_relation.setdefault(relation, []).append((role, rows[figure]))
    for row in chosen.reset_index().to_dict("records"):
        place = Place(row["document"], int(row["start"]), int(row["end"]))
        played = tuple(by_relation.get(row["id"], ()))
        claimed, low, high = (_number(row[column]) for column in ("claimed_low", "computed_low", "computed_high"))
        middle = None if low is None or high is None else (low + high) / 2
        yield Case(row["id"], row["kind"], row["cue"], place, row["reason"], played, claimed, low, high, middle)


def _name_row(row: Mapping[Hashable, Any]) -> NameRow:
    return NameRow(
        row["id"],
        Place(row["document"], int(row["start"]), int(row["end"])),
        row["surface"],
        row["kind"],
        row["canonical"],
        row["parent"],
        bool(row["known"]),
        row["suggestion"],
        row["basis"],
        int(row["evidence_start"]),
        int(row["evidence_end"]),
        row["written_parent"],
        row["until"],
        row["note"],
        row["severity"],
    )


def by_form(rows: Iterable[NameRow]) -> list[list[NameRow]]:
    """The mentions of each form of a document together, in order."""
    groups: dict[tuple[str, str], list[NameRow]] = {}
    for row in rows:
        groups.setdefault((row.place.document, row.surface), []).append(row)
    return list(groups.values())


def some_name_rows(names: pd.DataFrame, chosen: pd.Series[bool]) -> list[NameRow]:
    """Typed records of the chosen rows of the names table."""
    return [_name_row(row) for row in names[chosen].reset_index().to_dict("records")]


def name_rows(names: pd.DataFrame) -> list[NameRow]:
    """Typed records of the places of the names table that something is said of, and of all of the same divisions."""
    wrong = names[names["kind"].eq("place") & (names["basis"].ne("") | names["until"].ne(""))]
    concerned = names["document"].isin(wrong["document"]) & names["canonical"].isin(wrong["canonical"])
    return some_name_rows(names, names["kind"].eq("place") & concerned)


@dataclass(frozen=True, slots=True)
class Spelling:
    """The mentions of one form of a name, and those of the form that it departs from, if that has any."""

    rows: tuple[NameRow, ...]
    others: tuple[NameRow, ...]

    @property
    def first(self) -> NameRow:
        """The first mention of the departing form."""
        return self.rows[0]

    @property
    def elsewhere(self) -> Place:
        """Where the evidence stands."""
        return Place(self.first.place.document, self.first.evidence_start, self.first.evidence_end)


def spellings(names: pd.DataFrame, kind: str, bases: Collection[str]) -> list[Spelling]:
    """Forms of one kind that depart from another form of their document or from a list, one a document, in order."""
    wrong = names[names["kind"].eq(kind) & names["basis"].isin(bases)]
    if wrong.empty:
        return []
    concerned = names["kind"].eq(kind) & names["document"].isin(wrong["document"])
    rows = [_name_row(row) for row in names[concerned].reset_index().to_dict("records")]
    departing: dict[tuple[str, str], list[NameRow]] = {}
    plain_forms: dict[tuple[str, str], list[NameRow]] = {}
    for row in rows:
        if row.basis in bases:
            departing.setdefault((row.place.document, row.surface), []).append(row)
        else:
            plain_forms.setdefault((row.place.document, row.surface), []).append(row)
    return [
        Spelling(tuple(group), tuple(plain_forms.get((document, group[0].canonical), ())))
        for (document, _), group in departing.items()
    ]
