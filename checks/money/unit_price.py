"""单价乘数量与总价不符。 Price times number is not the sum paid.

是什么 What: 单价（每股红利）、数量和总额都写明，乘起来对不上。 /
    Price (or dividend per share), number and sum are printed, and the
    product is not the sum.
为什么 Why: 三个数里改了一个，或错了量级。 / One of the three was changed, or slipped a magnitude.
错例 Bad: 购助听器200台，每台3000元，共600万元。
正例 Good: 购助听器200台，每台3000元，共60万元。
局限 Limits: 总额须在单价之后以“共”“总”等写出。 / The sum must follow the price with a word of the whole (共, 总).
"""

from collections.abc import Iterator

import pandas as pd

from jiaokan.rules import Example, Finding, Words, cases, mean_sort, recomputed_mean, rule


@rule(
    "MON003",
    name=Words("单价乘数量不符", "Price times number"),
    severity="error",
    tables=("relations", "operands", "figures"),
    examples=(
        Example("残联购置助听器200台，每台3000元，共600万元。", flags=("3000元",)),
        Example("公司以12亿股总股本为基数，每10股派2元，共派发2.8亿元。", flags=("2元",)),
        Example("残联购置助听器200台，每台3000元，共60万元。"),
        Example("公司以12亿股总股本为基数，每10股派2元，共派发2.4亿元。"),
        Example("残联购置助听器200台，每台补贴3000元，总投资90万元。"),
        Example("收购价每公斤3.2元，全镇共收入1200万元。"),
        Example("残联购置助听器200台，每台3000元左右，共约61万元。"),
    ),
)
def unit_price(relations: pd.DataFrame, operands: pd.DataFrame, figures: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each price whose product with the number is not the sum."""
    for case in cases(relations, operands, figures, "average"):
        if mean_sort(case) == "price":
            yield recomputed_mean(case)
