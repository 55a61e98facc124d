"""部分大于整体。 A part is larger than its whole.

是什么 What: “其中”之后的数大于它所属的总数。 / The figure after 其中 exceeds every figure it may be part of.
为什么 Why: 部分不会大于整体，两个数里必有一个错了。 / One of the two must be wrong.
错例 Bad: 帮助5200人就业，其中5430人在北京就业。
正例 Good: 帮助5200人就业，其中430人在北京就业。
局限 Limits: 总数须与部分同单位，并在同句或前一句写出；增量、平均数、累计数和另一基数的不判。 /
    The whole must stand in the same unit in the same or the previous sentence; increments, averages, running totals and
    other bases are left open.
"""

from collections.abc import Iterator
from decimal import Decimal

import pandas as pd

from jiaokan.rules import Computation, Example, Finding, Words, cases, rule


@rule(
    "SUM002",
    name=Words("部分大于整体", "Part exceeds whole"),
    severity="error",
    tables=("relations", "operands", "figures"),
    examples=(
        Example("两年来帮助5200人实现就业，其中5430人在外地就业。", flags=("5430人",)),
        Example("全市备好收割机1628台，其中大型收割机1736台。", flags=("1736台",)),
        Example("两年来帮助5200人实现就业，其中430人在外地就业。"),
        Example("全市备好收割机1628台。其中大型收割机736台，补贴资金2000万元。"),
        Example("企业比上年增加20家，总数达到300家，其中规模以上企业120家。"),
        Example("今年新增电站60座，其中累计并网210座。"),
        Example("全县投入1.2亿元修路300公里，其中国道41公里。"),
        Example("接待游客约50万人次，其中外地游客近30万人次。"),
        Example("种植小麦900万亩，平均亩产480公斤，其中示范田亩产812公斤。"),
    ),
)
def part_exceeds_whole(relations: pd.DataFrame, operands: pd.DataFrame, figures: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each part that no whole of its sentence can hold."""
    for case in cases(relations, operands, figures, "part"):
        if case.cue == "累计":
            continue
        part = case.one("part")
        whole = max(case.all("whole"), key=lambda figure: figure.base_value or Decimal(0))
        excess = part.say((part.base_value or Decimal(0)) - (whole.base_value or Decimal(0)))
        yield Finding(
            part.place,
            Words(
                f"“其中”{part.surface}大于总数{whole.surface}，多{excess}。",
                f"The part {part.surface} exceeds the whole {whole.surface} by {excess}.",
            ),
            case.identity,
            evidence=case.evidence(part),
            computation=Computation(
                f"{part.surface} > {whole.surface}", "part", (part.term("part"), whole.term("whole"))
            ),
            figures=case.figures,
        )
