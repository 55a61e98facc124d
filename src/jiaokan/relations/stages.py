"""Stages of one thing in an order that nature or law gives them: 开工 before 竣工, 成立 before 升格, 初赛 before 决赛.

Each date has the stage that stands at once before it (开工于2018年) or soon behind it (2018年开工). Dates of one
sentence are held against one another as long as no clause between opens with a subject of its own. data/stages.csv has
the pairs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from jiaokan import standard
from jiaokan.figures import Figure
from jiaokan.relations.calendar import Days, comparable_days, is_date
from jiaokan.relations.relation import Operand, Passage, Relation
from jiaokan.text.span import Span

_AT = "(?:日期|时间|日|式)?(?:在|于|为|是|:|定于|定在|将于|于公元)?$"
_PLAIN = re.compile(
    "(?:[,。;、:() ]|并|已|又|再|将|于|在|从|自|由|至|到|的|了|后|年|底|末|初|和|而|但|预计|计划|拟|定于|现|正式"
    "|全面|顺利|终于|才|就|也|更|时|前|仅|历时|经过|约|仍|可|该|其|此|它|他|她|本|这|项目|工程|主体|全线|全部|随后|最终|之后|当时|最后|后来|不久|公告|比赛"
    "|大会|上午|下午|晚|早在|同年|原|建设|投资|[0-9]{1,2}时|[该这][一-鿿]{1,4})*"
)
"""What may stand before a date in a clause that goes on with the thing told of before."""
_OWN = re.compile("前身|又|另|重新|再次|恢复|改扩建|扩建工程|原定|原计划|原址")
_RELATIVE = re.compile("的(?![,。;、!?])")
_FURTHEST = 16
_MOST = 4
_TURN = 60
"""Days of one year: stages without years that lie further apart may be of two winters (12月20日开工，3月5日完工)."""
_YEAR = re.compile(r"[0-9]{4}|[〇零○一二三四五六七八九]{4}|今年|去年|前年|明年|上年|本年|次年|当年")
_WORDS = re.compile("[一-鿿“”、]*")


@dataclass(frozen=True, slots=True)
class _Pair:
    earlier: re.Pattern[str]
    later: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class _Dated:
    """A date with the words that tell what happened on it; `own` is True where its clause names a thing of its own."""

    at: int
    event: str
    own: bool


@cache
def _pairs() -> tuple[_Pair, ...]:
    return tuple(_Pair(re.compile(row["earlier"]), re.compile(row["later"])) for row in standard.rows("stages"))


@cache
def _topics() -> re.Pattern[str]:
    """Words for the very things that the stages are of: they name no other thing."""
    words = {word for row in standard.rows("stages") for word in row["topic"].split("|") if word}
    return re.compile("|".join(sorted(words, key=lambda word: (-len(word), word))))


@cache
def _stage_before() -> re.Pattern[str]:
    words = {word for row in standard.rows("stages") for part in ("earlier", "later") for word in row[part].split("|")}
    return re.compile(f"(?P<stage>{'|'.join(sorted(words, key=lambda word: (-len(word), word)))}){_AT}")


def read_stages(passage: Passage) -> Iterator[Relation]:
    """Pairs of dates of a sentence that date two stages of one thing."""
    chain: list[_Dated] = []
    sentence = -1
    for at, figure in enumerate(passage.figures):
        if not is_date(figure) or not figure.first or figure.kind == "range" or passage.frames[at].in_title:
            continue
        dated = _dated(passage, at)
        if passage.frames[at].sentence != sentence or dated.own:
            chain = []
        sentence = passage.frames[at].sentence
        for earlier in chain[-_MOST:]:
            yield from _relation(passage, earlier, dated)
        chain.append(dated)


def _dated(passage: Passage, at: int) -> _Dated:
    """The event of a date: the stage word at once before it, else the words behind it up to the next mark or date."""
    layout, figures, folded = passage.layout, passage.figures, passage.layout.folded
    span = figures[at].span
    clause = layout.clauses[layout.clause_at(span.start)]
    inside = passage.figures_between(clause.start, span.start)
    previous = max([clause.start, *(figures[other].span.end for other in inside if _is_moment(figures[other]))])
    before = folded[previous : span.start]
    opens = previous == clause.start
    stage = _stage_before().search(before)
    limit = next(
        (figures[other].span.start for other in range(at + 1, len(figures)) if _is_moment(figures[other])), None
    )
    behind = folded[span.end : min(clause.end, span.end + _FURTHEST, limit if limit is not None else len(folded))]
    words = _WORDS.match(behind)
    told = words.group() if words else ""
    event, lead = (stage["stage"], before[: stage.start()]) if stage else (told, before)
    if stage and stage.end("stage") == len(before):
        event += told  # 报名5月10日开始: only 于 and the like say that the date is of the word before it alone.
    if not stage and re.match(r"\((?:星期|周)", behind):
        event = re.sub(r"^\([^)]{1,4}\)", "", behind)
    if _OWN.search(before + event):
        event = ""
    return _Dated(at, event, opens and not _PLAIN.fullmatch(_topics().sub("", lead)))


def _is_moment(figure: Figure) -> bool:
    return is_date(figure) or figure.unit_class == "clock"


def _relation(passage: Passage, one: _Dated, other: _Dated) -> Iterator[Relation]:
    days = comparable_days(passage.figures[one.at], passage.figures[other.at])
    if days is None or not one.event or not other.event or not _of_one_reckoning(passage, one.at, other.at):
        return
    for pair in _pairs():
        forward = _told(pair.earlier, one.event) and _told(pair.later, other.event)
        backward = _told(pair.later, one.event) and _told(pair.earlier, other.event)
        if bool(forward) == bool(backward):
            continue
        first, last = (one.at, other.at) if forward else (other.at, one.at)
        start, end = days if forward else days[::-1]
        yield _judged(passage, (first, last), (start, end))
        return


def _told(stage: re.Pattern[str], event: str) -> bool:
    """True where the words tell of a stage, and not of a thing that it describes (2018年开工的二桥)."""
    found = stage.search(event)
    return found is not None and not _RELATIVE.match(event, found.end())


def _of_one_reckoning(passage: Passage, one: int, other: int) -> bool:
    """True where both dates have a year of their own, neither has, or the second takes on that of the first."""
    return _has_year(passage, one) or not _has_year(passage, other)


def _has_year(passage: Passage, at: int) -> bool:
    return _YEAR.match(passage.figures[at].surface) is not None


def _judged(passage: Passage, pair: Sequence[int], days: Sequence[Days]) -> Relation:
    first, last = pair
    start, end = days
    operands = (Operand("start", first), Operand("end", last))
    spans = sorted(passage.figures[at].span for at in pair)
    span = Span(spans[0].start, spans[1].end)
    if start.first <= end.last:
        return Relation("date-order", "先后", span, operands, "holds")
    dated = _has_year(passage, first) and _has_year(passage, last)
    if not dated and (start.first - end.last).days > _TURN:
        return Relation("date-order", "先后", span, operands, "undecided", reason="the span may end in the next year")
    return Relation("date-order", "先后", span, operands, "broken")
