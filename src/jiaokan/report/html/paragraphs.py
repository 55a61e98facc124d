"""Lines of a text that hold something, as the page shows them."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence

_LINE = re.compile(r"[^\r\n]+")

Span = tuple[int, int]


def paragraphs(text: str) -> list[Span]:
    """Start and end of each line that is not blank, in code points; line feeds are outside."""
    return [mark.span() for mark in _LINE.finditer(text) if not mark.group().isspace()]


def paragraph_at(spans: Sequence[Span], offset: int) -> int:
    """Number of the paragraph that holds an offset, else of the one before it; 0 before the first."""
    return max(0, bisect.bisect_right(spans, offset, key=lambda span: span[0]) - 1)
