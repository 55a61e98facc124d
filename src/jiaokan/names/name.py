"""What reading names gives: one record for each mention, and the masks that keep its numerals out of the figures."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from jiaokan.text.span import Mask, Span

NameKind = Literal["place", "person", "organisation", "title"]
Basis = Literal["", "child", "homophone", "nationality", "repeat"]


@dataclass(frozen=True, slots=True)
class Name:
    """One mention of a name; `suggestion` is what should stand in place of `surface`, empty where nothing should.

    `canonical` is the full name of the division, `code` its code of GB/T 2260, `parent` its parent's full name; each is
    empty where unknown or ambiguous, and for a garbled name they are those of the division suggested. `basis` says why:
    "child" the nearest child of the parent written before it, "homophone" the same sound as a name of the document or
    of one of its places, "nationality" a real autonomous division under another nationality, "repeat" the same or a
    near form elsewhere in the document. `distance` is 0 to 1. `evidence` is the parent or the real name as written.
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


def masks(names: Iterable[Name]) -> tuple[Mask, ...]:
    """Mask every name, known or garbled: 八 of 八林左旗 is no numeral."""
    return tuple(sorted(Mask(name.span.start, name.span.end, "name") for name in names))
