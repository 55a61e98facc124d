"""--changed-since: which documents are reported, while all are read."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from jiaokan.changes import changed_since
from jiaokan.errors import ConfigurationError
from jiaokan.pipeline import Options, check

WRONG = "今年引进人才38人，其中男性20人、女性28人。\n"
ORIGINAL = "全县建成学校30所，招生1200名，投入2.5亿元。\n"
REPRINT = "全县建成学校30所，招生1200名，投入2.8亿元。\n"


def git(folder: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", "-C", str(folder), *identity, *arguments], check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    git(tmp_path, "init", "-q")
    for name in ("旧稿.txt", "新稿.txt"):
        (tmp_path / name).write_text(WRONG, encoding="utf-8")
    story = tmp_path / "story"
    story.mkdir()
    (story / "original.txt").write_text(ORIGINAL, encoding="utf-8")
    (story / "reprint.txt").write_text(REPRINT, encoding="utf-8")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-q", "-m", "first")
    return tmp_path


def flagged(folder: Path, revision: str = "HEAD") -> set[str]:
    report = check([folder], options=Options(changed=changed_since(revision, folder)))
    assert not report.errors
    return {Path(item.at.place.document).name for item in report.found if item.severity != "info"}


def test_nothing_is_reported_where_nothing_changed(repository: Path) -> None:
    assert flagged(repository) == set()


def test_a_changed_document_is_reported_and_no_other(repository: Path) -> None:
    (repository / "新稿.txt").write_text(WRONG + "完。\n", encoding="utf-8")
    assert flagged(repository) == {"新稿.txt"}


def test_a_new_document_is_reported_before_git_knows_it(repository: Path) -> None:
    (repository / "又一稿.txt").write_text(WRONG, encoding="utf-8")
    assert flagged(repository) == {"又一稿.txt"}


def test_a_commit_since_counts_as_a_change(repository: Path) -> None:
    (repository / "新稿.txt").write_text(WRONG + "完。\n", encoding="utf-8")
    git(repository, "commit", "-aqm", "second")
    assert flagged(repository) == set()
    assert flagged(repository, "HEAD~1") == {"新稿.txt"}


def test_a_reprint_is_reported_when_its_original_changed(repository: Path) -> None:
    (repository / "story" / "original.txt").write_text(ORIGINAL + "完。\n", encoding="utf-8")
    assert flagged(repository) == {"reprint.txt"}


def test_an_unknown_revision_is_a_configuration_error(repository: Path) -> None:
    with pytest.raises(ConfigurationError, match="no revision 'nowhere'"):
        changed_since("nowhere", repository)


@pytest.mark.parametrize("revision", ["--output=x", "-h", "", "HEAD:a"])
def test_a_revision_is_never_taken_for_an_option(repository: Path, revision: str) -> None:
    with pytest.raises(ConfigurationError):
        changed_since(revision, repository)
    assert not (repository / "x").exists()


def test_outside_a_repository_git_has_no_answer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(ConfigurationError, match="git gave no answer"):
        changed_since("HEAD", tmp_path)


def test_without_git_the_hint_names_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ConfigurationError, match="git was not found"):
        changed_since("HEAD", tmp_path)
