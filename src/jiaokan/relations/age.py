"""A year of birth and an age: 1968年出生，56岁的他; 今年52岁; 1931年生，2019年去世，享年88岁.

Ages are counted to the birthday, to the year, or from one at birth (虚岁); only an age off by two or more is broken. An
age belongs to now (今年, 现年, 56岁的他) or, with 享年, to the year of death; one that tells of the past (18岁参军)
is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Literal

from jiaokan.figures.figure import Interval
from jiaokan.relations.calendar import is_date, present_years, publication
from jiaokan.relations.interval import below, overlap
from jiaokan.relations.relation import Operand, Passage, Relation, Verdict
from jiaokan.text.span import Span

Told = Literal["now", "perhaps", "death", ""]

_BORN_BEFORE = re.compile(r"(?:出生于|生于|诞生于) ?$")
_BORN_BEHIND = re.compile(r"^(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?)?(?:出生|生于|生(?=[,。;人的)、]))")
_NOW = re.compile(r"(?:今年(?:已经?|刚满|刚|满|才|也|都|将满)*|现年|如今(?:已经?)?|现已)$")
_OPEN = re.compile(r"(?:^|[,、(])$")
_WITH_NAME = re.compile(r"^的(?!时|那|生日|年纪|年龄|高龄|[他她](?:父|母|儿|女|丈|妻|爷|奶))")
_THEN = re.compile(r"^(?:时|那年|那一年|的时候|以[上下]|[到至—~-])")
_PAST = re.compile(r"当时|时年|那年|那时|年仅|彼时|去世|逝世|牺牲|去年|前年|上年|夺冠时|案发|事发")
_AT_DEATH = re.compile(r"(?:享年|终年|殁年|享寿|去世时|逝世时)(?:仅|只有)?$")
_DIED = re.compile(r"^(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?)?[一-鿿,]{0,8}?(?:去世|逝世|病逝|辞世|离世|牺牲|殉职|与世长辞)")


def read_ages(passage: Passage) -> Iterator[Relation]:
    """Ages of persons whose year of birth the same part of the sentence gives."""
    for start, end in _parts(passage):
        inside = passage.figures_between(start, end)
        born = [at for at in inside if _is_birth(passage, at)]
        told = [(at, _told(passage, at)) for at in inside if len(born) == 1]
        ages = [(at, how) for at, how in told if how]
        if len(ages) == 1:
            yield from _relation(passage, born[0], *ages[0], inside)


def _parts(passage: Passage) -> Iterator[tuple[int, int]]:
    """Sentences cut at semicolons: each tells of one person."""
    folded = passage.layout.folded
    numbers = sorted({frame.sentence for frame in passage.frames if frame.sentence >= 0})
    for number in numbers:
        sentence = passage.layout.sentences[number]
        start = sentence.start
        for mark in re.finditer(";", sentence.of(folded)):
            yield start, sentence.start + mark.end()
            start = sentence.start + mark.end()
        yield start, sentence.end


def _is_birth(passage: Passage, at: int) -> bool:
    figure, folded = passage.figures[at], passage.layout.folded
    if not is_date(figure) or figure.kind != "date" or not re.match("[0-9]{4}-", figure.first):
        return False
    before = folded[max(0, figure.span.start - 5) : figure.span.start]
    behind = folded[figure.span.end : figure.span.end + 10]
    return bool(_BORN_BEFORE.search(before) or _BORN_BEHIND.match(behind))


def _told(passage: Passage, at: int) -> Told:
    """How an age is told: of now by its words, as of now, at death, or not as the age of one person at a known time."""
    figure, folded = passage.figures[at], passage.layout.folded
    if figure.unit not in {"岁", "周岁"} or not figure.value or figure.kind != "quantity":
        return ""
    start = passage.layout.clauses[passage.layout.clause_at(figure.span.start)].start
    before, behind = folded[start : figure.span.start], folded[figure.span.end : figure.span.end + 6]
    if _AT_DEATH.search(before):
        return "death"
    if _THEN.match(behind):
        return ""
    if _NOW.search(before):
        return "now"
    return "perhaps" if _OPEN.search(before) and _WITH_NAME.match(behind) else ""


def _relation(passage: Passage, born: int, at: int, told: Told, inside: range) -> Iterator[Relation]:
    figures = passage.figures
    end = _death(passage, born, inside) if told == "death" else _now(passage, born, told, inside)
    if end is None:
        return
    other, first, last = end
    year = int(figures[born].first[:4])
    computed = Interval(Decimal(first - year - 1), Decimal(last - year + 1))
    places = [figures[born].span, figures[at].span]
    span = Span(min(place.start for place in places), max(place.end for place in places))
    operands = (Operand("birth", born), *([Operand("date", other)] if other is not None else []), Operand("age", at))
    cue = "享年" if told == "death" else "年龄"
    verdict: Verdict = "holds" if overlap(figures[at].base, computed) else "broken"
    # 18岁的他 may be told of an earlier year; an age above that of now is of none.
    reason = "the age may be of an earlier year" if told == "perhaps" and below(figures[at].base, computed) else ""
    verdict = "undecided" if reason else verdict
    yield Relation("age", cue, span, operands, verdict, figures[at].base, computed, reason)


def _death(passage: Passage, born: int, inside: range) -> tuple[int, int, int] | None:
    """The year of death that the sentence gives."""
    folded, figures = passage.layout.folded, passage.figures
    died = [
        other
        for other in inside
        if other != born
        and is_date(figures[other])
        and re.match("[0-9]{4}-", figures[other].first)
        and _DIED.match(folded[figures[other].span.end : figures[other].span.end + 20])
    ]
    if len(died) != 1:
        return None
    year = int(figures[died[0]].first[:4])
    return died[0], year, year


def _now(passage: Passage, born: int, told: Told, inside: range) -> tuple[int | None, int, int] | None:
    """The present year; None where the sentence tells of the past or of another year."""
    figures, folded = passage.figures, passage.layout.folded
    dated = [other for other in inside if other != born and is_date(figures[other])]
    words = folded[figures[inside[0]].span.start : figures[inside[-1]].span.end + 6]
    now = present_years(passage)
    if now is None or _PAST.search(words) or (dated and told != "now"):
        return None
    return publication(passage), now[0], now[1]
