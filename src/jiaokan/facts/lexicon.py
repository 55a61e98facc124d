"""Words of data/frame_words.csv by kind."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from jiaokan import standard


@cache
def frame_words(kind: str) -> frozenset[str]:
    """Words of one kind; `FrameWords` in schemas/data.py says what each kind is for."""
    return frozenset(row["word"] for row in standard.rows("frame_words") if row["kind"] == kind)


def any_of(words: Iterable[str]) -> str:
    """Source of a pattern that finds the longest of some words."""
    return "|".join(sorted(map(re.escape, set(words)), key=lambda word: (-len(word), word)))


@cache
def words_pattern(kind: str) -> str:
    """Source of a pattern that finds the longest word of one kind."""
    return any_of(frame_words(kind))


@cache
def frame_pattern(kind: str) -> re.Pattern[str]:
    """A pattern that finds any word of one kind."""
    return re.compile(words_pattern(kind))
