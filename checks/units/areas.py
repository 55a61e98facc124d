"""面积换算不符。 Two units of one area do not agree.

是什么 What: 同一面积用平方公里、亩、平方米等写了两遍，换算对不上（1平方公里 = 1500亩，容许2%）。 /
    One area in two units (a square
    kilometre is 1500 mu, two per cent allowed) does not agree.
为什么 Why: 换算漏了一位，或只改了一个数。 /
    A digit was lost in the conversion, or one number was changed and not the other.
错例 Bad: 公园占地6平方公里（900亩）。
正例 Good: 公园占地6平方公里（9000亩）。
局限 Limits: 后一个数须在括号里，或由“即”“合”“折合”引出；亩与公顷另有一条。 /
    The second must stand in a bracket or behind 即, 合,
    折合; mu and hectares have a rule of their own.
"""

from collections.abc import Iterator
from decimal import Decimal

import pandas as pd

from jiaokan.rules import Example, Finding, Words, cases, recomputed, rounded, rule


@rule(
    "UNT002",
    name=Words("面积换算", "Areas"),
    severity="error",
    confidence="certain",
    tables=("relations", "operands", "figures"),
    examples=(
        Example("公园占地6平方公里（900亩）。", flags=("900亩",)),
        Example("校区占地300亩，合2万平方米。", flags=("2万平方米",)),
        Example("公园占地6平方公里（9000亩）。"),
        Example("校区占地300亩，合20万平方米。"),
        Example("校区占地300亩，校舍2万平方米。"),
        Example("公园占地6平方公里（绿地900亩）。"),
        Example("水域面积6平方公里，约合9000亩。"),
        Example("园区占地60平方公里，约合9000亩。", flags=("约合9000亩",)),
        Example("园区占地60平方公里，约合9万亩。"),
    ),
)
def areas(relations: pd.DataFrame, operands: pd.DataFrame, figures: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each amount that is not the other one in its unit."""
    for case in cases(relations, operands, figures, "conversion"):
        one, own = case.one("mention"), case.one("converted")
        if own.unit_class == "area" and {one.unit, own.unit} != {"亩", "公顷"}:
            yield recomputed(case, own, f"{one.surface}", own.say(rounded(one.base_value or Decimal(0))))
