"""From sources to documents, and every input that is none."""

from __future__ import annotations

import hashlib
import io
import os
import pickle
import subprocess
import sys
from pathlib import Path

import pytest

from jiaokan.documents import Document, Listed, Source, from_text, read
from jiaokan.documents.contents import LARGEST
from jiaokan.errors import InputError

TEXT = "石桥通车\r\n新修的石桥长214米，村民进城的路程缩短了约5公里。\n"


def refused(path: str) -> InputError:
    with pytest.raises(InputError) as caught:
        read(Source(path, Listed()))
    error = caught.value
    assert error.document == path
    assert error.hint
    assert "\n" not in error.message
    assert pickle.loads(pickle.dumps(error)).document == path
    return error


def test_document_has_the_text_as_given(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xef\xbb\xbf" + TEXT.encode())
    listed = Listed(title="石桥通车", role="reprint", original="b.txt")
    document = read(Source(str(path), listed, checked=False))
    assert document == Document(
        path=str(path),
        text=TEXT,
        format="text",
        encoding="utf-8-sig",
        confidence=1.0,
        replaced=0,
        sha256=hashlib.sha256(path.read_bytes()).hexdigest(),
        listed=listed,
        checked=False,
    )


@pytest.mark.parametrize("name", ["a.md", "a.markdown", "a.MD"])
def test_markdown_is_kept_as_given(tmp_path: Path, name: str) -> None:
    text = "# 石桥通车\n\n- 桥长**214米**\n\n| 年 | 万元 |\n| - | - |\n| 2023 | 36 |\n"
    (tmp_path / name).write_text(text, encoding="utf-8")
    document = read(Source(str(tmp_path / name), Listed()))
    assert (document.text, document.format) == (text, "markdown")


def test_standard_input_is_read_as_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode("gb18030")), encoding="ascii"))
    document = read(Source("-", Listed()))
    assert (document.path, document.text, document.encoding) == ("-", TEXT, "gb18030")


def test_text_in_memory() -> None:
    document = from_text(TEXT)
    assert (document.path, document.text, document.format, document.listed) == ("-", TEXT, "text", Listed())
    assert document.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()
    assert from_text(TEXT, path="a.md").format == "markdown"
    assert from_text("半个\ud83d字").text == "半个\ud83d字"


@pytest.mark.parametrize("text", ["", " \n", "\x00" * 20, "字" * (LARGEST // 3 + 1)])
def test_text_in_memory_that_is_none(text: str) -> None:
    with pytest.raises(InputError) as caught:
        from_text(text, path="pasted")
    assert (caught.value.document, bool(caught.value.hint)) == ("pasted", True)


def test_missing_file(tmp_path: Path) -> None:
    assert "no such file" in refused(str(tmp_path / "nowhere.txt")).message
    assert "no such file" in refused(str(tmp_path / "nowhere" / "a.txt")).message


def test_folder_instead_of_a_file(tmp_path: Path) -> None:
    assert "folder" in refused(str(tmp_path)).message


def test_path_that_cannot_be_one(tmp_path: Path) -> None:
    assert "character" in refused("a\x00.txt").message
    assert "too long" in refused(str(tmp_path / ("a" * 300))).message


def test_link_to_itself(tmp_path: Path) -> None:
    link = tmp_path / "a.txt"
    link.symlink_to(link)
    assert "circle" in refused(str(link)).message


def test_pipe_does_not_block(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    assert "pipe" in refused(str(tmp_path / "a.txt")).message


@pytest.mark.parametrize("number", [13, 1, 5])
def test_file_that_the_system_refuses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")

    def refuse(*_: object, **__: object) -> object:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(Path, "open", refuse)
    assert "read" in refused(str(tmp_path / "a.txt")).message


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_file_without_permission(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "a.txt").chmod(0)
    assert "may not be read" in refused(str(tmp_path / "a.txt")).message


def test_large_file_is_refused_before_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)

    def fail(*_: object, **__: object) -> object:
        raise AssertionError("the file was opened")

    monkeypatch.setattr(Path, "open", fail)
    assert "20 MB" in refused(str(path)).message


def test_large_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"a" * (LARGEST + 1))))
    assert "20 MB" in refused("-").message


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "empty"),
        (b"\n\n", "empty"),
        (b"PK\x03\x04", "ZIP"),
        (b"\x00\x01\x02\x03" * 30, "binary"),
        (b"\xef\xbb\xbf" + b"\xff" * 30, "unknown encoding"),
    ],
)
def test_contents_that_are_no_text(tmp_path: Path, data: bytes, message: str) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    assert message in refused(str(tmp_path / "a.txt")).message


def test_importing_the_room_is_cheap() -> None:
    heavy = "{'charset_normalizer', 'pandas', 'rjieba', 'opencc', 'pypinyin'}"
    program = f"import sys, jiaokan.documents; sys.exit(bool({heavy} & set(sys.modules)))"
    assert (
        subprocess.run(
            [sys.executable, "-c", program], env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
        ).returncode
        == 0
    )
