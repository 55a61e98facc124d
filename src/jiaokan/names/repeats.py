"""The same garbled form again, its bare stem, and near forms of a place of the document (detector "repeat")."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from jiaokan.names.division import Division
from jiaokan.names.forms import GENERIC_ENDS, Form, generic_of
from jiaokan.names.garbled import Findings, Garbled
from jiaokan.names.gazetteer import gazetteer
from jiaokan.names.ground import Ground
from jiaokan.names.mentions import Mention
from jiaokan.names.pinyin import MERGED_READING, character_distance, distance
from jiaokan.text.span import Span

_NEAR = 0.4
# Anything can be a 区: there one lost or added character (浦东区 beside 浦东新区) makes no garbled name.
_NEAR_OPEN = 0.23
# A name that begins otherwise than the place's: one character of two sounds nearly the same.
_NEAR_LAST = 0.16
# A name of which the document has but the parent: one character that sounds nearly the same.
_NEAR_CHILD = 0.23
_CHILD_GENERIC = ("县", "市", "旗", "盟", "州", "自治县", "自治旗", "自治州")
_SWAPPED = 0.15
_NUMERALS = frozenset("一二三四五六七八九十两")
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


@dataclass(frozen=True, slots=True)
class _Base:
    """A form of a place that the document names, or at least its parent (then `named` is false), and where."""

    form: Form
    evidence: Span
    named: bool = True


_Key = tuple[str, str, str]


def _keys(stem: str, generic: str) -> tuple[_Key, ...]:
    """What an unknown name must share with a place of the document: its first or last character, or all of them."""
    return ("first", stem[0], generic), ("last", stem[-1], generic), ("all", "".join(sorted(stem)), generic)


def _bases(mentions: Iterable[Mention], found: Iterable[Garbled]) -> dict[_Key, list[_Base]]:
    """The places of a document by what an unknown name must share with them."""
    named = [(m.division, m.span) for m in mentions if m.division] + [(g.meant.division, g.span) for g in found]
    bases: defaultdict[_Key, list[_Base]] = defaultdict(list)
    listed = [_Base(form, span) for division, span in named for form in gazetteer().suggestible(division)]
    seen: set[Form] = set()
    for base in (*listed, *_children(named)):
        if base.form not in seen:
            seen.add(base.form)
            for key in _keys(base.form.stem, base.form.generic):
                bases[key].append(base)
    return dict(bases)


def _children(named: Iterable[tuple[Division, Span]]) -> Iterator[_Base]:
    """Today's counties of the prefectures that a document names or names a county of, and prefectures of its provinces.

    Districts are left out: anything can be a 区.
    """
    parents: dict[Division, Span] = {}
    for division, span in named:
        for above in (division, division.parent):
            if above is not None and above.level != "county":
                parents.setdefault(above, span)
    for parent, span in parents.items():
        for generic in _CHILD_GENERIC:
            forms = (form for form in gazetteer().below(parent, generic) if form.division.current)
            yield from (_Base(form, span, named=False) for form in forms if form.division.parent is parent)


def find_near(ground: Ground, mentions: Iterable[Mention], findings: Findings) -> None:
    """Find unknown names with the generic word of a place of the document that sound or look nearly the same."""
    bases = _bases(mentions, findings.found)
    for mark in _GENERIC_END.finditer(ground.text):
        end = mark.end()
        lowest = findings.cover.free_from(end, max(0, end - _LONGEST))
        if end - lowest > 2 and not ground.in_furniture(end - 1) and not ground.is_foreign(end - 1):
            starts = [start for start in range(lowest, end - 2) if ground.boundaries[start]]
            garbled = next(filter(None, (_near(ground, bases, start, end) for start in starts)), None)
            if garbled is not None:
                findings.add(garbled)


def _near(ground: Ground, bases: dict[_Key, list[_Base]], start: int, end: int) -> Garbled | None:
    """Return the nearest place of the document for an unknown name at a span, if no sibling is about as near."""
    window = ground.text[start:end]
    generic = generic_of(window)
    stem = window.removesuffix(generic)
    if not stem:
        return None
    near = [
        (far, base)
        for key in _keys(stem, generic)
        for base in bases.get(key, ())
        if (far := _far(stem, base, key[0])) is not None
    ]
    if not near or ground.is_phrase(start, end):
        return None
    if any(gazetteer().forms(window[at:]) for at in range(len(window) - 1)):
        return None  # A known name with a word before it: 和和平县城.
    far, base = min(near, key=lambda pair: pair[0])
    if ground.may_be_phrase(start, end) and not (base.named and _differs_little(stem, base.form.stem)):
        return None
    clear = base.form.division.parent is not None and _is_clear(stem, generic, base.form, far)
    return Garbled(Span(start, end), base.form, "repeat", far, base.evidence, base.form.surface) if clear else None


def _far(stem: str, base: _Base, shared: str) -> float | None:
    """How far an unknown stem is from a place's, by what it shares with it; None where it is too far."""
    form = base.form
    if shared == "all":
        # 山南区 beside 南山区: two characters of a district change places too easily.
        return _SWAPPED if stem != form.stem and (len(stem) > 2 or form.generic != "区") else None
    if shared == "last" and (len(stem) != len(form.stem) or stem[0] in _NUMERALS):
        return None
    far = distance(stem, form.stem)
    wide = _NEAR_OPEN if form.generic == "区" else _NEAR if base.named else _NEAR_CHILD
    limit = _NEAR_LAST if shared == "last" else wide
    return far if far <= limit else None


def _differs_little(stem: str, meant: str) -> bool:
    """True for a long stem with one character for another that sounds nearly the same: 石津山, 乌兰擦布."""
    differing = [(left, right) for left, right in zip(stem, meant, strict=False) if left != right]
    alike = len(stem) == len(meant) > 2 and len(differing) == 1
    return alike and character_distance(*differing[0]) <= MERGED_READING


def _is_clear(stem: str, generic: str, form: Form, far: float) -> bool:
    """True where no other child of the same parent is about as near."""
    parent = form.division.parent
    siblings = gazetteer().below(parent, generic) if parent else ()
    others = (distance(stem, other.stem) for other in siblings if other.stem != form.stem)
    return min(others, default=1.0) - far >= _MARGIN
