"""百分点写成百分比。 Per cent where points are meant.

是什么 What: 两个百分比之间的差写成了“%”。 / The distance of two rates is their difference, but is told in per cent.
为什么 Why: 由92%升至95%是提高3个百分点（提高3.3%），漏写“个百分点”意思就变了。 /
    From 92 % to 95 % is three points; three per cent of 92 is less.
错例 Bad: 合格率由92.0%升至95.0%，提高3.0%。
正例 Good: 合格率由92.0%升至95.0%，提高3.0个百分点。
局限 Limits: 只看写明两个率、差又正好相等的。 /
    Only where both rates are printed and their difference is the number told.
"""

from collections.abc import Iterator
from decimal import Decimal

import pandas as pd

from jiaokan.rules import Example, Finding, Words, cases, plain, recomputed, rule

_STEP = Decimal("0.06")


@rule(
    "PCT003",
    name=Words("百分比与百分点", "Per cent and points"),
    severity="error",
    tables=("relations", "operands", "figures"),
    examples=(
        Example("抽检合格率由92.0%升至95.0%，提高3.0%。", flags=("3.0%",)),
        Example("床位使用率88.5%，比上年的81.2%上升7.3%。", flags=("7.3%",)),
        Example("抽检合格率由92.0%升至95.0%，提高3.0个百分点。"),
        Example("床位使用率88.5%，比上年的81.2%上升7.3个百分点。"),
        Example("床位使用率88.5%，比上年的81.2%上升9.0%。"),
        Example("贷款利率由4.2%降到3.9%，利息支出减少7.1%。"),
        Example("合格率95%，产量提高3%。"),
    ),
)
def percent_for_points(relations: pd.DataFrame, operands: pd.DataFrame, figures: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each difference of two rates that is told in per cent."""
    for case in cases(relations, operands, figures, "growth"):
        own = (case.all("rate") or case.all("fall"))[0]
        start, end = case.one("from"), case.one("to")
        points = abs((end.base_value or Decimal(0)) - (start.base_value or Decimal(0)))
        told = own.unit_class == start.unit_class == "percent"
        if told and abs(points - (own.base_value or Decimal(0))) < _STEP:
            yield recomputed(case, own, f"{start.surface}到{end.surface}", f"{plain(points)}个百分点")
