"""The file of decisions: what is refused, what stays untouched, and many writers at once."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from dataclasses import astuple
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jiaokan.decisions import lock
from jiaokan.decisions.review import FILE
from jiaokan.decisions.sheet import Sheet, parse
from jiaokan.decisions.store import load, update
from jiaokan.errors import ConfigurationError
from jiaokan.findings.decision import COLUMNS, VERDICTS, Decision
from jiaokan.rules.registry import load_rules

HEAD = ",".join(COLUMNS) + "\n"
GOOD = "0123456789abcdef,SUM001,a.txt,共38人。,accepted,照原件,王编辑,2026-03-01,\n"
Make = Callable[..., Decision]


def written(folder: Path, text: str) -> Path:
    file = folder / FILE
    file.write_text(text, encoding="utf-8", newline="")
    return file


def test_a_file_that_is_not_there_has_no_decisions(tmp_path: Path) -> None:
    assert load(tmp_path / FILE).entries == ()
    assert list(tmp_path.iterdir()) == []


def test_columns_of_model_and_record_are_the_same() -> None:
    assert tuple(load_rules().data_models["decisions"].to_schema().columns) == COLUMNS
    assert Decision.__slots__ == COLUMNS


@pytest.mark.parametrize("verdict", VERDICTS)
def test_every_verdict_is_read_back(tmp_path: Path, row: Make, verdict: str) -> None:
    decision = row(verdict=verdict, quotation="“甲,乙”", reason="一、\n二", expires="2027-01-01")
    update(tmp_path / FILE, lambda sheet: sheet.add([decision]))
    assert [entry.decision for entry in load(tmp_path / FILE).entries] == [decision]


@pytest.mark.parametrize(
    ("rows", "line", "message"),
    [
        (GOOD + GOOD.replace("照原件", ""), 3, "the reason is missing"),
        (GOOD + GOOD.replace("照原件", "  "), 3, "the reason is missing"),
        (GOOD.replace("2026-03-01", ""), 2, "the date is no day (YYYY-MM-DD)"),
        (GOOD.replace("2026-03-01", "2026-02-30"), 2, "the date is no day (YYYY-MM-DD): '2026-02-30'"),
        (GOOD.replace("2026-03-01", "1/3/2026"), 2, "the date is no day (YYYY-MM-DD): '1/3/2026'"),
        (GOOD.replace("2026-03-01,", "2026-03-01,20260401"), 2, "the expiry is no day (YYYY-MM-DD): '20260401'"),
        (GOOD.replace("accepted", "ok"), 2, "verdict cannot be 'ok'"),
        (GOOD.replace("0123456789abcdef", "0123456789ABCDEF"), 2, "fingerprint cannot be '0123456789ABCDEF'"),
        (GOOD.replace("0123456789abcdef", "0123"), 2, "fingerprint cannot be '0123'"),
        (GOOD.replace("SUM001", "sum"), 2, "code cannot be 'sum'"),
        (GOOD.replace("a.txt", ""), 2, "the document is missing"),
        (GOOD.replace(",照原件", ""), 2, "the row has 8 cells, not 9"),
        ("<<<<<<< HEAD\n" + GOOD, 2, "the row has 1 cells, not 9"),
        (GOOD.replace("照原件", '"一\n二"') + GOOD.replace("照原件", ""), 4, "the reason is missing"),
        (GOOD + GOOD.replace("照原件", '"照原件'), 3, "the row cannot be read: unexpected end of data"),
    ],
)
def test_a_damaged_row_is_an_error_with_file_and_line(tmp_path: Path, rows: str, line: int, message: str) -> None:
    file = written(tmp_path, HEAD + rows)
    with pytest.raises(ConfigurationError) as raised:
        load(file)
    assert (raised.value.document, raised.value.line, raised.value.message) == (str(file), line, message)


@pytest.mark.parametrize(
    ("head", "message"),
    [
        ("fingerprint\n", "column 'code' is missing"),
        (HEAD.replace("expires", "expire"), "column 'expires' is missing"),
        (HEAD.strip() + ",code\n", "column 'code' stands twice"),
    ],
)
def test_damaged_columns(tmp_path: Path, head: str, message: str) -> None:
    with pytest.raises(ConfigurationError, match=message) as raised:
        load(written(tmp_path, head))
    assert raised.value.line == 1


def test_another_encoding_is_told_by_its_line(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes((HEAD + GOOD.replace("共38人。", "").replace("王编辑", "")).encode("gbk"))
    with pytest.raises(ConfigurationError, match="not in UTF-8") as raised:
        load(tmp_path / FILE)
    assert raised.value.line == 2


def test_a_folder_in_place_of_the_file(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    with pytest.raises(ConfigurationError, match="the decisions cannot be read"):
        load(tmp_path / FILE)


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_what_is_not_decided_anew_stays_as_it_is(tmp_path: Path, row: Make, mark: str, end: str) -> None:
    """Order of columns, columns of the newsroom's own, quotes, blank rows and line ends are the user's."""
    columns = ("ticket", *reversed(COLUMNS))
    kept = 'A-1,,2026-03-01,王编辑,"照原件",accepted,"共38人。",a.txt,SUM001,0123456789abcdef'
    old = f"{mark}{','.join(columns)}\n{kept}\n"
    text = (old + ",,,,,,,,,\n\n").replace("\n", end)
    file = written(tmp_path, text)
    new = row(fingerprint="f" * 16, reason="一,二")
    update(file, lambda sheet: sheet.add([new]))
    added = f',,2026-03-01,王编辑,"一,二",accepted,共38人。,a.txt,SUM001,{"f" * 16}\n'
    assert file.read_bytes().decode() == (old + added + ",,,,,,,,,\n\n").replace("\n", end)
    update(file, lambda sheet: sheet.keep(lambda entry: entry.decision != new))
    assert file.read_bytes().decode() == text


def test_a_last_row_without_line_end_gets_one(tmp_path: Path, row: Make) -> None:
    for text in (HEAD + GOOD, HEAD):
        file = written(tmp_path, text.rstrip("\n"))
        update(file, lambda sheet: sheet.add([row(fingerprint="f" * 16)]))
        assert file.read_text().startswith(text)
        assert load(file).entries[-1].decision == row(fingerprint="f" * 16)


def test_a_new_file_opens_in_a_spreadsheet(tmp_path: Path, row: Make) -> None:
    update(tmp_path / FILE, lambda sheet: sheet.add([row()]))
    assert (tmp_path / FILE).read_bytes().startswith(b"\xef\xbb\xbffingerprint,code,")


def test_permissions_and_links_stay(tmp_path: Path, row: Make) -> None:
    (tmp_path / "shared").mkdir()
    real = tmp_path / "shared" / "real.csv"
    real.write_text(HEAD, encoding="utf-8")
    real.chmod(0o640)
    (tmp_path / FILE).symlink_to(real)
    update(tmp_path / FILE, lambda sheet: sheet.add([row()]))
    assert (tmp_path / FILE).is_symlink()
    assert len(load(real).entries) == 1
    assert real.stat().st_mode & 0o777 == 0o640


def test_a_change_that_fails_leaves_everything_as_it_was(tmp_path: Path, row: Make) -> None:
    file = written(tmp_path, HEAD + GOOD)

    def fail(_sheet: Sheet) -> Sheet:
        raise KeyError("no")

    with pytest.raises(KeyError):
        update(file, fail)
    assert file.read_text(encoding="utf-8") == HEAD + GOOD
    assert [child.name for child in tmp_path.iterdir()] == [FILE]
    update(file, lambda sheet: sheet.add([row()]))  # the lock was given back
    assert len(load(file).entries) == 2


WRITER = """
import sys
from pathlib import Path
from jiaokan.decisions import lock
from jiaokan.decisions.store import update
from jiaokan.findings.decision import Decision
file, own, without = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3] == "without"
if without:
    lock.fcntl = None
