"""Mentions of people, organisations and works, and the ground they are read from."""

from __future__ import annotations

import bisect
import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from jiaokan.names.ground import Ground
from jiaokan.names.name import NameKind
from jiaokan.text.span import Span


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


@dataclass(frozen=True)
class Tagged:
    """A text cut into words with unknown names guessed: words, tags, and starts of the words."""

    words: Sequence[tuple[str, str]]
    starts: Sequence[int]

    @cached_property
    def people(self) -> list[tuple[int, str]]:
        """Starts and texts of what the cutter takes for the name of a person."""
        found = zip(self.starts, self.words, strict=False)
        return [(start, word[0]) for start, word in found if word[1][:2] == "nr"]


def tag(text: str) -> Tagged:
    """Cut a text into words, guessing names the dictionary lacks."""
    import rjieba

    words = rjieba.tag(text)
    return Tagged(words, list(itertools.accumulate((len(word) for word, _ in words), initial=0)))


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


def group(pairs: Iterable[tuple[str, Mentioned]]) -> dict[str, list[Mentioned]]:
    """Mentions under their keys."""
    grouped: defaultdict[str, list[Mentioned]] = defaultdict(list)
    for key, mention in pairs:
        grouped[key].append(mention)
    return dict(grouped)


def before(starts: Sequence[int], offset: int) -> int:
    """The last of some ordered offsets that is not after `offset`; 0 before the first."""
    at = bisect.bisect_right(starts, offset) - 1
    return starts[at] if at >= 0 else 0


def clause_of(ground: Ground, offset: int) -> Span:
    """The clause that holds an offset, the whole text where there is none."""
    at = ground.layout.clause_at(offset)
    return ground.layout.clauses[at] if at >= 0 else Span(0, len(ground.text))


def sentence_of(ground: Ground, offset: int) -> Span:
    """The sentence that holds an offset, the whole text where there is none."""
    at = ground.layout.sentence_at(offset)
    return ground.layout.sentences[at] if at >= 0 else Span(0, len(ground.text))
