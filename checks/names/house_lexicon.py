"""与名录用法不符。 Not the spelling of the lexicon.

是什么 What: 名录规定不用的写法，或与名录中的名称同音而异写的三字以上的词。 /
    A spelling that the lexicon avoids, or three characters or more that only sound like a name it has.
为什么 Why: 本单位的人名、机构名和规范称谓要前后一致。 / A newsroom's names and preferred forms are kept alike.
错例 Bad: 蒙族群众。
正例 Good: 蒙古族群众。
局限 Limits: 只知道名录（data/lexicon.csv 和自己的名录）里有的；轻重由名录决定，没写的作提醒。 /
    It knows what stands in data/lexicon.csv and in the newsroom's own file; that says how bad each is, else a warning.
"""

from collections.abc import Iterator
from typing import cast

import pandas as pd

from jiaokan.rules import Example, Finding, Severity, Suggestion, Words, by_form, rule, some_name_rows


@rule(
    "NAM008",
    name=Words("与名录用法不符", "Not the lexicon's spelling"),
    severity="warning",
    confidence="certain",
    tables=("names",),
    examples=(
        Example("村里的蒙族群众办起了合作社。", flags=("蒙族",)),
        Example("新疆的维族歌手和鲜族舞者同台。", flags=("维族", "鲜族")),
        Example("村里的蒙古族群众办起了合作社。"),
        Example("新疆的维吾尔族歌手和朝鲜族舞者同台。"),
        Example("内蒙古的各族群众都来了。"),
        Example("他说，启蒙族群里有很多孩子。"),
        Example("承蒙族人照顾，他一直住在村里。"),
    ),
)
def lexicon_spelling(names: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each wrong form of a document, with all its places."""
    for group in by_form(some_name_rows(names, names["basis"].eq("house"))):
        first = group[0]
        note = (f"（{first.note}）", f" ({first.note})") if first.note else ("", "")
        yield Finding(
            first.place,
            Words(
                f"“{first.surface}”，名录作“{first.suggestion}”{note[0]}。",
                f"The lexicon has “{first.suggestion}” for “{first.surface}”{note[1]}.",
            ),
            ("name", first.surface, first.suggestion),
            repeats=tuple(row.place for row in group[1:]),
            expected=first.suggestion,
            suggestions=(Suggestion(first.suggestion, "lexicon"),),
            severity=cast("Severity", first.severity) if first.severity else None,
        )
