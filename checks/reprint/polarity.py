"""转载稿把增减说反了。 The reprint turned growth into fall.

是什么 What: 同一个数，原稿说增长、提高，转载稿说下降、减少，或反过来。 /
    One figure grows in the original and falls in the reprint.
为什么 Why: 数没有变，结论变成了相反的。 / The figure is the same and the statement is the opposite.
错例 Bad: 比上年提高1.3个百分点 → 比上年下降1.3个百分点。
正例 Good: 下降11.5% → 少了11.5%。
局限 Limits: 一处有两个方向相反的词（降幅扩大）时不判。 /
    Nothing is said where words of both directions stand at one figure.
"""

from collections.abc import Iterator

import pandas as pd

from jiaokan.rules import Example, Finding, Words, against_original, reading_rows, rule

_ORIGINAL = (
    "全市法院受理案件8216件，比上年的9146件下降10.2%。\n中医院住院率比上年的72.2%提高6.4个百分点，门诊量增长5.8%。\n"
    "在外务工的村民逐年增多，村里办起了合作社。"
)


@rule(
    "REP015",
    name=Words("增减说反", "Growth and fall exchanged"),
    severity="error",
    tables=("readings",),
    examples=(
        Example(_ORIGINAL.replace("提高6.4个", "下降6.4个"), flags=("下降",), against=_ORIGINAL),
        Example(_ORIGINAL.replace("逐年增多", "逐年减少"), flags=("减少",), against=_ORIGINAL),
        Example(_ORIGINAL.replace("下降10.2%", "上升10.2%"), flags=("上升",), against=_ORIGINAL),
        Example(_ORIGINAL, against=_ORIGINAL),
        Example(_ORIGINAL.replace("下降10.2%", "减少10.2%"), against=_ORIGINAL),
        Example(
            _ORIGINAL.replace("比上年的72.2%提高6.4个百分点", "高出上年6.4个百分点，上年为72.2%"), against=_ORIGINAL
        ),
        Example(_ORIGINAL.replace("门诊量增长5.8%", "门诊量增幅5.8%"), against=_ORIGINAL),
        Example("治安案件降幅扩大到10.2%。", against="治安案件下降10.2%。"),
    ),
)
def polarity(readings: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each word of growth or fall that is the opposite of the original's."""
    for row in reading_rows(readings, what="word", kind="changed"):
        if row.slip == "polarity":
            yield against_original(
                row,
                Words(
                    f"原稿作“{row.original}”，此处作“{row.surface}”，增减相反。",
                    f"The original says “{row.original}”, this text “{row.surface}”, which is the opposite.",
                ),
            )
