"""差额不符。 A balance is not the difference it is told of.

是什么 What: 收入、支出与结余，出口、进口与顺差一类（data/balances.csv）三个数都写明，减下来对不上。 /
    Income, outlay and balance, exports,
    imports and surplus are all printed, and the difference is not the balance.
为什么 Why: 有一个数错了。 / One of the three is wrong.
错例 Bad: 收入120万元，支出95万元，结余35万元。
正例 Good: 收入120万元，支出95万元，结余25万元。
局限 Limits: 三个数在同一句，用语紧靠数字；累计结余、上年结转不判。 /
    In one sentence, the words next to their figures; balances
    carried over are left open.
"""

from collections.abc import Iterator
from decimal import Decimal

import pandas as pd

from jiaokan.rules import Example, Finding, Words, cases, recomputed, rounded, rule


@rule(
    "SUM004",
    name=Words("差额不符", "Balance"),
    severity="error",
    tables=("relations", "operands", "figures"),
    examples=(
        Example("村集体全年收入120万元，支出95万元，结余35万元。", flags=("35万元",)),
        Example("全年出口214亿元，进口92亿元，贸易顺差132亿元。", flags=("132亿元",)),
        Example("村集体全年收入120万元，支出95万元，结余25万元。"),
        Example("全年出口214亿元，进口92亿元，贸易顺差122亿元。"),
        Example("基金全年收入120万元，支出95万元，累计结余350万元。"),
        Example("全年出口增长12亿元，进口92亿元，贸易顺差132亿元。"),
        Example("财政收入120亿元，民生支出95亿元，年末结余12亿元。"),
    ),
)
def balance(relations: pd.DataFrame, operands: pd.DataFrame, figures: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each balance that is not the difference."""
    for case in cases(relations, operands, figures, "balance"):
        if not case.all("difference"):
            continue
        whole, less, own = case.one("from"), case.one("less"), case.one("difference")
        made = (whole.base_value or Decimal(0)) - (less.base_value or Decimal(0))
        yield recomputed(case, own, f"{whole.surface} - {less.surface} ", own.say(rounded(made)))
