"""Restatements: one fact given twice.

Mentions that agree are linked freely. Mentions that disagree are linked only on evidence: a title against its body, or
two whole-level statements in the same words, and in both cases only where a slip of the pen explains the difference.
"""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from jiaokan.facts import Frame
from jiaokan.facts.cues import ANAPHORA, WHOLE
from jiaokan.facts.link import significant_digits
from jiaokan.figures import Figure
from jiaokan.relations.interval import agree
from jiaokan.relations.relation import Operand, Passage, Relation, Verdict
from jiaokan.relations.slip import slip
from jiaokan.text.span import Span

_TITLE_KINDS = frozenset({"quantity", "percent"})
_TELLING_DIGITS = 4
_SLIP_DIGITS = 3
_FEWEST_WORDS = 6
_HAN = re.compile("[一-鿿]")
_COMMON = frozenset("全市县省区年月日今去上半的了为达共已将约超近到在和与个")
_END = re.compile("[。!?\\n]|$")
_SAID = re.compile(r"^[^,。]{0,12}(?:指出|表示|介绍|获悉|显示|统计|了解|报道|强调),")


def read_agreements(passage: Passage) -> Iterator[Relation]:
    """One relation for each fact that is stated more than once."""
    for fact in passage.facts:
        first, last = passage.figures[fact.figures[0]], passage.figures[fact.figures[-1]]
        operands = tuple(Operand("mention", at) for at in fact.figures)
        span = Span(first.span.start, last.span.end)
        yield Relation("repeat", "mention", span, operands, "holds", first.base, last.base)


def read_titles(passage: Passage) -> Iterator[Relation]:
    """Each figure of the title against the figures of the body."""
    figures, frames = passage.figures, passage.frames
    body: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at, (figure, frame) in enumerate(zip(figures, frames, strict=True)):
        if not frame.in_title and figure.kind in _TITLE_KINDS and figure.base_unit:
            body[figure.kind, figure.base_unit].append(at)
    seen: set[str] = set()
    for at, (figure, frame) in enumerate(zip(figures, frames, strict=True)):
        key = (figure.kind, figure.base_unit)
        if frame.in_title and key in body and figure.surface not in seen:
            seen.add(figure.surface)
            yield _title(passage, at, body[key])


def _title(passage: Passage, at: int, body: list[int]) -> Relation:
    title = passage.figures[at]
    agreeing = [other for other in body if agree(title, passage.figures[other])]
    rivals = [other for other in body if _is_rival(passage, at, other)]
    bounded = [
        other for other in agreeing if None not in (passage.figures[other].base.low, passage.figures[other].base.high)
    ]
    # 3000人以上 is no restatement of 3260人.
    if agreeing and (bounded or len(rivals) != 1):
        nearest = min(agreeing, key=lambda other: (_likeness(passage, at, other), other))
        return _repeat(passage, at, nearest, "title", "holds")
    if len(rivals) == 1:
        return _repeat(passage, at, rivals[0], "title", "broken")
    span, operands = title.span, (Operand("title", at),)
    reason = "several figures of the body may be meant" if rivals else "no figure of the body is surely meant"
    return Relation("repeat", "title", span, operands, "undecided", title.base, reason=reason)


def _likeness(passage: Passage, at: int, other: int) -> tuple[bool, Decimal]:
    """Sort key of agreeing figures: the same head noun first, then the nearest value (超四成 says little by itself)."""
    title, body = passage.figures[at], passage.figures[other]
    one, two = passage.frames[at], passage.frames[other]
    apart = abs((title.base_value or Decimal(0)) - (body.base_value or Decimal(0)))
    return not (one.head and one.head == two.head), apart


def _is_rival(passage: Passage, at: int, other: int) -> bool:
    """True where the body's figure is surely what the title means, though it disagrees."""
    title, body = passage.figures[at], passage.figures[other]
    one, two = passage.frames[at], passage.frames[other]
    if title.base_value is None or body.base_value is None or two.in_speech:
        return False
    if title.unit_class != body.unit_class or _differ(one, two):
        return False
    made = slip(title.base_value, body.base_value)
    digits = min(significant_digits(title.base_value), significant_digits(body.base_value))
    same_measure = bool(one.measure) and one.measure == two.measure and one.role == two.role
    # 减负2.35亿元 and 减轻负担2.53亿元: three digits of which two are exchanged tell enough where the words meet.
    exchanged = made == "transposed" and digits >= _SLIP_DIGITS and _share_a_word(one.before, two.before)
    return bool(made) and (digits >= _TELLING_DIGITS or exchanged or (same_measure and made != "digit"))


