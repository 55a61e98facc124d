"""同一地名文内写法不一。 One place is spelt two ways in one text.

是什么 What: 名录所有的地名与一个音近而名录所无的写法并见于一文。 /
    A real name and an unreal one that sounds alike stand in one text.
为什么 Why: 读者会以为是两个地方。 / Readers will take them for two places.
错例 Bad: 科左中旗……克左中旗。
正例 Good: 科左中旗……科左后旗（两个旗）。
局限 Limits: 全称、简称互见不算两种写法；两个写法都是真地名的不判。 /
    Full and short forms are not two spellings; two real places are never variants.
"""

from collections.abc import Iterator

import pandas as pd

from jiaokan.rules import Evidence, Example, Finding, NameRow, Suggestion, Words, name_rows, rule

_SHOWN = 3


@rule(
    "PLC004",
    name=Words("地名文内异写", "Place spelt two ways"),
    severity="error",
    tables=("names",),
    examples=(
        Example("帮扶队来到通辽市科左中旗。如今，克左中旗的基地已经投产。", flags=("克左中旗",)),
        Example("兴安盟突泉县养牛，土泉县的合作社增收。", flags=("土泉县",)),
        Example("帮扶队来到通辽市科左中旗。如今，科左中旗的基地已经投产。"),
        Example("通辽市科左中旗和科左后旗相邻，都在发展养牛。"),
        Example("科尔沁左翼中旗召开大会，科左中旗的干部参加。"),
        Example("鄂伦春自治旗在呼伦贝尔市，鄂伦春旗的林区很大。"),
        Example("山西和陕西两省合作，陕西出资。"),
    ),
)
def place_variants(names: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each wrong form beside the right one."""
    right: dict[tuple[str, str], list[NameRow]] = {}
    wrong: dict[tuple[str, str], list[NameRow]] = {}
    for row in name_rows(names):
        if row.garbled and row.basis != "generic":
            wrong.setdefault((row.place.document, row.surface), []).append(row)
        elif row.known and row.canonical:
            right.setdefault((row.place.document, row.canonical), []).append(row)
    for (document, _), group in wrong.items():
        good = right.get((document, group[0].canonical))
        if good:
            yield _finding(group, good)


def _finding(group: list[NameRow], good: list[NameRow]) -> Finding:
    first, real = group[0], good[0].surface
    return Finding(
        first.place,
        Words(
            f"“{real}”出现{len(good)}次，“{first.surface}”出现{len(group)}次，读音相近，名录中只有前者。",
            f"“{real}” ({len(good)}) and “{first.surface}” ({len(group)}) sound alike; only the former is in the "
            "gazetteer.",
        ),
        ("name", first.surface, first.suggestion),
        evidence=tuple(Evidence(row.place, "mention") for row in good[:_SHOWN]),
        repeats=tuple(row.place for row in group[1:]),
        expected=first.suggestion,
        suggestions=(Suggestion(first.suggestion, "gazetteer"),),
    )
