"""期初、增减与期末不符。 Opening stock, flows and closing stock do not agree.

是什么 What: 年初数加增加数、减减少数，与期末数对不上（按印出的位数计舍入）。 /
    The opening stock with what came in, less what went out, is not the closing stock, roundings allowed for.
为什么 Why: 四个数里有一个错了。 / One of them is wrong.
错例 Bad: 年初存栏1000头，新生300头，出售200头，年末1300头。
正例 Good: 年初存栏1000头，新生300头，出售200头，年末1100头。
局限 Limits: 各数在同一句依次写出，单位相同，用语见 data/stock_words.csv。 /
    All in one sentence one after another, in one unit, by the words of data/stock_words.csv.
"""

from collections.abc import Iterator
from decimal import Decimal

import pandas as pd

from jiaokan.rules import Example, Finding, Words, cases, recomputed, rounded, rule


@rule(
    "SUM005",
    name=Words("期初期末不符", "Stock and flow"),
    severity="error",
    tables=("relations", "operands", "figures"),
    examples=(
        Example("牧场年初存栏1000头，全年新生300头，出售200头，年末存栏1300头。", flags=("1300头",)),
        Example("年初全州电力装机1600万千瓦，投产270万千瓦，退役20万千瓦，9月末达1950万千瓦。", flags=("1950万千瓦",)),
        Example("牧场年初存栏1000头，全年新生300头，出售200头，年末存栏1100头。"),
        Example("年初全州电力装机1600万千瓦，投产270万千瓦，退役20万千瓦，9月末达1850万千瓦。"),
        Example("年初有员工1000人，年末有员工1300人。"),
        Example("年初计划新建300套，年内新增200套，年末交付1300套。"),
        Example("年初存粮1000吨，购入300吨，售价每吨2000元，年末价格上涨。"),
    ),
)
def stock_and_flow(relations: pd.DataFrame, operands: pd.DataFrame, figures: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each closing stock that its flows do not make."""
    for case in cases(relations, operands, figures, "balance"):
        if case.cue != "stock":
            continue
        own = case.one("total")
        made = sum((figure.base_value or Decimal(0) for figure in case.all("part")), Decimal(0))
        made -= sum((figure.base_value or Decimal(0) for figure in case.all("less")), Decimal(0))
        formula = " + ".join(figure.surface for figure in case.all("part"))
        formula += "".join(f" - {figure.surface}" for figure in case.all("less"))
        yield recomputed(case, own, f"{formula} ", own.say(rounded(made, 8)), relation="stock")
