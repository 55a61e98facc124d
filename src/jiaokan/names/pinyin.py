"""Toneless readings of characters, and how far apart two names sound.

A name that went through romanisation and back keeps its toneless pinyin and loses its characters, so sound is what
tells a garbled name from another one. Every reading of a character counts: choosing one by context loses single names
(厦 xia/sha, 乐 le/yue, 蔚 wei/yu).
"""

from __future__ import annotations

import functools
import importlib.util
import itertools
import re
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import cast

from jiaokan.errors import InternalError

SAME_READING = 0.15
MERGED_READING = 0.3
NEAR_READING = 0.45
OTHER_READING = 1.0
MISSING_CHARACTER = 0.7
EXTRA_CHARACTER = 0.8

_TONES = str.maketrans("", "", "\u0300\u0301\u0304\u030c")
_MOST_SPELLINGS = 24
_RETROFLEX = re.compile(r"^([zcs])h")
_NASAL = re.compile(r"([aei]n)g$")
_INITIAL = re.compile(r"^[bpmfdtnlgkhjqxrzcsyw]?")
# Initials that southern speakers and transliterators confuse.
_NEAR_INITIALS = frozenset(frozenset(pair) for pair in ("ln", "rl", "hk", "fh", "bp", "dt"))


@functools.cache
def _dictionary() -> Mapping[int, str]:
    """Readings by code point, with tones, separated by commas.

    The dictionary's own file is loaded, because importing the package reads its 47,000 phrases as well, which takes
    six times as long.
    """
    package = importlib.util.find_spec("pypinyin")
    if package is None or not package.submodule_search_locations:
        raise InternalError("the package pypinyin is missing")
    path = Path(package.submodule_search_locations[0]) / "pinyin_dict.py"
    specification = importlib.util.spec_from_file_location("jiaokan_pinyin_dict", path)
    if specification is None or specification.loader is None:
        raise InternalError("the package pypinyin has no pinyin_dict")
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return cast("Mapping[int, str]", module.pinyin_dict)


def _plain(reading: str) -> str:
    """Return a reading without its tone; ü is written v."""
    bare = unicodedata.normalize("NFD", reading).translate(_TONES)
    return unicodedata.normalize("NFC", bare).replace("ü", "v")


@functools.lru_cache(maxsize=32768)
def readings(character: str) -> tuple[str, ...]:
    """Toneless readings of one character, the usual one first; empty for anything but a Chinese character."""
    return tuple(dict.fromkeys(_plain(r) for r in _dictionary().get(ord(character), "").split(",") if r))


def spellings(name: str) -> Iterator[tuple[str, ...]]:
    """Toneless syllables of a name, once for each combination of readings (24 at most)."""
    return itertools.islice(itertools.product(*map(readings, name)), _MOST_SPELLINGS)


@functools.cache
def _merged(syllable: str) -> tuple[str, str]:
    """Initial and final of a syllable with z/zh, c/ch, s/sh, an/ang, en/eng and in/ing merged."""
    merged = _NASAL.sub(r"\1", _RETROFLEX.sub(r"\1", syllable))
    initial = cast("re.Match[str]", _INITIAL.match(merged)).group()
    return initial, merged[len(initial) :]


@functools.cache
def _syllable_distance(left: str, right: str) -> float:
    if left == right:
        return SAME_READING
    (left_initial, left_final), (right_initial, right_final) = _merged(left), _merged(right)
    if left_final != right_final:
        return OTHER_READING
    if left_initial == right_initial:
        return MERGED_READING
    return NEAR_READING if frozenset((left_initial, right_initial)) in _NEAR_INITIALS else OTHER_READING


@functools.lru_cache(maxsize=65536)
def character_distance(left: str, right: str) -> float:
    """How far apart two characters sound: 0 the same character, 0.15 the same reading, 1 nothing in common."""
    if left == right:
        return 0.0
    pairs = itertools.product(readings(left), readings(right))
    return min((_syllable_distance(a, b) for a, b in pairs), default=OTHER_READING)


def usually_sounds(word: str, name: str) -> bool:
    """True where a common word, each character in its usual reading, may be read like a name of its length."""
    return len(word) == len(name) and all(
        set(readings(a)[:1]) <= set(readings(b)) for a, b in zip(word, name, strict=True)
    )


def distance(written: str, meant: str) -> float:
    """How far the name as written is from the name that may be meant, 0 to 1, by the length of the longer.

    A character lost in writing costs 0.7, one too many 0.8, so the two arguments are not interchangeable.
    """
    if not written and not meant:
        return 0.0
    above = [column * MISSING_CHARACTER for column in range(len(meant) + 1)]
    for row, left in enumerate(written, 1):
        line = [row * EXTRA_CHARACTER]
        for column, right in enumerate(meant, 1):
            changed = above[column - 1] + character_distance(left, right)
            line.append(min(changed, above[column] + EXTRA_CHARACTER, line[-1] + MISSING_CHARACTER))
        above = line
    return round(above[-1] / max(len(written), len(meant)), 4)
