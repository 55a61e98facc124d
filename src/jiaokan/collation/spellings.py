"""What two written forms are to one another as names: one character apart, shortened, words of the language."""

from __future__ import annotations

from jiaokan.collation.sounds import same_sound
from jiaokan.names.word_lists import surname_length

_HAN_FIRST, _HAN_LAST = "\u4e00", "\u9fff"
_GIVEN = frozenset("和为")
GENERIC = "省市县区旗盟州"
_MOST_SLIPS = 2
_SMALL_PLACES = "镇乡村"
_POINTING = frozenset("该本全各每这那某几数两三四五六七八九十个小新老古名强美特")
_STOPS = frozenset("的了在和与及是有为被把对从由向到等也都就而且并或这那该其、,。;:!?()“”《》\"' \n")


def is_unseen(kind: str, one: str, other: str, at: int) -> bool:
    """True for two forms alike but for the character at a place: a surname of one sound, or the stem of a township."""
    if len(one) != len(other) or one[:at] + one[at + 1 :] != other[:at] + other[at + 1 :]:
        return False
    if not may_stand_for(one, other) or set(one) & _STOPS or words_of_language(one[:2]) or words_of_language(other[:2]):
        return False
    if kind == "person":
        return surname_length(one) == surname_length(other) == 1 and same_sound(one[0], other[0])
    return one[-1] in _SMALL_PLACES and not set(one[:2] + other[:2]) & _POINTING


def stem_of(kind: str, name: str) -> str:
    """A place's name without its generic word, any other name whole."""
    if kind == "place" and len(name) > 2 and name[-1] in GENERIC:
        return name[:-1]
    return name


def is_name(text: str) -> bool:
    """True for characters of which none is a mark or a function word."""
    return all(_HAN_FIRST <= sign <= _HAN_LAST or sign.isalnum() or sign == "·" for sign in text) and not (
        set(text) & _STOPS
    )


def may_stand_for(name: str, written: str) -> bool:
    """True for what may be a name: no marks, and no function words but those of the name and those in given names."""
    plain = all(_HAN_FIRST <= sign <= _HAN_LAST or sign.isalnum() or sign == "·" for sign in written)
    return plain and not (set(written) - set(name) - _GIVEN) & _STOPS


def shortened(long: str, short: str) -> bool:
    """True where the characters of one stand in the other in their order."""
    rest = iter(long)
    return len(short) > 1 and all(sign in rest for sign in short)


def differs_in_one(name: str, written: str) -> bool:
    """True for forms of one length, one character apart or, of two characters, alike in sound."""
    return sum(one != other for one, other in zip(name, written, strict=True)) == 1 or (
        len(name) == 2 and name != written and same_sound(name, written)
    )


def slipped(name: str, written: str) -> bool:
    """True where two forms of one length differ in two characters at most: a slip, no other wording."""
    return len(name) == len(written) and sum(a != b for a, b in zip(name, written, strict=True)) <= _MOST_SLIPS


def look_alike(name: str, written: str) -> bool:
    """True where two names share half of their characters in order, or sound the same."""
    if len(name) == len(written) and same_sound(name, written):
        return True
    common = _common(name, written)
    return common * 2 >= max(len(name), len(written)) and common >= 1


def _common(one: str, other: str) -> int:
    """The length of the longest run of characters, with gaps, that two short texts share."""
    row = [0] * (len(other) + 1)
    for sign in one:
        above = row[:]
        for at, letter in enumerate(other, 1):
            row[at] = above[at - 1] + 1 if sign == letter else max(row[at - 1], above[at])
    return row[-1]


def words_of_language(written: str) -> bool:
    """True for what the dictionary has as an ordinary word."""
    import rjieba

    tags = rjieba.tag(written)
    return len(tags) == 1 and rjieba.has_word(written) and not tags[0][1].startswith(("nr", "ns", "nt", "nz"))
