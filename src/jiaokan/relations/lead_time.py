"""Two times and how far apart they are: 冠军成绩2小时15分30秒，亚军2小时16分12秒，只慢了42秒."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jiaokan.figures import Figure
from jiaokan.relations.arithmetic import difference
from jiaokan.relations.interval import overlap
from jiaokan.relations.relation import Operand, Passage, Relation, Verdict
from jiaokan.text.span import Span

_APART = re.compile("[,，](?:仅|只|整整|足足|落后冠军|比[一-鿿]{1,6})?(?:慢|落后|快|领先)(?:了|出)?")
_UNITS = frozenset({"秒"})


def read_lead_times(passage: Passage) -> Iterator[Relation]:
    """A lead behind the second of two times of one sentence."""
    figures = passage.figures
    times = [at for at, figure in enumerate(figures) if _is_time(figure)]
    for one, other, apart in zip(times, times[1:], times[2:], strict=False):
        together = len({passage.frames[at].sentence for at in (one, other, apart)}) == 1
        between = passage.layout.folded[figures[other].span.end : figures[apart].span.start]
        if together and _APART.fullmatch(between):
            yield _relation(passage, one, other, apart)


def _is_time(figure: Figure) -> bool:
    return figure.kind == "duration" and figure.base_unit in _UNITS and figure.base_value is not None


def _relation(passage: Passage, one: int, other: int, apart: int) -> Relation:
    figures = passage.figures
    first, second, claimed = (figures[at].base for at in (one, other, apart))
    options = [difference(second, first), difference(first, second)]
    verdict: Verdict = "holds" if any(overlap(claimed, made) for made in options) else "broken"
    made = options[0] if (figures[other].base_value or 0) >= (figures[one].base_value or 0) else options[1]
    operands = (Operand("from", one), Operand("to", other), Operand("difference", apart))
    span = Span(figures[one].span.start, figures[apart].span.end)
    return Relation("change", "up", span, operands, verdict, claimed, made)
