"""The words of a noun phrase, and whether other words hold them all."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=1 << 14)
def words_in(noun: str) -> tuple[str, ...]:
    """The words of a noun phrase that say something: 受理案件 is 受理 and 案件."""
    import rjieba

    return tuple(word for word in rjieba.cut(noun) if len(word) > 1)


@lru_cache(maxsize=1 << 14)
def narrowing(words: str) -> tuple[str, ...]:
    """Nouns, verbs and attributes that narrow what is told (过夜, 游客), those of the whole place or year left out."""
    import rjieba

    tagged = rjieba.tag(words)
    return tuple(word for word, tag in tagged if tag[0] in "nvb" and len(word) > 1 and word[0] not in "全该本这每")


def names_all(noun: str, told: str) -> bool:
    """True where words hold every word of a noun phrase, in whatever order."""
    words = words_in(noun)
    return bool(words) and all(word in told for word in words)
