"""Words that bound a number without standing at it (最高28元, 用不了40分钟): data/hedges.csv."""

from __future__ import annotations

from functools import cache

from jiaokan import standard
from jiaokan.collation.values import direction


@cache
def hedges(towards: str) -> tuple[str, ...]:
    """Words that say the same as an approximator of a direction: up, down, about."""
    return tuple(row["word"] for row in standard.rows("hedges") if row["direction"] == towards)


def hedged(approximator: str, words: str) -> bool:
    """True where the words around a number say what its approximator said."""
    return any(word in words for word in hedges(direction(approximator)))
