"""Words and their classes between the figures of a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from jiaokan.text.span import Span

_NOUNS = ("n", "vn", "an", "l", "j", "i", "s", "eng", "nz")
_MODIFIERS = ("b", "a", "an", "ag", "z")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, its class in the notation of the segmenter's dictionary, and its place in the text."""

    word: str
    tag: str
    span: Span

    @property
    def noun(self) -> bool:
        """True for nouns, names and verbs used as nouns."""
        return self.tag in _NOUNS or self.tag.startswith(("n", "vn"))

    @property
    def modifier(self) -> bool:
        """True for words that may stand before a noun as part of its name."""
        return self.tag in _MODIFIERS

    @property
    def verb(self) -> bool:
        """True for verbs."""
        return self.tag.startswith("v") and self.tag != "vn"


def cut_tokens(folded: str, within: Span, figures: Sequence[Span]) -> list[list[Token]]:
    """Tokens of each gap of `within`: before the first of its `figures`, between them, and after the last."""
    import rjieba

    gaps: list[list[Token]] = []
    start = within.start
    for end, resume in [*((figure.start, figure.end) for figure in figures), (within.end, within.end)]:
        tokens, offset = [], start
        for word, tag in rjieba.tag(folded[start:end]) if end > start else ():
            tokens.append(Token(word, tag, Span(offset, offset + len(word))))
            offset += len(word)
        gaps.append(tokens)
        start = resume
    return gaps
