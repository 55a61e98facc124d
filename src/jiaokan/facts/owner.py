"""Of whom or what a figure is told: the noun phrase that opens its clause, or that of the clause before."""

from __future__ import annotations

from collections.abc import Sequence

from jiaokan.facts.lexicon import frame_words
from jiaokan.facts.phrases import WITHIN
from jiaokan.facts.sorts import MOMENT
from jiaokan.facts.tokens import Token
from jiaokan.text.span import Span

_LONGEST = 12
_PASSED_OVER = frozenset({"edge", "light", "weak", "joint"})
_ADVERBS = frozenset("dtucr")
"""Classes of words that may stand before a subject (目前, 全年), or between its nouns (的)."""


def owner_of(tokens: Sequence[Token], measure: Span | None, stop: int) -> str:
    """The noun phrase that opens a clause before the word at `stop`; empty where a verb opens it.

    What the figure measures is no part of it: 他身高1.98米 is told of 他, 新生儿平均体重 of 新生儿.
    """
    phrase: list[Token] = []
    for token in tokens:
        if token.span.start >= stop or (measure is not None and token.span.start >= measure.start):
            break
        if token.word in frame_words("pronoun"):
            return token.word
        if token.sort in WITHIN or (phrase and token.sort == "of"):
            phrase.append(token)
        elif phrase or not _may_lead(token):
            break
    if phrase and phrase[-1].sort == "of":
        return ""  # 石景山区的“一公里果蔬”平台: what is told of stands behind, in words that are not read.
    named = any(token.sort in {"noun", "place", "person"} for token in phrase)
    return "".join(token.word for token in phrase[-_LONGEST:]) if named else ""


def _may_lead(token: Token) -> bool:
    """True for words that stand before the subject of a clause."""
    return token.tag == MOMENT or token.sort in _PASSED_OVER or token.tag[:1] in _ADVERBS
