"""增减幅与两期的数不符。 A rate of growth is not what the two levels make.

是什么 What: 写明了两期的数，增减的百分比或几分之几与它们对不上（按印出的位数计舍入）。 /
    Both levels are printed, and the rate of growth or fall beside them is not theirs, with every rounding allowed for.
为什么 Why: 改了一期的数而没有改增幅，或增幅算错。 /
    One level was changed and the rate was not, or it was miscalculated.
错例 Bad: 由200亿元增至230亿元，增长30%。
正例 Good: 由200亿元增至230亿元，增长15%。
局限 Limits: 生产总值、增加值、人均收入等常按可比价格算增速的不判；年均增速不判；两期须由文字点明，不凭距离配对。 /
    Rates that are told in real terms as a rule (gross product, incomes) and yearly means are left open; the levels
    must be
    named by words.
"""

from collections.abc import Iterator
from decimal import Decimal

import pandas as pd

from jiaokan.rules import Case, Example, Finding, Words, cases, per_cent, recomputed, rule

_STEP = Decimal("0.06")


def _against(case: Case) -> bool:
    """True where the levels go the other way: another rule tells it."""
    start, end = (case.one(role).base_value or Decimal(0) for role in ("from", "to"))
    return (end < start) == bool(case.all("rate"))


@rule(
    "PCT004",
    name=Words("增幅与两期值不符", "Growth against levels"),
    severity="error",
    tables=("relations", "operands", "figures"),
    examples=(
        Example("全县财政收入由200亿元增至230亿元，增长30%。", flags=("30%",)),
        Example("赛事报名3.6万人，比上年的3.0万人增长40%。", flags=("40%",)),
        Example("门诊量48.6万人次，同比增长25%，上年同期为45.0万人次。", flags=("25%",)),
        Example("今年接到投诉1146件，比去年的1295件下降21.5%。", flags=("21.5%",)),
        Example("全县财政收入由200亿元增至230亿元，增长15%。"),
        Example("赛事报名3.6万人，比上年的3.0万人增长20%。"),
        Example("全省生产总值47050亿元，比上年的43570亿元增长5.8%，按可比价格计算。"),
        Example("农民人均可支配收入由2.0万元增至2.4万元，实际增长15%。"),
        Example("五年来，用户由200万户增至400万户，年均增长14.9%。"),
        Example("全市有医院32家、诊所200家，比上年增长30%。"),
        Example("出口30亿元、进口20亿元，比上年的40亿元增长25%。"),
        Example("平均车速由每小时16公里提高到20公里，提高约25%。"),
        Example("合格率由92.0%升至95.0%，提高3.0%。"),
        Example("参赛选手由2000人增加到3.0万人，增长14倍。"),
    ),
)
def growth_against_levels(relations: pd.DataFrame, operands: pd.DataFrame, figures: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each rate of growth or fall that its levels do not make."""
    for case in cases(relations, operands, figures, "growth"):
        own = (case.all("rate") or case.all("fall"))[0]
        if own.unit_class not in {"percent", "fraction"} or _against(case):
            continue
        start, end = case.one("from"), case.one("to")
        one, other = (figure.base_value or Decimal(1) for figure in (start, end))
        if start.unit_class == "percent" and abs(abs(other - one) - (own.base_value or Decimal(0))) < _STEP:
            continue  # 由92.0%升至95.0%,提高3.0%: points are meant, which another rule says.
        made = (one - other if case.all("fall") else other - one) / one
        word = "下降" if case.all("fall") else "增长"
        yield recomputed(case, own, f"{start.surface}到{end.surface}{word}", per_cent(made))
