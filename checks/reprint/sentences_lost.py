"""转载稿删去了带数字的句子。 The reprint left out sentences with figures.

是什么 What: 原稿中带数字的整句在转载稿中没有，合计报一次。 /
    Whole sentences with figures are missing; said once, with their number.
为什么 Why: 删节允许，但编辑应当知道删了多少。 / Cuts are allowed; an editor should know how much was cut.
错例 Bad: 原稿九段，转载稿缺含数字的第三段。
正例 Good: 各段俱在。
局限 Limits: 只数带数字的句子；改写进别的句子的不算删去。 /
    Only sentences with figures count; those retold elsewhere are not lost.
"""

from collections.abc import Iterator

import pandas as pd

from jiaokan.rules import Example, Finding, Words, against_original, reading_rows, rule

_FIRST = "市体育馆去年接待健身群众86万人次。\n"
_SECOND = "新建的游泳馆设8条泳道，深2.2米。\n"
_THIRD = "全年举办各类赛事318场，参赛选手1.46万人。\n馆长周明说，服务还要更好。"


@rule(
    "REP012",
    name=Words("句子缺失", "Sentences left out"),
    severity="info",
    tables=("readings",),
    examples=(
        Example(_FIRST + _THIRD, flags=("市体育馆去年接待健身群众86万人次。",), against=_FIRST + _SECOND + _THIRD),
        Example(_SECOND + _THIRD, flags=("新建的游泳馆设8条泳道，深2.2米。",), against=_FIRST + _SECOND + _THIRD),
        Example(_FIRST + _SECOND + _THIRD, against=_FIRST + _SECOND + _THIRD),
        Example(_THIRD + "\n" + _SECOND + _FIRST, against=_FIRST + _SECOND + _THIRD),
        Example(
            (_FIRST + _SECOND + _THIRD).replace("馆长周明说，服务还要更好。", ""), against=_FIRST + _SECOND + _THIRD
        ),
        Example((_FIRST + _SECOND + _THIRD).replace("86万人次", "86万人次以上"), against=_FIRST + _SECOND + _THIRD),
        Example(_FIRST + _SECOND + _THIRD, against=_FIRST + _THIRD),
    ),
)
def sentences_lost(readings: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each reprint that lacks sentences with figures."""
    for row in reading_rows(readings, what="sentence", kind="dropped"):
        sentences, figures = row.note.split()
        yield against_original(
            row,
            Words(
                f"原稿中带数字的句子有{sentences}句未见于转载稿，共{figures}个数。",
                f"Sentences of the original with figures that are missing here: {sentences}, with {figures} figures.",
            ),
        )
