"""Proportions (1.05∶1, 3:2:1, 五比三) and scores (3:1战胜, 以21比18获胜); 12:30 without such words is a time of day."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence
from decimal import Decimal

from jiaokan.figures.figure import UNKNOWN, Figure, Interval
from jiaokan.figures.numerals import Numeral, parse
from jiaokan.figures.units import units
from jiaokan.text.lazy import LazyPattern
from jiaokan.text.span import Span

_TERM = r"[0-9]{1,6}(?:\.[0-9]{1,4})?"
_COLON = LazyPattern(rf"{_TERM}(?::{_TERM}){{1,5}}(?![0-9:]|\.[0-9])")
_BI = LazyPattern(
    r"(?P<one>[0-9]{1,5}(?:\.[0-9]{1,4})?|[一二两三四五六七八九十]{1,3})比"
    r"(?P<other>[0-9]{1,5}(?:\.[0-9]{1,4})?(?![0-9%.万亿]|个百分点)|[一二两三四五六七八九十]{1,3}(?=的|[^一-鿿]|$))"
)
_BEFORE = LazyPattern(r"(?:比(?!分)例?|之比|配比|比值|比率|赔率)[一-鿿]{0,4}(?<![队分])\Z|按照?\Z")
_BEHIND = LazyPattern(r" ?(?:的)?(?:比例|之比|配比|比率|杠杆|配资|比重|配套|配置|结构比)")
_SCORE = LazyPattern(r"[0-9]{1,3}(?::|-|比|∶)[0-9]{1,3}(?![0-9:.%万亿]|-[0-9])")
_SCORED = LazyPattern(
    r"(?:以|比分|总比分|大比分|局分|战成|扳成|扳为|改写|追成|打成|逼成|踢成|锁定|定格|扩大|领先)(?:为|是|成|在|到)?\Z"
)
# 3比1(25:21、22:25、25:17): behind a score the brackets hold those of its games.
_GAMES = LazyPattern(r"[0-9](?:比|:|-)[0-9]{1,3}\((?:[0-9]{1,3}(?:比|:|-)[0-9]{1,3}[、,; ]*)*\Z")
_SCORING = LazyPattern(
    r" ?(?:的(?:总|大)?比分|大?战胜|击败|战平|逼平|告负|惜败|落败|获胜|取胜|领先|落后|力克|[大险完轻]胜|淘汰|横扫|不敌"
    r"|绝杀|逆转)"
)
_IS_RATIO = LazyPattern(
    r"(?<![同环相对较好前无评占])比值?(?:已|约|由|从|为|是|达到|达|降|升|缩小|扩大|收窄|提高|下降|上升|至|到|的)*\Z"
)
_CHANGED = LazyPattern(r"(?:缩小|扩大|收窄|提高|降低|下降|上升|减少|增加|降|升)(?:了|至|到)?\Z")
_SAME_SENTENCE = 24
_HOUR = re.compile("(?:[01]?[0-9]|2[0-4]):[0-5][0-9]")
_PRESSURE = LazyPattern("[0-9]{2,3}/[0-9]{2,3} ?(?P<unit>mmHg|毫米汞柱)")
_RATIO_SIGN = "∶"
_LOOK_BACK = 14
_LONGEST_GAMES = 60


def read_ratio(folded: str, text: str, start: int) -> Figure | None:
    """The proportion that begins at `start`; None for a score, a time of day and everything else with a colon."""
    found = _COLON.match(folded, start)
    if found is None or folded[start - 1 : start] in (":", "."):
        return None
    sign = _RATIO_SIGN in text[start : found.end()] and _HOUR.fullmatch(found.group()) is None
    told = sign or _BEFORE.search(folded, max(0, start - _LOOK_BACK), start) or _BEHIND.match(folded, found.end())
    return _figure(text, Span(*found.span()), found.group().split(":")) if told else None


def read_bi(folded: str, text: str, start: int) -> Figure | None:
    """五比三, 按3比1的比例: a proportion in words, where the words around it say so."""
    found = _BI.match(folded, start)
    if found is None:
        return None
    told = _BEFORE.search(folded, max(0, start - _LOOK_BACK), start) or _BEHIND.match(folded, found.end())
    return _figure(text, Span(*found.span()), [found["one"], found["other"]]) if told else None


def read_score(folded: str, text: str, start: int) -> Figure | None:
    """The score of a game that begins at `start`, where the words around it say so; it has no value."""
    found = _SCORE.match(folded, start)
    if found is None:
        return None
    span = Span(*found.span())
    told = (
        _SCORED.search(folded, max(0, start - _LOOK_BACK), start)
        or _SCORING.match(folded, span.end)
        or _GAMES.search(folded, max(0, start - _LONGEST_GAMES), start)
    )
    return (
        Figure(span, span.of(text), "other", unit="比分", base_unit="比分", unit_class="score-line") if told else None
    )


def read_pressure(folded: str, text: str, start: int) -> Figure | None:
    """140/90毫米汞柱: two values in one, of which neither is the value."""
    found = _PRESSURE.match(folded, start)
    if found is None:
        return None
    span, unit = Span(*found.span()), units()[found["unit"]]
    return Figure(span, span.of(text), "other", unit=unit.name, base_unit=unit.base, unit_class=unit.unit_class)


def _figure(text: str, span: Span, written: list[str]) -> Figure | None:
    terms = [parse(term) for term in written]
    numerals = [term for term in terms if term is not None]
    if len(numerals) < len(written) or any(not term.value for term in numerals):
        return None
    one, other = numerals[0], numerals[1]
    if len(numerals) > 2:
        return Figure(span, span.of(text), "ratio", unit="比", base_unit="比", unit_class="proportion")
    value, interval = one.value / other.value, _quotient(one, other)
    return Figure(
        span, span.of(text), "ratio", value, interval, one.decimals, "比", value, interval, "倍", "proportion"
    )


def tell_ratios(folded: str, figures: Sequence[Figure]) -> list[Figure]:
    """Make ratios of bare decimals that their words call so: 收入比2.24，比上年缩小0.07."""
    told, last = [], -_SAME_SENTENCE
    for figure in figures:
        if figure.kind == "other" and figure.decimals and figure.value is not None:
            start = figure.span.start
            near = start - last < _SAME_SENTENCE and "。" not in folded[last:start]
            follows = near and _CHANGED.search(folded, last, start)
            if follows or _IS_RATIO.search(folded, max(0, start - _LOOK_BACK), start):
                base = figure.interval
                figure = dataclasses.replace(
                    figure, kind="ratio", unit="倍", base_unit="倍", unit_class="ratio", base=base
                )
                last = figure.span.end
        told.append(figure)
    return told


def _quotient(one: Numeral, other: Numeral) -> Interval:
    """The quotients of two printed numbers, of which whole ones are exact."""
    ends = []
    for term, sign in ((one, 1), (other, -1)):
        half = term.quantum / 2 if term.decimals else Decimal(0)
        ends.append((term.value - sign * half, term.value + sign * half))
    (low, high), (most, least) = ends
    return UNKNOWN if least <= 0 or most <= 0 else Interval(low / most, high / least)
