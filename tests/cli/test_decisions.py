"""The commands on decisions: decide, baseline, decisions, and what check does with them."""

from __future__ import annotations

import getpass
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from jiaokan import cli
from jiaokan.cli import deciding
from jiaokan.decisions.review import FILE
from jiaokan.decisions.store import load
from jiaokan.findings.decision import COLUMNS, Decision

SUM = "今年引进人才38人，其中男性20人、女性28人。"
RATE = "抽检结果显示，本批月饼合格率为187%。"
SCHEMAS = Path(__file__).parent.parent.parent / "docs" / "schema"
CLEAN = "会议昨日在市里召开。"
REASON = ("--reason", "照原件")
DAY = "2026-03-01"

Outcome = tuple[int, str, str]
Command = Callable[..., Outcome]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    """Runs a command in a folder with a configuration and two documents; gives status, output and errors."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1772323200")  # 2026-03-01
    monkeypatch.setenv("GIT_CONFIG_COUNT", "1")
    monkeypatch.setenv("GIT_CONFIG_KEY_0", "user.name")
    monkeypatch.setenv("GIT_CONFIG_VALUE_0", "王编辑")
    (tmp_path / "jiaokan.toml").touch()
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "a.txt").write_text(SUM + RATE, encoding="utf-8")
    (tmp_path / "news" / "b.txt").write_text(SUM, encoding="utf-8")

    def run(*arguments: str) -> Outcome:
        monkeypatch.setattr(sys, "argv", ["jiaokan", *arguments])
        with pytest.raises(SystemExit) as caught:
            cli.main()
        told = capsys.readouterr()
        return int(str(caught.value.code)), told.out, told.err

    return run


def recorded() -> list[Decision]:
    return [entry.decision for entry in load(Path(FILE)).entries]


def findings(run: Command, *arguments: str) -> list[dict[str, str]]:
    _, out, _ = run("check", "--quiet", "--format", "json", *arguments)
    found: list[dict[str, str]] = json.loads(out)["discrepancies"]
    return found


def prints(run: Command, path: str) -> dict[str, str]:
    return {item["code"]: item["fingerprint"] for item in findings(run, path)}


def test_a_verdict_on_one_finding(run: Command) -> None:
    mark = prints(run, "news/a.txt")["SUM001"]
    status, out, err = run("decide", mark[:6], "news/a.txt", "--verdict", "accepted", *REASON, "--quiet")
    assert (status, out, err) == (0, f"已在 {FILE} 记下 1 条决定（1 篇稿件）\n", "")
    assert recorded() == [Decision(mark, "SUM001", "news/a.txt", SUM, "accepted", "照原件", "王编辑", DAY, "")]
    assert {(item["code"], item["state"]) for item in findings(run, "news/a.txt")} == {
        ("SUM001", "suppressed"),
        ("PCT002", "open"),
    }


def test_a_second_verdict_replaces_the_first(run: Command) -> None:
    mark = prints(run, "news/a.txt")["SUM001"]
    run("decide", mark, "news/a.txt", "--verdict", "query", "--reason", "已问作者", "--quiet")
    run("decide", mark, "news/a.txt", "--verdict", "accepted", *REASON, "--expires", "2026-12-31", "--quiet")
    assert [(row.verdict, row.reason, row.expires) for row in recorded()] == [("accepted", "照原件", "2026-12-31")]


def test_without_a_document_the_folder_of_the_configuration_is_searched(
    run: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    marks = prints(run, "news/a.txt")
    monkeypatch.chdir(tmp_path / "news")
    assert run("decide", marks["PCT002"], "--verdict", "accepted", *REASON, "--quiet")[0] == 0
    status, _, err = run("decide", marks["SUM001"], "--verdict", "accepted", *REASON, "--quiet")
    assert status == 2
    assert "见于2篇稿件" in err
    assert [entry.decision.document for entry in load(tmp_path / FILE).entries] == ["news/a.txt"]


def test_findings_of_a_report(run: Command, tmp_path: Path) -> None:
    run("check", "news", "--quiet", "--format", "json", "--output", "report.json")
    mark = prints(run, "news/a.txt")["SUM001"]
    arguments = ("decide", mark, "--report", "report.json", "--verdict", "accepted", *REASON)
    assert "见于2篇稿件" in run(*arguments)[2]
    assert run(*arguments, "news/b.txt")[0] == 0
    assert [(row.document, row.quotation) for row in recorded()] == [("news/b.txt", SUM)]
    (tmp_path / "report.json").write_text("[]", encoding="utf-8")
    assert "这不是可用的JSON报告" in run(*arguments)[2]
    assert "这不是可用的JSON报告" in run(*arguments[:3], "none.json", *arguments[4:])[2]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), "fingerprints and --verdict are missing"),
        (("0123456789abcdef",), "fingerprints and --verdict are missing"),
        (("news/a.txt", "--verdict", "fixed", *REASON), "fingerprints and --verdict are missing"),
        (("0123456789abcdef", "--verdict", "fixed"), "the reason is missing"),
        (("0123456789abcdef", "--verdict", "fixed", "--reason", "  "), "the reason is missing"),
        (("0123456789abcdef", "--verdict", "fixed", *REASON), "no finding has the fingerprint 0123456789abcdef"),
        (("0123", "--verdict", "fixed", *REASON, "--expires", "31.3."), "--expires cannot be '31.3.'"),
        (("--from", "none.csv"), "none.csv: there is no such file"),
        (("--from", "none.csv", "--verdict", "fixed"), "--from stands alone"),
    ],
)
def test_what_cannot_be_decided(run: Command, arguments: tuple[str, ...], told: str) -> None:
    status, out, err = run("decide", *arguments, "--quiet", "--lang", "en")
    assert (status, out) == (2, "")
    (line,) = err.splitlines()
    assert line.startswith(f"jiaokan: {told}")
    assert not Path(FILE).exists()


def handed(*rows: str) -> str:
    file = Path("downloaded.csv")
    file.write_text(",".join(COLUMNS) + "\n" + "".join(f"{row}\n" for row in rows), encoding="utf-8-sig")
    return str(file)


def test_what_a_page_downloads_is_merged(run: Command) -> None:
    run("baseline", "news", "--reason", "旧稿", "--quiet")
    mark = prints(run, "news/a.txt")["SUM001"]
    file = handed(
        f"{mark},SUM001,news/a.txt,{SUM},query,已问作者,,{DAY},", f"{'f' * 16},,news/c.txt,,fixed,已改,李,{DAY},"
    )
    assert run("decide", "--from", file)[0] == 0
    assert [(row.document, row.verdict, row.reviewer) for row in recorded()] == [
        ("news/a.txt", "accepted", "王编辑"),
        ("news/b.txt", "accepted", "王编辑"),
        ("news/a.txt", "query", "王编辑"),
        ("news/c.txt", "fixed", "李"),
    ]
    before = Path(FILE).read_bytes()
    assert run("decide", "--from", file)[0] == 0
    assert Path(FILE).read_bytes() == before
    assert run("check", "news", "--quiet")[0] == 1


def test_a_page_of_a_run_elsewhere_names_documents_from_there(
    run: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path / "news")
    run("decide", "--from", handed(f"{'f' * 16},,a.txt,,fixed,已改,李,{DAY},"))
    assert [entry.decision.document for entry in load(tmp_path / FILE).entries] == ["news/a.txt"]


def test_a_damaged_download_is_told_by_its_line(run: Command) -> None:
    status, _, err = run("decide", "--from", handed(f"{'f' * 16},,a.txt,,fixed,,李,{DAY},"), "--lang", "en")
    assert (status, err) == (2, "jiaokan: downloaded.csv:2: the reason is missing\n")
    assert not Path(FILE).exists()


def test_a_baseline_and_the_next_check(run: Command) -> None:
    assert run("check", "news", "--quiet")[0] == 1
    status, out, _ = run("baseline", "news", *REASON, "--quiet", "--lang", "en")
    assert (status, out) == (0, f"findings accepted: 3 (documents: 2), recorded in {FILE}\n")
    assert run("check", "news", "--quiet")[0] == 0
    assert run("check", "news", "--quiet", "--no-decisions")[0] == 1
    assert "照原件 (王编辑, 2026-03-01)" not in run("check", "news", "--quiet")[1]
    shown = run("check", "news", "--quiet", "--show-suppressed")[1]
    assert shown.count("照原件 (王编辑, 2026-03-01)") == 3


def test_a_baseline_of_some_rules(run: Command) -> None:
    run("baseline", "news", *REASON, "--quiet", "--select", "PCT")
    assert [row.code for row in recorded()] == ["PCT002"]


def test_a_baseline_says_what_it_could_not_read(run: Command) -> None:
    status, _, err = run("baseline", "news", "none.txt", *REASON, "--quiet")
    assert status == 2
    assert err.startswith("jiaokan: none.txt：")
    assert len(recorded()) == 3


def test_the_list_and_its_pruning(run: Command, tmp_path: Path) -> None:
    assert run("decisions")[:2] == (0, "没有决定\n")
    run("baseline", "news", *REASON, "--quiet", "--expires", "2026-03-31")
    (tmp_path / "news" / "a.txt").write_text(RATE, encoding="utf-8")
    (tmp_path / "news" / "b.txt").unlink()
    lines = run("decisions", "--quiet", "--lang", "en")[1].splitlines()
    states = {line.split("] ", 1)[1].split(" (until")[0] for line in lines}
    assert (len(lines), states) == (3, {"stale", "accepted", "document gone"})
    assert run("decisions", "--quiet", "--prune")[1].splitlines()[-1] == "删去 2 条，还有 1 条"
    assert [row.code for row in recorded()] == ["PCT002"]
    assert "expired" in run("decisions", "--quiet", "--lang", "en", "--today", "2026-04-01")[1]
    assert run("decisions", "--quiet", "--prune", "--today", "2026-04-01")[1].endswith("删去 1 条，还有 0 条\n")


def test_the_report_says_what_became_of_decisions(run: Command, tmp_path: Path) -> None:
    run("baseline", "news/a.txt", *REASON, "--quiet", "--expires", "2026-03-31")
    mark = prints(run, "news/b.txt")["SUM001"]
    run("decide", mark, "news/b.txt", "--verdict", "fixed", "--reason", "已改", "--quiet")
    (tmp_path / "news" / "a.txt").write_text(RATE, encoding="utf-8")
    (tmp_path / "news" / "b.txt").rename(tmp_path / "news" / "c.txt")
    shown = run("check", "news", "--quiet", "--today", "2026-04-01", "--lang", "en")[1].splitlines()
    a_rate, a_sum = recorded()[:2]
    assert [a_rate.code, a_sum.code] == ["PCT002", "SUM001"]
    for line in (
        f"{FILE}:3 news/a.txt SUM001 [{a_sum.fingerprint}] stale decision: the document has no such finding: “{SUM}”",
        f"{FILE}:2 news/a.txt PCT002 [{a_rate.fingerprint}] expired on 2026-03-31, open again: “{RATE}”",
        f"{FILE}:4 news/b.txt SUM001 [{mark}] not yet mended: marked as fixed, but still there: “{SUM}”",
        "news/b.txt is now news/c.txt; its decisions go with it",
        "fixes: 0 applied, 1 missing, 0 with unintended changes",
        "expiry is judged as of 2026-04-01",
    ):
        assert line in shown


def test_the_report_of_decisions_is_as_its_schema_says(run: Command, tmp_path: Path) -> None:
    """Expired, stale, missed, mended and moved ones, each under the keys that the schema names."""
    (tmp_path / "news" / "c.txt").write_text(CLEAN + SUM, encoding="utf-8")
    run("baseline", "news", *REASON, "--quiet", "--expires", "2026-03-31")
    mark = prints(run, "news/b.txt")["SUM001"]
    run("decide", mark, "news/b.txt", "--verdict", "fixed", "--reason", "已改", "--quiet")
    (tmp_path / "news" / "a.txt").write_text(RATE, encoding="utf-8")
    (tmp_path / "news" / "c.txt").rename(tmp_path / "news" / "d.txt")
    report = json.loads(run("check", "news", "--quiet", "--format", "json", "--today", "2026-04-01")[1])
    schema = json.loads((SCHEMAS / "report.schema.json").read_text(encoding="utf-8"))["$defs"]
    told = report["decisions"]
    assert set(told) == set(schema["decisions"]["properties"])
    assert (told["file"], told["today"]) == (FILE, "2026-04-01")
    assert [entry["code"] for entry in told["expired"]] == ["PCT002", "SUM001"]
    assert [entry["code"] for entry in report["stale"]] == ["SUM001"]
    assert [fix["outcome"] for fix in told["fixed"]] == ["missed"]
    assert told["moved"] == [{"from": "news/c.txt", "to": "news/d.txt"}]
    assert all(set(fix) == set(schema["fix"]["properties"]) for fix in told["fixed"])
    assert all(set(entry) == set(schema["entry"]["properties"]) for entry in (*told["expired"], *report["stale"]))


@pytest.mark.parametrize(
    ("today", "epoch", "told"),
    [
        ("2026-02-30", "0", "--today cannot be '2026-02-30'"),
        (None, "soon", "SOURCE_DATE_EPOCH cannot be 'soon'"),
        (None, "9" * 30, "SOURCE_DATE_EPOCH cannot be"),
    ],
)
def test_what_is_no_day(
    run: Command, monkeypatch: pytest.MonkeyPatch, today: str | None, epoch: str, told: str
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    given = ("--today", today) if today else ()
    status, _, err = run("check", "news", "--quiet", "--lang", "en", *given)
    assert status == 2
    assert told in err


def test_damaged_decisions_stop_a_check(run: Command) -> None:
    Path(FILE).write_text(",".join(COLUMNS) + "\nxyz,,a.txt,,fixed,a,b,2026-03-01,\n", encoding="utf-8")
    status, out, err = run("check", "news", "--quiet", "--lang", "en")
    assert (status, out) == (2, "")
    assert f"{FILE}:2: fingerprint cannot be 'xyz'" in err


def test_a_reviewer_is_never_invented(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_arguments: object, **_named: object) -> None:
        raise OSError("no such user")

    monkeypatch.chdir(tmp_path)
    subprocess.run(["git", "init", "--quiet"], check=True)
    subprocess.run(["git", "config", "user.name", "李编辑"], check=True)
    assert deciding.reviewer_of_machine() == "李编辑"
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(getpass, "getuser", lambda: "li")
    assert deciding.reviewer_of_machine() == "li"
    monkeypatch.setattr(getpass, "getuser", fail)
    assert deciding.reviewer_of_machine() == ""
