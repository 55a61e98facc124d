"""周年、年数与起始年份不符。 Years since a founding are not what lies between.

是什么 What: “成立N周年”“至今N年”与成立年份、稿件年份对不上。 / N years since a founding, against its year and the
present.
为什么 Why: 旧稿照搬时年数没有改，或年份写错。 / An old text used again, or a slip in a year.
错例 Bad: 学校1949年创办，2019年迎来60周年校庆。
正例 Good: 学校1949年创办，2019年迎来70周年校庆。
局限 Limits: 成立年份须与年数在同一句（周年也看前一句）；没有写明庆祝年份时，差一年的不判。 /
    The founding must stand in the same sentence (for an anniversary also in the one before); a year off is fine where
    no year of the celebration is written.
"""

from collections.abc import Iterator

import pandas as pd

from jiaokan.rules import Computation, Example, Finding, Words, cases, day_term, end_terms, rule


@rule(
    "DAT007",
    name=Words("周年不符", "Anniversary"),
    severity="error",
    tables=("relations", "operands", "figures"),
    examples=(
        Example("学校1949年创办，2019年迎来60周年校庆。", flags=("60周年",)),
        Example("县医院迁入新址\n江城晚报 2024年8月28日\n医院成立于1994年，今年整40年。", flags=("40年",)),
        Example("学校1949年创办，2019年迎来70周年校庆。"),
        Example("县医院迁入新址\n江城晚报 2024年8月28日\n医院成立于1994年，今年整30年。"),
        Example("书店成立于2004年，店主从业已有35年。"),
        Example("博物馆1958年开馆，2008年迁入新址，至今已有16年。"),
        Example("剧团成立于1956年，2016年起每年演出60场。"),
        Example("报社筹备社庆\n江城晚报 2024年12月2日\n本报创刊于1955年，明年将迎来70周年。"),
        Example("公司成立于1994年，产品保修期10年。"),
    ),
)
def anniversary(relations: pd.DataFrame, operands: pd.DataFrame, figures: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each number of years that the founding does not allow."""
    for kind in ("anniversary", "duration"):
        for case in cases(relations, operands, figures, kind):
            if case.cue != "周年":
                continue
            stated, start = case.one("length"), case.one("start")
            low, high = end_terms(case, stated)
            right = low.surface if low.value == high.value else f"{low.surface}至{high.surface}"
            english = low.surface if low.value == high.value else f"{low.surface} to {high.surface}"
            yield Finding(
                stated.place,
                Words(
                    f"从{start.surface}算起应为{right}，文中作{stated.surface}。",
                    f"Counted from {start.surface} it is {english}; the text says {stated.surface}.",
                ),
                case.identity,
                evidence=case.evidence(stated),
                computation=Computation(
                    f"{start.surface}：{right} ≠ {stated.surface}",
                    "duration",
                    (day_term(start, "start"), low, high, stated.term("length")),
                ),
                figures=case.figures,
            )
