"""转载稿改了增减的说法：增加到与增加了，同比与环比。 The reprint exchanged to and by, or the base of a comparison.

是什么 What: “增加到”改成“增加了”，“同比”改成“环比”，或反过来。 /
    Grew to became grew by; year on year became month on month.
为什么 Why: 增加到600万和增加了600万不是一回事。 / To grow to six million and by six million are not the same.
错例 Bad: 增加到600万台 → 增加了600万台。
正例 Good: 增加到600万台 → 升至600万台。
局限 Limits: 两稿在同一个数旁都写明时才比较。 / Both texts must say it at the same figure.
"""

from collections.abc import Iterator

import pandas as pd

from jiaokan.rules import Example, Finding, Words, against_original, reading_rows, rule

_ORIGINAL = "水厂日供水能力由42万吨增加到60万吨。\n二季度发电量25.78亿千瓦时，环比增长12.8%。\n全年用电量同比增长5.3%。"


@rule(
    "REP020",
    name=Words("增减的说法改动", "To, by or base changed"),
    severity="error",
    tables=("readings",),
    examples=(
        Example(_ORIGINAL.replace("增加到60万吨", "增加了60万吨"), flags=("增加了",), against=_ORIGINAL),
        Example(_ORIGINAL.replace("环比增长", "同比增长"), flags=("同比",), against=_ORIGINAL),
        Example(_ORIGINAL, against=_ORIGINAL),
        Example(_ORIGINAL.replace("增加到60万吨", "提高到60万吨"), against=_ORIGINAL),
        Example(_ORIGINAL.replace("增加到60万吨", "增至60万吨"), against=_ORIGINAL),
        Example(_ORIGINAL.replace("同比增长", "比上年增长"), against=_ORIGINAL),
        Example(_ORIGINAL.replace("环比增长12.8%", "比一季度增长12.8%"), against=_ORIGINAL),
    ),
)
def to_or_by(readings: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each such word that is another than the original's."""
    for row in reading_rows(readings, what="word", kind="changed"):
        if row.slip in {"to or by", "base"}:
            yield against_original(
                row,
                Words(
                    f"原稿作“{row.original}”，此处作“{row.surface}”，意思不同。",
                    f"The original says “{row.original}”, this text “{row.surface}”, which means another thing.",
                ),
            )
