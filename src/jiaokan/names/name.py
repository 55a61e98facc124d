"""What reading names gives: one record for each mention, and the masks that keep its numerals out of the figures."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from jiaokan.text.span import Mask, Span

NameKind = Literal["place", "person", "organisation", "work", "title", "term"]
Basis = Literal[
    "", "child", "homophone", "nationality", "repeat", "below", "generic", "clipped", "superior", "house",
    "near", "swapped", "changed", "lost", "declared", "level", "lexicon", "phrase", "fund",
]  # fmt: skip


# Kinds whose numerals are no figures: of 造了一张牌 nothing is counted.
_MASKED = frozenset({"place", "term"})


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

    No list has the people, organisations and works, so none is `known`; `canonical` is the spelling that all spellings
    of one name share, and a mention that departs from it has the way as its `basis` ("homophone", "near", "swapped",
    "changed", "lost") and its first mention as `evidence`. A title or a term is read only where it is wrong: "level" a
    title no body of that level has, "lexicon" and "phrase" a set term written otherwise, "fund" a fund that is called
    by another word at `evidence`, "declared" a short form that its full name does not give.
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
    """Mask every place and garbled term: 八 of 八林左旗 and 一 of 造了一张牌 are no numerals.

    Organisations are no masks: their ordinals are told by the figures' own rules, their ends are not certain.
    """
    return tuple(sorted(Mask(name.span.start, name.span.end, "name") for name in names if name.kind in _MASKED))
