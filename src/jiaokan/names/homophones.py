"""Unknown names without a parent: homophones of a place of the document, and wrong nationalities."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jiaokan.names.forms import GENERIC, GENERIC_ENDS, Form, nationalities_of
from jiaokan.names.garbled import Findings, Garbled
from jiaokan.names.gazetteer import gazetteer
from jiaokan.names.ground import Ground, is_common
from jiaokan.names.mentions import Context
from jiaokan.names.pinyin import distance, usually_sounds
from jiaokan.text.span import Span

_LONGEST = 12
_GENERIC_END = re.compile(f"[{''.join(sorted(GENERIC_ENDS))}]")
_AUTONOMOUS = re.compile(r"自治[州县旗]")


def _choose(forms: Sequence[Form], context: Context) -> tuple[Form, Span] | None:
    """Return the one form that the document supports, and where: the name itself first, then its parent."""
    for support in (context.named, context.around):
        found = [(form, span) for form in forms if (span := support(form.division)) is not None]
        current = [pair for pair in found if pair[0].division.current] or found
        if current:
            return current[0] if len({form.surface for form, _ in current}) == 1 else None
    return None


def _is_candidate(ground: Ground, findings: Findings, start: int, end: int) -> bool:
    """True for an unknown string that can be a name."""
    window = ground.text[start:end]
    return bool(
        ground.boundaries[start]
        and findings.cover.is_free(start, end)
        and not ground.is_phrase(start, end)
        and not gazetteer().forms(window)
    )


def _homophone(ground: Ground, findings: Findings, end: int) -> Garbled | None:
    """Return the longest unknown name up to `end` that sounds like a place the document supports."""
    lowest = findings.cover.free_from(end, max(0, end - _LONGEST))
    for generic in GENERIC:
        index = gazetteer().homophones.get(generic)
        if index is None or not ground.text.endswith(generic, lowest, end):
            continue
        stem_end = end - len(generic)
        for start, forms in reversed(index.ending_at(ground.text, stem_end, lowest)):
            chosen = _choose(forms, findings.context) if _is_candidate(ground, findings, start, end) else None
            if chosen is not None and not _may_be_words(ground, findings.context, start, end, chosen[0]):
                form, evidence = chosen
                far = distance(ground.text[start:stem_end], form.stem)
                return Garbled(Span(start, end), form, "homophone", far, evidence, form.surface)
    return None


def _may_be_words(ground: Ground, context: Context, start: int, end: int, form: Form) -> bool:
    """True for a 区 behind ordinary words (城乡区), and for one word before 县 or 市 (重点县, 苹果县).

    Where the document names the division itself, its homophone is no chance.
    """
    open_class = ground.text[end - 1] == "区" and ground.has_words(start, end)
    stem = ground.text[start : end - len(form.generic)]
    if is_common(stem) and not usually_sounds(stem, form.stem):
        return True
    return (open_class or is_common(stem)) and context.named(form.division) is None


def find_homophones(ground: Ground, findings: Findings) -> None:
    """Find unknown names that sound exactly like a place whose name or parent the document has."""
    for mark in _GENERIC_END.finditer(ground.text):
        end = mark.end()
        if findings.cover.is_free(end - 1, end) and not ground.in_furniture(end - 1) and not ground.is_foreign(end - 1):
            garbled = _homophone(ground, findings, end)
            if garbled is not None:
                findings.add(garbled)


def _other_nationality(ground: Ground, findings: Findings, lowest: int, middle: int, end: int) -> Garbled | None:
    """Return the autonomous division whose name is written between two offsets, but for its nationalities."""
    nationalities = nationalities_of(ground.text[lowest:end])
    stem_end = middle - len(nationalities)
    for start in range(lowest, stem_end - 1) if nationalities else ():
        forms = gazetteer().autonomous.get((ground.text[start:stem_end], ground.text[middle:end]), ())
        chosen = _choose(forms, findings.context) if ground.boundaries[start] else None
        if chosen is not None:
            form, evidence = chosen
            far = distance(ground.text[start:middle], form.stem)
            return Garbled(Span(start, end), form, "nationality", far, evidence, form.surface)
    return None


def find_nationalities(ground: Ground, findings: Findings) -> None:
    """Find autonomous divisions that exist, but under another nationality (大理彝族自治州).

    Their bare stem has been read as a mention already; the whole name replaces it.
    """
    for mark in _AUTONOMOUS.finditer(ground.text):
        if findings.cover.is_free(mark.start(), mark.end()) and not ground.in_furniture(mark.start()):
            lowest = max(0, mark.start() - 2 * _LONGEST)
            garbled = _other_nationality(ground, findings, lowest, mark.start(), mark.end())
            if garbled is not None:
                findings.add(garbled)
