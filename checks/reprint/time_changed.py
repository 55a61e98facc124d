"""转载稿改了日期或时间。 The reprint changed a date or a time.

是什么 What: 同一件事的年、月、日、星期或时刻与原稿不同。 / Year, month, day, weekday or hour of one event differ.
为什么 Why: 读者按转载稿的日子去，就去错了。 / Readers go by the date they read.
错例 Bad: 8月27日公布 → 8月17日公布。
正例 Good: 9月6日（星期五） → 9月6日（周五）。
局限 Limits: 转载稿自己的发布日期不算；没有年份的日期只比月日。 /
    The reprint's own day of publication does not count; dates without a year are compared by month and day.
"""

from collections.abc import Iterator

import pandas as pd

from jiaokan.rules import Example, Finding, Words, against_original, changed_figures, reading_rows, rule

_SLIPS = {
    "year": Words("年份不同", "another year"),
    "month": Words("月份不同", "another month"),
    "day": Words("日子不同", "another day"),
    "weekday": Words("星期不同", "another weekday"),
    "time": Words("时刻不同", "another time of day"),
}

_ORIGINAL = (
    "江城晚报 2024年9月2日\n市博物馆8月27日宣布，青铜器特展将于2024年9月6日（星期五）上午10时开幕，展期三个月。\n"
    "特展筹备始于2019年，共借展文物231件。"
)
_HALF = "博物馆上半年接待观众62.4万人次，同比增长8.1%。\n馆藏文物3682件，观众多为学生。\n展厅面积1.2万平方米。"


@rule(
    "REP007",
    name=Words("转载改时间", "Date or time changed"),
    severity="error",
    tables=("readings",),
    examples=(
        Example(_ORIGINAL.replace("8月27日", "8月17日"), flags=("8月17日",), against=_ORIGINAL),
        Example(_ORIGINAL.replace("2019年", "2016年"), flags=("2016年",), against=_ORIGINAL),
        Example(_ORIGINAL.replace("星期五", "星期三"), flags=("星期三",), against=_ORIGINAL),
        Example(_HALF.replace("上半年", "全年"), flags=("全年",), against=_HALF),
        Example(_ORIGINAL, against=_ORIGINAL),
        Example(_ORIGINAL.replace("星期五", "周五"), against=_ORIGINAL),
        Example(_ORIGINAL.replace("上午10时", "上午十点"), against=_ORIGINAL),
        Example(_ORIGINAL.replace("2024年9月6日", "9月6日"), against=_ORIGINAL),
        Example(_ORIGINAL.replace("2024年9月2日", "2024年9月4日"), against=_ORIGINAL),
    ),
)
def time_changed(readings: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each date, weekday or clock time that is not the original's."""
    yield from changed_figures(readings, _SLIPS)
    for row in reading_rows(readings, what="word", kind="changed"):
        if row.slip == "time":
            yield against_original(
                row,
                Words(
                    f"原稿作“{row.original}”，此处作“{row.surface}”，时间不同。",
                    f"The original says “{row.original}”, this text “{row.surface}”: another time.",
                ),
            )
