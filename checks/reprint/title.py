"""转载稿标题改了意思。 The title of the reprint says what the original does not.

是什么 What: 标题把原稿里增长的数说成下降，或把原稿里的人名写成同音的别的字。 /
    The title turns a rise of the original into a fall, or writes a person's name
    in other characters of the same sound.
为什么 Why: 标题是编辑另拟的，错了最显眼。 / The title is written anew, and its slips are the first to be seen.
错例 Bad: 原稿藏书增加210万册，题作藏书减少210万册。
正例 Good: 原稿藏书增加210万册，题作藏书多了210万册。
局限 Limits: 标题里的数按改数、增数报。 / Figures of the title are reported as changed or added.
"""

from collections.abc import Iterator

import pandas as pd

from jiaokan.rules import Example, Finding, Words, against_original, reading_rows, rule

_BODY = (
    "\n江城日报 2024年3月5日\n3月4日，省图书馆扩建工程开工，总投资4.6亿元，建筑面积8.2万平方米。\n"
    "馆长周启明介绍，扩建后藏书将达630万册，比现在增加210万册，年接待读者可达300万人次。\n去年借阅量下降3.6%。"
)
_ORIGINAL = f"省图书馆扩建工程开工{_BODY}"


@rule(
    "REP008",
    name=Words("标题改意", "Title not supported"),
    severity="error",
    tables=("readings",),
    examples=(
        Example(f"省图书馆扩建后藏书减少210万册{_BODY}", flags=("减少",), against=_ORIGINAL),
        Example(f"省图书馆去年借阅量增长3.6%{_BODY}", flags=("增长",), against=_ORIGINAL),
        Example(f"馆长周启鸣谈省图书馆扩建{_BODY}", flags=("周启鸣",), against=_ORIGINAL),
        Example(_ORIGINAL, against=_ORIGINAL),
        Example(f"省图书馆扩建后藏书多了210万册{_BODY}", against=_ORIGINAL),
        Example(f"省图书馆去年借阅量降了3.6%{_BODY}", against=_ORIGINAL),
        Example(f"馆长周启明谈省图书馆扩建{_BODY}", against=_ORIGINAL),
        Example(f"藏书630万册！省图书馆要扩建了{_BODY}", against=_ORIGINAL),
        Example(f"省图书馆扩建 投资近5亿元{_BODY}", against=_ORIGINAL),
    ),
)
def title(readings: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each word of the title that the original contradicts."""
    for row in reading_rows(readings, what="title", kind="changed"):
        yield against_original(
            row,
            Words(
                f"标题作“{row.surface}”，原稿作“{row.original}”。",
                f"The title says “{row.surface}”, the original “{row.original}”.",
            ),
        )
