"""Townships and streets under the counties that a document names: known ones, and garbled ones with what was meant.

A township counts as known only where its county is named in the document: there are forty thousand, and their names are
common words too often.
"""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from jiaokan.names.division import Division
from jiaokan.names.forms import Form
from jiaokan.names.garbled import Findings, Garbled
from jiaokan.names.ground import Ground, guard_words, simplify
from jiaokan.names.mentions import LIST_MARKS, Mention
from jiaokan.names.name import Basis
from jiaokan.names.pinyin import distance, spellings
from jiaokan.names.townships import GENERIC, township_generic, townships
from jiaokan.text.span import Span

_FREE = 0.18
_WITH_MARGIN = 0.32
_MARGIN = 0.15
_LONGEST = 8
_LONG_STEM = 3
_GENERIC_END = re.compile("|".join(GENERIC))
_LIST_MARK = re.compile("|".join(LIST_MARKS))
# Bodies that are mostly called after the street or township they stand in.
_BODY = re.compile("医院|卫生院|卫生服务中心|小学|中学|派出所|社区|敬老院|幼儿园|法庭|供电所|司法所")
_LONGEST_STEM = 5


@dataclass(frozen=True, slots=True)
class _Found:
    """A form that a document supports, and where its county stands."""

    form: Form
    evidence: Span


class _Counties:
    """The counties of a document, and their townships by name and by sound."""

    def __init__(self, mentions: Iterable[Mention], found: Iterable[Garbled]) -> None:
        named = [(mention.division, mention.span) for mention in mentions if mention.division]
        named += [(garbled.meant.division, garbled.span) for garbled in found]
        self.spans: dict[Division, list[Span]] = {}
        self.ending: dict[int, tuple[Division, Span]] = {}
        for division, span in sorted(named, key=lambda pair: pair[1]):
            if division.level in {"county", "prefecture"} and townships().of(division):
                self.spans.setdefault(division, []).append(span)
                self.ending[span.end] = division, span
        self.by_name: defaultdict[str, list[_Found]] = defaultdict(list)
        self.by_sound: defaultdict[tuple[str, ...], list[_Found]] = defaultdict(list)
        for division, spans in self.spans.items():
            for form in townships().of(division):
                found_here = _Found(form, spans[0])
                for surface in {form.surface, simplify(form.surface)}:
                    self.by_name[surface].append(found_here)
                for syllables in spellings(form.stem):
                    self.by_sound[syllables].append(found_here)

    def sounding(self, stem: str) -> list[_Found]:
        """Townships whose stem sounds exactly like this one."""
        found = {item.form: item for syllables in spellings(stem) for item in self.by_sound.get(syllables, ())}
        return list(found.values())


def _only(found: Sequence[_Found]) -> _Found | None:
    """The one township among those found, if they all are written alike."""
    return found[0] if found and len({item.form.surface for item in found}) == 1 else None


def _known(ground: Ground, counties: _Counties, lowest: int, end: int, scope: Division | None) -> Mention | None:
    """Return the longest known township up to `end`, of the county in force before others."""
    for start in range(lowest, end - 2):
        found = counties.by_name.get(ground.text[start:end])
        if found and (ground.boundaries[start] or start == lowest):
            forms = tuple(item.form for item in found)
            own = [form.division for form in forms if form.division.parent is scope]
            choice = own or [form.division for form in forms]
            return Mention(Span(start, end), forms, choice[0] if len(choice) == 1 else None)
    return None


def _is_name(ground: Ground, start: int, end: int) -> bool:
    """True for an unknown string that can be the name of a township."""
    window = ground.text[start:end]
    return not (
        window.startswith((*GENERIC, *guard_words("first")))
        or window.endswith(guard_words("township tail"))
        or townships().counties(window)
    )


def _near(ground: Ground, start: int, end: int, county: Division) -> tuple[float, Form] | None:
    """The nearest township of the county written before, if it is near enough and no other is about as near."""
    window = ground.text[start:end]
    stem = window.removesuffix(township_generic(window))
    forms = [form for form in townships().of(county) if form.generic == township_generic(window)]
    scored = sorted(((distance(stem, form.stem), form) for form in forms), key=lambda pair: pair[0])
    if not scored or not 0 < scored[0][0] <= _WITH_MARGIN:
        return None
    exact = scored[0][1] in (form for form in forms if _same_sound(stem, form.stem))
    if not exact and ground.has_words(start, end - len(township_generic(window))):
        return None
    clear = scored[0][0] <= _FREE or len(scored) == 1 or scored[1][0] - scored[0][0] >= _MARGIN
    return scored[0] if clear else None


def _same_sound(left: str, right: str) -> bool:
    return not set(spellings(left)).isdisjoint(spellings(right))


