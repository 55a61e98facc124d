"""Rows of values of one unit, each with the name of its owner: 甲、乙、丙面积分别为1亩、2亩和3亩; 甲1亩、乙2亩."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from jiaokan.figures import Figure
from jiaokan.relations.listing import read_list
from jiaokan.relations.relation import Passage
from jiaokan.text.span import Span

_GAP = re.compile(r"[、,;和与及]{1,2}(?P<label>[一-鿿A-Za-z“”《》·]{0,14})")
_WHOLE = re.compile("合计|共|总|其中|平均|人均|比|同比|较|增|降|占|另|其余|达|均")
_RESPECTIVE = re.compile("分别|依次")
_KINDS = frozenset({"quantity", "percent", "duration"})
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class ValueRow:
    """Figures in a row, a label for each (empty where the words share out none), and the words before it."""

    figures: tuple[int, ...]
    labels: tuple[str, ...]
    lead: str
    respective: bool


def rows_of(passage: Passage, sentence: int) -> Iterator[ValueRow]:
    """Rows of a sentence, in order."""
    span = passage.layout.sentences[sentence]
    inside = [at for at in passage.figures_between(span.start, span.end) if passage.figures[at].kind != "period"]
    row: list[int] = []
    for at in inside:
        if row and not _continues(passage, row, at):
            yield from _row(passage, row, span)
            row = []
        if passage.figures[at].kind in _KINDS and passage.figures[at].base_value is not None:
            row.append(at)
        else:
            yield from _row(passage, row, span)
            row = []
    yield from _row(passage, row, span)


def _continues(passage: Passage, row: list[int], other: int) -> bool:
    """True where a figure goes on with a row: one unit, a sign between, and a label only where the others have one."""
    gap = _gap(passage, row[-1], other)
    if gap is None or _WHOLE.search(gap) or not _alike(passage.figures[row[-1]], passage.figures[other]):
        return False
    return len(row) < 2 or bool(gap) == bool(_gap(passage, row[-2], row[-1]))


def _gap(passage: Passage, one: int, other: int) -> str | None:
    """The label between two figures of a row; None where more stands there."""
    found = _GAP.fullmatch(passage.layout.folded, passage.figures[one].span.end, passage.figures[other].span.start)
    return found["label"] if found else None


def _alike(one: Figure, other: Figure) -> bool:
    return one.kind == other.kind and one.base_unit == other.base_unit and one.unit_class == other.unit_class


def _row(passage: Passage, row: list[int], sentence: Span) -> Iterator[ValueRow]:
    if len(row) < _FEWEST:
        return
    folded, figures = passage.layout.folded, passage.figures
    first = figures[row[0]].span.start
    clause = passage.layout.clauses[passage.layout.clause_at(first)]
    lead = folded[clause.start : first]
    gaps = [_gap(passage, one, other) or "" for one, other in itertools.pairwise(row)]
    if not any(gaps):
        names = _names(passage, sentence, clause, first)
        labels = tuple(names) if len(names) == len(row) else ("",) * len(row)
        yield ValueRow(tuple(row), labels, folded[sentence.start : first], respective=True)
    elif all(gaps):
        yield ValueRow(tuple(row), (lead.strip(",、其中:"), *gaps), lead, respective=False)


def _names(passage: Passage, sentence: Span, clause: Span, end: int) -> list[str]:
    """The list that 分别 shares the values out to: in the clause of the row, or in the one before it."""
    folded = passage.layout.folded
    if not _RESPECTIVE.search(folded, clause.start, end):
        return []
    for start in (clause.start, *_clause_before(passage, clause, sentence)):
        stop = clause.start - 1 if start < clause.start else _RESPECTIVE.search(folded, clause.start, end).start()  # type: ignore[union-attr]
        listing = read_list(passage, Span(start, stop)) if stop > start else None
        if listing is not None and not listing.more:
            return listing.texts(folded)
    return []


def _clause_before(passage: Passage, clause: Span, sentence: Span) -> list[int]:
    if clause.start <= sentence.start:
        return []
    return [passage.layout.clauses[passage.layout.clause_at(clause.start - 1)].start]
