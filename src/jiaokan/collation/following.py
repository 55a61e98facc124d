"""Figures that a rewriter worked out: the clause says so (增加, 其余, 合计, 倍), and the original adds up to them.

Without such a word a figure is never taken for worked out: with enough figures some pair fits by chance.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from itertools import combinations

from jiaokan.collation.amounts import amount_of, digits_of, is_amount
from jiaokan.collation.pairing import Pairing
from jiaokan.collation.reckoning import difference, fits, sum_of, value_of
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


def worked_out(pairing: Pairing, at: int) -> str:
    """How a figure of the reprint follows by what its clause says of it; "" where it does not."""
    reprint = pairing.reprint
    figure = reprint.figures[at]
    if not is_amount(figure):
        return ""
    clause = reprint.layout.clauses[reprint.clause_of[at]].of(reprint.folded)
    given = _given(pairing, at)
    inside = (reprint.figures[other] for other in reprint.by_sentence[reprint.sentence_of[at]] if other != at)
    own = [other for other in inside if is_amount(other)]
    if amount_of(figure).unit_class in {"percent", "ratio", "doubling"}:
        return _ratio(figure, [*combinations(given, 2), *combinations(own, 2)]) if _RATIO.search(clause) else ""
    found = difference(combinations(_alike(figure, given), 2), figure) if _DIFFERENCE.search(clause) else ""
    return found or (sum_of(figure, given, _LONGEST_SUM) if _SUM.search(clause) else "")


def _given(pairing: Pairing, at: int) -> list[Figure]:
    """Figures of the original from the sentences beside that of a figure and the next ones."""
    original, figure = pairing.original, pairing.reprint.figures[at]
    beside = pairing.sentences_beside.get(pairing.reprint.sentence_of[at], ())
    around = sorted({one + step for one in beside for step in range(-_AROUND, _AROUND + 1)})
    near = [number for one in around for number in original.by_sentence.get(one, ())]
    near = [number for number in near if is_amount(original.figures[number])]
    if digits_of(figure) >= _TELLING:
        # So many digits fit no pair by chance, however far apart it stands.
        near += sorted(set(original.amounts_like(figure)) - set(near))
    return [original.figures[number] for number in near[:_MOST]]


def _alike(figure: Figure, given: Iterable[Figure]) -> list[Figure]:
    return [one for one in given if same_units(one, figure) or _points(figure, one)]


def _points(figure: Figure, one: Figure) -> bool:
    """True for percentages beside percentage points, which are their differences."""
    return amount_of(figure).unit_class == "point" and amount_of(one).unit_class == "percent"


def _ratio(figure: Figure, pairs: Iterable[tuple[Figure, Figure]]) -> str:
    percent = amount_of(figure).unit_class == "percent"
    for pair in pairs:
        low, high = sorted(pair, key=value_of)
        if value_of(low) <= 0 or not same_units(low, high) or amount_of(low).unit_class in {"percent", "point"}:
            continue
        ratio = value_of(low) / value_of(high) * _HUNDRED if percent else value_of(high) / value_of(low)
        if fits(ratio, figure) or (not percent and fits(ratio - 1, figure)):
            first, last = (low, high) if percent else (high, low)
            return f"{first.surface} / {last.surface} = {figure.surface}"
    return ""
