"""Unknown parents directly before a known child that tells which one is meant: 心安盟阿尔山市, 长河县星沙街道."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from jiaokan.names.forms import GENERIC_ENDS, Form
from jiaokan.names.garbled import Findings, Garbled
from jiaokan.names.gazetteer import gazetteer
from jiaokan.names.ground import Ground
from jiaokan.names.mentions import Mention
from jiaokan.names.pinyin import distance
from jiaokan.names.townships import GENERIC, townships
from jiaokan.text.span import Span

_LONGEST = 12
_FURTHEST = 0.5
_COUNTY_END = re.compile(rf"[县旗市区](?=([一-鿿]{{2,6}}?(?:{'|'.join(GENERIC)})))")


def _is_near(written: str, meant: str) -> bool:
    """True for stems of which half or more sounds alike, or that have the same characters in another order."""
    return distance(written, meant) <= _FURTHEST or sorted(written) == sorted(meant)


def _written(ground: Ground, findings: Findings, end: int, form: Form) -> Span | None:
    """The unknown name up to `end` that may stand for a form: about as long, with the same generic word."""
    lowest = findings.cover.free_from(end, max(0, end - _LONGEST))
    for length in (len(form.surface), len(form.surface) - 1, len(form.surface) + 1):
        start = end - length
        if (
            start < lowest
            or length < 3
            or not ground.boundaries[start]
            or not ground.text.endswith(form.generic, start, end)
        ):
            continue
        stem = ground.text[start : end - len(form.generic)]
        unknown = not gazetteer().forms(ground.text[start:end]) and not ground.is_phrase(start, end)
        if unknown and _is_near(stem, form.stem):
            return Span(start, end)
    return None


def _garbled(ground: Ground, findings: Findings, end: int, forms: Iterable[Form], child: Span) -> Garbled | None:
    """The one parent that must stand before a child, where an unknown name much like it stands."""
    found: dict[str, Garbled] = {}
    for form in forms:
        span = _written(ground, findings, end, form)
        if span is not None:
            far = distance(ground.text[span.start : end - len(form.generic)], form.stem)
            found[form.surface] = Garbled(span, form, "below", far, child, form.surface)
    return next(iter(found.values())) if len(found) == 1 else None


def _counties(findings: Findings, township: str) -> Iterator[Form]:
    """Counties that have a township of this name and that the document supports."""
    for code in townships().counties(township):
        division = gazetteer().current(code)
        if division and (findings.context.named(division) or findings.context.around(division)):
            yield from (form for form in gazetteer().suggestible(division) if form.kind == "full")


def _parents(mention: Mention) -> Iterator[Form]:
    """Forms of the parents, and their parents, of every division that a full name may mean."""
    for form in mention.forms:
        if form.kind != "stem" and form.division.current:
            for above in form.division.lineage():
                if above is not form.division and above.current:
                    yield from gazetteer().suggestible(above)


def find(ground: Ground, mentions: Iterable[Mention], findings: Findings) -> None:
    """Find unknown parents before known counties and prefectures, and unknown counties before townships."""
    for mention in mentions:
        end = mention.span.start
        unknown = end > 2 and ground.text[end - 1] in GENERIC_ENDS and findings.cover.is_free(end - 1, end)
        if unknown and not ground.is_foreign(end - 1):
            garbled = _garbled(ground, findings, end, _parents(mention), mention.span)
            if garbled is not None:
                findings.add(garbled)
    for mark in _COUNTY_END.finditer(ground.text):
        end = mark.start() + 1
        if findings.cover.is_free(end - 1, end) and not ground.in_furniture(end - 1):
            township = Span(end, end + len(mark[1]))
            garbled = _garbled(ground, findings, end, _counties(findings, mark[1]), township)
            if garbled is not None:
                findings.add(garbled)
