"""The cache of divisions: the same rows with it and without, whatever has happened to its file."""

from __future__ import annotations

from pathlib import Path

import pytest

from jiaokan.names import cache
from jiaokan.names.revisions import Row, build


@pytest.fixture(scope="module")
def built() -> tuple[Row, ...]:
    return build()


def test_rows_are_those_of_the_packages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, built: tuple[Row, ...]
) -> None:
    monkeypatch.setenv(cache.FOLDER, str(tmp_path))
    assert cache.rows() == built
    assert [file.suffix for file in tmp_path.iterdir()] == [".json"]
    monkeypatch.setattr(cache, "build", lambda: pytest.fail("built again"))
    assert cache.rows() == built


@pytest.mark.parametrize(
    "damage", ["", "{", "null", '{"rows": [], "digest": "x"}', '{"rows": 3, "digest": 4}', "\x00\xff"]
)
def test_a_damaged_file_is_built_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, built: tuple[Row, ...], damage: str
) -> None:
    monkeypatch.setenv(cache.FOLDER, str(tmp_path))
    cache.rows()
    (file,) = tmp_path.iterdir()
    whole = file.read_bytes()
    file.write_text(damage, encoding="latin-1")
    assert cache.rows() == built
    assert file.read_bytes() == whole


def test_a_changed_row_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, built: tuple[Row, ...]) -> None:
    monkeypatch.setenv(cache.FOLDER, str(tmp_path))
    cache.rows()
    (file,) = tmp_path.iterdir()
    file.write_text(file.read_text(encoding="utf-8").replace("突泉县", "土泉县"), encoding="utf-8")
    assert cache.rows() == built


def test_a_folder_that_cannot_be_written_is_no_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, built: tuple[Row, ...]
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv(cache.FOLDER, str(tmp_path / "file" / "below"))
    assert cache.rows() == built
    monkeypatch.setenv(cache.FOLDER, "")
    assert cache.rows() == built


def test_validity_by_revision(built: tuple[Row, ...]) -> None:
    rows = {(row.name, row.code): row for row in built}
    assert rows["宣武区", "110104"].until == "201007" or rows["宣武区", "110104"].until[:4] in {"2010", "2011"}
    assert rows["突泉县", "152224"].until == ""
    assert rows["襄樊市", "420600"].until[:4] in {"2010", "2011"}
    assert all(row.since < row.until for row in built if row.until and row.since != row.until)
