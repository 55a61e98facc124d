"""范围倒置。 A range runs downwards.

是什么 What: 范围的前一个数大于后一个数。 / The first end of a range is larger than the last.
为什么 Why: 两数写反，或其中一个错了。 / The ends are exchanged, or one of them is wrong.
错例 Bad: 发车间隔6至4分钟。
正例 Good: 发车间隔4至6分钟；由6分钟缩短至4分钟。
局限 Limits: 表示变化的（从、由、降至、缩短）和写明高低的气温不判。 / Changes (从, 由, 缩短) and highs and lows are
left alone.
"""

from collections.abc import Iterator

import pandas as pd

from jiaokan.rules import Computation, Example, Finding, Term, Words, cases, rule


@rule(
    "FIG008",
    name=Words("范围倒置", "Reversed range"),
    severity="warning",
    tables=("relations", "operands", "figures"),
    examples=(
        Example("高峰时段发车间隔6至4分钟。", flags=("6至4分钟",)),
        Example("每间客房价格380元至260元。", flags=("380元至260元",)),
        Example("这类贷款的利率为5%—3%。", flags=("5%—3%",)),
        Example("高峰时段发车间隔4至6分钟。"),
        Example("高峰时段发车间隔由6至4分钟。"),
        Example("发车间隔从6分钟缩短至4分钟。"),
        Example("利率降至5%—3%区间。"),
        Example("主队3-1取胜，全场观众5-3万人的说法不一。"),
        Example("当天最高气温与最低气温为25℃~18℃。"),
        Example("他家住在6-4号楼。"),
        Example("第12至8名选手先后出场。"),
    ),
)
def reversed_range(relations: pd.DataFrame, operands: pd.DataFrame, figures: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each range that runs downwards."""
    for case in cases(relations, operands, figures, "range"):
        if case.cue != "至":
            continue
        low, high = case.one("low"), case.one("high")
        terms = tuple(Term(role, figure.surface, figure.value, "") for role, figure in case.operands if figure.value)
        yield Finding(
            case.place,
            Words(
                f"范围的前一个数{low.surface}大于后一个数{high.surface}。",
                f"The range begins with {low.surface} and ends with {high.surface}, which is smaller.",
            ),
            ("range", str(low.value), str(high.value), high.unit_class),
            computation=Computation(f"{low.surface} > {high.surface}", "range", terms),
            figures=case.figures,
        )
