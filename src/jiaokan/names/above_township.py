"""Unknown counties directly before a township that tells which county is meant: 长河县星沙街道 for 长沙县."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jiaokan.names.forms import Form, generic_of
from jiaokan.names.garbled import Findings, Garbled
from jiaokan.names.gazetteer import gazetteer
from jiaokan.names.ground import Ground
from jiaokan.names.pinyin import distance
from jiaokan.names.townships import GENERIC, townships
from jiaokan.text.span import Span

_LONGEST = 8
_FURTHEST = 0.5
_COUNTY_END = re.compile(rf"[县旗市区](?=([一-鿿]{{2,6}}?(?:{'|'.join(GENERIC)})))")


def _counties(township: str, generic: str) -> Iterator[Form]:
    """Counties with one generic word that have a township of this name."""
    for code in townships().counties(township):
        division = gazetteer().current(code)
        forms = gazetteer().suggestible(division) if division else ()
        yield from (form for form in forms if form.generic == generic and form.kind == "full")


def _county(ground: Ground, findings: Findings, end: int, township: str) -> Garbled | None:
    """The county that must stand before a township, where an unknown name much like it stands."""
    lowest = findings.cover.free_from(end, max(0, end - _LONGEST))
    found: list[Garbled] = []
    for form in _counties(township, generic_of(ground.text[end - 1 : end])):
        start = end - len(form.surface)
        window = ground.text[start:end] if start >= lowest else ""
        far = distance(window[: -len(form.generic)], form.stem)
        evidence = findings.context.named(form.division) or findings.context.around(form.division)
        if not window or not ground.boundaries[start] or far > _FURTHEST or evidence is None:
            continue
        if not gazetteer().forms(window) and not ground.is_phrase(start, end):
            found.append(Garbled(Span(start, end), form, "below", far, evidence, form.surface))
    return found[0] if len(found) == 1 else None


def find(ground: Ground, findings: Findings) -> None:
    """Find unknown counties before townships that lie in a county which the document supports."""
    for mark in _COUNTY_END.finditer(ground.text):
        end = mark.start() + 1
        if findings.cover.is_free(end - 1, end) and not ground.in_furniture(end - 1):
            garbled = _county(ground, findings, end, mark[1])
            if garbled is not None:
                findings.add(garbled)
