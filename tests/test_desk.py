"""A reprint on a newsroom's desk from the first check to the last decision, through the installed command."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from jiaokan.decisions.review import FILE

STORY = Path(__file__).parent.parent / "seeds" / "jingmeng"
LATER = {"PYTHONUTF8": "1", "SOURCE_DATE_EPOCH": "1772323200"}  # 2026-03-01

Command = Callable[..., tuple[int, str]]


def installed() -> list[str]:
    """The command beside this interpreter, or the module where there is none."""
    command = shutil.which("jiaokan", path=str(Path(sys.executable).parent))
    return [command] if command else [sys.executable, "-m", "jiaokan.cli"]


@pytest.fixture
def jiaokan(tmp_path: Path) -> Command:
    """Runs the installed command in a newsroom's folder that holds an original and its corrupted reprint."""
    subprocess.run([*installed(), "init"], cwd=tmp_path, capture_output=True, check=True)
    (tmp_path / "news").mkdir()
    shutil.copy(STORY / "original.txt", tmp_path / "news" / "original.txt")
    shutil.copy(STORY / "reprint-corrupt.txt", tmp_path / "news" / "reprint.txt")

    def run(*arguments: str) -> tuple[int, str]:
        done = subprocess.run(
            [*installed(), *arguments],
            cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=False, env={**os.environ, **LATER},
        )  # fmt: skip
        assert done.stderr == ""
        return done.returncode, done.stdout

    return run


def test_a_corrupted_reprint_until_it_is_settled(jiaokan: Command, tmp_path: Path) -> None:
    reprint = tmp_path / "news" / "reprint.txt"

    def report(status: int) -> dict[str, Any]:
        code, out = jiaokan("check", "news", "--quiet", "--format", "json")
        assert code == status
        return dict(json.loads(out))

    def open_ones(told: dict[str, Any]) -> list[tuple[str, str]]:
        return [(item["code"], item["surface"]) for item in told["discrepancies"] if item["state"] == "open"]

    first = report(1)
    assert len(open_ones(first)) > 20
    assert jiaokan("baseline", "news", "--reason", "旧稿存档", "--reviewer", "王编辑", "--quiet")[0] == 0
    accepted = report(0)
    assert (open_ones(accepted), accepted["stale"]) == ([], [])
    assert len(accepted["discrepancies"]) == len(first["discrepancies"])
    assert {item["decision"]["reason"] for item in accepted["discrepancies"]} == {"旧稿存档"}

    text = reprint.read_text(encoding="utf-8")
    assert "274.4亿元" in text
    reprint.write_text(text.replace("274.4亿元", "277.4亿元"), encoding="utf-8")
    edited = report(1)
    assert open_ones(edited) == [("REP003", "277.4亿元")]
    assert ["274.4亿元" in row["quotation"] for row in edited["stale"]] == [True]

    sentence = "走进赤峰市哈钦旗兴隆村,成排的鸭舍格外醒目。"
    assert sentence in text
    reprint.write_text(text.replace(sentence, ""), encoding="utf-8")
    removed = report(0)
    assert [row["quotation"] for row in removed["stale"]] == [sentence]
    assert sentence in jiaokan("check", "news", "--quiet")[1]

    assert jiaokan("decisions", "--prune", "--quiet")[0] == 0
    assert report(0)["stale"] == []
    assert sentence not in (tmp_path / FILE).read_text(encoding="utf-8")

    reprint.rename(tmp_path / "news" / "reprint-2.txt")
    moved = report(0)
    assert moved["stale"] == []
    assert [item["state"] for item in moved["discrepancies"]].count("suppressed") == len(first["discrepancies"]) - 1
