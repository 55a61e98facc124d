"""Fold the widths of a text, character by character, so that offsets stay those of the text as given.

NFKC on the whole text is no choice: it changes lengths (㎡ becomes m2, ½ becomes 1⁄2) and with them every offset.
"""

from __future__ import annotations

import functools
import unicodedata

_SPACES = "\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t"
_DASHES = {"−": "-", "‐": "-", "‑": "-", "﹣": "-", "⁃": "-"}
_MARKS = {
    "﹪": "%",
    "٪": "%",
    "﹒": ".",
    "﹐": ",",
    "︰": ":",
    "∶": ":",
    "﹕": ":",
    "﹔": ";",
    "﹖": "?",
    "﹗": "!",
    "￥": "¥",
}


@functools.cache
def _table() -> dict[int, str]:
    """Code points that fold to exactly one other character: widths, spaces, dashes, Kangxi radicals."""
    table = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    table.update({ord(space): " " for space in _SPACES})
    table.update({ord(mark): plain for mark, plain in (_DASHES | _MARKS).items()})
    # Text copied out of a PDF carries radicals (⽣ for 生); these normalise one to one.
    table.update({code: unicodedata.normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)})
    return table


def fold(text: str) -> str:
    """Return `text` with full-width and look-alike characters as their plain forms; the length never changes."""
    return text.translate(_table())
