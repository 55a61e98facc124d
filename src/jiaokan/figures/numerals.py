"""Numerals: Arabic, Chinese and mixed (27.44亿, 27亿4400万, 三千八百, 两万五) to exact decimals."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

DIGITS = {
    **dict(zip("〇零一二三四五六七八九", (0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9), strict=True)),
    **dict(zip("○两壹贰叁肆伍陆柒捌玖", (0, 2, 1, 2, 3, 4, 5, 6, 7, 8, 9), strict=True)),
}
SMALL = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
TENS = {"廿": 20, "卅": 30}
LARGE = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, "兆": 10**12}

_ARABIC = frozenset("0123456789")
_PLAIN = re.compile(r"[0-9][0-9,]*(?:[.·][0-9]+)?")
_POSITIONAL = re.compile("(?=.*[〇○零])[一二三四五六七八九][〇○零一二三四五六七八九]{1,8}")
"""Chinese digits by their place: 一○○ is a hundred."""
_NO_SMALL = 10**5
_LONGEST = 40
"""No printed number is longer; what is longer is no number."""
_MOST_DIGITS = 24
"""Values of more digits are no printed numbers, and would not stay exact under the usual 28 digits of precision."""
_TOKEN = re.compile(r"(?:[0-9][0-9,]*(?:[.·][0-9]+)?)|.", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Numeral:
    """An exact value, one unit of its last written digit (`quantum`) and of its last non-zero digit (`step`)."""

    value: Decimal
    quantum: Decimal
    step: Decimal
    decimals: int
    scaled: bool

    def times(self, factor: Decimal) -> Numeral:
        """The numeral in a unit `factor` times smaller."""
        return Numeral(self.value * factor, self.quantum * factor, self.step * factor, self.decimals, self.scaled)


class _Sum:
    """Running total of a numeral read from left to right; `None` for a numeral that is not well formed."""

    def __init__(self) -> None:
        self.total = self.section = Decimal(0)
        self.number: Decimal | None = None
        self.quantum = self.step = Decimal(1)
        self.last_large, self.last_small = 0, _NO_SMALL
        self.decimals = 0
        self.scaled, self.well_formed = False, True
        self.zero = self.zero_before = self.digit_last = False

    def take(self, sign: str, *, alone: bool) -> None:
        """Take the next token; `alone` where it is the whole numeral."""
        self.digit_last = False
        if sign[0] in _ARABIC:
            value, quantum, step, self.decimals = _arabic(sign)
            self.digit(value, quantum, step)
            self.digit_last = len(sign) == 1
        elif sign in "〇零○":
            self.zero = True
            if alone:
                self.digit(Decimal(0), Decimal(1), Decimal(1))
        elif sign in DIGITS:
            self.digit(Decimal(DIGITS[sign]), Decimal(1), Decimal(1))
            self.digit_last = True
        elif sign in TENS:
            self.section += TENS[sign]
            self.last_small, self.quantum, self.step = 10, Decimal(10), Decimal(10)
        else:
            self._magnitude(sign)

    def _magnitude(self, sign: str) -> None:
        self.zero_before, self.zero = self.zero, False
        if sign in SMALL:
            self.small(SMALL[sign])
        elif sign in LARGE:
            self.large(LARGE[sign])
        else:
            self.well_formed = False

    def digit(self, value: Decimal, quantum: Decimal, step: Decimal) -> None:
        """Take a number that a magnitude may follow."""
        self.well_formed = self.well_formed and self.number is None
        self.number, self.quantum, self.step = value, quantum, step

    def small(self, magnitude: int) -> None:
        """Take 十, 百 or 千: each must be smaller than the one before it in its section."""
        # 千百年, 百千万: a magnitude without a number stands only at the front.
        bare = self.number is None and bool(self.section) and not self.zero_before
        self.well_formed = self.well_formed and magnitude < self.last_small and not bare
        self.section += (Decimal(1) if self.number is None else self.number) * magnitude
        self._scale(magnitude, bare=self.number is None)
        self.number, self.last_small = None, magnitude

    def large(self, magnitude: int) -> None:
        """Take 万, 亿 or 兆: it multiplies its section, and the total too where it is larger than the one before."""
        here = self.section + (self.number or 0)
        bare = self.number is None and not self.section and not self.total
        if magnitude > self.last_large > 0:
            self.total = (self.total + here) * magnitude
        elif (self.total and not here) or magnitude == self.last_large:
            self.well_formed = False
        else:
            self.total += (Decimal(1) if bare else here) * magnitude
        self._scale(magnitude, bare=bare)
        self.number, self.section, self.scaled = None, Decimal(0), True
        self.last_large, self.last_small = magnitude, _NO_SMALL

    def _scale(self, magnitude: int, *, bare: bool) -> None:
        self.quantum = Decimal(magnitude) if bare else self.quantum * magnitude
        self.step = Decimal(magnitude) if bare else self.step * magnitude

    @property
    def lowest(self) -> int:
        """The last magnitude read; 0 before any."""
        return self.last_small if self.last_small < _NO_SMALL else self.last_large

    def end(self) -> Numeral | None:
        """Close the numeral; a last digit after a magnitude stands one place below it (两万五)."""
        rest = self.number or Decimal(0)
        elided = self.digit_last and not self.zero and self.lowest > 10
        if elided and self.number is not None:
            place = Decimal(self.lowest) / 10
            rest, self.quantum, self.step = rest * place, place, place
        value = self.total + self.section + rest
        if not self.well_formed or len(value.as_tuple().digits) > _MOST_DIGITS:
            return None
        return Numeral(value, self.quantum, self.step, self.decimals, self.scaled)


def _arabic(text: str) -> tuple[Decimal, Decimal, Decimal, int]:
    """Value, quantum, step and decimals of plain Arabic digits."""
    plain = text.replace(",", "").replace("·", ".")
    whole, _, fraction = plain.partition(".")
    quantum = Decimal(1).scaleb(-len(fraction))
    digits = (whole + fraction).rstrip("0")
    zeros = len(whole + fraction) - len(digits) if digits.strip("0") else 0
    return Decimal(plain), quantum, quantum.scaleb(zeros), len(fraction)


def parse(text: str) -> Numeral | None:
    """Read a folded numeral without approximators or unit; None where it is not well formed (二七, 十百)."""
    if len(text) > _LONGEST:
        return None
    if _PLAIN.fullmatch(text):
        if len(text) > _MOST_DIGITS:
            return None
        value, quantum, step, decimals = _arabic(text)
        return Numeral(value, quantum, step, decimals, scaled=False)
    if _POSITIONAL.fullmatch(text):
        return parse("".join(str(DIGITS[sign]) for sign in text))
    head, point, fraction = text.partition("点")
    if point and fraction and all(sign in DIGITS for sign in re.sub(r"[十百千万亿兆]+$", "", fraction)):
        return _with_point(head, fraction)
    running = _Sum()
    for token in _TOKEN.finditer(text):
        running.take(token.group(), alone=len(text) == 1)
    return running.end()


def _with_point(head: str, fraction: str) -> Numeral | None:
    """Read 三点五 and 三点五亿: the digits after the point, then the magnitudes."""
    magnitudes = fraction.lstrip("".join(DIGITS))
    digits = "".join(str(DIGITS[sign]) for sign in fraction[: len(fraction) - len(magnitudes)])
    whole = parse(head) if head else None
    return None if whole is None else parse(f"{whole.value}.{digits}{magnitudes}")
