"""Two spellings of one name in one document, and what speaks against their being one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from jiaokan.names.ground import Ground
from jiaokan.names.mentioned import Mentioned, clause_of, line_of, sentence_of
from jiaokan.names.variants import Variant
from jiaokan.names.word_lists import name_pattern

_LIST = 3
_KIN_REACH = 4
_SENTENCE_MARK = re.compile("[,。;:!?]")


@dataclass(frozen=True, slots=True)
class Clash:
    """A form that may be another spelling of `other`; `right` is the form that a declaration shows."""

    form: str
    other: str
    variant: Variant
    right: str = ""


@dataclass(slots=True)
class Clashes:
    """The clashes of one kind in one document: at most one for each form, the first found."""

    ground: Ground
    mentions: dict[str, list[Mentioned]]
    found: dict[str, Clash] = field(default_factory=dict)

    def add(self, one: str, other: str, variant: Variant, right: str = "") -> None:
        """Note a clash; the form that is right, more frequent, or earlier is the one the other departs from."""
        departing, kept = self._order(one, other, right)
        if departing not in self.found and kept not in self.found:
            self.found[departing] = Clash(departing, kept, variant, right)

    def _order(self, one: str, other: str, right: str) -> tuple[str, str]:
        ranked = sorted((one, other), key=lambda form: (form != right, -len(self.mentions[form]), self._first(form)))
        return ranked[1], ranked[0]

    def _first(self, form: str) -> int:
        return self.mentions[form][0].span.start


def in_one_sentence(ground: Ground, ones: Iterable[Mentioned], others: Iterable[Mentioned]) -> bool:
    """True where a sentence has both, as lists and comparisons of two do."""
    sentences = {ground.layout.sentence_at(mention.span.start) for mention in ones}
    return any(ground.layout.sentence_at(mention.span.start) in sentences for mention in others)


def told_apart(ground: Ground, ones: Sequence[Mentioned], others: Sequence[Mentioned]) -> bool:
    """True where the words near a first mention tell of relatives or of another name: 弟弟王建军, 又名王秀芹."""
    later = max(ones[0], others[0], key=lambda mention: mention.span.start)
    sentence = sentence_of(ground, later.span.start)
    words = ground.text[sentence.start : later.span.start] + "|" + ground.text[later.span.end : sentence.end]
    if name_pattern("kin", "alias").search(words):
        return True
    earlier = min(ones[0], others[0], key=lambda mention: mention.span.start).span
    near = ground.text[max(0, earlier.start - _KIN_REACH) : earlier.end + _KIN_REACH]
    return bool(name_pattern("kin", "alias").search(near))


def in_list(ground: Ground, mentions: Sequence[Mentioned], counts: Mapping[int, int]) -> bool:
    """True where every mention stands in a roll of names: three or more in a clause, or a line without a sentence."""
    return all(_in_roll(ground, mention, counts) for mention in mentions)


def _in_roll(ground: Ground, mention: Mentioned, counts: Mapping[int, int]) -> bool:
    at = mention.span.start
    if counts.get(ground.layout.clause_at(at), 0) >= _LIST:
        return True
    line = line_of(ground, at)
    return not _SENTENCE_MARK.search(ground.text, line.start, line.end) and line.start > 0


def count_in_clauses(ground: Ground, mentions: Iterable[Mentioned]) -> dict[int, int]:
    """How many names each clause has."""
    counts: dict[int, int] = {}
    for mention in mentions:
        clause = ground.layout.clause_at(mention.span.start)
        counts[clause] = counts.get(clause, 0) + 1
    return counts


def clause_before(ground: Ground, mention: Mentioned) -> str:
    """The words of the clause before a mention."""
    return ground.text[clause_of(ground, mention.span.start).start : mention.span.start]
