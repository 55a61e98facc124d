"""A text made ready for reading names: simplified characters, word boundaries, where nothing is to be read."""

from __future__ import annotations

import functools
import itertools
from dataclasses import dataclass
from typing import Protocol

from jiaokan import standard
from jiaokan.names.gazetteer import gazetteer
from jiaokan.text.layout import Layout

# No division's stem ends in these; before a generic word they count or sum up.
_COUNTING = frozenset("一二三四五六七八九十两几各等")


class _Converter(Protocol):
    def convert(self, text: str) -> str: ...


@functools.cache
def _converter() -> _Converter:
    from opencc import OpenCC

    converter: _Converter = OpenCC("t2s")
    return converter


def _without_surrogates(text: str) -> str:
    """Replace what is no character (half a surrogate pair), one for one: compiled libraries refuse it."""
    return text.encode("utf-8", "replace").decode("utf-8")


def simplify(text: str) -> str:
    """Write traditional characters as simplified ones, one for one; a line that would change its length stays.

    A character that names themselves use stays too: 乾 of 乾县 is not 干.
    """
    own = gazetteer().characters

    def line_simplified(line: str) -> str:
        plain = _converter().convert(line)
        if len(plain) != len(line):
            return line
        return "".join(old if old in own else new for old, new in zip(line, plain, strict=True))

    whole = _converter().convert(text)
    if whole == text:
        return text
    return "".join(map(line_simplified, text.splitlines(keepends=True)))


@functools.cache
def tag_of(word: str) -> str:
    """Part of speech that the dictionary gives a word (ns place, nr person ...); empty where it is no word."""
    import rjieba

    if not rjieba.has_word(word):
        return ""
    tags = rjieba.tag(word, False)
    return str(tags[0][1]) if len(tags) == 1 else ""


def is_common(word: str) -> bool:
    """True for a word of the dictionary that is no name by its class: 重点, 苹果."""
    return tag_of(word)[:2] not in {"", "nr", "ns", "nt", "nz"}


@functools.cache
def guard_words(guard: str) -> tuple[str, ...]:
    """Words of data/place_words.csv under one guard, in file order."""
    return tuple(row["word"] for row in standard.rows("place_words") if row["guard"] == guard)


@dataclass(frozen=True)
class Ground:
    """One text to read names from; offsets of `text` are those of the text as given."""

    layout: Layout
    text: str
    boundaries: bytearray
    """1 at each offset where no dictionary word of two or more characters is cut."""
    foreign: frozenset[int]
    """Sentences, by number, that name a foreign country."""

    def in_furniture(self, offset: int) -> bool:
        """True inside a template line."""
        line = self.layout.line_at(offset)
        return line >= 0 and self.layout.lines[line].kind == "template"

    def is_foreign(self, offset: int) -> bool:
        """True in a sentence that names a foreign country."""
        return bool(self.foreign) and self.layout.sentence_at(offset) in self.foreign

    def has_words(self, start: int, end: int) -> bool:
        """True where a span holds a word of two or more characters that is neither a place nor a person."""
        cuts = [offset for offset in range(start, end + 1) if self.boundaries[offset]]
        words = (self.text[left:right] for left, right in itertools.pairwise(cuts) if right - left > 1)
        return any(not tag_of(word).startswith(("ns", "nr", "nz")) for word in words)

    def is_phrase(self, start: int, end: int) -> bool:
        """True where a span that ends in a generic word is no name: 大中城市, 各旗县, 包头两市, or 市 of 市场."""
        return self.text.endswith(guard_words("tail"), start, end) or self.is_count(start, end)

    def is_count(self, start: int, end: int) -> bool:
        """True where a generic word counts, begins a word of its own, or stands behind a word of grammar."""
        counts = end - start > 1 and self.text[end - 2] in _COUNTING
        return counts or self.text.startswith(guard_words("first"), start, end) or self.goes_on(end)

    def may_be_phrase(self, start: int, end: int) -> bool:
        """True where a span may be a phrase by its words, so that only an exact homophone makes it a name: 吕梁山区."""
        return self.text.endswith(guard_words("shared tail"), start, end) or self.has_words(start, end)

    def goes_on(self, end: int) -> bool:
        """True where the character before `end` begins a word of its own: 市 of 市场."""
        return self.text.startswith(guard_words("follow"), end - 1)


@functools.cache
def _countries() -> tuple[str, ...]:
    return tuple(row["name"] for row in standard.rows("foreign_countries"))


def _foreign_sentences(layout: Layout, text: str) -> frozenset[int]:
    from ahocorasick_rs import AhoCorasick

    matches = AhoCorasick(_countries()).find_matches_as_indexes(text)
    return frozenset(layout.sentence_at(start) for _, start, _ in matches)


def prepare(layout: Layout) -> Ground:
    """Simplify a text and cut it into words; unknown strings are left as single characters."""
    import rjieba

    text = simplify(_without_surrogates(layout.folded))
    boundaries = bytearray(len(text) + 1)
    for end in itertools.accumulate(map(len, rjieba.cut(text, False)), initial=0):
        boundaries[end] = 1
    return Ground(layout, text, boundaries, _foreign_sentences(layout, text))
