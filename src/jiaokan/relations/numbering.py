"""Points told in order: 一是……二是……三是, 第一……第二……, and how many the text says they are.

A list starts again with 一; within a paragraph each next point is one more than the last. What is left out (一是,
三是) or told twice (二是, 二是) is broken, and so is a count before a colon that the points do not reach
(抓好四件事：一是…三是).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from jiaokan.figures.figure import Interval
from jiaokan.relations.numbers import small_number
from jiaokan.relations.relation import Operand, Passage, Relation
from jiaokan.text.span import Span

_POINT = re.compile(
    r"(?:(?<=[,。;:!?”)])|(?<![^\n])|(?<=[。;] )|(?<=\n))"
    r"(?P<lead>其|第)?(?P<number>[一二三四五六七八九十]{1,3})(?P<mark>[是要](?![否非一不])|,)"
)
_COUNT = re.compile(r"^[一-鿿]{1,6}:$")
_FEWEST = 2


def read_numbering(passage: Passage) -> Iterator[Relation]:
    """Rows of numbered points, paragraph by paragraph."""
    folded = passage.layout.folded
    for line in passage.layout.lines:
        if line.kind != "body":
            continue
        rows: dict[tuple[str, str], list[re.Match[str]]] = {}
        for point in _POINT.finditer(folded, line.span.start, line.span.end):
            if point["lead"] is None and point["mark"] == ",":
                continue
            rows.setdefault((point["lead"] or "", point["mark"]), []).append(point)
        for points in rows.values():
            yield from _row(passage, points)


def _row(passage: Passage, points: list[re.Match[str]]) -> Iterator[Relation]:
    group: list[re.Match[str]] = []
    for point in points:
        if small_number(point["number"]) == 1 and group:
            yield from _judge(passage, group)
            group = []
        group.append(point)
    yield from _judge(passage, group)


def _judge(passage: Passage, group: list[re.Match[str]]) -> Iterator[Relation]:
    numbers = [small_number(point["number"]) for point in group]
    if len(numbers) < _FEWEST or numbers[0] != 1:
        return
    wrong = next((at for at, number in enumerate(numbers) if number != at + 1), None)
    cue = group[0].group().strip(",")
    span = Span(group[0].start(), group[-1].end())
    if wrong is not None:
        said = group[wrong].group().rstrip(",")
        place = Span(group[wrong].start(), group[wrong].start() + len(said))
        claimed, computed = (Interval(Decimal(n), Decimal(n)) for n in (numbers[wrong], wrong + 1))
        yield Relation("numbering", said, place, (), "broken", claimed, computed)
        return
    exact = Interval(Decimal(len(numbers)), Decimal(len(numbers)))
    yield Relation("numbering", cue, span, (), "holds", exact, exact)
    yield from _counted(passage, group, len(numbers))


def _counted(passage: Passage, group: list[re.Match[str]], count: int) -> Iterator[Relation]:
    """The count that leads the points, as in 抓好三件事：一是稳粮."""
    folded, layout = passage.layout.folded, passage.layout
    start = group[0].start()
    clause = layout.clauses[layout.clause_at(start - 1)] if start else None
    inside = passage.figures_between(clause.start, start) if clause else range(0)
    if not inside:
        return
    at = inside[-1]
    figure = passage.figures[at]
    counted = figure.unit_class == "things" and figure.kind == "quantity" and figure.value is not None
    if not counted or not _COUNT.match(folded[figure.span.end : start]) or figure.approximator != "exact":
        return
    exact = Interval(Decimal(count), Decimal(count))
    verdict = "holds" if figure.value == count else "broken"
    span = Span(figure.span.start, group[-1].end())
    if verdict == "holds":
        yield Relation("list-count", "一是", span, (Operand("count", at),), "holds", figure.base, exact)
    else:
        yield Relation("list-count", "一是", span, (Operand("count", at),), "broken", figure.base, exact)
