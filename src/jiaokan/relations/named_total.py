"""A total told by the words of its members: 男队进球46个，女队进球38个，两队共进球84个; 金、银、铜牌 and 奖牌总数.

The members stand in clauses of their own one after another, end in the same word, and the total takes it up behind 共,
合计 or 总; or they are a row of data/complements.csv. 总 may count more than the members, so that there only members
that exceed it are broken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jiaokan.relations.arithmetic import is_telling, wide
from jiaokan.relations.complements import are_complementary
from jiaokan.relations.interval import below, overlap, total
from jiaokan.relations.levels import alike
from jiaokan.relations.relation import Operand, Passage, Relation
from jiaokan.relations.row import Row
from jiaokan.text.span import Span

_TOTAL = re.compile(
    "(?:而|则)?(?P<who>[两三四五六七八九十](?:队|人|县|市|区|镇|校|家|者|国|地|场|项|类|院|厂|村|省|馆|站|期|部分)|全场|全天|全队|双方|两者|男女)?"
    "(?P<cue>一共|总共|共计|合计|总计|共)(?:有|为|达|达到)?(?P<noun>[一-鿿]{0,6}?)(?:总数|总量|数)?(?:为|达到?|约)?"
)
_WHOLE = re.compile("[一-鿿]{0,6}总(?:数|量|计|额|共|的)?(?P<noun>[一-鿿]{0,6}?)(?:为|达到?|约)?")
_NESTED = re.compile("其中|包括|含|另|除|等|同比|增长|下降|比上年|以上|累计|平均|均")
_LIGHT = re.compile("[、,和及与了为有的是达约]|其中|分别")
_FEWEST_WORD = 2
_MOST = 8


def read_named_totals(passage: Passage) -> Iterator[Relation]:
    """Sum relations of totals that take up the word of their members."""
    for row in passage.rows:
        for at in range(2, len(row.amounts)):
            yield from _read(passage, row, at)


def _read(passage: Passage, row: Row, at: int) -> Iterator[Relation]:
    clause = row.clause(at)
    exact = _TOTAL.fullmatch(clause)
    found = exact or _WHOLE.fullmatch(clause)
    # 两项合计招生: a count of the members may open the clause.
    counted = not row.breaks(at) and row.breaks(at - 1) and not row.clause(at - 1)
    if found is None or not (row.breaks(at) or counted) or passage.figures[row.amounts[at]].kind != "quantity":
        return
    members = _members(passage, row, at, at - 1 - counted)
    words = [_LIGHT.sub("", row.clause(place)) for place in members]
    if len(members) < 2 or _NESTED.search("".join(row.leads[members[0] : at + 1])):
        return
    whole = any(are_complementary([words[0][start:], *words[1:]], "") for start in range(len(words[0]) - 1))
    shared = _ending(words)
    if not whole and (len(shared) < _FEWEST_WORD or not found["noun"] or not shared.endswith(found["noun"])):
        return
    yield _judged(passage, [row.amounts[place] for place in members], row.amounts[at], complete=bool(exact) or whole)


def _members(passage: Passage, row: Row, at: int, last: int) -> list[int]:
    """Places of the like amounts that lead up to a total without a break, back to the opening of the sentence."""
    members: list[int] = []
    for place in range(last, max(-1, last - _MOST), -1):
        one, other = passage.figures[row.amounts[place]], passage.figures[row.amounts[at]]
        if not alike(one, other) or passage.frames[row.amounts[place]].role not in {"level", "total"}:
            return members[::-1] if ";" in row.leads[place + 1] else []
        members.append(place)
    return members[::-1]


def _ending(words: Sequence[str]) -> str:
    """The longest end that all words have in common."""
    length = 0
    while all(length < len(word) for word in words) and len({word[-length - 1] for word in words}) == 1:
        length += 1
    return words[0][len(words[0]) - length :]


def _judged(passage: Passage, parts: Sequence[int], whole: int, *, complete: bool) -> Relation:
    figures = passage.figures
    made, claimed = total(wide(figures[part]) for part in parts), wide(figures[whole])
    operands = (*(Operand("part", part) for part in parts), Operand("total", whole))
    span = Span(figures[parts[0]].span.start, figures[whole].span.end)
    if not is_telling(claimed, made):
        return Relation("sum", "合计", span, operands, "undecided", claimed, made, "no slip would break it")
    if overlap(claimed, made):
        return Relation("sum", "合计", span, operands, "holds", claimed, made)
    if complete or below(claimed, made):
        return Relation("sum", "合计", span, operands, "broken", claimed, made)
    return Relation("sum", "合计", span, operands, "undecided", claimed, made, "the list need not be complete")
