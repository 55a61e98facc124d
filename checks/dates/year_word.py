"""转载跨年，“去年”没有换算。 A year word stands unchanged in a reprint of another year.

是什么 What: 原稿的去年、今年、明年，在另一年发表的转载稿中原样未动。 /
    Last year, this year, next year of the original stand unchanged in a
    reprint published in another year.
为什么 Why: 读者会按转载的年份去算，差了一年或几年。 / Readers count from the year of the reprint.
错例 Bad: 2020年的原稿说“去年销售5亿元”，2022年转载仍作“去年”。
正例 Good: 转载稿改作“2019年销售5亿元”。
局限 Limits: 两稿都须写明发表日期。 / Both texts must state when they were published.
"""

from collections.abc import Iterator

import pandas as pd

from jiaokan.rules import Example, Finding, Words, against_original, reading_rows, rule

_BODY = "去年全市体育产业产值5.2亿元，体育馆接待86万人次。\n今年将新建球场12片，投资2600万元。"
_ORIGINAL = "全市体育产业加快发展\n江城晚报 2020年3月2日\n" + _BODY


@rule(
    "DAT003",
    name=Words("转载跨年的年份词", "Year word in a later copy"),
    severity="error",
    tables=("readings",),
    examples=(
        Example(_ORIGINAL.replace("2020年3月2日", "2022年3月5日"), flags=("去年", "今年"), against=_ORIGINAL),
        Example(
            _ORIGINAL.replace("2020年3月2日", "2021年1月5日").replace("今年将", "将"),
            flags=("去年",),
            against=_ORIGINAL,
        ),
        Example(_ORIGINAL, against=_ORIGINAL),
        Example(_ORIGINAL.replace("3月2日", "3月5日"), against=_ORIGINAL),
        Example(_BODY, against=_BODY),
        Example(_BODY, against=_ORIGINAL),
        Example(
            _ORIGINAL.replace("2020年3月2日", "2022年3月5日").replace("去年", "2019年").replace("今年", "2020年"),
            against=_ORIGINAL,
        ),
    ),
)
def year_word(readings: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each year word that now means another year."""
    for row in reading_rows(readings, what="figure", kind="changed"):
        if row.slip == "left standing":
            yield against_original(
                row,
                Words(
                    f"原稿的“{row.original}”是{row.expected}，转载时已是另一年，仍作“{row.surface}”。",
                    f"“{row.original}” meant {row.expected} in the original; in this year it means another.",
                ),
            )
