"""Nouns of the clause before a figure, for clauses that name nothing themselves."""

from __future__ import annotations

from collections.abc import Sequence

from jiaokan.facts.phrases import is_organisation, is_person
from jiaokan.facts.tokens import Token


def subject_of(earlier: Sequence[Token], *, persons: bool) -> Sequence[Token]:
    """What the clause before tells of, if it goes on with a verb: 接待量居前,分别为862万人次."""
    phrase: list[Token] = []
    for token in earlier:
        if token.sort in {"noun", "nominal", "modifier"}:
            phrase.append(token)
        elif phrase and (token.sort in {"verb", "change"} or token.tag[0] in "vf"):
            break
        elif token.sort == "verb" or token.sort == "preposition":
            return ()
        elif token.sort not in {"light", "weak"} or phrase:
            phrase = []
    else:
        return ()
    while phrase and phrase[-1].sort == "modifier":
        phrase.pop()
    if not phrase or is_organisation(phrase[-1].word) or (is_person(phrase[-1].word) and not persons):
        return ()
    return phrase


def object_of(earlier: Sequence[Token]) -> Sequence[Token]:
    """The noun that ends the clause before: 购置助听器,共2069个."""
    end = len(earlier)
    while end and earlier[end - 1].sort == "edge":
        end -= 1
    start = end
    while start and earlier[start - 1].sort in {"noun", "modifier"}:
        start -= 1
    phrase = earlier[start:end]
    verb = start > 0 and any(token.sort == "verb" for token in earlier[max(0, start - 2) : start])
    return phrase if phrase and verb and phrase[-1].sort == "noun" else ()
