"""Short forms of bodies: which may be derived from a full name, and which a text declares."""

from __future__ import annotations

import functools
import re

from jiaokan.names.word_lists import name_words
from jiaokan.text.span import Span

_DECLARED = re.compile(r"(?:简称|统称)(?:为|:)?[“\"「『‘](?P<short>[一-鿿]{2,10})[”\"」』’]")
_INTRODUCTION = re.compile(r"[(,]?(?:以下|下)?$")


@functools.cache
def _ends() -> tuple[str, ...]:
    words = name_words("company") | name_words("body")
    return tuple(sorted(words, key=lambda word: (-len(word), word)))


@functools.lru_cache(maxsize=8192)
def end_of(name: str) -> str:
    """The generic word at the end of a body's name, empty where it has none."""
    return next((end for end in _ends() if name.endswith(end)), "")


def is_short_form(full: str, short: str) -> bool:
    """True where the characters of a short form stand in the full name in this order, its generic end aside.

    北京顺鑫控股集团有限公司 may be 顺鑫控股, 顺鑫集团 or 顺鑫公司; a name with one lost character is no short form.
    """
    if not 2 <= len(short) <= len(full) - 2:
        return False
    end = end_of(short)
    stem = short.removesuffix(end) if end in name_words("company") or not full.endswith(end) else short
    rest = iter(full)
    return len(stem) > 1 and all(character in rest for character in stem)


def declared(text: str) -> list[tuple[int, Span]]:
    """Declared short forms (以下简称“顺鑫”): where each declaration starts, behind the full name, and the form."""
    found: list[tuple[int, Span]] = []
    for match in _DECLARED.finditer(text):
        introduction = _INTRODUCTION.search(text, max(0, match.start() - 3), match.start())
        start = introduction.start() if introduction else match.start()
        found.append((start, Span(match.start("short"), match.end("short"))))
    return found
