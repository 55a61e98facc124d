"""占比与部分、整体不符。 A share is not what part and whole make.

是什么 What: 部分和整体都写明，占比或城镇化率一类的率与它们对不上。 /
    Part and whole are printed, and the share, or a rate that
    is one (data/rates.csv), is not theirs.
为什么 Why: 三个数里改了一个，或占比写颠倒。 / One of the three was changed, or the digits of the share changed places.
错例 Bad: 投入27亿元，其中产业20.25亿元，占57%。
正例 Good: 投入27亿元，其中产业20.25亿元，占75%。
局限 Limits: 整体须由文字点明（占……的、其中、同名总量、率表），可能的整体不止一个时不判。 /
    The whole must be named by words; where several may be meant it is left open.
"""

from collections.abc import Iterator
from decimal import Decimal

import pandas as pd

from jiaokan.rules import Example, Finding, Words, cases, per_cent, plain, recomputed, rounded, rule


@rule(
    "PCT010",
    name=Words("占比与分子分母不符", "Share against part and whole"),
    severity="error",
    tables=("relations", "operands", "figures"),
    examples=(
        Example("全县投入27亿元，其中产业20.25亿元，占57%。", flags=("57%",)),
        Example("研发人员5860人，占36625名员工的61.0%。", flags=("61.0%",)),
        Example("年末全市常住人口460万人，其中城镇人口276万人，城镇化率65.2%。", flags=("65.2%",)),
        Example("全院受理案件1200件，审结1080件，审结率80.0%。", flags=("80.0%",)),
        Example("全县投入27亿元，其中产业20.25亿元，占75%。"),
        Example("研发人员5860人，占36625名员工的16.0%。"),
        Example("年末全市常住人口460万人，其中城镇人口276万人，城镇化率60.0%。"),
        Example("全院受理案件1200件，审结1080件，调解率80.0%。"),
        Example("出口214亿元，占全省的8.2%，比上年的201亿元多13亿元。"),
        Example("全县投入27亿元，产业投入9.2亿元，占财政支出的12%。"),
        Example("招收新生1.2万人，其中农村学生3000人，占四分之一；贫困生600人，占农村学生的两成。"),
        Example("海外市场贡献15.092亿元，占比55%，国内市场贡献12.348亿元，占比45%。"),
    ),
)
def share_against_parts(relations: pd.DataFrame, operands: pd.DataFrame, figures: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each share that its part and whole do not make."""
    for case in cases(relations, operands, figures, "share"):
        part, whole, own = case.one("part"), case.one("whole"), case.one("share")
        ratio = (part.base_value or Decimal(0)) / (whole.base_value or Decimal(1))
        made = f"{plain(rounded(ratio, 3))}倍" if own.unit_class == "ratio" else per_cent(ratio)
        yield recomputed(case, own, f"{part.surface} ÷ {whole.surface} ", made)
