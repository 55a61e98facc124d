"""转载稿丢了约数词。 The reprint lost an approximator.

是什么 What: 原稿说约、近、多、超过，转载稿写成了确数。 /
    The original says about, nearly, more than; the reprint states the number
    flatly.
为什么 Why: 概数成了确数，读者会以为统计到了个位。 / A rough number is taken for an exact one.
错例 Bad: 订单约2600万元 → 订单2600万元。
正例 Good: 订单约2600万元 → 订单2600万元左右。
局限 Limits: 句中另有“最高”“至少”等词表示界限的不报（data/hedges.csv）。 /
    Nothing is said where other words of the clause bound the number.
"""

from collections.abc import Iterator

import pandas as pd

from jiaokan.rules import Example, Finding, Words, changed_figures, rule

_ORIGINAL = (
    "省气象台介绍，受台风影响，全省转移群众30多万人，农田受淹近4000亩，直接损失约2.6亿元。\n"
    "救灾物资超过820吨，抢修工期不超过15天。"
)


@rule(
    "APX002",
    name=Words("约数词丢失", "Approximator lost"),
    severity="warning",
    tables=("readings",),
    examples=(
        Example(_ORIGINAL.replace("30多万人", "30万人"), flags=("30万人",), against=_ORIGINAL),
        Example(_ORIGINAL.replace("约2.6亿元", "2.6亿元"), flags=("2.6亿元",), against=_ORIGINAL),
        Example(_ORIGINAL, against=_ORIGINAL),
        Example(_ORIGINAL.replace("30多万人", "三十余万人"), against=_ORIGINAL),
        Example(_ORIGINAL.replace("约2.6亿元", "2.6亿元左右"), against=_ORIGINAL),
        Example(_ORIGINAL.replace("近4000亩", "将近4000亩"), against=_ORIGINAL),
        Example(_ORIGINAL.replace("抢修工期不超过15天", "抢修工期最长15天以内"), against=_ORIGINAL),
        Example(_ORIGINAL.replace("超过820吨", "820吨以上"), against=_ORIGINAL),
    ),
)
def lost(readings: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each approximate figure that became an exact one."""
    yield from changed_figures(readings, {"approximator lost": Words("概数成了确数", "a rough number became exact")})
