"""A place that is written as no place is called, and what was probably meant."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from jiaokan.names.forms import Form
from jiaokan.names.mentions import Context, Mention
from jiaokan.names.name import Basis
from jiaokan.text.span import Span


@dataclass(frozen=True, slots=True)
class Garbled:
    """One garbled mention; `meant` is the form that belongs in its place, `evidence` what shows it."""

    span: Span
    meant: Form
    basis: Basis
    distance: float
    evidence: Span | None
    suggestion: str
    """`meant` as it should be printed: the form itself, or its stem for a bare stem."""


class Cover:
    """Which characters of a text belong to a name already, and where names start."""

    def __init__(self, length: int, mentions: Iterable[Mention]) -> None:
        self._taken = bytearray(length + 1)
        self.starting: dict[int, Mention] = {}
        for mention in mentions:
            self.take(mention.span)
            self.starting[mention.span.start] = mention

    def take(self, span: Span) -> None:
        """Note that a span is a name."""
        self._taken[span.start : span.end] = b"\1" * len(span)

    def is_free(self, start: int, end: int) -> bool:
        """True where no character of the span belongs to a name."""
        return self._taken.find(1, start, end) < 0

    def free_from(self, end: int, lowest: int) -> int:
        """Smallest start, not below `lowest`, from which every character up to `end` is free."""
        return max(lowest, self._taken.rfind(1, lowest, end) + 1)


@dataclass(frozen=True, slots=True)
class Findings:
    """What the detectors share: the names found so far and the places of the document."""

    cover: Cover
    context: Context
    found: list[Garbled]

    def add(self, garbled: Garbled) -> None:
        """Record a garbled mention; what it means counts as named from now on."""
        self.found.append(garbled)
        self.cover.take(garbled.span)
        # What showed it is evidence for the next mention too; another garbled mention is none.
        self.context.add(garbled.meant.division, garbled.evidence or garbled.span)
