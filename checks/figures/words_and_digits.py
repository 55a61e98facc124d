"""大写与小写金额不等。 An amount in words is not the one in digits.

是什么 What: 同一金额用汉字和阿拉伯数字写了两遍，数值不同。 /
    One amount in Chinese numerals and in digits has two values.
为什么 Why: 只改了一处。 / One of the two was changed.
错例 Bad: 捐款叁万伍仟元（3500元）。
正例 Good: 捐款叁万伍仟元（35000元）。
局限 Limits: 后一个数须在括号里，或由“即”“合”引出。 / The second must stand in a bracket or behind 即, 合.
"""

from collections.abc import Iterator
from decimal import Decimal

import pandas as pd

from jiaokan.rules import Example, Finding, Words, cases, recomputed, rounded, rule


@rule(
    "FIG005",
    name=Words("大小写数字不等", "Words and digits"),
    severity="error",
    confidence="certain",
    tables=("relations", "operands", "figures"),
    examples=(
        Example("爱心企业捐款叁万伍仟元（3500元）。", flags=("3500元",)),
        Example("合同总价一百二十万元，即12万元。", flags=("12万元",)),
        Example("爱心企业捐款叁万伍仟元（35000元）。"),
        Example("合同总价一百二十万元，即120万元。"),
        Example("爱心企业捐款三万余元（35000元）。"),
        Example("合同总价一百二十万元，首付12万元。"),
        Example("捐款叁万伍仟元（含物资3500元）。"),
    ),
)
def words_and_digits(relations: pd.DataFrame, operands: pd.DataFrame, figures: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each amount that is not the other one in its unit."""
    for case in cases(relations, operands, figures, "conversion"):
        one, own = case.one("mention"), case.one("converted")
        if own.unit_class == "money" and own.unit == one.unit:
            yield recomputed(case, own, f"{one.surface}", own.say(rounded(one.base_value or Decimal(0))))
