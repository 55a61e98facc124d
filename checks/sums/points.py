"""积分与胜平负不符。 Points are not those of wins and draws.

是什么 What: “4胜3平，积17分”：按胜3分、平1分（或胜2分）算不出所写的积分。 /
    Points that neither three nor two a win and one a draw make.
为什么 Why: 场次或积分有一个错了。 / The matches or the points are wrong.
错例 Bad: 龙井队4胜3平，积17分。
正例 Good: 龙井队4胜3平，积15分。
局限 Limits: 胜、平须写全，有扣分的不判。 / Wins and draws must be told; deducted points are left alone.
"""

from collections.abc import Iterator

import pandas as pd

from jiaokan.rules import Example, Finding, Words, cases, count_term, plain, recomputed, rule


@rule(
    "SUM014",
    name=Words("积分与胜平负不符", "Points of matches"),
    severity="error",
    tables=("relations", "operands", "figures"),
    examples=(
        Example("龙井队4胜3平，积17分，排名第二。", flags=("17分",)),
        Example("象棋联赛第9轮战罢，河北队6胜2平1负，积24分。", flags=("24分",)),
        Example("龙井队4胜3平，积15分，排名第二。"),
        Example("7轮5胜1平1负，积16分，捧得冠军。"),
        Example("象棋联赛第9轮战罢，河北队6胜2平1负，积14分。"),
        Example("主队4胜3平，被扣3分后积12分。"),
        Example("女排4胜3负，积13分。"),
    ),
)
def points(relations: pd.DataFrame, operands: pd.DataFrame, figures: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each number of points that the matches do not make."""
    for case in cases(relations, operands, figures, "sum"):
        if case.cue == "积分" and case.computed_low is not None:
            own = case.one("points")
            made = plain(case.computed_low)
            terms = (count_term("members", case.computed_low), own.term("count"))
            yield recomputed(case, own, "按胜3分、平1分", f"{made}分", relation="list-count", terms=terms)
