"""平均数与总数、个数不符。 A mean is not the total over the count.

是什么 What: 总数和个数（天数、面积、里程）都写明，平均数或单产与它们对不上（按印出的位数计舍入）。 /
    Total and count (days, area,
    length) are printed, and the mean or the yield is not theirs, with every rounding allowed for.
为什么 Why: 三个数里改了一个，或错了量级。 / One of the three was changed, or slipped a magnitude.
错例 Bad: 43期共培训1290人，平均每期300人。
正例 Good: 43期共培训1290人，平均每期30人。
局限 Limits: 最多、标准一类的限额不是平均数；可能的总数、个数不止一个时不判。 /
    Limits and standards are no means; where several totals
    or counts may be meant it is left open.
"""

from collections.abc import Iterator

import pandas as pd

from jiaokan.rules import Example, Finding, Words, cases, mean_sort, recomputed_mean, rule


@rule(
    "AVG001",
    name=Words("均值不符", "Mean"),
    severity="error",
    tables=("relations", "operands", "figures"),
    examples=(
        Example("培训班办了43期，共培训1290人，平均每期300人。", flags=("300人",)),
        Example("全县种植水稻600万亩，预计平均亩产560公斤，总产33.6万吨。", flags=("560公斤",)),
        Example("景区七天接待游客8.4万人次，平均每天2.1万人次。", flags=("2.1万人次",)),
        Example("培训班办了43期，共培训1290人，平均每期30人。"),
        Example("全县种植水稻600万亩，预计平均亩产560公斤，总产336万吨。"),
        Example("景区七天接待游客8.4万人次，平均每天1.2万人次。"),
        Example("列车共23列，每列最多可载1460人，全线日均运送12.6万人。"),
        Example("项目总投资148.6亿元，新建线路17.2公里，每公里补助2000万元。"),
        Example("景区七天接待游客8.4万人次，最高峰一天接待2.1万人次。"),
        Example("全年新登记经营主体3.65万户，平均每天新登记1000户。", flags=("1000户",)),
        Example("全年新登记经营主体3.65万户，平均每天新登记100户。"),
        Example("开通以来累计发送旅客3.65亿人次，去年平均每天发送20万人次。"),
        Example("三年间共办培训班43期，今年计划平均每月办3期。"),
        Example("12场比赛打进30球，场均3.5球。", flags=("3.5球",)),
        Example("他以2小时15分30秒跑完42.195公里，平均时速约28.7公里。", flags=("约28.7公里",)),
        Example("12场比赛打进30球，场均2.5球。"),
        Example("他以2小时15分30秒跑完42.195公里，平均时速约18.7公里。"),
        Example("列车用时2小时跑完500公里，最高时速350公里。"),
    ),
)
def mean(relations: pd.DataFrame, operands: pd.DataFrame, figures: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each mean that total and count do not make."""
    for case in cases(relations, operands, figures, "average"):
        if mean_sort(case) == "mean":
            yield recomputed_mean(case)
