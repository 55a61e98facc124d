"""转载稿没有注明来源。 The reprint does not name its source.

是什么 What: 原稿有来源，转载稿全文没有来源、记者或供稿单位。 /
    The original has a source; the reprint names neither it nor any other.
为什么 Why: 互联网新闻信息服务管理规定要求转载注明来源。 / Reprints must state their source.
错例 Bad: 《江城晚报》的稿件，转载时未署任何来源。
正例 Good: 来源：江城晚报。
局限 Limits: 只看有没有，不看是否属实；短文不看。 / It only asks whether there is one; short texts are not asked.
"""

from collections.abc import Iterator

import pandas as pd

from jiaokan.rules import Example, Finding, Words, against_original, reading_rows, rule

_BODY = (
    "社区医院添了新设备。\n全年接诊8.6万人次。\n家庭医生签约1.2万户。\n疫苗接种率97.2%。\n夜间门诊开到21时。\n"
    "医生们每周下乡两次。\n居民很满意。"
)
_ORIGINAL = "社区医院升级\n江城晚报 2024年3月2日\n" + _BODY


@rule(
    "REP009",
    name=Words("来源缺失", "Source not named"),
    severity="info",
    tables=("readings",),
    examples=(
        Example("社区医院升级\n" + _BODY, flags=("社区医院升级",), against=_ORIGINAL),
        Example("家门口看病更方便\n2024年3月4日\n" + _BODY, flags=("家门口看病更方便",), against=_ORIGINAL),
        Example(_ORIGINAL, against=_ORIGINAL),
        Example("社区医院升级\n来源：江城晚报\n" + _BODY, against=_ORIGINAL),
        Example("社区医院升级\n本报记者 王明\n" + _BODY, against=_ORIGINAL),
        Example("社区医院升级\n（据江城晚报）\n" + _BODY, against=_ORIGINAL),
        Example("社区医院升级\n" + _BODY, against="社区医院升级\n" + _BODY),
    ),
)
def credit(readings: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each reprint without a source."""
    for row in reading_rows(readings, what="document", kind="dropped"):
        if row.slip == "credit":
            yield against_original(
                row,
                Words(f"没有注明来源，原稿来自{row.note}。", f"No source is named; the original is from {row.note}."),
            )
