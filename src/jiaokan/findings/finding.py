"""What a rule says: plain frozen records, picklable, without line numbers or fingerprints."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from jiaokan.words import Words

Severity = Literal["error", "warning", "info"]
Confidence = Literal["certain", "likely", "doubtful"]

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")
CONFIDENCES: tuple[Confidence, ...] = ("certain", "likely", "doubtful")


def family_of(code: str) -> str:
    """The letters of a code."""
    return code.rstrip("0123456789")


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a document: its path as given, 0-based code points, end exclusive."""

    document: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Evidence:
    """Another place that the finding rests on, and its part: whole, part, mention, parent, original."""

    place: Place
    role: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A text that may stand in place of the finding's own, and where it comes from: gazetteer, original, calendar."""

    text: str
    origin: str


@dataclass(frozen=True, slots=True)
class Term:
    """One number of a computation: its role, how it is printed, and its exact value in `unit`."""

    role: str
    surface: str
    value: Decimal
    unit: str


@dataclass(frozen=True, slots=True)
class Computation:
    """A computation in one line, with the terms from which it can be replayed under the named relation."""

    text: str
    relation: str
    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """One discrepancy as its rule sees it.

    `identity` names what clashes without place or wording (relation kind and normalised surfaces); the fingerprint is
    made of it. `repeats` are further places of the very same slip (one wrong name, n places). `severity` and
    `confidence` replace those of the rule where given.
    """

    place: Place
    message: Words
    identity: tuple[str, ...]
    evidence: tuple[Evidence, ...] = ()
    repeats: tuple[Place, ...] = ()
    expected: str = ""
    suggestions: tuple[Suggestion, ...] = ()
    computation: Computation | None = None
    severity: Severity | None = None
    confidence: Confidence | None = None
    figures: frozenset[str] = field(default=frozenset())
