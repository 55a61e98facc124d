"""转载稿换成了另一个真地名。 The reprint names another real place.

是什么 What: 同一处的地名与原稿不同，两个都是真地名。 / A place is another than in the original; both exist.
为什么 Why: 单看转载稿看不出错：科左后旗确有其地，只是事情发生在科左中旗。 / By itself the reprint looks right.
错例 Bad: 科左中旗 → 科左后旗；昆明局集团 → 南昌局集团。
正例 Good: 大理白族自治州 → 大理州。
局限 Limits: 地名须在同一处：前后用语相同。 / The place must stand among the same words.
"""

from collections.abc import Iterator

import pandas as pd

from jiaokan.rules import Example, Finding, Words, against_original, reading_rows, rule

_ORIGINAL = (
    "通辽市科左中旗流转土地5万亩，种植青贮玉米3.2万亩。\n昆明局集团公司发送旅客218.6万人次，其中大理白族自治州18.5万人次。\n"
    "科左后旗养牛12.6万头。"
)


@rule(
    "PLC005",
    name=Words("换成另一地名", "Another real place"),
    severity="error",
    tables=("readings",),
    examples=(
        Example(_ORIGINAL.replace("科左中旗", "科左后旗"), flags=("科左后旗",), against=_ORIGINAL),
        Example(_ORIGINAL.replace("昆明局", "南昌局"), flags=("南昌",), against=_ORIGINAL),
        Example(_ORIGINAL, against=_ORIGINAL),
        Example(_ORIGINAL.replace("大理白族自治州", "大理州"), against=_ORIGINAL),
        Example(_ORIGINAL.replace("通辽市科左中旗", "科尔沁左翼中旗"), against=_ORIGINAL),
        Example(_ORIGINAL.replace("通辽市科左中旗", "内蒙古科左中旗"), against=_ORIGINAL),
        Example(_ORIGINAL.replace("其中大理白族自治州", "其中大理"), against=_ORIGINAL),
    ),
)
def other_place(readings: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each place that is another than the original's."""
    for row in reading_rows(readings, what="name", kind="changed"):
        if row.slip == "other place":
            yield against_original(
                row,
                Words(
                    f"原稿是“{row.original}”，此处是“{row.surface}”，是另一个地方。",
                    f"The original says “{row.original}”, this text “{row.surface}”, another place.",
                ),
            )
