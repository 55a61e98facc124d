"""“等N人”前列出的多于N。 More are listed than 等N says there are.

是什么 What: “甲、乙、丙等2人”，所列已多于总数。 / More members stand before 等N than N.
为什么 Why: 名单与人数必有一错。 / List or number is wrong.
错例 Bad: 青山县、白水县、红河县等两个县。
正例 Good: 青山县、白水县等三个县。
局限 Limits: 各项须与所数同类（同一通名、已知地名、人名）。 / The members must be of what is counted.
"""

from collections.abc import Iterator

import pandas as pd

from jiaokan.rules import Computation, Example, Finding, Words, cases, count_term, plain, rule


@rule(
    "CNT002",
    name=Words("“等N人”不符", "List exceeds 等N"),
    severity="error",
    tables=("relations", "operands", "figures"),
    examples=(
        Example("青山县、白水县、红河县等两个县率先试点。", flags=("两个",)),
        Example("市一中、市二中、市三中、市四中等3所中学参加比赛。", flags=("3所",)),
        Example("青山县、白水县、红河县等三个县率先试点。"),
        Example("青山县、白水县、红河县等五个县率先试点。"),
        Example("书法、绘画、剪纸等五门课程的教师各一名。"),
        Example("机关、学校、医院等2家单位的食堂。"),
        Example("水稻、玉米、大豆等3个品种。"),
    ),
)
def exceeds(relations: pd.DataFrame, operands: pd.DataFrame, figures: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each 等N whose list is longer than N."""
    for case in cases(relations, operands, figures, "list-count"):
        if case.cue != "等" or case.computed_low is None:
            continue
        stated, members = case.one("count"), plain(case.computed_low)
        yield Finding(
            stated.place,
            Words(
                f"“等{stated.surface}”之前已列出{members}项。",
                f"{members} members are listed before “等{stated.surface}”.",
            ),
            ("list-count", str(stated.value), members, stated.unit),
            computation=Computation(
                f"{members} > {stated.surface}",
                "list-count",
                (count_term("members", case.computed_low), stated.term("count")),
            ),
            figures=case.figures,
        )
