"""转载稿丢了限定语。 The reprint lost a qualifier.

是什么 What: 原稿说预计、计划、意向，转载稿的同一分句里没有了。 /
    Expected, planned or intended in the original, and no such word in the
    same clause of the reprint.
为什么 Why: 打算办的事成了办成的事。 / What was intended became what was done.
错例 Bad: 预计消费额超过3.5亿元 → 消费额超过3.5亿元。
正例 Good: 预计消费额超过3.5亿元 → 消费额有望超过3.5亿元。
局限 Limits: 分句除此之外须基本未变；丢了“其中”只作提示。 /
    The clause must be otherwise unchanged; a lost 其中 is an info only.
"""

from collections.abc import Iterator

import pandas as pd

from jiaokan.rules import Example, Finding, Words, against_original, reading_rows, rule

_ORIGINAL = (
    "展会签订采购合同82个，预计消费金额超过3.5亿元。\n校企达成意向投资11.2亿元。\n"
    "新馆计划于2025年建成开放，藏书120万册。"
)


@rule(
    "REP011",
    name=Words("限定语丢失", "Qualifier lost"),
    severity="warning",
    tables=("readings",),
    examples=(
        Example(_ORIGINAL.replace("预计消费", "消费"), flags=("",), against=_ORIGINAL),
        Example(_ORIGINAL.replace("意向投资", "投资"), flags=("",), against=_ORIGINAL),
        Example(_ORIGINAL, against=_ORIGINAL),
        Example(_ORIGINAL.replace("预计消费金额", "消费金额有望"), against=_ORIGINAL),
        Example(_ORIGINAL.replace("计划于2025年", "拟于2025年"), against=_ORIGINAL),
        Example(_ORIGINAL.replace("新馆计划于2025年建成开放，", "新馆预计2025年开馆，"), against=_ORIGINAL),
        Example(_ORIGINAL.replace("展会签订采购合同82个，", ""), against=_ORIGINAL),
    ),
)
def qualifier_lost(readings: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each qualifier that an unchanged clause lost."""
    for row in reading_rows(readings, what="word", kind="dropped"):
        if row.slip in {"mode lost", "part lost"}:
            yield against_original(
                row,
                Words(
                    f"原稿有“{row.original}”，此处没有了。",
                    f"The original has “{row.original}”; it is missing here.",
                ),
            )
