"""旧区划当作现区划。 A former division written as a present one.

是什么 What: 稿件日期两年之前已撤销的县级以上政区，写在上级之后，当作现有的来写。 /
    A division that ended two years or more before the text's date, written behind its parent as if it still were.
为什么 Why: 读者按图索骥找不到；改用旧稿时常见。 / Readers will not find it; common where old copy is used again.
错例 Bad: 江城日报 2020年5月6日……北京市宣武区。
正例 Good: 江城日报 2020年5月6日……北京市西城区。
局限 Limits: 稿件须有日期；句中说到过去（原、曾、撤、早年）的不判；单写的旧名不判。 /
    The text must have a date; sentences that speak of the past, and former names without a parent, are left alone.
"""

from collections.abc import Iterator

import pandas as pd

from jiaokan.rules import Example, Finding, NameRow, Words, name_rows, rule

_YEARS = 2
_HEAD = "江城日报 2020年5月6日\n"


@rule(
    "PLC007",
    name=Words("旧区划", "Former division"),
    severity="warning",
    tables=("names", "documents"),
    examples=(
        Example(f"{_HEAD}北京市宣武区的居民参加了活动。", flags=("宣武区",)),
        Example(f"{_HEAD}湖北省襄樊市的工厂复工。", flags=("襄樊市",)),
        Example(f"{_HEAD}北京市西城区的居民参加了活动。"),
        Example(f"{_HEAD}他在原北京市宣武区长大。"),
        Example(f"{_HEAD}1998年，湖北省襄樊市建起这座工厂。"),
        Example(f"{_HEAD}襄樊市改名已经十年。"),
        Example("北京市宣武区的居民参加了活动。"),
    ),
)
def former_division(names: pd.DataFrame, documents: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each former name of a dated document, with all its places."""
    dates = dict(zip(documents["document"], documents["published"], strict=True))
    groups: dict[tuple[str, str], list[NameRow]] = {}
    for row in name_rows(names):
        published = dates.get(row.place.document, "")
        if row.until and row.written_parent and published and _since(row.until, published) >= _YEARS:
            groups.setdefault((row.place.document, row.surface), []).append(row)
    for group in groups.values():
        first = group[0]
        year = first.until[:4]
        yield Finding(
            first.place,
            Words(
                f"“{first.surface}”在{year}年的名录中已经没有，稿件日期是{dates[first.place.document]}。",
                f"“{first.surface}” is no longer in the gazetteer of {year}; the text is of "
                f"{dates[first.place.document]}.",
            ),
            ("former", first.surface),
            repeats=tuple(row.place for row in group[1:]),
        )


def _since(until: str, published: str) -> float:
    """Years from the month a division ended to a publication date."""
    months = (int(published[:4]) - int(until[:4])) * 12 + int(published[5:7]) - int(until[4:])
    return months / 12
