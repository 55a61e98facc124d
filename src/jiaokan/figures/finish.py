"""What every way of reading a number ends with: its approximator, its start, its kind, its values in base units."""

from __future__ import annotations

from jiaokan.figures import grammar
from jiaokan.figures.approximators import Approximator, approximators
from jiaokan.figures.figure import Figure, FigureKind, Interval
from jiaokan.figures.numerals import Numeral
from jiaokan.figures.units import Unit

_ROUND = frozenset("百千万亿十")
_KINDS: dict[str, FigureKind] = {
    "percent": "percent",
    "fraction": "ratio",
    "point": "point",
    "ratio": "ratio",
    "doubling": "ratio",
    "discount": "ratio",
    "time": "duration",
}


def approximator_before(folded: str, start: int) -> Approximator | None:
    """The longest approximator that ends at `start`, a space between allowed."""
    end = start - 1 if folded[start - 1 : start] == " " else start
    for length, words in grammar.before():
        word = folded[max(0, end - length) : end]
        if word not in words or (word == "上" and folded[start : start + 1] not in _ROUND):
            continue
        found = approximators()["before"][word]
        # 签约32个, 附近100米, 网上百家: the last sign of another word is no approximator.
        return None if folded.endswith(found.not_after, 0, end - length) and found.not_after else found
    return None


def start_of(folded: str, start: int, before: Approximator | None) -> int:
    """Where the surface begins: at the approximator, at 零下, or at the number itself."""
    if folded[max(0, start - 2) : start] == "零下":
        start -= 2
    return start if before is None or before.position != "before" else folded.rindex(before.word, 0, start)


def kind_of(unit: Unit) -> FigureKind:
    """The kind of a figure with this unit."""
    return _KINDS.get(unit.unit_class, "quantity")


def finish(figure: Figure, numeral: Numeral, interval: Interval, unit: Unit, approximator: str) -> Figure:
    """Fill in value, interval, unit and base values."""
    # 负 and 减少 stand outside; a negative value turns the ends of its interval round.
    if interval.low is not None and interval.high is not None and interval.low > interval.high:
        interval = Interval(interval.high, interval.low, interval.high_open, interval.low_open)
    return Figure(
        figure.span,
        figure.surface,
        figure.kind,
        numeral.value,
        interval,
        numeral.decimals,
        unit.name,
        numeral.value * unit.factor,
        interval.scaled(unit.factor),
        unit.base,
        unit.unit_class,
        approximator,
        numeral.step,
        numeral.quantum,
    )
