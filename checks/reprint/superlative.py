"""转载稿增删了最高级。 The reprint added, lost or changed a superlative.

是什么 What: 最大、首个、唯一这类词在未变的分句里多了、少了，或换成了另一个。 /
    The largest, the first, the only: added to a clause that
    is otherwise the same, lost from it, or another.
为什么 Why: “最”字要有依据，加一个字就成了另一条新闻。 / A superlative needs a source of its own.
错例 Bad: 全省规模最大的电站 → 全省规模最小的电站。
正例 Good: 全区最大的基地 → 全区规模最大的基地。
局限 Limits: 分句须基本未变。 / The clause must be otherwise unchanged.
"""

from collections.abc import Iterator

import pandas as pd

from jiaokan.rules import Example, Finding, Words, against_original, reading_rows, rule

_ORIGINAL = (
    "县里建起全省规模最大的村级光伏发电基地，装机5.2万千瓦。\n青铜鼎是馆藏的重要文物，高38.5厘米。\n"
    "这是该队首次闯入半决赛。"
)


@rule(
    "REP014",
    name=Words("最高级增删", "Superlative changed"),
    severity="warning",
    tables=("readings",),
    examples=(
        Example(_ORIGINAL.replace("全省规模最大的村级", "全省村级"), flags=("",), against=_ORIGINAL),
        Example(_ORIGINAL.replace("馆藏的重要文物", "馆藏的唯一重要文物"), flags=("唯一",), against=_ORIGINAL),
        Example(_ORIGINAL, against=_ORIGINAL),
        Example(_ORIGINAL.replace("全省规模最大的", "全省最大的"), against=_ORIGINAL),
        Example(_ORIGINAL.replace("首次闯入", "第一次闯入"), against=_ORIGINAL),
        Example(_ORIGINAL.replace("重要文物", "珍贵文物"), against=_ORIGINAL),
        Example(_ORIGINAL.replace("，高38.5厘米", ""), against=_ORIGINAL),
    ),
)
def superlative(readings: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each superlative that only one of the two texts has."""
    for row in reading_rows(readings, what="word"):
        if row.slip.startswith("superlative"):
            own, other = row.surface, row.original
            zh = f"“{own}”不见于原稿此处。" if row.kind == "added" else f"原稿有“{other}”，此处作“{own}”。"
            en = (
                f"“{own}” is not in the original here."
                if row.kind == "added"
                else f"The original has “{other}”, this text “{own}”."
            )
            yield against_original(row, Words(zh, en))
