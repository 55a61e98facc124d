"""转载稿把意向、计划说成已成。 The reprint tells of what was intended as done, or the reverse.

是什么 What: 意向改成成交，签约改成到位，计划改成已经。 /
    Intended became concluded, signed became paid, planned became done.
为什么 Why: 打算办的事和办成的事不是一回事。 / What is meant to be done is not what was done.
错例 Bad: 意向金额11.2亿元 → 成交金额11.2亿元。
正例 Good: 计划投资3.2亿元 → 预计投资3.2亿元。
局限 Limits: 只比较同一处、同一个数旁互相排斥的词（data/contrasts.csv）。 /
    Only words that exclude one another, at one place or at one figure, are compared.
"""

from collections.abc import Iterator

import pandas as pd

from jiaokan.rules import Example, Finding, Words, changed_words, rule

_ORIGINAL = (
    "采购会达成意向金额11.2亿元，现场签约项目46个。\n明年计划投资3.2亿元，新建学校5所。\n"
    "首台机组计划2026年底投产，预计新增学位4500个。"
)


@rule(
    "MEA005",
    name=Words("意向与成交", "Intended and done"),
    severity="error",
    tables=("readings",),
    examples=(
        Example(_ORIGINAL.replace("意向金额", "成交金额"), flags=("成交",), against=_ORIGINAL),
        Example(_ORIGINAL.replace("现场签约", "实际到位"), flags=("实际到位",), against=_ORIGINAL),
        Example(_ORIGINAL.replace("计划投资", "已投资"), flags=("已",), against=_ORIGINAL),
        Example(_ORIGINAL.replace("计划2026年底", "已于2026年底"), flags=("已于",), against=_ORIGINAL),
        Example(_ORIGINAL, against=_ORIGINAL),
        Example(_ORIGINAL.replace("计划投资", "拟投资"), against=_ORIGINAL),
        Example(_ORIGINAL.replace("意向金额", "意向采购额"), against=_ORIGINAL),
        Example(_ORIGINAL.replace("预计新增学位4500个", "预计可新增学位4500个"), against=_ORIGINAL),
        Example(_ORIGINAL.replace("明年计划投资3.2亿元，新建学校5所", "明年将投资3.2亿元建5所学校"), against=_ORIGINAL),
        Example(_ORIGINAL.replace("现场签约项目46个", "现场签下46个项目"), against=_ORIGINAL),
    ),
)
def intended(readings: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each word of intention that became one of completion, or the reverse."""
    yield from changed_words(readings, {"mode": Words("打算与办成不同", "intended is not done")})
