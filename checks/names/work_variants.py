"""同一文件、作品、项目名文内写法不一。 One document, work or project is named two ways in one text.

是什么 What: 书名号中的题名读音相同、只差一字，或一处作“行动方案”一处作“行动计划”；引号中的名称读音相同。 /
    Titles in 《》 that sound alike, differ by one character, or by 行动方案 and 行动计划;
    labels in “” that sound alike.
为什么 Why: 文件名错一字就是另一份文件。 / One character makes it another document.
错例 Bad: 《三年行动方案》……《三年行动计划》。
正例 Good: 《安全生产法》和《食品安全法》。
局限 Limits: 同句并列、只差数字序号、各成一词的不判。 /
    Titles side by side, members of a series and titles whose differing words are
    both words are left alone.
"""

from collections.abc import Iterator

import pandas as pd

from jiaokan.rules import Example, Finding, Words, rule, spelt_two_ways

_HOWS = ("homophone", "near", "swapped", "changed", "lost")


@rule(
    "NAM006",
    name=Words("文件、项目名异写", "Title spelt two ways"),
    severity="warning",
    tables=("names",),
    examples=(
        Example(
            "市里印发《大气污染防治三年行动方案》。对照《大气污染防治三年行动计划》，各区倒排工期。",
            flags=("大气污染防治三年行动计划",),
        ),
        Example("电视剧《山海晴》开播。观众说，《山海情》拍得真实。", flags=("山海情",)),
        Example("会议学习《中华人民共和国公司法》。律师讲解了《中华人民共和国公证法》。"),
        Example("《教育规划（一）》已经印发。《教育规划（二）》正在起草。"),
        Example("省里印发《关于加强农业执法工作的意见》。此前印发的《关于加强林业执法工作的意见》继续有效。"),
        Example("学校开展“护苗行动”。公安机关开展“护航行动”。"),
        Example("会议审议《数据安全法》。委员们还审议了《食品安全法》。"),
        Example("县里印发《水利工程管理办法》和《水利工程管理条例》。《水利工程管理条例》先行实施。"),
    ),
)
def work_variants(names: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each form that departs from another of its document."""
    yield from spelt_two_ways(names, "work", _HOWS, Words("名称", "title"))
