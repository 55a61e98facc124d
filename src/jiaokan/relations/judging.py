"""The verdict on a relation whose operands are settled: what is claimed against what the others make of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from jiaokan.figures import Figure
from jiaokan.figures.figure import Interval
from jiaokan.relations.arithmetic import is_telling
from jiaokan.relations.interval import overlap
from jiaokan.relations.relation import Operand, Relation, RelationKind
from jiaokan.text.span import Span


def span_of(figures: Sequence[Figure], operands: Iterable[Operand]) -> Span:
    """The stretch from the first figure of a relation to its last."""
    spans = [figures[operand.figure].span for operand in operands]
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def judged(
    kind: RelationKind,
    cue: str,
    figures: Sequence[Figure],
    operands: tuple[Operand, ...],
    claimed: Interval,
    made: Interval,
    reason: str = "",
) -> Relation:
    """The relation with its verdict: undecided where no slip would break it, or where it fails but for a `reason`."""
    span = span_of(figures, operands)
    if not is_telling(claimed, made):
        return Relation(kind, cue, span, operands, "undecided", claimed, made, "no slip would break it")
    if overlap(claimed, made):
        return Relation(kind, cue, span, operands, "holds", claimed, made)
    return Relation(kind, cue, span, operands, "undecided" if reason else "broken", claimed, made, reason)
