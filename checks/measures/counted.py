"""转载稿换了所计的对象。 The reprint counts something else.

是什么 What: 数没有变，所说的人、物、指标换成了同类中的另一种：出口改成进口，门诊改成住院。 /
    The figure is the same and tells of another of its kind: exports became imports.
为什么 Why: 数对而对象错，读者无从发现。 / A right figure of the wrong thing is a wrong fact.
错例 Bad: 全市用电量286.7亿千瓦时 → 全市发电量286.7亿千瓦时。
正例 Good: 稻谷产量62万吨 → 水稻总产62万吨。
局限 Limits: 只比较同一处、同一个数旁互相排斥的词（data/contrasts.csv）。 /
    Only words that exclude one another, at one place or at one figure, are compared.
"""

from collections.abc import Iterator

import pandas as pd

from jiaokan.rules import Example, Finding, Words, changed_words, rule

_ORIGINAL = (
    "全年用电量286.7亿千瓦时，同比增长9.4%；出口额4.6亿元，比上年增加0.3亿元。\n全县有三级医院14家，"
    "门诊人次均费用286元。\n留守儿童2.14万人，寄宿生每人每月补助125元。"
)


@rule(
    "MEA004",
    name=Words("计数对象改变", "Counted thing changed"),
    severity="error",
    tables=("readings",),
    examples=(
        Example(_ORIGINAL.replace("用电量", "发电量"), flags=("发电量",), against=_ORIGINAL),
        Example(_ORIGINAL.replace("出口额", "进口额"), flags=("进口额",), against=_ORIGINAL),
        Example(_ORIGINAL.replace("门诊人次", "住院人次"), flags=("住院",), against=_ORIGINAL),
        Example(_ORIGINAL.replace("留守儿童", "困境儿童"), flags=("困境儿童",), against=_ORIGINAL),
        Example(_ORIGINAL.replace("每月补助", "每年补助"), flags=("每年",), against=_ORIGINAL),
        Example(_ORIGINAL, against=_ORIGINAL),
        Example(_ORIGINAL.replace("出口额4.6亿元", "出口总额为4.6亿元"), against=_ORIGINAL),
        Example(_ORIGINAL.replace("用电量286.7亿千瓦时", "耗电量达286.7亿千瓦时"), against=_ORIGINAL),
        Example(
            _ORIGINAL.replace("留守儿童2.14万人，寄宿生每人每月补助125元", "寄宿生每人每月补助125元，留守儿童2.14万人"),
            against=_ORIGINAL,
        ),
        Example(_ORIGINAL.replace("门诊人次均费用286元", "看一次门诊平均花286元"), against=_ORIGINAL),
        Example(
            _ORIGINAL.replace("出口额4.6亿元，比上年增加0.3亿元", "货物卖到国外4.6亿元，比上年增加0.3亿元"),
            against=_ORIGINAL,
        ),
    ),
)
def counted(readings: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each word in whose place another of its group stands."""
    yield from changed_words(readings, {"object": Words("所说的不是同一回事", "another thing")})
