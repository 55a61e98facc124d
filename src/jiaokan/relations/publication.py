"""Dates against the day of publication: figures as of a day that had not come, and plans for a day long past.

截至 tells of what is known, so its day cannot lie behind the publication, nor behind the day on which the same sentence
has the figures published. 将于 tells of what is to come. Both need the words of a statement of now: what was told
earlier (此前, 原定, 公告称) or is only arranged (报名截至) is left alone.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from jiaokan.relations.calendar import Days, days_of, is_date, publication
from jiaokan.relations.relation import Operand, Passage, Relation
from jiaokan.text.span import Span

_AS_OF = re.compile(r"截至(?:到|了)?[ ]?$")
_ARRANGED = re.compile(
    r"报名|征集|申请|申报|投稿|投票|有效|期限|展期|优惠|持续|延长|延续|预计|预期|计划|将|拟|力争|目标|为止$|到期|届满|止"
)
_DATA = re.compile(r"数据|数字|统计")
_PUBLISHED = re.compile(r"发布|公布|发布会|举行|召开|披露|通报")
_TO_COME = re.compile(r"将(?:于|在|定于)[ ]?$")
_EARLIER_TOLD = re.compile(
    r"此前|之前|曾|原定|原计划|原拟|最初|当时|彼时|当年|那时|早在|公告|预告|日前|去年|上年|报道|往年|通知|年报"
)
_END_OF_PERIOD = re.compile("[底末]")
_SLACK = datetime.timedelta(days=7)
_LONGEST_PAST = datetime.timedelta(days=120)


def read_publication(passage: Passage) -> Iterator[Relation]:
    """Days of 截至 and 将于 that the day of publication rules out."""
    for at, figure in enumerate(passage.figures):
        if not is_date(figure) or not figure.first or passage.frames[at].in_speech or passage.frames[at].in_title:
            continue
        before = passage.layout.folded[max(0, figure.span.start - 6) : figure.span.start]
        if _is_day_of_publication(passage, at):
            yield _same_day(passage, at)
        if _AS_OF.search(before):
            yield from _as_of(passage, at)
        elif _TO_COME.search(before):
            yield from _to_come(passage, at)


def _is_day_of_publication(passage: Passage, at: int) -> bool:
    """True where the text says of the day it is dated that something was made public on it."""
    head, figure = publication(passage), passage.figures[at]
    if head is None or head == at or figure.first != figure.last or figure.first != passage.figures[head].first:
        return False
    sentence = _sentence(passage, at)
    return _PUBLISHED.search(passage.layout.folded, figure.span.end, sentence.end) is not None


def _same_day(passage: Passage, at: int) -> Relation:
    head = publication(passage)
    mentions = [number for number in (head, at) if number is not None]
    span = Span(passage.figures[mentions[0]].span.start, passage.figures[at].span.end)
    return Relation("repeat", "日期", span, tuple(Operand("mention", number) for number in mentions), "holds")


def _clause(passage: Passage, at: int) -> str:
    layout = passage.layout
    return layout.clauses[layout.clause_at(passage.figures[at].span.start)].of(layout.folded)


def _sentence(passage: Passage, at: int) -> Span:
    return passage.layout.sentences[passage.frames[at].sentence]


def _as_of(passage: Passage, at: int) -> Iterator[Relation]:
    """The day that figures are as of, against the day of publication, else that on which they were published."""
    figure, days = passage.figures[at], days_of(passage.figures[at])
    folded = passage.layout.folded
    clause = _clause(passage, at)
    if days is None or _ARRANGED.search(clause):
        return
    day = days.first
    if _END_OF_PERIOD.match(folded, figure.span.end) and days.last > days.first:
        day = days.last - _SLACK
    known = _known_on(passage, at, clause)
    if known is None:
        return
    other, published = known
    if day > published:
        operands = (Operand("as-of", at), *((Operand("published", other),) if other is not None else ()))
        yield Relation("date-order", "截至", figure.span, operands, "broken")


def _known_on(passage: Passage, at: int, clause: str) -> tuple[int | None, datetime.date] | None:
    """The figure and the day of the publication of what 截至 tells; None where the text has none."""
    if passage.heading.published is not None:
        return publication(passage), passage.heading.published
    if not _DATA.search(clause):
        return None
    sentence = _sentence(passage, at)
    words = passage.layout.folded
    for other in reversed(passage.figures_between(sentence.start, passage.figures[at].span.start)):
        days: Days | None = days_of(passage.figures[other]) if is_date(passage.figures[other]) else None
        if days is not None and days.first == days.last:
            told = words[sentence.start : passage.figures[at].span.start]
            return (other, days.last) if _PUBLISHED.search(told) else None
    return None


def _to_come(passage: Passage, at: int) -> Iterator[Relation]:
    """A day to come that lies before the publication."""
    published, days = passage.heading.published, days_of(passage.figures[at])
    sentence = _sentence(passage, at)
    if published is None or days is None or _EARLIER_TOLD.search(sentence.of(passage.layout.folded)):
        return
    earlier = passage.figures_between(sentence.start, passage.figures[at].span.start)
    for number in earlier:
        told = days_of(passage.figures[number]) if is_date(passage.figures[number]) else None
        # 10月28日，主办方宣布将于11月12日举行: told before that day.
        if told is not None and told.first == told.last and told.last != published and told.last <= days.last:
            return
    # A plan of long ago is told again in a later story.
    if days.last < published and published - days.last <= _LONGEST_PAST:
        other = publication(passage)
        operands = (Operand("planned", at), *((Operand("published", other),) if other is not None else ()))
        yield Relation("date-order", "将于", passage.figures[at].span, operands, "broken")
