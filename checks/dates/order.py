"""日期先后矛盾。 Dates in an order that cannot be.

是什么 What: 起止日期倒置，或后一环节早于前一环节（竣工早于开工、发放早于股权登记）。 /
    A span ends before it begins, or a later stage comes before the one it needs (completion before the start of work).
为什么 Why: 两个日期必有一个错了，多为改稿时串位或漏改年份。 / One of the two dates is wrong.
错例 Bad: 秋整地从9月5日至8月20日分批进行。
正例 Good: 供暖期从11月15日至次年3月15日。
局限 Limits: 没有写年份而可能跨年的不判；环节限于 data/stages.csv 所列、同一句中的同一事项。 /
    Spans that may run into the next year are left open; stages are those of data/stages.csv, of one thing in one
    sentence.
"""

from collections.abc import Iterator

import pandas as pd

from jiaokan.rules import Computation, Example, Finding, Words, cases, day_term, rule


@rule(
    "DAT005",
    name=Words("先后矛盾", "Order of dates"),
    severity="error",
    tables=("relations", "operands", "figures"),
    examples=(
        Example("该市秋整地从9月5日至8月20日分批进行。", flags=("9月5日至8月20日",)),
        Example("书画展于10月15日至10日在市美术馆举行。", flags=("10月15日至10日",)),
        Example("股权登记日为11月20日，现金红利将于11月12日发放。", flags=("11月12日",)),
        Example("大桥2020年3月开工，2018年10月竣工通车。", flags=("2018年10月",)),
        Example("供暖期从11月15日至3月15日。"),
        Example("本学年为9月1日至6月30日。"),
        Example("合同期限为每年9月1日至8月31日。"),
        Example("大桥2018年10月开工，2020年3月竣工通车。"),
        Example("一期工程2020年开工，二期工程2018年竣工。"),
        Example("股权登记日为11月12日，现金红利将于11月20日发放。"),
        Example("新馆2021年建成，老馆2019年开工改造。"),
        Example("该图书馆1998年落成，2001年奠基，是当时全市最大的图书馆。", flags=("1998年",)),
        Example("俱乐部1994年成立，1991年首次夺得联赛冠军。", flags=("1991年",)),
        Example("足球联赛3月29日揭幕，3月18日收官，单循环共赛28场。", flags=("3月18日",)),
        Example("学校创办于1952年，前身是1902年设立的义学。"),
        Example("大桥2016年建成通车，2018年开工的二桥也将完工。"),
        Example("水库12月20日开工，3月5日完工。"),
        Example("医院2016年建成，分院2012年开工。"),
    ),
)
def order(relations: pd.DataFrame, operands: pd.DataFrame, figures: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each pair of dates in the wrong order."""
    for case in cases(relations, operands, figures, "date-order"):
        if case.cue not in {"至", "先后"}:
            continue
        start, end = case.one("start"), case.one("end")
        if case.cue == "至":
            message = Words(
                f"“{end.surface}”的结束日期早于开始日期。", f"The span “{end.surface}” ends before it begins."
            )
        else:
            message = Words(
                f"后一环节的日期{end.surface}早于前一环节的{start.surface}。",
                f"The later stage is dated {end.surface}, before the earlier one ({start.surface}).",
            )
        terms = (day_term(start, "start"), day_term(end, "end", last=True))
        yield Finding(
            end.place,
            message,
            ("date-order", start.first, end.last),
            evidence=case.evidence(end),
            computation=Computation(f"{start.surface} > {end.surface}", "date-order", terms),
            figures=case.figures,
        )
