"""Unknown names directly after a written parent: the nearest child by sound (detector "child")."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jiaokan.names.division import Division
from jiaokan.names.forms import GENERIC_ENDS, Form, generic_of
from jiaokan.names.garbled import Findings, Garbled
from jiaokan.names.gazetteer import gazetteer
from jiaokan.names.ground import Ground
from jiaokan.names.mentions import LIST_MARKS, Mention
from jiaokan.names.pinyin import distance
from jiaokan.text.span import Span

# Thresholds measured on news text: near enough by itself; near enough if the next child is farther by the margin;
# the same for the closed classes, of which no unknown member exists.
_FREE = 0.18
_WITH_MARGIN = 0.32
_CLOSED_WITH_MARGIN = 0.5
_MARGIN = 0.15
_CLOSED = frozenset("县旗盟")
_ROMANISED = 0.1
_SWAPPED = 0.15
_LONGEST = 12
_WINDOW = re.compile(rf"[一-鿿]{{2,{_LONGEST}}}")
_LIST_MARK = re.compile("|".join(LIST_MARKS))
_BETWEEN = re.compile(f"[一-鿿]{{2,{_LONGEST}}}?(?:{'|'.join(LIST_MARKS)})")


@dataclass(frozen=True, slots=True)
class _Scope:
    """The parent in force at a place of the text, and where it is written."""

    division: Division
    evidence: Span


def _best(scored: list[tuple[float, Form]]) -> tuple[float, Form] | None:
    """Return the nearest form, today's divisions before former ones, the shorter form first."""
    ordered = sorted(scored, key=lambda pair: (pair[0], not pair[1].division.current, len(pair[1].surface)))
    return ordered[0] if ordered else None


def _same_sound(stem: str, generic: str, parent: Division) -> tuple[float, Form] | None:
    """A child that sounds exactly like the stem, or whose romanisation reads like it."""
    names = gazetteer()
    scored: list[tuple[float, Form]] = []
    if generic in names.homophones:
        scored += [(distance(stem, form.stem), form) for form in names.homophones[generic].same(stem)]
    if generic in names.romanised:
        scored += [(_ROMANISED, form) for form in names.romanised[generic].same(stem)]
    return _best([(far, form) for far, form in scored if form.division.within(parent)])


def _swapped(stem: str, generic: str, parent: Division) -> tuple[float, Form] | None:
    """The one of today's children that is written with the same characters in another order."""
    key = sorted(stem)
    forms = [form for form in gazetteer().below(parent, generic) if form.division.current and sorted(form.stem) == key]
    return (_SWAPPED, forms[0]) if len({form.surface for form in forms}) == 1 else None


def _near_sound(stem: str, generic: str, parent: Division) -> tuple[float, Form] | None:
    """Return the nearest of today's children, if it is near and no other is about as near."""
    limit = _CLOSED_WITH_MARGIN if generic[-1] in _CLOSED and parent.level == "prefecture" else _WITH_MARGIN
    forms = [form for form in gazetteer().below(parent, generic) if form.division.current]
    scored = [(distance(stem, form.stem), form) for form in forms if abs(len(form.stem) - len(stem)) < 3]
    best = _best([pair for pair in scored if pair[0] <= limit + _MARGIN])
    if best is None or best[0] > limit:
        return None
    others = [far for far, form in scored if form.division.identity != best[1].division.identity]
    clear = best[0] <= _FREE or min(others, default=1.0) - best[0] >= _MARGIN
    return best if clear and best[1].stem != stem else None


def _windows(ground: Ground, findings: Findings, start: int) -> Iterator[int]:
    """Ends of the unknown names that may start at a place: free characters up to a generic word."""
    run = _WINDOW.match(ground.text, start)
    for end in range(start + 3, (run.end() if run else start) + 1):
        if not findings.cover.is_free(start, end):
            return
        if ground.text[end - 1] in GENERIC_ENDS and not ground.is_count(start, end):
            yield end


def _unknown_child(ground: Ground, findings: Findings, start: int, scope: _Scope) -> Garbled | None:
    """Return the garbled child that starts at a place, the best of its possible ends."""
    found: list[tuple[float, int, Form]] = []
    for end in _windows(ground, findings, start):
        window = ground.text[start:end]
        generic = generic_of(window)
        stem = window.removesuffix(generic)
        if len(stem) < 2 or gazetteer().forms(window):
            continue
        best = _same_sound(stem, generic, scope.division) or _swapped(stem, generic, scope.division)
        if best is None and not ground.is_phrase(start, end) and not ground.may_be_phrase(start, end):
            best = _near_sound(stem, generic, scope.division)
        if best is not None:
            found.append((best[0], end, best[1]))
    if not found:
        return None
    far, end, form = min(found, key=lambda item: item[:2])
    return Garbled(Span(start, end), form, "child", far, scope.evidence, form.surface)


def _walk(ground: Ground, findings: Findings, start: int, scope: _Scope, seen: set[int]) -> None:
    """Read the child at a place and, as long as children of one parent are listed, the next one."""
    start += ground.text.startswith("的", start)
    while start not in seen:
        seen.add(start)
        known = findings.cover.starting.get(start)
        if known is not None:
            if known.division is None or not known.division.within(scope.division):
                return
            end = known.span.end
        else:
            garbled = _unknown_child(ground, findings, start, scope)
            if garbled is None:
                return
            findings.add(garbled)
            end = garbled.span.end
        mark = _LIST_MARK.match(ground.text, end)
        if mark is None:
            return
        start = mark.end()


def _shared(findings: Findings, first: Mention, second: Mention) -> _Scope | None:
    """The parent that two divisions share, if the document names it."""
    if first.division is None or second.division is None or second.division.parent is None:
        return None
    parent = second.division.parent
    evidence = findings.context.named(parent) if first.division.within(parent) else None
    return _Scope(parent, evidence) if evidence else None


def _list_starts(ground: Ground, findings: Findings, mentions: Sequence[Mention]) -> Iterator[tuple[int, _Scope]]:
    """Where an unknown member of a list may start: behind two listed children of one parent, or between them."""
    for first, second in itertools.pairwise(mentions):
        scope = _shared(findings, first, second)
        mark = _LIST_MARK.match(ground.text, first.span.end)
        if scope is None or mark is None:
            continue
        if mark.end() == second.span.start:
            following = _LIST_MARK.match(ground.text, second.span.end)
            if following is not None:
                yield following.end(), scope
        elif _BETWEEN.fullmatch(ground.text, mark.end(), second.span.start):
            yield mark.end(), scope


def find(ground: Ground, mentions: Sequence[Mention], findings: Findings) -> None:
    """Find unknown names after a province or prefecture, and in lists of its children."""
    seen: set[int] = set()
    for mention in mentions:
        if mention.division is not None and mention.division.level != "county":
            _walk(ground, findings, mention.span.end, _Scope(mention.division, mention.span), seen)
    lists: set[int] = set()
    for start, scope in _list_starts(ground, findings, mentions):
        if start not in seen:
            _walk(ground, findings, start, scope, lists)
