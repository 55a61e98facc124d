"""Paths, folders and links: which files are documents, and how they are named."""

from __future__ import annotations

from pathlib import Path

import pytest

from jiaokan.documents.find import find
from jiaokan.documents.walk import beside


def write(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("桥长214米。", encoding="utf-8")


def names(folder: Path, *paths: str) -> list[str]:
    return [source.path.removeprefix(f"{folder}/") for source in find(paths).sources]


def test_folder_is_walked_in_the_order_of_names(tmp_path: Path) -> None:
    write(tmp_path, "b/2.md", "b/1.text", "a.txt", "c.MARKDOWN", "b/深/x.txt", "b/image.png", "b/data.csv")
    assert names(tmp_path, str(tmp_path)) == ["a.txt", "b/1.text", "b/2.md", "b/深/x.txt", "c.MARKDOWN"]


def test_hidden_files_and_words_about_the_folder_are_passed_over(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", ".b.txt", ".git/c.txt", "README.md", "readme.zh.md", "LICENSE.txt", "CHANGELOG.md")
    assert names(tmp_path, str(tmp_path)) == ["a.txt"]


def test_named_file_is_read_whatever_its_name(tmp_path: Path) -> None:
    write(tmp_path, "README.md", ".b.txt", "c.log")
    given = [str(tmp_path / name) for name in ("c.log", "README.md", ".b.txt")]
    assert [source.path for source in find(given).sources] == given


def test_paths_are_named_as_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "a.txt", "news/b.txt")
    monkeypatch.chdir(tmp_path)
    assert names(tmp_path, "./a.txt", "news", "-") == ["./a.txt", "news/b.txt", "-"]
    assert names(tmp_path, "news/", "news/../a.txt") == ["news/b.txt", "news/../a.txt"]
    assert names(tmp_path, ".") == ["./a.txt", "./news/b.txt"]


def test_same_file_is_checked_once_under_its_first_name(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "b.txt")
    (tmp_path / "link.txt").symlink_to(tmp_path / "a.txt")
    (tmp_path / "again").symlink_to(tmp_path, target_is_directory=True)
    listing = find([str(tmp_path / "link.txt"), str(tmp_path), str(tmp_path / "b.txt"), "-", "-"])
    assert [source.path.removeprefix(f"{tmp_path}/") for source in listing.sources] == ["link.txt", "b.txt", "-"]
    assert listing.errors == ()


def test_links_in_a_circle_come_to_an_end(tmp_path: Path) -> None:
    write(tmp_path, "news/a.txt")
    (tmp_path / "news" / "up").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "one").symlink_to(tmp_path / "two")
    (tmp_path / "two").symlink_to(tmp_path / "one")
    assert names(tmp_path, str(tmp_path)) == ["news/a.txt"]
    error = find([str(tmp_path / "one")]).errors[0]
    assert (error.kind, error.document) == ("input", str(tmp_path / "one"))
    assert "circle" in error.message
    assert error.hint


def test_missing_path_does_not_stop_the_rest(tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    (tmp_path / "empty").mkdir()
    paths = [str(tmp_path / name) for name in ("nowhere.txt", "empty", "a.txt", "a.txt/b.txt")]
    listing = find([*paths, "nul\x00.txt", ""])
    assert [source.path for source in listing.sources] == [paths[2]]
    assert [error.document for error in listing.errors] == [paths[0], paths[1], paths[3], "nul\x00.txt", ""]
    assert all(error.kind == "input" and error.hint for error in listing.errors)


def test_unreadable_folder_does_not_stop_the_rest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "a.txt", "b/c.txt")
    listed = Path.iterdir

    def refuse(folder: Path) -> object:
        if folder.name == "b":
            raise PermissionError(13, "Permission denied")
        return listed(folder)

    monkeypatch.setattr(Path, "iterdir", refuse)
    listing = find([str(tmp_path)])
    assert [source.path for source in listing.sources] == [f"{tmp_path}/a.txt"]
    assert [error.document for error in listing.errors] == [f"{tmp_path}/b"]


def test_deep_folders(tmp_path: Path) -> None:
    deep = "/".join("d" * 300)
    write(tmp_path, f"{deep}/a.txt")
    assert names(tmp_path, str(tmp_path)) == [f"{deep}/a.txt"]


@pytest.mark.parametrize(
    ("path", "target", "name"),
    [
        ("a/b.txt", "a/c.txt", "a/c.txt"),
        ("./a/b.txt", "a/d/c.txt", "./a/d/c.txt"),
        ("a/b.txt", "c.txt", "c.txt"),
        ("b.txt", "c.txt", "c.txt"),
        ("./b.txt", "c.txt", "./c.txt"),
    ],
)
def test_beside(path: str, target: str, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, path, target)
    monkeypatch.chdir(tmp_path)
    assert beside(path, str((tmp_path / target).resolve())) == name


def test_beside_a_linked_folder_leads_to_the_target(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "real/a/b.txt", "real/c.txt")
    (tmp_path / "link").symlink_to(tmp_path / "real" / "a", target_is_directory=True)
    monkeypatch.chdir(tmp_path)
    target = (tmp_path / "real/c.txt").resolve()
    assert Path(beside("link/b.txt", str(target))).resolve() == target
