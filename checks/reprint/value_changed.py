"""转载稿改了原稿的数。 The reprint changed a figure of the original.

是什么 What: 同一事实的数在原稿和转载稿中不同，单位、量级未变。 /
    The same fact has another number, unit and magnitude unchanged.
为什么 Why: 换位、错一位、丢小数、丢首位，转抄时最常见，也最难看出。 /
    Exchanged, wrong and lost digits are the commonest
    slips of copying and the hardest to see.
错例 Bad: 采购33万吨 → 采购38万吨。
正例 Good: 采购27.44亿元 → 采购27亿4400万元。
局限 Limits: 只报告用语和位置能对上的数；改写得面目全非的句子里的数按缺失或新增处理。 /
    Only figures whose words match; in a sentence rewritten beyond recognition they count as lost and added.
"""

from collections.abc import Iterator

import pandas as pd

from jiaokan.rules import Example, Finding, Words, changed_figures, rule

_SLIPS = {
    "transposed": Words("数字换位", "digits exchanged"),
    "digit": Words("有一位数字不同", "one digit differs"),
    "decimals lost": Words("丢了小数部分", "the decimals are lost"),
    "whole lost": Words("丢了小数点前的数字", "the digits before the point are lost"),
    "first digit lost": Words("丢了首位数字", "the first digit is lost"),
    "last digit lost": Words("丢了末位数字", "the last digit is lost"),
    "digit lost": Words("丢了一位数字", "a digit is lost"),
    "digit added": Words("多了一位数字", "a digit was added"),
    "finer": Words("比原稿更细，多出的数位没有来处", "finer than the original, without a source"),
    "value": Words("数值不同", "the values differ"),
}

_ORIGINAL = (
    "全省高速公路新增里程318公里\n省交通运输厅昨日公布，去年全省高速公路新增里程318公里，完成投资486.3亿元，"
    "同比增长5.38%，其中桥隧占36.2%。全省新建服务区12处，惠及沿线群众约62万人。"
)


@rule(
    "REP003",
    name=Words("转载改数", "Figure changed"),
    severity="error",
    tables=("readings",),
    examples=(
        Example(_ORIGINAL.replace("486.3亿元", "468.3亿元"), flags=("468.3亿元",), against=_ORIGINAL),
        Example(_ORIGINAL.replace("5.38%", "38%"), flags=("38%",), against=_ORIGINAL),
        Example(
            "市法院去年审结案件8126件，结案率96.5%，平均审理38天。",
            flags=("8126件",),
            against="市法院去年审结案件8216件，结案率96.5%，平均审理38天。",
        ),
        Example(_ORIGINAL, against=_ORIGINAL),
        Example(_ORIGINAL.replace("486.3亿元", "486亿3000万元"), against=_ORIGINAL),
        Example(_ORIGINAL.replace("318公里", "三百一十八公里"), against=_ORIGINAL),
        Example(_ORIGINAL.replace("12处", "12个"), against=_ORIGINAL),
        Example(_ORIGINAL.replace("，其中桥隧占36.2%", ""), against=_ORIGINAL),
        Example(_ORIGINAL.replace("约62万人", "62万人左右"), against=_ORIGINAL),
    ),
)
def value_changed(readings: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each figure whose number is not the original's."""
    yield from changed_figures(readings, _SLIPS)
