"""Real stems with a wrong generic word (阿尔山旗 for 阿尔山市), and names cut short (内蒙)."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence

from jiaokan import standard
from jiaokan.names.forms import Form
from jiaokan.names.garbled import Findings, Garbled
from jiaokan.names.gazetteer import gazetteer
from jiaokan.names.ground import Ground
from jiaokan.names.mentions import Mention
from jiaokan.text.span import Span

# 区 and 州 follow too many words (昆山区域, 海南州际) and stand for too many things.
_GENERIC = frozenset("县市旗盟")
_AFTER = frozenset("县市区旗盟州、内外里级长委域直属城乡")
"""What behind a generic word makes a word of it: 县级, 县城, 市内, 旗县."""


def _meant(mention: Mention) -> list[Form]:
    """Today's counties and prefectures of a bare stem, in full."""
    stems = [form for form in mention.forms if form.kind == "stem" and form.division.current]
    return [
        form
        for stem in stems
        if stem.division.level in {"county", "prefecture"} and not stem.generic
        for form in gazetteer().suggestible(stem.division)
        if form.kind == "full"
    ]


def _wrong(ground: Ground, findings: Findings, mention: Mention) -> Garbled | None:
    end = mention.span.end + 1
    window = ground.text[mention.span.start : end]
    if window[-1:] not in _GENERIC or ground.text[end : end + 1] in _AFTER or gazetteer().forms(window):
        return None
    if ground.goes_on(end) or not ground.boundaries[end] or not findings.cover.is_free(end - 1, end):
        return None
    found = [(form, findings.context.named(form.division)) for form in _meant(mention)]
    # A bare stem counts as naming its division, so another mention must show it: its full name, or the parent before.
    shown = [(form, span) for form, span in found if span is not None and span != mention.span]
    if mention.above is not None:
        shown = [(form, mention.span) for form, _ in found if form.division.within(mention.above)]
    if len(shown) != 1 or len(window) < 3:
        return None
    form, evidence = shown[0]
    return Garbled(Span(mention.span.start, end), form, "generic", 0.0, evidence, form.surface)


def find(ground: Ground, mentions: Sequence[Mention], findings: Findings) -> None:
    """Find real stems followed by a generic word that no division has with them."""
    for mention in mentions:
        if all(form.kind == "stem" for form in mention.forms):
            garbled = _wrong(ground, findings, mention)
            if garbled is not None:
                findings.add(garbled)


@functools.cache
def _clipped() -> tuple[re.Pattern[str], dict[str, str]]:
    full = {row["clipped"]: row["full"] for row in standard.rows("place_clipped")}
    # A name that goes on as its full form does is not cut short.
    pieces = [f"{word}(?!{re.escape(whole[len(word)])})" for word, whole in full.items()]
    return re.compile("|".join(pieces)), full


def clipped(ground: Ground, findings: Findings) -> Iterator[tuple[Span, Form]]:
    """Names that official usage does not cut: where they stand, and the form in full."""
    pattern, full = _clipped()
    for match in pattern.finditer(ground.text):
        free = findings.cover.is_free(match.start(), match.end())
        if free and ground.boundaries[match.start()] and not ground.in_furniture(match.start()):
            form = next(iter(gazetteer().forms(full[match.group()])))
            yield Span(match.start(), match.end()), form
