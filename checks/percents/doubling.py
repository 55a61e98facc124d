"""翻番与两期的数不符。 A doubling is not what the two levels make.

是什么 What: 写明了两期的数，“翻番”的番数与它们对不上：翻一番是两倍，翻两番是四倍。 /
    Both levels are printed and are not 2, 4, 8 … times apart as the doublings told say.
为什么 Why: “翻两番”常被误作两倍。 / 翻两番 (four times) is often written for twice.
错例 Bad: 产值由10亿元增至20亿元，翻了两番。
正例 Good: 产值由10亿元增至40亿元，翻了两番。
局限 Limits: 两期的数须由文字点明。 / The levels must be named by words.
"""

from collections.abc import Iterator
from decimal import Decimal

import pandas as pd

from jiaokan.rules import Example, Finding, Words, cases, plain, recomputed, rounded, rule


@rule(
    "PCT007",
    name=Words("翻番不符", "Doubling"),
    severity="error",
    tables=("relations", "operands", "figures"),
    examples=(
        Example("锂电池产值由10亿元增至20亿元，翻两番。", flags=("翻两番",)),
        Example("图书馆藏书由120万册增加到180万册，翻一番。", flags=("翻一番",)),
        Example("锂电池产值由10亿元增至40亿元，翻两番。"),
        Example("图书馆藏书由120万册增加到240万册，翻一番。"),
        Example("图书馆藏书由120万册增加到250万册，翻了一番多。"),
        Example("五年来全县收入翻一番，由贫困县变为百强县。"),
        Example("产值由10亿元增至20亿元，力争再翻一番。"),
        Example("产值增至20亿元，利润翻一番。"),
    ),
)
def doubling(relations: pd.DataFrame, operands: pd.DataFrame, figures: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each doubling that its levels do not make."""
    for case in cases(relations, operands, figures, "growth"):
        own = (case.all("rate") or case.all("fall"))[0]
        start, end = case.one("from"), case.one("to")
        if own.unit_class == "doubling":
            times = (end.base_value or Decimal(0)) / (start.base_value or Decimal(1))
            yield recomputed(case, own, f"{end.surface} ÷ {start.surface} ", f"{plain(rounded(times, 3))}倍")
