"""统计时点晚于发布日。 Figures as of a day that had not come when they were published.

是什么 What: “截至”的日期晚于发稿或发布日期。 / The day of 截至 lies after the publication.
为什么 Why: 数据不会先于统计时点公布，多为年份或月份写错。 / Figures are not published before the day they stand for.
错例 Bad: （3月15日发布）截至12月31日，已完工40座。
正例 Good: （3月15日发布）截至2月底，已完工40座。
局限 Limits: 报名截至、有效期等安排不判；稿件没有日期时，只看同一句写明的发布日期。 /
    Arrangements (报名截至, 有效期) are left alone; without a date of the text, only the day that the same sentence
    gives.
"""

from collections.abc import Iterator

import pandas as pd

from jiaokan.rules import Computation, Example, Finding, Words, cases, day_term, rule


@rule(
    "DAT015",
    name=Words("统计期未完即发布", "Period not over"),
    severity="error",
    tables=("relations", "operands", "figures"),
    examples=(
        Example(
            "市水库除险加固进展顺利\n江城日报 2024年3月15日\n截至2024年12月31日，全市已完工水库40座。",
            flags=("2024年12月31日",),
        ),
        Example(
            "医保参保人数持续增长\n江城晚报 2023年5月6日\n截至2023年6月3日，全市参保人数达到86万人。",
            flags=("2023年6月3日",),
        ),
        Example("发布会于2024年3月14日举行，相关数据截至2024年12月31日。", flags=("2024年12月31日",)),
        Example("市水库除险加固进展顺利\n江城日报 2024年3月15日\n截至2024年2月底，全市已完工水库40座。"),
        Example("市水库除险加固进展顺利\n江城日报 2024年3月15日\n截至12月31日，全市已完工水库40座。"),
        Example("成人高考开始报名\n江城日报 2024年3月15日\n报名截至2024年4月20日。"),
        Example("优惠政策延续\n江城日报 2024年3月15日\n政策有效期截至2024年12月31日。"),
        Example("数据截至2024年2月29日，发布会于2024年3月14日举行。"),
        Example("水库除险加固有序推进\n江城日报 2024年12月30日\n截至12月底，全市已完工水库40座。"),
    ),
)
def as_of(relations: pd.DataFrame, operands: pd.DataFrame, figures: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each day of 截至 behind the publication."""
    for case in cases(relations, operands, figures, "date-order"):
        if case.cue != "截至" or not case.all("published"):
            continue
        day, published = case.one("as-of"), case.one("published")
        terms = (day_term(day, "start"), day_term(published, "end", last=True))
        yield Finding(
            day.place,
            Words(
                f"截至日期{day.surface}晚于发布日期{published.surface}。",
                f"The figures are as of {day.surface}, after the day of publication ({published.surface}).",
            ),
            ("as-of", day.first, published.first),
            evidence=case.evidence(day),
            computation=Computation(f"{day.surface} > {published.surface}", "date-order", terms),
            figures=case.figures,
        )
