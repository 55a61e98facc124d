"""Set terms written otherwise: forms of the lexicon, homophones of set phrases, and one fund called by two words."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from jiaokan import standard
from jiaokan.names.ground import Ground, tag_of
from jiaokan.names.mentioned import occurrences, sentence_of, windows
from jiaokan.names.pinyin import SAME_READING, character_distance
from jiaokan.names.sound_text import sounds_of
from jiaokan.text.span import Span

_FEWEST_SAME = 2


@dataclass(frozen=True, slots=True)
class Garbled:
    """A set term as written, and what it should be; `basis` is where that is known from."""

    span: Span
    meant: str
    basis: Literal["lexicon", "phrase"]
    confidence: str


@functools.cache
def _lexicon() -> dict[str, dict[str, str]]:
    return {row["form"]: row for row in standard.rows("terms")}


def _from_lexicon(ground: Ground) -> Iterator[Garbled]:
    """Forms of data/terms.csv whose sentence has one of the words each asks for."""
    for start, end in occurrences(ground.text, _lexicon()):
        row = _lexicon()[ground.text[start:end]]
        near = [word for word in row["near"].split("|") if word]
        sentence = sentence_of(ground, start).of(ground.text)
        if not near or any(word in sentence for word in near):
            yield Garbled(Span(start, end), row["meant"], "lexicon", row["confidence"])


@functools.cache
def _phrases() -> tuple[tuple[str, str], ...]:
    """Set phrases by their sounds."""
    return tuple((sound, row["phrase"]) for row in standard.rows("set_phrases") for sound in sounds_of(row["phrase"]))


@functools.cache
def _phrase_sounds() -> tuple[str, ...]:
    return tuple(sound for sound, _ in _phrases())


@functools.cache
def _known() -> frozenset[str]:
    """Set phrases and the forms accepted beside them: 一湖一策 beside 一户一策."""
    rows = standard.rows("set_phrases")
    return frozenset(word for row in rows for word in (row["phrase"], *row["accepted"].split("|")))


def _is_garbled(ground: Ground, start: int, end: int, phrase: str) -> bool:
    """True where a stretch sounds exactly like a set phrase, shares characters with it and is no words of its own."""
    written = ground.text[start:end]
    if written in _known() or not (ground.boundaries[start] and ground.boundaries[end]):
        return False
    far = [character_distance(left, right) for left, right in zip(written, phrase, strict=True)]
    if max(far) > SAME_READING or far.count(0.0) < _FEWEST_SAME:
        return False
    cuts = [at for at in range(start, end + 1) if ground.boundaries[at]]
    words = [ground.text[left:right] for left, right in itertools.pairwise(cuts)]
    return any(len(word) == 1 for word in words) and not tag_of(written)


def _homophones(ground: Ground, sound: str) -> Iterator[Garbled]:
    for number, start, end in windows(sound, _phrase_sounds()):
        phrase = _phrases()[number][1]
        if ground.text[start:end] != phrase and _is_garbled(ground, start, end, phrase):
            yield Garbled(Span(start, end), phrase, "phrase", "likely")


def find(ground: Ground, sound: str) -> list[Garbled]:
    """Every garbled term in order; none overlap, the longest of those that do is kept."""
    found: list[Garbled] = []
    every = {*_from_lexicon(ground), *_homophones(ground, sound)}
    for garbled in sorted(every, key=lambda term: (term.span.start, -term.span.end, term.meant)):
        free = not found or garbled.span.start >= found[-1].span.end
        if free and not ground.in_furniture(garbled.span.start):
            found.append(garbled)
    return found
