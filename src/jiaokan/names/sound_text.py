"""A text written as sounds, one character for each character, so that homophones are found by searching strings.

Sounds that speakers and transliterators confuse are one: z/zh, c/ch, s/sh, an/ang, en/eng, in/ing, l/n/r, h/k/f, b/p,
d/t. How near two strings really sound is for `pinyin` to say; here nothing near may be lost.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from jiaokan.names.pinyin import readings, spellings

_RETROFLEX = re.compile(r"^([zcs])h")
_NASAL = re.compile(r"([aei]n)g$")
_INITIALS = str.maketrans("kfptrn", "hhbdll")
# Sounds are written in the private use area, where no text has characters of its own meaning.
_FIRST = 0xE000
_codes: dict[str, str] = {}


@functools.cache
def _code(syllable: str) -> str:
    bare = _NASAL.sub(r"\1", _RETROFLEX.sub(r"\1", syllable))
    merged = bare[:1].translate(_INITIALS) + bare[1:]
    return _codes.setdefault(merged, chr(_FIRST + len(_codes)))


class _Sounds(dict[int, str]):
    """Code points to sounds, filled as characters are met; what has no reading stays."""

    def __missing__(self, point: int) -> str:
        known = readings(chr(point))
        sound = _code(known[0]) if known else chr(point)
        self[point] = sound
        return sound


_SOUNDS = _Sounds()


def sounds(text: str) -> str:
    """The text with each Chinese character replaced by the sound of its usual reading."""
    return text.translate(_SOUNDS)


def sounds_of(name: str) -> Iterator[str]:
    """A name as sounds, once for each way to read it."""
    yield from dict.fromkeys("".join(map(_code, spelling)) for spelling in spellings(name))
