"""`jiaokan read` for an editor: each figure below its source line, in words, aligned and inert."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from jiaokan.documents import from_text
from jiaokan.reading import read_document
from jiaokan.report import understood
from jiaokan.words import Language

SEEDS = Path(__file__).parent.parent.parent / "seeds"


def shown(*texts: str, language: Language = "zh") -> str:
    """The report on some texts as written to a stream that is no terminal."""
    stream = io.StringIO()
    readings = [read_document(from_text(text, f"{number}.txt")) for number, text in enumerate(texts, 1)]
    understood.write(readings, stream, language)
    return stream.getvalue()


def row(text: str, language: Language = "zh") -> str:
    """The line of the first figure, its columns by single spaces."""
    lines = shown(text, language=language).splitlines()
    return " ".join(next(line for line in lines if line.startswith("     1  ")).split())


@pytest.mark.parametrize(
    ("text", "zh"),
    [
        ("每天卖出蔬菜近万斤。", "1 近万斤 → 略低于10,000斤 [9000–10,000)斤 = [4500–5000)公斤 数量 蔬菜"),
        ("全市投入27.44亿元。", "1 27.44亿元 → 2,744,000,000元 (±500,000)"),
        ("购进蔬菜约33万吨。", "1 约33万吨 → 约330,000吨 [313,500–346,500]吨 数量 蔬菜"),
        ("成交超过1亿元。", "1 超过1亿元 → 大于100,000,000元 数量"),
        ("培训医生5229名。", "1 5229名 数量"),
        ("产量比上年增长8.2%。", "1 上年 时间词"),
        ("合格率为98.7%。", "1 98.7% → 98.7% (±0.05) 百分数"),
        ("会议于2024年6月8日开幕。", "1 2024年6月8日 → 2024-06-08 日期"),
        ("2018年开工。", "1 2018年 → 2018-01-01至2018-12-31 日期"),
        ("6月8日开工。", "1 6月8日 → 06-08（年份不明） 日期"),
        ("下午6时开会。", "1 下午6时 → 18:00 时刻"),
        ("2至3万元即可购得。", "1 2至3万元 → [20,000–30,000]元"),
        ("比赛第六届开幕。", "1 第六届 → 第6届 序数"),
        ("计划建设学校3所。", "1 3所 数量"),
    ],
)
def test_a_figure_in_words(text: str, zh: str) -> None:
    assert row(text).startswith(zh)


@pytest.mark.parametrize(
    ("text", "en"),
    [
        ("每天卖出蔬菜近万斤。", "1 近万斤 → just below 10,000斤 [9000–10,000)斤 = [4500–5000)公斤 quantity 蔬菜"),
        ("成交超过1亿元。", "1 超过1亿元 → more than 100,000,000元 quantity"),
        ("6月8日开工。", "1 6月8日 → 06-08 (year unknown) date"),
    ],
)
def test_a_figure_in_english(text: str, en: str) -> None:
    assert row(text, "en").startswith(en)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("南昌市2023年粮食产量12万吨。", "南昌市 · 2023年"),
        ("计划投资12万元。", "计划"),
        ("价格上涨12万元。", "增减"),
        ("全市共投入12万元。", "总数"),
    ],
)
def test_what_is_known_beside_stands_behind(text: str, told: str) -> None:
    line = next(line for line in shown(text).splitlines() if "→ 120,000" in line)
    assert line.endswith(told)


def test_the_source_line_stands_once_with_number_and_marks() -> None:
    lines = shown("首行。\n共有学校3所、公园12座。").splitlines()
    assert lines[1] == "2  共有学校【3所】¹、公园【12座】²。"
    assert [line.split()[:2] for line in lines[2:4]] == [["1", "3所"], ["2", "12座"]]
    assert lines[-1] == "1 篇稿件，数字 2 处：数量 2"


def test_numbers_are_those_of_the_table() -> None:
    report = shown("甲有3所。\n\n乙有12座。")
    assert "【12座】²" in report


def test_figures_that_are_not_there_are_said_to_be_none() -> None:
    assert "没有读到数字" in shown("没有数。")
    assert shown("没有数。", "学校3所。", language="en").endswith("documents: 2, figures: 1: quantities 1\n")


def test_cells_of_tables_show_unit_and_heads() -> None:
    text = "| 地区 | 产量（万吨） |\n|---|---|\n| 南昌市 | 12.3 |\n| 合计 | 12.3 |\n"
    lines = [" ".join(line.split()) for line in shown(text).splitlines()]
    assert "1 12.3 → 123,000吨 (±500) 数量 产量 南昌市" in lines
    assert "2 12.3 → 123,000吨 (±500) 数量 合计产量 总数" in lines


def test_columns_stand_in_line() -> None:
    lines = shown("培训医生5229名，近万斤蔬菜，12个村，约33万吨。").splitlines()
    rows = [line for line in lines if line.startswith("     ")]
    assert len(rows) == 4
    assert len({cell_len(line[: line.index("数量")]) for line in rows}) == 1


def test_no_line_is_wider_than_the_page() -> None:
    report = shown((SEEDS / "jingmeng" / "original.txt").read_text(encoding="utf-8"))
    assert max(map(cell_len, report.splitlines())) <= 120


def test_a_long_line_is_cut_to_what_stands_around_its_figures() -> None:
    report = shown("甲" * 5000 + "学校3所" + "乙" * 5000 + "，公园12座。")
    assert "甲学校【3所】¹乙" in report
    assert "…" in report
    assert len(report) < 600


def test_sentences_without_figures_of_a_long_line_are_left_out() -> None:
    report = shown("无数之句。" * 40 + "全镇有学校3所。" + "别的句子。" * 40)
    assert report.count("无数之句") == 0
    assert "全镇有学校【3所】¹。" in report


@pytest.mark.parametrize(
    "hostile",
    [
        "\x1b[31m12个\x1b[0m",
        "[red]12个[/red]",
        "[link=a]12个",
        "\x9b31m12个",
        "12个\u202e\u2066",
        "\r12个\x07\x08",
        ":smile: 12个",
    ],
)
def test_hostile_text_is_inert(hostile: str) -> None:
    report = shown(f"共有{hostile}。")
    assert "12个" in report
    assert all(sign.isprintable() or sign == "\n" for sign in report)
    assert ("[red]" in report) == ("[red]" in hostile)
    assert (":smile:" in report) == (":smile:" in hostile)


@settings(max_examples=100, deadline=None)
@given(st.text(st.sampled_from("甲12个万元%|\t\n\r \u3000[]年月日近约，。\u202e😀"), max_size=80).map("甲".__add__))
def test_any_text_is_shown_with_all_its_figures(text: str) -> None:
    reading = read_document(from_text(text, "a.txt"))
    report = shown(text)
    assert all(sign.isprintable() or sign == "\n" for sign in report)
    assert report.count("【") == len(reading.figures)


def command(*arguments: str, given: str = "", **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "jiaokan.cli", "read", "--quiet", *arguments],
        input=given.encode(),
        capture_output=True,
        check=False,
        env=os.environ | environment,
    )


def test_the_command_reads_standard_input_and_several_files(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("学校3所。", encoding="utf-8")
    done = command("-", str(tmp_path / "a.txt"), given="公园12座。")
    assert done.returncode == 0
    assert done.stdout.decode().endswith("2 篇稿件，数字 2 处：数量 2\n")


def test_what_cannot_be_read_is_a_line_and_status_2(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("学校3所。", encoding="utf-8")
    done = command(str(tmp_path / "none.txt"), str(tmp_path / "a.txt"))
    assert done.returncode == 2
    assert "【3所】" in done.stdout.decode()
    assert len(done.stderr.decode().splitlines()) == 1


def test_the_width_of_the_terminal_changes_nothing_in_a_pipe() -> None:
    path = str(SEEDS / "jingmeng" / "original.txt")
    assert command(path, COLUMNS="40").stdout == command(path, COLUMNS="300").stdout


@pytest.mark.parametrize("form", ["csv", "json"])
def test_other_forms_stay_tables_with_every_column(form: str) -> None:
    done = command("-", "--format", form, given="学校3所。")
    assert all(column in done.stdout.decode() for column in ("base_value", "in_table", "denominator"))


@pytest.mark.parametrize("readme", ["README.md", "README.zh.md"])
def test_the_sample_in_the_readme_is_real(readme: str) -> None:
    text = (SEEDS.parent / readme).read_text(encoding="utf-8")
    start = text.index(" 8  新发地")
    sample = text[start : text.index("```", start)]
    stream = io.StringIO()
    original = SEEDS / "jingmeng" / "original.txt"
    understood.write([read_document(from_text(original.read_text(encoding="utf-8"), str(original)))], stream)
    assert sample in stream.getvalue()
