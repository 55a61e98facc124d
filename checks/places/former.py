"""旧区划当作现区划。 A former division written as a present one.

是什么 What: 稿件日期两年之前已撤销的县级以上政区，写在上级之后，当作现有的来写；或与由它改设的市、区并见于一文。 /
    A division that ended two years or more before the text's date, written behind its parent as if it still were; or
    one that stands in a text beside the city or district it was made into.
为什么 Why: 读者按图索骥找不到；改用旧稿时常见。 / Readers will not find it; common where old copy is used again.
错例 Bad: 江城日报 2020年5月6日……北京市宣武区。
正例 Good: 江城日报 2020年5月6日……北京市西城区。
局限 Limits: 句中说到过去（原、曾、撤、早年）的不判；单写的旧名只看医院、法院、机关，只作参考：学校、企业常沿用旧名。 /
    Sentences that speak of the past are left alone; where neither a parent nor today's name shows more, only names of
    hospitals, courts and offices are noted, for information: schools and firms often keep an old name.
"""

from collections.abc import Iterator

import pandas as pd

from jiaokan.rules import Example, Finding, NameRow, Words, by_form, name_rows, rule

_YEARS = 2
# Bodies that take the new name of their county; schools and firms may keep the old one.
_OFFICIAL = ("医院", "法院", "检察院", "政府", "局", "委员会")
_HEAD = "江城日报 2020年5月6日\n"


@rule(
    "PLC007",
    name=Words("旧区划", "Former division"),
    severity="warning",
    tables=("names", "documents"),
    examples=(
        Example(f"{_HEAD}北京市宣武区的居民参加了活动。", flags=("宣武区",)),
        Example(f"{_HEAD}湖北省襄樊市的工厂复工。", flags=("襄樊市",)),
        Example("靖西市人民医院扩建，靖西县人民医院的门诊量增长一成。", flags=("靖西县",)),
        Example(f"{_HEAD}靖西县人民医院的门诊量增长一成。", flags=("靖西县",)),
        Example(f"{_HEAD}靖西县中学的学生参加了活动。"),
        Example(f"{_HEAD}他1990年到靖西县人民医院工作。"),
        Example("江城日报 2016年5月6日\n靖西县人民医院的门诊量增长一成。"),
        Example(f"{_HEAD}北京市西城区的居民参加了活动。"),
        Example("靖西市由原靖西县改设，靖西市人民医院扩建。"),
        Example("2013年，靖西县人民医院动工；如今，靖西市人民医院已经建成。"),
        Example(f"{_HEAD}他在原北京市宣武区长大。"),
        Example(f"{_HEAD}1998年，湖北省襄樊市建起这座工厂。"),
        Example(f"{_HEAD}襄樊市改名已经十年。"),
        Example("北京市宣武区的居民参加了活动。"),
    ),
)
def former_division(names: pd.DataFrame, documents: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each former name of a dated document, with all its places."""
    dates = dict(zip(documents["document"], documents["published"], strict=True))
    today = _today(names)
    bodies = _bodies(names)
    told: list[NameRow] = []
    alone: set[str] = set()
    for row in name_rows(names):
        published = dates.get(row.place.document, "")
        old = bool(published and row.until) and _since(row.until, published) >= _YEARS
        made = row.surface.endswith("县") and (row.place.document, row.surface[:-1]) in today
        if (old and row.written_parent) or (row.until and made):
            told.append(row)
        elif old and row.surface.endswith("县") and (row.place.document, row.place.start) in bodies:
            told.append(row)
            alone.add(row.id)
    for group in by_form(told):
        yield _finding(group, dates, today, info=all(row.id in alone for row in group))


def _finding(group: list[NameRow], dates: dict[str, str], today: dict[tuple[str, str], str], *, info: bool) -> Finding:
    first = group[0]
    year = first.until[:4]
    now = today.get((first.place.document, first.surface[:-1]), "")
    because = (f"，今名是{now}", f"; it is {now} now") if now else _dated(dates[first.place.document])
    return Finding(
        first.place,
        Words(
            f"“{first.surface}”在{year}年的名录中已经没有{because[0]}。",
            f"“{first.surface}” is no longer in the gazetteer of {year}{because[1]}.",
        ),
        ("former", first.surface),
        repeats=tuple(row.place for row in group[1:]),
        severity="info" if info else None,
    )


def _bodies(names: pd.DataFrame) -> set[tuple[str, int]]:
    """Where the name of a hospital, court or office begins, by document."""
    rows = names[names["kind"].eq("organisation") & names["surface"].str.endswith(_OFFICIAL)]
    return {(document, int(start)) for document, start in zip(rows["document"], rows["start"], strict=True)}


def _dated(published: str) -> tuple[str, str]:
    return f"，稿件日期是{published}", f"; the text is of {published}"


def _today(names: pd.DataFrame) -> dict[tuple[str, str], str]:
    """Cities and districts of today that each document names in full, by their stem."""
    current = names[names["kind"].eq("place") & names["known"] & names["until"].eq("") & names["basis"].eq("")]
    current = current[current["surface"].str.fullmatch("..+[市区]") & current["surface"].eq(current["canonical"])]
    pairs = zip(current["document"], current["surface"], strict=True)
    return {(document, surface[:-1]): surface for document, surface in pairs}


def _since(until: str, published: str) -> float:
    """Years from the month a division ended to a publication date."""
    months = (int(published[:4]) - int(until[:4])) * 12 + int(published[5:7]) - int(until[4:])
    return months / 12
