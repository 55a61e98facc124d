"""转载稿改了名称。 The reprint changed a name.

是什么 What: 同一处的人名、职务、机构名、地名、文件名与原稿写法不同，又不是它的简称、全称。 /
    A person, post, body, place or document is written
    otherwise than in the original, and by no short or full form of it.
为什么 Why: 机器转写、手工录入保住了句子，换掉了名字。 / Machines and typists keep the sentence and lose the name.
错例 Bad: 支书薛爱国 → 支书薛爱民；展览路医院 → 湛蓝路医院。
正例 Good: 科尔沁右翼前旗 → 科右前旗；省文化和旅游厅 → 省文旅厅。
局限 Limits: 用代称、简称代替的，删去的，都不报；名称须在同一处，或与原名只差一字。 /
    Pronouns, short forms and names left out are no findings; the name must stand at its place or differ in one
    character.
"""

from collections.abc import Iterator

import pandas as pd

from jiaokan.rules import Example, Finding, Words, against_original, reading_rows, rule

_ORIGINAL = (
    "通辽市科左中旗的帮扶伙伴是北京市顺义区，两地共建展览路医院分院，培训医生308名。\n"
    "法庭庭长周启明介绍，全年审结案件1460件，调解率62.8%。\n兴安盟突泉县投入7165万元发展养牛业。"
)


@rule(
    "REP010",
    name=Words("名称改动", "Name changed"),
    severity="error",
    tables=("readings",),
    examples=(
        Example(_ORIGINAL.replace("周启明", "周启鸣"), flags=("周启鸣",), against=_ORIGINAL),
        Example(_ORIGINAL.replace("科左中旗", "克左中旗"), flags=("克左中旗",), against=_ORIGINAL),
        Example(_ORIGINAL.replace("突泉县", "土泉县"), flags=("土泉县",), against=_ORIGINAL),
        Example(_ORIGINAL.replace("庭长周启明", "副庭长周启明"), flags=("副庭长",), against=_ORIGINAL),
        Example(_ORIGINAL, against=_ORIGINAL),
        Example(_ORIGINAL.replace("科左中旗", "科尔沁左翼中旗"), against=_ORIGINAL),
        Example(_ORIGINAL.replace("北京市顺义区", "顺义"), against=_ORIGINAL),
        Example(_ORIGINAL.replace("法庭庭长周启明", "庭长"), against=_ORIGINAL),
        Example(_ORIGINAL.replace("兴安盟突泉县", "该县"), against=_ORIGINAL),
        Example(_ORIGINAL.replace("帮扶伙伴", "帮扶对象"), against=_ORIGINAL),
    ),
)
def name_changed(readings: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each name that is not the original's."""
    posts = (row for row in reading_rows(readings, what="word", kind="changed") if row.slip == "post")
    for row in (*reading_rows(readings, what="name", kind="changed"), *posts):
        if row.slip != "other place":
            yield against_original(
                row,
                Words(
                    f"原稿作“{row.original}”，此处作“{row.surface}”。",
                    f"The original says “{row.original}”, this text “{row.surface}”.",
                ),
            )
