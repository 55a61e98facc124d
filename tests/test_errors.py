"""Errors in Chinese and English: what a person can meet, on the way back from a worker, and in each form of report."""

from __future__ import annotations

import errno
import json
import os
import pickle
import re
import sys
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from types import ModuleType

import pytest

from jiaokan import cli, pipeline, standard
from jiaokan.configuration import find_configuration
from jiaokan.documents import from_text
from jiaokan.documents.contents import LARGEST, fault
from jiaokan.errors import ConfigurationError, InputError, InternalError, JiaokanError, RuleError
from jiaokan.pipeline import Options
from jiaokan.report import terminal
from jiaokan.rules.loader import load_folder, prefix_of
from jiaokan.words import Words

HAN = re.compile(r"[\u4e00-\u9fff]")
COLUMNS = "path,story,role,title,source,published,url"
RULE = """
from jiaokan.rules import Words, rule

@rule("{code}", name=Words("试", "trial"), severity="info", tables=["figures"], examples=[])
def trial(figures):
    {body}
"""
DAMAGED_TABLE = """
from jiaokan.rules import Table

class Figures(Table, table="figures"):
    @classmethod
    def to_schema(cls):
        raise ValueError("no table")
"""


def in_two_languages(error: JiaokanError) -> None:
    """Every text stands in both languages, each in its own script, and in one line."""
    for words in (error.words, error.hint_words):
        assert HAN.search(words.zh)
        assert words.en
        assert not HAN.search(words.en)
        assert "\n" not in words.zh + words.en
        assert not re.search(r"[\u4e00-\u9fff][,;:?!()]", words.zh), "Chinese has full-width marks"


def errors_of(*paths: Path, against: Path | None = None, root: Path | None = None) -> list[JiaokanError]:
    report = pipeline.check(list(paths), against, options=Options(local_root=root))
    return list(report.errors)


def file(path: Path, data: bytes | str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


@pytest.mark.parametrize("kind", [JiaokanError, ConfigurationError, InputError, RuleError, InternalError])
@pytest.mark.parametrize(
    ("message", "hint"),
    [(Words("坏了", "broken"), Words("请修", "mend it")), ("broken", "mend it"), (Words("坏了", "broken"), "")],
)
def test_error_comes_home_from_a_worker_in_both_languages(
    kind: type[JiaokanError], message: Words | str, hint: Words | str
) -> None:
    sent = kind(message, document="a.txt", line=3, hint=hint)
    received: JiaokanError = pickle.loads(pickle.dumps(sent))
    assert type(received) is kind
    assert (received.words, received.hint_words) == (sent.words, sent.hint_words)
    assert (received.document, received.line, received.message, str(received)) == ("a.txt", 3, "broken", "broken")
    assert received.hint == sent.hint_words.en


def test_plain_text_counts_for_both_languages() -> None:
    error = JiaokanError("broken", hint="mend it")
    assert (error.words, error.hint_words) == (Words("broken", "broken"), Words("mend it", "mend it"))


def test_error_in_one_line() -> None:
    error = InputError(Words("坏了", "broken"), document="a.txt", line=3, hint=Words("请修", "mend it"))
    assert error.statement("zh") + error.advice("zh") == "a.txt:3：坏了（请修）"
    assert error.statement("en") + error.advice("en") == "a.txt:3: broken (mend it)"
    bare = InputError(Words("坏了", "broken"))
    assert (bare.statement("zh"), bare.statement("en"), bare.advice("zh"), bare.advice("en")) == (
        "坏了",
        "broken",
        "",
        "",
    )


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "空"),
        (b"\xff\xfe", "空"),
        (b"%PDF-1.7\n", "这是 PDF 文件，不是文本"),
        (b"PK\x03\x04\x14\x00", "ZIP"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "这是旧版办公文档，不是文本"),
        (b"{\\rtf1 text}", "RTF"),
        (b"\x89PNG\r\n\x1a\n\x00", "PNG"),
        (b"\xff\xd8\xff\xe0", "JPEG"),
        (b"GIF89a", "GIF"),
        (b"\x1f\x8b", "gzip"),
        (b"7z\xbc\xaf\x27\x1c", "7z"),
        (b"Rar!\x1a\x07", "RAR"),
        (b"SQLite format 3\x00", "数据库"),
        (b"\x00\x01\x02\x03" * 30, "二进制"),
        (b"\xef\xbb\xbf" + b"\xff" * 30, "编码无法识别：30个字符中有30个"),
        (b"\xff\xff\xff", "编码无法识别"),
    ],
)
def test_contents_that_are_no_text(tmp_path: Path, data: bytes, message: str) -> None:
    (error,) = errors_of(file(tmp_path / "a.txt", data))
    assert isinstance(error, InputError)
    assert message in error.words.zh
    in_two_languages(error)


