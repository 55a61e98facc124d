"""Words of reports in Chinese and English, by key."""

from __future__ import annotations

from jiaokan.words import Language, Words

LABELS: dict[str, Words] = {
    "severity.error": Words("严重", "error"),
    "severity.warning": Words("一般", "warning"),
    "severity.info": Words("提示", "info"),
    "confidence.certain": Words("确定", "certain"),
    "confidence.likely": Words("较可能", "likely"),
    "confidence.doubtful": Words("存疑", "doubtful"),
    "computation": Words("演算", "computation"),
    "suggestion": Words("建议", "suggestion"),
    "origin.gazetteer": Words("依名录", "gazetteer"),
    "origin.calendar": Words("依历法", "calendar"),
    "role.own": Words("此处", "here"),
    "role.part": Words("分项", "part"),
    "role.whole": Words("总数", "whole"),
    "role.total": Words("总数", "total"),
    "role.mention": Words("另处", "elsewhere"),
    "role.title": Words("标题", "title"),
    "role.date": Words("日期", "date"),
    "role.weekday": Words("星期", "weekday"),
    "role.parent": Words("上级", "parent"),
    "role.repeat": Words("又见", "also"),
    "kind.date": Words("日期", "dates"),
    "kind.duration": Words("时长", "durations"),
    "kind.id": Words("编号", "identifiers"),
    "kind.ordinal": Words("序数", "ordinals"),
    "kind.other": Words("无单位的数", "bare numbers"),
    "kind.percent": Words("百分数", "percentages"),
    "kind.period": Words("时间词", "time words"),
    "kind.point": Words("百分点", "percentage points"),
    "kind.quantity": Words("数量", "quantities"),
    "kind.range": Words("范围", "ranges"),
    "kind.ratio": Words("比例", "ratios"),
    "kind.time": Words("时刻", "clock times"),
    "reason.another base": Words("另有基数", "another base"),
    "reason.change": Words("增减或平均数", "changes or averages"),
    "reason.changes or averages": Words("增减或平均数", "changes or averages"),
    "reason.members may overlap": Words("各项可能重叠", "members may overlap"),
    "reason.no figure of the body is surely meant": Words(
        "正文中没有确定的对应", "no figure of the body is surely meant"
    ),
    "reason.several figures of the body may be meant": Words(
        "正文中有多个可能的对应", "several figures of the body may be meant"
    ),
    "reason.several wholes": Words("可能的总数不止一个", "several wholes"),
    "reason.the list has another length": Words("项数与所列不同", "the list has another length"),
    "reason.the list holds lists": Words("列举中还有列举", "the list holds lists"),
    "reason.the list need not be complete": Words("列举未必完全", "the list need not be complete"),
    "reason.the part is counted by itself": Words("“其中”之后另有所指", "the part is counted by itself"),
    "reason.the sentence is too long": Words("句子过长", "the sentence is too long"),
    "reason.the whole is not stated": Words("总数没有写出", "the whole is not stated"),
    "reason.the year is not known": Words("年份不明", "the year is not known"),
    "error.input": Words("无法读取", "cannot be read"),
    "error.configuration": Words("配置有误", "configuration"),
    "error.rule": Words("规则故障", "rule fault"),
    "error.internal": Words("程序故障", "program fault"),
    "more": Words("另有 {} 处", "{} more places"),
    "summary.found": Words("{} 篇稿件，{} 处不一致（{}）", "documents: {}, discrepancies: {} ({})"),
    "summary.read": Words(
        "读出数值 {} 处，名称 {} 处；参与核对的数值 {} 处", "figures read: {}, names read: {}, figures compared: {}"
    ),
    "summary.relations": Words("关系：成立 {}，不成立 {}，未定 {}", "relations: {} hold, {} broken, {} undecided"),
    "summary.alone": Words("未参与核对：", "not compared: "),
    "none.checked": Words("没有核对任何稿件", "Nothing was checked"),
    "none": Words("未发现不一致（不等于内容属实）", "No discrepancy found (this does not mean the content is true)"),
    "none.relation": Words("未建立可核关系", "No checkable relation found"),
}


def label(key: str, language: Language) -> str:
    """The words for `key`; the last part of the key where there are none."""
    words = LABELS.get(key)
    return words.to(language) if words else key.rpartition(".")[2]
