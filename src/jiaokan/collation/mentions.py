"""The names of a document that its reprint is asked for: those the reading has, names of bodies, persons, works."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from jiaokan import standard
from jiaokan.collation.side import Side
from jiaokan.collation.sounds import is_place
from jiaokan.collation.telling import words_in
from jiaokan.facts.tokens import tagged
from jiaokan.names.ground import tag_of
from jiaokan.names.word_lists import surname_length
from jiaokan.text.span import Span

_BOUNDARY = re.compile(
    r"[^\u4e00-\u9fffA-Za-z·]|[的从与和及同向在由经把被对为是将以到给让至跟受按据了]|其中|包括|包含|另有|还有|共有|[、，。]|[0-9一二三四五六七八九十两]+[家所个座]|\x00"
)
_LONGEST = 16
_SHORTEST_BODY = 4
_PERSON = re.compile("[\u4e00-\u9fff]{2,4}")
_WORK = re.compile("《([^《》\n]{2,40})》|“([^“”\n]{2,12})”")
_LONGEST_GIVEN = 3
_HOME = "中国"
_GRAMMAR = frozenset("pcdfu")
_PERSON_TAGS = ("nr", "nrt", "nrfg")
_tagged = lru_cache(maxsize=1 << 14)(tagged)
"""A reprint has many sentences of its original."""


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """A name where it stands; `canonical` is what other forms of it share, empty where only the form is known."""

    span: Span
    surface: str
    kind: str
    canonical: str = ""
    suggestion: str = ""


@cache
def _endings() -> re.Pattern[str]:
    listed = (row["word"] for row in standard.rows("body_endings") if row["formal"] == "yes")
    words = sorted(listed, key=lambda word: (-len(word), word))
    return re.compile("|".join(words))


def mentions_of(side: Side) -> list[Mention]:
    """Every name of a document, in order; one that lies within another of the reading is left out."""
    names = [
        Mention(name.span, name.surface, name.kind, name.canonical, name.suggestion) for name in side.reading.names
    ]
    known = [mention.span for mention in names if mention.kind != "place"]
    found = [*names, *(one for one in _spotted(side) if not _overlaps(one.span, known))]
    kept: dict[Span, Mention] = {}
    for mention in found:
        if mention.kind != "person" or _can_be_person(mention.surface):
            kept.setdefault(mention.span, mention)
    return sorted(kept.values())


def _can_be_person(surface: str) -> bool:
    """False for what the cutter only took for a person: a common word behind a surname, or one character too many."""
    if "·" in surface or not _PERSON.fullmatch(surface):
        return True
    family = surname_length(surface)
    if not family:
        return True
    given = surface[family:]
    # 于 of 快于城镇 is a surname by chance.
    grammar = tag_of(surface[:family])[:1] in _GRAMMAR and len(given) > 1 and bool(tag_of(given))
    return len(given) < _LONGEST_GIVEN and not grammar


def _spotted(side: Side) -> Iterator[Mention]:
    yield from _bodies(side)
    yield from _persons(side)
    yield from _works(side)
    yield from _countries(side)


@cache
def _country_names() -> re.Pattern[str]:
    names = (row["name"] for row in standard.rows("foreign_countries"))
    return re.compile("|".join(sorted(names, key=lambda name: (-len(name), name))))


def cut_places(side: Side) -> dict[Span, Mention]:
    """Places and countries that only the segmenter sees (云南昆明): good for what faces a name, not to search for."""
    found: dict[Span, Mention] = {}
    for sentence in side.layout.sentences:
        offset = sentence.start
        for word, tag in _tagged(sentence.of(side.folded)):
            for at, part in _places_of(word) if tag == "ns" else ():
                span = Span(offset + at, offset + at + len(part))
                found[span] = Mention(span, span.of(side.layout.text), "place", part)
            offset += len(word)
    return found


def _places_of(word: str) -> list[tuple[int, str]]:
    """The places that a word names, with where each begins in it: one, or two at once behind one another."""
    if word == _HOME or _country_names().fullmatch(word) or (len(word) > 1 and is_place(word)):
        return [(0, word)]
    for at in range(2, len(word) - 1):
        if is_place(word[:at]) and is_place(word[at:]):
            return [(0, word[:at]), (at, word[at:])]
    return []


def _countries(side: Side) -> Iterator[Mention]:
    """Foreign countries: 肯尼亚选手 must not become 日本选手."""
    for found in _country_names().finditer(side.folded):
        yield Mention(Span(found.start(), found.end()), found.group(), "place", found.group())


def _overlaps(span: Span, others: Sequence[Span]) -> bool:
    """True where a span overlaps one of others, which are in order and disjoint."""
    at = bisect.bisect_left(others, span.end, key=lambda other: other.start) - 1
    return at >= 0 and others[at].end > span.start


def _bodies(side: Side) -> Iterator[Mention]:
    text = side.blotted
    for ending in _endings().finditer(text):
        start = max(0, ending.end() - _LONGEST)
        for mark in _BOUNDARY.finditer(text, start, ending.start()):
            start = mark.end()
        for word in words_in(text, Span(start, ending.start()), "scope"):
            start = word.span.end
        if ending.end() - start >= _SHORTEST_BODY and start < ending.start():
            span = Span(start, ending.end())
            yield Mention(span, span.of(side.layout.text), "organisation")


def _persons(side: Side) -> Iterator[Mention]:
    """What the segmenter takes for the name of a person."""
    for sentence in side.layout.sentences:
        offset = sentence.start
        surname: Span | None = None
        for word, tag in _tagged(sentence.of(side.folded)):
            span = Span(offset, offset + len(word))
            offset = span.end
            person = tag in _PERSON_TAGS
            if person and surname is not None and len(word) < _LONGEST_GIVEN:
                # 钟/海燕: the cutter takes a rare name apart.
                whole = Span(surname.start, span.end)
                yield Mention(whole, whole.of(side.layout.text), "person")
            elif person and _PERSON.fullmatch(word) and not _is_word(word):
                yield Mention(span, span.of(side.layout.text), "person")
            surname = span if person and len(word) == 1 else None


def _is_word(word: str) -> bool:
    import rjieba

    return bool(rjieba.has_word(word)) and len(word) < 3


def _works(side: Side) -> Iterator[Mention]:
    for found in _WORK.finditer(side.folded):
        group = 1 if found[1] else 2
        span = Span(found.start(group), found.end(group))
        yield Mention(span, span.of(side.layout.text), "title")
