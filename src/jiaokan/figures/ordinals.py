"""Places in an order: 第六届, 第40个, 第3至5名, 前三位, 居首位."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from jiaokan.figures import grammar
from jiaokan.figures.figure import Figure, FigureKind, Interval
from jiaokan.figures.numerals import parse
from jiaokan.figures.units import unit_at
from jiaokan.text.span import Span

_PLACINGS = frozenset({"位", "名", "家", "个", "强"})
_WORD = re.compile("[一-鿿]")
_FIRST = re.compile("(?<=[居列占排处])(?:于|在)?(?P<first>首位|榜首|首席)")
_JOINED_TWICE = re.compile(" ?[至到—-] ?第")
_STRONG = re.compile(r"强(?=[的企行列县市]|[^一-鿿0-9A-Za-z]|\Z)|甲(?=的|[^一-鿿0-9A-Za-z]|\Z)")


def placed(folded: str, start: int) -> bool:
    """True where a numeral at `start` follows 第, or 前 as of the first of an order."""
    return folded[start - 1 : start] in ("第", "前") and start > 0


def read_ordinal(folded: str, text: str, start: int) -> Figure | None:
    """第六届, 第3至5名, or the first of an order (前三位); 第一书记 and 第二中学 are names, 前11个月 a time."""
    found = grammar.NUMERAL.match(folded, start)
    numeral = parse(found.group()) if found else None
    if found is None or numeral is None or numeral.value < 1 or numeral.value % 1:
        return None
    leading = text[start - 1] == "前"
    last, end = _last(folded, found.end())
    unit = unit_at(folded, end)
    strong = _STRONG.match(folded, end) if leading and unit is None else None
    name = unit.name if unit else strong.group() if strong else ""
    if leading and not strong and name not in _PLACINGS:
        return None
    if not name and _WORD.match(folded, end) and folded[end] not in "的、":
        return None
    value = numeral.value
    if last is not None and last <= value:
        return None
    span = Span(start - 1, end + len(name))
    interval = Interval(Decimal(1), value) if leading else Interval(value, last or value)
    kind: FigureKind = "range" if last else "ordinal"
    told = None if last else value
    return Figure(span, span.of(text), kind, told, interval, 0, name or "位", told, interval, name or "位", "ordinal")


def _last(folded: str, end: int) -> tuple[Decimal | None, int]:
    """The last place of a range of places (第3至5名), and where its numeral ends."""
    joint = grammar.RANGE.match(folded, end)
    found = grammar.NUMERAL.match(folded, joint.end()) if joint else None
    if joint is None or found is None:
        joint = _JOINED_TWICE.match(folded, end)
        found = grammar.NUMERAL.match(folded, joint.end()) if joint else None
    numeral = parse(found.group()) if found else None
    if found is None or numeral is None or unit_at(folded, found.end()) is None:
        return None, end
    return numeral.value, found.end()


def read_firsts(folded: str, text: str) -> Iterator[Figure]:
    """居首位, 列榜首: the first place in words."""
    for found in _FIRST.finditer(folded):
        span, one = Span(*found.span("first")), Decimal(1)
        exact = Interval(one, one)
        yield Figure(span, span.of(text), "ordinal", one, exact, 0, "位", one, exact, "位", "ordinal")
