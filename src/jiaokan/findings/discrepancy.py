"""A discrepancy: a finding with its lines, its fingerprint and the words of one report."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from jiaokan.documents import Document
from jiaokan.findings.decision import Decision
from jiaokan.findings.finding import (
    CONFIDENCES,
    SEVERITIES,
    Computation,
    Confidence,
    Evidence,
    Finding,
    Place,
    Severity,
    Suggestion,
    family_of,
)
from jiaokan.text.lines import LineIndex
from jiaokan.words import Words

State = Literal["open", "suppressed"]


@dataclass(frozen=True, slots=True)
class Position:
    """A place with what stands there and where an editor finds it in the file (1-based lines and columns).

    `start` and `end` are offsets in the file; those of the place differ from them where a web page was read.
    """

    place: Place
    surface: str
    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """One entry of the report.

    `also` are the fingerprints of further broken relations that the finding carries. `decision` is what a reviewer said
    of it; only an accepted finding is `suppressed`.
    """

    code: str
    name: Words
    severity: Severity
    confidence: Confidence
    message: Words
    at: Position
    evidence: tuple[tuple[Position, str], ...]
    expected: str
    suggestions: tuple[Suggestion, ...]
    computation: Computation | None
    fingerprint: str
    figures: frozenset[str] = frozenset()
    also: tuple[str, ...] = ()
    decision: Decision | None = None

    @property
    def fingerprints(self) -> tuple[str, ...]:
        """Its own fingerprint and those of all else that it carries."""
        return (self.fingerprint, *self.also)

    @property
    def state(self) -> State:
        """`suppressed` where a reviewer accepted it, else `open`."""
        return "suppressed" if self.decision and self.decision.verdict == "accepted" else "open"

    @property
    def family(self) -> str:
        """The letters of the code."""
        return family_of(self.code)


class Positions:
    """Turns places into positions, one line index a document."""

    def __init__(self, documents: Mapping[str, Document]) -> None:
        self._documents = documents
        self._indexes: dict[str, LineIndex] = {}

    def of(self, place: Place) -> Position:
        """The position of a place of a known document."""
        document = self._documents[place.document]
        if place.document not in self._indexes:
            self._indexes[place.document] = LineIndex(document.file)
        index = self._indexes[place.document]
        start, end = document.in_file(place.start, place.end)
        surface = document.text[place.start : place.end]
        return Position(place, surface, start, end, *index.place(start), *index.place(end))


def fingerprint(family: str, identity: tuple[str, ...]) -> str:
    """Sixteen hexadecimal digits of family and identity: no place, path, wording or severity enters."""
    return hashlib.sha256("\x1f".join((family, *identity)).encode()).hexdigest()[:16]


def discrepancy(
    code: str, name: Words, severity: Severity, confidence: Confidence, finding: Finding, positions: Positions
) -> Discrepancy:
    """Complete a finding of rule `code`."""
    repeats = tuple(Evidence(place, "repeat") for place in finding.repeats)
    return Discrepancy(
        code=code,
        name=name,
        severity=finding.severity or severity,
        confidence=finding.confidence or confidence,
        message=finding.message,
        at=positions.of(finding.place),
        evidence=tuple((positions.of(item.place), item.role) for item in (*finding.evidence, *repeats)),
        expected=finding.expected,
        suggestions=finding.suggestions,
        computation=finding.computation,
        fingerprint=fingerprint(family_of(code), finding.identity),
        figures=finding.figures,
    )


def order(found: Discrepancy, in_head: bool = False) -> tuple[object, ...]:
    """Sort key within a document: title and lead first, then severity and confidence, then place and code."""
    ranks = (SEVERITIES.index(found.severity), CONFIDENCES.index(found.confidence))
    return (not in_head, *ranks, found.at.place.start, found.at.place.end, found.code, found.fingerprint)
