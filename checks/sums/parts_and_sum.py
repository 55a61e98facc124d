"""分项之和与总数不符。 The parts do not add up to the total.

是什么 What: 列全的分项相加，与总数对不上（按印出的位数计舍入）。 /
    Members of a complete list do not add up to the total, with the rounding of every printed number allowed for.
为什么 Why: 分项或总数有一个错了。 / One of the parts, or the total, is wrong.
错例 Bad: 引进人才38人，其中男性20人、女性28人。
正例 Good: 引进人才38人，其中男性20人、女性18人。
局限 Limits: “其中”的列举字面上列全（男、女；出口、进口；末项为其他）才判，各项互不重叠（各区；各类）时只判超出；
    “合计”须紧跟所列各项。 /
    A list after 其中 is judged where its words make it complete (or, where its members cannot overlap, if it exceeds
    the total); 合计 must follow its list at once.
"""

from collections.abc import Iterator
from decimal import Decimal

import pandas as pd

from jiaokan.rules import Case, Computation, Example, Finding, Words, cases, rule

_OTHERS = ("其余", "百分之百", "积分")
"""Sums that other rules tell."""


def _finding(case: Case) -> Finding:
    parts, total = case.all("part"), case.one("total")
    own = total if case.cue == "合计" else parts[-1]
    made = sum((part.base_value or Decimal(0) for part in parts), Decimal(0))
    claimed = total.base_value or Decimal(0)
    terms = (*(part.term("part") for part in parts), total.term("total"))
    sums = " + ".join(part.surface for part in parts)
    made_words, difference = total.say(made), total.say(abs(made - claimed))
    return Finding(
        own.place,
        Words(
            f"{len(parts)}项之和为{made_words}，与总数{total.surface}不符，相差{difference}。",
            f"The {len(parts)} parts add up to {made_words}, not to the total {total.surface}: off by {difference}.",
        ),
        case.identity,
        evidence=case.evidence(own),
        computation=Computation(f"{sums} = {made_words} ≠ {total.surface}", "sum", terms),
        figures=case.figures,
    )


@rule(
    "SUM001",
    name=Words("分项和不等于总数", "Parts and total"),
    severity="error",
    tables=("relations", "operands", "figures"),
    examples=(
        Example("今年引进人才38人，其中男性20人、女性28人。", flags=("28人",)),
        Example("全年进出口总额306亿元，其中出口214亿元、进口112亿元。", flags=("112亿元",)),
        Example("三个镇分别种植水稻52万亩、38万亩和17万亩，三镇合计117万亩。", flags=("117万亩",)),
        Example("全市新建公园21座，其中城关区9座、七里河区7座、安宁区6座。", flags=("6座",)),
        Example("营业收入158亿元，其中挖掘机72亿元、起重机46亿元、其他业务21亿元。", flags=("21亿元",)),
        Example("全校有学生820人，男生430人、女生490人。", flags=("490人",)),
        Example("全校有学生820人，男生430人、女生390人。"),
        Example("前三季度公司实现国内收入12亿元，海外收入8亿元。全年收入计划25亿元。"),
        Example("今年引进人才38人，其中男性20人、女性18人。"),
        Example("全市新建公园21座，其中城关区9座、七里河区7座。"),
        Example("今年引进人才38人，其中女性30人、少数民族12人。"),
        Example("三个镇分别种植水稻52万亩、38万亩和17万亩，三镇合计107万亩。"),
        Example("全年进出口总额306.1亿元，其中出口214.05亿元、进口92.0亿元。"),
        Example("引进人才38人，其中博士8人、硕士10人等。"),
        Example("全年进出口总额306亿元，其中出口214亿元，增长12%；进口增速加快。"),
        Example("两个项目分别投资3亿元和5亿元，全市重点项目共计投资62亿元。"),
        Example("男队进球46个，女队进球38个，两队共进球94个。", flags=("94个",)),
        Example("比赛共有1.2万人参加，其中全程4000人，半程5000人，欢乐跑4000人。", flags=("4000人",)),
        Example("男队进球46个，女队进球38个，两队共进球84个。"),
        Example("风电装机80万千瓦，光伏装机120万千瓦，新能源总装机220万千瓦。"),
        Example("11支球队先打单循环，共55场，前8名进入淘汰赛再打8场，总共63场。"),
    ),
)
def parts_and_sum(relations: pd.DataFrame, operands: pd.DataFrame, figures: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each complete list whose members do not add up."""
    for case in cases(relations, operands, figures, "sum"):
        if case.cue not in _OTHERS:
            yield _finding(case)
