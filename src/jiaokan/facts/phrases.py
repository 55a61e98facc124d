"""Noun phrases beside figures: their head, and the kinds of nouns that cannot be what is measured."""

from __future__ import annotations

from collections.abc import Sequence

from jiaokan.facts.lexicon import frame_words
from jiaokan.facts.sorts import Sort
from jiaokan.facts.tokens import Token

NAMES: frozenset[Sort] = frozenset({"noun", "nominal"})
WITHIN: frozenset[Sort] = NAMES | {"modifier", "place", "person"}
"""Sorts of words that name, and of all that may stand within a noun phrase."""

CLOSING_SIGNS = frozenset("”\"'》>〉) ")

_PERSON_UNITS = frozenset({"人", "名", "位", "口", "员"})
# Units of events and abstract things, whose noun is often a verb used as noun (12项改革, 32次演练).
_EVENT_UNITS = frozenset({"项", "次", "轮", "场", "件", "起", "场次", "例", "宗", "桩", "笔", "例次"})


def head_of(phrase: Sequence[Token]) -> str:
    """The last noun of a phrase; a single character takes the word before it along (攻关 + 田)."""
    at = len(phrase) - 1
    head = phrase[at].word
    while at > 0 and (len(head) == 1 or phrase[at].sort == "fragment") and phrase[at - 1].sort in WITHIN | {"verb"}:
        at -= 1
        head = phrase[at].word + head
    return head


def counts_events(unit: str) -> bool:
    """True for measure words of what happens: 次, 人次, 架次, 项."""
    return unit in _EVENT_UNITS or unit.endswith("次")


def without_deed(phrase: list[Token], unit: str) -> list[Token]:
    """The phrase without the verb behind its noun (车辆[检测]1200台), where the unit counts things and no events."""
    if counts_events(unit):
        return phrase
    # 城镇就业15.6万人: persons are not counted as the towns.
    persons = unit in _PERSON_UNITS
    while len(phrase) > 1 and phrase[-1].sort == "nominal" and any(one.sort == "noun" for one in phrase[:-1]):
        if persons and not is_person(phrase[-2].word):
            break
        phrase = phrase[:-1]
    return phrase


def is_person(word: str) -> bool:
    """True for words that name persons or households."""
    return word.endswith(tuple(frame_words("person")))


def is_organisation(word: str) -> bool:
    """True for words that name those who act: firms, offices, schools."""
    return word.endswith(tuple(frame_words("organisation")))
