"""同一人名文内写法不一。 One person is spelt two ways in one text.

是什么 What: 两个人名读音相同或相近、两字对调，或同一职务下只差一字。 /
    Two names that sound alike, have two characters exchanged, or hold one post and
    differ by one character.
为什么 Why: 读者会以为是两个人。 / Readers will take them for two people.
错例 Bad: 养鸭户王秀琴……王秀芹。
正例 Good: 王秀琴、王秀芹姐妹（两个人）。
局限 Limits: 同句并列、亲属、名单、职务各异的不判；没有依据时不说哪个对。 /
    Names side by side, relatives, rolls and people of different posts are left
    alone; without evidence none is said to be right.
"""

from collections.abc import Iterator

import pandas as pd

from jiaokan.rules import Example, Finding, Words, rule, spelt_two_ways

_HOWS = ("homophone", "near", "swapped", "changed", "lost")


@rule(
    "NAM002",
    name=Words("人名文内异写", "Person spelt two ways"),
    severity="warning",
    tables=("names",),
    examples=(
        Example("村民王秀琴说，养鸭的收入不错。记者走进院子，王秀芹正在喂鸭。", flags=("王秀芹",)),
        Example(
            "海岳公司董事长郑海川说，研发投入在增加。发布会上，海岳公司董事长郑海山回答了提问。", flags=("郑海山",)
        ),
        Example("项目经理周启明介绍，隧道已经贯通。工地上，周启鸣每天走两万步。", flags=("周启鸣",)),
        Example("村民王秀琴和王秀芹是姐妹，都养鸭。王秀芹养得多些。"),
        Example("党支部书记李建国带头修路。李建国的弟弟李建军开车运料。"),
        Example("记者张伟、通讯员张玮报道，大桥今天通车。"),
        Example("医生李桂兰值夜班。病房里，护士李贵兰正在换药。"),
        Example("王建国说，路修好了。王建军说，车也通了。"),
        Example("县长陈立新主持会议。副县长程立新汇报了情况。"),
        Example("牧民巴特尔养了三百头牛。巴特尔说，今年草好。"),
    ),
)
def person_variants(names: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each form that departs from another of its document."""
    yield from spelt_two_ways(names, "person", _HOWS, Words("人名", "person"))
