"""转载稿改了约数词。 The reprint changed an approximator.

是什么 What: 近、不到改成了超过、多，或反过来；确数加上了不相容的约数词。 /
    Nearly became more than, or the other way round;
    an exact number was given an approximator that excludes it.
为什么 Why: 不到4000和4000多，事实相反。 / Below 4000 and above 4000 exclude one another.
错例 Bad: 近4000名 → 4000多名；不低于920亿元 → 至多920亿元。
正例 Good: 近4000名 → 将近四千人；超过1亿元 → 1亿元以上。
局限 Limits: “多”“余”“超”“以上”之间、“近”“不到”之间不分。 / More, over and at least count as one, nearly and under too.
"""

from collections.abc import Iterator

import pandas as pd

from jiaokan.rules import Example, Finding, Words, changed_figures, rule

_ORIGINAL = (
    "大坝合龙时，近4000名工人同时作业，日浇筑混凝土超过1.2万立方米，较计划提前约45天。\n"
    "库区移民安置资金不低于920亿元，人均不到24平方米的危旧房全部改造。"
)

_SLIPS = ("approximator changed", "approximator reversed", "approximator added")


@rule(
    "APX003",
    name=Words("约数词改动", "Approximator changed"),
    severity="error",
    tables=("readings",),
    examples=(
        Example(_ORIGINAL.replace("近4000名", "4000多名"), flags=("4000多名",), against=_ORIGINAL),
        Example(_ORIGINAL.replace("不低于920亿元", "至多920亿元"), flags=("至多920亿元",), against=_ORIGINAL),
        Example(_ORIGINAL, against=_ORIGINAL),
        Example(_ORIGINAL.replace("近4000名", "将近四千人"), against=_ORIGINAL),
        Example(_ORIGINAL.replace("超过1.2万立方米", "1.2万立方米以上"), against=_ORIGINAL),
        Example(_ORIGINAL.replace("约45天", "45天左右"), against=_ORIGINAL),
        Example(_ORIGINAL.replace("不低于920亿元", "至少920亿元"), against=_ORIGINAL),
    ),
)
def changed(readings: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each figure whose approximator says something else than the original's."""
    yield from changed_figures(readings, dict.fromkeys(_SLIPS, Words("约数的方向不同", "the bounds are others")))
