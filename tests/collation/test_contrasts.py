"""Words that exclude one another, posts, unseen names and cut figures, each in a clause that else stayed."""

from __future__ import annotations

import pytest

from jiaokan.collation import Entry, collate
from jiaokan.documents import from_text
from jiaokan.reading import read_document

ORIGINAL = (
    "清江半程马拉松1.6万人竞逐\n江滨日报 2024年10月21日\n"
    "10月20日，清江半程马拉松在大坪镇开跑，1.6万名跑者参赛，其中外籍选手126人，比上届多34人。\n"
    "肯尼亚选手基普科里尔以1小时01分24秒率先冲线，埃塞俄比亚选手德塞莱以1小时02分07秒获得第二名。"
    "女子组冠军由日本姑娘山田美纪获得，比去年的冠军成绩快了48秒；来自云南昆明的李秀英获得亚军。\n"
    "市体育局副局长蓝建国介绍，下届赛事计划投资12.46万元，起跑时间较今年提前半小时，参赛规模突破1.1万人。\n"
    "上半年，全市用电量286.7亿千瓦时，同比增长9.4%。每月补贴800元，常住人口412.6万人，出口额4.65亿元。"
)
CHANGES = [
    ("比上届多34人", "比上届少34人", "少"),
    ("快了48秒", "慢了48秒", "慢了"),
    ("提前半小时", "推迟半小时", "推迟"),
    ("获得亚军", "获得冠军", "冠军"),
    ("全市用电量", "全市发电量", "发电量"),
    ("出口额", "进口额", "进口额"),
    ("每月补贴", "每年补贴", "每年"),
    ("上半年，", "全年，", "全年"),
    ("常住人口", "户籍人口", "户籍"),
    ("副局长", "局长", "局长"),
    ("计划投资", "已投资", "已"),
    ("日本姑娘", "韩国姑娘", "韩国"),
    ("云南昆明", "贵州昆明", "贵州"),
    ("大坪镇", "太坪镇", "太坪镇"),
    ("蓝建国", "兰建国", "兰建国"),
    ("12.46万元", "12万元", "12万元"),
    ("市体育局", "市教育局", "市教育局"),
]
SAME = [
    ("比上届多34人", "比上届增加34人"),
    ("快了48秒", "缩短48秒"),
    ("获得亚军", "得了第二名"),
    ("全市用电量286.7亿", "全市耗电量286.7亿"),
    ("每月补贴800元", "补贴每月800元"),
    ("出口额4.65亿元", "货物卖到国外4.65亿元"),
    ("计划投资", "预计投资"),
    ("10月20日，", ""),
    ("云南昆明的李秀英", "李秀英"),
    ("12.46万元", "12.5万元左右"),
]


def told(reprint: str) -> list[Entry]:
    """What is said of a reprint, infos left out."""
    one, other = (read_document(from_text(text)) for text in (ORIGINAL, reprint))
    return [entry for entry in collate(one, other).entries if entry.weight in {"error", "warning"}]


@pytest.mark.parametrize(("before", "now", "surface"), CHANGES)
def test_a_change_is_found_at_its_place(before: str, now: str, surface: str) -> None:
    reprint = ORIGINAL.replace(before, now, 1)
    assert surface in [entry.place.of(reprint) for entry in told(reprint)]


@pytest.mark.parametrize(("before", "now"), SAME)
def test_other_words_for_the_same_are_silent(before: str, now: str) -> None:
    assert told(ORIGINAL.replace(before, now, 1)) == []


def test_a_list_in_another_order_is_silent() -> None:
    original = "去年全市小麦产量62.4万吨，玉米产量48.3万吨，大豆产量3.6万吨，总产值86.2亿元。\n全市有种粮大户1286户。"
    reprint = "去年全市玉米产量48.3万吨，小麦产量62.4万吨，大豆产量3.6万吨，总产值86.2亿元。\n全市有种粮大户1286户。"
    one, other = (read_document(from_text(text)) for text in (original, reprint))
    assert [entry for entry in collate(one, other).entries if entry.weight] == []
