"""One fund that a text calls 资金 and 基金: money given, and a body that holds it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from jiaokan.names.ground import Ground
from jiaokan.names.word_lists import name_words
from jiaokan.text.span import Span

# As many characters before the word must be the same; fewer fit many funds.
_SHARED = 4
_FUND = re.compile(rf"(?P<shared>[一-鿿]{{{_SHARED}}})(?P<word>资金|基金)(?!会)")


@dataclass(frozen=True, slots=True)
class Fund:
    """A mention of a fund; `other` is its first mention by the other word, None where this is the more usual one."""

    span: Span
    usual: str
    other: Span | None


def find(ground: Ground) -> list[Fund]:
    """Every mention, in order, of the funds that have both words; no fund of a sort that goes by both."""
    standing = tuple(name_words("fund"))
    found: dict[str, dict[str, list[Span]]] = {}
    for match in _FUND.finditer(ground.text):
        shared = match.group("shared")
        if not shared.endswith(standing) and not ground.in_furniture(match.start()):
            found.setdefault(shared, {}).setdefault(match.group("word"), []).append(Span(*match.span()))
    funds: list[Fund] = []
    for words in found.values():
        if len(words) == 2:
            rarer, usual = sorted(words.values(), key=lambda spans: (len(spans), -spans[0].start))
            name = usual[0].of(ground.text)
            funds += [Fund(span, name, usual[0]) for span in rarer] + [Fund(span, name, None) for span in usual]
    return sorted(funds, key=lambda fund: fund.span)
