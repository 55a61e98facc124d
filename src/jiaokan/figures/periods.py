"""Time words without a date: 去年, 一季度, 上半年, 1—6月, “十四五”时期, 目前."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jiaokan.figures.dates import SMALL
from jiaokan.figures.figure import Figure
from jiaokan.text.span import Span

_PLAN_NUMBERS = "一二三四五六七八九"
_FIRST_PLANS = {1: 1953, 2: 1958}
PLAN = "十[一二三四五六七八九]五|[一二三四五六七八九]五|十五"
"""A five-year plan by its short name; without quotation marks only 十X五 is one."""

_YEAR = rf"年(?!{SMALL}月|[会份级])(?:同期|年?底|年?末|年?初|以来)?"
_QUARTER = r"个?季度|(?<=第)[一二三四1-4]个?季度|(?<=前)[二三两23](?:个?季度|季(?!度|报))|(?<=[上下])半年"
_OF_PLAN = "(?=时期|期间|以来|末|初|中期)(?:时期|期间|以来)?"
# One set of characters comes first, so that the search runs fast over words of any other kind.
PERIOD = re.compile(
    rf"[去今明前上本当同全下第一二三四1-4昨目日近最不此十“\"](?:(?<=[去今明前上本当同全]){_YEAR}"
    r"|(?<=[上本当下])个?月(?![亮球饼光嫂子牙牌季色饷票台])份?"
    rf"|(?<=[一二三四1-4]){_QUARTER}"
    r"|(?<=1)(?<![0-9]1)(?<![0-9〇零○一二三四五六七八九]年1)[-—~至到][0-9]{1,2}月份?(?!日)"
    r"|(?<=[昨今明])[天日]|(?<=当)[日天]|(?<=前)(?:天|日(?=[,从晚下上]))"
    r"|(?<=目)前|(?<=日)(?<![0-9一二三四五六七八九十]日)前|(?<=近)[日期]|(?<=最)近|(?<=不)久前|(?<=此)前|(?<=[上本])周(?![一二三四五六日末])"
    rf"|(?<=[“\"])(?P<quoted>{PLAN})[”\"]{_OF_PLAN}|(?<=十)(?P<plan>[一二三四五六七八九]五){_OF_PLAN})"
)


def plan_years(plan: str) -> tuple[int, int]:
    """First and last year of a five-year plan by its short name: 八五 is (1991, 1995), 十四五 (2021, 2025)."""
    tens = 10 if plan[0] == "十" else 0
    number = tens + (_PLAN_NUMBERS.index(plan[-2]) + 1 if plan[-2] != "十" else 0)
    first = _FIRST_PLANS.get(number, 1951 + 5 * number)
    return first, first + 4


def read_periods(folded: str, text: str) -> Iterator[Figure]:
    """The time words of a text in order; plan periods bring their years, the rest wait for the document's date."""
    for found in PERIOD.finditer(folded):
        span, first, last = Span(*found.span()), "", ""
        if found["quoted"] or found["plan"]:
            years = plan_years(found["quoted"] or f"十{found['plan']}")
            first, last = f"{years[0]}-01-01", f"{years[1]}-12-31"
        yield Figure(span, span.of(text), "period", unit="日期", unit_class="date", first=first, last=last)
