"""固定用语误译、误写，或一项资金两种叫法。 A set term garbled, or one fund called by two words.

是什么 What: 词表（data/terms.csv）所列的误译误写；与固定短语（data/set_phrases.csv）读音相同的写法；
    同一定语之后“资金”“基金”互见。 /
    Forms of the lexicon, homophones of set phrases, and 资金 beside 基金 behind the same words.
为什么 Why: 机器转写最先毁掉的是固定用语；基金是机构，资金是钱。 / Set terms are what machines ruin first.
错例 Bad: 造了一张牌的贫困户；乡村震兴；扶贫协作资金……扶贫协作基金。
正例 Good: 建档立卡贫困户；乡村振兴。
局限 Limits: 词表之外的误译不判；单位可在词表里增行。 / Nothing beyond the lists, which a newsroom may extend.
"""

from collections.abc import Iterator

import pandas as pd

from jiaokan.rules import Evidence, Example, Finding, Spelling, Suggestion, Words, reference, rule, spellings

_SHOWN = 3


@rule(
    "NAM007",
    name=Words("术语误译、误写", "Garbled term"),
    severity="warning",
    tables=("names",),
    examples=(
        Example("造了一张牌的贫困户王秀琴学会了养鸭。", flags=("造了一张牌",)),
        Example("全县推进乡村震兴，干部攻尖克难。", flags=("乡村震兴", "攻尖克难")),
        Example("市里安排扶贫协作资金3亿元。旗里用扶贫协作基金建起电站。", flags=("扶贫协作基金",)),
        Example("建档立卡贫困户王秀琴学会了养鸭。"),
        Example("他造了一张牌桌。孩子们玩牌，造了一张牌又一张牌。"),
        Example("沿着一带一路走来，一代一路人同行。"),
        Example("社区为居民办卡，为孕妇建卡。"),
        Example("社会保障资金及时拨付，社会保障基金保值增值。产业发展资金和产业发展基金一起发力。"),
        Example("因湖施策，一湖一策；扶贫先扶智，扶贫先扶志。"),
    ),
)
def garbled_term(names: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each garbled form of a document, and for each fund."""
    for spelling in spellings(names, "term", ("lexicon", "phrase")):
        yield _garbled(spelling)
    for spelling in spellings(names, "term", ("fund",)):
        yield _fund(spelling)


def _garbled(spelling: Spelling) -> Finding:
    first = spelling.first
    terms = reference("terms")
    listed = terms.loc[terms["form"].eq(first.surface), "confidence"].tolist() if first.basis == "lexicon" else []
    return Finding(
        first.place,
        Words(
            f"“{first.surface}”疑为“{first.suggestion}”之误。",
            f"“{first.surface}” is probably “{first.suggestion}” gone wrong.",
        ),
        ("name", first.surface, first.suggestion),
        repeats=tuple(row.place for row in spelling.rows[1:]),
        expected=first.suggestion,
        suggestions=(Suggestion(first.suggestion, "lexicon"),),
        severity="error" if "certain" in listed else "info" if "doubtful" in listed else None,
        confidence="certain" if "certain" in listed else "doubtful" if "doubtful" in listed else None,
    )


def _fund(spelling: Spelling) -> Finding:
    first = spelling.first
    return Finding(
        first.place,
        Words(
            f"同一款项文内两种叫法：“{first.canonical}”{len(spelling.others)}处、“{first.surface}”{len(spelling.rows)}处。",
            f"One fund has two names: “{first.canonical}” ({len(spelling.others)}), "
            f"“{first.surface}” ({len(spelling.rows)}).",
        ),
        ("name", *sorted((first.surface, first.canonical))),
        evidence=tuple(Evidence(row.place, "mention") for row in spelling.others[:_SHOWN]),
        repeats=tuple(row.place for row in spelling.rows[1:]),
        confidence="doubtful",
    )
