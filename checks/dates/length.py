"""时长与起止不符。 A length is not the distance of its two ends.

是什么 What: 写明的天数、月数、年数或时长，与起止日期或时刻之差不合。 /
    Days, months, years or hours are not what lies between the two dates or times.
为什么 Why: 起、止、时长三者必有一错。 / One of begin, end and length is wrong.
错例 Bad: 10月1日至7日，共五天。
正例 Good: 10月1日至7日，共七天；2016年至2020年，历时五年。
局限 Limits: 时长前须有“共”“历时”“为期”一类词；计不计头尾、满不满整年都算对。 /
    A word such as 共, 历时 or 为期 must lead the length; counting with or without the last day, and begun years,
    are fine.
"""

from collections.abc import Iterator

import pandas as pd

from jiaokan.rules import Case, Computation, Example, Finding, Words, cases, day_term, end_terms, rule


@rule(
    "DAT006",
    name=Words("时长与起止不符", "Length against its ends"),
    severity="error",
    confidence="certain",
    tables=("relations", "operands", "figures"),
    examples=(
        Example("2024年端午假期从6月8日到6月10日，共五天。", flags=("五天",)),
        Example("2019年6月至2024年12月，工程历时86个月。", flags=("86个月",)),
        Example("列车8:00从北站发车，10:30到达终点，全程3小时40分钟。", flags=("3小时40分钟",)),
        Example("2024年端午假期从6月8日到6月10日，共三天。"),
        Example("10月1日（星期二）至10月7日（星期一）放假调休，共7天。"),
        Example("2016年至2020年，工程历时五年。"),
        Example("2019年6月至2024年12月，工程历时66个月。"),
        Example("10月1日至7日，景区有三天限流。"),
        Example("列车8:00从北站发车，10:30到达终点，全程2小时30分钟。"),
        Example("首班车6:00，末班车22:30，全程运行约74分钟。"),
        Example("夜班从22:00到次日6:00，共8小时。"),
        Example("展览6月8日至10日举行，为期三天；随后还有两天讲座。"),
        Example("园区2023年4月开工，2024年9月全部并网，建设用了27个月。", flags=("27个月",)),
        Example("园区2023年4月开工，2024年9月全部并网，建设用了17个月。"),
    ),
)
def length(relations: pd.DataFrame, operands: pd.DataFrame, figures: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each length that its ends do not allow."""
    for case in cases(relations, operands, figures, "duration"):
        if case.cue in {"历时", "时刻"}:
            yield _finding(case)


def _finding(case: Case) -> Finding:
    stated = case.one("length")
    ends = [figure for role, figure in case.operands if role != "length"]
    between = "至".join(figure.surface for figure in ends)
    low, high = end_terms(case, stated)
    right = low.surface if low.value == high.value else f"{low.surface}至{high.surface}"
    english = low.surface if low.value == high.value else f"{low.surface} to {high.surface}"
    days = (day_term(ends[0], "start"), day_term(ends[-1], "end", last=True))
    return Finding(
        stated.place,
        Words(
            f"“{between}”应为{right}，文中作{stated.surface}。",
            f"“{between}” is {english}; the text says {stated.surface}.",
        ),
        case.identity,
        evidence=case.evidence(stated),
        computation=Computation(
            f"{between} = {right} ≠ {stated.surface}", "duration", (*days, low, high, stated.term("length"))
        ),
        figures=case.figures,
    )
