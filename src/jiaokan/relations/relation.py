"""What a text asserts among its figures: the record of one relation and its verdict."""

from __future__ import annotations

import bisect
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from jiaokan.facts import Fact, Frame
from jiaokan.figures import Figure
from jiaokan.figures.figure import UNKNOWN, Interval
from jiaokan.heading import Heading
from jiaokan.names import Name
from jiaokan.relations.row import Row, read_rows
from jiaokan.text.layout import Layout
from jiaokan.text.span import Span

RelationKind = Literal[
    "repeat", "part", "sum", "weekday", "growth", "change", "share", "average", "conversion", "balance",
    "date-order", "duration", "anniversary", "age", "list-count", "rank", "range", "numbering", "households",
]  # fmt: skip
Verdict = Literal["holds", "broken", "undecided"]


@dataclass(frozen=True, slots=True)
class Operand:
    """The part one figure plays; `figure` is its number in the reading."""

    role: str
    figure: int


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation that the words assert.

    `claimed` is what the text prints, `computed` what its other figures make of it, both in base units; `reason` says
    why an undecided one was left open.
    """

    kind: RelationKind
    cue: str
    span: Span
    operands: tuple[Operand, ...]
    verdict: Verdict
    claimed: Interval = UNKNOWN
    computed: Interval = UNKNOWN
    reason: str = ""


@dataclass(frozen=True)
class Passage:
    """Everything a relation is read from: one document's shape, figures, frames, facts and names."""

    layout: Layout
    heading: Heading
    figures: tuple[Figure, ...]
    frames: tuple[Frame, ...]
    facts: tuple[Fact, ...]
    names: tuple[Name, ...] = ()

    @cached_property
    def _starts(self) -> list[int]:
        return [figure.span.start for figure in self.figures]

    @cached_property
    def latest_year(self) -> int:
        """The latest year of what the text dates to the month as done; 0 where it dates nothing so."""
        told = (
            int(figure.first[:4])
            for figure, frame in zip(self.figures, self.frames, strict=True)
            if figure.unit_class == "date" and figure.kind in {"date", "range"} and not frame.mode
            if figure.first[:1] in {"1", "2"} and figure.first[:7] == figure.last[:7]
        )
        return max(told, default=0)

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """The sentences that hold amounts."""
        return read_rows(self.layout, self.figures)

    @cached_property
    def _places(self) -> dict[int, tuple[Row, int]]:
        return {figure: (row, at) for row in self.rows for at, figure in enumerate(row.amounts)}

    def clause_before(self, figure: int) -> str:
        """The words of a figure's clause before it, since the amount before; time words are among them."""
        row, at = self._places.get(figure, (None, 0))
        return row.clause(at) if row else self.frames[figure].before

    def figures_between(self, start: int, end: int) -> range:
        """Numbers of the figures that begin in `start`..`end`, the end excluded."""
        return range(bisect.bisect_left(self._starts, start), bisect.bisect_left(self._starts, end))
