"""Amounts that follow from others by what they are: stocks and flows, cumulative sums, points of matches.

年初1000头，新生300头，出售200头，年末1100头; 全年新建3.5万亩，累计建成28.9万亩; 7轮5胜1平1负，积16分.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from jiaokan import standard
from jiaokan.figures.figure import Interval
from jiaokan.relations.arithmetic import difference, wide
from jiaokan.relations.interval import below, total
from jiaokan.relations.judging import judged
from jiaokan.relations.levels import alike
from jiaokan.relations.numbers import small_number
from jiaokan.relations.relation import Operand, Passage, Relation, Verdict
from jiaokan.relations.row import Row
from jiaokan.text.span import Span

_NUMBER = "[0-9]{1,3}|[一二三四五六七八九十]{1,3}"
_RECORD = re.compile(
    rf"(?:(?P<rounds>{_NUMBER})(?:轮|场|战)[一-鿿]{{0,4}}?)?(?P<won>{_NUMBER})胜(?P<drawn>{_NUMBER})平(?:(?P<lost>{_NUMBER})负)?"
    rf"(?:的(?:战绩|成绩))?,?(?:[一-鿿]{{0,4}})积(?P<points>{_NUMBER})分"
)
_DEDUCTED = re.compile("扣|罚|减")
_NEW = re.compile(
    "(?:全年|今年|去年|当年|本年|年内|本月|当月|上半年|一年来|[0-9]{4}年)[一-鿿]{0,4}?(?:新增|新建|新改建|新开工|建成|完成)"
)
_SUMMED = re.compile("(?:历年|历史|总)?累计|总数达|总量达|总里程达")
_PLANNED = re.compile("计划|拟|目标|任务|预计")
_OTHER_SUM = re.compile("其中|今年|本年|全年|上半年|[0-9]月|以来")


@cache
def _words(kind: str) -> re.Pattern[str]:
    return re.compile("|".join(row["words"] for row in standard.rows("stock_words") if row["kind"] == kind))


def read_stocks(passage: Passage) -> Iterator[Relation]:
    """Stocks with their flows, and sums over the years beside what one year added."""
    for row in passage.rows:
        yield from _stocks(passage, row)
        yield from _cumulative(passage, row)
    yield from _points(passage)


def _stocks(passage: Passage, row: Row) -> Iterator[Relation]:
    """An opening stock, what came and what went, and the closing stock, one after another in a sentence."""
    run: list[tuple[str, int]] = []
    if _PLANNED.search("".join(row.leads)):
        return
    for at, figure in enumerate(row.amounts):
        kind = _kind(row.clause(at), first=not run)
        if kind == "opening":
            run = [(kind, figure)]
        elif run and kind and alike(passage.figures[run[0][1]], passage.figures[figure]):
            run.append((kind, figure))
            if kind == "closing":
                yield from _flow(passage, run)
                run = []
        else:
            run = []


def _kind(clause: str, *, first: bool) -> str:
    if first:
        return "opening" if _words("opening").search(clause) else ""
    return next((kind for kind in ("closing", "in", "out") if _words(kind).search(clause)), "")


def _flow(passage: Passage, run: list[tuple[str, int]]) -> Iterator[Relation]:
    if len(run) < 3:
        return
    figures = passage.figures
    came = total(wide(figures[at]) for kind, at in run if kind in {"opening", "in"})
    gone = total(wide(figures[at]) for kind, at in run if kind == "out")
    made, claimed = difference(came, gone), wide(figures[run[-1][1]])
    operands = tuple(
        Operand({"in": "part", "opening": "part", "out": "less"}.get(kind, "total"), at) for kind, at in run
    )
    yield judged("balance", "stock", figures, operands, claimed, made)


def _cumulative(passage: Passage, row: Row) -> Iterator[Relation]:
    """What one year added of a thing, and at once behind it how much there is of it in all."""
    for at in range(len(row.amounts) - 1):
        one, other = row.amounts[at], row.amounts[at + 1]
        new, summed = row.clause(at), row.clause(at + 1)
        told = _NEW.search(new) and _SUMMED.search(summed) and not _OTHER_SUM.search(summed)
        if not told or not row.breaks(at + 1) or not alike(passage.figures[one], passage.figures[other]):
            continue
        if passage.figures[one].unit_class == "money" or not _of_one(passage, one, other, summed):
            continue
        claimed, least = wide(passage.figures[one]), wide(passage.figures[other])
        operands = (Operand("part", one), Operand("whole", other))
        span = Span(passage.figures[one].span.start, passage.figures[other].span.end)
        verdict: Verdict = "broken" if below(least, claimed) else "holds"
        yield Relation("part", "累计", span, operands, verdict, claimed, least)


def _of_one(passage: Passage, one: int, other: int, summed: str) -> bool:
    """True where the sum names no other thing than what was added: 累计建成28.9万亩, but not 累计减免税费."""
    heads = {passage.frames[at].head for at in (one, other)} - {""}
    rest = re.sub("(?:历年|历史)?(?:累计|总)|建成|达到?|达|已|有|数量?|为|新增|完成|共", "", summed)
    return not rest or (len(heads) < 2 and rest in passage.frames[one].measure)


def _points(passage: Passage) -> Iterator[Relation]:
    """Points of wins and draws, three or two a win; and the matches that wins, draws and losses make."""
    for found in _RECORD.finditer(passage.layout.folded):
        won, drawn, points = (small_number(found[name]) for name in ("won", "drawn", "points"))
        lost = small_number(found["lost"]) if found["lost"] else 0
        place = Span(found.start("points"), found.end("points") + 1)
        sentence = passage.layout.sentences[passage.layout.sentence_at(found.start())].of(passage.layout.folded)
        inside = [at for at in passage.figures_between(*found.span()) if passage.figures[at].span.end == place.end]
        if _DEDUCTED.search(sentence) or not inside:
            continue
        honest = {3 * won + drawn, 2 * won + drawn}
        made = Decimal(3 * won + drawn)
        verdict: Verdict = "holds" if points in honest else "broken"
        if found["rounds"] and found["lost"] and won + drawn + lost != small_number(found["rounds"]):
            continue
        claimed = Interval(Decimal(points), Decimal(points))
        operands = (Operand("points", inside[-1]),)
        yield Relation("sum", "积分", Span(*found.span()), operands, verdict, claimed, Interval(made, made))
