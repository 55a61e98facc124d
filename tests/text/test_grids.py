"""Tables found in a text: their heads, rows and captions, and what looks like a table and is none."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jiaokan.text.grids import Grid, Row, find_grids
from jiaokan.text.layout import lay_out

MARKDOWN = "| 地区 | 产量（万吨） |\n| :--- | ---: |\n| 南昌市 | 12.3 |\n| **合计** | **12.3** |\n"


def grids(text: str) -> tuple[Grid, ...]:
    return find_grids(lay_out(text))


def words(text: str, rows: tuple[Row, ...]) -> list[list[str]]:
    return [[cell.of(text) for cell in row.cells] for row in rows]


@pytest.mark.parametrize(
    ("text", "style", "rows"),
    [
        (MARKDOWN, "markdown", "地区,产量（万吨） 南昌市,12.3/合计,12.3"),
        ("地区|产量\n-|-\n南昌市|12", "markdown", "地区,产量 南昌市,12"),
        ("｜地区｜产量｜\n|---|---|\n｜南昌市｜１２｜", "markdown", "地区,产量 南昌市,１２"),
        ("| a\\|b | c |\n|---|---|\n| d | 1 |", "markdown", "a\\|b,c d,1"),
        ("| 地区 | 产量 |\n|---|---|\n| | 万吨 |\n| 甲 | 12 |", "markdown", "地区,产量/,万吨 甲,12"),
        ("地区\t产量\n甲\t12\n乙\t13", "tabs", "地区,产量 甲,12/乙,13"),
        ("\t2022年\t2023年\n甲\t12\t13\n乙\t\t14", "tabs", ",2022年,2023年 甲,12,13/乙,,14"),
        ("地区  产量\n甲    12\n乙    13", "gaps", "地区,产量 甲,12/乙,13"),
        ("地区　产量\n甲　12万吨\n乙　13", "gaps", "地区,产量 甲,12万吨/乙,13"),
        ("地区　产量\n甲　12\n合　计　12", "gaps", "地区,产量 甲,12/合　计,12"),
        ("地区　　产量　　产值\n甲　　12　　3\n合　　计　　12　　3", "gaps", "地区,产量,产值 甲,12,3/合　　计,12,3"),
        ("      产量   产值\n甲    12    3\n乙    13    4", "gaps", ",产量,产值 甲,12,3/乙,13,4"),
        ("地区,产量,产值\n甲,12,3\n乙,13,4", "commas", "地区,产量,产值 甲,12,3/乙,13,4"),
    ],
)  # fmt: skip
def test_a_table_is_found(text: str, style: str, rows: str) -> None:
    (grid,) = grids(text)
    heads, body = ("/".join(",".join(row) for row in words(text, part)) for part in (grid.heads, grid.rows))
    assert (grid.style, f"{heads} {body}") == (style, rows)


@pytest.mark.parametrize(
    "text",
    [
        "去年\t全市实现\t增长12%。\n今年\t全市实现\t增长13%。\n明年\t力争\t增长14%。",
        "甲|乙|丙\n这不是表格|只有竖线|12",
        "粮食  120万吨\n蔬菜  30万吨\n水果  5万吨",
        "1.  粮食  120万吨\n2.  蔬菜  30万吨\n3.  水果  5万吨",
        "- 粮食120万吨\n- 蔬菜30万吨\n- 水果5万吨",
        "中国  25  25  25\n日本  20  18  22",
        "中国队  3:1  日本队\n巴西队  2:0  德国队\n荷兰队  1:1  法国队",
        "07:30  集合  操场\n08:00  出发  北门\n09:30  到达  景区",
        "车次\t始发\t终到\nG101\t07:30\t12:15\nG103\t08:00\t13:05\nG105\t09:00\t14:20",
        "姓名  职务  单位\n张三  主任  办公室\n李四  科长  财务科",
        "　　今年以来，全市粮食产量达到12万吨，\n　　蔬菜产量达到13万吨，\n　　水果产量达到14万吨",
        "甲,12,13\n乙,14,15",
        "---\ntitle: a\n---\n正文12。",
        "```\n| a | b |\n|---|---|\n| 1 | 2 |\n```",
        "",
    ],
)
def test_what_is_no_table(text: str) -> None:
    assert grids(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        f"单位:万元\n{MARKDOWN}",
        f"单位：万元、%\n\n{MARKDOWN}",
        f"表1 各区收入（单位：亿元）\n\n{MARKDOWN}",
        f"计量单位：吨\n{MARKDOWN}",
        "收入表\n单位：万元\n地区\t收入\n甲\t12\n乙\t13",
        "| 单位：万元 | 收入 |\n|---|---|\n| 甲 | 12 |",
    ],
)
def test_a_line_of_units_belongs_to_its_table(text: str) -> None:
    (grid,) = grids(text)
    assert grid.caption is not None
    assert "单位" in grid.caption.of(text)


@pytest.mark.parametrize("above", ["主办单位：某某公司", "采购单位:某局", "全市收入如下", ""])
def test_other_lines_are_no_line_of_units(above: str) -> None:
    (grid,) = grids(f"{above}\n{MARKDOWN}")
    assert grid.caption is None


def test_a_blank_line_ends_a_table() -> None:
    first, second = grids(f"{MARKDOWN}\n{MARKDOWN}")
    assert first.span.end < second.span.start


def test_a_second_table_takes_no_row_of_the_first_for_its_head() -> None:
    first = "项目\t数量\na\t1\nb\t2\nc\t2024\n"
    assert [len(grid.rows) for grid in grids(f"{first}x\t1\t2\ny\t3\t4\n")] == [3]


PIECES = st.sampled_from(
    ["|", "-", "\t", "\n", "  ", "　", "1", "12.5", ",", "产量", "\r\n", "\\|", "|---|---|\n", "a"]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=60).map("".join))
def test_any_string_gives_grids_in_order_whose_cells_do_not_overlap(text: str) -> None:
    end = 0
    for grid in grids(text):
        assert grid.span.start >= end
        at = grid.span.start
        for row in (*grid.heads, *grid.rows):
            for cell in row.cells:
                assert at <= cell.start <= cell.end <= grid.span.end
                assert "\n" not in cell.of(text)
                at = cell.end
        end = grid.span.end


@pytest.mark.parametrize("sign", ["|", "\t", " ", "|-", "|\n", "\t\n", "1\t"])
def test_a_long_run_of_one_sign_is_no_table(sign: str) -> None:
    assert grids(sign * 20_000) == ()
