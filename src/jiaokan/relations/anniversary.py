"""Years since a founding: 成立于1994年，今年整30年; 1949年建校，2019年迎来70周年.

The year of the founding is the only one of its sentence, or of the sentence before. The end is the year that the words
name beside the anniversary, else the present. Only what no way of counting gives is broken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from jiaokan.figures.figure import Interval
from jiaokan.relations.calendar import is_date, present_years, publication
from jiaokan.relations.interval import overlap
from jiaokan.relations.relation import Operand, Passage, Relation, RelationKind, Verdict
from jiaokan.text.span import Span

_FOUNDED_BEFORE = re.compile(
    r"(?:成立|创建|创办|始建|建成|诞生|创立|组建|设立|建校|建院|建馆|创刊|创始"
    r"|筹建|开馆|开园|建|开业|投产|通车|启用|落成|建队|建团|建社|建厂)于(?:公元)? ?$"
)
_FOUNDED_BEHIND = re.compile(
    r"^(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?)?(?:正式|就|便)?(?:成立|创建|创办|始建|建成|诞生|创立|组建|设立|建校|建院|建馆|创刊|开馆|开园|建站|建厂|建队|建团|建社|建所|开业|投产|通车|启用|落成|建县|建市|建区|建镇|建制"
    r"|参加工作|参军|入伍|入行|从教|从医|行医|从艺|入职|拜师|背起|走上|踏上|登上讲台|接过|开始|执教|任教|创业|下海|开店)"
)
_SINCE = re.compile(
    r"(?:今年(?:已|正好|刚好|恰好|是|满|整)*|至今(?:已|整整|走过|有|经|历|是)*|距今(?:已|有|约)*|迄今(?:已|有)*|走过(?:了)?|已有|已经有|拥有|有着?|如今已)(?:整|整整|约|近)*$"
)
_CAREER = re.compile("^(?:行医|从教|从医|执教|任教|工作|从业|坚守|从艺|驻村|服务|扎根|从事)")
_SINCE_BEHIND = re.compile(r"^(?:的)?(?:教龄|工龄|医龄|军龄|艺龄|党龄|历史|校史|院史|建校史|办学|光阴|历程|风雨|了)")
_CELEBRATED = re.compile(r"迎来|庆祝|适逢|恰逢|正值|正逢|是|迎|举行|举办")
_PLANNED = re.compile(r"将|即将|明年|迎接|筹备|前夕|倒计时")
_LAST_YEAR = re.compile(r"去年|上年")
_YEARS = frozenset({"年", "载", "整年", "周年", "个年头"})


def read_anniversaries(passage: Passage) -> Iterator[Relation]:
    """Lengths in years that the text counts from a founding."""
    for at, figure in enumerate(passage.figures):
        if figure.kind == "duration" and figure.unit in _YEARS and figure.value and not passage.frames[at].in_speech:
            founded = _founding(passage, at) if _counts(passage, at) else None
            if founded is not None and (figure.unit == "周年" or _is_bare(passage, at, founded)):
                yield from _relation(passage, at, founded)


def _counts(passage: Passage, at: int) -> bool:
    """True for an anniversary, or a length that the words count up to now."""
    layout, figure = passage.layout, passage.figures[at]
    start = layout.clauses[layout.clause_at(figure.span.start)].start
    before = layout.folded[start : figure.span.start]
    behind = layout.folded[figure.span.end : figure.span.end + 6]
    if figure.unit == "周年":
        return not re.match("[一-鿿]?(?:多|余)", behind)
    told = _SINCE.search(before)
    weak = told and told.group()[:1] in "已拥有"
    return bool(told and (not weak or _SINCE_BEHIND.match(behind)))


def _is_bare(passage: Passage, at: int, founded: int) -> bool:
    """True where nothing but the words that count stands before a length: its clause names no other subject."""
    layout = passage.layout
    start = layout.clauses[passage.frames[at].clause].start
    start = max(start, passage.figures[founded].span.end if founded < at else start)
    words = layout.folded[start : passage.figures[at].span.start]
    return _SINCE.fullmatch(_CAREER.sub("", _FOUNDED_BEHIND.sub("", words))) is not None


def _founding(passage: Passage, at: int) -> int | None:
    """The one founding that the sentence dates, else the sentence before it in its paragraph."""
    layout = passage.layout
    sentence = passage.frames[at].sentence
    here = _foundings(passage, sentence)
    if here:
        return here[0] if len(here) == 1 else None
    line = layout.line_at(layout.sentences[sentence].start)
    if sentence == 0 or layout.line_at(layout.sentences[sentence - 1].start) != line:
        return None
    if passage.figures[at].unit != "周年":
        return None
    earlier = _foundings(passage, sentence - 1)
    return earlier[0] if len(earlier) == 1 else None


def _foundings(passage: Passage, sentence: int) -> list[int]:
    layout, folded = passage.layout, passage.layout.folded
    span = layout.sentences[sentence]
    found = []
    for other in passage.figures_between(span.start, span.end):
        figure = passage.figures[other]
        if is_date(figure) and figure.kind == "date" and re.match("[0-9]{4}-", figure.first):
            before = folded[max(span.start, figure.span.start - 8) : figure.span.start]
            behind = folded[figure.span.end : figure.span.end + 16]
            if _FOUNDED_BEFORE.search(before) or _FOUNDED_BEHIND.match(behind):
                found.append(other)
    return found


def _relation(passage: Passage, at: int, founded: int) -> Iterator[Relation]:
    figure = passage.figures[at]
    begun = int(passage.figures[founded].first[:4])
    end = _end(passage, at, founded)
    if end is None:
        return
    other, first, last = end
    months = Interval(Decimal(max(0, first - begun) * 12), Decimal(max(0, last - begun) * 12))
    operands = [Operand("start", founded), Operand("end", other)] if other is not None else [Operand("start", founded)]
    operands.append(Operand("length", at))
    places = [passage.figures[number].span for number in (founded, at)]
    span = Span(min(place.start for place in places), max(place.end for place in places))
    kind: RelationKind = "anniversary" if figure.unit == "周年" else "duration"
    verdict: Verdict = "holds" if overlap(figure.base, months) else "broken"
    yield Relation(kind, "周年", span, tuple(operands), verdict, figure.base, months)


def _end(passage: Passage, at: int, founded: int) -> tuple[int | None, int, int] | None:
    """The figure that dates the end, if one does, and the first and last year that it may lie in."""
    layout, figures = passage.layout, passage.figures
    sentence = layout.sentences[passage.frames[at].sentence]
    words = sentence.of(layout.folded)
    others = [
        other
        for other in passage.figures_between(max(sentence.start, figures[founded].span.end), figures[at].span.start)
        if is_date(figures[other]) and re.match("[0-9]{4}-", figures[other].first)
    ]
    exact = figures[at].unit == "周年"
    if others:
        year = int(figures[others[-1]].first[:4])
        written = layout.folded[figures[others[-1]].span.end : figures[at].span.start]
        told = len(others) == 1 and "年" in figures[others[-1]].surface and _CELEBRATED.search(written) and exact
        return (others[-1], year, year) if told else None
    now = present_years(passage)
    if now is None:
        return None
    early = 1 if not exact or _LAST_YEAR.search(words) else 0
    late = 1 if not exact or _PLANNED.search(words) else 0
    return publication(passage), now[0] - early, now[1] + late
