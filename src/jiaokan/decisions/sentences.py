"""The sentence of a document that a quotation was taken from, its figures aside."""

from __future__ import annotations

import itertools
import re
from collections import defaultdict

from jiaokan.decisions.quotation import ELLIPSIS
from jiaokan.text.fold import fold
from jiaokan.text.sentences import cut_sentences
from jiaokan.text.span import Span

_FIGURE = re.compile(r"[0-9]+(?:[.,:][0-9]+)*")
_NO_WORD = re.compile(r"[\s…]+")
_LINE = re.compile(r"[^\r\n]+")
_RAREST = 8
_MOST = 64


def shape(text: str) -> str:
    """The words of a text with every Arabic number as one sign, so that a mended figure does not hide its sentence."""
    return _FIGURE.sub("0", _NO_WORD.sub("", fold(text)))


def _pairs(words: str) -> frozenset[str]:
    return frozenset(map("".join, itertools.pairwise(words))) or frozenset([words] if words else [])


class Sentences:
    """The sentences of a text, found by what a quotation has in common with them.

    Built in one pass; a search looks at a bounded number of sentences, those that share the quotation's rarest pairs of
    characters.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        lines = [Span(*line.span()) for line in _LINE.finditer(text)]
        self._spans = cut_sentences(fold(text), lines)
        self._words = [_pairs(shape(span.of(text))) for span in self._spans]
        self._holding: defaultdict[str, list[int]] = defaultdict(list)
        for number, words in enumerate(self._words):
            for pair in words:
                self._holding[pair].append(number)

    def nearest(self, quotation: str) -> tuple[Span, float] | None:
        """The sentence most like a quotation and the share of the quotation in it; None where nothing is shared."""
        words = _pairs(shape(quotation.strip(ELLIPSIS)))
        known = sorted((len(self._holding[pair]), pair) for pair in words if pair in self._holding)
        near = sorted({number for _, pair in known[:_RAREST] for number in self._holding[pair][:_MOST]})
        if not near:
            return None
        best = max(near, key=lambda number: (self._shared(words, number), -len(self._words[number]), -number))
        return self._spans[best], self._shared(words, best) / len(words)

    def _shared(self, words: frozenset[str], number: int) -> int:
        return len(words & self._words[number])

    def of(self, span: Span) -> str:
        """The words of a sentence."""
        return span.of(self._text)
