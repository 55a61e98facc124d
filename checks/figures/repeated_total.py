"""文内同一指标两值不一。 One measure has two values in one text.

是什么 What: 同一总数在两处写成不同的数。 / One total is given twice with different values.
为什么 Why: 改稿时只改了一处，或录入时错位。 / One place was changed and the other not, or digits slipped.
错例 Bad: 全县共投入资金27.4亿元……全县共投入资金21.4亿元。
正例 Good: 全县共投入资金27.44亿元……全县共投入资金超过27亿元。
局限 Limits: 只比较差别像笔误（一位之差、两位对调、错位错级）的两处，且后一处须有回指的词（全部、这、上述、在…基础上），
    或两处都带总括词、用语相同。 /
    Only where a slip explains the difference (one digit, two exchanged, a shifted point), and the later place points
    back (全部, 这, 上述, 在…基础上) or both tell of the whole in the same words; the rest is left open.
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
        Example("公司员工共8600人，研发人员占两成。\n下半年，公司将向全部9600名员工发放效益奖。", flags=("9600名",)),
        Example("培训班招收学员128名，为期两个月。\n结业时，这182名学员全部找到工作。", flags=("182名",)),
        Example("合作社去年出栏肉牛2400头。\n合作社打算在去年出栏2800头的基础上，今年再增加600头。", flags=("2800头",)),
        Example("全市实现地区生产总值3110亿元。\n商务局负责人说，全市经济总量突破3210亿元。", flags=("突破3210亿元",)),
        Example("公司员工共8600人。\n下半年，公司将向全部1600名研发人员发放效益奖。"),
        Example("培训班招收学员128名。\n下半年，这108名教师将分批进修。"),
        Example("今年全市实现地区生产总值3110亿元。\n去年全市地区生产总值3010亿元。"),
        Example("合作社去年出栏肉牛2400头。\n合作社打算在前年出栏2800头的基础上扩大规模。"),
        Example("市一院共有床位1200张。\n市二院共有床位1500张。"),
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
        Example("全县共有3150名考生参加高考。\n考试结束后，3510名考生陆续走出考场。", flags=("3510名",)),
        Example("全县共有3150名考生参加高考。\n考试结束后，3150名考生陆续走出考场。"),
        Example("全县共有3150名考生参加高考。\n去年，3510名考生参加考试。"),
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
            # What points back is a slip of its own, whatever else is broken about the figure it points to.
            figures=frozenset({later.id}) if case.cue in {"back", "basis"} else case.figures,
        )
