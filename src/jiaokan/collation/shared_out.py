"""Which member of a list each figure behind 分别 or 依次 belongs to: 昆明、大理分别为862万、618万."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from jiaokan.figures import Figure
from jiaokan.text.layout import Layout
from jiaokan.text.span import Span

_CUE = re.compile("分别|依次")
_MEMBERS = re.compile(r"[、和与及]|以及")
_OPENING = re.compile(r"[,;:()。]|[的在]")
_LONGEST = 60


def members(
    folded: str, layout: Layout, figures: Sequence[Figure], by_clause: Mapping[int, Sequence[int]]
) -> Iterator[tuple[int, Span]]:
    """Numbers of figures with the member of the list before the cue that each belongs to, in the order of the list."""
    for number, group in by_clause.items():
        clause = layout.clauses[number]
        cue = _CUE.search(folded, clause.start, clause.end)
        if cue is None:
            continue
        behind = [at for at in group if figures[at].span.start >= cue.end()]
        before = Span(max(_sentence_start(layout, clause), cue.start() - _LONGEST), cue.start())
        names = _names(folded, before, len(behind))
        if len(behind) > 1 and names:
            yield from zip(behind, names, strict=True)


def _sentence_start(layout: Layout, clause: Span) -> int:
    return layout.sentences[layout.sentence_at(clause.start)].start


def _names(folded: str, before: Span, count: int) -> list[Span]:
    """The last `count` members of the list that leads up to a cue; empty where it has not so many."""
    end = before.start + len(before.of(folded).rstrip(","))
    pieces = []
    start = before.start
    for mark in _MEMBERS.finditer(folded, before.start, end):
        pieces.append(Span(start, mark.start()))
        start = mark.end()
    pieces = [*pieces, Span(start, end)][-count:]
    if count < 2 or len(pieces) < count:
        return []
    openings = [mark.end() for mark in _OPENING.finditer(folded, pieces[0].start, pieces[0].end)]
    closing = _OPENING.search(folded, pieces[-1].start, pieces[-1].end)
    first = Span(openings[-1] if openings else pieces[0].start, pieces[0].end)
    last = Span(pieces[-1].start, closing.start() if closing else pieces[-1].end)
    pieces = [first, *pieces[1:-1], last]
    return pieces if all(map(len, pieces)) else []
