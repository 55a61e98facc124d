"""Spans of a text: the one way in which every room names a place."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a text: 0-based code points, end exclusive."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The characters of `text` inside the span."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """True where the two spans share at least one character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """True where `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True, order=True)
class Mask(Span):
    """A span whose numerals are no figures, and why (name, title, label, address, template)."""

    reason: str
