"""减少用了倍数。 A decrease is told in multiples.

是什么 What: 两期的数写明是减少，减幅却用“倍”。 / The levels fall, and the fall is told as "N times".
为什么 Why: 减少一倍就没有了，减幅只能用百分比或几分之几。 /
    A fall by once the amount leaves nothing; falls are told in per cent.
错例 Bad: 事故由40起下降到10起，下降3倍。
正例 Good: 事故由40起下降到10起，下降75%。
局限 Limits: 只看写明两期的数的。 / Only where both levels are printed.
"""

from collections.abc import Iterator
from decimal import Decimal

import pandas as pd

from jiaokan.rules import Example, Finding, Words, cases, per_cent, recomputed, rule


@rule(
    "PCT006",
    name=Words("减少用倍", "Decrease in multiples"),
    severity="error",
    tables=("relations", "operands", "figures"),
    examples=(
        Example("事故由40起下降到10起，下降3倍。", flags=("3倍",)),
        Example("等候时间过长的投诉由90件减少到30件，减少了2倍。", flags=("2倍",)),
        Example("事故由40起下降到10起，下降75%。"),
        Example("事故由40起下降到10起，下降四分之三。"),
        Example("事故由10起升至40起，增长3倍。"),
        Example("成本由40元降至10元，产量增长3倍。"),
        Example("发电量比同类机组高3倍。"),
    ),
)
def decrease_in_multiples(relations: pd.DataFrame, operands: pd.DataFrame, figures: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each fall told in multiples."""
    for case in cases(relations, operands, figures, "growth"):
        for own in case.all("fall"):
            start, end = case.one("from"), case.one("to")
            if own.unit_class == "ratio":
                fallen = 1 - (end.base_value or Decimal(0)) / (start.base_value or Decimal(1))
                yield recomputed(case, own, f"{start.surface}到{end.surface}下降", per_cent(fallen))
