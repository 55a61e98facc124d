"""Years of reigns and eras, decades and centuries: 光绪三年, 公元618年, 20世纪六七十年代, 17世纪至19世纪."""

from __future__ import annotations

import functools

from jiaokan import standard
from jiaokan.figures.figure import Figure, FigureKind
from jiaokan.figures.numerals import DIGITS, parse
from jiaokan.text.lazy import LazyPattern
from jiaokan.text.span import Span

_CENTURY = "[0-9]{1,2}|[一二]?十[一二三四五六七八九]?|[一二三四五六七八九]"
_DECADE = LazyPattern(
    rf"(?:(?P<of>{_CENTURY})世纪)?(?:(?P<low>[二三四五六七八九])(?P<high>[三四五六七八九])十"
    r"|(?P<full>1[0-9]|20)?(?P<decade>[1-9]0)|(?P<word>[一二三四五六七八九]十))年代"
)
_CENTURIES = LazyPattern(
    rf"(?P<first>{_CENTURY})(?:世纪)?(?: ?(?:-|—{{1,2}}|–|~|至|到) ?(?P<last>{_CENTURY}))?世纪(?!杯|城|之交)"
)
_CENTURY_WORD = LazyPattern(r"(?:上|本)世纪\Z")
_ERA_NAME = LazyPattern(r"公元(?P<before>前)?\Z")
_YEAR_OF_ERA = LazyPattern("(?P<number>[0-9]{1,4}|[一二三四五六七八九十]{1,3}|元)年(?![级期以])")
_LONGEST_REIGN = 70
_LONGEST_NAME = 4


@functools.cache
def _reigns() -> dict[str, int]:
    return {row["era"]: int(row["first_year"]) for row in standard.rows("eras")}


@functools.cache
def _last_signs() -> frozenset[str]:
    return frozenset(name[-1] for name in _reigns()) | frozenset("元前")


def read_reign(folded: str, text: str, start: int) -> Figure | None:
    """The year of a reign or of the common era that begins at `start`; one before it lies outside ISO 8601."""
    if start < 2 or folded[start - 1] not in _last_signs():
        return None
    found = _YEAR_OF_ERA.match(folded, start)
    if found is None:
        return None
    named = _ERA_NAME.search(folded, max(0, start - 3), start)
    number = 1 if found["number"] == "元" else _whole(found["number"])
    if named:
        year = 0 if named["before"] else number
        return _years(text, (named.start(), found.end()), "date", year, year)
    for length in range(_LONGEST_NAME, 1, -1):
        name = folded[max(0, start - length) : start]
        first = _reigns().get(name)
        if first is not None and 1 <= number <= _LONGEST_REIGN:
            year = first + number - 1
            return _years(text, (start - len(name), found.end()), "date", year, year)
    return None


def read_era(folded: str, text: str, start: int) -> Figure | None:
    """The decade or century that begins at `start`: 80年代 is of the last century unless another is named."""
    found = _DECADE.match(folded, start)
    if found is None:
        return _read_century(folded, text, start)
    word = _CENTURY_WORD.search(folded, max(0, start - 3), start)
    century = _whole(found["full"]) + 1 if found["full"] else _whole(found["of"])
    century = century or (21 if word and word.group()[0] == "本" else 20)
    low = DIGITS[found["low"]] * 10 if found["low"] else _whole(found["decade"] or found["word"])
    high = DIGITS[found["high"]] * 10 if found["high"] else low
    first = (century - 1) * 100
    place = (word.start() if word else found.start(), found.end())
    return _years(text, place, "range" if high > low else "date", first + low, first + high + 9)


def _read_century(folded: str, text: str, start: int) -> Figure | None:
    found = _CENTURIES.match(folded, start)
    if found is None:
        return None
    first, last = _whole(found["first"]), _whole(found["last"] or found["first"])
    named = _ERA_NAME.search(folded, max(0, start - 3), start)
    if not 1 <= first <= last <= 30 and not (named and named["before"]):
        return None
    begin = named.start() if named else found.start()
    if named and named["before"]:
        return _years(text, (begin, found.end()), "date", 0, 0)
    return _years(text, (begin, found.end()), "range" if last > first else "date", first * 100 - 99, last * 100)


def _whole(written: str | None) -> int:
    numeral = parse(written) if written else None
    return int(numeral.value) if numeral else 0


def _years(text: str, place: tuple[int, int], kind: FigureKind, first: int, last: int) -> Figure:
    """The figure of some years; without days where they lie before the common era."""
    span = Span(*place)
    days = (f"{first:04d}-01-01", f"{last:04d}-12-31") if first > 0 else ("", "")
    return Figure(span, span.of(text), kind, unit="日期", unit_class="date", first=days[0], last=days[1])
