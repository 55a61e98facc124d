"""合计: members of a list and the total printed at once after it.

Complete by words: the list runs from the first figure of its unit in the sentence to the cue, or the cue counts the
members itself (三县市合计).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jiaokan.relations.interval import overlap, total
from jiaokan.relations.relation import Operand, Passage, Relation
from jiaokan.text.span import Span

_CUE = re.compile(
    r"^[一-鿿]{0,2},?(?:[两三四五六七八九十]?(?:者|项|类|地|部分)|以上|上述)?(?:合计|共计|总计|总共|一共|总和为?|之和为?|相加为?)(?:为|达|达到|约)?$"
)
"""What may stand between the last figure before it and the total: nothing that names another whole (全市合计)."""
_NESTED = re.compile(r"其中|小计|加上|另|不含|扣除")
_ROW = re.compile(r"^(?:[一-鿿A-Za-z]{0,12})[、,和及与][一-鿿A-Za-z0-9()]{0,14}$")
_AMONG = re.compile("[一-鿿]{0,6}?中(?:[,有]|$)")
_LONGEST_LIST = 40


def read_totals(passage: Passage) -> Iterator[Relation]:
    """Sum relations of every 合计 that follows a list."""
    figures, layout = passage.figures, passage.layout
    for at, figure in enumerate(figures):
        if figure.kind != "quantity" or not figure.base_unit or at < 2:
            continue
        sentence = layout.sentences[layout.sentence_at(figure.span.start)]
        before = layout.folded[max(figures[at - 1].span.end, sentence.start) : figure.span.start]
        cue = _CUE.search(before)
        if not cue:
            continue
        if _AMONG.match(layout.folded, figure.span.end):
            continue  # 总共260所学校中有76所: the sum of what follows.
        count, last = _counted(passage, at, sentence.start)
        if count is None and before[:1] not in {",", "合", "共", "总", "之", "相"}:
            continue
        members = _members(passage, at, last, sentence.start)
        if len(members) > 1:
            yield _relation(passage, at, members, count)


def _counted(passage: Passage, at: int, start: int) -> tuple[int | None, int]:
    """The count that leads the cue (三镇合计, 三县市合计), if one does, and where its list ends."""
    figure = passage.figures[at - 1]
    between = passage.layout.folded[figure.span.end : passage.figures[at].span.start]
    counts = figure.unit_class == "things" and passage.figures[at].unit_class != "things"
    if counts and "," not in between and figure.span.start > start and figure.value is not None:
        lead = passage.layout.folded[passage.figures[at - 2].span.end : figure.span.start]
        if lead in {"", ","}:
            return int(figure.value), at - 2
    return None, at - 1


def _members(passage: Passage, at: int, last: int, start: int) -> list[int]:
    """Figures of the total's unit that lead up to it in its sentence, as one row."""
    figures, folded = passage.figures, passage.layout.folded
    members: list[int] = []
    for number in range(last, max(-1, last - _LONGEST_LIST), -1):
        figure = figures[number]
        if figure.kind in {"period", "date", "ordinal"} and figure.span.start >= start:
            continue
        # 11支球队先打55场,再打8场,总共63场: teams are no members of a sum of matches.
        things = figure.unit_class == "things" and figure.unit != figures[at].unit
        alike = figure.kind == "quantity" and figure.base_unit == figures[at].base_unit and not things
        if figure.span.start < start or not alike:
            break
        if members and not _ROW.match(folded[figure.span.end : figures[members[-1]].span.start]):
            break
        members.append(number)
    return members[::-1]


def _relation(passage: Passage, at: int, members: list[int], count: int | None) -> Relation:
    figures = passage.figures
    claimed, computed = figures[at].base, total(figures[number].base for number in members)
    operands = (*(Operand("part", number) for number in members), Operand("total", at))
    span = Span(figures[members[0]].span.start, figures[at].span.end)
    if overlap(claimed, computed):
        return Relation("sum", "合计", span, operands, "holds", claimed, computed)
    reason = ""
    if count is not None and count != len(members):
        reason = "the list has another length"
    if _NESTED.search(passage.layout.folded, span.start, span.end):
        reason = "the list holds lists"
    if any(passage.frames[number].role in {"change", "average"} for number in (*members, at)):
        reason = "changes or averages"
    return Relation("sum", "合计", span, operands, "undecided" if reason else "broken", claimed, computed, reason)
