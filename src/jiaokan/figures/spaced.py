"""Texts copied out of a page that sets its digits apart: 7 4 7 7 2 亿元, 8 ．8 ％, 1 9 9 7 年.

Such a text is read with the spaces between digits squeezed out, and its figures are moved back to where they stand.
"""

from __future__ import annotations

import bisect
import dataclasses
import re
from collections.abc import Sequence

from jiaokan.figures.figure import Figure
from jiaokan.text.lazy import LazyPattern
from jiaokan.text.span import Span

_HINT = re.compile(r"[0-9](?: [0-9年月日时]| \.|\. [0-9])")
# One set of signs comes first, so that the search runs fast; what may not stand before it is asked behind it.
_APART = LazyPattern(
    r"[0-9年月日时](?:(?<=[0-9]) (?=[年月日时])"
    r"|(?<=[年月日]) (?=[0-9]{1,2}(?:(?:-|—{1,2}|~|至|到)[0-9]{1,2})? ?[月日时])"
    r"|(?<=时) (?=[0-9]{1,2} ?分)|(?<=时 [0-9][0-9]) (?=分)"
    r"|(?<=[0-9])(?:(?<![0-9.].)(?<![0-9][, ].)(?: [0-9])+(?: ?\. ?[0-9](?: [0-9])*(?![0-9]))?(?![0-9])"
    r"(?: (?=[年月日])|(?= ?[一-鿿%‰℃]))"
    r"|(?<![0-9.].)(?<![0-9],.)[0-9]*(?: \. ?[0-9](?: [0-9])*(?![0-9])(?= ?[一-鿿%‰℃])"
    r"|(?: \. ?| ?\. )[0-9](?: [0-9])*(?![0-9])(?= ?[%‰万亿]))))"
)


@dataclasses.dataclass(frozen=True, slots=True)
class Squeezed:
    """A text without the spaces inside its numbers; `dropped` holds their offsets in the text as given."""

    text: str
    dropped: tuple[int, ...]

    def masks(self, given: Sequence[Span]) -> list[Span]:
        """Spans of the text as given, in the squeezed text."""
        return [Span(self._inward(span.start), self._inward(span.end)) for span in given]

    def _inward(self, offset: int) -> int:
        return offset - bisect.bisect_left(self.dropped, offset)

    def figures(self, read: Sequence[Figure], given: str) -> tuple[Figure, ...]:
        """Figures of the squeezed text at their places in the text as given."""
        # The number of spaces dropped before each character that follows one.
        before = [at - number for number, at in enumerate(self.dropped)]

        def outward(offset: int) -> int:
            return offset + bisect.bisect_right(before, offset)

        spans = [Span(outward(figure.span.start), outward(figure.span.end - 1) + 1) for figure in read]
        return tuple(
            dataclasses.replace(figure, span=span, surface=span.of(given))
            for figure, span in zip(read, spans, strict=True)
        )


def squeeze(folded: str, text: str) -> Squeezed | None:
    """The text without the spaces that set its digits apart; None where no number is set so."""
    if _HINT.search(folded) is None:
        return None
    dropped = [at for run in _APART.compiled.finditer(folded) for at in range(*run.span()) if folded[at] == " "]
    if not dropped:
        return None
    starts = [0, *(at + 1 for at in dropped)]
    pieces = (text[start:end] for start, end in zip(starts, [*dropped, len(text)], strict=True))
    return Squeezed("".join(pieces), tuple(dropped))
