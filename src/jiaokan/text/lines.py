"""Lines of a text: which are body, which are page furniture, and where an offset lies."""

from __future__ import annotations

import bisect
import collections
import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from jiaokan import standard
from jiaokan.text.span import Span

LineKind = Literal["blank", "body", "repeat", "template"]

_FEED = re.compile(r"\r\n|\r|\n")
_LONGEST_HEAD = 40
_REPEATS = 3
_LONGEST_REPEAT = 40


@dataclass(frozen=True, slots=True)
class Line:
    """One line without its line feed; `repeat` is a title printed again and again, `template` is page furniture."""

    span: Span
    kind: LineKind


class LineIndex:
    """Turns offsets of a text into 1-based lines and columns (code points)."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(mark.end() for mark in _FEED.finditer(text))]

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of `offset`."""
        line = bisect.bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


@functools.cache
def _template() -> re.Pattern[str]:
    """Every pattern of data/templates.csv as one alternation over a folded, stripped line."""
    return re.compile("|".join(f"(?:{row['pattern']})" for row in standard.rows("templates")))


def is_template(line: str) -> bool:
    """True where a folded line is page furniture of a reprint site (本文N字, 读完约M分钟, 来源, 责任编辑, 地址)."""
    return bool(_template().fullmatch(line.strip()))


def cut_lines(folded: str) -> tuple[Line, ...]:
    """Cut a folded text into its lines, blank ones included."""
    feeds = [(mark.start(), mark.end()) for mark in _FEED.finditer(folded)]
    starts, ends = [0, *(end for _, end in feeds)], [*(start for start, _ in feeds), len(folded)]
    spans = [Span(start, end) for start, end in zip(starts, ends, strict=True)]
    if spans[-1].start == spans[-1].end:
        spans.pop()
    counts = collections.Counter(span.of(folded).strip() for span in spans)
    fenced = _fenced([span.of(folded).strip() for span in spans])

    def kind(number: int, span: Span) -> LineKind:
        words = span.of(folded).strip()
        if not words:
            return "blank"
        if number in fenced or is_template(words):
            return "template"
        repeated = counts[words] >= _REPEATS and len(words) <= _LONGEST_REPEAT and words[-1] not in "。!?;,"
        return "repeat" if repeated else "body"

    return tuple(Line(span, kind(number, span)) for number, span in enumerate(spans))


def _fenced(lines: Sequence[str]) -> frozenset[int]:
    """Numbers of the lines of Markdown's front matter (--- at the very top) and of fenced code."""
    inside: set[int] = set()
    if lines and lines[0] == "---" and "---" in lines[1:_LONGEST_HEAD]:
        inside.update(range(lines.index("---", 1) + 1))
    fences = [number for number, line in enumerate(lines) if line.startswith("```")]
    for first, last in zip(fences[::2], fences[1::2], strict=False):
        inside.update(range(first, last + 1))
    return frozenset(inside)
