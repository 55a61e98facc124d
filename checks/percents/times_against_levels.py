"""倍数与两期的数不符。 A multiple is not what the two levels make.

是什么 What: 写明了两期的数，“增长N倍”与它们对不上（增长两倍读作三倍或两倍都不成立）。 /
    Both levels are printed, and neither N nor N+1 times is what they make.
为什么 Why: 倍数算错，或改了一期的数。 / The multiple was miscalculated, or a level was changed.
错例 Bad: 由20家增至60家，增长5倍。
正例 Good: 由20家增至60家，增长2倍。
局限 Limits: “增长N倍”有两种读法，任一成立即不判。 / "Grew N times" is read both ways; either reading makes it hold.
"""

from collections.abc import Iterator
from decimal import Decimal

import pandas as pd

from jiaokan.rules import Example, Finding, Words, cases, plain, recomputed, rounded, rule


@rule(
    "PCT008",
    name=Words("倍数与两期值不符", "Multiple against levels"),
    severity="error",
    tables=("relations", "operands", "figures"),
    examples=(
        Example("加盟店由20家增至60家，增长5倍。", flags=("5倍",)),
        Example("快件量由1.2亿件增加到4.8亿件，增长6倍。", flags=("6倍",)),
        Example("加盟店由20家增至60家，增长2倍。"),
        Example("加盟店由20家增至60家，增长3倍。"),
        Example("快件量由1.2亿件增加到4.8亿件，增长近3倍。"),
        Example("跨境电商交易额增长55.4倍，网店由20家增至60家。"),
        Example("五年间由20家增至60家，年均增长1倍的目标没有实现。"),
    ),
)
def times_against_levels(relations: pd.DataFrame, operands: pd.DataFrame, figures: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each multiple that its levels do not make."""
    for case in cases(relations, operands, figures, "growth"):
        start, end = case.one("from"), case.one("to")
        own = (case.all("rate") or case.all("fall"))[0]
        if own.unit_class == "ratio" and case.all("rate"):
            times = (end.base_value or Decimal(0)) / (start.base_value or Decimal(1))
            yield recomputed(case, own, f"{end.surface} ÷ {start.surface} ", f"{plain(rounded(times, 3))}倍")
