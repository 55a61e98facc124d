"""Frames of table cells: measure, place, period and role from the heads; relations of prose leave cells alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from jiaokan.documents import from_text
from jiaokan.facts import Frame
from jiaokan.pipeline import check_text, read_text
from jiaokan.reading import read_document

Frames = Callable[[str], dict[str, Frame]]


def table(*rows: str) -> str:
    head, *body = rows
    return "\n".join((head, "|" + "---|" * (head.count("|") - 1), *body)) + "\n"


BY_PLACE = table(
    "| 地区 | 粮食产量（万吨） | 均价（元/吨） | 增长（%） |",
    "| 南昌市 | 12.3 | 2500 | 4.5 |",
    "| 合　计 | 24.6 | 2600 | 5.5 |",
)
BY_YEAR = table("| 指标 | 2022年 | 2023 |", "| 粮食产量（万吨） | 12.3 | 13.4 |", "| 城镇人口（万人） | 31 | 32 |")
YEARS_DOWN = table("| 年份 | 粮食产量（万吨） |", "| 2022 | 12.3 |", "| 2023年 | 13.4 |")


@pytest.mark.parametrize(
    ("text", "surface", "measure", "head", "place", "year", "role"),
    [
        (BY_PLACE, "12.3", "粮食产量", "产量", "南昌市", "", "level"),
        (BY_PLACE, "4.5", "增长", "增长", "南昌市", "", "change"),
        (BY_PLACE, "24.6", "合计粮食产量", "产量", "", "", "total"),
        (BY_YEAR, "12.3", "粮食产量", "产量", "", "2022", "level"),
        (BY_YEAR, "32", "城镇人口", "人口", "", "2023", "level"),
        (YEARS_DOWN, "12.3", "粮食产量", "产量", "", "2022", "level"),
        (YEARS_DOWN, "13.4", "粮食产量", "产量", "", "2023", "level"),
    ],
)
def test_heads_say_what_a_cell_measures(
    frames: Frames, text: str, surface: str, measure: str, head: str, place: str, year: str, role: str
) -> None:
    frame = frames(text)[surface]
    assert (frame.measure, frame.place, frame.role) == (measure, place, role)
    assert measure.endswith(frame.head)
    assert frame.head.endswith(head)
    assert [day[:4] for day in frame.period if day] == [year] * 2 * bool(year)
    assert frame.in_table


@pytest.mark.parametrize(
    ("head", "measure"),
    [("比上年增长（%）", "产量比上年增长"), ("2023年累计", "产量累计"), ("2023年", "产量"), ("本期", "产量本期")],
)
def test_years_of_a_head_stand_in_its_period(frames: Frames, head: str, measure: str) -> None:
    assert frames(table(f"| 指标 | {head} |", "| 产量 | 12 |"))["12"].measure == measure


def test_a_price_is_counted_per_something() -> None:
    reading = read_document(from_text(BY_PLACE))
    (at,) = [at for at, figure in enumerate(reading.figures) if figure.surface == "2500"]
    assert "吨" in (reading.frames[at].denominator or reading.figures[at].unit)


def test_prose_around_a_table_is_not_in_it(frames: Frames) -> None:
    told = frames(f"全市粮食产量30万吨。\n\n{BY_PLACE}\n比去年增加2万吨。")
    assert {surface for surface, frame in told.items() if not frame.in_table} == {"30万吨", "去年", "2万吨"}


def test_a_figure_in_a_cell_of_prose_keeps_its_own_noun(frames: Frames) -> None:
    told = frames(table("| 项目 | 内容 | 投资（万元） |", "| 产业 | 新建扶贫车间12个，带动农户300户 | 50 |"))
    assert told["12个"].in_table
    assert told["50"].measure == "产业投资"


def test_offsets_of_a_measure_cut_the_measure() -> None:
    figures = read_text(BY_PLACE + "\n" + BY_YEAR).figures
    assert figures["in_table"].all()
    told = figures[figures["measure_start"] >= 0]
    text = BY_PLACE + "\n" + BY_YEAR
    assert len(told) > 4
    assert [text[a:b] for a, b in zip(told["measure_start"], told["measure_end"], strict=True)] == list(told["measure"])


@pytest.mark.parametrize(
    "text",
    [
        table("| 项目 | 人数（人） |", "| 总数 | 10 |", "| 其中：男 | 20 |"),
        "项目\t人数\n总数\t10人\n，其中：男\t20人\n合计\t40人\n",
        table("| 项目 | 人数（人） |", "| 甲 | 10 |", "| 乙 | 20 |", "| 合计 | 40 |"),
        "全县粮食12345吨\n\n" + table("| 年份 | 粮食（吨） |", "| 2022 | 12354 |", "| 2023 | 13345 |"),
        table("| 说明 | 人数（人） |", "| 共120人，其中男性130人 | 120 |"),
    ],
)
def test_cues_of_prose_take_no_cells(text: str) -> None:
    report = check_text(text)
    assert list(report.discrepancies["code"]) == []
    assert not set(report.tables.operands["figure"]) & set(
        report.tables.figures.index[report.tables.figures["in_table"]]
    )


def test_relations_of_prose_beside_a_table_still_name_their_own_figures() -> None:
    text = f"{BY_PLACE}\n引进人才38人，其中男性20人、女性28人。"
    report = check_text(text)
    assert list(report.discrepancies["code"]) == ["SUM001"]
    surfaces = set(report.tables.figures.loc[list(report.tables.operands["figure"]), "surface"])
    assert surfaces == {"38人", "20人", "28人"}
