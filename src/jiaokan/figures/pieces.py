"""Values in several pieces: 3元5角, 两块五, 1米75, 1小时42分, 8分30秒."""

from __future__ import annotations

import re
from decimal import Decimal

from jiaokan.figures.approximators import approximator_before, rounded, start_with
from jiaokan.figures.figure import Figure
from jiaokan.figures.kinds import kind_of
from jiaokan.figures.measured import Measured
from jiaokan.figures.number import figure_of
from jiaokan.figures.numerals import DIGITS, Numeral, parse
from jiaokan.figures.units import units
from jiaokan.text.lazy import LazyPattern
from jiaokan.text.span import Span

_SHORT = r"(?:[0-9]{1,4}(?:\.[0-9]+)?|[一二两三四五六七八九十百零]+|[壹贰叁肆伍陆柒捌玖拾佰仟万零]+)"
_LONGEST = 40
_ONE = r"[0-9一二三四五六七八九壹贰叁肆伍陆柒捌玖]"
PIECES = LazyPattern(
    rf"(?P<yuan>{_SHORT})[元块圆]零?(?P<jiao>{_ONE})[角毛](?:(?P<fen>{_ONE})分)?"
    rf"|(?P<jiao_alone>{_ONE})角(?P<fen_alone>{_ONE})分"
    r"|(?P<kuai>[一二两三四五六七八九十]{1,3})块(?P<mao>[一二三四五六七八九])(?![钱百千万])"
    r"|(?P<metres>[0-9一二两])米(?P<centimetres>[0-9]{1,2}|[一二三四五六七八九]{1,2})"
    r"(?![0-9.亿万千百十多余个名位辆台人家条根块座处%])"
    rf"|(?P<hours>{_SHORT})(?:个)?小时零?(?P<minutes>[0-9]{{1,2}}|[一二三四五六七八九十]{{1,3}})分(?:钟)?"
    r"(?:(?P<seconds>[0-9]{1,2}(?:\.[0-9]+)?)秒(?P<split>[0-9]{1,2})?)?"
    rf"|(?P<years>{_SHORT})年(?:零|又)?(?P<months>[0-9]{{1,2}}|[一二两三四五六七八九十]{{1,2}})个月"
    r"|(?P<seconds3>[0-9]{1,2})秒(?P<hundredths>[0-9]{1,2})(?![0-9.万亿个名位件])"
    r"|(?P<minutes2>[0-9]{1,3})分(?:钟)?(?P<seconds2>[0-9]{1,2}(?:\.[0-9]+)?)秒"
    r"(?P<split2>[0-9]{1,2}(?![0-9.万亿个名位件]))?"
    r"|(?P<jiao_before>[一二两三四五六七八九])毛(?P<fen_behind>[一二三四五六七八九])(?![个块元钱百千万])"
)


def read_pieces(folded: str, text: str, start: int) -> Figure | None:
    """The value in pieces that begins at `start`, if one does."""
    found = PIECES.match(folded, start)
    if found is None or folded[start - 1 : start].isdigit() or len(found.group()) > _LONGEST:
        return None
    word = approximator_before(folded, start)
    span = Span(start_with(word, folded, start), found.end())
    value, quantum, name = _sum(found)
    numeral, unit = Numeral(value, quantum, quantum, 2, scaled=True), units()[name]
    interval = word.interval(numeral) if word else rounded(numeral, exact=False)
    base = interval.scaled(unit.factor)
    measured = Measured(value, interval, numeral, unit, value * unit.factor, base, word.name if word else "exact")
    return figure_of(measured, span, text, kind_of(unit))


def _number(text: str | None) -> Decimal:
    numeral = parse(text) if text else None
    return numeral.value if numeral else Decimal(0)


def _sum(found: re.Match[str]) -> tuple[Decimal, Decimal, str]:
    """Value, quantum and unit of the pieces together."""
    if found["metres"]:
        digits = "".join(str(DIGITS.get(sign, sign)) for sign in found["centimetres"])
        place = Decimal(1).scaleb(-len(digits))
        return _number(found["metres"]) + int(digits) * place, place, "米"
    if found["years"]:
        return _number(found["years"]) * 12 + _number(found["months"]), Decimal(1), "个月"
    if found["seconds3"]:
        split = found["hundredths"]
        return Decimal(f"{found['seconds3']}.{split}"), Decimal(1).scaleb(-len(split)), "秒"
    if found["hours"] or found["minutes2"]:
        return _clock(found)
    tenth, hundredth = Decimal("0.1"), Decimal("0.01")
    yuan = _number(found["yuan"] or found["kuai"])
    jiao = _number(found["jiao"] or found["mao"] or found["jiao_alone"] or found["jiao_before"])
    fen = found["fen"] or found["fen_alone"] or found["fen_behind"]
    return yuan + jiao * tenth + _number(fen) * hundredth, hundredth if fen else tenth, "元"


def _clock(found: re.Match[str]) -> tuple[Decimal, Decimal, str]:
    hours, minutes = _number(found["hours"]), _number(found["minutes"] or found["minutes2"])
    written, split = found["seconds"] or found["seconds2"], found["split"] or found["split2"]
    if written and split and "." not in written:
        written = f"{written}.{split}"
    seconds = Decimal(written or 0)
    quantum = Decimal(1).scaleb(-len(written.partition(".")[2])) if written else Decimal(60)
    return hours * 3600 + minutes * 60 + seconds, quantum, "秒"
