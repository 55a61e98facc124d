"""From paths to a report: what is checked, what the report says, and with which status it ends."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import jiaokan
from jiaokan.errors import ConfigurationError, InputError, InternalError, RuleError
from jiaokan.findings.finding import SEVERITIES, Severity
from jiaokan.pipeline import Options, check, check_text, read, read_text
from jiaokan.reading import read_document
from jiaokan.report.report import Report
from jiaokan.tables import Tables

SEEDS = Path(__file__).parent.parent / "seeds"
WRONG = "今年引进人才38人，其中男性20人、女性28人。"
OTHER = "帮助5200人就业，其中5430人在外地就业。"
CLEAN = "今年引进人才38人，其中男性20人、女性18人。"
PLACE = "产业帮扶队走进兴安盟土泉县，看望养牛户。"

TOP = ("schema", "tool", "documents", "coverage", "discrepancies", "errors", "decisions", "stale")
DOCUMENT = {"path", "title", "role", "story", "sha256", "characters", "figures", "names"}
COVERAGE = {"figures", "compared", "relations", "not_checked"}
DISCREPANCY = {
    "code", "name", "family", "severity", "confidence", "message", "document", "start", "end", "line", "column",
    "end_line", "end_column", "surface", "expected", "suggestions", "computation", "evidence", "fingerprint",
    "fingerprints", "state", "decision", "quotation",
}  # fmt: skip
EVIDENCE = {"document", "start", "end", "line", "column", "surface", "role"}
ERROR = {"kind", "document", "error", "hint"}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that no list above it reaches, as the current one."""
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(folder: Path, **texts: str) -> None:
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")


def codes(report: Report) -> list[tuple[str, str]]:
    return [(item.at.place.document, item.code) for item in report.found]


def contract(report: Report) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(report.to_json())
    assert loaded == report.to_dict()
    return loaded


def test_public_names_are_those_of_the_pipeline() -> None:
    assert (jiaokan.check, jiaokan.check_text, jiaokan.read, jiaokan.read_text) == (check, check_text, read, read_text)
    assert (jiaokan.Report, jiaokan.Tables, jiaokan.Options) == (Report, Tables, Options)
    assert jiaokan.figures.read("学校3所。")[0].surface == "3所"
    with pytest.raises(AttributeError):
        _ = jiaokan.nothing


def test_a_text_is_checked() -> None:
    report = check_text(WRONG)
    assert codes(report) == [("-", "SUM001")]
    assert [document.path for document in report.checked] == ["-"]
    assert list(report.discrepancies["surface"]) == ["28人"]
    assert report.tables.discrepancies.equals(report.discrepancies)
    assert report.reading.discrepancies.empty


def test_paths_are_checked_in_the_order_given(folder: Path) -> None:
    write(folder, a=WRONG, b=CLEAN, c=OTHER)
    assert codes(check(["c.txt", "b.txt", "a.txt"])) == [("c.txt", "SUM002"), ("a.txt", "SUM001")]
    assert codes(check(".")) == [("./a.txt", "SUM001"), ("./c.txt", "SUM002")]
    assert codes(check(folder / "a.txt")) == [(str(folder / "a.txt"), "SUM001")]


def test_findings_stand_in_order_of_severity_confidence_and_place() -> None:
    report = check_text(f"{PLACE}{OTHER}报名截止到6月31日。\n{WRONG}")
    assert [item.code for item in report.found] == ["DAT001", "PLC001", "SUM002", "SUM001"]
    assert [item.confidence for item in report.found] == ["certain", "likely", "likely", "likely"]


def test_findings_of_title_and_lead_stand_first() -> None:
    (later,) = check_text(f"通知\n今天开会。\n{WRONG}报名截止到5月3日。").found
    title = check_text(f"报名截止到6月31日\n今天开会。\n报名截止到2月31日。\n{WRONG}").found
    lead = check_text(f"通知\n{WRONG}\n报名截止到6月31日。").found
    assert later.code == "SUM001"
    assert [item.at.surface for item in title] == ["6月31日", "2月31日", "28人"]
    assert [(item.code, item.confidence) for item in lead] == [("SUM001", "likely"), ("DAT001", "certain")]


def test_one_file_under_several_names_is_checked_once(folder: Path) -> None:
    write(folder, a=WRONG)
    (folder / "b.txt").symlink_to("a.txt")
    report = check(["a.txt", "./a.txt", str(folder / "a.txt"), "b.txt", "."])
    assert codes(report) == [("a.txt", "SUM001")]
    assert [document.path for document in report.checked] == ["a.txt"]


def test_two_files_of_one_text_are_two_documents(folder: Path) -> None:
    write(folder, a=WRONG, b=WRONG)
    report = check(["a.txt", "b.txt"])
    assert codes(report) == [("a.txt", "SUM001"), ("b.txt", "SUM001")]
    assert report.found[0].fingerprint == report.found[1].fingerprint


