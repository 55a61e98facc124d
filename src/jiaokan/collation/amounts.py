"""What a figure comes to: its amount in base units, its digits, the keys under which a like figure is found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from jiaokan.collation.days import is_dated
from jiaokan.figures import Figure
from jiaokan.figures.figure import Interval

_HUNDRED = Decimal(100)
_TELLING = 3


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure's value and interval with fractions in per cent and doublings as multiples."""

    value: Decimal | None
    interval: Interval
    base_unit: str
    unit_class: str


def amount_of(figure: Figure) -> Amount:
    """The amount in base units."""
    if figure.unit_class == "fraction":
        value = None if figure.base_value is None else figure.base_value * _HUNDRED
        return Amount(value, figure.base.scaled(_HUNDRED), "%", "percent")
    return Amount(figure.base_value, figure.base, figure.base_unit, figure.unit_class)


def is_amount(figure: Figure) -> bool:
    """True for figures with a value: no days, and no bounds alone."""
    return not is_dated(figure) and amount_of(figure).value is not None


def plain_value(value: Decimal) -> Decimal:
    """A value rounded to twelve digits, so that factors such as 2000/3 leave no trace."""
    return Decimal(f"{value:.12g}").normalize()


def digits_of(figure: Figure) -> int:
    """How many digits tell a figure: 5229 has four, 60000 one; a day has as many as its parts."""
    if is_dated(figure):
        return 1 if figure.kind == "period" else len(figure.first.strip("-").split("-")) + (figure.first[:1] != "-")
    interval = amount_of(figure).interval
    values = [figure.base_value] if figure.base_value is not None else [interval.low, interval.high]
    return sum(len(plain_value(value).as_tuple().digits) for value in values if value is not None)


def numeral_of(figure: Figure) -> str:
    """The digits of a value without magnitude, point and zeros at its ends: 27.44亿 and 274.4 are 2744."""
    value = figure.value if figure.value is not None else figure.interval.low
    if value is None:
        return ""
    return "".join(map(str, plain_value(value).as_tuple().digits)).strip("0")


def anchor_keys(figure: Figure) -> Iterator[str]:
    """Keys under which a like figure is found: its days, its value, and its digits where they tell enough."""
    if is_dated(figure):
        if figure.kind == "date" and figure.first:
            yield f"day {figure.first[-5:]} {figure.last[-5:]}"
        return
    amount = amount_of(figure)
    ends = [amount.value] if amount.value is not None else [amount.interval.low, amount.interval.high]
    telling = digits_of(figure) >= _TELLING
    sort = "" if telling else "counted" if amount.unit_class in {"persons", "things"} else amount.unit_class
    yield f"{sort} " + "/".join(str(plain_value(end)) for end in ends if end is not None)
    if telling:
        yield f"digits {numeral_of(figure)}"


def loose_keys(figure: Figure) -> Iterator[str]:
    """Keys under which days of one month find one another."""
    if figure.kind == "date" and len(figure.first) > 6 and figure.first == figure.last:
        yield f"month {figure.first[-5:-3]}"


def written_digits(figure: Figure) -> int:
    """Digits as written, zeros behind the point included: 8.0 has two."""
    value = figure.value
    if value is None:
        return 0
    if figure.unit_class == "fraction":
        return 1
    return max(len(plain_value(value).as_tuple().digits), figure.decimals + 1)


def sort_of(figure: Figure) -> str:
    """Figures of one sort can take one another's place: the class of the unit, days, ranks."""
    if is_dated(figure):
        return f"{figure.kind} {figure.unit_class}"
    return "rank" if figure.kind == "ordinal" else "code" if figure.kind == "id" else amount_of(figure).unit_class
