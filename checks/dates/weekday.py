"""日期与星期不符。 The weekday is not that of the date.

是什么 What: 日期后写的星期与历法不符。 / The weekday beside a date is not the calendar's.
为什么 Why: 日期和星期必有一个错了，读者会因此误了时间。 / One of the two is wrong, and readers go by either.
错例 Bad: 2020年6月1日（星期三）。
正例 Good: 2020年6月1日（星期一）。
局限 Limits: 星期须紧跟日期；文中没有年份、稿件也没有日期的不判。 /
    The weekday must follow its date at once; without a year in text or heading nothing is said.
"""

import datetime
from collections.abc import Iterator

import pandas as pd

from jiaokan.rules import Computation, Example, Finding, Suggestion, Words, cases, rule

_ZH = "一二三四五六日"
_EN = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@rule(
    "DAT002",
    name=Words("日期与星期不符", "Weekday"),
    severity="error",
    confidence="certain",
    tables=("relations", "operands", "figures"),
    examples=(
        Example("大会将于2020年6月1日（星期三）开幕。", flags=("星期三",)),
        Example("江城晚报 2024年10月8日 星期二\n长假从10月1日（周一）开始。", flags=("周一",)),
        Example("大会将于2020年6月1日（星期一）开幕。"),
        Example("江城晚报 2024年10月8日 星期二\n长假从10月1日（周二）开始。"),
        Example("图书馆每周三闭馆，6月1日起恢复开放。"),
        Example("自6月1日起，每逢星期三延长开放两小时。"),
        Example("6月1日（星期三）的讲座改期。"),
    ),
)
def weekday(relations: pd.DataFrame, operands: pd.DataFrame, figures: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each weekday that its date contradicts."""
    for case in cases(relations, operands, figures, "weekday"):
        date, printed_day = case.one("date"), case.one("weekday")
        day = datetime.date.fromisoformat(date.first)
        right = printed_day.surface[:-1] + _ZH[day.weekday()]
        yield Finding(
            printed_day.place,
            Words(
                f"{date.surface}（{day.year}年）是{right}，文中作{printed_day.surface}。",
                f"{date.surface} ({day.year}) is a {_EN[day.weekday()]}, the text says {printed_day.surface}.",
            ),
            ("weekday", date.first, str(printed_day.value)),
            evidence=case.evidence(printed_day),
            expected=right,
            suggestions=(Suggestion(right, "calendar"),),
            computation=Computation(
                f"{day.isoformat()} = {right}", "weekday", (date.term("date"), printed_day.term("weekday"))
            ),
            figures=case.figures,
        )
