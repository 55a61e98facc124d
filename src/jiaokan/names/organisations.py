"""Mentions of organisations: a generic end with a name of its own before it."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from jiaokan.names.ground import Ground, guard_words, tag_of
from jiaokan.names.mentioned import Mentioned, occurrences
from jiaokan.names.name import Name
from jiaokan.names.word_lists import is_han, name_words
from jiaokan.text.span import Span

_LONGEST = 24
_LONGEST_COINED = 4
_SHORTEST_SITE = 2
_NAMING_TAGS = ("nr", "nt", "nz")
_COINED_TAGS = ("nr", "nz", "ns")


@dataclass(frozen=True, slots=True)
class _Stem:
    """What stands before the generic end: its words as ends of spans, place names first."""

    cuts: tuple[int, ...]
    own: int
    """Where the name begins once places before it are left out."""


@functools.cache
def _tags() -> frozenset[str]:
    """Classes of words that no name of a body has, unless they name its trade."""
    return frozenset(
        (
            "p",
            "c",
            "u",
            "ul",
            "uj",
            "uv",
            "ud",
            "ug",
            "uz",
            "d",
            "r",
            "e",
            "o",
            "y",
            "w",
            "x",
            "q",
            "f",
            "v",
            "vd",
            "zg",
            "ad",
            "z",
            "i",
            "l",
            "t",
        )
    )


def _belongs(word: str) -> bool:
    """True for a word that the name of a body may have: 科技, 顺, 第二; not 引导, 多家, 在."""
    if word in name_words("trade"):
        return True
    if not is_han(word) or word in name_words("outside"):
        return False
    kind = tag_of(word)
    if kind == "m":
        return word.startswith("第") or len(word) == 1
    return len(word) == 1 or kind not in _tags()


def _stem(ground: Ground, end: int, places: Mapping[int, int]) -> _Stem | None:
    """Walk left from a generic end over the words of a name."""
    cuts, lowest = [end], max(0, end - _LONGEST)
    while cuts[-1] > lowest:
        place = places.get(cuts[-1])
        start = place if place is not None else ground.boundaries.rfind(1, lowest, cuts[-1])
        if start < 0:
            break
        # Any word makes the name of a road or a village: 展览 of 展览路.
        sited = len(cuts) > 1 and ground.text[cuts[-1] : cuts[-2]] in name_words("site") and cuts[-1] - start > 1
        if place is None and not sited and not _belongs(ground.text[start : cuts[-1]]):
            break
        cuts.append(start)
    if len(cuts) > 2 and places.get(cuts[-2]) is None and _leads(ground.text, cuts, places):
        cuts.pop()
    own = len(cuts) - 1
    while own > 0 and (places.get(cuts[own - 1]) == cuts[own] or _is_place(ground.text[cuts[own] : cuts[own - 1]])):
        own -= 1
    return _Stem(tuple(reversed(cuts)), cuts[own]) if len(cuts) > 1 else None


def _leads(text: str, cuts: list[int], places: Mapping[int, int]) -> bool:
    """True where the first word is a verb before a place: 联合 of 联合北京普仁医院."""
    place_follows = places.get(cuts[-3]) == cuts[-2] or _is_place(text[cuts[-2] : cuts[-3]])
    return place_follows and tag_of(text[cuts[-1] : cuts[-2]]).startswith("v")


def _is_place(word: str) -> bool:
    return len(word) > 1 and tag_of(word) == "ns"


@functools.lru_cache(maxsize=8192)
def coined(stem: str) -> str:
    """The word that is only this body's, before the words of its trade: 顺鑫 of 顺鑫控股; empty where it has none."""
    import rjieba

    shorter = stem
    while shorter:
        stem = shorter
        trade = next((stem[-n:] for n in (3, 2) if stem[-n:] in name_words("trade") and len(stem) - n > 1), "")
        shorter = stem.removesuffix(trade) if trade else ""
    if not 2 <= len(stem) <= _LONGEST_COINED:
        return ""
    words = [word for word in rjieba.cut(stem, False) if len(word) > 1]
    return (
        "" if any(not tag_of(word).startswith(_COINED_TAGS) or word in guard_words("tail") for word in words) else stem
    )


def _named(text: str, stem: _Stem, end: int) -> bool:
    """True where the words before the end name one body: a place, a word of its own, a number; not 龙头企业集团."""
    if stem.own > stem.cuts[0] or coined(text[stem.own : end]):
        return True
    words = [text[left:right] for left, right in itertools.pairwise(stem.cuts)]
    if words[-1][-1] in name_words("site") and stem.cuts[-1] - stem.cuts[0] > _SHORTEST_SITE:
        return True
    return any(word.startswith("第") or tag_of(word).startswith(_NAMING_TAGS) for word in words)


def _ends(ground: Ground) -> Iterator[Span]:
    """Generic ends that end a word, joined where two follow one another: 集团有限责任公司."""
    joined: Span | None = None
    for start, end in occurrences(ground.text, name_words("company") | name_words("body")):
        if joined and joined.end == start:
            joined = Span(joined.start, end)
            continue
        if joined:
            yield joined
        joined = Span(start, end)
    if joined:
        yield joined


def _whole_word(ground: Ground, span: Span) -> bool:
    """True where a generic end is no piece of another word: 局 of 商务局, not of 格局 or 局面."""
    start, end = span.start, span.end
    if not ground.boundaries[end]:
        return False
    return bool(ground.boundaries[start]) or tag_of(ground.text[ground.boundaries.rfind(1, 0, start) : end]) == "nt"


def _common(surface: str) -> bool:
    """True for words that name a sort of bodies: 上市公司, 分公司."""
    return surface in name_words("common body") or tag_of(surface) == "n"


def find(ground: Ground, places: Iterable[Name]) -> list[Mentioned]:
    """Every mention of a named organisation in order; none overlap, but places may stand in them."""
    ending = {place.span.end: place.span.start for place in places}
    found: list[Mentioned] = []
    for end in _ends(ground):
        if not _whole_word(ground, end) or ground.in_furniture(end.start):
            continue
        head = end.start if ground.boundaries[end.start] else ground.boundaries.rfind(1, 0, end.start)
        stem = _stem(ground, head, ending) if head == end.start else _Stem((head, end.start), head)
        if stem is None or not _named(ground.text, stem, end.start):
            continue
        span = Span(stem.cuts[0], end.end)
        if len(span) > 3 and not _common(span.of(ground.text)) and (not found or span.start >= found[-1].span.end):
            own, stem_text = ground.text[stem.own : end.end], ground.text[stem.own : end.start]
            found.append(Mentioned(span, span.of(ground.text), "organisation", coined(stem_text), own))
    return found
