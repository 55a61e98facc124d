"""Stages of one thing in an order that nature or law gives them: 开工 before 竣工, 股权登记日 before 发放.

Two dates of one sentence, each with its stage; the words between them name no other thing. data/stages.csv has the
pairs.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from jiaokan import standard
from jiaokan.relations.calendar import comparable_days, is_date
from jiaokan.relations.relation import Operand, Passage, Relation, Verdict
from jiaokan.text.span import Span

_AT = "(?:日期|时间|日)?(?:在|于|为|是|:|定于|定在|将于)?$"
_PLAIN = re.compile(
    "[,。;、并已又再将于在至到从自由的了后底末初年月日及与和,预计计划拟定现正式全面顺利终于才就也更时前仅历时经过约仍可"
    "其该此它他她其中随后最终之后当时工程项目建设全线主体初期底()（） ]*"
)
"""What may stand between two stages of one thing."""
_FURTHEST = 14


@dataclass(frozen=True, slots=True)
class _Pair:
    earlier: re.Pattern[str]
    later: re.Pattern[str]
    between: re.Pattern[str]


@cache
def _pairs() -> tuple[_Pair, ...]:
    return tuple(
        _Pair(re.compile(row["earlier"]), re.compile(row["later"]), re.compile(row["between"] or r"(?!)"))
        for row in standard.rows("stages")
    )


def read_stages(passage: Passage) -> Iterator[Relation]:
    """Pairs of neighbouring dates of a sentence that date two stages of one thing."""
    dates = [at for at, figure in enumerate(passage.figures) if is_date(figure) and figure.first]
    for one, other in itertools.pairwise(dates):
        if passage.frames[one].sentence == passage.frames[other].sentence and not passage.frames[one].in_title:
            yield from _relation(passage, one, other)


def _relation(passage: Passage, one: int, other: int) -> Iterator[Relation]:
    days = comparable_days(passage.figures[one], passage.figures[other])
    words = _stages(passage, one, other)
    if days is None or words is None:
        return
    (left, right), between, (first, second) = words, _between(passage, one, other), days
    for pair in _pairs():
        forward = pair.earlier.fullmatch(left) and pair.later.fullmatch(right)
        backward = pair.later.fullmatch(left) and pair.earlier.fullmatch(right)
        if not (forward or backward) or not _PLAIN.fullmatch(pair.between.sub("", between)):
            continue
        start, end = (first, second) if forward else (second, first)
        operands = (Operand("start", one if forward else other), Operand("end", other if forward else one))
        span = Span(passage.figures[one].span.start, passage.figures[other].span.end)
        verdict: Verdict = "broken" if start.first > end.last else "holds"
        yield Relation("date-order", "先后", span, operands, verdict)
        return


@cache
def _stage_word() -> re.Pattern[str]:
    words = {word for row in standard.rows("stages") for part in ("earlier", "later") for word in row[part].split("|")}
    return re.compile("|".join(sorted(words, key=lambda word: (-len(word), word))))


def _stages(passage: Passage, one: int, other: int) -> tuple[str, str] | None:
    """The stage words of two dates, each at once before its date (开工于2018年) or soon behind it (2018年开工)."""
    layout, figures = passage.layout, passage.figures
    folded = layout.folded
    start, end = figures[one].span, figures[other].span
    limit = figures[other + 1].span.start if other + 1 < len(figures) else len(folded)
    clause = layout.clauses[layout.clause_at(end.start)].end
    behind = _stage_word().search(folded, end.end, min(clause, limit, end.end + _FURTHEST))
    between = folded[start.end : end.start]
    before = _stage_before(folded[max(0, start.start - _FURTHEST) : start.start])
    if not before:
        found = _stage_word().search(between[:_FURTHEST])
        if found is None:
            return None
        before, between = found.group(), between[found.end() :]
    after = _stage_before(between) or (behind.group() if behind else "")
    return (before, after) if after else None


def _stage_before(words: str) -> str:
    """The stage word that words before a date end with; empty where they do not."""
    found = _ending().search(words)
    return found["stage"] if found else ""


@cache
def _ending() -> re.Pattern[str]:
    return re.compile(f"(?P<stage>{_stage_word().pattern}){_AT}")


def _between(passage: Passage, one: int, other: int) -> str:
    """What stands between two dates, without the first stage of each."""
    figures = passage.figures
    words = passage.layout.folded[figures[one].span.end : figures[other].span.start]
    before = _stage_before(words)
    words = words[: words.rindex(before)] if before else words
    return _stage_word().sub("", words, count=1)
