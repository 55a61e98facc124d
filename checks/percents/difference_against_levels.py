"""增减数与两期的数不符。 The difference told is not that of the two levels.

是什么 What: 写明了两期的数，增减的数量或百分点与它们对不上。 /
    Both levels are printed, and the amount or the points told between
    them are not their difference.
为什么 Why: “增加到”与“增加了”混用，或改了一个数没有改另一个。 /
    "To" taken for "by", or one number changed and not the other.
错例 Bad: 由50户增加到80户，增加了80户。
正例 Good: 由50户增加到80户，增加了30户。
局限 Limits: 两期的数须由文字点明；年均增减不判。 / The levels must be named by words; yearly means are left open.
"""

from collections.abc import Iterator
from decimal import Decimal

import pandas as pd

from jiaokan.rules import Example, Finding, Words, cases, recomputed, rounded, rule


@rule(
    "PCT005",
    name=Words("增减数与两期值不符", "Difference against levels"),
    severity="error",
    tables=("relations", "operands", "figures"),
    examples=(
        Example("社员由50户增加到80户，增加了80户。", flags=("80户",)),
        Example("入住率78.6%，比去年的72.2%提高4.6个百分点。", flags=("4.6个百分点",)),
        Example("在校生由1.20万人减少到1.05万人，减少了2500人。", flags=("2500人",)),
        Example("社员由50户增加到80户，增加了30户。"),
        Example("入住率78.6%，比去年的72.2%提高6.4个百分点。"),
        Example("在校生由1.20万人减少到1.05万人，减少了1500人。"),
        Example("床位由1200张增加到1500张，平均每年增加60张。"),
        Example("第三产业占比52.5%，比上年提高1.3个百分点；城镇化率61.5%，提高0.9个百分点。"),
        Example("全市发电量由3.5亿千瓦时增至4.2亿千瓦时，增加约7000万千瓦时。"),
        Example("全网最高负荷328万千瓦，去年的最高值是305万千瓦，高出13万千瓦。", flags=("13万千瓦",)),
        Example("升入普通高中的比例去年是61.5%，今年预计为65%，提高4.5个百分点。", flags=("4.5个百分点",)),
        Example("全网最高负荷328万千瓦，去年的最高值是305万千瓦，高出23万千瓦。"),
        Example("去年投诉1200件，今年投资65亿元，提高5亿元。"),
    ),
)
def difference_against_levels(
    relations: pd.DataFrame, operands: pd.DataFrame, figures: pd.DataFrame
) -> Iterator[Finding]:
    """One finding for each difference that its levels do not make."""
    for case in cases(relations, operands, figures, "change"):
        told = case.all("difference") or case.all("decrease")
        start, end = case.one("from"), case.one("to")
        made = (end.base_value or Decimal(0)) - (start.base_value or Decimal(0))
        if told and (made > 0) == (case.cue == "up") and made:
            sign = "-"
            first, second = (end, start) if made > 0 else (start, end)
            yield recomputed(
                case, told[0], f"{first.surface} {sign} {second.surface} ", told[0].say(rounded(abs(made)))
            )
