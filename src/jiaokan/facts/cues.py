"""Words around a figure that say what part it plays."""

from __future__ import annotations

import re

from jiaokan.facts.lexicon import frame_pattern

WHOLE = re.compile(r"(?:共|总共|一共|共计|合计|总计|累计|全部|总额|总数|总量)(?:[一-鿿]{0,8})$")
"""A word of the whole in the clause before a figure."""

_SUMMED = re.compile(r"(?:合计|累计|总计|共计|总共)(?:为|达到|达|约|近|超过|超|逾)*$")
"""A word of the whole right before a figure, whatever mean the words before it tell of."""

ANAPHORA = re.compile(r"(?:上述|前述|这|该)[一-鿿]{0,10}$")
"""A word that points back to a figure already given."""

_CHANGE = re.compile(
    r"(?:增加|增长|减少|下降|提高|提升|上升|降低|回落|扩大|缩小|缩短|上涨|下跌|上调|下调|增|减|升|(?<![起迫])降|涨|跌|拉动|收窄)"
    r"了?(?:约|近|超过|超|逾|将近)?$"
    # 比上年高0.5个百分点; 身高1米92 and 高38.5厘米 tell of a height.
    r"|(?:比|较|高于|低于)[一-鿿]{0,12}(?:多|少|快|慢|高|低)(?:出|了)?(?:约|近|超过|超|逾|将近)?$"
    r"|(?:增幅|降幅|涨幅|跌幅|升幅|减幅|增速|增长率)(?:同比|已|均|分别)?(?:为|达到|达|高达|约|近|超过|超|逾|仅)*$"
)
_AVERAGE = re.compile(
    r"(?:人均|户均|亩均|平均|年均|日均|月均|均价|单价|每[一-鿿]{1,3}|亩产|日最高|最高|最低|时速)[一-鿿]{0,8}$"
)
_SHARE = re.compile(r"占(?:了|到|比|据)?[一-鿿]{0,14}?(?:比重|比例|份额)?(?:为|达|达到|约|超过|近|超|逾|到)?的?$")
_PART_OF = re.compile(
    r"占(?:了|到)?(?:全[校市县区镇乡村国省州厂班院系司社]{1,2}|[一-鿿]{2,4}(?=总数|总人数))?(?:总数|总人数|总户数|总人口|人口|人数|户数|学生|师生|职工|员工|会员|村民|居民|农户|教师|党员|代表"
    r"|总面积)的?(?:比重|比例)?(?:为|达|达到|约|超过|近|超|逾)?$"
)
"""A share of what it is part of by its words; ratios to another whole (占国内生产总值, 占净资产) may exceed it."""

_MODES = ("intended", "planned")


def role_of(before: str, unit_class: str) -> str:
    """The role of a figure by the words of its clause before it.

    change, average, share (of what it is part of), ratio (to some other whole), rate, total or level.
    """
    if unit_class in {"percent", "fraction", "ratio", "doubling"}:
        if _CHANGE.search(before):
            return "change"
        share = _SHARE.search(before)
        if share and not frame_pattern("target").search(share.group()):
            return "share" if _PART_OF.search(before) else "ratio"
        return "rate"
    if unit_class in {"point", "index-point"} or _CHANGE.search(before):
        return "change"
    if _AVERAGE.search(before) and not _SUMMED.search(before):
        return "average"
    return "total" if WHOLE.search(before) else "level"


def mode_of(clause: str) -> str:
    """Whether the clause speaks of what was done, is planned or only intended."""
    return next((mode for mode in _MODES if frame_pattern(mode).search(clause)), "")
