"""Words of data/name_words.csv by kind, and the Chinese characters a name is made of."""

from __future__ import annotations

import re
from functools import cache

from jiaokan import standard


@cache
def name_words(kind: str) -> frozenset[str]:
    """Words of one kind; `NameWords` in schemas/data.py says what each kind is for."""
    return frozenset(row["word"] for row in standard.rows("name_words") if row["kind"] == kind)


@cache
def name_pattern(*kinds: str) -> re.Pattern[str]:
    """A pattern that finds any word of some kinds, the longest that fits."""
    words = set().union(*(name_words(kind) for kind in kinds))
    return re.compile("|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word)))))


def surname_length(name: str) -> int:
    """How many characters of a name, or of a text, are a surname: 2, 1 or 0."""
    if name[:2] in name_words("compound surname"):
        return 2
    return 1 if name[:1] in name_words("surname") else 0


def is_han(text: str) -> bool:
    """True where a string is of Chinese characters only, at least one."""
    return bool(text) and all("一" <= character <= "鿿" for character in text)


def only_orders(left: str, right: str) -> bool:
    """True where two characters tell one thing of a row from the next: 一 and 二, 左 and 右, 甲 and 乙."""
    ordering = name_words("ordering")
    return left in ordering and right in ordering
