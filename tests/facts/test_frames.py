"""What each figure measures, as far as its clause says."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from jiaokan.facts import Frame

Frames = Callable[[str], dict[str, Frame]]


@pytest.mark.parametrize(
    ("text", "surface", "measure", "head"),
    [
        ("全县实施扶贫项目1357个。", "1357个", "项目", "项目"),
        ("选派5229名党政干部和专业人员。", "5229名", "党政干部和专业人员", "人员"),
        ("财政投入27.44亿元。", "27.44亿元", "财政投入", "财政投入"),
        ("销售额达到5.2亿元。", "5.2亿元", "销售额", "销售额"),
        ("全县共投入帮扶资金27亿元。", "27亿元", "资金", "资金"),
        ("完成投资达12亿元。", "12亿元", "投资", "投资"),
        ("实现营业收入62.3亿元。", "62.3亿元", "营业收入", "收入"),
        ("城镇化率为62.1%。", "62.1%", "城镇化率", "城镇化率"),
        ("新建公路120公里。", "120公里", "公路", "公路"),
        ("全市新建医院12家。", "12家", "医院", "医院"),
        ("有学生2360人、教师168人。", "2360人", "学生", "学生"),
        ("有学生2360人、教师168人。", "168人", "教师", "教师"),
        ("总面积为360平方公里。", "360平方公里", "总面积", "总面积"),
        ("主峰海拔5452米。", "5452米", "主峰海拔", "海拔"),
        ("比上年增加1200人。", "1200人", "", ""),
    ],
)
def test_measure_and_head(frames: Frames, text: str, surface: str, measure: str, head: str) -> None:
    frame = frames(text)[surface]
    assert (frame.measure, frame.head) == (measure, head)


@pytest.mark.parametrize(
    ("text", "surface", "role"),
    [
        ("出口增长12.5%。", "12.5%", "change"),
        ("价格下降了3.2元。", "3.2元", "change"),
        ("失业率比上年高0.5个百分点。", "0.5个百分点", "change"),
        ("身高1米92。", "1米92", "level"),
        ("铜鼎高38.5厘米。", "38.5厘米", "level"),
        ("合格率提高2.5个百分点。", "2.5个百分点", "change"),
        ("比上年增加1200人。", "1200人", "change"),
        ("比上年增加超过1200人。", "超过1200人", "change"),
        ("女生占学生总数的35.2%。", "35.2%", "share"),
        ("出口占全部外贸的35.2%。", "35.2%", "ratio"),
        ("政府债务占国内生产总值的比重达70.1%。", "70.1%", "ratio"),
        ("税收完成数占年度预算的88%。", "88%", "rate"),
        ("失业率为3.1%。", "3.1%", "rate"),
        ("市场占有率增幅达到150%。", "150%", "change"),
        ("日照时数平均每年2000小时，十年合计2.1万小时。", "2.1万小时", "total"),
        ("平均亩产480公斤。", "480公斤", "average"),
        ("日均客流12万人次。", "12万人次", "average"),
        ("每户补助2000元。", "2000元", "average"),
        ("全县共投入资金27亿元。", "27亿元", "total"),
        ("累计培训860人。", "860人", "total"),
        ("全县有学校120所。", "120所", "level"),
        ("航班起降3682架次。", "3682架次", "level"),
        ("甲镇增加30人、乙镇有40人。", "40人", "level"),
    ],
)
def test_role(frames: Frames, text: str, surface: str, role: str) -> None:
    assert frames(text)[surface].role == role


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("财政投入3亿元。", ""),
        ("计划投资3亿元。", "planned"),
        ("力争建成电站3座。", "planned"),
        ("项目将投资3亿元。", "planned"),
        ("签下意向金额3亿元。", "intended"),
        ("预计签下意向金额3亿元。", "intended"),
    ],
)
def test_mode(frames: Frames, text: str, mode: str) -> None:
    assert {frame.mode for frame in frames(text).values()} == {mode}


def test_mode_is_that_of_the_clause_alone(frames: Frames) -> None:
    read = frames("计划投资3亿元，已经完成投资2亿元。")
    assert (read["3亿元"].mode, read["2亿元"].mode) == ("planned", "")


def test_place_and_period_run_on_until_another_is_named(frames: Frames) -> None:
    read = frames("2023年，南昌市建成学校12所，改建医院3家。九江市建成学校9所。2024年，建成学校7所。")
    assert read["12所"].place == read["3家"].place == "南昌市"
    assert read["9所"].place == read["7所"].place == "九江市"
    assert read["12所"].period == read["9所"].period == ("2023-01-01", "2023-12-31")
    assert read["7所"].period == ("2024-01-01", "2024-12-31")


@pytest.mark.xfail(strict=True, reason="新建, built anew, is read as the district 新建区 after 南昌市")
def test_a_verb_is_no_district(frames: Frames) -> None:
    assert frames("南昌市新建学校12所。")["12所"].place == "南昌市"


def test_a_word_of_the_whole_is_no_measure(frames: Frames) -> None:
    assert frames("改造学校120所全部达标。")["120所"].head == "学校"


def test_place_and_period_end_with_their_paragraph(frames: Frames) -> None:
    frame = frames("2023年，南昌市建成学校12所。\n建成医院3家。")["3家"]
    assert (frame.place, frame.period) == ("", ("", ""))


@pytest.mark.parametrize("words", ["去年", "今年", "一季度", "上半年"])
@pytest.mark.xfail(strict=True, reason="without a publication date a time word fills no period")
def test_a_time_word_fills_the_period(frames: Frames, words: str) -> None:
    assert frames(f"{words}，全市新建学校12所。")["12所"].period != ("", "")


def test_a_time_word_fills_the_period_where_the_day_is_known(frames: Frames) -> None:
    read = frames("要闻\n江城晚报 2024年10月8日\n去年，全市新建学校12所。今年，新建学校9所。")
    assert read["12所"].period == ("2023-01-01", "2023-12-31")
    assert read["9所"].period == ("2024-01-01", "2024-12-31")


def test_title_and_speech(frames: Frames) -> None:
    read = frames("培训医生860名\n专家组培训了医生861名。组长说：“今年，我们培训了862名医生。”")
    assert {surface: frame.in_title for surface, frame in read.items() if surface.endswith("名")} == {
        "860名": True, "861名": False, "862名": False,
    }  # fmt: skip
    assert {surface: frame.in_speech for surface, frame in read.items() if surface.endswith("名")} == {
        "860名": False, "861名": False, "862名": True,
    }  # fmt: skip


def test_clauses_and_sentences_are_numbered(frames: Frames) -> None:
    read = frames("新建学校3所，公园4座。新建医院5家。")
    assert [read[surface].clause for surface in ("3所", "4座", "5家")] == [0, 1, 2]
    assert [read[surface].sentence for surface in ("3所", "4座", "5家")] == [0, 0, 1]


def test_words_before_a_figure_end_at_the_figure_before_it(frames: Frames) -> None:
    read = frames("合作社养羊300只和鸡2000只。")
    assert read["300只"].before == "合作社养羊"
    assert read["2000只"].before == "和鸡"
