"""Noun phrases beside figures: their head, and the kinds of nouns that cannot be what is measured."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from jiaokan.facts.lexicon import frame_words
from jiaokan.facts.sorts import Sort
from jiaokan.facts.tokens import Token

NAMES: frozenset[Sort] = frozenset({"noun", "nominal"})
WITHIN: frozenset[Sort] = NAMES | {"modifier", "place", "person"}
"""Sorts of words that name, and of all that may stand within a noun phrase."""

CLOSING_SIGNS = frozenset("”\"'》>〉) ")


def head_of(phrase: Sequence[Token]) -> str:
    """The last noun of a phrase; a single character takes the word before it along (攻关 + 田)."""
    at = len(phrase) - 1
    head = phrase[at].word
    while at > 0 and (len(head) == 1 or phrase[at].sort == "fragment") and phrase[at - 1].sort in WITHIN | {"verb"}:
        at -= 1
        head = phrase[at].word + head
    return head


def counts_events(unit: str) -> bool:
    """True for measure words of what happens, whose noun is often a verb used as noun: 32次演练, 12项改革, 人次."""
    return unit in frame_words("event unit") or unit.endswith("次")


def names_an_event(verb: Token) -> bool:
    """True for verbs that name what they count (放映380万场); those of doing (举办12场) leave it to their object."""
    word = verb.word
    return len(word) > 1 and word not in frame_words("act") and word not in frame_words("moving")


def without_deed(phrase: list[Token], unit: str) -> list[Token]:
    """The phrase without the verb behind its noun (车辆[检测]1200台), where the unit counts things and no events."""
    if counts_events(unit):
        return phrase
    # 城镇就业15.6万人: persons are not counted as the towns.
    persons = unit in frame_words("person unit")
    while len(phrase) > 1 and phrase[-1].sort == "nominal" and any(one.sort == "noun" for one in phrase[:-1]):
        if persons and not is_person(phrase[-2].word):
            break
        phrase = phrase[:-1]
    return phrase


@lru_cache(maxsize=1 << 14)
def is_person(word: str) -> bool:
    """True for words that name persons or households."""
    return word.endswith(tuple(frame_words("person")))


@lru_cache(maxsize=1 << 14)
def is_organisation(word: str) -> bool:
    """True for words that name those who act: firms, offices, schools."""
    return word.endswith(tuple(frame_words("organisation")))
