"""Words of data/frame_words.csv by kind."""

from __future__ import annotations

import re
from functools import cache

from jiaokan import standard


@cache
def frame_words(kind: str) -> frozenset[str]:
    """Words of one kind; `FrameWords` in schemas/data.py says what each kind is for."""
    return frozenset(row["word"] for row in standard.rows("frame_words") if row["kind"] == kind)


@cache
def words_pattern(kind: str) -> str:
    """Source of a pattern that finds the longest word of one kind."""
    return "|".join(sorted(map(re.escape, frame_words(kind)), key=lambda word: (-len(word), word)))


@cache
def frame_pattern(kind: str) -> re.Pattern[str]:
    """A pattern that finds any word of one kind."""
    return re.compile(words_pattern(kind))
