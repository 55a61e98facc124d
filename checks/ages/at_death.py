"""享年与生卒年不符。 An age at death is not what lies between birth and death.

是什么 What: 享年、终年与同句的生年、卒年对不上，虚岁也算不出来。 / 享年 against the years of birth and death.
为什么 Why: 三者必有一错。 / One of the three is wrong.
错例 Bad: 1931年生，2019年去世，享年78岁。
正例 Good: 1931年生，2019年去世，享年88岁。
局限 Limits: 生年、卒年须在同一句写明；相差一岁的都算对。 / Both years must stand in the sentence; a year off is fine.
"""

from collections.abc import Iterator

import pandas as pd

from jiaokan.rules import Computation, Example, Finding, Words, cases, day_term, end_terms, rule


@rule(
    "AGE002",
    name=Words("享年不符", "Age at death"),
    severity="error",
    tables=("relations", "operands", "figures"),
    examples=(
        Example("画家陈一平1931年生，2019年去世，享年78岁。", flags=("78岁",)),
        Example("院士周启明生于1928年，2021年3月病逝，享年73岁。", flags=("73岁",)),
        Example("画家陈一平1931年生，2019年去世，享年88岁。"),
        Example("画家陈一平1931年生，2019年去世，享年89岁。"),
        Example("画家陈一平2019年去世，享年78岁。"),
        Example("画家陈一平1931年生，其妻2019年去世时，儿子55岁。"),
        Example("画家陈一平1931年生，20岁考入美院，2019年去世，享年88岁。"),
    ),
)
def at_death(relations: pd.DataFrame, operands: pd.DataFrame, figures: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each age at death that the years do not allow."""
    for case in cases(relations, operands, figures, "age"):
        if case.cue != "享年":
            continue
        stated, born, died = case.one("age"), case.one("birth"), case.one("date")
        low, high = end_terms(case, stated)
        yield Finding(
            stated.place,
            Words(
                f"{born.surface}生、{died.surface}去世，享年应在{low.surface}至{high.surface}，文中作{stated.surface}。",
                f"From {born.surface} to {died.surface} the age is {low.surface} to {high.surface}; "
                f"the text says {stated.surface}.",
            ),
            case.identity,
            evidence=case.evidence(stated),
            computation=Computation(
                f"{born.surface}—{died.surface}：{low.surface}—{high.surface} ≠ {stated.surface}",
                "duration",
                (day_term(born, "start"), day_term(died, "end"), low, high, stated.term("length")),
            ),
            figures=case.figures,
        )
