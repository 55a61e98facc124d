"""Lines: line feeds of every system, furniture of a page, repeated titles, and the place of an offset."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from jiaokan import standard
from jiaokan.text.fold import fold
from jiaokan.text.lines import LineIndex, cut_lines, is_template

BROKEN_TEXT = st.text(st.sampled_from("甲乙。,1 \r\n"), max_size=40)
TEMPLATES = standard.rows("templates")


def kinds(text: str) -> list[tuple[str, str]]:
    folded = fold(text)
    return [(line.span.of(text), line.kind) for line in cut_lines(folded)]


@pytest.mark.parametrize("feed", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("last", [True, False])
def test_lines_of_every_system(feed: str, last: bool) -> None:
    text = feed.join(["标题", "正文。", "　末行"]) + (feed if last else "")
    assert kinds(text) == [("标题", "body"), ("正文。", "body"), ("　末行", "body")]


def test_blank_lines_are_lines() -> None:
    assert kinds("甲\n\n乙\n \n丙") == [("甲", "body"), ("", "blank"), ("乙", "body"), (" ", "blank"), ("丙", "body")]
    assert kinds("") == []
    assert kinds("\n") == [("", "blank")]


@pytest.mark.parametrize("feed", ["\r\n", "\r"])
def test_blank_lines_of_every_system(feed: str) -> None:
    assert kinds(f"甲{feed}{feed}乙") == [("甲", "body"), ("", "blank"), ("乙", "body")]


@settings(deadline=None)
@given(st.one_of(st.text(), BROKEN_TEXT))
def test_every_character_but_line_feeds_is_in_one_line(text: str) -> None:
    lines = cut_lines(fold(text))
    assert "".join(line.span.of(text) for line in lines) == text.replace("\r", "").replace("\n", "")
    assert all(not set("\r\n") & set(line.span.of(text)) for line in lines)
    assert all(left.span.end < right.span.start for left, right in itertools.pairwise(lines))


def test_a_title_printed_three_times_is_a_repeat() -> None:
    text = "某县建成粮库\n正文一。\n某县建成粮库\n正文二。\n  某县建成粮库  \n正文三。"
    assert [kind for _, kind in kinds(text)] == ["repeat", "body", "repeat", "body", "repeat", "body"]


@pytest.mark.parametrize("line", ["全县粮食增产。", "本县" * 21, "各乡镇,"])
def test_a_sentence_or_a_long_line_is_no_repeated_title(line: str) -> None:
    assert {kind for _, kind in kinds("\n".join([line] * 4))} == {"body"}


def test_a_line_printed_twice_is_body() -> None:
    assert {kind for _, kind in kinds("某县建成粮库\n某县建成粮库")} == {"body"}


@pytest.mark.parametrize("row", TEMPLATES, ids=[row["meaning"] for row in TEMPLATES])
def test_each_template_matches_its_own_example(row: dict[str, str]) -> None:
    assert is_template(fold(row["example"]))
    assert kinds(f"正文。\n　{row['example']}  \n正文。")[1][1] == "template"


@pytest.mark.parametrize(
    "line",
    [
        "本文共2000字，约需5分钟。",
        "阅读约需三分钟",
        "（来源：某某网）",
        "责任编辑：李某　校对：王某",
        "文/张某",
        "浏览次数：1,203",
        "www.example.com/a/1.html",
        "免责声明：本文仅供参考。",
    ],
)
def test_page_furniture(line: str) -> None:
    assert is_template(fold(line))


@pytest.mark.parametrize(
    "line",
    [
        "据县统计局介绍，上半年全县粮食总产量达到30万吨。",
        "据江南日报报道，今年夏收面积有120万亩，比上年多3万亩。",
        "综合考虑各乡镇实际，县里今年安排资金2000万元。",
        "这篇文章共有三个部分，讲了5户人家的故事。",
        "阅读能力是基础，全校1200名学生都有自己的书架。",
        "文化馆新增藏品300件。",
        "编辑部设在县城东街，有12名员工。",
        "作者花了3年时间走访48个村。",
        "来源于农户的建议有160条，已全部办结。",
        "评论认为，这条路通车后，两地车程缩短40分钟。",
        "点击率提高了5个百分点。",
        "标题党文章被清理1200篇。",
        "声明称，公司上半年亏损2300万元。",
        "全县新修公路30公里",
        "2024年1月23日 星期二",
    ],
)
def test_news_sentences_are_no_page_furniture(line: str) -> None:
    assert not is_template(fold(line))


@pytest.mark.parametrize("line", ["综合施策织密生态保护网", "综合改革盘活30个村集体经济合作社"])
def test_a_headline_like_a_source_line_is_body(line: str) -> None:
    assert not is_template(fold(line))


@pytest.mark.parametrize("line", ["链接城乡的新公路全长30公里。", "地址选在县城以东5公里处，占地20亩。"])
def test_a_sentence_like_an_address_line_is_body(line: str) -> None:
    assert not is_template(fold(line))


@pytest.mark.parametrize("line", ["记者：全县上半年增长5.2%，怎么看？", "记者：今年夏粮产量达到30万吨，原因是什么？"])
def test_a_question_of_an_interview_is_body(line: str) -> None:
    assert not is_template(fold(line))


@pytest.mark.parametrize("line", ["分享3个经验做法", "阅读10万册好书活动启动"])
def test_a_headline_with_a_verb_and_a_numeral_is_body(line: str) -> None:
    assert not is_template(fold(line))


def place_by_hand(text: str, offset: int) -> tuple[int, int]:
    """Walk over the text and count line feeds."""
    line = column = 1
    at = 0
    while at < offset:
        if text.startswith("\r\n", at) and at + 1 < offset:
            line, column, at = line + 1, 1, at + 2
        elif text[at] == "\n" or (text[at] == "\r" and not text.startswith("\r\n", at)):
            line, column, at = line + 1, 1, at + 1
        else:
            column, at = column + 1, at + 1
    return line, column


@settings(deadline=None)
@given(st.one_of(st.text(), BROKEN_TEXT), st.integers(min_value=0))
@example("甲\r\n乙", 2)
@example("甲\r\r\n\n乙", 5)
def test_line_index_against_counting_by_hand(text: str, number: int) -> None:
    offset = number % (len(text) + 1)
    assert LineIndex(text).place(offset) == place_by_hand(text, offset)


def test_columns_count_code_points() -> None:
    index = LineIndex("𠮷田\n1,234人")
    assert [index.place(at) for at in (0, 1, 3, 8)] == [(1, 1), (1, 2), (2, 1), (2, 6)]
