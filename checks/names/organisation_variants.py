"""同一机构文内写法不一。 One organisation is spelt two ways in one text.

是什么 What: 机构名或公司字号读音相同而用字不同，或文中只有全称的公司，简称错了一字。 /
    Names of bodies that sound alike in other characters, or a company's short name
    with one character another.
为什么 Why: 读者会以为是两家机构。 / Readers will take them for two bodies.
错例 Bad: 顺鑫集团……顺信集团。
正例 Good: 北京顺鑫控股集团有限公司……顺鑫集团（简称）。
局限 Limits: 合法简称、各有全称的公司、序号方位之别不判；只有一种写法的错名查不出。 /
    Short forms, companies with full names of their own and members of a row are
    left alone; a name spelt wrong throughout cannot be found.
"""

from collections.abc import Iterator

import pandas as pd

from jiaokan.rules import Evidence, Example, Finding, Spelling, Suggestion, Words, rule, spellings

_HOWS = ("homophone", "near", "swapped", "changed", "lost")
_SHOWN = 3


@rule(
    "NAM001",
    name=Words("机构文内异写", "Organisation spelt two ways"),
    severity="warning",
    tables=("names",),
    examples=(
        Example("北京顺鑫控股集团有限公司在旗里落户。如今，顺信集团的基地已经投产。", flags=("顺信",)),
        Example("东晟集团投资建厂。一年后，东盛集团的下属公司也来了。", flags=("东盛集团",)),
        Example("泰川重工股份有限公司发布季报。泰山重工董事会秘书说，订单饱满。", flags=("泰山重工",)),
        Example("北方农业大学（以下简称“北方农大”）开学。北方农达今年扩招。", flags=("北方农达",)),
        Example("北京顺鑫控股集团有限公司在旗里落户。顺鑫集团、顺鑫控股都参加了推介会。"),
        Example("市第一中学和市第二中学结对。北京市第一中学派出教师，北京市第二中学出资。"),
        Example("北京东升科技有限公司签约。上海东晟实业有限公司也来了，东升集团出资。"),
        Example("市农业局发文，市林业局跟进。省教育厅和省财政厅联合检查。"),
        Example("江苏银行发布年报。江西银行的利润也在增长。"),
        Example("徽商银行股份有限公司发放贷款。浙商银行的贷款利率更低。"),
        Example("中国银行下调利率。中信银行随后跟进。"),
    ),
)
def organisation_variants(names: pd.DataFrame) -> Iterator[Finding]:
    """One finding for each form that departs from another of its document."""
    for spelling in spellings(names, "organisation", _HOWS):
        if spelling.others:
            yield _finding(spelling)


def _finding(spelling: Spelling) -> Finding:
    first, other = spelling.first, spelling.others[0].surface
    count, others = len(spelling.rows), len(spelling.others)
    declared = first.suggestion
    zh = f"同一机构文内两种写法：“{other}”{others}处、“{first.surface}”{count}处"
    en = f"Two spellings of what looks like one organisation: “{other}” ({others}), “{first.surface}” ({count})"
    return Finding(
        first.place,
        Words(
            f"{zh}，文中说明的简称是“{declared}”。" if declared else f"{zh}。",
            f"{en}; the text declares “{declared}”." if declared else f"{en}.",
        ),
        ("name", *sorted((first.surface, other))),
        evidence=tuple(Evidence(row.place, "mention") for row in spelling.others[:_SHOWN]),
        repeats=tuple(row.place for row in spelling.rows[1:]),
        expected=declared,
        suggestions=(Suggestion(declared, "declaration"),) if declared else (),
        severity="error" if declared else None,
    )
