"""地名通名错误。 A place with the wrong generic word.

是什么 What: 专名是真地名，其后的县、市、旗、盟却不是它的通名。 /
    The stem is a real place's; the county, city, banner or league behind it is not the one it has.
为什么 Why: 没有这样一个政区；多半是转写或笔误。 / There is no such division; mostly a slip or a translation.
错例 Bad: 兴安盟阿尔山旗。
正例 Good: 兴安盟阿尔山市。
局限 Limits: 文中须有其全称，或上级紧写在前；撤县设市之前的旧名都算对；区不判。 /
    The text must have the full name, or the parent directly before it; former names count as right; 区 is left alone.
"""

from collections.abc import Iterator

import pandas as pd

from jiaokan.rules import Evidence, Example, Finding, Place, Suggestion, Words, by_form, name_rows, rule


@rule(
    "PLC003",
    name=Words("地名通名错误", "Wrong generic word"),
    severity="error",
    tables=("names",),
    examples=(
        Example("兴安盟阿尔山旗的滑雪场开业。", flags=("阿尔山旗",)),
        Example("上饶市婺源县的游客多，婺源市的民宿也满了。", flags=("婺源市",)),
        Example("兴安盟阿尔山市的滑雪场开业，阿尔山旗帜飘扬。"),
        Example("浙江省昆山县早已撤县设市，义乌县也是。"),
        Example("上饶市婺源县的市场很热闹，婺源市场上卖茶。"),
        Example("江苏县域经济发达，昆山市、江阴市居前。"),
        Example("赤峰市各旗县都有，赤峰旗县区共十二个。"),
    ),
)
def wrong_generic(names: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each wrong form of a document, with all its places."""
    for group in by_form(row for row in name_rows(names) if row.basis == "generic"):
        first = group[0]
        shown = Place(first.place.document, first.evidence_start, first.evidence_end)
        yield Finding(
            first.place,
            Words(
                f"名录中没有“{first.surface}”，{first.parent}有“{first.suggestion}”。",
                f"The gazetteer has no “{first.surface}”; {first.parent} has “{first.suggestion}”.",
            ),
            ("name", first.surface, first.suggestion),
            evidence=(Evidence(shown, "mention"),),
            repeats=tuple(row.place for row in group[1:]),
            expected=first.suggestion,
            suggestions=(Suggestion(first.suggestion, "gazetteer"),),
        )
