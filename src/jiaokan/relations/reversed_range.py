"""A range whose first end is larger than its last: 6至4分钟, 5%—3%.

A range of values runs upwards; what runs downwards is a change (由6至4分钟, 从5%至3%, 缩短6至4分钟) or no range.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jiaokan.figures import Figure
from jiaokan.relations.relation import Operand, Passage, Relation
from jiaokan.text.span import Span

_JOINT = re.compile(" ?(?:至|到|~|—{1,2}|–|-) ?")
_CHANGE = re.compile(
    r"由|从|自 ?$|降(?![雨水雪])|减(?!免)|缩|升(?!学)|增(?!值)|涨|跌|压|提前|限速|原价"
    r"|改为|改成|调整|变|回落|收窄|放缓|倒|逐|依次|先后|位列|排名|比分"
    r"|[战胜负平输]$|领先|落后|[号第版页条]$"
)
_CLASSES = frozenset({"time", "percent", "money", "length", "mass", "persons", "area", "temperature", "volume", "age"})
_KINDS = frozenset({"quantity", "duration", "percent"})
_COLD = re.compile("最高|最低|白天|夜间|昼|夜|零下|低温|高温")
_LETTER = re.compile(r"[A-Za-z0-9.:/-]")
_LONGEST_REACH = 20


def read_reversed_ranges(passage: Passage) -> Iterator[Relation]:
    """Two neighbouring numbers joined as a range, the first larger than the last."""
    figures, folded = passage.figures, passage.layout.folded
    for at in range(len(figures) - 1):
        first, last = figures[at], figures[at + 1]
        gap = last.span.start - first.span.end
        if 0 < gap <= 3 and _JOINT.fullmatch(folded, first.span.end, last.span.start) and _is_range(passage, at):
            operands = (Operand("low", at), Operand("high", at + 1))
            span = Span(first.span.start, last.span.end)
            yield Relation("range", "至", span, operands, "broken", first.interval, last.interval)


def _is_range(passage: Passage, at: int) -> bool:
    """True where the two numbers are the ends of one range of values, the wrong way round."""
    first, last = passage.figures[at], passage.figures[at + 1]
    folded = passage.layout.folded
    scaled = last.unit_class in _CLASSES or last.unit == "级"
    if last.kind not in _KINDS or not scaled or last.value is None or first.value is None:
        return False
    if not _one_scale(first, last) or first.approximator != "exact" or last.approximator != "exact":
        return False
    clause = passage.layout.clauses[passage.layout.clause_at(first.span.start)]
    before = folded[max(clause.start, first.span.start - _LONGEST_REACH) : first.span.start]
    if _CHANGE.search(before) or _LETTER.search(before[-1:]) or passage.frames[at].in_title:
        return False
    if last.unit_class == "temperature" and _COLD.search(clause.of(folded)):
        return False
    return not _JOINT.match(folded, last.span.end)


def _one_scale(first: Figure, last: Figure) -> bool:
    """True where both are written in one unit, which the first may leave out, and the first is the larger."""
    if first.value is None or last.value is None or first.value <= 0 or last.value <= 0:
        return False
    if first.kind == "other" or (first.kind == "quantity" and not first.unit):
        # 6至4分钟; 5万至3万元: what stands before a bare number is of its magnitude or of the last one's.
        return first.value > last.value and len(first.surface) <= 4 and "." not in first.surface
    return first.unit == last.unit and first.value > last.value
