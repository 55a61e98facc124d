"""预告的日期已过。 A day to come that is already past.

是什么 What: “将于”的日期早于发稿日期。 / The day of 将于 lies before the publication.
为什么 Why: 多为月份、日子写错，或旧稿照搬。 / A slip in month or day, or an old text used again.
错例 Bad: （11月20日发布）演出将于11月12日举行。
正例 Good: （11月20日发布）演出将于12月12日举行。
局限 Limits: 转述此前消息（此前、原定、公告称）的不判；没有发稿日期的不判。 /
    What was told earlier (此前, 原定, 公告) is left alone, and so is a text without a date.
"""

from collections.abc import Iterator

import pandas as pd

from jiaokan.rules import Computation, Example, Finding, Words, cases, day_term, rule


@rule(
    "DAT011",
    name=Words("时态与发布日不合", "Tense against publication"),
    severity="warning",
    tables=("relations", "operands", "figures"),
    examples=(
        Example("音乐节开票\n江城晚报 2024年11月20日\n音乐节将于11月12日在体育公园举行。", flags=("11月12日",)),
        Example("新桥通车在即\n江城日报 2023年6月18日\n新桥将于2023年5月30日正式通车。", flags=("2023年5月30日",)),
        Example("音乐节开票\n江城晚报 2024年11月20日\n音乐节将于12月12日在体育公园举行。"),
        Example("音乐节开票\n江城晚报 2024年12月20日\n音乐节将于1月12日在体育公园举行。"),
        Example("音乐节延期\n江城晚报 2024年11月20日\n音乐节原定将于11月12日举行，现改到下月。"),
        Example("音乐节回顾\n江城晚报 2024年11月20日\n10月28日，主办方宣布音乐节将于11月12日举行。"),
        Example("音乐节开票\n音乐节将于11月12日在体育公园举行。"),
        Example("新桥通车\n江城日报 2023年6月18日\n此前消息称，新桥将于5月30日通车。"),
    ),
)
def plan_past(relations: pd.DataFrame, operands: pd.DataFrame, figures: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each planned day before the publication."""
    for case in cases(relations, operands, figures, "date-order"):
        if case.cue != "将于" or not case.all("published"):
            continue
        day, published = case.one("planned"), case.one("published")
        terms = (day_term(published, "start"), day_term(day, "end", last=True))
        yield Finding(
            day.place,
            Words(
                f"文中说将于{day.surface}，而稿件日期是{published.surface}，这一天已过。",
                f"The text says that {day.surface} is to come, but it is dated {published.surface}.",
            ),
            ("plan", day.first, published.first),
            evidence=case.evidence(day),
            computation=Computation(f"{published.surface} > {day.surface}", "date-order", terms),
            figures=case.figures,
        )
