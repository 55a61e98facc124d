"""Numbers in several pieces or in words: 3元5角, 1米75, 1小时42分, 三分之一, 百分之五, 翻两番, 半年."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from jiaokan.figures import grammar
from jiaokan.figures.approximators import Approximator, approximators, rounded
from jiaokan.figures.figure import Figure, Interval
from jiaokan.figures.finish import approximator_before, finish, kind_of, start_of
from jiaokan.figures.numerals import Numeral, parse
from jiaokan.figures.units import Unit, units
from jiaokan.text.span import Span

_SHORT = r"(?:[0-9]{1,4}(?:\.[0-9]+)?|[一二两三四五六七八九十百]+)"
_LONGEST = 40
_ONE = r"[0-9一二三四五六七八九]"


@cache
def _pieces() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<yuan>{_SHORT})[元块](?P<jiao>{_ONE})[角毛](?:(?P<fen>{_ONE})分)?"
        rf"|(?P<kuai>[一二两三四五六七八九十]{{1,3}})块(?P<mao>[一二三四五六七八九])(?![钱百千万])"
        r"|(?P<metres>[0-9一二两])米(?P<centimetres>[0-9]{2})(?![0-9.亿万千百多余个名位辆台人家%])"
        rf"|(?P<hours>{_SHORT})(?:个)?小时(?P<minutes>[0-9]{{1,2}})分(?:钟)?(?:(?P<seconds>[0-9]{{1,2}}(?:\.[0-9]+)?)秒)?"
        r"|(?P<minutes2>[0-9]{1,3})分(?:钟)?(?P<seconds2>[0-9]{1,2}(?:\.[0-9]+)?)秒"
        r"|(?P<top>[0-9]{1,2})/(?P<bottom>[0-9]{1,3})(?=的|以上|左右|强|弱|多|[,。;、])"
    )


def _value(text: str | None) -> Decimal:
    numeral = parse(text) if text else None
    return numeral.value if numeral else Decimal(0)


def _figure(span: Span, text: str, numeral: Numeral, unit: Unit, word: Approximator | None) -> Figure:
    """The figure under its approximator, or rounded to its last digit where there is none."""
    interval = word.interval(numeral) if word else rounded(numeral, exact=False)
    figure = Figure(span, span.of(text), kind_of(unit))
    return finish(figure, numeral, interval, unit, word.name if word else "exact")


def read_composite(folded: str, text: str, start: int) -> Figure | None:
    """The number in pieces or words that begins at `start`, if one does."""
    return _read_pieces(folded, text, start) or _read_words(folded, text, start) or _half(folded, text, start)


def _read_pieces(folded: str, text: str, start: int) -> Figure | None:
    found = _pieces().match(folded, start)
    if found is None or folded[start - 1 : start].isdigit() or len(found.group()) > _LONGEST:
        return None
    before = approximator_before(folded, start)
    span = Span(start_of(folded, start, before), found.end())
    if found["top"]:
        return _fraction(_value(found["top"]), _value(found["bottom"]), span, text, before)
    value, quantum, unit = _sum(found)
    numeral = Numeral(value, quantum, quantum, 2, scaled=True)
    return _figure(span, text, numeral, units()[unit], before)


def _sum(found: re.Match[str]) -> tuple[Decimal, Decimal, str]:
    """Value, quantum and unit of the pieces together."""
    tenth, hundredth, one = Decimal("0.1"), Decimal("0.01"), Decimal(1)
    if found["yuan"] or found["kuai"]:
        yuan, jiao = found["yuan"] or found["kuai"], found["jiao"] or found["mao"]
        fen = _value(found["fen"]) * hundredth
        return _value(yuan) + _value(jiao) * tenth + fen, hundredth if found["fen"] else tenth, "元"
    if found["metres"]:
        digits = found["centimetres"]
        place = one.scaleb(-len(digits))
        return _value(found["metres"]) + int(digits) * place, place, "米"
    hours, minutes = _value(found["hours"]), _value(found["minutes"] or found["minutes2"])
    seconds = Decimal(found["seconds"] or found["seconds2"] or 0)
    whole = found["seconds"] or found["seconds2"]
    exponent = seconds.as_tuple().exponent
    quantum = one.scaleb(exponent) if whole and isinstance(exponent, int) else one if whole else Decimal(60)
    return hours * 3600 + minutes * 60 + seconds, quantum, "秒"


def _read_words(folded: str, text: str, start: int) -> Figure | None:
    found = grammar.part_of().match(folded, start)
    if found is None or len(found.group()) > _LONGEST:
        return None
    before = approximator_before(folded, start)
    end = found.end()
    if before is None and found.group()[0] != "翻" and (behind := grammar.behind().match(folded, end)):
        before, end = approximators()[behind.lastgroup or ""][behind.group()], behind.end()
    span = Span(start_of(folded, start, before), end)
    if found.group()[0] == "翻":
        return _doubling(found, span, text, before)
    if found["half"]:
        return _fraction(Decimal(1), Decimal(2), span, text, before)
    if found["above"]:
        top, bottom = parse(found["above"]), parse(found["below"])
        return _fraction(top.value, bottom.value, span, text, before) if top and bottom else None
    numeral = parse(found["value"])
    if numeral is None:
        return None
    unit = units()["%" if found["percent"] == "百" else "‰"]
    return _figure(span, text, numeral, unit, before)


def _fraction(above: Decimal, below: Decimal, span: Span, text: str, before: Approximator | None) -> Figure | None:
    if not below:
        return None
    value = (above / below).quantize(Decimal("0.000001"))
    numeral = Numeral(value, Decimal("0.01"), Decimal("0.01"), 6, scaled=True)
    return _figure(span, text, numeral, units()["比例"], before)


def _doubling(found: re.Match[str], span: Span, text: str, before: Approximator | None) -> Figure | None:
    """翻两番 is four times what was."""
    times = parse(found["doublings"] or "一")
    if times is None:
        return None
    numeral = Numeral(Decimal(2) ** int(times.value), Decimal("0.1"), Decimal("0.1"), 0, scaled=True)
    return _figure(span, text, numeral, units()["倍"], before)


def _half(folded: str, text: str, start: int) -> Figure | None:
    """半年, 半个月, 半小时: half of a unit of measure."""
    found = grammar.half_unit().match(folded, start)
    if found is None:
        return None
    unit, half = units()[found["unit"]], Decimal("0.5")
    numeral, span = Numeral(half, Decimal("0.1"), Decimal("0.1"), 1, scaled=True), Span(start, found.end())
    return finish(Figure(span, span.of(text), kind_of(unit)), numeral, Interval(half, half), unit, "exact")
