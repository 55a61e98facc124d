"""Where the characters of a text stand in the file that it was taken out of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Origin:
    """The file as decoded, and for each character of the text the stretch of the file that it was printed by.

    A character reference (`&nbsp;`) is longer than the one character it stands for; a mark that the text has and the
    page only draws (a line end, the lines of a table) is an empty stretch. Stretches never run backwards.
    """

    file: str
    starts: Sequence[int]
    ends: Sequence[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the file for a stretch of the text, end exclusive; an empty one stays empty."""
        if start >= end:
            at = self.starts[start] if start < len(self.starts) else len(self.file)
            return at, at
        return self.starts[start], max(self.starts[start], self.ends[end - 1])
