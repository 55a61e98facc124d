"""The largest and the smallest of something, and bounds that all of a row keep: 最高18%，最低12%; 均超过5%.

What is told as the largest is no smaller than what is told as the smallest; a value of a row does not lie beyond a
bound that all of them are said to keep.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jiaokan.figures import Figure
from jiaokan.relations.interval import below, overlap
from jiaokan.relations.relation import Operand, Passage, Relation, Verdict
from jiaokan.relations.rows import ValueRow, rows_of
from jiaokan.text.span import Span

_EXTREME = re.compile(
    "(?P<which>最[高低多少大小长短])(?:的|可)?(?P<noun>[一-鿿]{0,8}?)(?:为|是|达到?|不超过|有|仅|只有|到)*$"
)
_JOINED = re.compile("[,;、]?(?:而|且)?")
_LARGEST = frozenset({"最高", "最多", "最大", "最长"})
_OPPOSITE = {"最高": "最低", "最多": "最少", "最大": "最小", "最长": "最短"}
_ALL = re.compile("(?:均|都|全部|全)(?:在|为)?$")
_BOUNDED = frozenset({"over", "under", "at-least", "at-most"})
_CHANGED = re.compile("增|降|升|涨|减|提高|比|较|平均")


def read_extremes(passage: Passage) -> Iterator[Relation]:
    """Pairs of extremes, and rows with a bound."""
    figures = passage.figures
    for at in range(len(figures) - 1):
        yield from _pair(passage, at)
    for number in sorted({frame.sentence for frame in passage.frames if frame.sentence >= 0}):
        rows = list(rows_of(passage, number))
        if rows:
            yield from _bounded(passage, number, rows)


def _pair(passage: Passage, at: int) -> Iterator[Relation]:
    """最高的A，最低的B: two neighbours of one unit whose words differ in nothing but which end they are."""
    one, other = passage.figures[at], passage.figures[at + 1]
    if passage.frames[at].sentence != passage.frames[at + 1].sentence or not _alike(one, other):
        return
    first, second = (_EXTREME.search(passage.frames[number].before) for number in (at, at + 1))
    if not first or not second or second["noun"] not in {"", first["noun"]}:
        return
    opens = _JOINED.fullmatch(passage.frames[at + 1].before[: second.start()])
    largest_first = first["which"] in _LARGEST
    largest, smallest = (first["which"], second["which"]) if largest_first else (second["which"], first["which"])
    if not opens or _OPPOSITE.get(largest) != smallest or _CHANGED.search(first.string[-12:] + second.string):
        return
    high, low = (at, at + 1) if largest_first else (at + 1, at)
    span = Span(one.span.start, other.span.end)
    wrong = below(passage.figures[high].base, passage.figures[low].base)
    verdict: Verdict = "broken" if wrong else "holds"
    operands = (Operand("low", high), Operand("high", low))
    yield Relation("range", "最", span, operands, verdict, one.interval, other.interval)


def _alike(one: Figure, other: Figure) -> bool:
    fine = one.kind == other.kind and one.base_unit == other.base_unit and bool(one.base_unit)
    return fine and one.base_value is not None and other.base_value is not None


def _bounded(passage: Passage, number: int, rows: list[ValueRow]) -> Iterator[Relation]:
    """甲、乙、丙增长5.2%、4.8%和6.1%，均超过5%."""
    sentence = passage.layout.sentences[number]
    for at in passage.figures_between(sentence.start, sentence.end):
        cue = _ALL.search(passage.frames[at].before)
        row = next((row for row in rows if row.figures[-1] == at - 1), None)
        if cue is None or row is None or not _alike(passage.figures[row.figures[0]], passage.figures[at]):
            continue
        if passage.figures[at].approximator not in _BOUNDED:
            continue
        beyond = [other for other in row.figures if not overlap(passage.figures[other].base, passage.figures[at].base)]
        places = (*beyond, at) if beyond else (*row.figures, at)
        operands = tuple(Operand("low" if place != at else "high", place) for place in places)
        span = Span(passage.figures[places[0]].span.start, passage.figures[at].span.end)
        first, last = passage.figures[places[0]].interval, passage.figures[at].interval
        yield Relation("range", "均", span, operands, "broken" if beyond else "holds", first, last)