def _share_a_word(one: str, other: str) -> bool:
    """True where two clauses have a pair of characters in common, or two single ones (减负, 减轻负担)."""
    first, second = (set(_HAN.findall(words)) for words in (one, other))
    return len((first & second) - _COMMON) > 1


def _differ(one: Frame, two: Frame) -> bool:
    """True where both name a mode or a place and the names differ."""
    places = bool(one.place and two.place) and one.place != two.place
    return places or one.mode != two.mode


def _repeat(passage: Passage, at: int, other: int, cue: str, verdict: Verdict) -> Relation:
    figures = passage.figures
    operands = (Operand("title" if cue == "title" else "mention", at), Operand("mention", other))
    span = Span(
        min(figures[at].span.start, figures[other].span.start), max(figures[at].span.end, figures[other].span.end)
    )
    return Relation("repeat", cue, span, operands, verdict, figures[at].base, figures[other].base)


def _is_restated(frame: Frame) -> bool:
    tail = frame.before.rsplit("、", 1)[-1]
    return bool(WHOLE.search(tail) or ANAPHORA.search(tail))


def read_restatements(passage: Passage) -> Iterator[Relation]:
    """Two whole-level statements of one measure (共投入…; 累计投入…) whose values differ by a slip of the pen."""
    groups: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, (figure, frame) in enumerate(zip(passage.figures, passage.frames, strict=True)):
        if _may_restate(figure, frame):
            attributes = (frame.measure, frame.place, *frame.period, frame.mode, frame.role)
            groups[(figure.base_unit, *attributes)].append(at)
    for key in sorted(groups):
        yield from _clashes(passage, groups[key])


def _may_restate(figure: Figure, frame: Frame) -> bool:
    whole = figure.kind == "quantity" and frame.role in {"level", "total"} and len(frame.measure) > 1
    return whole and not frame.in_title and not frame.in_speech and bool(figure.base_unit) and _is_restated(frame)


def _clashes(passage: Passage, group: list[int]) -> Iterator[Relation]:
    """Neighbouring statements of a group; more than two different values name a measure, not one fact."""
    figures, frames = passage.figures, passage.frames
    values = {figures[at].base_value for at in group}
    if len(values) != 2:
        return
    for first, second in itertools.pairwise(group):
        apart = frames[first].sentence != frames[second].sentence
        if apart and not agree(figures[first], figures[second]) and _is_slip(passage, first, second):
            yield _repeat(passage, second, first, "whole", "broken")


def _is_slip(passage: Passage, first: int, second: int) -> bool:
    """True where the very same words lead up to both and a slip of the pen explains the difference.

    What differs before the figure (甲公司, 今天, 中学) may be another subject or time; so may a place named only
    between the two; and where each goes on to a purpose of its own, the words speak of two sums.
    """
    one, other = passage.figures[first], passage.figures[second]
    if one.base_value is None or other.base_value is None:
        return False
    words = _words_before(passage, first)
    if len(words) < _FEWEST_WORDS or words != _words_before(passage, second):
        return False
    digits = min(significant_digits(one.base_value), significant_digits(other.base_value))
    final = any(_END.match(passage.layout.folded, passage.figures[at].span.end) for at in (first, second))
    made = slip(one.base_value, other.base_value, fewest=2)
    slipped = made == "transposed" or (bool(made) and digits >= _SLIP_DIGITS)
    return final and slipped and not _new_place(passage, first, second)


def _words_before(passage: Passage, at: int) -> str:
    """The words of the sentence up to the figure, without who says so."""
    layout, figure = passage.layout, passage.figures[at]
    start = layout.sentences[passage.frames[at].sentence].start
    return _SAID.sub("", layout.folded[start : figure.span.start].strip('“" '))


def _new_place(passage: Passage, first: int, second: int) -> bool:
    places = [name for name in passage.names if name.kind == "place"]
    earlier = {name.canonical for name in places if name.span.start < passage.figures[first].span.start}
    between = {
        name.canonical
        for name in places
        if passage.figures[first].span.end <= name.span.start < passage.figures[second].span.start
    }
    return bool(between - earlier)
