"""Figures of table cells: units from heads, rows and captions; years, ranks and serial numbers."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jiaokan.figures import Figure, read
from jiaokan.figures.cells import read_cells
from jiaokan.figures.heads import read_head
from jiaokan.text.grids import find_grids
from jiaokan.text.layout import lay_out


def figures(text: str) -> tuple[Figure, ...]:
    layout = lay_out(text)
    return read_cells(text, layout.folded, find_grids(layout), read(text))


def cell(head: str, number: str, caption: str = "", row: str = "甲") -> Figure:
    """The last figure of a small table with one value column."""
    text = f"{caption}\n| 项目 | {head} |\n|---|---|\n| {row} | {number} |\n"
    return figures(text)[-1]


@pytest.mark.parametrize(
    ("head", "words", "unit", "per"),
    [
        ("产量（万吨）", "产量", "万吨", ""),
        ("产值(亿元)", "产值", "亿元", ""),
        ("增速/%", "增速", "%", ""),
        ("面积:万亩", "面积", "万亩", ""),
        ("人数（人）", "人数", "人", ""),
        ("增长%", "增长", "%", ""),
        ("均价（元/吨）", "均价", "元", "吨"),
        ("收入（单位：人民币万元）", "收入", "万元", ""),
        ("用户（万）", "用户", "万", ""),
        ("人口", "人口", "", ""),
        ("产量（不含进口）", "产量(不含进口)", "", ""),
        ("产量（2023年）", "产量(2023年)", "", ""),
        ("县", "县", "", ""),
        ("合　计", "合计", "", ""),
    ],
)
def test_a_head_has_words_and_a_unit(head: str, words: str, unit: str, per: str) -> None:
    told = read_head(lay_out(head).folded)
    whole = f"{unit}/{per}" if per else unit
    assert told.words == words
    assert "/".join(filter(None, (told.unit, told.per))) == whole


@pytest.mark.parametrize(
    ("head", "number", "as_prose"),
    [
        ("产量（万吨）", "12.3", "12.3万吨"),
        ("产值(亿元)", "1,234.5", "1234.5亿元"),
        ("产值(亿元)", "1234567", "1234567亿元"),
        ("增速/%", "-3.2", "-3.2%"),
        ("增速（%）", "+3.2", "3.2%"),
        ("面积:万亩", "0", "0万亩"),
        ("人数（人）", "12", "12人"),
        ("产值（亿元）", "5.0%", "5.0%"),
        ("产值（亿元）", "约30", "约30亿元"),
        ("产值（亿元）", "10-12", "10-12亿元"),
        ("产值（亿元）", "12万元", "12万元"),
        ("变动（个百分点）", "0.5", "0.5个百分点"),
        ("用时（小时）", "12", "12小时"),
        ("个数（个）", "三", "三个"),
        ("产值", "12", "12"),
    ],
)
def test_a_cell_is_read_like_prose(head: str, number: str, as_prose: str) -> None:
    found, (told,) = cell(head, number), read(as_prose)
    same = ("kind", "value", "interval", "decimals", "unit", "base_value", "base", "base_unit", "unit_class", "quantum")
    assert {name: getattr(found, name) for name in same} == {name: getattr(told, name) for name in same}
    assert found.surface == number


@pytest.mark.parametrize(
    ("caption", "head", "row", "unit", "value"),
    [
        ("单位：万元", "收入", "甲", "元", 120000),
        ("（单位:亿元）", "收入", "甲", "元", 1200000000),
        ("表1 收入 单位：万元", "收入", "甲", "元", 120000),
        ("计量单位：吨", "产量", "甲", "吨", 12),
        ("单位：万元、%", "同比", "甲", "%", 12),
        ("单位：万元、%", "收入", "甲", "元", 120000),
        ("单位：万元、人", "人数", "甲", "人", 12),
        ("单位：万元、人", "收入", "甲", "元", 120000),
        ("单位：万元", "人数", "甲", "", 12),
        ("单位：万元", "同比增长", "甲", "", 12),
        ("单位：吨、万台", "产量", "甲", "", 12),
        ("单位：万元", "2023年", "产量（万吨）", "吨", 120000),
        ("", "2023年", "产量（万吨）", "吨", 120000),
        ("", "增长（%）", "产量（万吨）", "%", 12),
        ("", "增长", "产量（万吨）", "", 12),
        ("单位：万元", "电话号码", "甲", "", 12),
    ],
)
def test_the_unit_is_that_of_column_row_or_caption(caption: str, head: str, row: str, unit: str, value: int) -> None:
    found = cell(head, "12", caption, row)
    assert (found.unit, found.value) == (unit, Decimal(value))


def test_an_interval_runs_to_half_of_the_last_digit() -> None:
    found = cell("收入（万元）", "12.3")
    assert (found.interval.low, found.interval.high) == (Decimal(122500), Decimal(123500))
    assert (found.base_value, found.base_unit, found.kind) == (Decimal(123000), "元", "quantity")


def test_a_column_of_units() -> None:
    found = figures("指标\t单位\t2022年\t2023\n产量\t万吨\t1\t2\n人口\t万人\t3\t4\n")
    assert [(figure.surface, figure.kind, figure.unit) for figure in found] == [
        ("2022年", "date", "日期"), ("2023", "date", "日期"),
        ("1", "quantity", "吨"), ("2", "quantity", "吨"), ("3", "quantity", "人"), ("4", "quantity", "人"),
    ]  # fmt: skip


def test_years_ranks_and_serial_numbers_are_no_quantities() -> None:
    found = figures("| 序号 | 年份 | 产值（亿元） | 名次 |\n|---|---|---|---|\n| 1 | 2019 | 12 | 3 |\n")
    assert [(figure.surface, figure.kind, figure.first) for figure in found] == [
        ("2019", "date", "2019-01-01"), ("12", "quantity", ""), ("3", "ordinal", ""),
    ]  # fmt: skip


def test_units_are_no_figures() -> None:
    found = figures("指标\t单位\t用电量（亿千瓦时）\n产量（亿千瓦时）\t亿千瓦时\t1\n用量\t亿千瓦时\t2\n")
    assert [(figure.surface, figure.unit) for figure in found] == [("1", "千瓦时"), ("2", "千瓦时")]


def test_a_name_of_years_above_other_heads_is_no_column_of_years() -> None:
    found = figures("| 年份 | 2021 | 2022 |\n|---|---|---|\n| 产量（万吨） | 5 | 6 |\n")
    assert [(figure.kind, figure.unit) for figure in found[2:]] == [("quantity", "吨")] * 2


@pytest.mark.parametrize("head", ["", "年度", "项目"])
def test_a_first_column_of_years_is_a_column_of_heads(head: str) -> None:
    found = figures(f"| {head} | 收入（万元） |\n|---|---|\n| 2019 | 12 |\n| 2020年 | 2021 |\n")
    assert [(figure.kind, figure.first[:4]) for figure in found] == [
        ("date", "2019"), ("quantity", ""), ("date", "2020"), ("quantity", ""),
    ]  # fmt: skip


def test_a_number_never_runs_over_the_border_of_its_cell() -> None:
    found = figures("地区,甲（万吨）,乙（万吨）\n南昌,123,456\n九江,12,345\n赣州,1,2\n")
    assert [figure.surface for figure in found] == ["123", "456", "12", "345", "1", "2"]
    found = figures("地区\t甲\t乙\n南昌\t约\t12\n九江\t12\t万元\n赣州\t13\t14\n")
    assert [figure.surface for figure in found] == ["12", "12", "13", "14"]


def test_figures_outside_of_tables_stay_as_they_are() -> None:
    before, after = "全市共有企业12家。\n\n", "\n其中3家亏损，2.5万人受影响。"
    text = f"{before}| 地区 | 企业（家） |\n|---|---|\n| 甲 | 5 |\n{after}"
    found = figures(text)
    assert [figure for figure in found if figure.surface != "5"] == list(read(text.replace("| 5 |", "| 五 |")))


UNITS = {"万吨": ("吨", 10**4), "亿元": ("元", 10**8), "%": ("%", 1), "人": ("人", 1), "公顷": ("公顷", 1)}
NOUNS = st.text("产量值面积收入总额", min_size=1, max_size=4)
NUMBERS = st.decimals(-(10**6), 10**6, places=2).map(lambda number: f"{number:f}") | st.integers(0, 10**9).map(str)


@st.composite
def tables(draw: st.DrawFn) -> tuple[list[tuple[str, str]], list[list[str]]]:
    """Heads as noun and unit, and rows of numbers as printed."""
    heads = draw(st.lists(st.tuples(NOUNS, st.sampled_from(sorted(UNITS))), min_size=1, max_size=5))
    row = st.lists(NUMBERS, min_size=len(heads), max_size=len(heads))
    return heads, draw(st.lists(row, min_size=2, max_size=6))


@settings(max_examples=80, deadline=None)
@given(tables(), st.sampled_from(["markdown", "tabs"]))
def test_a_table_reads_back_to_its_values(table: tuple[list[tuple[str, str]], list[list[str]]], style: str) -> None:
    heads, rows = table
    lines = [["项目", *(f"{noun}（{unit}）" for noun, unit in heads)], *(["甲", *row] for row in rows)]
    if style == "markdown":
        lines.insert(1, ["---"] * (len(heads) + 1))
    text = "\n".join(f"| {' | '.join(line)} |" if style == "markdown" else "\t".join(line) for line in lines)
    found = figures(text)
    told = [(number, *UNITS[unit]) for row in rows for number, (_, unit) in zip(row, heads, strict=True)]
    assert [(figure.value, figure.unit) for figure in found] == [
        (Decimal(number) * factor, unit) for number, unit, factor in told
    ]
    assert [figure.span.of(text) for figure in found] == [figure.surface for figure in found] == [n for n, _, _ in told]


PIECES = st.sampled_from(
    [
        "|",
        "-",
        "\t",
        "\n",
        "  ",
        "1",
        "12.5",
        ",",
        "产量（万吨）",
        "年份",
        "2019",
        "|---|---|\n",
        "约",
        "万",
        "名次",
        "-3",
    ]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES, max_size=60).map("".join))
def test_figures_of_any_string_are_in_order_and_do_not_overlap(text: str) -> None:
    end = 0
    for figure in figures(text):
        assert figure.span.start >= end
        assert figure.surface == figure.span.of(text)
        end = figure.span.end


def test_serial_numbers_in_chinese_are_no_figures() -> None:
    text = "| 序号 | 项目 | 投资（万元） |\n|---|---|---|\n| 一 | 甲 | 12 |\n| 二 | 乙 | 13 |\n"
    assert [figure.surface for figure in figures(text)] == ["12", "13"]


@pytest.mark.parametrize("head", ["预算数", "物价指数", "难度系数", "得分"])
def test_an_index_or_an_amount_in_a_budget_counts_no_things(head: str) -> None:
    assert cell(head, "103.2").unit == ""


def test_the_unit_of_a_row_is_that_of_its_values_alone() -> None:
    text = "| 项目 | 单位 | 数量 | 增速（%） |\n|---|---|---|---|\n| 粮食 | 万吨 | 12 | 3.2 |\n"
    assert [(figure.surface, figure.unit) for figure in figures(text)] == [("12", "吨"), ("3.2", "%")]
