"""序号断号、重号。 Numbered points leave one out, or give one twice.

是什么 What: 一是、二是之后又是二是，或跳到四是。 / 一是, 二是, then 二是 again, or 四是.
为什么 Why: 增删内容后序号没有改，或漏了一条。 / A point was added or lost and the numbers were not changed.
错例 Bad: 一是稳粮。二是增收。二是治水。
正例 Good: 一是稳粮。二是增收。三是治水。
局限 Limits: 只看同一段里的“一是”“一要”“其一”“第一，”。 / Only 一是, 一要, 其一 and 第一, within one paragraph.
"""

from collections.abc import Iterator

import pandas as pd

from jiaokan.rules import Example, Finding, Words, cases, plain, rule


@rule(
    "CNT005",
    name=Words("序号断号重号", "Numbering"),
    severity="warning",
    confidence="certain",
    tables=("relations", "operands", "figures"),
    examples=(
        Example("会议强调，一是稳粮。二是增收。二是治水。", flags=("二是",)),
        Example("抓好春耕：一要备足农资，二要检修农机，四要管好水利。", flags=("四要",)),
        Example("会议强调，一是稳粮。二是增收。三是治水。"),
        Example("会议强调，一是稳粮。二是增收。会后，分组讨论形成意见：一是修路，二是引水，三是通电。"),
        Example("这样做，一是省钱，更要紧的是省时。"),
        Example("第一，要稳粮；第二，要增收；第三，要治水。"),
        Example("他第一，她第二，都很高兴。"),
        Example("三是治水。四是修路。"),
    ),
)
def numbering(relations: pd.DataFrame, operands: pd.DataFrame, figures: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each row of points, at the first number out of order."""
    for case in cases(relations, operands, figures, "numbering"):
        if case.claimed_low is None or case.computed_low is None:
            continue
        stated, wanted = plain(case.claimed_low), plain(case.computed_low)
        yield Finding(
            case.place,
            Words(
                f"“{case.cue}”处的序号为{stated}，按顺序应为{wanted}。",
                f"The point “{case.cue}” is number {stated}; in order it would be {wanted}.",
            ),
            ("numbering", case.cue, stated, wanted),
        )
