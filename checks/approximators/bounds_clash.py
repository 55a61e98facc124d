"""界限词与数值矛盾。 A word of the bound clashes with the values.

是什么 What: “最高”的数小于“最低”的数；“均超过5%”而所列有4.8%。 /
    What is told as the largest is below the smallest; a value lies beyond a bound that all are said to keep.
为什么 Why: 多为两个数颠倒，或改了一处。 / Mostly two figures exchanged, or one of them changed.
错例 Bad: 贷款利率最高为3.5%，最低为4.8%。
正例 Good: 贷款利率最高为4.8%，最低为3.5%。
局限 Limits: 两个数相邻、同一单位；“均超过”只对紧接在前的一列数。 /
    Two neighbours of one unit; 均超过 only of the row at once before it.
"""

from collections.abc import Iterator

import pandas as pd

from jiaokan.rules import Computation, Example, Finding, Term, Words, cases, rule


@rule(
    "APX007",
    name=Words("界限词矛盾", "Bound words clash"),
    severity="warning",
    tables=("relations", "operands", "figures"),
    examples=(
        Example("贷款利率最高为3.5%，最低为4.8%。", flags=("3.5%，最低为4.8%",)),
        Example("单场观众最多的12800人，最少的21600人。", flags=("12800人，最少的21600人",)),
        Example("三县产量增速分别为6.2%、5.4%和4.8%，均超过5%。", flags=("4.8%，均超过5%",)),
        Example("贷款利率最高为4.8%，最低为3.5%。"),
        Example("单场观众最多的21600人，最少的12800人。"),
        Example("三县产量增速分别为6.2%、5.4%和5.8%，均超过5%。"),
        Example("最高气温下降5℃，最低气温下降8℃。"),
        Example("甲地最高气温18℃，乙地最低气温22℃。"),
        Example("三县产量增速分别为6.2%、5.4%和4.8%，全市增速超过5%。"),
    ),
)
def bounds_clash(relations: pd.DataFrame, operands: pd.DataFrame, figures: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each bound that the values do not keep."""
    for case in cases(relations, operands, figures, "range"):
        if case.cue not in {"最", "均"}:
            continue
        low, high = case.one("low"), case.one("high")
        terms = tuple(Term(role, figure.surface, figure.value, "") for role, figure in case.operands if figure.value)
        told = ("最高、最低", "largest and smallest") if case.cue == "最" else ("全部的界限", "a bound of all")
        yield Finding(
            case.place,
            Words(
                f"{low.surface}与{high.surface}，和文中所说的{told[0]}不合。",
                f"{low.surface} and {high.surface} do not fit what is told of {told[1]}.",
            ),
            ("bounds", str(low.value), str(high.value), high.unit_class),
            evidence=case.evidence(low),
            computation=Computation(f"{low.surface} ≠ {high.surface}", "bounds", terms),
            figures=case.figures,
        )
