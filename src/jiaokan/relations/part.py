"""其中: parts of a whole named before it.

The whole is a figure of the same unit before the cue, in its sentence or, where the cue opens one, in the sentence
before. A part is too large only if it exceeds every such figure; a list that makes up the whole by its words (男、女;
出口、进口) must add up to it, any other list must not exceed it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from jiaokan import standard
from jiaokan.figures import Figure
from jiaokan.relations.interval import below, overlap, total
from jiaokan.relations.relation import Operand, Passage, Relation
from jiaokan.text.span import Span

_CUE = re.compile(r"其中[,:]?")
_LIST_END = re.compile(r"[。!?;\n]|其中")
# A comma may open a new statement, so a list that runs over commas counts only where its words make it complete.
_ROW, _LIST = "、和及与", "、,和及与"
_LONGEST_GAP = 24
_MOST_FIGURES = 40
_OTHER_BASE = re.compile(r"累计|历年|去年同期|上年同期|增长|下降|增加|减少|同比|环比|占|相当于|超过全|全国")


def _before(passage: Passage, cue: int) -> range:
    """Figures before the cue: in its sentence and, where the cue opens one, in the sentence before."""
    layout = passage.layout
    sentence = layout.sentence_at(cue)
    start = layout.sentences[sentence].start
    opens = not layout.folded[start:cue].strip('“" ')
    if opens and sentence > 0 and layout.line_at(layout.sentences[sentence - 1].start) == layout.line_at(cue):
        start = layout.sentences[sentence - 1].start
    return passage.figures_between(start, cue)


def _whole_candidates(passage: Passage, before: range, part: Figure) -> list[int]:
    """Figures that the part may belong to: of its very unit if there are any, else of its kind."""
    figures = passage.figures
    alike = [at for at in before if _comparable(figures[at], part)]
    exact = [at for at in alike if figures[at].unit == part.unit]
    return exact or (alike if part.unit_class != "things" else [])


def _comparable(one: Figure, other: Figure) -> bool:
    return one.kind == other.kind == "quantity" and one.base_unit == other.base_unit and bool(one.base_unit)


def _parts(passage: Passage, cue_end: int, stop: int, separators: str) -> list[int]:
    """The first figure after the cue and its fellows: a list of one unit, with nothing but names between."""
    figures = passage.figures
    inside = passage.figures_between(cue_end, stop)
    if not inside or figures[inside[0]].kind != "quantity":
        return []
    first = figures[inside[0]]
    members = [inside[0]]
    for at in inside[1:]:
        between = passage.layout.folded[figures[members[-1]].span.end : figures[at].span.start]
        in_row = 0 < len(between) <= _LONGEST_GAP and between[0] in separators
        if not (_comparable(figures[at], first) and figures[at].unit == first.unit and in_row):
            break
        members.append(at)
    return members


@cache
def _complements() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(row["members"].split("|")) for row in standard.rows("complements"))


def _complete(passage: Passage, parts: Sequence[int], cue_end: int) -> bool:
    """True where the words of the members make up a whole by themselves, from data/complements.csv."""
    folded, figures = passage.layout.folded, passage.figures
    starts = [cue_end, *(figures[at].span.end for at in parts[:-1])]
    words = [folded[start : figures[at].span.start] for start, at in zip(starts, parts, strict=True)]
    for members in _complements():
        if len(members) == len(parts) and all(any(member in word for member in members) for word in words):
            named = {next(member for member in sorted(members) if member in word) for word in words}
            if named == members:
                return True
    return False


def read_parts(passage: Passage) -> Iterator[Relation]:
    """Part and sum relations of every 其中."""
    folded = passage.layout.folded
    for cue in _CUE.finditer(folded):
        end = _LIST_END.search(folded, cue.end())
        stop = end.start() if end else len(folded)
        row, whole_list = (_parts(passage, cue.end(), stop, signs) for signs in (_ROW, _LIST))
        if row:
            members = whole_list if _complete(passage, whole_list, cue.end()) else row
            yield from _relations(passage, Span(*cue.span()), row, members)


def _relations(passage: Passage, cue: Span, parts: Sequence[int], members: Sequence[int]) -> Iterator[Relation]:
    figures, frames = passage.figures, passage.frames
    before = _before(passage, cue.start)
    wholes = _whole_candidates(passage, before[-_MOST_FIGURES:], figures[parts[0]])
    if not wholes:
        return
    if len(before) > _MOST_FIGURES:
        operand, span = Operand("part", parts[0]), Span(cue.start, figures[parts[0]].span.end)
        yield Relation("part", "其中", span, (operand,), "undecided", reason="the sentence is too long")
        return
    levels = [at for at in wholes if frames[at].role not in {"change", "average"}]
    for part in parts:
        yield _part(passage, cue, wholes, levels, part)
    if len(members) > 1 and len(levels) == 1:
        yield _sum(passage, cue, levels[0], members)


def _part(passage: Passage, cue: Span, wholes: Sequence[int], levels: Sequence[int], part: int) -> Relation:
    """One part against its whole; with several candidates it is too large only if it exceeds them all."""
    figures, frame = passage.figures, passage.frames[part]
    whole = levels[-1] if len(levels) == 1 else wholes[0]
    operands = (Operand("part", part), *(Operand("whole", at) for at in (levels or wholes)))
    span = Span(cue.start, figures[part].span.end)
    claimed, computed = figures[part].base, figures[whole].base
    exceeds = all(below(figures[at].base, claimed) for at in wholes)
    if not exceeds:
        if len(levels) == 1:
            return Relation("part", "其中", span, operands, "holds", claimed, computed)
        return Relation("part", "其中", span, operands, "undecided", claimed, computed, "several wholes")
    reason = _way_out(passage, cue, part, levels) or ("change" if frame.role in {"change", "average"} else "")
    return Relation("part", "其中", span, operands, "undecided" if reason else "broken", claimed, computed, reason)


def _way_out(passage: Passage, cue: Span, part: int, levels: Sequence[int]) -> str:
    """Why a part larger than its whole may still be right: another base, another period, no stated whole."""
    if not levels:
        return "the whole is not stated"
    words = passage.layout.folded[cue.end : passage.figures[part].span.start]
    if _OTHER_BASE.search(words):
        return "another base"
    clause = passage.layout.clauses[passage.frames[part].clause]
    if clause.start > cue.end and _OTHER_BASE.search(clause.of(passage.layout.folded)):
        return "another base"
    return ""


def _sum(passage: Passage, cue: Span, whole: int, parts: Sequence[int]) -> Relation:
    """All members of the list against the whole."""
    figures = passage.figures
    computed, claimed = total(figures[at].base for at in parts), figures[whole].base
    operands = (*(Operand("part", at) for at in parts), Operand("total", whole))
    span = Span(cue.start, figures[parts[-1]].span.end)
    complete = _complete(passage, parts, cue.end)
    if overlap(claimed, computed):
        return Relation("sum", "其中", span, operands, "holds", claimed, computed)
    if complete and not _way_out(passage, cue, parts[0], [whole]):
        return Relation("sum", "其中", span, operands, "broken", claimed, computed)
    larger = below(claimed, computed)
    reason = "members may overlap" if larger else "the list need not be complete"
    return Relation("sum", "其中", span, operands, "undecided", claimed, computed, reason)
