"""Cards: a finding as an editor reads it, ready for the template."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from jiaokan.documents import Document
from jiaokan.findings.discrepancy import Discrepancy, Position
from jiaokan.report.difference import marks, pieces
from jiaokan.report.excerpt import excerpt
from jiaokan.report.html import values
from jiaokan.report.html.labels import word
from jiaokan.report.labels import label
from jiaokan.words import Language

MOST_READINGS = 6
_BEFORE_CELLS, _AFTER_CELLS = 26, 34
_LONG_SURFACE, _LONGEST_SURFACE = 12, 120
_COMPARED = frozenset({"original", "mention", "title"})
_CALENDAR = frozenset({"DAT", "AGE", "UNT"})
_REGISTRIES = frozenset({"gazetteer", "lexicon", "table"})

Pieces = tuple[tuple[str, bool], ...]
Figures = Mapping[tuple[str, int, int], values.Row]
"""Rows of the table of figures by document, start and end."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One place of a finding: its letter, part and place, and its words, differing characters apart from the others."""

    letter: str
    role: str
    document: str
    place: str
    before: str
    pieces: Pieces
    after: str
    full: str
    shown_full: bool
    long: bool


@dataclass(frozen=True, slots=True)
class Card:
    """All that a finding says, in one language; `number` is its place in the report, from 0."""

    number: int
    item: Discrepancy
    name: str
    message: str
    severity: str
    confidence: str
    readings: tuple[Reading, ...]
    more: tuple[Reading, ...]
    ground: str
    suggestions: tuple[tuple[Pieces, str], ...]
    state: str
    decision: str


@dataclass(frozen=True, slots=True)
class Desk:
    """What cards are made from."""

    documents: Mapping[str, Document]
    figures: Figures
    names: Mapping[str, str]
    language: Language

    def card(self, number: int, item: Discrepancy) -> Card:
        """The card of one finding."""
        readings = tuple(self._readings(item))
        return Card(
            number=number,
            item=item,
            name=item.name.to(self.language),
            message=item.message.to(self.language),
            severity=label(f"severity.{item.severity}", self.language),
            confidence=label(f"confidence.{item.confidence}", self.language),
            readings=readings[:MOST_READINGS],
            more=readings[MOST_READINGS:],
            ground=word(f"ground.{ground(item)}", self.language),
            suggestions=tuple(self._suggestions(item)),
            state=word(f"state.{state(item)}", self.language),
            decision=self._decision(item),
        )

    def _readings(self, item: Discrepancy) -> Iterator[Reading]:
        letters = word("letters", self.language)
        others = [position for position, role in item.evidence if role in _COMPARED]
        against = others[0].surface if len({position.surface for position in others}) == 1 else None
        places = [(item.at, "own"), *item.evidence]
        for number, (position, role) in enumerate(places):
            theirs = item.at.surface if role in _COMPARED else against if role == "own" else None
            yield self._reading(letters[number : number + 1], position, role, item, theirs)

    def _reading(self, letter: str, position: Position, role: str, item: Discrepancy, theirs: str | None) -> Reading:
        place, document = position.place, self.documents[position.place.document]
        surface = position.surface or word("nothing", self.language)
        if len(surface) > _LONGEST_SURFACE:
            surface = surface[:_LONGEST_SURFACE] + "…"
        around = excerpt(document.text, place.start, place.end, _BEFORE_CELLS, _AFTER_CELLS)
        same = theirs is None or not position.surface
        marked = [False] * len(surface) if theirs is None or same else marks(surface, theirs)[0]
        return Reading(
            letter=letter,
            role=label(f"role.{role}", self.language),
            document="" if place.document == item.at.place.document else self.names[place.document],
            place=word("place", self.language).format(position.line, position.column),
            before=around.before,
            pieces=pieces(surface, marked),
            after=around.after,
            full=self._full(position),
            shown_full=self._is_magnitude(position, item),
            long=len(surface) > _LONG_SURFACE,
        )

    def _row(self, position: Position) -> values.Row | None:
        return self.figures.get((position.place.document, position.place.start, position.place.end))

    def _full(self, position: Position) -> str:
        row = self._row(position)
        full = values.value(row, self.language) if row else ""
        return "" if full == position.surface else full

    def _is_magnitude(self, position: Position, item: Discrepancy) -> bool:
        """True where the values of the finding lie a power of ten apart: then no reader should count the zeros."""
        own = self._row(position)
        others = [self._row(other) for other in (item.at, *(other for other, _ in item.evidence)) if other != position]
        return own is not None and any(
            other is not None and values.apart_by_tens(own["base_value"], other["base_value"]) for other in others
        )

    def _suggestions(self, item: Discrepancy) -> Iterator[tuple[Pieces, str]]:
        for suggestion in item.suggestions:
            marked = marks(suggestion.text, item.at.surface)[0]
            yield pieces(suggestion.text, marked), label(f"origin.{suggestion.origin}", self.language)

    def _decision(self, item: Discrepancy) -> str:
        made = item.decision
        if made is None:
            return ""
        verdict = word(f"state.{made.verdict}", self.language)
        told = word("decision.by", self.language).format(verdict, made.reason, made.reviewer, made.date)
        return word("decision.missed", self.language).format(told) if made.verdict == "fixed" else told


def state(item: Discrepancy) -> str:
    """accepted, query or open; a finding that was said to be fixed and is still found is open."""
    return "open" if item.decision is None or item.decision.verdict == "fixed" else item.decision.verdict


def ground(item: Discrepancy) -> str:
    """What a finding rests on: the original, another document, a registry, the calendar, or the text alone."""
    if any(role == "original" for _, role in item.evidence) or item.family == "REP":
        return "original"
    if any(position.place.document != item.at.place.document for position, _ in item.evidence):
        return "other"
    if item.family == "PLC" or any(suggestion.origin in _REGISTRIES for suggestion in item.suggestions):
        return "registry"
    return "calendar" if item.family in _CALENDAR else "text"
