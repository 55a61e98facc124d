"""亩与公顷换算不符。 Mu and hectares do not agree.

是什么 What: 同一面积用亩和公顷写了两遍，换算对不上（15亩 = 1公顷，容许2%）。 /
    One area in mu and in hectares (15 mu are one hectare, two
    per cent allowed) does not agree.
为什么 Why: 换算漏了一位，或只改了一个数。 /
    A digit was lost in the conversion, or one number was changed and not the other.
错例 Bad: 流转土地150亩（100公顷）。
正例 Good: 流转土地150亩（10公顷）。
局限 Limits: 后一个数须在括号里，或由“即”“合”“折合”引出。 / The second must stand in a bracket or behind 即, 合, 折合.
"""

from collections.abc import Iterator
from decimal import Decimal

import pandas as pd

from jiaokan.rules import Example, Finding, Words, cases, recomputed, rounded, rule


@rule(
    "UNT001",
    name=Words("亩与公顷", "Mu and hectares"),
    severity="error",
    confidence="certain",
    tables=("relations", "operands", "figures"),
    examples=(
        Example("合作社流转土地150亩（100公顷）。", flags=("100公顷",)),
        Example("湿地面积3.2万公顷，折合4.8万亩。", flags=("4.8万亩",)),
        Example("合作社流转土地150亩（10公顷）。"),
        Example("湿地面积3.2万公顷，折合48万亩。"),
        Example("湿地面积3.2万公顷，约合50万亩。"),
        Example("流转土地150亩、林地100公顷。"),
        Example("流转土地150亩（其中林地100公顷划入保护区）。"),
    ),
)
def mu_and_hectares(relations: pd.DataFrame, operands: pd.DataFrame, figures: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each amount that is not the other one in its unit."""
    for case in cases(relations, operands, figures, "conversion"):
        one, own = case.one("mention"), case.one("converted")
        if {one.unit, own.unit} == {"亩", "公顷"}:
            yield recomputed(case, own, f"{one.surface}", own.say(rounded(one.base_value or Decimal(0))))
