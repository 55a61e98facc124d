"""The phrase that a figure's own words name, behind it or before it."""

from __future__ import annotations

from collections.abc import Sequence

from jiaokan.facts.behind import phrase_after, verb_after
from jiaokan.facts.lead import Lead
from jiaokan.facts.lexicon import frame_words
from jiaokan.facts.memory import COUNTED, family_of
from jiaokan.facts.phrases import counts_events, is_organisation, is_person
from jiaokan.facts.tokens import Token
from jiaokan.figures import Figure

NAMELESS = frozenset({"date", "weekday", "clock", "time-of-day", "age"})
"""Unit classes of figures that measure nothing."""

_BOUNDING = frozenset({"quantity", "percent", "point", "ratio", "range", "other"})


def is_bounding(figure: Figure) -> bool:
    """True for figures that end the words of another; dates, spans of time and ranks stand among its words."""
    return figure.kind in _BOUNDING and figure.unit_class not in NAMELESS


def is_counted(figure: Figure) -> bool:
    """True for counts of things, persons and events, and for bare numbers before a noun (30多万贫困人口)."""
    return figure.unit_class in COUNTED or (not figure.unit and figure.kind in {"quantity", "range"})


def own_phrase(
    figure: Figure, lead: Lead, gap: Sequence[Token], after: Sequence[Token], *, counted: bool
) -> Sequence[Token]:
    """The phrase that the figure's own words name, behind it or before it."""
    before = lead.phrase if _fits(lead, figure) else ()
    persons = figure.unit_class in {"persons", "households"}
    if counted or not (
        (before and lead.verb is None) or lead.change or lead.share or lead.compared or family_of(figure) == "point"
    ):
        verbs = counted or not (lead.verb or before)
        behind = _phrase_behind(figure, gap, after, counted=counted, verbs=verbs, persons=persons)
        if counted and before and lead.verb is None and behind and _is_deed(behind, figure.unit):
            return before
        plainly = bool(behind) and lead.verb is not None and behind[0].sort != "verb"
        taken = bool(behind) and bool(before) and lead.verb is None and _leads_on(after, behind)
        if behind and not taken and (counted or plainly or not before):
            return behind
    return before or (_event_behind(figure, after) if counted else ())


def _event_behind(figure: Figure, after: Sequence[Token]) -> Sequence[Token]:
    """The event that a verb alone behind its count names (5次抢断); what verbs of the table say is done to others."""
    event = verb_after(after) if counts_events(figure.unit) else ()
    return event if event and event[0].word not in frame_words("verbal") else ()


def _phrase_behind(
    figure: Figure, gap: Sequence[Token], after: Sequence[Token], *, counted: bool, verbs: bool, persons: bool
) -> Sequence[Token]:
    """The phrase behind a figure without what it says of the next one: 17个乡镇[雨量]超过100毫米."""
    # 二期工程: an ordinal counts no events.
    unit = "" if figure.kind == "ordinal" else figure.unit
    behind = phrase_after(after, unit, counted=counted, verbs=verbs, persons=persons)
    if not behind or not counted:
        return behind
    if behind[0].sort == "verb" and gap and gap[-1].word == "每":
        return ()  # 每10股派发现金3元
    if not _leads_on(after, behind):
        return behind
    named = _named_by_relative(after, figure.unit, persons=persons)
    return named or _without_last(behind)


def _named_by_relative(after: Sequence[Token], unit: str, *, persons: bool) -> Sequence[Token]:
    """The noun that a relative clause with the next figure qualifies: 50台[单机容量为6兆瓦的]机组."""
    at = next(number for number, token in enumerate(after) if token.sort == "figure")
    if at + 1 < len(after) and after[at + 1].sort == "of":
        return phrase_after(after[at + 2 :], unit, counted=True, persons=persons)
    return ()


def _without_last(phrase: Sequence[Token]) -> Sequence[Token]:
    """A phrase without its last noun and what tells of that alone, if a noun is left."""
    end = len(phrase) - 1
    while end and phrase[end - 1].sort in {"nominal", "modifier"}:
        end -= 1
    return phrase[:end] if end and phrase[end - 1].sort == "noun" else phrase


def _is_deed(phrase: Sequence[Token], unit: str) -> bool:
    """True where nothing but verbs stand behind a count of things: 公交车50辆投入运营."""
    deeds = phrase[0].word in frame_words("act") or phrase[0].word in frame_words("verbal")
    return deeds and not counts_events(unit) and all(token.sort in {"nominal", "verb"} for token in phrase)


def _leads_on(after: Sequence[Token], phrase: Sequence[Token]) -> bool:
    """True where the phrase behind a figure leads up to the next one (项目12个总投资35亿元)."""
    rest = (token for token in after if token.span.start >= phrase[-1].span.end)
    first = next((token for token in rest if token.sort not in {"light", "change", "average"}), None)
    return first is not None and first.sort == "figure"


def _fits(lead: Lead, figure: Figure) -> bool:
    """False where the noun before a figure names who acts or owns and not what is measured."""
    if not lead.phrase:
        return False
    word = lead.phrase[-1].word
    if family_of(figure) != "amount":
        return not (lead.verb and (is_organisation(word)))
    if figure.unit_class == "persons":
        # 中考报名12.6万人: what persons do names them, not what they do it at.
        return not is_organisation(word) and (lead.verb is None or is_person(word))
    if figure.unit in {"次", "场", "轮"} and (is_organisation(word) or is_person(word)):
        return False
    if is_counted(figure):
        return lead.verb is None or not (is_organisation(word) or is_person(word))
    return not (is_organisation(word) or is_person(word))
