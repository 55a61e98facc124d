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
_SWAPPED = 0.15
_MARGIN = 0.1
_HAN = re.compile("[一-鿿]{3,}")
_COUNTY_END = re.compile(rf"[县旗市区](?=([一-鿿]{{2,6}}?(?:{'|'.join(GENERIC)})))")


def _far(written: str, meant: str) -> float:
    """How far an unknown stem is from a parent's: by sound, or little where only the order of characters differs."""
    return _SWAPPED if sorted(written) == sorted(meant) else distance(written, meant)


def _written(ground: Ground, findings: Findings, end: int, form: Form) -> tuple[float, Span] | None:
    """The unknown name up to `end` that is nearest to a form: about as long, with the same generic word."""
    lowest = findings.cover.free_from(end, max(0, end - _LONGEST))
    found: list[tuple[float, Span]] = []
    for start in range(max(lowest, end - len(form.surface) - 1), min(end - len(form.surface) + 2, end - 2)):
        window = ground.text[start:end]
        if not (_HAN.fullmatch(window) and ground.boundaries[start] and window.endswith(form.generic)):
            continue
        far = _far(window.removesuffix(form.generic), form.stem)
        if far <= _FURTHEST and not gazetteer().forms(window) and not ground.is_phrase(start, end):
            found.append((far, Span(start, end)))
    return min(found, default=None)


def _garbled(ground: Ground, findings: Findings, end: int, forms: Iterable[Form], child: Span) -> Garbled | None:
    """The one parent that must stand before a child, where an unknown name much like it stands."""
    found: dict[str, Garbled] = {}
    for form in forms:
        nearest = _written(ground, findings, end, form)
        if nearest is not None:
            found[form.surface] = Garbled(nearest[1], form, "below", nearest[0], child, form.surface)
    ordered = sorted(found.values(), key=lambda garbled: garbled.distance)
    alone = len(ordered) == 1 or (ordered and ordered[1].distance - ordered[0].distance >= _MARGIN)
    return ordered[0] if alone else None


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
