"""Figures that a rewriter worked out: the clause says so (增加, 其余, 合计, 倍), and the original adds up to them.

Without such a word a figure is never taken for worked out: with enough figures some pair fits by chance.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import combinations

from jiaokan.collation.amounts import amount_of, digits_of
from jiaokan.collation.days import is_dated
from jiaokan.collation.pairing import Pairing
from jiaokan.collation.side import Side
from jiaokan.collation.values import same_units
from jiaokan.figures import Figure

_DIFFERENCE = re.compile(
    "[增减降升涨跌差超剩多少高低快慢余缺]|上调|下调|缩短|延长|压缩|落后|领先|优势|还有|尚有|尚|未|净胜|提前|推迟|拉开|扩大|缩小|回落|提高|没能|没有"
)
_SUM = re.compile("[共合总]|加起来|一起|之和|两项|三项|两地|三地|全部")
_RATIO = re.compile("[倍占成半]|分之|比重|比例|达标|率")
_MOST = 40
_TELLING = 3
_AROUND = 3
_LONGEST_SUM = 6
_HUNDRED = Decimal(100)
_SLACK = Decimal("0.0005")


def worked_out(pairing: Pairing, at: int) -> str:
    """How a figure of the reprint follows by what its clause says of it; "" where it does not."""
    reprint = pairing.reprint
    figure = reprint.figures[at]
    if is_dated(figure) or amount_of(figure).value is None:
        return ""
    clause = reprint.layout.clauses[reprint.clause_of[at]].of(reprint.folded)
    given = _given(pairing, at)
    own = [other for other in _of_sentence(reprint, at) if other is not figure]
    if amount_of(figure).unit_class in {"percent", "ratio", "doubling"}:
        return _ratio(figure, [*combinations(given, 2), *combinations(own, 2)]) if _RATIO.search(clause) else ""
    found = _difference(figure, given) if _DIFFERENCE.search(clause) else ""
    return found or (_sum(figure, given) if _SUM.search(clause) else "")


def _given(pairing: Pairing, at: int) -> list[Figure]:
    """Figures of the original from the sentences beside that of a figure and the next ones."""
    reprint, original = pairing.reprint, pairing.original
    sentence = reprint.sentence_of[at]
    beside = {one for one, other in pairing.sentences if other == sentence}
    beside |= {original.sentence_of[left] for left, right in pairing.chosen if reprint.sentence_of[right] == sentence}
    around = sorted({one + step for one in beside for step in range(-_AROUND, _AROUND + 1)})
    numbers = [number for one in around for number in original.by_sentence.get(one, ())]
    near = [original.figures[number] for number in numbers if _is_amount(original.figures[number])]
    figure = reprint.figures[at]
    if digits_of(figure) >= _TELLING:
        # So many digits fit no pair by chance, however far apart it stands.
        near += [one for one in original.figures if _is_amount(one) and same_units(one, figure) and one not in near]
    return near[:_MOST]


def _of_sentence(side: Side, at: int) -> list[Figure]:
    return [
        side.figures[number] for number in side.by_sentence[side.sentence_of[at]] if _is_amount(side.figures[number])
    ]


def _is_amount(figure: Figure) -> bool:
    return not is_dated(figure) and amount_of(figure).value is not None


def _value(figure: Figure) -> Decimal:
    return amount_of(figure).value or Decimal(0)


def _fits(value: Decimal, figure: Figure) -> bool:
    interval = amount_of(figure).interval
    slack = abs(value) * _SLACK
    low = interval.low is None or value >= interval.low - slack
    return low and (interval.high is None or value <= interval.high + slack)


def _alike(figure: Figure, given: Iterable[Figure]) -> list[Figure]:
    return [one for one in given if same_units(one, figure) or _points(figure, one)]


def _points(figure: Figure, one: Figure) -> bool:
    """True for percentages beside percentage points, which are their differences."""
    return amount_of(figure).unit_class == "point" and amount_of(one).unit_class == "percent"


def _difference(figure: Figure, given: Sequence[Figure]) -> str:
    for one, other in combinations(_alike(figure, given), 2):
        if _value(one) != _value(other) and _fits(abs(_value(one) - _value(other)), figure):
            high, low = sorted((one, other), key=_value, reverse=True)
            return f"{high.surface} - {low.surface} = {figure.surface}"
    return ""


def _sum(figure: Figure, given: Sequence[Figure]) -> str:
    alike = [one for one in given if same_units(one, figure)]
    for start in range(len(alike)):
        for end in range(start + 2, min(len(alike), start + _LONGEST_SUM) + 1):
            if _fits(sum(map(_value, alike[start:end]), Decimal(0)), figure):
                return f"{' + '.join(one.surface for one in alike[start:end])} = {figure.surface}"
    return ""


def _ratio(figure: Figure, pairs: Iterable[tuple[Figure, Figure]]) -> str:
    percent = amount_of(figure).unit_class == "percent"
    for pair in pairs:
        low, high = sorted(pair, key=_value)
        if _value(low) <= 0 or not same_units(low, high) or amount_of(low).unit_class in {"percent", "point"}:
            continue
        ratio = _value(low) / _value(high) * _HUNDRED if percent else _value(high) / _value(low)
        if _fits(ratio, figure) or (not percent and _fits(ratio - 1, figure)):
            first, last = (low, high) if percent else (high, low)
            return f"{first.surface} / {last.surface} = {figure.surface}"
    return ""
