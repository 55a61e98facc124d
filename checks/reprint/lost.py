"""转载稿漏了原稿的数。 The reprint lost a figure.

是什么 What: 原稿某句的数在转载稿中没有了：句子还在而数没了（一般），或连分句一起没了（提示）。 /
    A figure of the original is missing:
    its clause stays without it (warning), or is gone with it (info).
为什么 Why: 删掉一个数，事实就成了含糊话。 / Without its figure a fact is a vague remark.
错例 Bad: 办培训班593期，培训26180名 → 办了多期培训班，培训26180名。
正例 Good: 转载稿整段删节。
局限 Limits: 整句删去的只在总数中提一次（REP012）；改用文字说的（半价）不算。 /
    Sentences left out are counted once (REP012); a number told in words (半价) is not lost.
"""

from collections.abc import Iterator
from dataclasses import replace

import pandas as pd

from jiaokan.rules import Example, Finding, Words, against_original, reading_rows, rule

_ORIGINAL = (
    "两年来，县文化馆办培训班593期，培训学员26180名，送戏下乡318场。\n文化馆新馆总投资1.2亿元，藏书36万册。\n"
    "市运会共有1460名运动员参加，产生金牌218枚。"
)


@rule(
    "REP001",
    name=Words("漏数", "Figure lost"),
    severity="warning",
    tables=("readings",),
    examples=(
        Example(
            _ORIGINAL.replace("办培训班593期", "办了多期培训班"), flags=("县文化馆办了多期培训班",), against=_ORIGINAL
        ),
        Example(_ORIGINAL.replace("总投资1.2亿元", "总投资XX亿元"), flags=("XX亿元",), against=_ORIGINAL),
        Example(_ORIGINAL, against=_ORIGINAL),
        Example(_ORIGINAL.replace("市运会共有1460名运动员参加，产生金牌218枚。", ""), against=_ORIGINAL),
        Example(_ORIGINAL.replace("593期", "五百九十三期"), against=_ORIGINAL),
        Example(_ORIGINAL.replace("1460名", "一千四百六十位"), against=_ORIGINAL),
        Example(_ORIGINAL.replace("总投资1.2亿元，藏书36万册", "藏书36万册，总投资1.2亿元"), against=_ORIGINAL),
    ),
)
def lost(readings: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each figure that a clause or a sentence of the reprint lost."""
    for row in (
        *reading_rows(readings, what="figure", kind="dropped"),
        *reading_rows(readings, what="figure", kind="blanked"),
    ):
        if row.kind == "dropped" and row.slip == "told otherwise":
            continue
        blanked = Words("此处留了空", "there is a blank here")
        stays = Words("此处没有了", "it is missing here")
        recast = Words("此处改写后没有了", "it is missing where the clause was recast")
        gone = Words("此处连同分句删去了", "it was left out here with its clause")
        by_slip = {"clause stays": stays, "clause recast": recast}
        words = blanked if row.kind == "blanked" else by_slip.get(row.slip, gone)
        # What the clause lost is no text to put in the clause's place.
        shown = row if row.kind == "blanked" else replace(row, expected="")
        finding = against_original(
            shown, Words(f"原稿有{row.original}，{words.zh}。", f"The original has {row.original}; {words.en}.")
        )
        yield finding
