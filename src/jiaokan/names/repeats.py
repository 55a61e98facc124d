"""The same garbled form again, its bare stem, and near forms of a place of the document (detector "repeat")."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from jiaokan.names.forms import GENERIC_ENDS, Form, generic_of
from jiaokan.names.garbled import Findings, Garbled
from jiaokan.names.gazetteer import gazetteer
from jiaokan.names.ground import Ground
from jiaokan.names.mentions import Mention
from jiaokan.names.pinyin import distance
from jiaokan.text.span import Span

_NEAR = 0.4
# Anything can be a 区: there one lost or added character (浦东区 beside 浦东新区) makes no garbled name.
_NEAR_OPEN = 0.2
_MARGIN = 0.1
_SHORTEST_BARE = 3
_LONGEST = 10
_GENERIC_END = re.compile(f"[{''.join(sorted(GENERIC_ENDS))}]")


def _bare(ground: Ground, garbled: Garbled) -> tuple[str, str] | None:
    """Return the bare stems of a garbled name and of what it means, where both can stand alone."""
    written = garbled.span.of(ground.text)
    stem = written.removesuffix(generic_of(written))
    meant = garbled.meant
    can_stand = any(form.division is meant.division for form in gazetteer().forms(meant.stem))
    return (stem, meant.stem) if len(stem) >= _SHORTEST_BARE and can_stand else None


def find_again(ground: Ground, findings: Findings) -> None:
    """Find every other mention of a garbled form, with its generic word or, from three characters, without."""
    from ahocorasick_rs import AhoCorasick, MatchKind

    known: dict[str, Garbled] = {}
    for garbled in findings.found:
        known.setdefault(garbled.span.of(ground.text), replace(garbled, basis="repeat"))
        if pair := _bare(ground, garbled):
            known.setdefault(pair[0], replace(garbled, basis="repeat", suggestion=pair[1]))
    surfaces = [surface for surface in known if not gazetteer().forms(surface)]
    if not surfaces:
        return
    matches = AhoCorasick(surfaces, matchkind=MatchKind.LeftmostLongest).find_matches_as_indexes(ground.text)
    for number, start, end in matches:
        if findings.cover.is_free(start, end) and not ground.in_furniture(start) and not ground.goes_on(end):
            findings.add(replace(known[surfaces[number]], span=Span(start, end)))


_Bases = dict[tuple[str, str], dict[Form, Span]]


def _bases(mentions: Iterable[Mention], found: Iterable[Garbled]) -> _Bases:
    """Forms of the places a document names or that were suggested for it, by first character and generic word."""
    named = [(m.division, m.span) for m in mentions if m.division] + [(g.meant.division, g.span) for g in found]
    bases: defaultdict[tuple[str, str], dict[Form, Span]] = defaultdict(dict)
    for division, span in named:
        for form in gazetteer().suggestible(division):
            bases[form.surface[0], form.generic].setdefault(form, span)
    return dict(bases)


def find_near(ground: Ground, mentions: Iterable[Mention], findings: Findings) -> None:
    """Find unknown names that begin and end like a place of the document and sound nearly the same."""
    bases = _bases(mentions, findings.found)
    for mark in _GENERIC_END.finditer(ground.text):
        end = mark.end()
        lowest = findings.cover.free_from(end, max(0, end - _LONGEST))
        if end - lowest > 2 and not ground.in_furniture(end - 1) and not ground.is_foreign(end - 1):
            garbled = next(filter(None, (_near(ground, bases, start, end) for start in range(lowest, end - 2))), None)
            if garbled is not None:
                findings.add(garbled)


def _near(ground: Ground, bases: _Bases, start: int, end: int) -> Garbled | None:
    """Return the nearest place of the document for an unknown name at a span, if no sibling is about as near."""
    window = ground.text[start:end]
    generic = generic_of(window)
    forms = bases.get((window[0], generic))
    if not forms or not ground.boundaries[start] or ground.is_phrase(start, end) or ground.may_be_phrase(start, end):
        return None
    if gazetteer().forms(window):
        return None
    stem = window.removesuffix(generic)
    far, form = min(((distance(stem, form.stem), form) for form in forms), key=lambda pair: pair[0])
    limit = _NEAR_OPEN if generic == "区" else _NEAR
    if far > limit or form.division.parent is None:
        return None
    siblings = gazetteer().below(form.division.parent, generic)
    others = (distance(stem, other.stem) for other in siblings if other.division.identity != form.division.identity)
    if min(others, default=1.0) - far < _MARGIN:
        return None
    return Garbled(Span(start, end), form, "repeat", far, forms[form], form.surface)
