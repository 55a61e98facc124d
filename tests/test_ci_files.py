"""The files that run jiaokan elsewhere: the GitHub action, the pre-commit hook, docs/ci.md, the CI file of `init`.

Their commands are run here as written, with the installed command on the path; what needs a network is left out.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parent.parent
WRONG = "今年引进人才38人，其中男性20人、女性28人。\n"
CLEAN = "今年引进人才38人，其中男性20人、女性18人。\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.txt").write_text(WRONG, encoding="utf-8")
    (tmp_path / "jiaokan.toml").write_text('paths = ["seeds"]\n', encoding="utf-8")
    return tmp_path


def bash(script: str, folder: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a script as CI does, with the command that stands beside this Python."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, **variables}
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def read_yaml(name: str) -> Any:
    return yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))


def blocks(language: str) -> list[str]:
    text = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
    return re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL)


def action(folder: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    """The action's step that checks, with its inputs in the environment as the runner puts them there."""
    described = read_yaml("action.yml")
    (step,) = (step for step in described["runs"]["steps"] if step.get("id") == "check")
    given = {name: inputs.get(name, entry["default"]) for name, entry in described["inputs"].items()}
    variables = {}
    for name, value in step["env"].items():
        (asked,) = re.findall(r"\$\{\{ inputs\.([a-z-]+) \}\}", value)
        variables[name] = given[asked]
    runner = {"RUNNER_TEMP": str(folder), "GITHUB_STEP_SUMMARY": str(folder / "summary.md")}
    return bash(step["run"], folder, **variables, **runner, GITHUB_OUTPUT=str(folder / "output"))


def test_the_action_annotates_writes_sarif_and_a_summary_and_fails(folder: Path) -> None:
    done = action(folder)
    assert done.returncode == 1, done.stderr
    assert "::error file=seeds/a.txt,line=1" in done.stdout
    assert (folder / "output").read_text() == "status=1\n"
    assert len(json.loads((folder / "jiaokan.sarif").read_text(encoding="utf-8"))["runs"][0]["results"]) == 1
    assert "SUM" in (folder / "summary.md").read_text(encoding="utf-8")


def test_the_action_takes_paths_and_arguments(folder: Path) -> None:
    (folder / "b.txt").write_text(CLEAN, encoding="utf-8")
    assert action(folder, paths="b.txt").returncode == 0
    assert action(folder, arguments="--fail-on never").returncode == 0
    assert action(folder, paths="none.txt").returncode == 2


def test_the_action_installs_what_it_was_checked_out_with_unless_a_version_is_asked_for() -> None:
    install = read_yaml("action.yml")["runs"]["steps"][0]
    shown = install["run"].replace("python3 -m pip", "echo pip")
    assert bash(shown, ROOT, PACKAGE="", ACTION="/here").stdout == "pip install --quiet /here\n"
    assert bash(shown, ROOT, PACKAGE="jiaokan==0.1", ACTION="/here").stdout == "pip install --quiet jiaokan==0.1\n"


def test_the_hook_checks_the_files_it_is_given(folder: Path) -> None:
    (hook,) = read_yaml(".pre-commit-hooks.yaml")
    done = bash(f"{hook['entry']} seeds/a.txt", folder)
    assert done.returncode == 1
    assert re.match(r"seeds/a\.txt:1:\d+ SUM\d{3} ", done.stdout)


def test_the_shell_of_the_guide_runs_as_written(folder: Path) -> None:
    (script,) = blocks("sh")
    done = bash(script, folder)
    assert (done.returncode, done.stdout.splitlines()[-1]) == (1, "see report.html")
    assert (folder / "report.html").stat().st_size > 0


def test_the_gitlab_job_of_the_guide_runs_as_written(folder: Path) -> None:
    (job,) = (yaml.safe_load(block)["jiaokan"] for block in blocks("yaml") if block.startswith("jiaokan:"))
    script = [line for line in job["script"] if not line.startswith("pip ")]
    for command in ("init -q", "add .", "-c user.name=a -c user.email=a@b.c commit -qm first"):
        assert bash(f"git {command}", folder).returncode == 0
    (folder / "seeds" / "a.txt").write_text(WRONG + "完。\n", encoding="utf-8")
    done = bash("\n".join(script), folder, CI_MERGE_REQUEST_DIFF_BASE_SHA="HEAD")
    assert done.returncode == 1, done.stderr
    assert (folder / job["artifacts"]["reports"]["junit"]).stat().st_size > 0


def test_the_workflow_of_init_runs_its_own_commands(tmp_path: Path) -> None:
    assert bash("jiaokan init .", tmp_path).returncode == 0
    workflow = yaml.safe_load((tmp_path / ".github/workflows/jiaokan.yml").read_text(encoding="utf-8"))
    steps = [step["run"] for step in workflow["jobs"]["check"]["steps"] if "run" in step and "pip" not in step["run"]]
    done = bash("\n".join(steps), tmp_path, GITHUB_STEP_SUMMARY=str(tmp_path / "summary.md"))
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "jiaokan.sarif").exists()


def test_every_yaml_of_the_guide_is_yaml() -> None:
    assert len([yaml.safe_load(block) for block in blocks("yaml")]) == 3
