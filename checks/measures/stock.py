"""转载稿混同了新增与累计。 The reprint confused a flow with a stock.

是什么 What: 新增改成累计、共有，或反过来；保有量改成销量。 / New became altogether, or the reverse.
为什么 Why: 一年新增的和历年累计的差得远。 / What a year added is far from what there is.
错例 Bad: 全年新增学位200个 → 全年累计学位200个。
正例 Good: 全年新增学位200个 → 全年增加学位200个。
局限 Limits: 只比较同一处、同一个数旁互相排斥的词（data/contrasts.csv）。 /
    Only words that exclude one another, at one place or at one figure, are compared.
"""

from collections.abc import Iterator

import pandas as pd

from jiaokan.rules import Example, Finding, Words, changed_words, rule

_ORIGINAL = "全年新增充电桩2150个，累计投资23.7亿元。\n全市汽车保有量86.4万辆，比上年增长5.2%。"


@rule(
    "MEA008",
    name=Words("新增与累计", "New and altogether"),
    severity="error",
    tables=("readings",),
    examples=(
        Example(_ORIGINAL.replace("新增充电桩", "累计充电桩"), flags=("累计",), against=_ORIGINAL),
        Example(_ORIGINAL.replace("累计投资", "新增投资"), flags=("新增",), against=_ORIGINAL),
        Example(_ORIGINAL.replace("保有量", "销量"), flags=("销量",), against=_ORIGINAL),
        Example(_ORIGINAL, against=_ORIGINAL),
        Example(_ORIGINAL.replace("新增充电桩", "增加充电桩"), against=_ORIGINAL),
        Example(_ORIGINAL.replace("累计投资", "总共投资"), against=_ORIGINAL),
        Example(_ORIGINAL.replace("全市汽车保有量86.4万辆", "全市有汽车86.4万辆"), against=_ORIGINAL),
        Example(
            _ORIGINAL.replace("全年新增充电桩2150个，累计投资23.7亿元", "累计投资23.7亿元，新增充电桩2150个"),
            against=_ORIGINAL,
        ),
        Example(_ORIGINAL.replace("，比上年增长5.2%", ""), against=_ORIGINAL),
    ),
)
def stock(readings: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each word of a flow that became one of a stock, or the reverse."""
    yield from changed_words(readings, {"stock": Words("新增与累计不同", "new is not altogether")})
