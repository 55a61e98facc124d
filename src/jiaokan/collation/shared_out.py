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
) -> Iterator[tuple[int, str]]:
    """Numbers of figures with the member of the list before the cue that each belongs to, in the order of the list."""
    for number, group in by_clause.items():
        clause = layout.clauses[number]
        cue = _CUE.search(folded, clause.start, clause.end)
        if cue is None:
            continue
        behind = [at for at in group if figures[at].span.start >= cue.end()]
        before = Span(max(_sentence_start(layout, clause), cue.start() - _LONGEST), cue.start())
        names = _names(before.of(folded), len(behind))
        if len(behind) > 1 and names:
            yield from zip(behind, names, strict=True)


def _sentence_start(layout: Layout, clause: Span) -> int:
    return layout.sentences[layout.sentence_at(clause.start)].start


def _names(words: str, count: int) -> list[str]:
    """The last `count` members of the list that leads up to a cue; empty where it has not so many."""
    pieces = _MEMBERS.split(words.rstrip(","))
    if count < 2 or len(pieces) < count:
        return []
    chosen = [piece.strip() for piece in pieces[-count:]]
    chosen[0] = _OPENING.split(chosen[0])[-1]
    chosen[-1] = _OPENING.split(chosen[-1])[0]
    return chosen if all(chosen) else []
