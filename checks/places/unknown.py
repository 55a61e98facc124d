"""地名不存在，名录中有音近的真名。 No such place; the gazetteer has one that sounds alike.

是什么 What: 写在上级政区之后的旗、县、市、区在名录中查不到，而同一上级之下有读音相近的一个；或与文中政区的下级同音。 /
    A banner, county, city or district that its written parent does not have, while a sibling sounds like it.
为什么 Why: 机器转写、回译的稿件保住数字而毁掉地名。 / Machine-spun copies keep the figures and ruin the names.
错例 Bad: 兴安盟土泉县。
正例 Good: 兴安盟突泉县。
局限 Limits: 只核对县级以上政区；没有上级、文中也没有真名或其上级的不判；1980年以来的旧名都算已知。 /
    County level and above; nothing is said without a written parent, or the real name or its parent in the text; names
    of 1980 to today are known.
"""

from collections.abc import Iterator

import pandas as pd

from jiaokan.rules import Evidence, Example, Finding, NameRow, Place, Suggestion, Words, by_form, name_rows, rule


def _groups(names: pd.DataFrame) -> list[list[NameRow]]:
    """Mentions of one wrong name of one document that the document never writes right."""
    rows = name_rows(names)
    written = {(row.place.document, row.canonical) for row in rows if row.known}
    wrong = (row for row in rows if row.garbled and row.basis != "generic")
    return by_form(row for row in wrong if (row.place.document, row.canonical) not in written)


@rule(
    "PLC001",
    name=Words("地名不存在", "Unknown place"),
    severity="error",
    tables=("names",),
    examples=(
        Example("产业帮扶队走进兴安盟土泉县，看望养牛户。", flags=("土泉县",)),
        Example("记者在乌兰察布市华德县采访，华德县的医院正在扩建。", flags=("华德县",)),
        Example("产业帮扶队走进兴安盟突泉县，看望养牛户。"),
        Example("这些大中城市和县城的房价平稳。"),
        Example("美国明尼苏达州的洛杉矶县和石川县都派人参会。"),
        Example("通辽市科左中旗、科左后旗和库伦旗率先试点。"),
        Example("呼伦贝尔市海拉尔赛区的比赛在鄂伦春旗举行。"),
    ),
)
def unknown_place(names: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each wrong form of a document, with all its places."""
    for group in _groups(names):
        first = group[0]
        parent = f"{first.parent}没有“{first.surface}”" if first.parent else f"名录中没有“{first.surface}”"
        times = f"（{len(group)}处）" if len(group) > 1 else ""
        count = f" ({len(group)} places)" if len(group) > 1 else ""
        under = f"{first.parent} has no" if first.parent else "The gazetteer has no"
        evidence: tuple[Evidence, ...] = ()
        if first.evidence_start >= 0:
            evidence = (Evidence(Place(first.place.document, first.evidence_start, first.evidence_end), "parent"),)
        yield Finding(
            first.place,
            Words(
                f"{parent}{times}，音近的是“{first.suggestion}”。",
                f"{under} “{first.surface}”{count}; “{first.suggestion}” sounds like it.",
            ),
            ("name", first.surface, first.suggestion),
            evidence=evidence,
            repeats=tuple(row.place for row in group[1:]),
            expected=first.suggestion,
            suggestions=(Suggestion(first.suggestion, "gazetteer"),),
        )
