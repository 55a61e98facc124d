"""Frames: the counted noun of each figure, its place, period, mode and role, from the clause it stands in.

Words are read, never guessed: what a clause does not say stays empty, except that place and period run on through a
paragraph until an explicit word replaces them.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jiaokan.facts import cues
from jiaokan.facts.clauses import read_measures
from jiaokan.facts.periods import read_periods
from jiaokan.facts.places import read_places
from jiaokan.figures import Figure
from jiaokan.heading import Heading
from jiaokan.names import Name
from jiaokan.text.layout import Layout
from jiaokan.text.span import Span


@dataclass(frozen=True, slots=True)
class Frame:
    """What one figure measures, as far as its words say; empty strings are unknown.

    `measure` is the noun phrase, `head` its last noun; `subject` is of whom or what the clause tells; `before` holds
    the words of its clause since the figure before it; `period` is the pair of first and last day in ISO 8601; `clause`
    and `sentence` are numbers in the layout.
    """

    measure: str = ""
    measure_span: Span | None = None
    head: str = ""
    place: str = ""
    period: tuple[str, str] = ("", "")
    mode: str = ""
    role: str = ""
    subject: str = ""
    denominator: str = ""
    before: str = ""
    clause: int = -1
    sentence: int = -1
    in_title: bool = False
    in_speech: bool = False
    in_table: bool = False


def _by_clause(layout: Layout, figures: Sequence[Figure]) -> Iterator[tuple[int, list[int]]]:
    """Numbers of the clauses that hold figures, each with the numbers of its figures."""
    clauses = [layout.clause_at(figure.span.start) for figure in figures]
    for clause, group in itertools.groupby(range(len(figures)), key=lambda at: clauses[at]):
        yield clause, list(group)


def read_frames(
    layout: Layout, figures: Sequence[Figure], names: Sequence[Name], heading: Heading
) -> tuple[Frame, ...]:
    """One frame for each figure, in the same order."""
    places, periods = read_places(layout, figures, names), read_periods(layout, figures)
    measures = read_measures(layout, figures, [name.span for name in names if name.kind == "place"])
    frames: list[Frame] = []
    for number, group in _by_clause(layout, figures):
        clause = layout.clauses[number] if number >= 0 else Span(0, len(layout.text))
        mode = cues.mode_of(clause.of(layout.folded))
        start = clause.start
        for at in group:
            figure, measure = figures[at], measures[at]
            before = layout.folded[start : figure.span.start]
            start = figure.span.end
            frames.append(
                Frame(
                    measure=measure.words,
                    measure_span=measure.span,
                    head=measure.head,
                    place=places[at],
                    period=periods[at],
                    mode=mode,
                    role=cues.role_of(_tail(before), figure.unit_class),
                    subject=measure.owner,
                    denominator=measure.denominator,
                    before=before,
                    clause=number,
                    sentence=layout.sentence_at(figure.span.start),
                    in_title=_in_title(layout, heading, figure),
                    in_speech=layout.in_speech(figure.span),
                )
            )
    return tuple(frames)


def _tail(before: str) -> str:
    """The words since the last list separator: what a cue may belong to."""
    return before.rsplit("、", 1)[-1].rsplit("(", 1)[-1]


def _in_title(layout: Layout, heading: Heading, figure: Figure) -> bool:
    if heading.title is not None and heading.title.contains(figure.span):
        return True
    line = layout.lines[layout.line_at(figure.span.start)] if layout.lines else None
    return line is not None and line.kind == "repeat"
