"""The noun phrase behind a figure: 5229名党政干部和专业人员, 6个受援医疗单位, 120家符合条件的企业."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from jiaokan.facts.lexicon import frame_words
from jiaokan.facts.phrases import CLOSING_SIGNS, NAMES, WITHIN, is_person, names_an_event, without_deed
from jiaokan.facts.sorts import MOMENT, is_known
from jiaokan.facts.tokens import Token

_LONGEST_PHRASE = 9
_LONGEST_RELATIVE = 12
_OPENING_QUOTES = frozenset("“\"'《<〈")


def phrase_after(
    tokens: Sequence[Token], unit: str, *, counted: bool, verbs: bool = True, persons: bool = False
) -> tuple[Token, ...]:
    """The noun phrase that begins at once behind a figure; empty where something else follows.

    With `verbs` one verb may lead it (6个受援医疗单位).
    """
    start = _after_quotation(tokens)
    while start < len(tokens) and _is_before_noun(tokens[start], counted=counted):
        start += 1
    start += counted and unit not in frame_words("noun unit") and _is_adverb_of_noun(tokens[start : start + 2])
    phrase = _run(tokens[start : start + _LONGEST_PHRASE], verbs=verbs)
    if not phrase and counted and start < len(tokens) and tokens[start].sort not in {"edge", "figure"}:
        # 12家获奖: some measure words stand for a noun by themselves, so that a verb may follow; others (名) need one.
        deeds = unit not in frame_words("standing unit")
        phrase = _relative(tokens[start : start + _LONGEST_RELATIVE], deeds=deeds)
    return _trimmed(phrase, unit, persons=persons)


def _after_quotation(tokens: Sequence[Token]) -> int:
    """Where the words behind a quoted name begin (2个“一号”工程), or 0 if they name nothing."""
    if not tokens or tokens[0].word not in _OPENING_QUOTES:
        return 0
    closing = next((at for at, token in enumerate(tokens[1:], 1) if token.word in CLOSING_SIGNS), len(tokens))
    named = closing + 1 < len(tokens) and tokens[closing + 1].sort in NAMES | {"modifier"}
    return closing + 1 if named else 0


def _is_before_noun(token: Token, *, counted: bool) -> bool:
    quoted = token.word in _OPENING_QUOTES or token.word in frame_words("bound")
    dated = counted and token.tag == MOMENT  # 1860名一年级新生, 126位60岁以上老人
    return quoted or dated or (token.sort == "of" and not counted) or (token.sort == "weak" and counted)


def _is_adverb_of_noun(tokens: Sequence[Token]) -> bool:
    """True for an adverb that stands before a noun as an adjective does: 徒步爱好者."""
    return len(tokens) == 2 and tokens[0].tag == "d" and len(tokens[0].word) > 1 and tokens[1].sort == "noun"


def verb_after(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """A verb that stands alone behind a figure as a noun does: 9次失误, 16个弯道."""
    alone = bool(tokens) and tokens[0].sort == "verb" and (len(tokens) == 1 or tokens[1].sort == "edge")
    return tuple(tokens[:1]) if alone and names_an_event(tokens[0]) else ()


def _run(tokens: Sequence[Token], *, verbs: bool) -> list[Token]:
    """Nouns with their modifiers; with `verbs` one verb may lead them, as in 6个受援医疗单位, unless it is a deed."""
    phrase: list[Token] = []
    for token, following in itertools.zip_longest(tokens, tokens[1:]):
        named = any(one.sort in NAMES for one in phrase)
        if token.word in frame_words("opening") or not _continues(token, following, phrase, named=named, verbs=verbs):
            break
        phrase.append(token)
    return phrase


def _continues(token: Token, following: Token | None, phrase: Sequence[Token], *, named: bool, verbs: bool) -> bool:
    """True where a token goes on with the phrase behind a figure."""
    if not phrase and token.word == "地":
        return True  # 1260亩地: behind a figure it is no particle.
    if token.sort == "verb" or (token.sort == "nominal" and token.tag == "v" and named):
        # 7名贫困学生就业: behind a noun the verb is one, unless one character makes a noun of it (育种场).
        suffixed = following is not None and len(following.word) == 1 and following.sort in {"noun", "fragment"}
        leads = verbs and not named and token.word not in frame_words("act")
        return leads or (named and suffixed)
    if token.sort == "joint":
        return named and token.word != "与" and following is not None and following.sort in WITHIN - {"place", "person"}
    if token.sort == "fragment":
        return bool(phrase) and len(token.word) == 1
    if token.word in {"可", "非"}:
        return following is not None and following.sort in WITHIN  # 可再生能源
    return token.sort in WITHIN or (token.word in {"”", '"'} and named)


def _relative(tokens: Sequence[Token], *, deeds: bool) -> list[Token]:
    """The noun phrase behind a clause that ends in 的: 120家[符合条件的]企业.

    Without `deeds` a verb of doing is taken for what the counted themselves do: 12家获得银行的贷款.
    """
    for at, token in enumerate(tokens):
        if token.sort in {"figure", "edge"} or (not deeds and token.word in frame_words("act") - frame_words("state")):
            return []
        if token.sort == "of":
            return _run(tokens[at + 1 :], verbs=False) if at > 0 else []
    return []


def _is_guess(token: Token) -> bool:
    """True for a word of two characters that the dictionary does not have."""
    return len(token.word) == 2 and not is_known(token.word)


def _trimmed(phrase: list[Token], unit: str, *, persons: bool) -> tuple[Token, ...]:
    while (
        phrase
        and phrase[-1].sort not in NAMES
        and phrase[-1].word != "地"
        and not (phrase[-1].sort == "fragment" and len(phrase) > 1)
    ):
        phrase.pop()
    while len(phrase) > 1 and _is_guess(phrase[-1]) and not _is_guess(phrase[-2]) and phrase[-2].sort == "noun":
        phrase.pop()  # 三大指数收跌: behind a noun the dictionary has, what it does not have is rather a verb.
    if persons:
        last = max((at for at, token in enumerate(phrase) if is_person(token.word)), default=len(phrase) - 1)
        phrase = phrase[: last + 1]
    return tuple(without_deed(phrase, unit))
