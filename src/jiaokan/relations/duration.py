"""How long something lasts beside its first and its last day: 10月1日至7日，共7天; 2019年6月至2024年12月，历时66个月.

The length follows the two dates and a word says that it is their distance (共, 历时, 为期), or it is the holiday
itself. Every honest way of counting is tried: with the last day or without, whole years or begun ones.
"""

from __future__ import annotations

import datetime
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from jiaokan.figures import Figure
from jiaokan.figures.figure import Interval
from jiaokan.relations.calendar import Days, comparable_days, days_of, is_date, months_between, publication
from jiaokan.relations.interval import overlap
from jiaokan.relations.relation import Operand, Passage, Relation
from jiaokan.text.span import Span

_LENGTH = re.compile(
    r"(?:历时|为期|耗时|用时|历经|时长|长达|共计|共|总共|一共|持续|整整|跨度|期限|会期|展期|工期|赛期|考期|假期|放假|用了|花了|前后)"
    r"(?:了|约|近|为|达|共|是|长达|放假|调休|休息)*$"
)
_HOLIDAY = re.compile(r"放假|调休|假期|长假|休息|连休")
_NAMED = re.compile(r"^的?(?:小?长假|假期|会期|展期|赛期)")
_IN_THE = re.compile(r"(?:^|[,(、的])$")
_JOINED = re.compile(
    r"(?:\((?:星期|周)?\))?(?P<start>[一-鿿]{0,6}?)(?:[上下]午|凌晨|晚)?(?:至|到|—{1,2}|–|-|~) ?"
    r"(?P<to>(?:今年|当年|次年|翌年)?)"
)
_TO_EVENT = re.compile(r"(?P<start>[一-鿿]{1,6}?)(?:以来|(?:到|至)(?P<end>[一-鿿]{2,8}))?,?")
_FROM = re.compile(r"(?:从|自|由) ?$")
_BETWEEN = re.compile(r"(?:\((?:星期|周)?\))?[一-鿿“”]{0,8}[,(]?[一-鿿]{0,6}")
_LASTING = re.compile(r"[^。;:!?\n]{0,24}(?:为期|历时|展期|会期|工期|赛期)(?:约|近|共|为)?")
"""A clause may stand between the dates and a length that these words lead; 共3天 may be days of something else."""
_STARTED = re.compile(
    r"[一-鿿]{0,4}(?:开始|启动|开幕|启幕|开赛|揭幕|开工|动工|奠基|开建|打响|出发|入院|立案|开拍|进场)[一-鿿]{0,4},(?:至|到|于|并于|同年)?"
)
_ENDED = re.compile(
    "^[一-鿿]{0,4}(?:结束|闭幕|落幕|收官|截止|闭馆|竣工|完工|建成|通车|通水|并网|投产|投用|投运|投入使用|交付|出院|结案|抵达|返回|杀青|封顶)"
)
_DONE = re.compile(r"通车|运营|投运|投用|投入使用|开通|建成|竣工|完工|开馆|开园|启用|落成|上线|交付|验收")
_DAY = 86400


@dataclass(frozen=True, slots=True)
class _Ends:
    """The figures that print the first and the last day, and the days."""

    start: int
    end: int
    first: Days
    last: Days


def read_durations(passage: Passage) -> Iterator[Relation]:
    """Lengths in days, months or years beside the two dates they lie between."""
    for at, figure in enumerate(passage.figures):
        if figure.kind == "duration" and figure.base_unit in {"秒", "月"} and figure.interval.low is not None:
            ends = _ends(passage, at)
            if ends is not None:
                yield _relation(passage, at, ends)


def _ends(passage: Passage, at: int) -> _Ends | None:
    layout, figures = passage.layout, passage.figures
    start = layout.sentences[passage.frames[at].sentence].start
    figure = figures[at]
    before = layout.folded[start : figure.span.start]
    after = layout.folded[figure.span.end : figure.span.end + 6]
    cue = _LENGTH.search(before)
    named = _NAMED.search(after) and _IN_THE.search(before)
    if not (cue or named) or (after[:1] == "的" and not named and _others_last(passage, at)):
        return None
    earlier = [
        other
        for other in passage.figures_between(start, figure.span.start)
        if figures[other].unit_class != "weekday" and figures[other].kind != "period"
    ]
    if not earlier or not is_date(figures[earlier[-1]]):
        return None
    return _joined(passage, earlier, at) or _to_event(passage, earlier[-1], at)


def _others_last(passage: Passage, at: int) -> bool:
    """True where the sentence has other lengths: 为期三天的灯会和为期五天的市集 each have days of their own."""
    sentence = passage.layout.sentences[passage.frames[at].sentence]
    inside = passage.figures_between(sentence.start, sentence.end)
    return any(other != at and passage.figures[other].kind == "duration" for other in inside)


