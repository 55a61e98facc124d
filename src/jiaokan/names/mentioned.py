"""Mentions of people, organisations and works, and the ground they are read from."""

from __future__ import annotations

import itertools
import operator
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from jiaokan.names.ground import Ground
from jiaokan.names.name import NameKind
from jiaokan.names.variants import SERIES
from jiaokan.text.span import Span

Owner = TypeVar("Owner", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Mentioned:
    """One mention; of 北京顺鑫控股集团有限公司 `own` is all behind the place, `coined` 顺鑫. People have neither."""

    span: Span
    surface: str
    kind: NameKind
    coined: str = ""
    own: str = ""


class Forms:
    """Mentions by their form, in order of the text."""

    def __init__(self, mentions: Iterable[Mentioned]) -> None:
        self.mentions = sorted(mentions, key=lambda mention: mention.span)
        self.of: dict[str, list[Mentioned]] = {}
        for mention in self.mentions:
            self.of.setdefault(mention.surface, []).append(mention)


# The classes of the cutter for people: Chinese, transliterated, and those it has not told.
_PEOPLE = frozenset({"nr", "nrt", "nrfg"})
_FIRST = operator.itemgetter(0)


def guessed_people(text: str) -> list[tuple[int, str]]:
    """Starts and texts of what the cutter, guessing the names that its dictionary lacks, takes for people."""
    import rjieba

    found: list[tuple[int, str]] = []
    begun = 0
    # Line by line, which the cutter never joins: a long list of pairs keeps the garbage collector busy.
    for line in text.splitlines(keepends=True):
        tagged = rjieba.tag(line)
        if any(kind in _PEOPLE for _, kind in tagged):
            starts = itertools.accumulate(map(len, map(_FIRST, tagged)), initial=begun)
            found += [(start, word) for start, (word, kind) in zip(starts, tagged, strict=False) if kind in _PEOPLE]
        begun += len(line)
    return found


def occurrences(text: str, forms: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Where any of some strings stands, leftmost first and longest where they overlap."""
    from ahocorasick_rs import AhoCorasick, MatchKind

    listed = sorted(set(forms))
    if listed:
        matches = AhoCorasick(listed, matchkind=MatchKind.LeftmostLongest).find_matches_as_indexes(text)
        yield from ((start, end) for _, start, end in matches)


def windows(sound: str, patterns: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """Every place, overlapping ones too, that sounds like a pattern: number of the pattern, start, end."""
    from ahocorasick_rs import AhoCorasick

    if patterns:
        yield from AhoCorasick(patterns).find_matches_as_indexes(sound, overlapping=True)


# Texts without marks have sentences without end; what is farther off says nothing.
_REACH = 120


def _near(span: Span, offset: int) -> Span:
    return Span(max(span.start, offset - _REACH), min(span.end, offset + _REACH))


def clause_of(ground: Ground, offset: int) -> Span:
    """The clause that holds an offset, as far as it is near."""
    at = ground.layout.clause_at(offset)
    return _near(ground.layout.clauses[at] if at >= 0 else Span(0, len(ground.text)), offset)


def sentence_of(ground: Ground, offset: int) -> Span:
    """The sentence that holds an offset, as far as it is near."""
    at = ground.layout.sentence_at(offset)
    return _near(ground.layout.sentences[at] if at >= 0 else Span(0, len(ground.text)), offset)


def line_of(ground: Ground, offset: int) -> Span:
    """The line that holds an offset, as far as it is near."""
    at = ground.layout.line_at(offset)
    return _near(ground.layout.lines[at].span if at >= 0 else Span(0, len(ground.text)), offset)


def rare_sounds(patterns: Iterable[tuple[str, Owner]]) -> list[tuple[str, Owner]]:
    """Patterns whose sound few names share; where many do they are a row of names, and none is meant for another."""
    listed = list(dict.fromkeys(patterns))
    shared = Counter(sound for sound, _ in listed)
    return [pair for pair in listed if shared[pair[0]] <= SERIES]
