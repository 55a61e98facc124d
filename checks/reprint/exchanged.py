"""转载稿把两个数互换了。 The reprint exchanged figures.

是什么 What: 两个（或几个）数都在，却换了位置，各说了对方的事。 / The figures are all there, each at another's place.
为什么 Why: 每个数都“见于原稿”，逐个核对看不出来。 /
    Each figure stands in the original, so that checking one by one shows nothing.
错例 Bad: 小麦20万吨、玉米35万吨 → 小麦35万吨、玉米20万吨。
正例 Good: 小麦20万吨、玉米35万吨 → 玉米35万吨、小麦20万吨。
局限 Limits: 两个数须在同一句；各自的用语须正好对调，或句子除数字外未变。 /
    Both stand in one sentence, and their words are exchanged exactly, or the sentence is the same but for its figures.
"""

from collections.abc import Iterator
from dataclasses import replace

import pandas as pd

from jiaokan.rules import Example, Finding, Place, ReadingRow, Words, against_original, reading_rows, rule

_ORIGINAL = (
    "农贸市场全年购进蔬菜33万吨、水果13.5万吨。\n年末全省常住人口中城镇人口3764万人、乡村人口2357万人。\n"
    "甲县、乙县、丙县产粮分别为62.4万吨、48.7万吨和18.5万吨。"
)


@rule(
    "REP013",
    name=Words("两数互换", "Figures exchanged"),
    severity="error",
    tables=("readings",),
    examples=(
        Example(
            _ORIGINAL.replace("蔬菜33万吨、水果13.5万吨", "蔬菜13.5万吨、水果33万吨"),
            flags=("13.5万吨、水果33万吨",),
            against=_ORIGINAL,
        ),
        Example(
            _ORIGINAL.replace("62.4万吨、48.7万吨", "48.7万吨、62.4万吨"),
            flags=("48.7万吨、62.4万吨",),
            against=_ORIGINAL,
        ),
        Example(
            _ORIGINAL.replace("城镇人口3764万人、乡村人口2357万人", "住在城镇的2357万人，住在乡村的3764万人"),
            flags=("2357万人，住在乡村的3764万人",),
            against=_ORIGINAL,
        ),
        Example(_ORIGINAL, against=_ORIGINAL),
        Example(_ORIGINAL.replace("蔬菜33万吨、水果13.5万吨", "水果13.5万吨、蔬菜33万吨"), against=_ORIGINAL),
        Example(
            _ORIGINAL.replace("城镇人口3764万人、乡村人口2357万人", "2357万人住在乡村，3764万人住在城镇"),
            against=_ORIGINAL,
        ),
        Example(
            _ORIGINAL.replace(
                "甲县、乙县、丙县产粮分别为62.4万吨、48.7万吨和18.5万吨",
                "丙县、甲县、乙县产粮分别为18.5万吨、62.4万吨和48.7万吨",
            ),
            against=_ORIGINAL,
        ),
        Example("从事养殖的420户比去年的380户多。", against="养殖户从去年的380户增加到420户。"),
    ),
)
def exchanged(readings: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each exchange, from its first figure to its last."""
    groups: dict[str, list[ReadingRow]] = {}
    for row in reading_rows(readings, what="figure", kind="moved"):
        if row.exchange:
            groups.setdefault(row.exchange, []).append(row)
    for rows in groups.values():
        first, last = rows[0], rows[-1]
        place = Place(first.place.document, first.place.start, last.place.end)
        listed = "、".join(row.surface for row in rows)
        finding = against_original(
            replace(first, place=place, expected=""),
            Words(
                f"{listed}与原稿相比换了位置，各说了另一件事。",
                f"{', '.join(row.surface for row in rows)} stand at one another's place.",
            ),
            others=rows[1:],
        )
        yield finding