def _homophone(ground: Ground, counties: _Counties, lowest: int, end: int) -> tuple[int, _Found] | None:
    """The longest unknown name up to `end` that sounds like a township of a county of the document."""
    generic = township_generic(ground.text[lowest:end])
    for start in range(lowest, end - len(generic) - 1):
        stem = ground.text[start : end - len(generic)]
        if not ground.boundaries[start] or _is_phrase(ground, start, start + len(stem)):
            continue
        found = _only([item for item in counties.sounding(stem) if item.form.generic == generic])
        if found is None or found.form.stem == stem or not _is_name(ground, start, end):
            continue
        lines = {ground.layout.line_at(span.start) for span in counties.spans[_parent(found.form)]}
        if len(stem) >= _LONG_STEM or ground.layout.line_at(start) in lines:
            return start, found
    return None


def _is_phrase(ground: Ground, start: int, end: int) -> bool:
    """True where words may make a phrase of a stem; a long stem is none if characters of no word are left in it."""
    if end - start < _LONG_STEM:
        return ground.has_words(start, end)
    cuts = [offset for offset in range(start, end + 1) if ground.boundaries[offset]]
    return cuts[-1] == end and all(right - left > 1 for left, right in itertools.pairwise(cuts))


def _parent(form: Form) -> Division:
    """The county of a township."""
    return form.division.parents[0]


def _garbled(span: Span, form: Form, basis: Basis, far: float, evidence: Span, suggestion: str) -> Garbled:
    return Garbled(span, form, basis, far, evidence, suggestion)


def _at(ground: Ground, findings: Findings, counties: _Counties, end: int) -> Mention | Garbled | None:
    """What ends at the generic word of a township: a known name, a garbled one, or nothing."""
    lowest = findings.cover.free_from(end, max(0, end - _LONGEST))
    mark = _LIST_MARK.match(ground.text, lowest)
    lowest = mark.end() if mark and mark.end() in counties.ending else lowest
    county, evidence = counties.ending.get(lowest, (None, None))
    known = _known(ground, counties, lowest, end, county)
    if known is not None:
        return known
    if county is not None and evidence is not None and end - lowest > 2 and _is_name(ground, lowest, end):
        near = _near(ground, lowest, end, county)
        if near is not None:
            return _garbled(Span(lowest, end), near[1], "child", near[0], evidence, near[1].surface)
    heard = _homophone(ground, counties, lowest, end)
    if heard is None:
        return None
    start, found = heard
    far = distance(ground.text[start:end], found.form.surface)
    return _garbled(Span(start, end), found.form, "homophone", far, found.evidence, found.form.surface)


def _carry(ground: Ground, counties: _Counties, lowest: int, end: int) -> None:
    """Let the county written before a list of townships hold for the next member too."""
    scope = counties.ending.get(lowest)
    mark = _LIST_MARK.match(ground.text, end)
    if scope is not None and mark is not None:
        counties.ending[mark.end()] = scope


def _bodies(ground: Ground, findings: Findings, counties: _Counties) -> Iterator[Garbled]:
    """Garbled streets and townships in the names of bodies: 湛蓝路医院 for 展览路医院."""
    for mark in _BODY.finditer(ground.text):
        lowest = findings.cover.free_from(mark.start(), max(0, mark.start() - _LONGEST_STEM))
        for start in range(lowest, mark.start() - 2):
            stem = ground.text[start : mark.start()]
            found = _only(counties.sounding(stem)) if ground.boundaries[start] else None
            if found is None or found.form.stem == stem or ground.in_furniture(start):
                continue
            if not townships().has_stem(stem) and not ground.has_words(start + 1, mark.start()):
                far = distance(stem, found.form.stem)
                span = Span(start, mark.start())
                yield _garbled(span, found.form, "homophone", far, found.evidence, found.form.stem)
                break


def find(ground: Ground, mentions: Sequence[Mention], findings: Findings) -> tuple[Mention, ...]:
    """Find townships; garbled ones go to `findings`, known ones are returned in order."""
    counties = _Counties(mentions, findings.found)
    known: list[Mention] = []
    for mark in _GENERIC_END.finditer(ground.text) if counties.spans else ():
        end = mark.end()
        if not findings.cover.is_free(end - 1, end) or ground.in_furniture(mark.start()):
            continue
        found = _at(ground, findings, counties, end)
        if isinstance(found, Mention):
            known.append(found)
            findings.cover.take(found.span)
        elif found is not None:
            findings.add(found)
        if found is not None:
            _carry(ground, counties, found.span.start, end)
    for garbled in _bodies(ground, findings, counties) if counties.spans else ():
        findings.add(garbled)
    return tuple(known)
