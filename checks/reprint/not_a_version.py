"""两稿不是同一篇的不同版本。 The two texts are no versions of one another.

是什么 What: 转载稿与所给原稿的数和句子大多对不上，没有逐处核对。 /
    Reprint and original share too few figures and sentences; they
    were not collated.
为什么 Why: 给错了原稿，逐处报告只会满篇都是差异。 / With the wrong original everything would be a difference.
错例 Bad: 以另一篇报道为原稿。
正例 Good: 转载稿删去了大半。
局限 Limits: 不足三句的短文总是核对。 / Texts of fewer than three sentences are always collated.
"""

from collections.abc import Iterator

import pandas as pd

from jiaokan.rules import Example, Finding, Words, against_original, reading_rows, rule

_MUSEUM = (
    "市博物馆新展开幕\n展览展出青铜器231件。展期三个月。首日观众3682人次。门票每张20元。馆长说，展品来自12个省份。"
)
_WHEAT = (
    "全县小麦喜获丰收\n今年收获小麦98万亩。平均亩产496.5公斤。机收率达97.2%。收购价每斤1.24元。农户李强收了148万斤。"
)


@rule(
    "REP019",
    name=Words("不是同一篇", "No version of the original"),
    severity="info",
    tables=("readings",),
    examples=(
        Example(_WHEAT, flags=("全县小麦喜获丰收",), against=_MUSEUM),
        Example(_MUSEUM, flags=("市博物馆新展开幕",), against=_WHEAT),
        Example(_MUSEUM, against=_MUSEUM),
        Example(_WHEAT, against=_WHEAT),
        Example("展览展出青铜器231件。首日观众3682人次。", against=_MUSEUM),
        Example("麦子丰收了。\n收购价一斤1.24元。平均亩产496.5公斤。农户李强收了148万斤。", against=_WHEAT),
        Example("今年收获小麦98万亩。", against=_WHEAT),
    ),
)
def not_a_version(readings: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each pair that is none."""
    for row in reading_rows(readings, what="document", kind="unlike"):
        yield against_original(
            row,
            Words(
                "这篇稿件与所给原稿不像同一篇，没有逐处核对。",
                "This text is not a version of the original that was given; the two were not collated.",
            ),
        )