def _joined(passage: Passage, earlier: list[int], at: int) -> _Ends | None:
    """A range of dates (10月1日至7日), or two dates with 至 between, at once before the length."""
    figures, folded = passage.figures, passage.layout.folded
    last = earlier[-1]
    words = _without_weekday(folded[figures[last].span.end : figures[at].span.start])
    if not (_BETWEEN.fullmatch(words) or _LASTING.fullmatch(words)):
        return None
    if figures[last].kind == "range":
        halves = _halves(figures[last])
        return _Ends(last, last, *halves) if halves else None
    if len(earlier) < 2 or not is_date(figures[earlier[-2]]) or figures[earlier[-2]].kind == "range":
        return None
    first = earlier[-2]
    between = _without_weekday(folded[figures[first].span.end : figures[last].span.start])
    joint = _JOINED.fullmatch(between)
    told = _STARTED.fullmatch(between) and _ENDED.match(folded[figures[last].span.end : figures[last].span.end + 10])
    led = _FROM.search(folded[max(0, figures[first].span.start - 2) : figures[first].span.start])
    days = comparable_days(figures[first], figures[last])
    if days is None or not (told or (joint and (led or not joint["start"]))):
        return None
    return _Ends(first, last, *days)


def _without_weekday(words: str) -> str:
    """Words behind a date without the weekday in brackets beside it."""
    return re.sub(r"^ ?\((?:星期|周)[一二三四五六日天]\)", "", words)


def _halves(figure: Figure) -> tuple[Days, Days] | None:
    """The two ends of a range of dates; months and years are ends as wide as they are."""
    whole = comparable_days(figure, figure)
    if whole is None or whole[0].first > whole[0].last:
        return None
    first, last = whole[0].first, whole[0].last
    if figure.surface[-1] in "日号":
        return Days(first, first), Days(last, last)
    if "月" in figure.surface:
        return Days(first, _month_end(first)), Days(last.replace(day=1), last)
    return Days(first, first.replace(month=12, day=31)), Days(last.replace(month=1, day=1), last)


def _month_end(day: datetime.date) -> datetime.date:
    following = (day.replace(day=28) + datetime.timedelta(days=4)).replace(day=1)
    return following - datetime.timedelta(days=1)


def _to_event(passage: Passage, start: int, at: int) -> _Ends | None:
    """从2019年6月动工到建成通车，历时66个月: up to what the text dates elsewhere, else up to now."""
    figures, folded = passage.figures, passage.layout.folded
    words = folded[figures[start].span.end : figures[at].span.start]
    cue = _LENGTH.search(words)
    led = _FROM.search(folded[max(0, figures[start].span.start - 2) : figures[start].span.start])
    event = _TO_EVENT.fullmatch(words[: cue.start()]) if cue else None
    first = days_of(figures[start])
    if not led or event is None or first is None:
        return None
    end = _event_day(passage, start) if event["end"] and _DONE.search(event["end"]) else None
    end = publication(passage) if end is None else end
    last = days_of(figures[end]) if end is not None else None
    return _Ends(start, end, first, last) if end is not None and last is not None and last.first > first.first else None


def _event_day(passage: Passage, start: int) -> int | None:
    """The one date of the lead in whose sentence the thing is completed."""
    layout, figures, lead = passage.layout, passage.figures, passage.heading.lead
    found = [
        other
        for other in (passage.figures_between(lead.start, min(lead.end, figures[start].span.start)) if lead else ())
        if is_date(figures[other])
        and figures[other].first == figures[other].last
        and _DONE.search(layout.folded, figures[other].span.end, layout.sentences[passage.frames[other].sentence].end)
    ]
    return found[0] if len({figures[other].first for other in found}) == 1 else None


def _relation(passage: Passage, at: int, ends: _Ends) -> Relation:
    figure = passage.figures[at]
    between = [Operand("start", ends.start), Operand("end", ends.end)]
    if ends.start == ends.end:
        between = [Operand("range", ends.start)]
    operands = (*between, Operand("length", at))
    places = [passage.figures[operand.figure].span for operand in operands]
    span = Span(min(place.start for place in places), max(place.end for place in places))
    computed = _computed(passage, at, ends)
    if overlap(figure.base, computed):
        return Relation("duration", "历时", span, operands, "holds", figure.base, computed)
    return Relation("duration", "历时", span, operands, "broken", figure.base, computed)


def _computed(passage: Passage, at: int, ends: _Ends) -> Interval:
    """Every length, in base units, that an honest count may give."""
    figure = passage.figures[at]
    if figure.base_unit == "月":
        low = months_between(ends.first.last, ends.last.first)
        high = months_between(ends.first.first, ends.last.last)
        step = 12 if figure.unit in {"年", "载", "整年", "个年头", "周年"} else 1
        return Interval(Decimal(math.floor(low / step) * step), Decimal(math.ceil(high / step) * step))
    fewest = (ends.last.first - ends.first.last).days
    most = (ends.last.last - ends.first.first).days + 1
    around = passage.layout.clauses[passage.frames[at].clause].of(passage.layout.folded)
    if _HOLIDAY.search(around) and most - fewest == 1:
        fewest = most
    if figure.unit in {"天", "日"}:
        return Interval(Decimal(fewest * _DAY), Decimal(most * _DAY))
    return Interval(Decimal((fewest - 1) * _DAY), Decimal((most + 1) * _DAY))
