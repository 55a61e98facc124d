"""When each figure holds: how far a date reaches, by the words around it.

A date runs on through its paragraph until another replaces it. But one in a base of comparison (比去年的12亿元增长)
dates its own figure alone, and one that only describes (1990年出生) or tells when something was said dates none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from jiaokan.facts.lexicon import frame_pattern, words_pattern
from jiaokan.facts.memory import family_of
from jiaokan.figures import Figure
from jiaokan.text.layout import Layout
from jiaokan.text.span import Span

Period = tuple[str, str]

_UNKNOWN: Period = ("", "")
_LONGEST_SAYING = 30
# A clause of thousands of dates is read once, not once for each: words further off than this say nothing of a date.
_FARTHEST = 80
# 比去年, 较全国2019年, 与2019年; 由 and 从 lead what a change begins with.
_STANDARD = re.compile("(?:比|较|[高低多少快慢优大小好]于|超过?)[一-鿿]{0,4}$")
_BESIDE = re.compile("[与同和跟][一-鿿]{0,4}$")
_BESIDE_END = re.compile("相比|相较|比较|持平|一致")
_BESIDE_WORDS = re.compile("[仅只才]?[为是有]")
_BEGINNING = re.compile("[由从自][一-鿿]{0,2}$")
_WHOLE = re.compile("(?:是|为|占|相当于|等于|达到?|恢复[到至])$")
_BETWEEN = re.compile("[一-鿿]{0,10}")
_SAME_TIME = re.compile("同期|同日|同月")
_SINCE = re.compile("以来|以前|之前")
_RECORD = re.compile("[创为是自][一-鿿]{0,2}$")
_RECORD_END = re.compile("以来[一-鿿]{0,4}(?:最|新高|新低|首|第|极值)")
_GOAL = re.compile("(?:^|力争|计划|争取|预计|确保|目标)[到至]$")
_ENDS = "[,;:。!?)]|$"
# Words that speak of the year already named: without days of their own they leave it as it is.
_OF_THE_YEAR = ("全年", "当年", "同年", "年")
_UNTIL = re.compile(r"(?:\([^()]*\))?[到至]")


def read_periods(layout: Layout, figures: Sequence[Figure]) -> list[Period]:
    """The first and last day of each figure, in the same order; empty where no words say them."""
    periods: list[Period] = []
    lasting, passing, until, line = _UNKNOWN, _UNKNOWN, -1, -1
    for at, figure in enumerate(figures):
        start = figure.span.start
        if layout.line_at(start) != line:
            lasting, until, line = _UNKNOWN, -1, layout.line_at(start)
        if not is_dating(figure):
            periods.append(passing if start < until else lasting)
            continue
        own = _days(figure) if figure.first else _UNKNOWN
        reach = _Reach(layout, figures, at).end()
        if reach >= 0:
            passing, until = own, reach
        elif figure.first or not figure.surface.startswith(_OF_THE_YEAR):
            lasting, until = _joined(layout, figures, at, own) if reach == _LASTING else _UNKNOWN, -1
        periods.append(own if any(own) else lasting)
    return periods


def is_dating(figure: Figure) -> bool:
    """True for dates and time words."""
    return figure.unit_class == "date" and figure.kind in {"date", "period", "range"}


def _days(figure: Figure) -> Period:
    return figure.first, figure.last


def _joined(layout: Layout, figures: Sequence[Figure], at: int, own: Period) -> Period:
    """Both ends where 到 ties a date to the one before it: 从10月1日(周二)到10月7日.

    A time word that no day is known of (目前) still ends what ran before it.
    """
    before = next((other for other in reversed(figures[max(0, at - 2) : at]) if is_dating(other)), None)
    if before is None or not before.first:
        return own
    tied = _UNTIL.fullmatch(layout.folded, before.span.end, figures[at].span.start)
    led = layout.folded[max(0, before.span.start - 1) : before.span.start] in {"从", "自", "由"}
    return (before.first, own[1]) if tied and led and before.first <= own[1] else own


_LASTING, _REPLACED = -1, -2


class _Reach:
    """How far one date reaches, told from the words of its clause before and behind it."""

    def __init__(self, layout: Layout, figures: Sequence[Figure], at: int) -> None:
        self._layout, self._span, self._figures, self._at = layout, figures[at].span, figures, at
        number = layout.clause_at(self._span.start)
        clause = layout.clauses[number] if number >= 0 else Span(0, len(layout.folded))
        self._clause_end = min(clause.end, self._span.end + _FARTHEST)
        self._before = layout.folded[max(clause.start, self._span.start - _FARTHEST) : self._span.start]
        self._after = layout.folded[self._span.end : self._clause_end]

    def end(self) -> int:
        """Where the text begins that the date says nothing of: `_LASTING` where it runs on, its own start for none.

        `_REPLACED` is for one that ends what ran before, but gives no days itself (2012年以来).
        """
        before, after, nowhere = self._before, self._after, self._span.start
        if self._is_described() or self._is_said() or before.rfind("《") > before.rfind("》"):
            return nowhere
        if before.endswith("("):
            return max(self._layout.folded.find(")", self._span.end, self._clause_end), nowhere)
        if _SINCE.match(after):
            return nowhere if _RECORD.search(before) or _RECORD_END.match(after) else _REPLACED
        if _GOAL.search(before):
            return self._layout.sentences[self._layout.sentence_at(self._span.start)].end
        if _STANDARD.search(before) or (_BESIDE.search(before) and _BESIDE_END.search(after)):
            return self._own()
        own = self._own()
        if own > nowhere and self._is_beside():
            return own
        if own > nowhere and (_BEGINNING.search(before) or _is_same_time(self._figures[self._at], after)):
            return own
        return nowhere if self._is_whole() else _LASTING

    def _own(self) -> int:
        """The end of the figure that the date leads, or the start of the date where it leads none (比去年增长18.6%)."""
        figure = self._led()
        if figure is None:
            return self._span.start
        words = self._layout.folded[self._span.end : figure.span.start]
        led = _BETWEEN.fullmatch(words) and not frame_pattern("change").search(words)
        return figure.span.end if led else self._span.start

    def _led(self) -> Figure | None:
        """The next figure of the clause that is no date."""
        following = self._figures[self._at + 1 : self._at + 2]
        inside = following and following[0].span.start < self._clause_end and not is_dating(following[0])
        return following[0] if inside else None

    def _is_beside(self) -> bool:
        """True for a date that sets an earlier value beside the one just told: 产值12亿元,去年是10亿元."""
        figure, before = self._led(), self._figures[self._at - 1 : self._at] if self._at else ()
        if figure is None or self._before or not before or is_dating(before[0]):
            return False
        words = self._layout.folded[self._span.end : figure.span.start]
        here, there = (self._layout.sentence_at(start) for start in (self._span.start, before[0].span.start))
        return here == there and _BESIDE_WORDS.fullmatch(words) is not None

    def _is_whole(self) -> bool:
        """True where a share or a multiple is told of what held then: 是2019年同期的1.2倍."""
        figure = self._led()
        if figure is None or family_of(figure) != "rate" or not _WHOLE.search(self._before):
            return False
        words = self._layout.folded[self._span.end : figure.span.start]
        return words.endswith("的") and _BETWEEN.fullmatch(words) is not None

    def _is_described(self) -> bool:
        """True for a date of birth, of a founding, of a step in a life."""
        return _described().match(self._after) is not None or _founded_in().search(self._before) is not None

    def _is_said(self) -> bool:
        """True for a day on which something was said: 10月8日发布消息, 6月8日,记者获悉."""
        figure, start = self._figures[self._at], self._span.end
        if figure.first != figure.last:
            return False
        sentence = self._layout.sentences[self._layout.sentence_at(self._span.start)]
        following = [other.span.start for other in self._figures[self._at + 1 : self._at + 2]]
        end = min(start + _LONGEST_SAYING, sentence.end, *following)
        return _saying().match(self._layout.folded, start, end) is not None


def _is_same_time(figure: Figure, after: str) -> bool:
    return figure.surface.endswith("同期") or _SAME_TIME.match(after) is not None


@cache
def _described() -> re.Pattern[str]:
    founded, stepped = words_pattern("founding"), words_pattern("career")
    return re.compile(rf"[一-鿿]{{0,6}}?(?:(?:{founded})(?=[的于]|{_ENDS})|(?:{stepped})(?={_ENDS}))")


@cache
def _founded_in() -> re.Pattern[str]:
    return re.compile(rf"(?:{words_pattern('founding')}|[生建])于$")


@cache
def _saying() -> re.Pattern[str]:
    return re.compile(rf",?[^,;()]{{0,20}}?(?:{words_pattern('saying')})")
