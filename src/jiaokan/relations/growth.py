"""Growth and change: what two levels make of the rate or the difference printed beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from jiaokan.figures import Figure
from jiaokan.figures.figure import UNKNOWN, Interval
from jiaokan.relations.arithmetic import difference, is_telling, moved, percents, ratio, wide
from jiaokan.relations.changing import Direction
from jiaokan.relations.interval import overlap
from jiaokan.relations.judging import span_of
from jiaokan.relations.levels import Levels, alike, read_levels
from jiaokan.relations.relation import Operand, Passage, Relation, RelationKind
from jiaokan.text.span import Span

_REAL = re.compile("可比|实际|不变价|扣除|剔除|同口径|口径")
_REAL_MEASURES = re.compile("生产总值|GDP|增加值|总产值|总产出|可支配收入|消费支出")
"""Growth of these is told in real terms as a rule, though the levels beside it are at current prices."""
_RANKS = re.compile("排名|位次|名次|排位|位居")
"""A rank rises from 12th to 5th."""
_RATES = frozenset({"percent", "ratio", "fraction", "doubling"})

_TIME = "time"
"""What becomes quicker takes less time, so that words of change tell no direction of lengths of time."""

_ONE = Interval(Decimal(1), Decimal(1))


def read_growth(passage: Passage) -> Iterator[Relation]:
    """Growth and change relations of every pair of levels."""
    done: set[tuple[int, int]] = set()
    for levels in read_levels(passage):
        if _runs_back(passage, levels):
            continue
        for number, way in levels.distances:
            if (levels.start, number) not in done:
                done.add((levels.start, number))
                yield from _relations(passage, levels, number, way)
        even = not _is_mean_beside(passage, levels.start, levels.ends[0])
        told = even and levels.toward in {"up", "down"} and not levels.distances and not _RANKS.search(levels.words)
        if told and passage.figures[levels.start].unit_class != _TIME:
            yield from _direction(passage, levels)


def _runs_back(passage: Passage, levels: Levels) -> bool:
    """True where the level taken for the earlier one is told of a later time (2023年是A,2024年为B,增幅P)."""
    start, end = passage.frames[levels.start].period, passage.frames[levels.ends[0]].period
    return bool(start[0] and end[1]) and start[0] > end[1]


def _is_mean_beside(passage: Passage, start: int, end: int) -> bool:
    """True for 接待9.24万人次,日均1.32万人次,比去年的6.6万人次: the total before a mean may be what is compared."""
    frames, figures = passage.frames, passage.figures
    if end < 1 or frames[end].role != "average" or frames[start].role == "average":
        return False
    sentence = passage.layout.sentences[passage.layout.sentence_at(figures[end].span.start)]
    before = [n for n in passage.figures_between(sentence.start, figures[end].span.start) if n != start]
    return any(alike(figures[n], figures[end]) and frames[n].role != "average" for n in before)


def _relations(passage: Passage, levels: Levels, number: int, way: Direction) -> Iterator[Relation]:
    figures = passage.figures
    kind = _kind(figures[levels.start], figures[number])
    if kind is None:
        return
    tries = [(end, _computed(figures[levels.start], figures[end], figures[number], way)) for end in levels.ends]
    claimed = wide(figures[number])
    fitting = [(end, made) for end, options in tries for made in options if overlap(claimed, made)]
    end, made = fitting[0] if fitting else (tries[0][0], tries[0][1][0])
    operands = (
        Operand("from", levels.start), Operand("to", end), Operand(_role(figures[number], way), number)
    )  # fmt: skip
    span = span_of(figures, operands)
    if not is_telling(claimed, made):
        yield Relation(kind, way, span, operands, "undecided", claimed, made, "no slip would break it")
    elif fitting:
        yield Relation(kind, way, span, operands, "holds", claimed, made)
    else:
        reason = levels.reason or _way_out(passage, levels, number, end)
        yield Relation(kind, way, span, operands, "undecided" if reason else "broken", claimed, made, reason)


def _kind(level: Figure, distance: Figure) -> RelationKind | None:
    """Growth for rates, change for amounts of the levels' own unit and for points between two rates."""
    if level.unit_class == "percent" and distance.unit_class == "point":
        return "change"
    if distance.unit_class in _RATES:
        return "growth"
    same = level.base_unit == distance.base_unit and bool(level.base_unit)
    return "change" if same and distance.kind in {"quantity", "duration"} else None


def _role(distance: Figure, way: Direction) -> str:
    if distance.unit_class in _RATES:
        return "fall" if way == "down" else "rate"
    return "decrease" if way == "down" else "difference"


def _computed(start: Figure, end: Figure, distance: Figure, way: Direction) -> list[Interval]:
    """What the levels make of the distance; several where the words have several honest readings."""
    one, other = wide(start), wide(end)
    if distance.unit_class not in _RATES:
        less, more = difference(one, other), difference(other, one)
        return [less, more] if start.unit_class == _TIME else [less if way == "down" else more]
    if way == "down" or (start.unit_class == _TIME and not _is_risen(one, other)):
        fallen = difference(_ONE, ratio(other, one))
        return [fallen if distance.unit_class != "percent" else percents(fallen)]
    times = ratio(other, one)
    if distance.unit_class == "percent":
        return [percents(moved(times, -1)) if times != UNKNOWN else UNKNOWN]
    if distance.unit_class == "doubling":
        return [times]
    # 增长2倍 is read as three times and, by many, as twice.
    return [moved(times, -1), times] if distance.unit_class == "ratio" else [moved(times, -1)]


def _is_risen(one: Interval, other: Interval) -> bool:
    return one.high is not None and other.low is not None and other.low >= one.high


def _way_out(passage: Passage, levels: Levels, number: int, end: int) -> str:
    """Why a distance that the levels do not make may still be right."""
    frames, figures = passage.frames, passage.figures
    rate = figures[number].unit_class in _RATES
    start = figures[levels.start].span.start
    words = levels.words + "".join(frames[n].before for n in (levels.start, end, number))
    if rate and (_REAL.search(words) or _REAL_MEASURES.search(words)):
        return "rates in real terms"
    if frames[levels.start].denominator != frames[end].denominator and start < figures[end].span.start:
        return "changes or averages"
    if _is_mean_beside(passage, levels.start, end):
        return "changes or averages"
    if any(frames[n].in_speech != frames[number].in_speech for n in (levels.start, end)):
        return "figures of another speaker"
    return ""


def _direction(passage: Passage, levels: Levels) -> Iterator[Relation]:
    """由A增至B where B is the smaller: the words go the other way than the levels."""
    start, end = passage.figures[levels.start], passage.figures[levels.ends[0]]
    made = difference(wide(end), wide(start))
    up = levels.toward == "up"
    against = made.high is not None and made.high < 0 if up else made.low is not None and made.low > 0
    operands = (Operand("from", levels.start), Operand("to", levels.ends[0]))
    span = Span(min(start.span.start, end.span.start), max(start.span.end, end.span.end))
    if against:
        yield Relation("change", levels.toward or "", span, operands, "broken", UNKNOWN, made)
    elif made != UNKNOWN and start.base_value != end.base_value:
        yield Relation("change", levels.toward or "", span, operands, "holds", UNKNOWN, made)
