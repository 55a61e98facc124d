"""标题与正文的数不一致。 The title's figure is not the body's.

是什么 What: 标题中的数与正文中同一指标的数对不上，取整或截尾也对不上。 / The title's figure differs from the body's for
    the same measure, even when rounded or cut.
为什么 Why: 标题最先被读到，也最常在改稿时漏改。 / It is read first, and most often forgotten when a text is changed.
错例 Bad: 题：新增就业12.6万人；文：新增就业16.2万人。
正例 Good: 题：新增就业超12万人；文：新增就业12.6万人。
局限 Limits: 正文须有且只有一个同单位的数，与标题之差像笔误（一位之差、两位对调、错位错级）。 /
    Exactly one figure of the body must differ from the title's by a slip (one digit, two exchanged, a shifted point).
"""

from collections.abc import Iterator

import pandas as pd

from jiaokan.rules import Computation, Example, Finding, Words, cases, rule


@rule(
    "FIG006",
    name=Words("标题与正文不一", "Title against body"),
    severity="error",
    tables=("relations", "operands", "figures"),
    examples=(
        Example(
            "全市新增就业12.6万人\n记者从人社局获悉，今年全市新增就业16.2万人，完成年度任务。", flags=("12.6万人",)
        ),
        Example("景区国庆接待游客4256.8万人次\n据统计，假期景区接待游客4265.8万人次。", flags=("4256.8万人次",)),
        Example("全市新增就业超12万人\n记者从人社局获悉，今年全市新增就业12.6万人，完成年度任务。"),
        Example("经济总量迈上4.7万亿元台阶\n经核算，全年生产总值47050亿元。"),
        Example("三年添学位3.15万个\n三年来新增学位31500个，其中小学1万个。"),
        Example("全市新增就业12.6万人\n今年全市城镇新增就业9.1万人，农村新增就业3.5万人。"),
        Example("前10月出口增长12.5%\n10月当月，全市出口增长12.6%，增速回落。"),
        Example("五年植树3000万株\n今年全市植树600万株，超额完成任务。"),
        Example("10条措施助企纾困\n市里拿出2000万元资金支持企业。"),
    ),
)
def title_against_body(relations: pd.DataFrame, operands: pd.DataFrame, figures: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each figure of the title that its counterpart contradicts."""
    for case in cases(relations, operands, figures, "repeat"):
        if case.cue != "title":
            continue
        title, body = case.one("title"), case.one("mention")
        yield Finding(
            title.place,
            Words(
                f"标题作{title.surface}，正文作{body.surface}，两处不一致。",
                f"The title says {title.surface}, the body {body.surface}; the two do not agree.",
            ),
            case.identity,
            evidence=case.evidence(title),
            computation=Computation(
                f"{title.surface} ≠ {body.surface}", "repeat", (title.term("mention"), body.term("mention"))
            ),
            figures=case.figures,
        )
