"""累计小于当期。 A sum over the years is smaller than what one year added.

是什么 What: “全年新建……，累计建成……”，累计数小于当年数。 / The sum over all years is below what one year added.
为什么 Why: 两个数里有一个错了，多为漏写一位。 / One of the two is wrong, mostly by a lost digit.
错例 Bad: 全年新建高标准农田3.5万亩，历年累计建成2.9万亩。
正例 Good: 全年新建高标准农田3.5万亩，历年累计建成28.9万亩。
局限 Limits: 累计数须紧接当年数之后，单位相同；“上半年累计”一类不判。 /
    The sum must follow at once, in the same unit; sums of part of the year are left open.
"""

from collections.abc import Iterator

import pandas as pd

from jiaokan.rules import Computation, Example, Finding, Words, cases, rule


@rule(
    "SUM006",
    name=Words("累计小于当期", "Cumulative below current"),
    severity="error",
    tables=("relations", "operands", "figures"),
    examples=(
        Example("全年新建高标准农田3.5万亩，历年累计建成2.9万亩。", flags=("2.9万亩",)),
        Example("今年新增充电桩2600个，累计达到2100个。", flags=("2100个",)),
        Example("全年新建高标准农田3.5万亩，历年累计建成28.9万亩。"),
        Example("今年新增充电桩260个，累计达到2100个。"),
        Example("全年新增企业260家，其中1月至3月累计60家。"),
        Example("今年新增充电桩2600个，累计充电210万千瓦时。"),
        Example("全年新增贷款260亿元，累计减免利息2亿元。"),
    ),
)
def cumulative(relations: pd.DataFrame, operands: pd.DataFrame, figures: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each sum over the years below what one year added."""
    for case in cases(relations, operands, figures, "part"):
        if case.cue != "累计":
            continue
        part, whole = case.one("part"), case.one("whole")
        yield Finding(
            whole.place,
            Words(
                f"累计{whole.surface}，小于当期的{part.surface}。",
                f"The sum over all years, {whole.surface}, is below the {part.surface} of one period.",
            ),
            case.identity,
            evidence=case.evidence(whole),
            computation=Computation(
                f"{part.surface} > {whole.surface}", "part", (part.term("part"), whole.term("whole"))
            ),
            figures=case.figures,
        )
