"""A span of days that ends before it begins: 9月5日至8月20日, 2019年至2016年.

A span without years may run into the next year (12月1日至3月10日, 9月至8月); it does so by its words where it says 次年
or 每年, and by its length where it covers no more than ten months, or a whole year to the day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jiaokan.figures import Figure, parse_day
from jiaokan.relations.calendar import is_date
from jiaokan.relations.relation import Operand, Passage, Relation

_YEAR = re.compile(r"(?:[0-9]{4}|[一二][〇零○一二三四五六七八九]{3})(?=年|[-—~–/])|(?:[0-9]{4})年?$")
_NEXT_YEAR = re.compile(r"次年|翌年|来年|明年|第二年|后年|每年|年度|学年|财年|常年|历年|往年|周期|跨年|去年|上年|前年")
_LONGEST = 310
"""Days, a school year; a longer span over the turn of the year is a slip, unless it is a whole year."""
_WHOLE_YEAR = 364


def read_reversed_dates(passage: Passage) -> Iterator[Relation]:
    """Ranges of dates whose last day lies before the first."""
    for at, figure in enumerate(passage.figures):
        if is_date(figure) and figure.kind == "range" and figure.first and figure.last:
            yield from _relation(passage, at, figure)


def _relation(passage: Passage, at: int, figure: Figure) -> Iterator[Relation]:
    length = _backwards(figure)
    if length is None:
        return
    layout = passage.layout
    clause = layout.clauses[layout.clause_at(figure.span.start)].of(layout.folded)
    operands = (Operand("start", at), Operand("end", at))
    reason = ""
    if not (_has_years(figure) or _in_one_month(figure)) and (_NEXT_YEAR.search(clause) or _may_run_on(figure, length)):
        reason = "the span may end in the next year"
    yield Relation("date-order", "至", figure.span, operands, "undecided" if reason else "broken", reason=reason)


def _may_run_on(figure: Figure, length: int) -> bool:
    """True where the span may be meant to run over the turn of the year: months, most of a year, a whole one."""
    to_the_day = figure.surface[-1] in "日号"
    return not to_the_day or length <= _LONGEST or length >= _WHOLE_YEAR


def _in_one_month(figure: Figure) -> bool:
    """True where the last day is written without a month of its own: 10月15日至10日."""
    return figure.surface.count("月") == 1 and figure.surface[-1] in "日号"


def _has_years(figure: Figure) -> bool:
    return len(_YEAR.findall(figure.surface)) > 1


def _backwards(figure: Figure) -> int | None:
    """Days that the span would cover if it ran into the next year; None where it runs forward as it is written."""
    if _has_years(figure):
        return 0 if figure.first > figure.last else None
    first, last = (parse_day(f"2023{iso[-6:]}") for iso in (figure.first, figure.last))
    if first is None or last is None or figure.first.startswith("---") or figure.first[-5:] <= figure.last[-5:]:
        return None
    return 365 - (first - last).days + 1
