"""How two names are two spellings of one: a pure comparison, without the documents they stand in.

It is used inside one document, for a reprint beside its original, and for several reports of one story.
"""

from __future__ import annotations

import functools
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from jiaokan.names.name import NameKind
from jiaokan.names.pinyin import NEAR_READING, SAME_READING, character_distance, distance
from jiaokan.names.short_forms import is_short_form
from jiaokan.names.sound_text import sounds
from jiaokan.names.word_lists import only_orders, surname_length

How = Literal["homophone", "near", "swapped", "changed", "lost", "short"]
# The shortest names of which a spelling differs by sound, by a character that sounds otherwise, or by a lost one.
_HEARD: Mapping[NameKind, int] = {"person": 2, "organisation": 4, "work": 3}
_CHANGED: Mapping[NameKind, int] = {"person": 3, "organisation": 5, "work": 6}
_LOST: Mapping[NameKind, int] = {"person": 4, "organisation": 6, "work": 7}


# Names of which so many share all but one character are a series (《公报（一）》 ...), and no two are one name.
SERIES = 24


@dataclass(frozen=True, slots=True)
class Variant:
    """Two spellings that may be of one name; `distance` is how far they sound apart, 0 to 1.

    "homophone" the same sounds in other characters, "near" one character that sounds nearly the same, "swapped" two
    neighbours exchanged, "changed" one character another, "lost" one character missing, "short" one a short form.
    """

    how: How
    distance: float


def plain(name: str) -> str:
    """A name without spaces, marks and differences of width: what its spelling is compared by."""
    folded = unicodedata.normalize("NFKC", name)
    return "".join(character for character in folded if character.isalnum())


@functools.lru_cache(maxsize=16384)
def relation(left: str, right: str, kind: NameKind) -> Variant | None:
    """How two names differ if they may be one; None for one spelling, and for names of two things.

    Members of a row (第一中学 and 第二中学), and characters that make a common word of each (农业局 and 林业局), tell
    two things. People must share their surname or its sound. The order of the two names makes no difference.
    """
    one, other = sorted((plain(left), plain(right)), key=lambda name: (-len(name), name))
    how = None if one == other or kind not in _HEARD else _how(one, other, kind)
    return Variant(how, _apart(one, other, how)) if how else None


def _apart(one: str, other: str, how: How) -> float:
    """How far two names sound apart, the same in either order; characters in one place need no alignment."""
    if how in {"homophone", "near", "changed"}:
        return round(sum(map(character_distance, one, other)) / len(one), 4)
    return max(distance(one, other), distance(other, one))


def _how(one: str, other: str, kind: NameKind) -> How | None:
    if kind == "organisation" and is_short_form(one, other):
        return "short"
    if len(one) == len(other):
        return _other_characters(one, other, kind)
    lost = _lost(one, other) if len(one) == len(other) + 1 and len(one) >= _LOST[kind] else -1
    return "lost" if lost >= 0 and not only_orders(one[lost], one[lost]) else None


def _other_characters(one: str, other: str, kind: NameKind) -> How | None:
    places = [at for at in range(len(one)) if one[at] != other[at]]
    if any(only_orders(one[at], other[at]) for at in places) or len(one) < _HEARD[kind]:
        return None
    far = [character_distance(one[at], other[at]) for at in places]
    if max(far) <= SAME_READING:
        return "homophone" if len(places) < len(one) or len(one) >= _HEARD["organisation"] else None
    if len(places) == 2 and _exchanged(one, other, places, kind):
        return "swapped"
    if len(places) > 1:
        return None
    if far[0] <= NEAR_READING:
        return "near" if kind == "person" or not _both_words(one, other, places[0]) else None
    return "changed" if _may_be_changed(one, other, places[0], kind) else None


def _exchanged(one: str, other: str, places: list[int], kind: NameKind) -> bool:
    first, second = places
    exchanged = second == first + 1 and one[first] == other[second] and one[second] == other[first]
    return exchanged and len(one) > 2 and not (kind == "person" and first < surname_length(one))


def _may_be_changed(one: str, other: str, at: int, kind: NameKind) -> bool:
    if len(one) < _CHANGED[kind]:
        return False
    return at >= surname_length(one) if kind == "person" else not _both_words(one, other, at)


def _both_words(one: str, other: str, at: int) -> bool:
    """True where the character at a place belongs to a common word in both names."""
    return _in_word(one, at) and _in_word(other, at)


@functools.lru_cache(maxsize=4096)
def _in_word(name: str, at: int) -> bool:
    import rjieba

    end = 0
    for word in rjieba.cut(name, False):
        end += len(word)
        if end > at:
            return len(word) > 1
    return False


def _lost(one: str, other: str) -> int:
    """Where the longer name has the one character that the shorter lacks; -1 where they differ otherwise."""
    at = next((at for at in range(len(other)) if one[at] != other[at]), len(other))
    return at if one[at + 1 :] == other[at:] else -1


def keys(name: str) -> Iterator[str]:
    """What two names share if `relation` can hold of them by sound, one character or an exchange; not short forms."""
    bare = plain(name)
    yield from dict.fromkeys((sounds(bare), bare, *(bare[:at] + bare[at + 1 :] for at in range(len(bare)))))


def alike(names: Iterable[str], kind: NameKind) -> Iterator[tuple[str, str, Variant]]:
    """Pairs of names that may be one, each once; by an index of sounds and parts, not pair by pair."""
    index: defaultdict[str, list[str]] = defaultdict(list)
    for name in dict.fromkeys(names):
        shared = [index[key] for key in keys(name)]
        for other in dict.fromkeys(other for bucket in shared if len(bucket) <= SERIES for other in bucket):
            if variant := relation(other, name, kind):
                yield other, name, variant
        for bucket in shared:
            bucket.append(name)


def _shortened(full: Iterable[str], short: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Full names with their short forms, found by the first two characters of these."""
    index: defaultdict[str, list[str]] = defaultdict(list)
    for name in full:
        for at, first in enumerate(name):
            for second in dict.fromkeys(name[at + 1 :]):
                if name not in index[first + second]:
                    index[first + second].append(name)
    for name in short:
        yield from ((longer, name) for longer in index.get(name[:2], ()) if is_short_form(longer, name))


@dataclass(frozen=True, slots=True)
class Pair:
    """A name of one document beside one of another; `variant` is None where the spelling is the same."""

    left: str
    right: str
    variant: Variant | None


def compare(left: Iterable[str], right: Iterable[str], kind: NameKind) -> tuple[Pair, ...]:
    """Names of two documents that are the same or may be, in the order of the left ones.

    A left name that the right document has as well is not paired with another; nor is a right one.
    """
    ours, theirs = dict.fromkeys(left), dict.fromkeys(right)
    found = {(name, name): Pair(name, name, None) for name in ours if name in theirs}
    free = [name for name in theirs if name not in ours]
    for one, other, variant in alike([*(name for name in ours if name not in theirs), *free], kind):
        if one in ours and other in theirs:
            found[one, other] = Pair(one, other, variant)
    if kind == "organisation":
        unpaired = [name for name in ours if name not in theirs]
        for one, other in (*_shortened(unpaired, free), *((b, a) for a, b in _shortened(free, unpaired))):
            found[one, other] = Pair(one, other, relation(one, other, kind))
    order = {name: at for at, name in enumerate(ours)}
    return tuple(sorted(found.values(), key=lambda pair: (order[pair.left], pair.right)))
