"""Everything that was read of a document, as rows for the drawers of the page: figures, names, relations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from jiaokan.report.html import values
from jiaokan.report.html.labels import word
from jiaokan.report.labels import label
from jiaokan.report.report import Report
from jiaokan.words import Language

Rows = list[list[Any]]
Records = list[tuple[str, dict[Any, Any]]]

_PLACE = ("start", "end")
_FIGURES = (
    *_PLACE, "line", "column", "kind", "value", "low", "high", "low_open", "high_open", "unit", "unit_class",
    "approximator", "base_value", "from", "to", "measure", "subject", "place", "period_start", "period_end", "mode",
    "role", "denominator",
)  # fmt: skip
_NAMES = (*_PLACE, "surface", "kind", "canonical", "parent", "known")
_RELATIONS = (*_PLACE, "kind", "cue", "verdict", "reason")
At = Callable[[int], int]
Where = Callable[[int], tuple[int, int]]
"""Line and column of a place in the file of its document."""


@dataclass(frozen=True, slots=True)
class Drawers:
    """Rows of each table by document; figures know the relations that they are in."""

    figures: Mapping[str, Records]
    names: Mapping[str, Records]
    relations: Mapping[str, Records]
    roles: Mapping[str, tuple[str, ...]]
    operands: Mapping[str, tuple[str, ...]]
    collated: frozenset[str]
    language: Language

    def of_figures(self, path: str, at: At) -> Rows:
        """Start, end, line, column, kind, value, measure, where and when, relations (empty: took part in none)."""
        return [self._figure(str(key), row, at) for key, row in self.figures.get(path, ())]

    def _figure(self, key: str, row: values.Row, at: At) -> list[Any]:
        kinds = list(dict.fromkeys(word(f"relation.{kind}", self.language) for kind in self.roles.get(key, ())))
        if key in self.collated:
            kinds.append(word("collated", self.language))
        return [
            at(row["start"]), at(row["end"]), row["line"], row["column"], label(f"one.{row['kind']}", self.language),
            values.value(row, self.language), row["measure"], values.about(row, self.language), "、".join(kinds),
        ]  # fmt: skip

    def of_names(self, path: str, at: At, where: Where) -> Rows:
        """Start, end, line, column, kind, standard form where it differs, parent, whether a registry has it."""
        return [
            [
                at(row["start"]), at(row["end"]), *where(row["start"]), word(f"name.{row['kind']}", self.language),
                row["canonical"] if row["canonical"] != row["surface"] else "", row["parent"], int(row["known"]),
            ]
            for _, row in self.names.get(path, ())
        ]  # fmt: skip

    def of_relations(self, path: str, at: At, where: Where) -> Rows:
        """Start, end, line, column, kind, cue, verdict, reason, surfaces of the figures."""
        return [
            [
                at(row["start"]), at(row["end"]), *where(row["start"]),
                word(f"relation.{row['kind']}", self.language), row["cue"], row["verdict"],
                label(f"reason.{row['reason']}", self.language) if row["reason"] else "",
                " · ".join(self.operands.get(str(key), ())),
            ]
            for key, row in self.relations.get(path, ())
        ]  # fmt: skip

    def compared(self, path: str) -> int:
        """How many figures of a document took part in a comparison."""
        keys = (key for key, _ in self.figures.get(path, ()))
        return sum(key in self.collated or bool(self.roles.get(key)) for key in keys)


def _records(rows: pd.DataFrame, columns: Sequence[str]) -> Records:
    """Rows with their ids and the columns that the page shows, numbers as plain Python numbers."""
    return list(zip(rows.index, rows[list(columns)].to_dict("records"), strict=True))


def drawers(report: Report, language: Language) -> Drawers:
    """Tables of a report, cut by document once."""
    tables = report.reading
    kinds = tables.relations["kind"].to_dict()
    roles: defaultdict[str, list[str]] = defaultdict(list)
    surfaces: defaultdict[str, list[str]] = defaultdict(list)
    for row in tables.operands.to_dict("records"):
        roles[row["figure"]].append(str(kinds[row["relation"]]))
        surfaces[row["relation"]].append(row["surface"])
    beside = tables.readings[tables.readings["original_figure"].ne("") & tables.readings["figure"].ne("")]
    return Drawers(
        figures=_by_document(tables.figures, _FIGURES),
        names=_by_document(tables.names, _NAMES),
        relations=_by_document(tables.relations, _RELATIONS),
        roles={key: tuple(found) for key, found in roles.items()},
        operands={key: tuple(found) for key, found in surfaces.items()},
        collated=frozenset(beside["figure"]) | frozenset(beside["original_figure"]),
        language=language,
    )


def _by_document(table: pd.DataFrame, columns: Sequence[str]) -> dict[str, Records]:
    return {str(path): _records(rows, columns) for path, rows in table.groupby("document", sort=False)}
