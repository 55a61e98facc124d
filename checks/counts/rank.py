"""排名与数值矛盾。 A place in an order against the values of those ordered.

是什么 What: 说是第一、第二或最多的，数值却比排在后面的小。 / What stands higher has the smaller value.
为什么 Why: 名次与数值必有一错，多为两项串位。 / Place or value is wrong, often two of them exchanged.
错例 Bad: 甲县52万亩、乙县38万亩、丙县17万亩，丙县居第二。
正例 Good: 甲县52万亩、乙县38万亩、丙县17万亩，甲县居首位。
局限 Limits: 数值须在同段一列之中、名称相同；用时、降幅一类以小为先的不判。 /
    The values must stand in one row of the paragraph under the same names; orders in which less is better are left
    open.
"""

from collections.abc import Iterator

import pandas as pd

from jiaokan.rules import Computation, Evidence, Example, Finding, Words, cases, rule


@rule(
    "CNT004",
    name=Words("排名与数值矛盾", "Rank against values"),
    severity="error",
    tables=("relations", "operands", "figures"),
    examples=(
        Example(
            "甲县、乙县、丙县分别收获52万亩、38万亩和17万亩。丙县以17万亩居第二。",
            flags=("17万亩",),
        ),
        Example(
            "甲县经济总量512亿元，居首位；乙县498亿元，居第二位；丙县505亿元，居第三位。",
            flags=("505亿元",),
        ),
        Example("东馆、西馆、南馆参观人数分别为12万人次、15万人次和9万人次，东馆最多。", flags=("12万人次",)),
        Example("甲县、乙县、丙县分别收获52万亩、38万亩和17万亩。乙县以38万亩居第二。"),
        Example("甲县经济总量512亿元，居首位；乙县505亿元，居第二位；丙县498亿元，居第三位。"),
        Example("甲县经济总量512亿元，居全省首位；乙县598亿元，居全国第二位。"),
        Example("东馆、西馆、南馆参观人数分别为12万人次、15万人次和9万人次，西馆最多。"),
        Example("甲队、乙队、丙队用时分别为52分钟、58分钟和61分钟，甲队居首位。"),
        Example("甲县、乙县、丙县降幅分别为5.2%、3.8%和1.7%，丙县居首位。"),
        Example("甲县产量12万吨，居第三位；乙县出口15万吨，居第四位。"),
        Example("各县考点中，全州县5个、荔浦市3个、灵川县2个，荔浦市最多。", flags=("3个",)),
        Example("兴宁队积24分名列第三，丰顺队积22分位居第二。", flags=("24分",)),
        Example("各县考点中，全州县5个、荔浦市3个、灵川县2个，全州县最多。"),
    ),
)
def rank(relations: pd.DataFrame, operands: pd.DataFrame, figures: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each place that the values do not bear out."""
    for case in cases(relations, operands, figures, "rank"):
        stated = case.one("value")
        beyond = [figure for role, figure in case.operands if role in {"above", "beneath"}]
        role = "beneath" if case.all("beneath") else "above"
        shown = "、".join(figure.surface for figure in beyond)
        place = case.all("place")
        told = f"“{place[0].surface}”" if place else "名次"
        word, than, sign = ("小于", "smaller", ">") if role == "beneath" else ("大于", "larger", "<")
        yield Finding(
            stated.place,
            Words(
                f"{stated.surface}与所说{told}不合：{shown}{word}它。",
                f"{stated.surface} does not fit the place it is given: {shown} is {than}.",
            ),
            case.identity,
            evidence=(*case.evidence(stated), *([Evidence(case.place, "claim")] if case.cue == "最" else [])),
            computation=Computation(
                f"{stated.surface} {sign} {shown}",
                "rank",
                (stated.term("value"), *(figure.term(role) for figure in beyond)),
            ),
            figures=case.figures,
        )
