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
from jiaokan.names.ground import Ground, guard_words, is_common, tag_of
from jiaokan.names.mentions import LIST_MARKS, Mention
from jiaokan.names.pinyin import SAME_READING, distance, usually_sounds
from jiaokan.text.span import Span

# Thresholds measured on news text: near enough by itself; near enough if the next child is farther by the margin;
# the same for the closed classes, of which no unknown member exists.
_FREE = 0.18
_WITH_MARGIN = 0.32
_CLOSED_WITH_MARGIN = 0.5
_MARGIN = 0.15
_CLOSED = frozenset("县旗盟")
# So near that words in it are chance: one character of three of nearly the same sound; of two, before a closed class.
_NEAR_LONG = 0.11
_NEAR_CLOSED = 0.16
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


def _short(ground: Ground, start: int, scope: _Scope) -> tuple[float, int, Form] | None:
    """A county of two characters behind its parent: the child that sounds so (尉县), or has one more (突县)."""
    window = ground.text[start : start + 2]
    if window[1:] not in {"县", "旗"} or scope.division.level != "prefecture":
        return None
    whole = ground.boundaries[start] and ground.boundaries[start + 2] and not ground.is_phrase(start, start + 2)
    if not whole or start != scope.evidence.end or window[0] in guard_words("before county"):
        return None
    if gazetteer().forms(window) or tag_of(window):
        return None
    current = [one for one in gazetteer().children(scope.division) if one.name[-1] == window[-1]]
    heard = [one for one in current if len(one.name) == 2 and distance(window[0], one.name[0]) <= SAME_READING]
    lost = [one for one in current if len(one.name) == 3 and window[0] in one.name[:2]]
    meant = heard or lost
    if len(meant) != 1:
        return None
    form = next(form for form in gazetteer().forms(meant[0].name) if form.division is meant[0])
    return (SAME_READING if heard else distance(window[0], form.stem)), start + 2, form


def _windows(ground: Ground, findings: Findings, start: int, free: int) -> Iterator[int]:
    """Ends of the unknown names that may start at a place: free characters up to a generic word."""
    run = _WINDOW.match(ground.text, start)
    for end in range(max(start + 3, free + 1), (run.end() if run else start) + 1):
        if not findings.cover.is_free(free, end):
            return
        if ground.text[end - 1] in GENERIC_ENDS and not ground.is_count(start, end):
            yield end


def _nearest(ground: Ground, start: int, end: int, scope: _Scope) -> tuple[float, Form] | None:
    """The child that an unknown name at a span sounds like, unless the span may be a phrase."""
    window = ground.text[start:end]
    generic = generic_of(window)
    stem = window.removesuffix(generic)
    if len(stem) < 2 or gazetteer().forms(window):
        return None
    best = _same_sound(stem, generic, scope.division) or _swapped(stem, generic, scope.division)
    possessive = ground.text[start - 1] == "的"
    if is_common(stem):
        # 迪庆州重点县, 云南省试点县, but 浙江省义务市.
        near = scope.division.level == "prefecture" or generic not in _CLOSED
        certain = best is not None and best[1].division.current and usually_sounds(stem, best[1].stem)
        return best if certain and near and not possessive else None
    if best is not None:
        return best
    best = _near_sound(stem, generic, scope.division)
    if best is None or (possessive and best[0] > _FREE):
        return None
    if len(stem) > 2 and best[0] <= _NEAR_LONG:
        return best
    if ground.is_phrase(start, end):
        return None
    closed = generic[-1] in _CLOSED and scope.division.level == "prefecture"
    if closed and best[0] <= _NEAR_CLOSED and not window.endswith(guard_words("shared tail")):
        return best
    # 自治旗 is a word, but no more than 旗.
    phrase = ground.has_words(start, start + len(stem)) if len(generic) > 1 else ground.may_be_phrase(start, end)
    return None if phrase else best


def _unknown_child(
    ground: Ground, findings: Findings, start: int, scope: _Scope, known: Mention | None = None
) -> Garbled | None:
    """Return the garbled child that starts at a place, the best of its possible ends.

    It may begin with a known stem (科尔沁 of 科尔沁左彝后旗), if it then sounds nearly the same.
    """
    found: list[tuple[float, int, Form]] = []
    for end in _windows(ground, findings, start, known.span.end if known else start):
        best = _nearest(ground, start, end, scope)
        if best is not None and (known is None or (best[0] <= _FREE and ground.text[end - 1] in _CLOSED)):
            found.append((best[0], end, best[1]))
    if not found and known is None and findings.cover.is_free(start, start + 2):
        short = _short(ground, start, scope)
        found += [short] if short else []
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
        stem = known if known is not None and all(form.kind == "stem" for form in known.forms) else None
        longer = _unknown_child(ground, findings, start, scope, stem) if stem else None
        if longer is not None:
            findings.add(longer)
            end = longer.span.end
        elif known is not None:
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


def _head(ground: Ground, findings: Findings, end: int, scope: _Scope) -> Garbled | None:
    """The unknown first member of a list of children that ends at a place: 享城市 of 享城市、商水县、西华县."""
    lowest = findings.cover.free_from(end, max(0, end - _LONGEST))
    for start in range(lowest, end - 2):
        if ground.boundaries[start] and _WINDOW.fullmatch(ground.text, start, end) and not ground.is_count(start, end):
            stem = ground.text[start : end - len(generic_of(ground.text[start:end]))]
            best = None if is_common(stem) else _nearest(ground, start, end, scope)
            if best is not None and best[0] <= _FREE and best[1].division.current:
                return Garbled(Span(start, end), best[1], "child", best[0], scope.evidence, best[1].surface)
    return None


def _find_heads(ground: Ground, findings: Findings, mentions: Sequence[Mention]) -> None:
    """Find unknown names before two listed children of one parent."""
    for first, second in itertools.pairwise(mentions):
        end = next(
            (first.span.start - len(mark) for mark in LIST_MARKS if ground.text.endswith(mark, 0, first.span.start)), 0
        )
        if end < 3 or ground.text[end - 1] not in GENERIC_ENDS or not findings.cover.is_free(end - 1, end):
            continue
        scope = _shared(findings, first, second)
        if scope is not None and ground.text[first.span.end : second.span.start] in LIST_MARKS:
            garbled = _head(ground, findings, end, scope)
            if garbled is not None:
                findings.add(garbled)


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
    _find_heads(ground, findings, mentions)
