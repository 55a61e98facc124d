"""Texts copied out of a page that sets its digits apart: 7 4 7 7 2 亿元, 8 ．8 ％, 1 9 9 7 年.

Such a text is read with the spaces between digits squeezed out, and its figures are moved back to where they stand.
"""

from __future__ import annotations

import bisect
import dataclasses
import re
from collections.abc import Sequence

from jiaokan.figures.figure import Figure
from jiaokan.text.span import Span

_APART = re.compile(
    r"(?<![0-9.])(?<![0-9][, ])[0-9](?: [0-9])+(?: ?\. ?[0-9](?: [0-9])*(?![0-9]))?(?![0-9])(?: (?=[年月日])|(?= ?[一-鿿%‰℃]))"
    r"|(?<![0-9.])(?<![0-9],)[0-9]+ \. ?[0-9](?: [0-9])*(?![0-9])(?= ?[一-鿿%‰℃])"
    r"|(?<![0-9.])(?<![0-9],)[0-9]+(?: \. ?| ?\. )[0-9](?: [0-9])*(?![0-9])(?= ?[%‰万亿])"
)


@dataclasses.dataclass(frozen=True, slots=True)
class Squeezed:
    """A text without the spaces inside its numbers; `kept` holds the offset of each of its characters."""

    text: str
    kept: tuple[int, ...]

    def inward(self, span: Span) -> Span:
        """A span of the text as given, in the squeezed text."""
        return Span(bisect.bisect_left(self.kept, span.start), bisect.bisect_left(self.kept, span.end))

    def outward(self, figure: Figure, given: str) -> Figure:
        """A figure of the squeezed text at its place in the text as given."""
        span = Span(self.kept[figure.span.start], self.kept[figure.span.end - 1] + 1)
        return dataclasses.replace(figure, span=span, surface=span.of(given))


def squeeze(folded: str, text: str) -> Squeezed | None:
    """The text without the spaces that set its digits apart; None where no number is set so."""
    if " " not in folded:
        return None
    drop = [at for run in _APART.finditer(folded) for at in range(*run.span()) if folded[at] == " "]
    if not drop:
        return None
    kept: list[int] = []
    start = 0
    for at in (*drop, len(text)):
        kept.extend(range(start, at))
        start = at + 1
    return Squeezed("".join(text[at] for at in kept), tuple(kept))


def inward(squeezed: Squeezed, masks: Sequence[Span]) -> list[Span]:
    """Masks of the text as given, in the squeezed text."""
    return [squeezed.inward(mask) for mask in masks]
