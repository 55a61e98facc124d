"""地名隶属错误。 A place under the wrong superior.

是什么 What: 县级政区写在一个从来不是其上级的省市之后，或列在其名下。 /
    A county stands directly behind a province or prefecture, or in a list under one, that it never belonged to.
为什么 Why: 读者会找错地方；县名或上级名必有一个错了。 / One of the two is wrong; readers look elsewhere.
错例 Bad: 赤峰市突泉县。
正例 Good: 兴安盟突泉县。
局限 Limits: 1980年以来曾有的隶属关系都算对；只看紧接着写的全称；文中另有旁证的列举不判；新城区、高新区等通用名不判。 /
    Every superior since 1980 counts as right; only full names written at once behind one another are judged, and lists
    only where nothing else in the text supports the name; 新城区, 高新区 and the like are left alone.
"""

from collections.abc import Iterator

import pandas as pd

from jiaokan.rules import Evidence, Example, Finding, NameRow, Place, Suggestion, Words, name_rows, rule


@rule(
    "PLC002",
    name=Words("地名隶属错误", "Wrong superior"),
    severity="error",
    tables=("names",),
    examples=(
        Example("在赤峰市突泉县，加工车间吸纳了近百人就业。", flags=("赤峰市突泉县",)),
        Example("婺源县、玉山县和鹰潭市德兴市接待量排在前列。", flags=("鹰潭市德兴市",)),
        Example("浙江省昆山市的企业来了。", flags=("浙江省昆山市",)),
        Example("榆中县以及兰州市皋兰县、民乐县也将纳入规划。", flags=("民乐县",)),
        Example("在兴安盟突泉县，加工车间吸纳了近百人就业。"),
        Example("上饶市德兴市接待量排在前列。"),
        Example("兰州市皋兰县、张掖市民乐县也将纳入规划。"),
        Example("张掖市甘州区和兰州市皋兰县、民乐县也将纳入规划。"),
        Example("西安市高新区、洛阳市老城区、呼和浩特市新城区都在改造。"),
        Example("襄樊市枣阳市、保定市雄县、荆州市仙桃市当年都有记录。"),
        Example("佛山市凉山州协作工作组走访了农户。"),
        Example("北京市西城区、上海市普陀区和舟山市普陀区参加。"),
        Example("山东省济南市莱芜区过去是莱芜市，安徽省合肥市巢湖市过去属地区。"),
    ),
)
def wrong_superior(names: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each name under one wrong parent, with all its places."""
    groups: dict[tuple[str, str, str], list[NameRow]] = {}
    for row in name_rows(names):
        if row.basis == "superior":
            groups.setdefault((row.place.document, row.written_parent, row.surface), []).append(row)
    starts = zip(names["document"], names["start"], names["surface"], strict=True)
    surfaces = {(document, int(start)): surface for document, start, surface in starts}
    for group in groups.values():
        parent = surfaces.get((group[0].place.document, group[0].evidence_start), "")
        yield _finding(group, parent)


def _whole(row: NameRow) -> Place:
    """The name with the parent before it, or alone where that stands before a list."""
    start = row.evidence_start if row.evidence_end == row.place.start else row.place.start
    return Place(row.place.document, start, row.place.end)


def _finding(group: list[NameRow], parent: str) -> Finding:
    first = group[0]
    adjacent = first.evidence_end == first.place.start
    printed = f"{parent}{first.surface}" if adjacent else first.surface
    suggestions = (Suggestion(first.suggestion, "gazetteer"),) if first.suggestion else ()
    above = Place(first.place.document, first.evidence_start, first.evidence_end)
    return Finding(
        _whole(first),
        Words(
            f"“{printed}”：{first.surface}属{first.parent}，不属{first.written_parent}。",
            f"“{printed}”: {first.surface} belongs to {first.parent}, not to {first.written_parent}.",
        ),
        ("superior", first.written_parent, first.surface),
        evidence=() if adjacent else (Evidence(above, "parent"),),
        repeats=tuple(map(_whole, group[1:])),
        expected=first.suggestion,
        suggestions=suggestions,
        severity="error" if first.suggestion else "warning",
        confidence="likely" if first.suggestion else "doubtful",
    )
