"""A newsroom's new folder: what `jiaokan init` lays out is clean, runs, and never overwrites."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from jiaokan.configuration import find_configuration
from jiaokan.house_lexicon import load
from jiaokan.pipeline import Options, check
from jiaokan.rules.registry import load_rules
from jiaokan.scaffold import lay_out, templates
from jiaokan.trials import trials


def test_the_folder_has_what_a_newsroom_needs(tmp_path: Path) -> None:
    lay_out(tmp_path)
    for name in (
        "seeds",
        "schemas",
        "checks",
        "data",
        "documents.csv",
        "jiaokan.toml",
        ".github/workflows/jiaokan.yml",
    ):
        assert (tmp_path / name).exists()


def test_the_example_story_is_clean(tmp_path: Path) -> None:
    lay_out(tmp_path)
    settings = find_configuration(tmp_path)
    assert settings.rule_root == tmp_path
    assert settings.lexicon is not None
    options = Options(local_root=tmp_path, lexicon=load(settings.lexicon), settings=settings)
    report = check([tmp_path / path for path in settings.paths], options=options)
    assert (report.errors, [item.code for item in report.found if item.severity != "info"]) == ((), [])
    assert {document.listed.role for document in report.checked} == {"original", "reprint"}


def test_the_example_rules_flag_what_their_examples_say(tmp_path: Path) -> None:
    lay_out(tmp_path)
    known = load_rules(tmp_path)
    own = known.rules.keys() - load_rules().rules.keys()
    assert (own, known.errors) == ({"HSE001", "HSE002"}, ())
    tried = [trial for code in own for trial in trials(known.rules[code], Options(local_root=tmp_path))]
    assert all(trial.passed for trial in tried)
    assert sum(bool(trial.example.flags) for trial in tried) >= 4


def test_examples_beside_another_report_are_tried_with_it() -> None:
    rule = load_rules().rules["XDC001"]
    assert any(example.beside and example.flags for example in rule.examples)
    assert all(trial.passed for trial in trials(rule, Options()))


def test_a_file_that_stands_there_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "jiaokan.toml").write_text("lang = 'en'\n", encoding="utf-8")
    placed = {entry.name: entry.written for entry in lay_out(tmp_path)}
    assert placed.pop("jiaokan.toml") is False
    assert all(placed.values())
    assert (tmp_path / "jiaokan.toml").read_text(encoding="utf-8") == "lang = 'en'\n"


@pytest.mark.parametrize(("name", "text"), list(templates()), ids=lambda value: value if len(value) < 40 else "")
def test_no_template_says_more_than_it_should(name: str, text: str) -> None:
    assert text.endswith("\n")
    assert not name.endswith(".template")


def jiaokan(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "jiaokan.cli", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_the_folder_works_through_the_command(tmp_path: Path) -> None:
    assert jiaokan(tmp_path, "init", "news").returncode == 0
    news = tmp_path / "news"
    assert jiaokan(news, "check", "--quiet").returncode == 0
    assert jiaokan(news, "rules", "--examples").stdout.startswith("规则 2 条，例子 9 个，不符 0 个")


def test_an_example_that_does_not_hold_fails_the_trial(tmp_path: Path) -> None:
    lay_out(tmp_path)
    file = tmp_path / "checks" / "house" / "spoken_money.py"
    file.write_text(
        file.read_text(encoding="utf-8").replace("门票8元，学生半价。", "门票9块钱，学生半价。"), encoding="utf-8"
    )
    done = jiaokan(tmp_path, "rules", "--examples", "--quiet")
    assert (done.returncode, done.stdout) == (1, "HSE002：例“门票9块钱，学生半价。”应标出—，实际标出9块钱\n")


def test_without_paths_a_run_says_what_is_missing(tmp_path: Path) -> None:
    (tmp_path / "jiaokan.toml").write_text("", encoding="utf-8")
    done = jiaokan(tmp_path, "check")
    assert (done.returncode, done.stderr) == (
        2,
        "jiaokan: 没有写明要核对的稿件（请写出文件或文件夹，或在配置中写 paths）\n",
    )
