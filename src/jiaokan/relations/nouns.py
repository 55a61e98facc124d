"""The words of a noun phrase, and whether other words hold them all."""

from __future__ import annotations

import re
from functools import lru_cache

_TIME = re.compile("[年月日季度天期今去前后初末底]|目前|现在")
"""The dictionary has other words among its times (过夜)."""


@lru_cache(maxsize=1 << 14)
def words_in(noun: str) -> tuple[str, ...]:
    """The words of a noun phrase that say something: 受理案件 is 受理 and 案件."""
    import rjieba

    return tuple(word for word in rjieba.cut(noun) if len(word) > 1)


@lru_cache(maxsize=1 << 14)
def narrowing(words: str) -> tuple[str, ...]:
    """Nouns, verbs and attributes that narrow what is told (过夜, 游客), those of the whole place or year left out."""
    import rjieba

    return tuple(
        word
        for word, tag in rjieba.tag(words)
        if len(word) > 1
        and word[0] not in "全该本这每"
        and (tag[0] in "nvb" or (tag[0] == "t" and not _TIME.search(word)))
    )


def names_all(noun: str, told: str) -> bool:
    """True where words hold every word of a noun phrase, in whatever order."""
    words = words_in(noun)
    return bool(words) and all(word in told for word in words)
