"""转载稿换了范围或口径。 The reprint changed a scope.

是什么 What: 全省改成全国，区内外改成境内外，常住改成户籍。 / The province became the country, residents the registered.
为什么 Why: 数没有变，说的却是另一个总体。 / The figure is the same and tells of another whole.
错例 Bad: 占全省的46.2% → 占全国的46.2%。
正例 Good: 占全省的46.2% → 占全省总量的46.2%。
局限 Limits: 只比较同一处、同一个数旁的范围词（data/telling_words.csv）。 /
    Only scope words at one place or at one figure are compared.
"""

from collections.abc import Iterator

import pandas as pd

from jiaokan.rules import Example, Finding, Words, changed_words, rule

_ORIGINAL = (
    "三市经济总量合计21196.9亿元，占全省的45.1%。\n帮助60422名贫困人口在区内外就业。\n"
    "年末常住人口6121万人，全网日均客流287.2万人次。"
)


@rule(
    "MEA009",
    name=Words("范围词改变", "Scope changed"),
    severity="error",
    tables=("readings",),
    examples=(
        Example(_ORIGINAL.replace("占全省的", "占全国的"), flags=("全国",), against=_ORIGINAL),
        Example(_ORIGINAL.replace("区内外就业", "境内外就业"), flags=("境内外",), against=_ORIGINAL),
        Example(_ORIGINAL.replace("常住人口", "户籍人口"), flags=("户籍",), against=_ORIGINAL),
        Example(_ORIGINAL, against=_ORIGINAL),
        Example(_ORIGINAL.replace("占全省的45.1%", "在全省经济总量中占45.1%"), against=_ORIGINAL),
        Example(_ORIGINAL.replace("，占全省的45.1%", "，比重45.1%"), against=_ORIGINAL),
        Example(_ORIGINAL.replace("全网日均客流", "平均每天客流"), against=_ORIGINAL),
        Example(_ORIGINAL.replace("年末常住人口6121万人", "全省年末常住人口6121万人"), against=_ORIGINAL),
    ),
)
def scope(readings: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each scope word that is another than the original's."""
    yield from changed_words(readings, dict.fromkeys(("scope", "population"), Words("范围不同", "another scope")))
