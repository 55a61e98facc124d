"""Several reports of one run, each in a place of its own, whole or not at all."""

from __future__ import annotations

import csv
import json
import os
import stat
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from jiaokan.cli.output import Output, outputs
from jiaokan.errors import ConfigurationError
from jiaokan.report.formats import FORMATS

WRONG = "今年引进人才38人，其中男性20人、女性28人。\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / ".git").mkdir()
    (tmp_path / "稿件.txt").write_text(WRONG, encoding="utf-8")
    return tmp_path


def jiaokan(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "jiaokan.cli", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_several_reports_of_one_run(folder: Path) -> None:
    wanted = {form: f"report.{form}" for form in FORMATS}
    options = [part for form, name in wanted.items() for part in ("--output", f"{form}={name}")]
    done = jiaokan(folder, "check", "稿件.txt", "--quiet", *options)
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout == ""  # the terminal report has a file, too
    (item,) = json.loads((folder / "report.json").read_text(encoding="utf-8"))["discrepancies"]
    for name in wanted.values():
        assert item["fingerprint"] in (folder / name).read_text(encoding="utf-8")
    ElementTree.parse(folder / "report.junit")
    with (folder / "report.csv").open(encoding="utf-8-sig", newline="") as lines:
        assert [row["surface"] for row in csv.DictReader(lines)] == ["28人"]


def test_a_plain_file_takes_the_format_and_a_named_one_its_own(folder: Path) -> None:
    done = jiaokan(folder, "check", "稿件.txt", "--quiet", "--format", "concise", "--output", "sarif=a.sarif")
    assert done.stdout.startswith("稿件.txt:1:21 SUM001 严重 ")
    assert json.loads((folder / "a.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"
    done = jiaokan(folder, "check", "稿件.txt", "--quiet", "--format", "concise", "--output", "a.txt")
    assert done.stdout == ""
    assert (folder / "a.txt").read_text(encoding="utf-8").startswith("稿件.txt:1:21 SUM001 严重 ")
    done = jiaokan(folder, "check", "稿件.txt", "--quiet", "--output", "json=-")
    assert json.loads(done.stdout)["schema"] == 1


@pytest.mark.parametrize(
    ("form", "given", "wanted"),
    [
        ("terminal", [], [("terminal", "-")]),
        ("json", ["-"], [("json", "-")]),
        ("json", ["a.json"], [("json", "a.json")]),
        ("terminal", ["sarif=a", "junit=b"], [("terminal", "-"), ("sarif", "a"), ("junit", "b")]),
        ("terminal", ["sarif=-"], [("sarif", "-")]),
        ("sarif", ["sarif=a"], [("sarif", "a")]),
        ("terminal", ["sarif=a=b"], [("terminal", "-"), ("sarif", "a=b")]),
        ("terminal", ["./a=b"], [("terminal", "./a=b")]),
    ],
)
def test_where_reports_go(form: str, given: list[str], wanted: list[tuple[str, str]]) -> None:
    assert list(outputs(form, given)) == [Output(*pair) for pair in wanted]


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (["sarrif=a"], "没有“sarrif”这种格式"),
        (["sarif="], "--output 没有写明文件"),
        (["sarif=a", "junit=./a"], "两份报告都写到“a”"),
        (["sarif=-", "junit=-"], "两份报告都写到标准输出"),
    ],
)
def test_outputs_that_cannot_be_meant(given: list[str], message: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        outputs("terminal", given)
    assert caught.value.words.zh == message
    if "sarrif" in given[0]:
        assert caught.value.hint_words.zh == "可用：sarif"


@pytest.mark.parametrize("target", ["nowhere/a.sarif", ".git", "a\udcff/b"])
def test_a_file_that_cannot_be_written_is_an_error_and_stops_no_other(folder: Path, target: str) -> None:
    done = jiaokan(folder, "check", "稿件.txt", "--quiet", "--output", f"sarif={target}", "--output", "json=a.json")
    assert done.returncode == 2
    assert "报告无法写入" in done.stderr
    assert "Traceback" not in done.stderr
    assert json.loads((folder / "a.json").read_text(encoding="utf-8"))["schema"] == 1
    assert sorted(file.name for file in folder.iterdir()) == [".git", "a.json", "稿件.txt"]


def test_a_file_is_replaced_whole_and_keeps_its_permissions(folder: Path) -> None:
    (folder / "real").mkdir()
    old = folder / "real" / "a.json"
    old.write_text("old" * 10_000, encoding="utf-8")
    old.chmod(0o640)
    (folder / "link.json").symlink_to("real/a.json")
    jiaokan(folder, "check", "稿件.txt", "--quiet", "--output", "json=link.json")
    assert (folder / "link.json").is_symlink()
    assert json.loads(old.read_text(encoding="utf-8"))["schema"] == 1
    assert stat.S_IMODE(old.stat().st_mode) == 0o640
    assert [file.name for file in (folder / "real").iterdir()] == ["a.json"]


def test_a_pipe_is_written_to_not_replaced(folder: Path) -> None:
    os.mkfifo(folder / "pipe")
    reader = subprocess.Popen(["cat", "pipe"], cwd=folder, stdout=subprocess.PIPE, text=True)
    jiaokan(folder, "check", "稿件.txt", "--quiet", "--output", "json=pipe")
    told, _ = reader.communicate(timeout=30)
    assert json.loads(told)["schema"] == 1
    assert (folder / "pipe").is_fifo()


def test_a_name_in_no_encoding_is_reported(folder: Path) -> None:
    name = os.fsdecode("坏\udcff.txt".encode("utf-8", "surrogateescape"))
    (folder / name).write_text(WRONG, encoding="utf-8")
    options = [part for form in FORMATS for part in ("--output", f"{form}=r.{form}")]
    done = jiaokan(folder, "check", name, "--quiet", *options)
    assert (done.returncode, done.stderr) == (1, "")
    (run,) = json.loads((folder / "r.sarif").read_text(encoding="utf-8"))["runs"]
    assert run["artifacts"][0]["location"]["uri"] == "%E5%9D%8F%FF.txt"


def test_what_could_not_be_read_is_said_where_a_person_looks(folder: Path) -> None:
    done = jiaokan(folder, "check", "稿件.txt", "nowhere.txt", "--quiet", "--format", "json")
    assert done.returncode == 2
    assert "nowhere.txt" in done.stderr
    done = jiaokan(folder, "check", "稿件.txt", "nowhere.txt", "--quiet")
    assert (done.returncode, done.stderr) == (2, "")
    assert "nowhere.txt" in done.stdout
