"""其余数与总数、部分不符。 The rest is not what the parts leave of the whole.

是什么 What: 总数、各部分和“其余”都写明，部分与其余相加不等于总数。 /
    Whole, parts and the rest (其余) are printed, and parts and rest
    do not make the whole.
为什么 Why: 有一个数错了。 / One of them is wrong.
错例 Bad: 100家参展，60家为本地，其余50家来自外地。
正例 Good: 100家参展，60家为本地，其余40家来自外地。
局限 Limits: 同句、同单位；另有、等、以上一类的不判。 /
    In one sentence and unit; lists that say they are open are left open.
"""

from collections.abc import Iterator
from decimal import Decimal

import pandas as pd

from jiaokan.rules import Example, Finding, Words, cases, recomputed, rounded, rule


@rule(
    "SUM011",
    name=Words("其余数不符", "Remainder"),
    severity="error",
    tables=("relations", "operands", "figures"),
    examples=(
        Example("100家企业参展，60家来自本省，其余50家来自外省。", flags=("50家",)),
        Example("全院有床位820张，内科320张，外科260张，其余280张为专科。", flags=("280张",)),
        Example("100家企业参展，60家来自本省，其余40家来自外省。"),
        Example("全院有床位820张，内科320张，外科260张，其余240张为专科。"),
        Example("100家企业参展，60家来自本省，其余来自外省，签约50家。"),
        Example("空调收入241亿元，占一半；冰箱收入128亿元，厨电收入63亿元，其他业务收入52亿元。"),
        Example("全市创建示范村100个，其余50个村年底前完成整治。"),
    ),
)
def remainder(relations: pd.DataFrame, operands: pd.DataFrame, figures: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each rest that the parts do not leave."""
    for case in cases(relations, operands, figures, "sum"):
        if case.cue != "其余":
            continue
        *parts, own = case.all("part")
        whole = case.one("total")
        left = (whole.base_value or Decimal(0)) - sum((part.base_value or Decimal(0) for part in parts), Decimal(0))
        formula = " - ".join((whole.surface, *(part.surface for part in parts)))
        yield recomputed(case, own, f"{formula} ", own.say(rounded(left)))
