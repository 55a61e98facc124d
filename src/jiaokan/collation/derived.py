"""Figures that follow from the original without standing there: sums, differences, shares, ratios, counts."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from jiaokan.collation.amounts import amount_of, digits_of
from jiaokan.collation.days import is_dated
from jiaokan.collation.reckoning import difference, fits, sum_of, value_of
from jiaokan.collation.side import Side
from jiaokan.collation.values import compare, same_units
from jiaokan.figures import Figure

_MOST = 24
_REACH = 6
"""Operands stand no more figures than this from one another, unless they tell of one thing."""
_NEXT_PARAGRAPH = 2
_HUNDRED = Decimal(100)
_RATIOS = frozenset({"ratio", "doubling"})
_SMALL = 20
_LIST = re.compile(r"[、和与及]|以及")
_ONE = Decimal(1)
_CHANGE = re.compile("增|升|涨|提高|降|减|跌|下滑|回落|[多少高低]")
_MEAN = re.compile("平均|人均|户均|均|每")
_LED_BY = 8
"""Words this far before a figure tell whether it is a change or a mean."""


def derivation(figure: Figure, lead: str, side: Side, figures: Sequence[int]) -> str:
    """How a figure follows from those of the other document whose numbers are given; "" where it does not.

    `lead` is the text before the figure: a change and a mean are told as such. Percentage points follow only from two
    percentages, a share only from a part and its whole of one unit.
    """
    if is_dated(figure):
        return ""
    given = [at for at in figures if not is_dated(side.figures[at])][:_MOST]
    rounded = next((side.figures[at] for at in given if compare(side.figures[at], figure).outcome == "rounded"), None)
    if rounded is not None:
        return f"{rounded.surface} ≈ {figure.surface}"
    sort = amount_of(figure).unit_class
    # The whole of a share may stand in the paragraph before.
    lines = _NEXT_PARAGRAPH if sort == "percent" else 0
    pairs = [(side.figures[one], side.figures[other]) for one, other in _operands(side, given, lines)]
    lead = lead[-_LED_BY:]
    if sort == "point":
        return difference(
            [pair for pair in pairs if {amount_of(one).unit_class for one in pair} == {"percent"}], figure
        )
    if sort == "percent":
        return _share(figure, pairs, change=_CHANGE.search(lead) is not None)
    if sort in _RATIOS:
        return _ratio(figure, pairs)
    alike = [pair for pair in pairs if all(same_units(one, figure) for one in pair)]
    if digits_of(figure) > 1 and figure.unit:
        found = difference(alike, figure) or sum_of(figure, [side.figures[at] for at in given])
        return found or (_mean(figure, pairs) if _MEAN.search(lead) else "")
    return ""


def _operands(side: Side, given: Sequence[int], lines: int) -> Iterator[tuple[int, int]]:
    """Pairs of figures with a value that stand near one another (`lines` apart at most), or tell of one thing."""
    valued = [at for at in given if side.figures[at].base_value is not None]
    for one, other in itertools.combinations(valued, 2):
        heads = side.frames[one].head, side.frames[other].head
        reach = _REACH * (2 if lines else 1)
        near = abs(one - other) <= reach and abs(_line(side, one) - _line(side, other)) <= lines
        if near or (heads[0] and heads[0] == heads[1]):
            yield one, other


def _line(side: Side, figure: int) -> int:
    return side.layout.line_at(side.figures[figure].span.start)


def _share(figure: Figure, pairs: Iterable[tuple[Figure, Figure]], *, change: bool) -> str:
    """A part by its whole, or, where words tell of a change, the change by the earlier value."""
    for pair in pairs:
        low, high = sorted(pair, key=value_of)
        if not value_of(low) or not _of_one_unit(low, high) or amount_of(low).unit_class in {"percent", "point"}:
            continue
        ratio = value_of(low) / value_of(high)
        if not change and ratio < 1 and fits(ratio * _HUNDRED, figure):
            return f"{low.surface} / {high.surface} = {figure.surface}"
        if change and any(fits(abs(by) * _HUNDRED, figure) for by in (_ONE / ratio - _ONE, _ONE - ratio)):
            return f"{high.surface} / {low.surface} = {figure.surface}"
    return ""


def _ratio(figure: Figure, pairs: Iterable[tuple[Figure, Figure]]) -> str:
    """One value as a multiple of another of its unit, or how many times more it is."""
    for pair in pairs:
        low, high = sorted(pair, key=value_of)
        if value_of(low) and _of_one_unit(low, high):
            ratio = value_of(high) / value_of(low)
            if fits(ratio, figure) or fits(ratio - _ONE, figure):
                return f"{high.surface} / {low.surface} = {figure.surface}"
    return ""


def _mean(figure: Figure, pairs: Iterable[tuple[Figure, Figure]]) -> str:
    """A total of the figure's unit by a count of something else."""
    for pair in pairs:
        for above, below in (pair, pair[::-1]):
            of_two = same_units(above, figure) and not _of_one_unit(above, below) and value_of(below)
            if of_two and fits(value_of(above) / value_of(below), figure):
                return f"{above.surface} / {below.surface} = {figure.surface}"
    return ""


def _of_one_unit(one: Figure, other: Figure) -> bool:
    return amount_of(one).base_unit == amount_of(other).base_unit and same_units(one, other)


def counts_members(figure: Figure, texts: Iterable[str]) -> bool:
    """True for a small number that counts the members of a list in one of some passages."""
    value = figure.base_value
    if value is None or value != int(value) or not 1 <= value <= _SMALL or figure.approximator != "exact":
        return False
    return any(len(_LIST.findall(text)) + 1 >= int(value) for text in texts)