def test_an_original_that_is_evidence_gets_no_findings_of_its_own(folder: Path) -> None:
    write(folder, a=WRONG, b=OTHER)
    report = check("a.txt", "b.txt")
    assert codes(report) == [("a.txt", "SUM001"), ("a.txt", "REP019")]
    assert [document.path for document in report.originals] == ["b.txt"]
    assert set(report.reading.documents["path"]) == {"a.txt", "b.txt"}
    assert report.coverage.figures == len(read_text(WRONG).figures)
    assert [(entry["path"], entry["role"]) for entry in report.to_dict()["documents"]] == [
        ("a.txt", "reprint"),
        ("b.txt", "original"),
    ]


def test_an_original_that_is_named_is_checked_too(folder: Path) -> None:
    write(folder, a=WRONG, b=OTHER)
    assert codes(check(["a.txt", "b.txt"], "b.txt")) == [
        ("a.txt", "SUM001"),
        ("a.txt", "REP019"),
        ("b.txt", "SUM002"),
    ]


def test_a_text_against_its_original() -> None:
    report = check_text(WRONG, against=OTHER)
    assert codes(report) == [("-", "SUM001"), ("-", "REP019")]
    assert [(document.path, document.listed.role) for document in (*report.checked, *report.originals)] == [
        ("-", "reprint"),
        ("original", "original"),
    ]


def test_what_cannot_be_read_stands_in_the_errors_and_the_rest_is_checked(folder: Path) -> None:
    write(folder, a=WRONG, empty="")
    (folder / "b.txt").write_bytes(b"\x00\x01\x02\x03" * 200)
    report = check(["none.txt", "a.txt", "b.txt", "empty.txt"])
    assert codes(report) == [("a.txt", "SUM001")]
    assert {(error.kind, error.document) for error in report.errors} >= {("input", "none.txt"), ("input", "b.txt")}
    assert all(error.hint for error in report.errors)
    assert report.status() == 2


def test_reading_raises_only_where_nothing_is_readable(folder: Path) -> None:
    write(folder, a=CLEAN)
    assert list(read(["none.txt", "a.txt"]).documents["path"]) == ["a.txt"]
    with pytest.raises(InputError):
        read("none.txt")
    assert list(read(folder).figures["surface"]) == ["今年", "38人", "20人", "18人"]


def test_reading_judges_nothing() -> None:
    tables = read_text(WRONG)
    assert tables.discrepancies.empty
    assert list(tables.relations["verdict"]) == ["holds", "holds", "broken"]
    assert list(tables.documents["path"]) == ["-"]


def test_a_text_that_cannot_be_read_is_an_input_error() -> None:
    with pytest.raises(InputError):
        read_text("")


@pytest.mark.parametrize(
    ("fail_on", "status"), [("error", 1), ("warning", 1), ("info", 1), ("never", 0), ("nonsense", 1)]
)
def test_status_of_an_error(fail_on: str, status: int) -> None:
    assert check_text(WRONG).found[0].severity == "error"
    assert check_text(WRONG).status(fail_on) == status
    assert check_text(CLEAN).status(fail_on) == 0


def graded(severity: Severity) -> Report:
    """A report with one finding of a severity."""
    report = check_text(WRONG)
    return replace(report, found=(replace(report.found[0], severity=severity),))


@pytest.mark.parametrize("severity", SEVERITIES)
@pytest.mark.parametrize("fail_on", SEVERITIES)
def test_status_counts_findings_at_or_above_the_grade_asked_for(severity: Severity, fail_on: Severity) -> None:
    at_or_above = SEVERITIES.index(severity) <= SEVERITIES.index(fail_on)
    assert graded(severity).status(fail_on) == int(at_or_above)


@pytest.mark.parametrize(
    ("errors", "status"),
    [
        ((), 1),
        ((InputError("x"),), 2),
        ((ConfigurationError("x"),), 2),
        ((RuleError("x"),), 3),
        ((InternalError("x"),), 3),
        ((InputError("x"), RuleError("x")), 3),
    ],
)
def test_status_of_faults(errors: tuple[Any, ...], status: int) -> None:
    report = replace(check_text(WRONG), errors=errors)
    assert report.status() == status
    if errors:
        assert report.status("never") == status


def test_json_has_the_keys_of_the_contract(folder: Path) -> None:
    write(folder, a=WRONG + PLACE + "报名截止到6月31日。")
    report = contract(check(["a.txt", "none.txt"]))
    assert tuple(report) == TOP
    assert report["schema"] == 1
    assert set(report["tool"]) >= {"name", "version"}
    assert all(set(entry) >= DOCUMENT for entry in report["documents"])
    assert set(report["coverage"]) == COVERAGE
    assert {item["code"] for item in report["discrepancies"]} == {"SUM001", "PLC001", "DAT001"}
    for item in report["discrepancies"]:
        assert set(item) == DISCREPANCY
        assert (item["state"], item["decision"]) == ("open", None)
        assert item["family"] == item["code"][:3]
        assert all(set(entry) == {"text", "origin"} for entry in item["suggestions"])
        assert all(set(entry) >= EVIDENCE for entry in item["evidence"])
        if item["computation"]:
            assert set(item["computation"]) == {"text", "operands", "relation"}
    (error,) = report["errors"]
    assert set(error) >= ERROR
    assert (error["kind"], error["document"]) == ("input", "none.txt")


