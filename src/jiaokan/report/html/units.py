"""Offsets as browsers count them: in UTF-16 units instead of code points."""

from __future__ import annotations

import bisect
import re

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class Units:
    """Turns offsets of one text into those of a browser; only characters beyond U+FFFF make them differ."""

    def __init__(self, text: str) -> None:
        self._astral = [mark.start() for mark in _ASTRAL.finditer(text)]

    def at(self, offset: int) -> int:
        """The UTF-16 offset of a code point offset."""
        return offset + bisect.bisect_left(self._astral, offset)
