"""What reading names gives: one record for each mention, and the masks that keep its numerals out of the figures."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from jiaokan.text.span import Mask, Span

NameKind = Literal["place", "person", "organisation", "work", "title", "term"]
Basis = Literal["", "child", "homophone", "nationality", "repeat", "below", "generic", "clipped", "superior", "house"]


@dataclass(frozen=True, slots=True)
class Name:
    """One mention of a name; `suggestion` is what should stand in place of `surface`, empty where nothing should.

    `canonical` is the full name of the division, `code` its code (GB/T 2260; nine digits for a township), `parent` its
    parent's full name; each is empty where unknown or ambiguous, and for a garbled name they are those of the division
    suggested. `basis` says why: "child" the nearest child of the parent written before it; "homophone" the same sound
    as a name of the document or of one of its places; "nationality" an autonomous division under another nationality;
    "repeat" the same or a near form elsewhere in the document; "below" the county of the township written behind it;
    "generic" the same stem with its own generic word; "clipped" a name cut short (内蒙); "superior" a real name under
    the wrong parent. `distance` is 0 to 1. `evidence` is the parent or the real name as written.

    `written_parent` is the full name of the parent written before it, or before its list. `until` is the year and month
    (201007) from which a former division was no more, empty for what is current and where the text speaks of the past.

    "house" is a spelling that the lexicon avoids, or what only sounds like one it accepts; then `note` says why, and
    `severity` how bad that is (error, warning, info; empty where the lexicon does not say).
    """

    span: Span
    surface: str
    kind: NameKind
    canonical: str
    code: str
    parent: str
    known: bool
    suggestion: str = ""
    basis: Basis = ""
    distance: float = 0.0
    evidence: Span | None = None
    written_parent: str = ""
    until: str = ""
    note: str = ""
    severity: str = ""


def masks(names: Iterable[Name]) -> tuple[Mask, ...]:
    """Mask every name, known or garbled: 八 of 八林左旗 is no numeral."""
    return tuple(sorted(Mask(name.span.start, name.span.end, "name") for name in names))