def test_json_places_lead_back_into_the_text() -> None:
    text = f"通知\r\n{PLACE}\r\n{WRONG}"
    for item in contract(check_text(text))["discrepancies"]:
        for place in (item, *item["evidence"]):
            assert text[place["start"] : place["end"]] == place["surface"]
            line = text.split("\r\n")[place["line"] - 1]
            assert line[place["column"] - 1 :].startswith(place["surface"])
            assert place["end_column"] - place["column"] == len(place["surface"])


def test_json_of_one_finding() -> None:
    (item,) = contract(check_text(WRONG))["discrepancies"]
    assert item["surface"] == "28人"
    assert (item["start"], item["end"], item["line"], item["column"]) == (20, 23, 1, 21)
    assert (item["severity"], item["confidence"]) == ("error", "likely")
    assert item["expected"] is None
    assert item["computation"]["relation"] == "sum"
    assert [(term["role"], term["surface"], term["value"]) for term in item["computation"]["operands"]] == [
        ("part", "20人", "20"), ("part", "28人", "28"), ("total", "38人", "38"),
    ]  # fmt: skip
    assert [entry["role"] for entry in item["evidence"]] == ["part", "total"]


def test_json_of_a_document() -> None:
    (entry,) = contract(check_text(f"引进人才38人\n江城晚报 2024年10月8日\n{CLEAN}"))["documents"]
    assert (entry["path"], entry["title"], entry["role"], entry["story"]) == ("-", "引进人才38人", "standalone", "")
    assert entry["characters"] == len(f"引进人才38人\n江城晚报 2024年10月8日\n{CLEAN}")
    assert len(entry["sha256"]) == 64


def test_json_in_english_differs_only_in_its_words() -> None:
    report = check_text(WRONG + PLACE)
    chinese, english = report.to_dict("zh"), report.to_dict("en")
    for one, other in zip(chinese["discrepancies"], english["discrepancies"], strict=True):
        assert one["message"] != other["message"]
        assert {**one, "message": "", "name": ""} == {**other, "message": "", "name": ""}


def test_coverage_counts_what_was_compared() -> None:
    coverage = check_text("今年引进人才38人，其中男性20人、女性28人，培训3天。").coverage
    assert (coverage.figures, coverage.compared) == (5, 3)
    assert coverage.relations == {"holds": 2, "broken": 1, "undecided": 0}
    assert coverage.not_checked == {"duration": 1, "period": 1}
    assert coverage.figures == coverage.compared + sum(coverage.not_checked.values())


def test_coverage_says_why_relations_were_left_open() -> None:
    coverage = check_text("新建电站60座，其中累计并网210座。").coverage
    assert coverage.relations["undecided"] == sum(coverage.reasons.values()) == 1


def test_the_same_input_gives_the_same_bytes() -> None:
    one, other = check([SEEDS]).to_json(), check([SEEDS]).to_json()
    assert one == other
    assert "NaN" not in one


def test_workers_give_the_bytes_of_one_process(capfd: pytest.CaptureFixture[str]) -> None:
    alone, together = check([SEEDS]), check([SEEDS], options=Options(jobs=2))
    assert len(alone.checked) > 20
    assert together.to_json() == alone.to_json()
    assert together.tables.figures.equals(alone.tables.figures)
    assert capfd.readouterr() == ("", "")


def test_another_hash_seed_gives_the_same_bytes() -> None:
    digest = f"hashlib.sha256(check([{str(SEEDS)!r}]).to_json().encode()).hexdigest()"
    program = f"import hashlib; from jiaokan import check; print({digest})"
    digests = {
        subprocess.run(
            [sys.executable, "-c", program], capture_output=True, text=True, check=True, env={"PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("1", "2")
    }
    assert len(digests) == 1


def test_progress_is_told_of_every_document(folder: Path) -> None:
    write(folder, a=WRONG, b=CLEAN)
    told: list[tuple[int, int]] = []
    check(["a.txt", "b.txt"], options=Options(progress=lambda done, total: told.append((done, total))))
    assert told == [(1, 2), (2, 2)]


def test_the_documents_are_left_as_they_were(folder: Path) -> None:
    write(folder, a=WRONG)
    before = (folder / "a.txt").read_bytes(), (folder / "a.txt").stat().st_mtime_ns
    check("a.txt")
    assert ((folder / "a.txt").read_bytes(), (folder / "a.txt").stat().st_mtime_ns) == before
    assert sorted(file.name for file in folder.iterdir()) == [".git", "a.txt"]


def test_a_fault_of_the_engine_is_an_error_of_its_document(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stumble(document: Any, _lexicon: Any) -> Any:
        if document.path == "a.txt":
            raise ZeroDivisionError("boom")
        return read_document(document)

    monkeypatch.setattr("jiaokan.pipeline.read_document", stumble)
    write(folder, a=WRONG, b=WRONG)
    report = check(["a.txt", "b.txt"])
    assert codes(report) == [("b.txt", "SUM001")]
    (error,) = report.errors
    assert (error.kind, error.document) == ("internal", "a.txt")
    assert contract(report)["errors"][0]["kind"] == "rule"
    assert report.status() == 3
