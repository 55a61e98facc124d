"""人均与总数、人数不符。 A mean per head is not the total over the heads.

是什么 What: 总数和人数（人次）都写明，人均数与它们对不上（按印出的位数计舍入）。 /
    Total and number of persons or visits are printed,
    and the mean per head is not theirs, with every rounding allowed for.
为什么 Why: 三个数里改了一个，或错了量级。 / One of the three was changed, or slipped a magnitude.
错例 Bad: 接待游客186万人次，旅游收入14.88亿元，人均消费1200元。
正例 Good: 接待游客186万人次，旅游收入14.88亿元，人均消费800元。
局限 Limits: 总数与人均须说的是同一件事（同名，或 data/mean_words.csv 所列）；可能的总数、人数不止一个时不判。 /
    Total and mean must be of one thing by their words; where several may be meant it is left open.
"""

from collections.abc import Iterator

import pandas as pd

from jiaokan.rules import Example, Finding, Words, cases, mean_sort, recomputed_mean, rule


@rule(
    "AVG002",
    name=Words("人均不符", "Mean per head"),
    severity="error",
    tables=("relations", "operands", "figures"),
    examples=(
        Example("全市接待游客186万人次，旅游收入14.88亿元，人均消费1200元。", flags=("1200元",)),
        Example("全县实现生产总值310亿元。年末常住人口46万人，人均生产总值约6.74亿元。", flags=("约6.74亿元",)),
        Example("全村210人，去年总收入504万元，人均收入2.9万元。", flags=("2.9万元",)),
        Example("全市接待游客186万人次，旅游收入14.88亿元，人均消费800元。"),
        Example("全县实现生产总值310亿元。年末常住人口46万人，人均生产总值约6.74万元。"),
        Example("全县有居民46万人，财政收入31亿元，人均可支配收入3.2万元。"),
        Example("全村210人，总收入504万元，其中务工收入200万元，人均收入2.4万元。"),
        Example("景区接待游客5.4万人次，门票收入320万元，人均停留3.5小时。"),
        Example("接待游客186万人次，旅游收入14.88亿元，人均消费比上年增加80元。"),
        Example("帮扶资金1200万元惠及群众3000人，人均增收2600元。"),
    ),
)
def per_head(relations: pd.DataFrame, operands: pd.DataFrame, figures: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each mean per head that total and persons do not make."""
    for case in cases(relations, operands, figures, "average"):
        if mean_sort(case) == "head":
            yield recomputed_mean(case)
