"""Tables of a reading, their models in `schemas/`, and the reference tables of `data/` with theirs."""

from __future__ import annotations

import copy
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pandera.engines.pandas_engine import Engine

from jiaokan import standard
from jiaokan.documents import from_text
from jiaokan.pipeline import check_text, read, read_text
from jiaokan.rules.reference import reference
from jiaokan.rules.registry import load_rules
from jiaokan.tables import COLUMNS, PLACE, Tables, build, frame_of

SEEDS = Path(__file__).parent.parent / "seeds"
RULES = load_rules()
NAMES = sorted(COLUMNS)
TEXT = (
    "三年培训医生5229名\n"
    "江城晚报 2024年10月8日 星期二\n"
    "南昌市实施健康项目1357个，投入资金27.44亿元，其中市级12.4亿元、县级15.04亿元。"
    "专家组累计培训医生5229名，占全部医生的35.2%，比去年提高2.5个百分点。\n"
    "负责人说：“我们还要再培训860人。”"
)
WORDS = (
    "共投入 其中 男性 女性 27.44亿元 近万斤 ３６ % 年 月 日 星期三 ， 。 、 合计 占 “ ” （ ） 2024 第 三 百分之",
    "南昌市 县 约 多 - 12.5 人 公里 至 增长 😀 亿 万 半 其余 该 title",
)
PIECES = st.sampled_from([*" ".join(WORDS).split(), "\n", "\r\n", " ", "\u3000"])


def declared(name: str) -> dict[str, str]:
    return {**PLACE, **COLUMNS[name]}


@pytest.fixture(scope="module")
def tables() -> Tables:
    return read(SEEDS)


@pytest.mark.parametrize("name", NAMES)
def test_columns_and_types_are_those_of_the_standard_model(name: str) -> None:
    model = RULES.models[name][0]
    schema = model.to_schema()
    assert list(schema.columns) == list(declared(name))
    for column, kind in declared(name).items():
        assert schema.columns[column].dtype.check(Engine.dtype(kind)), column
    assert schema.index.name == "id"
    assert schema.strict


def test_every_table_has_exactly_one_standard_model() -> None:
    assert {name: len(models) for name, models in RULES.models.items()} == dict.fromkeys(NAMES, 1)


@pytest.mark.parametrize("name", NAMES)
def test_an_empty_table_has_its_columns_and_is_valid(name: str) -> None:
    empty = frame_of(name, ())
    assert {column: str(kind) for column, kind in empty.dtypes.items()} == declared(name)
    RULES.models[name][0].validate(empty, lazy=True)


def test_an_unknown_table_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        build(())["sentences"]
    with pytest.raises(KeyError):
        build(())["__class__"]


@pytest.mark.parametrize("name", NAMES)
def test_tables_of_real_documents_validate(tables: Tables, name: str) -> None:
    # Rows that are discrepancies may fail the checks named by a code; nothing else may fail.
    frame = tables[name]
    assert {column: str(kind) for column, kind in frame.dtypes.items()} == declared(name)
    schema = copy.copy(RULES.models[name][0].to_schema())
    schema.checks = [check for check in schema.checks if check.name not in RULES.rules]
    schema.validate(frame, lazy=True)


@pytest.mark.parametrize("name", [name for name in NAMES if name not in {"readings", "discrepancies"}])
def test_real_documents_fill_the_tables(tables: Tables, name: str) -> None:
    assert len(tables[name]) > 10


def test_the_discrepancies_table_validates() -> None:
    report = check_text("引进人才38人，其中男性20人、女性28人。\n报名截止到6月31日。")
    assert list(report.tables.discrepancies["code"]) == ["SUM001", "DAT001"]
    RULES.models["discrepancies"][0].validate(report.discrepancies, lazy=True)


@pytest.mark.parametrize("name", NAMES)
def test_ids_are_unique(tables: Tables, name: str) -> None:
    assert tables[name].index.is_unique


def test_ids_that_point_elsewhere_point_somewhere(tables: Tables) -> None:
    # “七进” and 一是 … 二是 count what is no figure, so they have no operands.
    wordy = tables.relations["kind"].isin(("list-count", "numbering"))
    assert set(tables.operands["relation"]) <= set(tables.relations.index)
    assert set(tables.relations.index[~wordy]) <= set(tables.operands["relation"])
    assert set(tables.operands["figure"]) <= set(tables.figures.index)
    assert set(tables.figures["fact"]) - {""} == set(tables.facts.index)


@pytest.mark.parametrize("name", ["figures", "names", "facts", "relations", "operands"])
def test_offsets_cut_the_surface(tables: Tables, name: str) -> None:
    texts = {path: Path(path).read_bytes().decode("utf-8-sig") for path in tables.documents["path"]}
    frame = tables[name]
    places = zip(frame["document"], frame["start"], frame["end"], strict=True)
    assert [texts[path][start:end] for path, start, end in places] == list(frame["surface"])


