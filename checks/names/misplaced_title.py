"""职务与层级不符。 A title that a body of that level cannot have.

是什么 What: 嘎查、村、社区、旗、县、市辖区等与不属于本级的职务连写。 /
    A village, banner, county or district directly before a title of another level.
为什么 Why: 机器转写把“党支部书记”译成“市委书记”。 / Machine translation makes a village secretary a city's.
错例 Bad: 308名嘎查市委书记进京培训。
正例 Good: 308名嘎查党支部书记进京培训。
局限 Limits: 只看紧接着的职务；上级地名之后的下级职务（合肥市县委书记）可能指所辖各县，不判。 /
    Adjacent titles only; a lower title behind a higher place may mean the secretaries of its counties.
"""

from collections.abc import Iterator

import pandas as pd

from jiaokan.rules import Example, Finding, Spelling, Suggestion, Words, rule, spellings


@rule(
    "NAM004",
    name=Words("职务与层级不符", "Title at a wrong level"),
    severity="error",
    tables=("names",),
    examples=(
        Example("旗里组织308名嘎查市委书记到北京培训。", flags=("嘎查市委书记",)),
        Example("突泉县市委书记到养殖场调研。", flags=("突泉县市委书记",)),
        Example("科左中旗县长在会上发言。", flags=("科左中旗县长",)),
        Example("旗里组织308名嘎查党支部书记到北京培训。"),
        Example("合肥市县委书记座谈会召开，各县市委书记发言。"),
        Example("突泉县县长和突泉县市场监管局负责人到场。"),
        Example("干部走进农村，市委书记带头宣讲。驻村县委书记住了三天。"),
        Example("科左中旗旗长、阿尔山市市长、兴安盟盟长出席。"),
        Example("社区党委书记带着市委组织部的干部上门。"),
    ),
)
def misplaced_title(names: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each title of a document that its body cannot have."""
    for spelling in spellings(names, "title", ("level",)):
        yield _finding(spelling)


def _finding(spelling: Spelling) -> Finding:
    first = spelling.first
    return Finding(
        first.place,
        Words(
            f"“{first.surface}”层级不符，这一级的职务是“{first.suggestion}”。",
            f"“{first.surface}” is at a wrong level; the title there is “{first.suggestion}”.",
        ),
        ("name", first.surface, first.suggestion),
        repeats=tuple(row.place for row in spelling.rows[1:]),
        expected=first.suggestion,
        suggestions=(Suggestion(first.suggestion, "table"),),
    )
