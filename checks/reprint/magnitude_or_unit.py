"""转载稿改了量级或单位。 The reprint changed a magnitude or a unit.

是什么 What: 数字相同而“万”“亿”、小数点或单位不同，差出许多倍。 / The digits are the same; 万, 亿, the point or the unit
    differ, and with them the value.
为什么 Why: 差一个字就差一万倍；亩和公顷、人和人次、%和百分点不是一回事。 /
    One character makes it ten thousand times as much.
错例 Bad: 33万吨 → 33吨；1098万亩 → 1098万公顷。
正例 Good: 1180斤 → 590公斤；16座 → 16个。
局限 Limits: 事物的量词互换一律视为同义，data/unit_pairs.csv 所列的除外。 /
    Measure words of things stand for one another, except the pairs in data/unit_pairs.csv.
"""

from collections.abc import Iterator

import pandas as pd

from jiaokan.rules import Example, Finding, Words, changed_figures, rule

_SLIPS = {
    "magnitude": Words("量级不同", "the magnitude differs"),
    "point": Words("小数点或位数错了，相差十的整数次方", "a power of ten apart"),
    "unit": Words("单位不同", "the unit differs"),
    "denominator": Words("计价的单位不同", "it is per another unit"),
    "value and unit": Words("数值和单位都不同", "value and unit differ"),
}

_ORIGINAL = (
    "县农业农村局介绍，全县收获小麦1098万亩，平均亩产496.5公斤，机收率97.2%，提高0.3个百分点。\n"
    "农户李强卖了1180斤小麦，收购价每斤1.18元。全县投入收割机2069台，接待参观者3.4万人次，投入资金27.44亿元。"
)


@rule(
    "REP004",
    name=Words("转载改量级、单位", "Magnitude or unit changed"),
    severity="error",
    tables=("readings",),
    examples=(
        Example(_ORIGINAL.replace("1098万亩", "1098万公顷"), flags=("1098万公顷",), against=_ORIGINAL),
        Example(_ORIGINAL.replace("27.44亿元", "27.44万元"), flags=("27.44万元",), against=_ORIGINAL),
        Example(_ORIGINAL.replace("3.4万人次", "3.4万人"), flags=("3.4万人",), against=_ORIGINAL),
        Example(_ORIGINAL.replace("0.3个百分点", "0.3%"), flags=("0.3%",), against=_ORIGINAL),
        Example(_ORIGINAL.replace("每斤1.18元", "每公斤1.18元"), flags=("每公斤1.18元",), against=_ORIGINAL),
        Example(_ORIGINAL, against=_ORIGINAL),
        Example(_ORIGINAL.replace("27.44亿元", "274400万元"), against=_ORIGINAL),
        Example(_ORIGINAL.replace("1180斤", "590公斤"), against=_ORIGINAL),
        Example(_ORIGINAL.replace("2069台", "2069部"), against=_ORIGINAL),
        Example(_ORIGINAL.replace("1098万亩", "73.2万公顷"), against=_ORIGINAL),
        Example(_ORIGINAL.replace("每斤1.18元", "1.18元一斤"), against=_ORIGINAL),
        Example(_ORIGINAL.replace("每斤1.18元", "每公斤2.36元"), against=_ORIGINAL),
    ),
)
def magnitude_or_unit(readings: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each figure whose magnitude or unit is not the original's."""
    yield from changed_figures(readings, _SLIPS, whole=True)
