"""转载稿多出原稿没有的数。 The reprint has a figure that the original has not.

是什么 What: 转载稿中的数在原稿里没有来处：原稿没有，也算不出来（严重）；可由原稿的数算出（提示）。 /
    A figure without a source:
    the original neither has it nor yields it (error), or yields it by arithmetic (info).
为什么 Why: 转载稿添的数没人核实过。 / Nobody has verified what a reprint added.
错例 Bad: 门店八千余家 → 门店八千余家，上半年新增612家。
正例 Good: 甲县62万吨、乙县48万吨 → 两县共110万吨。
局限 Limits: 发稿日期、版面数字、列举的个数不算。 /
    Days of publication, page furniture and counts of a list do not count.
"""

from collections.abc import Iterator

import pandas as pd

from jiaokan.rules import Example, Finding, Words, against_original, reading_rows, rule

_ORIGINAL = (
    "市图书馆去年接待读者486万人次，借出图书318万册。\n全市两座分馆中，东城馆藏书62万册，西城馆藏书48万册。\n"
    "国内门店八千余家，产品销往130多个国家和地区。"
)


@rule(
    "REP002",
    name=Words("增数", "Figure added"),
    severity="error",
    tables=("readings",),
    examples=(
        Example(_ORIGINAL + "上半年新增门店612家。", flags=("612家",), against=_ORIGINAL),
        Example(
            _ORIGINAL.replace("借出图书318万册", "借出图书318万册，办读书会97场"), flags=("97场",), against=_ORIGINAL
        ),
        Example(
            _ORIGINAL.replace("西城馆藏书48万册", "西城馆藏书48万册，合计110万册"),
            flags=("110万册",),
            against=_ORIGINAL,
        ),
        Example(_ORIGINAL, against=_ORIGINAL),
        Example("江城晚报 2024年3月2日 10:30\n" + _ORIGINAL, against=_ORIGINAL),
        Example(_ORIGINAL + "\n本文共1200字，读完约3分钟", against=_ORIGINAL),
        Example(_ORIGINAL.replace("东城馆", "两馆之中，东城馆"), against=_ORIGINAL),
        Example("图书馆接待486万人次\n" + _ORIGINAL, against=_ORIGINAL),
        Example("一年四百多万人次走进图书馆\n" + _ORIGINAL, against=_ORIGINAL),
    ),
)
def added(readings: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each figure without a source in the original."""
    for row in reading_rows(readings, what="figure", kind="added"):
        yield against_original(
            row,
            Words(f"原稿没有{row.surface}，也不能由原稿算出。", f"The original neither has nor yields {row.surface}."),
        )
    for row in reading_rows(readings, what="figure", kind="derived"):
        if row.note and "=" in row.note:
            yield against_original(
                row,
                Words(
                    f"原稿没有{row.surface}，可由原稿算出：{row.note}。",
                    f"The original does not have {row.surface}; it follows from it: {row.note}.",
                ),
            )