for number in range(8):
    row = Decision(f"{own:08x}{number:08x}", "SUM001", "a.txt", "共38人。", "accepted", "照原件", "", "2026-03-01", "")
    update(file, lambda sheet: sheet.add([row]))
"""


@pytest.mark.parametrize("folder_locks", ["with", "without"])
def test_writers_at_once_lose_nothing(tmp_path: Path, folder_locks: str) -> None:
    """Real processes, with locks on the folder and with a lock file."""
    command = [sys.executable, "-c", WRITER, str(tmp_path / FILE)]
    writers = [subprocess.Popen([*command, str(own), folder_locks]) for own in range(4)]
    assert [writer.wait(timeout=120) for writer in writers] == [0] * 4
    prints = [entry.decision.fingerprint for entry in load(tmp_path / FILE).entries]
    assert sorted(prints) == [f"{own:08x}{number:08x}" for own in range(4) for number in range(8)]
    assert [child.name for child in tmp_path.iterdir()] == [FILE]


@pytest.mark.parametrize("folder_locks", [True, False])
def test_a_lock_that_is_not_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder_locks: bool) -> None:
    if not folder_locks:
        monkeypatch.setattr(lock, "fcntl", None)
    file = tmp_path / FILE
    with (
        lock.locked(file),
        pytest.raises(ConfigurationError, match="another process"),
        lock.locked(file, timeout=0.05),
    ):
        pass
    with lock.locked(file, timeout=0.05):
        pass


CELLS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=12).map(str.strip)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(CELLS, CELLS, st.sampled_from(VERDICTS)), max_size=6))
def test_any_cell_is_read_back_and_kept_by_the_character(cells: list[tuple[str, str, str]]) -> None:
    rows = [
        Decision("f" * 16, "", "a.txt", quotation, verdict, reason, "", "2026-03-01", "")  # type: ignore[arg-type]
        for quotation, reason, verdict in cells
    ]
    sheet = Sheet().add(rows)
    read = parse(sheet.text, FILE)
    assert [astuple(entry.decision) for entry in read.entries] == [astuple(row) for row in rows]
    assert read.text == sheet.text