def test_offsets_of_a_measure_cut_the_measure() -> None:
    figures = read_text(TEXT).figures
    shown = figures[figures["measure_start"] >= 0]
    places = zip(shown["measure_start"], shown["measure_end"], strict=True)
    assert [TEXT[start:end] for start, end in places] == list(shown["measure"])
    assert "5229名" in list(shown["surface"])


def test_lines_and_columns_are_counted_from_one() -> None:
    figures = read_text("全市新建学校3所\r\n公园12座。\r\r，桥梁8座。").figures
    assert list(zip(figures["line"], figures["column"], strict=True)) == [(1, 7), (2, 3), (4, 4)]


def test_one_figure_ten_times_has_ten_places() -> None:
    text = "全镇有小学12所。" * 10
    figures = read_text(text).figures
    assert list(figures["surface"]) == ["12所"] * 10
    assert list(figures["start"]) == [text.index("12所") + len(text) // 10 * number for number in range(10)]


def test_one_figure_ten_times_is_one_fact() -> None:
    tables = read_text("全镇有小学12所。" * 10)
    assert list(tables.figures["fact"]) == ["d1.a1"] * 10
    assert len(tables.operands) == 10


def test_values_stand_in_the_unit_and_in_the_base_unit() -> None:
    row = read_text("采购大米600斤，支出27.44亿元。").figures
    assert list(row["value"]) == [600.0, 2744000000.0]
    assert list(row["base_value"]) == [300.0, 2744000000.0]
    assert list(row["base_unit"]) == ["公斤", "元"]
    assert list(row["low"]) == [599.5, 2743500000.0]


def test_dates_have_no_values() -> None:
    row = read_text("会议于2024年6月8日开幕。").figures.iloc[0]
    assert (row["from"], row["to"]) == ("2024-06-08", "2024-06-08")
    assert row[["value", "low", "high", "base_value", "base_low", "base_high"]].isna().all()


def test_title_and_speech_are_marked() -> None:
    figures = read_text(TEXT).figures.set_index("surface")
    titled = figures[figures["in_title"]]
    assert set(titled.index) == {"三年", "5229名"}
    assert list(figures[figures["in_quote"]].index) == ["860人"]


def test_two_documents_keep_their_ids_apart() -> None:
    from jiaokan.reading import read_document

    tables = build([read_document(from_text("学校3所。", "a")), read_document(from_text("学校3所。", "b"))])
    assert list(tables.figures.index) == ["d1.f1", "d2.f1"]
    assert list(tables.figures["document"]) == ["a", "b"]


def test_a_model_refuses_what_it_does_not_know() -> None:
    frame = read_text("学校3所。").figures
    model = RULES.models["figures"][0]
    for broken in (frame.assign(extra=1), frame.drop(columns="unit"), frame.astype({"start": "float64"})):
        with pytest.raises(Exception, match=r"extra|unit|start"):
            model.validate(broken)


def test_an_interval_upside_down_is_refused() -> None:
    frame = read_text("学校3所。").figures.assign(low=5.0)
    with pytest.raises(Exception, match="interval_in_order"):
        RULES.models["figures"][0].validate(frame)


@pytest.mark.parametrize("name", sorted(file.stem for file in (standard.root() / "data").glob("*.csv")))
def test_every_reference_table_has_a_model_and_validates(name: str) -> None:
    assert name in RULES.data_models, f"data/{name}.csv has no model in schemas/data.py"
    RULES.data_models[name].validate(reference(name), lazy=True)
    assert len(reference(name))


def test_every_reference_model_has_its_table() -> None:
    # Decisions are the newsroom's own.
    tables = {file.stem for file in (standard.root() / "data").glob("*.csv")}
    assert set(RULES.data_models) == tables | {"decisions"}


@pytest.mark.parametrize("name", sorted(RULES.data_models.keys() - {"decisions"}))
def test_reference_tables_hold_no_row_twice(name: str) -> None:
    frame = reference(name)
    assert list(frame[frame.duplicated()].itertuples(index=False)) == []


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=30).map("".join).filter(lambda text: bool(text.strip())))
def test_any_text_gives_valid_tables_and_true_offsets(text: str) -> None:
    report = check_text(text)
    assert report.errors == ()
    for name in ("figures", "names", "facts", "relations", "operands"):
        frame: pd.DataFrame = report.tables[name]
        cut = [text[start:end] for start, end in zip(frame["start"], frame["end"], strict=True)]
        assert cut == list(frame["surface"])
        assert frame.index.is_unique
