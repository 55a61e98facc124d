"""年龄与生年不符。 An age is not what the year of birth makes it.

是什么 What: 现年、今年N岁或“N岁的他”与出生年份对不上，虚岁也算不出来。 / An age of now against the year of birth.
为什么 Why: 生年与年龄必有一错，旧稿照搬时常见。 / One of the two is wrong, often in an old text used again.
错例 Bad: 李红霞1982年出生，今年52岁（2024年）。
正例 Good: 李红霞1982年出生，今年42岁（2024年）。
局限 Limits: 周岁、虚岁相差一岁的都算对；说过去某时年龄的（18岁参军）不判。 /
    A year off is fine; ages of the past (18岁参军) are left alone.
"""

from collections.abc import Iterator

import pandas as pd

from jiaokan.rules import Computation, Example, Finding, Words, cases, day_term, end_terms, rule


@rule(
    "AGE001",
    name=Words("年龄与生年不符", "Age against birth"),
    severity="error",
    tables=("relations", "operands", "figures"),
    examples=(
        Example("2024年9月1日，新线满月。驾驶员李红霞1982年出生，今年52岁。", flags=("52岁",)),
        Example("银发课堂\n江城晚报 2024年5月8日\n1951年出生的王秀兰今年63岁，是班上的老学员。", flags=("63岁",)),
        Example("2024年9月1日，新线满月。驾驶员李红霞1982年出生，今年42岁。"),
        Example("银发课堂\n江城晚报 2024年5月8日\n1951年出生的王秀兰今年74岁，是班上的老学员。"),
        Example("银发课堂\n江城晚报 2024年5月8日\n王秀兰1951年出生，18岁参加工作。"),
        Example("银发课堂\n江城晚报 2024年5月8日\n王秀兰1951年出生，20岁的她当上了教师。"),
        Example("银发课堂\n江城晚报 2024年5月8日\n王秀兰1951年出生，女儿今年45岁，外孙今年18岁。"),
        Example("王秀兰1951年出生，今年63岁。"),
    ),
)
def age(relations: pd.DataFrame, operands: pd.DataFrame, figures: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each age of now that the year of birth does not allow."""
    for case in cases(relations, operands, figures, "age"):
        if case.cue != "年龄":
            continue
        stated, born = case.one("age"), case.one("birth")
        low, high = end_terms(case, stated)
        yield Finding(
            stated.place,
            Words(
                f"{born.surface}出生，年龄应在{low.surface}至{high.surface}，文中作{stated.surface}。",
                f"Born in {born.surface}, the age is {low.surface} to {high.surface}; the text says {stated.surface}.",
            ),
            case.identity,
            evidence=case.evidence(stated),
            computation=Computation(
                f"{born.surface}：{low.surface}—{high.surface} ≠ {stated.surface}",
                "duration",
                (day_term(born, "start"), low, high, stated.term("length")),
            ),
            figures=case.figures,
        )
