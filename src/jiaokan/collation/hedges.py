"""Words that bound a number without standing at it (最高28元, 用不了40分钟): data/hedges.csv."""

from __future__ import annotations

import re
from functools import cache

from jiaokan import standard
from jiaokan.collation.values import direction

_FIXED = re.compile("(?:规模|限额|县级|地市级)以上|最近|附近|近[年日期]")
"""Set phrases that hold such a word."""


@cache
def hedges(towards: str) -> tuple[str, ...]:
    """Words that say the same as an approximator of a direction: up, down, about."""
    return tuple(row["word"] for row in standard.rows("hedges") if row["direction"] == towards)


def hedged(approximator: str, words: str) -> bool:
    """True where the words around a number say what its approximator said."""
    words = _FIXED.sub("", words)
    return any(word in words for word in hedges(direction(approximator)))
