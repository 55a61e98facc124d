"""Characters that sound the same or nearly the same, from a source apart from the reader's own table of readings.

A name is read by pypinyin's interface, which chooses the readings of a name by its phrases (厦门 xia men, 六安 lu an),
and is written again with characters of which that is the usual reading: so does a name that went through romanisation
and back. The reader compares by all readings of each character. Only characters common in the texts are drawn.
"""

from __future__ import annotations

import collections
from collections.abc import Iterable, Iterator

from pypinyin import lazy_pinyin

_COMMON = 2500
_INITIALS = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("n", "l"), ("f", "h"), ("r", "l"))
_FINALS = (("ang", "an"), ("eng", "en"), ("ing", "in"))


def _is_character(sign: str) -> bool:
    return "一" <= sign <= "鿿"


def _exchanged_initials(syllable: str) -> Iterator[str]:
    for left, right in _INITIALS:
        for old, new in ((left, right), (right, left)):
            # sh also begins with s.
            if syllable.startswith(old) and not (len(old) == 1 and syllable[1:2] == "h"):
                yield new + syllable[len(old) :]


def _exchanged_finals(syllable: str) -> Iterator[str]:
    for left, right in _FINALS:
        for old, new in ((left, right), (right, left)):
            if syllable.endswith(old):
                yield syllable.removesuffix(old) + new


def near_syllables(syllable: str) -> tuple[str, ...]:
    """Syllables that speakers and transliterators confuse with one: sh/s, n/l, an/ang and the like, one step away."""
    return tuple(sorted({*_exchanged_initials(syllable), *_exchanged_finals(syllable)} - {syllable}))


class Homophones:
    """Common characters by their usual toneless syllable."""

    def __init__(self, texts: Iterable[str]) -> None:
        counts = collections.Counter(sign for text in texts for sign in text if _is_character(sign))
        common = sorted(counts, key=lambda sign: (-counts[sign], sign))[:_COMMON]
        self._characters: dict[str, list[str]] = {}
        for character in sorted(common):
            self._characters.setdefault(lazy_pinyin(character)[0], []).append(character)

    def same(self, name: str, at: int) -> list[str]:
        """Other characters that are read as the one at a place of a name."""
        syllables = lazy_pinyin(name)
        if len(syllables) != len(name):
            return []
        return [character for character in self._characters.get(syllables[at], ()) if character != name[at]]

    def near(self, name: str, at: int) -> list[str]:
        """Characters that are read nearly as the one at a place of a name."""
        syllables = lazy_pinyin(name)
        if len(syllables) != len(name):
            return []
        return [c for near in near_syllables(syllables[at]) for c in self._characters.get(near, ()) if c != name[at]]
