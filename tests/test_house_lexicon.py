"""A newsroom's own lexicon: its file, and what it does to a check."""

from __future__ import annotations

from pathlib import Path

import pytest

from jiaokan import check_text
from jiaokan.errors import ConfigurationError
from jiaokan.house_lexicon import load
from jiaokan.names.lexicon import Entry
from jiaokan.pipeline import Options

HEAD = "name,kind,aliases,avoid,severity,note\n"


def written(folder: Path, text: str) -> Path:
    file = folder / "names.csv"
    file.write_text(text, encoding="utf-8")
    return file


def found(folder: Path, rows: str, text: str) -> list[tuple[str, str, str, str]]:
    options = Options(lexicon=load(written(folder, HEAD + rows)))
    report = check_text(text, options=options)
    assert report.errors == ()
    return [(item.code, item.at.surface, item.expected, item.severity) for item in report.found]


def test_entries(tmp_path: Path) -> None:
    lexicon = load(
        written(tmp_path, HEAD + "北京顺鑫控股集团,organisation,顺鑫集团|顺鑫控股,顺鑫公司,error,全称在前\n")
    )
    entry = Entry("北京顺鑫控股集团", "organisation", ("顺鑫集团", "顺鑫控股"), ("顺鑫公司",), "error", "全称在前")
    assert lexicon.entries == (entry,)


def test_columns_may_be_left_out_and_stand_in_any_order(tmp_path: Path) -> None:
    file = written(tmp_path, "﻿kind,name\nperson,周启明\n")
    assert load(file).entries == (Entry("周启明", "person"),)


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("", 1, "'name' is missing, 'kind' is missing"),
        ("name\n周启明\n", 1, "'kind' is missing"),
        ("name,kind,colour\n", 1, "'colour' is unknown"),
        (HEAD + "周启明,person,,,,\n王,person,,,,\n", 3, "name cannot be '王'"),
        (HEAD + "周启明,man,,,,\n", 2, "kind cannot be 'man'"),
        (HEAD + "周启明,person,,,bad,\n", 2, "severity cannot be 'bad'"),
        (HEAD + "周启明,person\n", 2, "the row has the wrong number of cells"),
        (HEAD + "周启明,person,,,,,\n", 2, "the row has the wrong number of cells"),
        (HEAD + "周启明,person,周老师,,,\n王启明,person,周老师,,,\n", 3, "'周老师' stands in line 2 already"),
        (HEAD + "周启明,person,周老师,周老师,,\n", 2, "'周老师' stands in line 2 already"),
    ],
)
def test_a_bad_file_is_an_error_with_its_line(tmp_path: Path, text: str, line: int, message: str) -> None:
    file = written(tmp_path, text)
    with pytest.raises(ConfigurationError) as raised:
        load(file)
    assert (raised.value.document, raised.value.line, raised.value.message) == (str(file), line, message)


@pytest.mark.parametrize("data", [b"\xff\xfe\x00", None])
def test_a_file_that_cannot_be_read(tmp_path: Path, data: bytes | None) -> None:
    file = tmp_path / "names.csv"
    if data is not None:
        file.write_bytes(data)
    with pytest.raises(ConfigurationError, match="the lexicon cannot be read"):
        load(file)


def test_avoided_spellings(tmp_path: Path) -> None:
    rows = "江城晚报社,organisation,江城晚报,江城晚报公司,error,\n"
    assert found(tmp_path, rows, "江城晚报公司的记者来了，江城晚报社也在。") == [
        ("NAM008", "江城晚报公司", "江城晚报社", "error")
    ]


def test_what_sounds_like_an_accepted_spelling(tmp_path: Path) -> None:
    rows = "周启鸣,person,,,,\n顺鑫控股集团,organisation,,,,\n"
    assert found(tmp_path, rows, "周启明说，顺信控股集团今年增收。") == [
        ("NAM008", "周启明", "周启鸣", "warning"),
        ("NAM008", "顺信控股集团", "顺鑫控股集团", "warning"),
    ]


def test_accepted_spellings_are_never_flagged(tmp_path: Path) -> None:
    text = "兴安盟土泉县的土泉县羊肉合作社开张。"
    assert found(tmp_path, "", text) == [("PLC001", "土泉县", "突泉县", "error")]
    assert found(tmp_path, "土泉县,place,,,,\n", text) == []


def test_own_entry_replaces_the_standard_one(tmp_path: Path) -> None:
    assert found(tmp_path, "", "蒙族群众办起合作社。") == [("NAM008", "蒙族", "蒙古族", "info")]
    assert found(tmp_path, "蒙古族,term,蒙族,,,\n", "蒙族群众办起合作社。") == []