def test_missing_file_nul_and_special_files(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "circle").symlink_to(tmp_path / "circle")
    (tmp_path / "nothing").mkdir()
    text = file(tmp_path / "a.txt", "今年引进人才38人。")
    paths = [tmp_path / name for name in ("nowhere.txt", "a\x00b", "pipe", "circle", "nothing", "a.txt/b", "n" * 300)]
    errors = [*errors_of(*paths), *errors_of(text, against=tmp_path / "nothing")]
    assert len(errors) == len(paths) + 1
    assert {type(error) for error in errors} == {InputError}
    for error in errors:
        in_two_languages(error)


def test_document_over_the_limit(tmp_path: Path) -> None:
    with (tmp_path / "a.txt").open("wb") as large:
        large.truncate(LARGEST + 1)
    (error,) = errors_of(tmp_path / "a.txt")
    assert "20 MB" in error.words.zh
    in_two_languages(error)


def test_text_in_memory_over_the_limit() -> None:
    with pytest.raises(InputError) as caught:
        from_text("x" * (LARGEST + 1))
    in_two_languages(caught.value)


def test_empty_path() -> None:
    (error,) = pipeline.check([""]).errors
    in_two_languages(error)


@pytest.mark.parametrize("number", [errno.ENOENT, errno.EACCES, errno.EPERM, errno.EISDIR, errno.EIO, None])
def test_whatever_the_operating_system_says(number: int | None) -> None:
    in_two_languages(fault("a.txt", OSError(number, os.strerror(number)) if number else OSError()))
    in_two_languages(fault("a.txt", ValueError("embedded null byte")))


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ("path,title\na.txt,x", "缺少 story 一列"),
        (f'{COLUMNS}\na.txt,s,standalone,"x"y,,,', "CSV"),
        (f"{COLUMNS}\na.txt,s,standalone", "有3个字段，应为7个"),
        (f"{COLUMNS}\na.txt,s,copy,,,,", "“copy”"),
        (f"{COLUMNS}\na.txt,s,standalone,,,1 May,", "“1 May”"),
        (f"{COLUMNS}\nnowhere.txt,s,standalone,,,,", "“nowhere.txt”不存在"),
        (f"{COLUMNS}\n../b.txt,s,standalone,,,,", "“../b.txt”"),
        (f"{COLUMNS}\na.txt,s,standalone,,,,\na.txt,s,standalone,,,,", "两次"),
        (f"{COLUMNS}\na.txt,s,original,,,,\nb.txt,s,original,,,,", "两篇原稿"),
        ("\x00" * 60, "二进制"),
    ],
)
def test_damaged_list_of_documents(tmp_path: Path, rows: str, message: str) -> None:
    for name in ("a.txt", "b.txt"):
        file(tmp_path / name, "今年引进人才38人。")
    file(tmp_path / "documents.csv", rows)
    (error,) = errors_of(tmp_path)
    assert isinstance(error, ConfigurationError)
    assert message in error.words.zh
    in_two_languages(error)


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ("select = [", "TOML"),
        ("colour = 1", "“colour”"),
        ("select = 'SUM'", "由字符串组成的列表"),
        ("select = [1]", "由字符串组成的列表"),
        ("lang = 1", "字符串"),
        ("jobs = true", "整数"),
        ("lang = 'fr'", "“fr”"),
        ("fail-on = 'all'", "“all”"),
    ],
)
def test_damaged_configuration(tmp_path: Path, settings: str, message: str) -> None:
    file(tmp_path / "jiaokan.toml", settings)
    with pytest.raises(ConfigurationError) as caught:
        find_configuration(tmp_path)
    assert message in caught.value.words.zh
    in_two_languages(caught.value)


@pytest.mark.parametrize(
    ("files", "kind", "message"),
    [
        ({"a": RULE.format(code="ZZ001", body="return []"), "b": RULE.format(code="ZZ001", body="return []")},
         ConfigurationError, "ZZ001 用了两次"),
        ({"a": RULE.format(code="zz1", body="return []")}, ConfigurationError, "“zz1”不是规则代码"),
        ({"a": "def"}, ConfigurationError, "SyntaxError"),
        ({"a": "1 / 0"}, ConfigurationError, "ZeroDivisionError"),
        ({"a": RULE.format(code="ZZ002", body="raise ValueError('no rule')")},
         RuleError, "（ZZ002）：ValueError: no rule"),
        ({"a": DAMAGED_TABLE}, RuleError, "（figures 表）：ValueError: no table"),
    ],
)  # fmt: skip
def test_damaged_rules(tmp_path: Path, files: dict[str, str], kind: type[JiaokanError], message: str) -> None:
    for name, program in files.items():
        file(tmp_path / "rules" / "checks" / f"{name}.py", program)
    text = file(tmp_path / "a.txt", "今年引进人才38人。")
    (error,) = errors_of(text, root=tmp_path / "rules")
    assert isinstance(error, kind)
    assert message in error.words.zh
    assert (error.document is None) == (kind is RuleError)
    in_two_languages(error)


