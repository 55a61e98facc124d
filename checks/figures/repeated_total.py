"""文内同一指标两值不一。 One measure has two values in one text.

是什么 What: 同一总数在两处写成不同的数。 / One total is given twice with different values.
为什么 Why: 改稿时只改了一处，或录入时错位。 / One place was changed and the other not, or digits slipped.
错例 Bad: 全县共投入资金27.4亿元……全县共投入资金21.4亿元。
正例 Good: 全县共投入资金27.44亿元……全县共投入资金超过27亿元。
局限 Limits: 只比较带“共”“累计”等总括词、数字前用语完全相同、差别像笔误（一位之差、两位对调、错位错级）的两句。 /
    Only statements with a word of the whole (共, 累计 …), the very same words before the figure, and a difference that
    a slip explains (one digit, two exchanged, a shifted point); the rest is left open.
"""

from collections.abc import Iterator

import pandas as pd

from jiaokan.rules import Computation, Example, Finding, Words, cases, rule


@rule(
    "FIG009",
    name=Words("文内同一指标不一", "Same measure, two values"),
    severity="error",
    tables=("relations", "operands", "figures"),
    examples=(
        Example(
            "三年来，全县共投入帮扶资金27.4亿元。\n项目惠及多个乡镇。三年来，全县共投入帮扶资金21.4亿元。",
            flags=("21.4亿元",),
        ),
        Example("专家组累计培训乡村医生865名。\n会议指出，专家组累计培训乡村医生685名。", flags=("685名",)),
        Example("三年来，全县共投入帮扶资金27.44亿元。\n项目惠及多个乡镇。三年来，全县共投入帮扶资金超过27亿元。"),
        Example("甲镇共投入帮扶资金27亿元。乙镇共投入产业资金21亿元。"),
        Example("2022年共培训医生860名。2023年共培训医生680名。"),
        Example("兴安盟共建成电站30座。赤峰市共建成电站41座。"),
        Example("计划共投入资金27亿元。\n目前已共投入资金21亿元。"),
        Example("小学共有学生1324人。中学共有学生1342人。"),
        Example("昨天共检测样本12345份。今天共检测样本13245份。"),
        Example("全市共投入资金3.25亿元，改造老旧小区128个。全市共投入资金3.65亿元，新建停车位1.2万个。"),
        Example("北线共铺设管道328公里。南线共铺设管道318公里。"),
        Example("一季度，累计发电12亿千瓦时。二季度，累计发电15亿千瓦时。"),
    ),
)
def repeated_total(relations: pd.DataFrame, operands: pd.DataFrame, figures: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each pair of whole-level statements that cannot be one value."""
    for case in cases(relations, operands, figures, "repeat"):
        if case.cue == "title":
            continue
        later, earlier = (figure for _, figure in case.operands)
        measure = later.measure
        yield Finding(
            later.place,
            Words(
                f"“{measure}”此处作{later.surface}，前文作{earlier.surface}，两处不一致。",
                f"“{measure}” is {later.surface} here and {earlier.surface} before; the two do not agree.",
            ),
            case.identity,
            evidence=case.evidence(later),
            computation=Computation(
                f"{later.surface} ≠ {earlier.surface}", "repeat", (later.term("mention"), earlier.term("mention"))
            ),
            figures=case.figures,
        )
