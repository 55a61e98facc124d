"""Whether two written forms sound the same, or are forms of one place or of one within the other."""

from __future__ import annotations

from functools import lru_cache

from jiaokan.names.gazetteer import gazetteer
from jiaokan.names.pinyin import readings


@lru_cache(maxsize=1 << 12)
def same_sound(one: str, other: str) -> bool:
    """True where each pair of characters shares a toneless reading."""
    return len(one) == len(other) and all(
        left == right or not set(readings(left)).isdisjoint(readings(right))
        for left, right in zip(one, other, strict=True)
    )


def is_place(written: str) -> bool:
    """True for a form of a division."""
    return bool(gazetteer().forms(written))


@lru_cache(maxsize=1 << 12)
def are_sisters(one: str, other: str) -> bool:
    """True for forms of two divisions of one level under one parent, and for two provinces."""
    ours, theirs = ([form.division for form in gazetteer().forms(text)] for text in (one, other))
    return any(
        left.level == right.level
        and left.identity != right.identity
        and {parent.identity for parent in left.parents} & {parent.identity for parent in right.parents}
        for left in ours
        for right in theirs
    )


@lru_cache(maxsize=1 << 12)
def holds_place(one: str, other: str) -> bool:
    """True where a form of a place is another form of the other, or of what that lies in."""
    ours, theirs = ([form.division for form in gazetteer().forms(text)] for text in (one, other))
    return any(left.identity == right.identity or right.within(left) for left in ours for right in theirs)


@lru_cache(maxsize=1 << 12)
def same_place(one: str, other: str) -> bool:
    """True where both are forms of one division, one lies within the other, or one lacks only the generic word."""
    places = [[form.division for form in gazetteer().forms(text)] for text in (one, other)]
    if any(left.identity == right.identity for left in places[0] for right in places[1]):
        return True
    # A province for its city, or a city for its province, is only less or more exact.
    if any(left.within(right) or right.within(left) for left in places[0] for right in places[1]):
        return True
    short, long = sorted((one, other), key=len)
    return len(short) > 1 and long[:-1] == short and long[-1] in "省市县区旗盟州镇乡村"
