"""同一件事，两稿说法不一。 Two reports of one story disagree.

是什么 What: 讲同一件事的两稿，同一指标的数（或同一人的名字）只差一位、换了位、错了量级。 /
    Two reports of one story give one measure in numbers a slip apart, or one
    person in two spellings of one sound.
为什么 Why: 两稿必有一误，而哪一稿错，要查来源。 / One of the two is wrong; which one only the source can tell.
错例 Bad: 甲稿售电量27.4亿千瓦时，乙稿售电量24.7亿千瓦时。
正例 Good: 甲稿售电量27.44亿千瓦时，乙稿售电量27.4亿千瓦时。
局限 Limits: 指标、主体、地点、时间、口径都相同，且两稿都没有对方的数，才判；原稿与转载稿之间不用本规则。 /
    Only where measure, subject, place, time and mode are the same and neither report
    has the other's number; never between an original and its reprint.
"""

from collections.abc import Iterator

import pandas as pd

from jiaokan.rules import Evidence, Example, Finding, Words, reading_rows, rule

_REPORT = (
    "清江电厂去年供热136万户\n清江电厂厂长陶永红介绍，去年全厂发电量27.44亿千瓦时，供热面积3186万平方米。\n"
    "电厂投资4.62亿元改造锅炉6台，年节约标准煤8.3万吨。"
)
_LOANS = "市图书馆去年借出图书318.6万册，接待读者486.2万人次。\n馆里新购图书12.4万册，办讲座216场。"


@rule(
    "XDC001",
    name=Words("同指标两稿不一", "Reports disagree"),
    severity="warning",
    tables=("readings",),
    examples=(
        Example(_REPORT.replace("27.44亿", "24.74亿"), flags=("24.74亿千瓦时",), beside=_REPORT),
        Example(_LOANS.replace("318.6万册", "381.6万册"), flags=("381.6万册",), beside=_LOANS),
        Example(_REPORT.replace("陶永红", "陶永洪"), flags=("陶永洪",), beside=_REPORT),
        Example(_REPORT, beside=_REPORT),
        Example(_REPORT.replace("27.44亿", "27.4亿"), beside=_REPORT),
        Example(_REPORT.replace("去年全厂发电量", "今年全厂发电量").replace("27.44亿", "24.74亿"), beside=_REPORT),
        Example(_REPORT.replace("发电量27.44亿", "售电量24.74亿"), beside=_REPORT),
        Example(_LOANS.replace("318.6万册", "约320万册"), beside=_LOANS),
        Example(_LOANS.replace("318.6万册", "381.6万册"), against=_LOANS),
    ),
)
def disagree(readings: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each fact that two reports of one story tell differently."""
    for row in (
        *reading_rows(readings, what="figure", kind="differs"),
        *reading_rows(readings, what="name", kind="differs"),
    ):
        if row.source is not None:
            others = row.tellings - row.agreeing
            yield Finding(
                row.place,
                Words(
                    f"此处作{row.surface}（{row.agreeing}稿），另有{others}稿作{row.original}或他数，请核。"
                    if others > 1
                    else f"此处作{row.surface}（{row.agreeing}稿），另一稿作{row.original}，请核。",
                    f"{row.surface} in {row.agreeing} of {row.tellings} reports, {row.original} in another.",
                ),
                (row.what, *sorted((row.original, row.surface))),
                evidence=(Evidence(row.source, "mention"),),
                figures=row.figures,
            )
