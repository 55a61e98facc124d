"""占比合计不为百分之百。 Shares do not sum to 100 %.

是什么 What: 列全的几项占比相加不是100%（每项按末位舍入）。 /
    Shares that leave nothing out by their words do not sum to a hundred,
    with the rounding of each allowed for.
为什么 Why: 有一项写错或算错。 / One of them is wrong.
错例 Bad: 甲类占45%，乙类占35%，其余占30%。
正例 Good: 甲类占45%，乙类占35%，其余占20%。
局限 Limits: 字面上列全（三次产业、男女、末项为其余）才判；多选题和“占……的”另有基数的不判。 /
    Only where the words make the list complete.
"""

from collections.abc import Iterator
from decimal import Decimal

import pandas as pd

from jiaokan.rules import Computation, Example, Finding, Words, cases, plain, rule


@rule(
    "PCT001",
    name=Words("占比合计不为百", "Shares and a hundred"),
    severity="error",
    tables=("relations", "operands", "figures"),
    examples=(
        Example("按来源分，本省游客占45%，邻省游客占35%，其余占30%。", flags=("30%",)),
        Example("三次产业占比分别为7.4%、40.1%和62.5%。", flags=("62.5%",)),
        Example("按来源分，本省游客占45%，邻省游客占35%，其余占20%。"),
        Example("三次产业占比分别为7.4%、40.1%和52.5%。"),
        Example("三次产业占比分别为7.4%、40.1%和52.4%。"),
        Example("受访者中，45%的人喜欢登山，35%的人喜欢游泳，30%的人喜欢骑行。"),
        Example("第三产业占52.5%，比上年提高1.3个百分点；民营经济占60.2%。"),
        Example("男生占52%，女生占48%；住校生占70%。"),
    ),
)
def shares_to_hundred(relations: pd.DataFrame, operands: pd.DataFrame, figures: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each complete list of shares that is not a hundred."""
    for case in cases(relations, operands, figures, "sum"):
        if case.cue != "百分之百":
            continue
        parts = case.all("part")
        made = f"{plain(sum((part.base_value or Decimal(0) for part in parts), Decimal(0)))}%"
        text = " + ".join(part.surface for part in parts)
        own = parts[-1]
        yield Finding(
            own.place,
            Words(f"各项占比{text}合计{made}，不是100%。", f"The shares {text} sum to {made}, not to 100%."),
            case.identity,
            evidence=case.evidence(own),
            computation=Computation(f"{text} = {made} ≠ 100%", "hundred", tuple(part.term("part") for part in parts)),
            figures=case.figures,
        )
