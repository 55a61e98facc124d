"""列举数与写明的数不符。 A list has another number of members than the text says.

是什么 What: “四个旗县”只列出三个，“四个方面”只说了三条，“七进”只有六进。 / A count beside a list of another length.
为什么 Why: 增删名单时漏改数字，或名单少排一项。 / The list was changed and the count was not, or a member is lost.
错例 Bad: 甲县、乙县和丙县四个县率先试点。
正例 Good: 甲县、乙县和丙县三个县率先试点；甲县、乙县等四个县。
局限 Limits: 数字须紧接名单（或名单在括号内、冒号后），各项须与所数同类；“医生、护士5名”是合计，不判。 /
    The count must stand beside the list, whose members are of what is counted; a total (医生、护士5名) is left alone.
"""

from collections.abc import Iterator

import pandas as pd

from jiaokan.rules import Computation, Example, Finding, Words, cases, count_term, plain, rule


@rule(
    "CNT001",
    name=Words("列举数与总数不符", "List length"),
    severity="error",
    tables=("relations", "operands", "figures"),
    examples=(
        Example("青山县、白水县和红河县四个县率先试点。", flags=("四个",)),
        Example("节日期间举办龙舟赛、非遗展、音乐节四类活动。", flags=("四类",)),
        Example("该市4个县（青山县、白水县、红河县）入选。", flags=("4个",)),
        Example("推进进机关、进学校、进医院的“七进”活动。", flags=("进进机关、进学校、进医院的“七进”",)),
        Example("大会部署四项重点任务：一是稳粮；二是增收；三是治水。", flags=("四项",)),
        Example("青山县、白水县和红河县三个县率先试点。"),
        Example("青山县、白水县等四个县率先试点。"),
        Example("医院新招医生、护士5名。"),
        Example("全市11个县（市、区）实现全覆盖。"),
        Example("北京与天津、河北三个省市签约。"),
        Example("青山县、白水县新建四个车间。"),
        Example("节日期间举办龙舟赛、非遗展、音乐节三类活动。"),
        Example("社区、学校共设四个窗口。"),
        Example("积极、稳妥推进青山县、白水县两个县试点。"),
        Example("谢村、马畅、磨子桥五镇联村供水工程通水。", flags=("五镇",)),
        Example("学校开设语文、数学、英语、物理、化学6门课程。", flags=("6门",)),
        Example("谢村、马畅、磨子桥三镇联村供水工程通水。"),
        Example("加强与长三角、大湾区、东三省的合作。"),
    ),
)
def list_length(relations: pd.DataFrame, operands: pd.DataFrame, figures: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each count that its list does not bear out."""
    for case in cases(relations, operands, figures, "list-count"):
        if case.cue == "等" or case.computed_low is None or case.claimed_low is None:
            continue
        members = plain(case.computed_low)
        counted = case.all("count")
        stated = counted[0].surface if counted else case.cue
        first = counted[0].term("count") if counted else count_term("count", case.claimed_low)
        yield Finding(
            counted[0].place if counted else case.place,
            Words(
                f"文中作“{stated}”，所列为{members}项，两者不符。",
                f"The text says “{stated}”; the list has {members} members.",
            ),
            ("list-count", plain(case.claimed_low), members, *sorted(figure.unit for figure in counted)),
            computation=Computation(
                f"{members} ≠ {first.surface}", "list-count", (count_term("members", case.computed_low), first)
            ),
            figures=case.figures,
        )
