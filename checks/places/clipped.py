"""地名简称不规范。 A place cut short.

是什么 What: 官方用语中不截短的地名被截短。 / A name that official usage does not cut is cut.
为什么 Why: 内蒙古是全名，“内蒙”容易误解。 / 内蒙古 is the name; 内蒙 is misunderstood.
错例 Bad: 内蒙的草原。
正例 Good: 内蒙古的草原。
局限 Limits: 只列有规定的几个；企业名、引语里也会提示，所以只作参考。 /
    A short table; names of firms and speech are noted too, so it is for information.
"""

from collections.abc import Iterator

import pandas as pd

from jiaokan.rules import Example, Finding, Suggestion, Words, by_form, name_rows, rule


@rule(
    "PLC006",
    name=Words("地名简称不规范", "Place cut short"),
    severity="info",
    tables=("names",),
    examples=(
        Example("北京的干部来到内蒙工作。", flags=("内蒙",)),
        Example("内蒙东部的牧民增收。", flags=("内蒙",)),
        Example("北京的干部来到内蒙古工作。"),
        Example("京蒙协作，內蒙古的羊肉进京。"),
        Example("室内蒙着一层灰。"),
        Example("内蒙古自治区和蒙东地区的煤矿。"),
        Example("境内蒙古族群众很多。"),
    ),
)
def clipped_place(names: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each cut form of a document, with all its places."""
    for group in by_form(row for row in name_rows(names) if row.basis == "clipped"):
        first = group[0]
        yield Finding(
            first.place,
            Words(
                f"“{first.surface}”应作“{first.suggestion}”。", f"“{first.surface}” is “{first.suggestion}” in full."
            ),
            ("name", first.surface, first.suggestion),
            repeats=tuple(row.place for row in group[1:]),
            expected=first.suggestion,
            suggestions=(Suggestion(first.suggestion, "lexicon"),),
        )
