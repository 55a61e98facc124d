"""Two-character stems of places of the document with one character written as its homophone: 婺原 for 婺源.

Two characters are a word by chance too often (这将, 浙江). So the character that stays must be a rare one, of level 2
of GB/T 2312 (ordered by radical; level 1 has the 3,755 in common use), and the document must name the place in full.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from jiaokan.names.division import Division
from jiaokan.names.forms import Form
from jiaokan.names.garbled import Findings, Garbled
from jiaokan.names.gazetteer import gazetteer
from jiaokan.names.ground import Ground, tag_of
from jiaokan.names.mentions import Mention
from jiaokan.names.pinyin import SAME_READING, character_distance, distance
from jiaokan.text.span import Span

_LEVEL_TWO = b"\xd8"


def is_rare(character: str) -> bool:
    """True for characters of level 2 of GB/T 2312, and for those outside it."""
    try:
        return character.encode("gb2312") >= _LEVEL_TWO
    except UnicodeEncodeError:
        return True


@dataclass(frozen=True, slots=True)
class _Kept:
    """A rare character of a stem: the stem, its place there, and where the document names the division."""

    form: Form
    at: int
    evidence: Span


def _kept(mentions: Iterable[Mention], found: Iterable[Garbled]) -> dict[str, list[_Kept]]:
    """Rare characters of two-character stems, of the places that the document names with a generic word."""
    named = [(m.division, m.span) for m in mentions if m.division and any(form.kind != "stem" for form in m.forms)]
    named += [(garbled.meant.division, garbled.span) for garbled in found]
    kept: dict[str, list[_Kept]] = {}
    seen: set[Division] = set()
    for division, span in named:
        if division in seen:
            continue
        for form in gazetteer().forms(division.name[:2]):
            if form.kind == "stem" and form.division is division:
                for at, character in enumerate(form.surface):
                    if is_rare(character):
                        kept.setdefault(character, []).append(_Kept(form, at, span))
        seen.add(division)
    return kept


def _variant(ground: Ground, findings: Findings, place: int, kept: _Kept) -> Span | None:
    """The unknown string of two characters around the rare one at `place`, if it sounds like the stem."""
    span = Span(place - kept.at, place - kept.at + 2)
    if span.start < 0 or span.end > len(ground.text):
        return None
    other, meant = ground.text[span.start + 1 - kept.at], kept.form.surface[1 - kept.at]
    if not 0 < character_distance(other, meant) <= SAME_READING:
        return None
    cut = ground.boundaries[span.start] and ground.boundaries[span.end]
    free = findings.cover.is_free(span.start, span.end) and not ground.in_furniture(span.start)
    written = span.of(ground.text)
    return span if cut and free and not gazetteer().forms(written) and not tag_of(written) else None


def find(ground: Ground, mentions: Iterable[Mention], findings: Findings) -> None:
    """Find two-character stems written with a homophone."""
    characters = _kept(mentions, findings.found)
    if not characters:
        return
    for match in re.finditer(f"[{''.join(sorted(characters))}]", ground.text):
        for kept in characters[match.group()]:
            span = _variant(ground, findings, match.start(), kept)
            if span is not None:
                far = distance(span.of(ground.text), kept.form.surface)
                findings.add(Garbled(span, kept.form, "repeat", far, kept.evidence, kept.form.surface))
                break
