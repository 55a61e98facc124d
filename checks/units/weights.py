"""重量换算不符。 Two units of one weight do not agree.

是什么 What: 同一重量用斤、公斤、吨写了两遍，换算对不上（1公斤 = 2斤，容许2%）。 /
    One weight in jin, kilograms or tonnes does not agree
    (a kilogram is two jin, two per cent allowed).
为什么 Why: 斤当作公斤，或漏了一位。 / Jin taken for kilograms, or a digit lost.
错例 Bad: 亩产1200斤（1200公斤）。
正例 Good: 亩产1200斤（600公斤）。
局限 Limits: 后一个数须在括号里，或由“即”“合”“折合”引出。 / The second must stand in a bracket or behind 即, 合, 折合.
"""

from collections.abc import Iterator
from decimal import Decimal

import pandas as pd

from jiaokan.rules import Example, Finding, Words, cases, recomputed, rounded, rule


@rule(
    "UNT004",
    name=Words("斤与公斤", "Weights"),
    severity="error",
    confidence="certain",
    tables=("relations", "operands", "figures"),
    examples=(
        Example("示范田亩产1200斤（1200公斤）。", flags=("1200公斤",)),
        Example("全县产粮54.5万吨，即109亿斤。", flags=("109亿斤",)),
        Example("示范田亩产1200斤（600公斤）。"),
        Example("全县产粮54.5万吨，即10.9亿斤。"),
        Example("示范田亩产1200斤，收购1200公斤。"),
        Example("全县产粮54.5万吨，即约11亿斤。"),
        Example("每袋50公斤（一袋100斤的已停用）。"),
    ),
)
def weights(relations: pd.DataFrame, operands: pd.DataFrame, figures: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each amount that is not the other one in its unit."""
    for case in cases(relations, operands, figures, "conversion"):
        one, own = case.one("mention"), case.one("converted")
        if own.unit_class == "mass":
            yield recomputed(case, own, f"{one.surface}", own.say(rounded(one.base_value or Decimal(0))))
