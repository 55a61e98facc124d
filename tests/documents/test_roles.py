"""Roles and stories: the command, the nearest list, the names of files, and nothing at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from jiaokan.documents import Source
from jiaokan.documents.find import Listing, find

HEADER = "path,story,role,title,source,published,url"


def write(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("桥长214米。", encoding="utf-8")


def write_list(folder: Path, *rows: str, header: str = HEADER, encoding: str = "utf-8") -> None:
    (folder / "documents.csv").write_bytes("\n".join([header, *rows, ""]).encode(encoding))


def roles(listing: Listing) -> list[tuple[str, str, str, bool]]:
    return [(entry.path, entry.listed.role, entry.listed.original, entry.checked) for entry in listing.sources]


def stories(listing: Listing) -> list[tuple[str, str]]:
    return [(source.path, source.listed.story) for source in listing.sources]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_against_makes_every_path_a_reprint(folder: Path) -> None:
    write(folder, "a.txt", "b.txt", "news/c.txt")
    assert roles(find(["a.txt", "news", "-"], against="b.txt")) == [
        ("a.txt", "reprint", "b.txt", True),
        ("news/c.txt", "reprint", "b.txt", True),
        ("-", "reprint", "b.txt", True),
        ("b.txt", "original", "", False),
    ]


def test_against_a_document_that_is_also_given(folder: Path) -> None:
    write(folder, "news/a.txt", "news/b.txt")
    assert roles(find(["news"], against="./news/b.txt")) == [
        ("news/a.txt", "reprint", "news/b.txt", True),
        ("news/b.txt", "original", "", True),
    ]


def test_against_standard_input(folder: Path) -> None:
    write(folder, "a.txt")
    assert roles(find(["a.txt"], against="-")) == [("a.txt", "reprint", "-", True), ("-", "original", "", False)]


def test_against_goes_before_the_list_but_keeps_its_titles(folder: Path) -> None:
    write(folder, "a.txt", "b.txt", "c.txt")
    write_list(folder, "a.txt,桥,original,石桥通车,县报,2024-05-01,", "b.txt,桥,reprint,桥通了,,,https://example.org/b")
    listing = find(["a.txt", "b.txt"], against="c.txt")
    assert [source.listed.role for source in listing.sources] == ["reprint", "reprint", "original"]
    assert [source.listed.title for source in listing.sources] == ["石桥通车", "桥通了", ""]


@pytest.mark.parametrize("against", ["nowhere.txt", "news", ""])
def test_against_what_cannot_be_an_original(folder: Path, against: str) -> None:
    write(folder, "a.txt", "news/b.txt")
    listing = find(["a.txt"], against=against)
    assert roles(listing) == [("a.txt", "reprint", "", True)]
    assert [(error.kind, error.document, bool(error.hint)) for error in listing.errors] == [("input", against, True)]


def test_list_gives_role_story_and_heading(folder: Path) -> None:
    write(folder, "bridge/first.txt", "bridge/second.md", "bridge/other.txt")
    write_list(
        folder,
        'bridge/first.txt,桥,original,"石桥通车, 路近5公里",县报,2024-05-01,',
        "bridge/second.md, 桥 ,reprint,桥通了,某网,2024-05-02,https://example.org/2",
        "",
        "bridge/other.txt,,standalone,,,,",
    )
    listing = find(["bridge"])
    first, other, second = listing.sources
    assert listing.errors == ()
    assert (first.listed.role, first.listed.title, first.listed.source) == ("original", "石桥通车, 路近5公里", "县报")
    assert (second.listed.role, second.listed.story, second.listed.original) == ("reprint", "桥", "bridge/first.txt")
    assert (second.listed.published, second.listed.url) == ("2024-05-02", "https://example.org/2")
    assert (other.listed.role, other.listed.story) == ("standalone", "")


def test_original_in_the_list_is_evidence_unless_given(folder: Path) -> None:
    write(folder, "bridge/first.txt", "bridge/second.txt", "third.txt")
    write_list(
        folder,
        "bridge/first.txt,桥,original,石桥通车,,,",
        "bridge/second.txt,桥,reprint,,,,",
        "third.txt,桥,reprint,,,,",
    )
    assert roles(find(["bridge/second.txt", "third.txt"])) == [
        ("bridge/second.txt", "reprint", "bridge/first.txt", True),
        ("third.txt", "reprint", "bridge/first.txt", True),
        ("bridge/first.txt", "original", "", False),
    ]
    assert find(["third.txt"]).sources[1].listed.title == "石桥通车"


def test_nearest_list_alone_counts(folder: Path) -> None:
    write(folder, "a.txt", "deep/b.txt", "deep/c.txt")
    write_list(folder, "a.txt,s,standalone,above,,,", "deep/b.txt,s,standalone,above,,,")
    write_list(folder / "deep", "b.txt,t,standalone,near,,,")
    listing = find(["."])
    assert [source.listed.title for source in listing.sources] == ["above", "near", ""]


@pytest.mark.parametrize("top", ["jiaokan.toml", ".git"])
def test_list_above_the_configuration_is_not_seen(folder: Path, top: str) -> None:
    write(folder, "project/news/a.txt")
    if top == ".git":
        (folder / "project" / top).mkdir()
    else:
        (folder / "project" / top).write_text("", encoding="utf-8")
    write_list(folder, "project/news/a.txt,s,standalone,outside,,,")
    assert find(["project"]).sources[0].listed.title == ""
    write_list(folder / "project", "news/a.txt,s,standalone,inside,,,")
    assert find(["project"]).sources[0].listed.title == "inside"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030", "utf-16"])
def test_list_saved_by_a_spreadsheet(folder: Path, encoding: str) -> None:
    write(folder, "a.txt")
    write_list(folder, "a.txt,石桥,standalone,石桥通车了,县报,,", ",,,,,,", encoding=encoding)
    listing = find(["a.txt"])
    assert (listing.errors, listing.sources[0].listed.title) == ((), "石桥通车了")


def test_one_label_in_two_lists_is_two_stories(folder: Path) -> None:
    write(folder, "may/a.txt", "may/b.txt", "june/a.txt")
    for month in ("may", "june"):
        write_list(folder / month, "a.txt,1,standalone,,,,")
    assert stories(find(["may"])) == [("may/a.txt", "1"), ("may/b.txt", "")]
    assert stories(find(["may", "june"])) == [
        ("may/a.txt", "1 (may/documents.csv)"),
        ("may/b.txt", ""),
        ("june/a.txt", "1 (june/documents.csv)"),
    ]


def test_names_of_files_give_roles(folder: Path) -> None:
    write(folder, "s/original.md", "s/reprint.txt", "s/reprint-2.md", "s/other.txt", "t/reprint.txt")
    assert roles(find(["s", "t"])) == [
        ("s/original.md", "original", "", True),
        ("s/other.txt", "standalone", "", True),
        ("s/reprint-2.md", "reprint", "s/original.md", True),
        ("s/reprint.txt", "reprint", "s/original.md", True),
        ("t/reprint.txt", "standalone", "", True),
    ]
    assert roles(find(["s/reprint.txt"])) == [
        ("s/reprint.txt", "reprint", "s/original.md", True),
        ("s/original.md", "original", "", False),
    ]


def test_reprint_prefers_the_original_of_its_own_format(folder: Path) -> None:
    write(folder, "original.md", "original.txt", "reprint.txt", "reprint.md", "original.png")
    originals = {source.path: source.listed.original for source in find(["."]).sources}
    assert (originals["./reprint.txt"], originals["./reprint.md"]) == ("./original.txt", "./original.md")


def test_list_goes_before_the_names_of_files(folder: Path) -> None:
    write(folder, "original.txt", "reprint.txt", "reprint-2.txt")
    write_list(folder, "reprint.txt,,standalone,,,,", "reprint-2.txt,s,reprint,,,,")
    listed = {source.path: source.listed for source in find(["."]).sources}
    assert listed["./reprint.txt"].role == "standalone"
    assert listed["./reprint-2.txt"].original == "./original.txt"


def test_story_of_the_command_fills_what_no_list_says(folder: Path) -> None:
    write(folder, "a.txt", "b.txt", "s/original.txt", "s/reprint.txt")
    write_list(folder, "a.txt,桥,standalone,,,,")
    assert stories(find(["a.txt", "b.txt", "s/reprint.txt", "-"], story=True)) == [
        ("a.txt", "桥"),
        ("b.txt", "story"),
        ("s/reprint.txt", "story"),
        ("-", "story"),
        ("s/original.txt", ""),
    ]
    assert stories(find(["b.txt"])) == [("b.txt", "")]


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("b.txt,s,copy,,,,", "role"),
        ("b.txt,s,,,,,", "role"),
        ("b.txt,s,standalone,,,", "fields"),
        ("b.txt,s,standalone,a, b,,,", "fields"),
        ("nowhere.txt,s,standalone,,,,", "does not exist"),
        (",s,standalone,,,,", "does not exist"),
        ("../b.txt,s,standalone,,,,", "leads out"),
        ("/etc/hostname,s,original,,,,", "leads out"),
        ("b.txt,s,standalone,,,1 May,", "date"),
        ("b.txt,s,standalone,,,2024-02-30,", "date"),
        ("b.txt,s,standalone,,,20240201,", "date"),
        ("a.txt,s,standalone,,,,", "twice"),
        ("original.txt,s,original,,,,", "two originals"),
    ],
)
def test_damaged_row_is_reported_and_the_others_hold(folder: Path, row: str, message: str) -> None:
    write(folder, "a.txt", "b.txt", "original.txt", "reprint.txt", "c.txt")
    write_list(
        folder, "a.txt,s,original,good,,,", '"reprint.txt",,standalone,"two\nlines",,,', row, "c.txt,,reprint,x,,,"
    )
    listing = find(["."])
    assert [(error.kind, error.document, error.line) for error in listing.errors] == [
        ("configuration", "./documents.csv", 5)
    ]
    assert message in listing.errors[0].message
    assert listing.errors[0].hint
    titles = {source.path: source.listed.title for source in listing.sources}
    assert titles == {
        "./a.txt": "good",
        "./b.txt": "",
        "./c.txt": "x",
        "./original.txt": "",
        "./reprint.txt": "two\nlines",
    }


@pytest.mark.parametrize(
    "data",
    [
        b"path,story,title\na.txt,s,x\n",
        b"",
        b"\n\n",
        b"\x89PNG\r\n\x1a\n",
        b"PK\x03\x04",
        b'path,"story\n',
    ],
)
def test_damaged_list_leaves_the_other_means(folder: Path, data: bytes) -> None:
    write(folder, "original.txt", "reprint.txt")
    (folder / "documents.csv").write_bytes(data)
    listing = find(["reprint.txt"])
    assert {(error.kind, error.document, error.line) for error in listing.errors} == {
        ("configuration", "documents.csv", 1)
    }
    assert all(error.hint for error in listing.errors)
    assert roles(listing) == [("reprint.txt", "reprint", "original.txt", True), ("original.txt", "original", "", False)]


def test_fault_of_the_csv_itself_keeps_the_rows_before_it(folder: Path) -> None:
    write(folder, "a.txt", "b.txt")
    write_list(folder, "a.txt,s,standalone,good,,,", 'b.txt,s,standalone,"x"y,,,')
    listing = find(["."])
    assert [(error.line, "well-formed" in error.message) for error in listing.errors] == [(3, True)]
    assert [source.listed.title for source in listing.sources] == ["good", ""]


def test_list_is_read_and_reported_once(folder: Path) -> None:
    write(folder, "a.txt", "deep/b.txt", "deep/c.txt")
    write_list(folder, "a.txt,s,copy,,,,")
    assert len(find(["a.txt", "deep"]).errors) == 1


def test_listed_link_and_its_target_are_one_document(folder: Path) -> None:
    write(folder, "store/a.txt")
    (folder / "a.txt").symlink_to(folder / "store" / "a.txt")
    write_list(folder, "a.txt,s,standalone,linked,,,")
    listing = find(["a.txt", "store/a.txt"])
    assert [(source.path, source.listed.title) for source in listing.sources] == [("a.txt", "linked")]


def test_sources_are_records(folder: Path) -> None:
    write(folder, "a.txt")
    assert isinstance(find(["a.txt"]).sources[0], Source)
    assert find([]) == Listing((), ())
