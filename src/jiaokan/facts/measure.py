"""What a figure measures: chosen among the phrase behind it, the phrase before it, and what earlier figures measure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from jiaokan.facts.behind import verb_after
from jiaokan.facts.earlier import object_of, subject_of
from jiaokan.facts.lead import Lead, read_lead
from jiaokan.facts.lexicon import frame_words
from jiaokan.facts.memory import UNKNOWN_MEASURE, Measure, Memory, family_of
from jiaokan.facts.own import NAMELESS, is_counted, own_phrase
from jiaokan.facts.phrases import counts_events, head_of, is_person, names_an_event
from jiaokan.facts.tokens import Token
from jiaokan.figures import Figure
from jiaokan.text.span import Span

_NAMELESS_KINDS = frozenset({"date", "time", "period", "id"})
# An enumeration sign ties a figure to the one before it.
_LIST_SIGNS = frozenset("、和及与,")


def choose(
    figure: Figure, gap: Sequence[Token], after: Sequence[Token], earlier: Sequence[Token], memory: Memory, per: str
) -> Measure:
    """What a figure measures.

    `gap` holds the words since the figure before it in its clause, `after` those behind it with any further figures,
    `earlier` those of the clause before, if no figure stands in that; `per` is the unit per which the figure is given.
    """
    if figure.kind in _NAMELESS_KINDS or figure.unit_class in NAMELESS:
        return UNKNOWN_MEASURE
    counted, family = is_counted(figure), family_of(figure)
    own = next((word for word in frame_words("own noun") if figure.unit.endswith(word)), "") if counted else ""
    if own:
        return _of_unit(figure, own, per)
    lead = read_lead(gap, figure.unit, counted=counted, share=family == "rate")
    if family == "rate" and memory.after_base and gap and gap[-1].sort == "of":
        lead = replace(lead, share=True)
    phrase = own_phrase(figure, lead, gap, after, counted=counted)
    if phrase and not (phrase == lead.phrase and _follows_in_list(gap, memory, figure)):
        measure = replace(_named(phrase, per), verb=_verb_of(lead, gap))
    else:
        inherited, anew = _inherited(figure, lead, gap, earlier, memory, per), _unnamed(figure, lead, after, per)
        measure = anew if inherited is None or _is_told_anew(figure, lead, inherited, anew) else inherited
    if lead.share and family == "rate" and measure.head.endswith(tuple(frame_words("rate"))):
        return Measure(denominator=per)  # 合格率是去年的105%: how two rates compare is no rate.
    base, growth = lead.share and family == "amount", lead.change and family == "rate"
    told = (measure.base, measure.growth) == (base, growth)
    return measure if told else replace(measure, base=base, growth=growth)


def _is_told_anew(figure: Figure, lead: Lead, inherited: Measure, anew: Measure) -> bool:
    """True where persons are counted by another verb than those before them: 报名12.6万人,招生7.8万人."""
    told = figure.unit_class == "persons" and lead.verb is not None and bool(anew.head)
    return told and not is_person(inherited.head)


def _verb_of(lead: Lead, gap: Sequence[Token]) -> str:
    """The verb between the noun before a figure and the figure, or before both (派发现金3元)."""
    if lead.verb or not lead.phrase:
        return lead.verb.word if lead.verb else ""
    before = next((token for token in reversed(gap) if token.span.end <= lead.phrase[0].span.start), None)
    return before.word if before and before.sort == "verb" else ""


def _named(phrase: Sequence[Token], per: str) -> Measure:
    span = Span(phrase[0].span.start, phrase[-1].span.end)
    return Measure("".join(token.word for token in phrase), span, head_of(phrase), per)


def _of_unit(figure: Figure, word: str, per: str) -> Measure:
    """A measure word that names what it counts by itself: 三县市, 9金, 84间夜."""
    return Measure(word, Span(figure.span.end - len(word), figure.span.end), word, per)


def _follows_in_list(gap: Sequence[Token], memory: Memory, figure: Figure) -> bool:
    """True for a later member of a list whose members before it had no noun of their own (本地1.9万台、外来0.7万台)."""
    return bool(gap) and gap[0].word == "、" and memory.of_unit(figure).inherited and is_counted(figure)


def _inherited(
    figure: Figure, lead: Lead, gap: Sequence[Token], earlier: Sequence[Token], memory: Memory, per: str
) -> Measure | None:
    """What an earlier figure of the sentence measures, where the words of this one leave it to that."""
    subject = subject_of(earlier, persons=figure.unit_class == "persons") if _opens(gap) and not lead.verb else ()
    if subject:
        return _named(subject, per)
    source = _source(figure, lead, memory, per)
    amount = family_of(figure) == "amount"
    total = any(token.word.startswith(tuple(frame_words("total"))) for token in gap)
    # 亩产480公斤,共收了12万吨: a sum is no average.
    alike = lead.verb is not None and source.verb == lead.verb.word
    if source.head and (alike or not (amount and total and source.denominator)):
        kept = source.denominator if amount and not total else ""
        return replace(source, denominator=per or kept, inherited=True)
    target = object_of(earlier) if _opens(gap) and lead.bare else ()
    return _named(target, per) if target else None


def _source(figure: Figure, lead: Lead, memory: Memory, per: str) -> Measure:
    family = family_of(figure)
    if family == "point":
        return memory.of_family("point", "rate") if not lead.phrase else UNKNOWN_MEASURE
    if family == "rate":
        if lead.share:
            return memory.of_family("amount")
        if lead.change or (lead.bare and figure.kind == "ratio"):
            return memory.last
        return memory.of_family("rate") if lead.bare or lead.compared else UNKNOWN_MEASURE
    if per and lead.average:
        found = memory.of_average(figure, per)
        if found.head:
            return found
    found = memory.of_unit(figure)
    if not found.head and memory.end == figure.span.start and is_counted(figure) and figure.kind != "ordinal":
        return memory.last  # 监测对象16.6万户70.5万人
    # 比上年增长9.1%,达到11.67万亿元: growth first, then what it led to.
    return memory.last if not found.head and lead.bare and memory.last.growth else found


def _opens(gap: Sequence[Token]) -> bool:
    """True where no list sign ties the figure to one before it in its clause."""
    return not gap or gap[0].word not in _LIST_SIGNS


def _unnamed(figure: Figure, lead: Lead, after: Sequence[Token], per: str) -> Measure:
    """The verb that names what is counted (死亡12人), or a measure word that is a noun itself."""
    verb = lead.verb
    # 死亡12人, 办结1132件, 群众诉求86万件: verbs count what they are done with, but name no sum of money.
    done = counts_events(figure.unit) or figure.unit_class == "persons"
    alone = verb_after(after) if done or figure.unit == "个" else ()
    if alone:
        return _named(alone, per)
    ended = not after or after[0].sort in {"edge", "joint"}  # Else what follows is counted, and the verb's object.
    event = verb is not None and ended and done and names_an_event(verb)
    if verb and (verb.sort == "nominal" or (is_counted(figure) and (event or _names_a_count(verb, lead.phrase)))):
        return Measure(verb.word, verb.span, verb.word, per)
    if figure.unit in frame_words("noun unit"):
        return _of_unit(figure, figure.unit, per)
    return Measure(denominator=per)


def _names_a_count(verb: Token, phrase: Sequence[Token]) -> bool:
    """True for verbs of the list, and for longer ones that stand at the end of a phrase as nouns do."""
    joined = bool(phrase) and phrase[-1].span.end == verb.span.start and len(verb.word) > 1
    if verb.word in frame_words("verbal"):
        return True
    return joined and verb.word not in frame_words("act") and verb.word not in frame_words("moving")
