"""The words before a figure: the noun phrase (实施扶贫项目1357个), and whether they tell of growth or shares."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from jiaokan.facts.lexicon import frame_words
from jiaokan.facts.phrases import (
    CLOSING_SIGNS,
    counts_events,
    is_organisation,
    is_person,
    names_an_event,
    without_deed,
)
from jiaokan.facts.standards import without_base
from jiaokan.facts.tokens import Token

_LONGEST_PHRASE = 5
# What stands between a noun and its figure without being part of either.
_SKIPPED = frozenset({"light", "weak", "fragment", "of", "change", "average", "preposition"})

# A total is told of whose it is (大桥总投资, 全书总字数): what stands before such a word is no part of the measure.
_TOTALS = ("总", "全长")


@dataclass(frozen=True, slots=True)
class Lead:
    """What the words before a figure say of it.

    `phrase` is the noun phrase, `verb` the verb that stands between it and the figure; `change`, `share`, `average`
    tell of such words, `compared` of a standard the figure is held against; `bare` is True where there is nothing but
    light words.
    """

    phrase: tuple[Token, ...] = ()
    verb: Token | None = None
    change: bool = False
    share: bool = False
    average: bool = False
    compared: bool = False

    @property
    def bare(self) -> bool:
        """True where nothing but light words leads up to the figure."""
        return not (self.phrase or self.verb or self.change or self.share or self.average or self.compared)


def read_lead(gap: Sequence[Token], unit: str, *, counted: bool, share: bool) -> Lead:
    """Read the words before a figure, since the figure before it or the beginning of its clause.

    `counted` is True for counts of things and persons; `share` for percents, fractions and ratios.
    """
    gap = _with_noun(gap, unit) if counted else gap
    end, compared, shared = without_base(gap, share=share)
    at, verb = _noun_end(gap, end, unit, counted=counted)
    phrase = _leftwards(gap, at, unit, counted=counted)
    if phrase and (_is_distance(gap, phrase) or (at < len(gap) - 1 and _is_governed(gap, phrase, at))):
        phrase = []
    sorts = {token.sort for token in gap[at + 1 :]}
    return Lead(tuple(phrase), verb, "change" in sorts, shared, "average" in sorts, compared)


def _noun_end(gap: Sequence[Token], end: int, unit: str, *, counted: bool) -> tuple[int, Token | None]:
    """Where the last noun before `end` stands, or what takes its place, and the verb between it and the figure."""
    at, verb = end - 1, None
    while at >= 0:
        token, sort = gap[at], gap[at].sort
        acts = sort == "verb" or (sort == "nominal" and counted and _is_lone(gap, at) and not counts_events(unit))
        if verb is not None and (acts or sort == "preposition"):
            break
        if acts:
            verb = token
        elif token.word == ")":
            at = _opening(gap, at)
        elif sort not in _SKIPPED and token.word not in CLOSING_SIGNS and not _is_state(gap, at):
            break
        at -= 1
    return at, verb


def _is_state(gap: Sequence[Token], at: int) -> bool:
    """True for a word that 在 makes a verb of: 参保率稳定在95%."""
    return gap[at].sort == "modifier" and at + 1 < len(gap) and gap[at + 1].word == "在"


def _with_noun(gap: Sequence[Token], unit: str) -> Sequence[Token]:
    """The words with the verb at their end taken for a noun, where it is one by its place.

    So it is where a verb governs it (增开通道6条: the dictionary has 通道 as a verb) or, in a count of events, where a
    noun qualifies it (远程会诊1260例).
    """
    if len(gap) > 1 and gap[-1].sort == gap[-2].sort == "verb" and len(gap[-2].word) > 1 and _is_unlisted(gap[-1]):
        return [*gap[:-1], replace(gap[-1], sort="noun")]
    if not counts_events(unit):
        return gap
    at = len(gap) - 1
    while at > 0 and gap[at].sort in {"light", "average"}:
        at -= 1
    if at < 1 or gap[at].sort != "verb" or not names_an_event(gap[at]):
        return gap
    if gap[at].word in frame_words("verbal"):
        return gap  # 贷款发放5.6万笔
    before = gap[at - 1]
    if before.sort not in {"noun", "nominal", "modifier"} and before.word != "》":
        return gap
    if is_organisation(before.word) or is_person(before.word):
        return gap
    return [*gap[:at], replace(gap[at], sort="nominal"), *gap[at + 1 :]]


def _is_unlisted(verb: Token) -> bool:
    """True for a verb of more than one character that only the dictionary takes for one."""
    return names_an_event(verb) and verb.word not in frame_words("verbal")


def _is_lone(gap: Sequence[Token], at: int) -> bool:
    """True for a verb used as noun with no modifier of its own before it."""
    return at == 0 or gap[at - 1].sort not in {"noun", "nominal", "modifier"}


def _opening(gap: Sequence[Token], at: int) -> int:
    while at > 0 and gap[at].word != "(":
        at -= 1
    return at


def _leftwards(gap: Sequence[Token], at: int, unit: str, *, counted: bool) -> list[Token]:
    """The noun phrase that ends at a token, with what qualifies it."""
    stop = at
    while stop >= 0 and at - stop < _LONGEST_PHRASE and _qualifies(gap, stop, at):
        stop -= 1
        word = gap[stop + 1].word
        if word.startswith(_TOTALS) and word not in frame_words("amount"):
            break
    # Before a noun these are no adverbs: 可支配收入, 非税收入.
    stop -= 0 <= stop < at and gap[stop].word in {"可", "非"}
    phrase = list(gap[stop + 1 : at + 1])
    while phrase and phrase[-1].sort == "modifier" and not _is_noun_here(phrase, unit):
        phrase.pop()
    if len(phrase) > 1 and phrase[-1].word in frame_words("amount"):
        phrase.pop()
    return without_deed(phrase, unit) if counted else phrase


def _is_noun_here(phrase: Sequence[Token], unit: str) -> bool:
    """True for a modifier that what stands before it, or a count of events, makes a noun: 无偿献血8.6万人次."""
    if phrase[-1].tag == "i":
        return counts_events(unit)
    return len(phrase) > 1 and phrase[-1].tag == "a" and phrase[-2].word[0] == "最"


def _qualifies(gap: Sequence[Token], stop: int, at: int) -> bool:
    """True for a word of the phrase that ends at `at`: 公共交通分担率, 城乡收入比."""
    sort = gap[stop].sort
    ending = stop == at - 1 and gap[at].word in frame_words("ending")
    noun = sort in {"noun", "modifier"} or (sort == "nominal" and (stop == at or gap[stop].tag != "v" or ending))
    made = ending and (gap[at].word not in frame_words("suffix") or _is_unlisted(gap[stop]))  # 新建|馆, but 自助机
    return noun or (sort == "comparing" and stop == at) or (sort == "verb" and made)


def _is_governed(gap: Sequence[Token], phrase: Sequence[Token], at: int) -> bool:
    """True where a preposition governs the phrase (对企业, 按可比口径), so that it is not what the figure measures."""
    for token in reversed(gap[: gap.index(phrase[0])]):
        if token.sort == "preposition" or token.word in {"据", "按"}:
            return not (token.word in {"从", "由"} and at + 1 < len(gap) and gap[at + 1].word in {"中", "里", "内"})
        if token.sort not in {"verb", "modifier", "of", "light"} or token.word in {"了", "着"}:
            return False
    return False


def _is_distance(gap: Sequence[Token], phrase: Sequence[Token]) -> bool:
    """True for a point of reference: 距水面38.5米."""
    first = gap.index(phrase[0])
    return first > 0 and gap[first - 1].word in {"距", "距离", "离"}
