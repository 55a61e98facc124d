"""转载稿把年份整体挪动了。 The reprint shifted all years.

是什么 What: 原稿写出的年份在转载稿中都加（减）了同一个数。 / Every year written in the original is off by one number.
为什么 Why: 旧稿改头换面当新闻发，最常这样改。 / Old texts are passed off as news this way.
错例 Bad: 2016年、2017年、2018年 → 2019年、2020年、2021年。
正例 Good: 2016年、2017年 → 2016年、2018年（只有一个不同，按改时间报）。
局限 Limits: 至少两个年份，而且没有一个与原稿相同。 / Two years at least, none of which is the original's.
"""

from collections.abc import Iterator
from dataclasses import replace

import pandas as pd

from jiaokan.rules import Evidence, Example, Finding, ReadingRow, Words, against_original, reading_rows, rule

_ORIGINAL = "博物馆2016年动工，投资1.8亿元。\n2018年完成布展，展出文物3682件。\n首批观众达6万人次。"
_TREES = "2015年起全乡植树1.2万亩。\n到2019年，成活率达92.5%。\n林下经济收入860万元。"


@rule(
    "REP016",
    name=Words("年份整体平移", "All years shifted"),
    severity="error",
    tables=("readings",),
    examples=(
        Example(
            _ORIGINAL.replace("2018年", "2021年").replace("2016年", "2019年"), flags=("2019年",), against=_ORIGINAL
        ),
        Example(_TREES.replace("2015年", "2014年").replace("2019年", "2018年"), flags=("2014年",), against=_TREES),
        Example(_ORIGINAL, against=_ORIGINAL),
        Example(_ORIGINAL.replace("2018年", "2019年"), against=_ORIGINAL),
        Example(_ORIGINAL.replace("2018年", "2019年").replace("2016年", "2018年"), against=_ORIGINAL),
        Example(_ORIGINAL.replace("2018年", "二〇一八年"), against=_ORIGINAL),
        Example(_ORIGINAL.replace("2018年完成布展，", ""), against=_ORIGINAL),
    ),
)
def years_shifted(readings: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each reprint whose years are all off by the same number."""
    groups: dict[str, list[ReadingRow]] = {}
    for row in reading_rows(readings, what="figure", kind="changed"):
        if row.slip == "years shifted":
            groups.setdefault(row.exchange, []).append(row)
    for rows in groups.values():
        offset = int(rows[0].surface[:4]) - int(rows[0].original[:4])
        listed = "、".join(f"{row.original}→{row.surface}" for row in rows)
        finding = against_original(
            rows[0],
            Words(
                f"{len(rows)}个年份都{'加' if offset > 0 else '减'}了{abs(offset)}年：{listed}。",
                f"{len(rows)} years are all off by {offset:+d}: {listed.replace('、', ', ')}.",
            ),
            others=rows[1:],
        )
        yield replace(finding, evidence=(*finding.evidence, *(Evidence(row.place, "repeat") for row in rows[1:])))
