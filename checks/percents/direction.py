"""增减方向与两期的数相反。 The words go one way and the levels the other.

是什么 What: 写的是增长，后一期的数却更小；写的是下降，后一期的数却更大。 /
    The text says growth where the later level is the smaller, or a fall where it is the larger.
为什么 Why: 两期的数对调，或增减写反。 / The levels changed places, or the word of change is the wrong one.
错例 Bad: 三季度收入57亿元，比二季度的59亿元增长6%。
正例 Good: 三季度收入59亿元，比二季度的57亿元增长3.5%。
局限 Limits: 名次的升降、写明按可比价格计算的不判。 /
    Ranks rise as their numbers fall; rates in real terms are left open.
"""

from collections.abc import Iterator
from decimal import Decimal

import pandas as pd

from jiaokan.rules import Case, Computation, Example, Finding, Words, cases, rule

_FALLS = ("fall", "decrease")


def _finding(case: Case) -> Finding:
    start, end = case.one("from"), case.one("to")
    told = [figure for role, figure in case.operands if role not in {"from", "to"}]
    own = told[0] if told else end
    falls = case.cue == "down"
    word, way = ("下降", "高") if falls else ("增长", "低")
    said = f"{word}{own.surface}" if told else word
    return Finding(
        own.place,
        Words(
            f"{end.surface}比{start.surface}{way}，此处却说{said}，方向相反。",
            f"{end.surface} is {'more' if falls else 'less'} than {start.surface}, but a"
            f" {'fall' if falls else 'rise'}{f' of {own.surface}' if told else ''} is told here.",
        ),
        case.identity,
        evidence=case.evidence(own),
        computation=Computation(
            f"{end.surface} {'>' if falls else '<'} {start.surface}{f'（{own.surface}）' if told else ''}",
            "direction",
            tuple(figure.term(role) for role, figure in case.operands),
        ),
        figures=case.figures,
    )


@rule(
    "PCT012",
    name=Words("方向矛盾", "Direction clash"),
    severity="error",
    tables=("relations", "operands", "figures"),
    examples=(
        Example("三季度收入57亿元，比二季度的59亿元环比增长6%。", flags=("6%",)),
        Example("今年发生火灾128起，比去年的96起减少32起。", flags=("32起",)),
        Example("合格率由98.6%提高到92.1%。", flags=("92.1%",)),
        Example("三季度收入59亿元，比二季度的57亿元环比增长3.5%。"),
        Example("今年发生火灾96起，比去年的128起减少32起。"),
        Example("合格率由92.1%提高到98.6%。"),
        Example("在全国的排名由369位上升到235位。"),
        Example("平均用时由12分钟缩短到8分钟。"),
        Example("国债收益率由3.2%降到2.9%，价格上涨0.5%。"),
        Example("全市完成投资57亿元，二季度59亿元，环比增长6%。"),
        Example("诊疗总量方面，2023年是1200万人次，2024年为1286.4万人次，增幅7.2%。"),
        Example("国庆假期，该馆共接待观众9.24万人次，日均1.32万人次，比去年国庆7天的6.6万人次增长40%。"),
    ),
)
def direction(relations: pd.DataFrame, operands: pd.DataFrame, figures: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each pair of levels that goes against its words."""
    for kind in ("growth", "change"):
        for case in cases(relations, operands, figures, kind):
            start, end = (case.one(role).base_value or Decimal(0) for role in ("from", "to"))
            if start != end and (end < start) == (case.cue == "up"):
                yield _finding(case)
