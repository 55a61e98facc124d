"""Lists whose members share out the figures behind 分别: 知晓率、治疗率分别为51.6%、45.8%."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from jiaokan.facts.memory import Measure
from jiaokan.facts.phrases import NAMES, head_of
from jiaokan.facts.tokens import Token
from jiaokan.text.span import Span

_RESPECTIVELY = "分别"
_SIGNS = frozenset("、和与及")
_WITHIN = NAMES | {"modifier"}


def share_out(gap: Sequence[Token], count: int) -> list[Measure]:
    """What each of `count` figures behind 分别 measures; empty where the list before it has no such members.

    Members of one kind keep their own words. Where only the last has a noun of its own (玉米、豆粕价格分别为…), the
    others share it.
    """
    at = next((number for number, token in enumerate(gap) if token.word.startswith(_RESPECTIVELY)), -1)
    if at < 0 or count < 2:
        return []
    members = _members(gap[:at])[-count:]
    if len(members) < count or not all(members):
        return []
    *others, last = members
    if len(last) > 1 and all(len(member) == 1 for member in others) and last[-1].word[-1] != others[-1][-1].word[-1]:
        shared = _measure(last)
        return [replace(shared, words=f"{member[0].word}{last[-1].word}", span=None) for member in others] + [shared]
    return [_measure(member) for member in members]


def _members(tokens: Sequence[Token]) -> list[list[Token]]:
    """The noun phrases of a list, from the beginning to 分别."""
    members: list[list[Token]] = [[]]
    for token in tokens:
        if token.word in _SIGNS:
            members.append([])
        elif token.sort in _WITHIN:
            members[-1].append(token)
        else:
            members[-1] = []
    return members


def _measure(member: Sequence[Token]) -> Measure:
    span = Span(member[0].span.start, member[-1].span.end)
    return Measure("".join(token.word for token in member), span, head_of(member))