def test_rule_file_under_two_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rules = file(tmp_path / "checks" / "a.py", "")
    other = ModuleType("checks_of_mine")
    other.__file__ = str(rules)
    monkeypatch.setitem(sys.modules, "checks_of_mine", other)
    _, (error,) = load_folder(tmp_path, prefix_of(tmp_path, standard.root()))
    assert "checks_of_mine" in error.words.zh
    in_two_languages(error)


def test_faults_of_the_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_document: object, _lexicon: object) -> None:
        raise ValueError("no reading")

    monkeypatch.setattr(pipeline, "read_document", fail)
    (error,) = errors_of(file(tmp_path / "a.txt", "今年引进人才38人。"))
    assert isinstance(error, InternalError)
    assert "ValueError: no reading" in error.words.zh
    in_two_languages(error)
    monkeypatch.setattr(standard, "__file__", str(tmp_path / "a" / "b" / "c" / "standard.py"))
    with pytest.raises(InternalError) as caught:
        standard.root.__wrapped__()
    in_two_languages(caught.value)


def test_reports_print_errors_in_their_language() -> None:
    report = pipeline.check(["nowhere.txt"])
    lines: list[str] = []
    for language in ("zh", "en"):
        stream = StringIO()
        terminal.write(report, stream, "zh" if language == "zh" else "en")
        lines.append(stream.getvalue().splitlines()[0])
    assert lines == [
        "无法读取 nowhere.txt：没有这个文件或文件夹（请检查路径；相对路径以当前文件夹为准）",
        "cannot be read nowhere.txt: there is no such file or folder "
        "(check the path; paths are relative to the current folder)",
    ]
    chinese, english = (json.loads(report.to_json("zh")), json.loads(report.to_json("en")))
    (error,) = report.errors
    assert chinese["errors"] == [
        {"kind": "input", "document": "nowhere.txt", "line": None, "error": error.words.zh, "hint": error.hint_words.zh}
    ]
    assert english["errors"] == [
        {"kind": "input", "document": "nowhere.txt", "line": None, "error": error.message, "hint": error.hint}
    ]


Command = Callable[..., str]


@pytest.fixture
def complaint(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    """Runs a command that fails in an empty folder and gives its one line on standard error."""
    monkeypatch.chdir(tmp_path)
    file(tmp_path / "jiaokan.toml", "")

    def run(*arguments: str, configuration: str = "", status: int = 2) -> str:
        file(tmp_path / "jiaokan.toml", configuration)
        monkeypatch.setattr(sys, "argv", ["jiaokan", *arguments])
        with pytest.raises(SystemExit) as caught:
            cli.main()
        assert caught.value.code == status
        (line,) = capsys.readouterr().err.splitlines()
        return line

    return run


CHINESE = "jiaokan: 没有规则“XX”（可用 jiaokan rules 查看全部规则）"
ENGLISH = "jiaokan: there is no rule 'XX' (`jiaokan rules` lists them)"


def test_command_complains_in_the_language_of_the_run(complaint: Command) -> None:
    assert complaint("rules", "XX") == CHINESE
    assert complaint("rules", "XX", configuration="lang = 'en'") == ENGLISH
    assert complaint("rules", "XX", "--lang", "en", configuration="lang = 'zh'") == ENGLISH
    assert complaint("rules", "XX", "--lang", "zh", configuration="lang = 'en'") == CHINESE


def test_command_complains_of_a_damaged_configuration(complaint: Command) -> None:
    assert "“colour”" in complaint("rules", configuration="lang = 'en'\ncolour = 1")
    assert "unknown key 'colour'" in complaint("check", "a.txt", "--lang", "en", configuration="colour = 1")


def test_command_complains_of_unreadable_documents(complaint: Command) -> None:
    assert complaint("read", "a.txt").startswith("jiaokan: a.txt：没有这个文件或文件夹（请")
    assert complaint("read", "a.txt", "--lang", "en").startswith("jiaokan: a.txt: there is no such file or folder (")


def test_command_complains_of_a_report_it_cannot_write(complaint: Command, tmp_path: Path) -> None:
    file(tmp_path / "a.txt", "今年引进人才38人。")
    arguments = ("check", "a.txt", "--quiet", "--output", "none/report.json")
    assert complaint(*arguments).startswith("jiaokan: none/report.json：报告无法写入")
    assert complaint(*arguments, "--lang", "en").startswith("jiaokan: none/report.json: the report cannot be written")


def test_command_complains_of_a_fault_of_its_own(complaint: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_arguments: object, **_named: object) -> None:
        raise ValueError("no report")

    monkeypatch.setattr(pipeline, "check", fail)
    chinese = complaint("check", "a.txt", status=3)
    assert chinese == "jiaokan: 程序内部出错：ValueError: no report（请连同稿件告知开发者）"
    english = complaint("check", "a.txt", configuration="lang = 'en'", status=3)
    assert english == "jiaokan: internal error: ValueError: no report (please report it with the document)"
