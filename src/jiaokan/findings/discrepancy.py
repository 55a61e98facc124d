"""A discrepancy: a finding with its lines, its fingerprint and the words of one report."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from jiaokan.documents import Document
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
)
from jiaokan.text.lines import LineIndex
from jiaokan.words import Words


@dataclass(frozen=True, slots=True)
class Position:
    """A place with what stands there and where an editor finds it (1-based lines and columns)."""

    place: Place
    surface: str
    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """One entry of the report."""

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
    joined: tuple[str, ...] = ()
    """Fingerprints of further findings that this one carries: they share its suspect figure."""

    @property
    def family(self) -> str:
        """The letters of the code."""
        return self.code.rstrip("0123456789")


class Positions:
    """Turns places into positions, one line index a document."""

    def __init__(self, documents: Mapping[str, Document]) -> None:
        self._documents = documents
        self._indexes: dict[str, LineIndex] = {}

    def of(self, place: Place) -> Position:
        """The position of a place of a known document."""
        text = self._documents[place.document].text
        if place.document not in self._indexes:
            self._indexes[place.document] = LineIndex(text)
        index = self._indexes[place.document]
        return Position(place, text[place.start : place.end], *index.place(place.start), *index.place(place.end))


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
        fingerprint=fingerprint(code.rstrip("0123456789"), finding.identity),
        figures=finding.figures,
    )


def order(found: Discrepancy) -> tuple[object, ...]:
    """Sort key within a document: place, then severity, confidence and code."""
    ranks = (SEVERITIES.index(found.severity), CONFIDENCES.index(found.confidence))
    return (found.at.place.start, found.at.place.end, *ranks, found.code, found.fingerprint)
