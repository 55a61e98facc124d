"""全称与简称不对应。 A short form that its full name does not give.

是什么 What: 文中说明的简称有一个字不在全称之中。 / A declared short form has one character that the full name lacks.
为什么 Why: 读者按简称找不到这家机构。 / Readers will not find the body by it.
错例 Bad: 北方农业大学（简称“北农林”）。
正例 Good: 北方农业大学（简称“北方农大”）。
局限 Limits: 另起的简称（央行）、用省份别称的简称不判。 / Names of another origin and signs of provinces are left alone.
"""

from collections.abc import Iterator

import pandas as pd

from jiaokan.rules import Evidence, Example, Finding, Words, rule, spellings


@rule(
    "NAM003",
    name=Words("全称与简称不对应", "Short form does not match"),
    severity="warning",
    tables=("names",),
    examples=(
        Example("北京顺鑫控股集团有限公司（以下简称“顺信控股”）发布年报。", flags=("顺信控股",)),
        Example("河北农业大学（简称“河北农林”）开学。", flags=("河北农林",)),
        Example("北京顺鑫控股集团有限公司（以下简称“顺鑫控股”）发布年报。"),
        Example("河北农业大学（简称“河北农大”）开学。"),
        Example("中国人民银行（简称“央行”）下调利率。"),
        Example("上海证券交易所（简称“上交所”）公布规则，深圳证券交易所（简称“深交所”）跟进。"),
        Example("国家发展和改革委员会（以下简称“国家发改委”）印发通知。"),
        Example("河南省农村信用社联合社（以下简称“豫农信”）开业。"),
    ),
)
def declared_short_form(names: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each declared short form that does not fit its full name."""
    for spelling in spellings(names, "organisation", ("declared",)):
        first = spelling.first
        yield Finding(
            first.place,
            Words(
                f"简称“{first.surface}”与全称“{first.canonical}”不对应，有一个字不在全称之中。",
                f"The short form “{first.surface}” has a character that “{first.canonical}” does not have.",
            ),
            ("name", first.surface, first.canonical),
            evidence=(Evidence(spelling.elsewhere, "mention"),),
        )
