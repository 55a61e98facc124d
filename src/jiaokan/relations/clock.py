"""Two times of the clock and the time between them: 8:00发车，10:30到达，全程2小时30分钟."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from jiaokan.figures import Figure
from jiaokan.figures.figure import Interval
from jiaokan.relations.interval import overlap
from jiaokan.relations.relation import Operand, Passage, Relation
from jiaokan.text.span import Span

_CUE = re.compile(
    r"(?:全程|历时|耗时|用时|时长|车程|行程|航程|飞行|运行|行驶|持续|时段|运营时间|营业时间|服务时间|开放时间|开放|共|长达|为时)"
    r"[一-鿿]{0,4}$"
)
_SERVICE = re.compile(r"时段|运营|营业|服务|开放")
_FIRST_LAST = re.compile(r"末班|尾班|末趟|末车|首末|收车")
_JOINED = re.compile(
    r"(?:上午|中午|下午|晚上?|凌晨|次日|当日|当天|第二天)*(?:至|到|—{1,2}|–|-|~)(?:上午|中午|下午|晚上?|凌晨|次日|当日|当天|第二天)*"
)
_BEGIN = re.compile(
    r"发车|出发|发出|始发|起飞|开出|驶出|启程|开赛|开始|起跑|进入|开演|开馆|开门|开园|开放|开考|启动|登机"
)
_FINISH = re.compile(
    r"抵达|到达|到站|降落|落地|驶入|结束|收车|发出|闭馆|关门|闭园|终止|完赛|冲线|收工|扑灭|散场|停止|回到|返回|完成|救出"
)
_FURTHEST = 12
_DAY = 1440


def read_clock(passage: Passage) -> Iterator[Relation]:
    """A length in hours or minutes behind the two times of its sentence that it lies between."""
    figures = passage.figures
    for at, figure in enumerate(figures):
        if figure.kind != "duration" or figure.base_unit != "秒" or figure.unit in {"天", "日", "周", "星期"}:
            continue
        start = passage.layout.sentences[passage.frames[at].sentence].start
        before = passage.layout.folded[start : figure.span.start]
        times = [other for other in passage.figures_between(start, figure.span.start) if _is_time(figures[other])]
        cue = _CUE.search(before[-_FURTHEST:])
        if cue and len(times) == 2 and times[1] == at - 1 and _is_pair(passage, times, cue.group(), before):
            yield _relation(passage, times, at)


def _is_time(figure: Figure) -> bool:
    return figure.unit_class == "clock" and _minutes(figure) is not None


def _minutes(figure: Figure) -> int | None:
    found = re.fullmatch("([0-9]{2}):([0-9]{2})", figure.first)
    fine = found is not None and figure.first == figure.last and int(found[1]) <= 24
    return int(found[1]) * 60 + int(found[2]) if found and fine else None


def _is_pair(passage: Passage, times: list[int], cue: str, before: str) -> bool:
    """True where the words make the times the ends of what lasts; first and last services only of service."""
    figures, folded = passage.figures, passage.layout.folded
    one, other = (figures[at] for at in times)
    if _FIRST_LAST.search(before):
        return _SERVICE.search(cue) is not None
    between = folded[one.span.end : other.span.start]
    if _JOINED.fullmatch(between):
        return True
    behind = folded[other.span.end : other.span.end + _FURTHEST]
    return bool(_BEGIN.search(between) and _FINISH.search(behind + between))


def _relation(passage: Passage, times: list[int], at: int) -> Relation:
    figure = passage.figures[at]
    start, end = (_minutes(passage.figures[time]) or 0 for time in times)
    claimed = figure.base
    # 下午3点到5点半 leaves the half of the day out; a night lies between 22:00 and 6:00.
    lengths = [Interval(Decimal(m * 60), Decimal(m * 60)) for m in ((end - start) % _DAY, (end - start) % (_DAY // 2))]
    holds = any(overlap(claimed, length) for length in lengths)
    operands = (Operand("start", times[0]), Operand("end", times[1]), Operand("length", at))
    span = Span(passage.figures[times[0]].span.start, figure.span.end)
    return Relation("duration", "时刻", span, operands, "holds" if holds else "broken", claimed, lengths[0])
