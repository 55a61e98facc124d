"""Which findings decisions hold for, and what becomes of those that hold for none."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jiaokan import pipeline
from jiaokan.configuration import Configuration, PathRules
from jiaokan.decisions.listing import pruned, states
from jiaokan.decisions.making import Ruling, accept_open, occurrences
from jiaokan.decisions.review import FILE, Ledger
from jiaokan.decisions.store import load, update
from jiaokan.errors import RuleError
from jiaokan.findings.decision import Decision, Verdict
from jiaokan.findings.precedence import settle
from jiaokan.pipeline import Options, check
from jiaokan.report.report import Report

TODAY = "2026-03-01"
RULING = Ruling("accepted", "照原件", "王编辑", TODAY)
SUM = "今年引进人才38人，其中男性20人、女性28人。"
RATE = "抽检结果显示，本批月饼合格率为187%。"
PLACE = "产业帮扶队走进兴安盟土泉县。"
CLEAN = "会议昨日在市里召开，各区县负责同志参加。"


class Desk:
    """A folder with documents and a file of decisions."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.file = folder, folder / FILE

    def write(self, **texts: str) -> None:
        """Write documents `NAME.txt`."""
        for name, text in texts.items():
            (self.folder / f"{name}.txt").write_text(text, encoding="utf-8")

    def check(self, *names: str, today: str = TODAY, **options: Any) -> Report:
        """Check documents, all of them unless some are named, under the decisions."""
        ledger = Ledger(self.file, load(self.file).entries, today)
        paths = [str(self.folder / name) for name in names or [""]]
        return check(paths, options=replace(Options(ledger=ledger), **options))

    def accept(self, ruling: Ruling = RULING, today: str = TODAY) -> None:
        """Accept all that is open."""
        report = self.check(today=today)
        found = occurrences(report.found, report.checked)
        update(self.file, lambda sheet: accept_open(sheet, found, ruling, self.folder, {}))

    def rule(self, verdict: Verdict, expires: str = "") -> None:
        """One verdict on all that is open."""
        report = self.check()
        ruling = Ruling(verdict, "见邮件", "王编辑", TODAY, expires)
        self.add(*(row for item in occurrences(report.found, report.checked) for row in ruling.on(item, self.folder)))

    def add(self, *decisions: Decision) -> None:
        """Write decisions into the file."""
        update(self.file, lambda sheet: sheet.add(decisions))

    @property
    def decisions(self) -> list[Decision]:
        """The decisions in the file."""
        return [entry.decision for entry in load(self.file).entries]

    def states(self, *names: str, today: str = TODAY) -> list[str]:
        """The state of each decision."""
        report = self.check(*names, today=today)
        return list(states(load(self.file).entries, report.review, report.found).values())


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def told(report: Report) -> list[tuple[str, str]]:
    assert report.errors == ()
    return [(item.code, item.state) for item in sorted(report.found, key=lambda item: item.at.place.start)]


def outcomes(report: Report) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    return [(fix.outcome, fix.lost, fix.now) for fix in report.review.fixes]


def test_what_was_accepted_does_not_fail(desk: Desk) -> None:
    desk.write(a=SUM + RATE, b=PLACE)
    assert desk.check().status() == 1
    desk.accept()
    report = desk.check()
    assert {item.state for item in report.found} == {"suppressed"}
    assert (len(report.found), report.status("info"), report.stale) == (3, 0, ())
    assert {item.decision.reason for item in report.found if item.decision} == {"照原件"}


def test_a_baseline_twice_adds_nothing(desk: Desk) -> None:
    desk.write(a=SUM + RATE)
    desk.accept()
    before = desk.file.read_bytes()
    desk.accept(replace(RULING, reason="又一遍"))
    assert desk.file.read_bytes() == before


@pytest.mark.parametrize("text", [f"{CLEAN}\n{SUM}\n", f"{SUM}\n{CLEAN}", f"{CLEAN}{SUM}{CLEAN}"])
def test_edits_elsewhere_change_nothing(desk: Desk, text: str) -> None:
    desk.write(a=SUM)
    desk.accept()
    desk.write(a=text)
    assert told(desk.check()) == [("SUM001", "suppressed")]


def test_another_figure_comes_back(desk: Desk) -> None:
    desk.write(a=SUM)
    desk.accept()
    desk.write(a=SUM.replace("28", "29"))
    report = desk.check()
    assert told(report) == [("SUM001", "open")]
    assert [entry.decision.quotation for entry in report.stale] == [SUM]
    assert (report.status(), report.status("never")) == (1, 0)


def test_a_sentence_that_is_gone_leaves_a_stale_decision(desk: Desk) -> None:
    desk.write(a=SUM + RATE)
    desk.accept()
    desk.write(a=RATE)
    report = desk.check()
    assert told(report) == [("PCT002", "suppressed")]
    assert [(entry.line, entry.decision.code) for entry in report.stale] == [(3, "SUM001")]
    assert [report.status(given) for given in ("error", "warning", "info")] == [0, 0, 1]
    assert [item["quotation"] for item in report.to_dict()["stale"]] == [SUM]


def test_a_decision_holds_for_one_document(desk: Desk) -> None:
    desk.write(a=SUM)
    desk.accept()
    desk.write(b=SUM)
    assert [(Path(item.at.place.document).name, item.state) for item in desk.check().found] == [
        ("a.txt", "suppressed"),
        ("b.txt", "open"),
    ]
    assert told(desk.check("b.txt")) == [("SUM001", "open")]


def test_more_of_the_same_stays_open_where_it_was_added(desk: Desk) -> None:
    desk.write(a=SUM)
    desk.accept()
    added = "公司去年招收员工38人，其中男性20人、女性28人。"
    desk.write(a=f"{added}\n{CLEAN}\n{SUM}")
    report = desk.check()
    assert told(report) == [("SUM001", "open"), ("SUM001", "suppressed")]
    desk.accept()
    assert told(desk.check()) == [("SUM001", "suppressed")] * 2
    assert [decision.quotation for decision in desk.decisions] == [SUM, added]
    desk.write(a=SUM)
    report = desk.check()
    assert told(report) == [("SUM001", "suppressed")]
    assert [entry.decision.quotation for entry in report.stale] == [added]


def test_a_group_is_suppressed_only_as_a_whole(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """A finding that carries further fingerprints needs a decision on each of them."""
    monkeypatch.setattr(pipeline, "settle", lambda seen: [replace(item, also=("f" * 16,)) for item in settle(seen)])
    desk.write(a=SUM)
    desk.accept()
    assert told(desk.check()) == [("SUM001", "suppressed")]
    first, second = desk.decisions
    assert second.fingerprint == "f" * 16
    update(desk.file, lambda sheet: sheet.keep(lambda entry: entry.decision == first))
    assert told(desk.check()) == [("SUM001", "open")]
    assert desk.states() == ["partial"]
    desk.accept()
    assert told(desk.check()) == [("SUM001", "suppressed")]
    assert desk.decisions == [first, second]


# Files that moved.


def test_a_renamed_document_keeps_its_decisions(desk: Desk) -> None:
    desk.write(a=CLEAN + SUM + RATE)
    desk.accept()
    (desk.folder / "a.txt").rename(desk.folder / "new.txt")
    report = desk.check()
    assert told(report) == [("SUM001", "suppressed"), ("PCT002", "suppressed")]
    assert report.review.moved == (("a.txt", str(desk.folder / "new.txt")),)


def test_a_moved_document_may_be_edited_more(desk: Desk) -> None:
    desk.write(a=SUM + RATE)
    desk.accept()
    (desk.folder / "a.txt").unlink()
    (desk.folder / "old").mkdir()
    (desk.folder / "old" / "a.txt").write_text(CLEAN + RATE + PLACE, encoding="utf-8")
    report = desk.check()
    assert told(report) == [("PCT002", "suppressed"), ("PLC001", "open")]
    assert [entry.decision.code for entry in report.stale] == ["SUM001"]


def test_another_document_with_the_same_figures_gets_nothing(desk: Desk) -> None:
    """The same fingerprint, but of another text: neither under another name nor under the same one."""
    other = "公司去年招收员工38人，其中男性20人、女性28人。"
    desk.write(a="全市农技推广中心今年春天引进人才38人，其中男性20人、女性28人。")
    desk.accept()
    (desk.folder / "a.txt").unlink()
    desk.write(b=other)
    assert told(desk.check()) == [("SUM001", "open")]
    assert desk.states() == ["gone"]
    (desk.folder / "b.txt").unlink()
    (desk.folder / "new").mkdir()
    (desk.folder / "new" / "a.txt").write_text(other, encoding="utf-8")
    assert told(desk.check()) == [("SUM001", "open")]


def test_a_copy_gets_nothing_while_the_document_is_there(desk: Desk) -> None:
    desk.write(a=SUM)
    desk.accept()
    desk.write(copy=SUM)
    assert told(desk.check("copy.txt")) == [("SUM001", "open")]
    assert desk.states("copy.txt") == ["unchecked"]


def test_two_documents_that_moved_do_not_share_a_home(desk: Desk) -> None:
    desk.write(a=SUM, b=SUM)
    desk.accept()
    for name in "ab":
        (desk.folder / f"{name}.txt").unlink()
    desk.write(c=SUM)
    assert told(desk.check()) == [("SUM001", "suppressed")]
    assert sorted(desk.states()) == ["accepted", "gone"]


# Days.


def test_a_decision_holds_through_its_last_day(desk: Desk) -> None:
    desk.write(a=SUM)
    desk.accept(replace(RULING, expires="2026-03-31"))
    kept, over = desk.check(today="2026-03-31"), desk.check(today="2026-04-01")
    assert (told(kept), kept.review.today) == ([("SUM001", "suppressed")], "2026-03-31")
    assert (told(over), over.review.today) == ([("SUM001", "open")], "2026-04-01")
    assert [entry.decision.expires for entry in over.review.expired] == ["2026-03-31"]
    assert (over.stale, over.status(), desk.states(today="2026-04-01")) == ((), 1, ["expired"])


def test_without_expiry_the_day_is_not_in_the_report(desk: Desk) -> None:
    desk.write(a=SUM)
    desk.accept()
    assert desk.check(today="2026-03-31").to_json() == desk.check(today="2036-03-31").to_json()


def test_what_expired_is_accepted_anew(desk: Desk) -> None:
    desk.write(a=SUM)
    desk.accept(replace(RULING, expires="2026-03-31"))
    desk.accept(replace(RULING, date="2026-04-01", reason="再看过"), today="2026-04-01")
    assert [(decision.reason, decision.expires) for decision in desk.decisions] == [("再看过", "")]


def test_what_expired_and_is_gone_is_stale(desk: Desk) -> None:
    desk.write(a=SUM)
    desk.accept(replace(RULING, expires="2026-03-31"))
    desk.write(a=CLEAN)
    report = desk.check(today="2026-04-01")
    assert (len(report.stale), report.review.expired) == (1, ())


# Queries and fixes.


def test_a_query_stays_open(desk: Desk) -> None:
    desk.write(a=SUM)
    desk.rule("query")
    report = desk.check()
    (item,) = report.found
    assert item.decision is not None
    assert (item.state, item.decision.verdict, report.status()) == ("open", "query", 1)
    desk.accept()
    assert [decision.verdict for decision in desk.decisions] == ["accepted"]


MENDED = SUM.replace("38", "48")


@pytest.mark.parametrize(
    ("before", "after", "outcome"),
    [
        (SUM, SUM, ("missed", (), ())),
        (SUM, CLEAN + SUM, ("missed", (), ())),
        (SUM, MENDED, ("mended", (), ())),
        (SUM, RATE.replace("187", "87") + MENDED, ("mended", (), ())),
        (SUM, CLEAN, ("gone", (), ())),
        (SUM, "今年引进人才58人，其中男性30人、女性28人。", ("disturbed", ("38人", "20人"), ("58人", "30人"))),
        (SUM, "今年引进人才48人，其中男性２０人、女性28人。", ("mended", (), ())),
        (PLACE, PLACE.replace("土泉", "突泉"), ("mended", (), ())),
        ("7000万元投向兴安盟土泉县。", "7000万元投向兴安盟突泉县。", ("mended", (), ())),
        ("7000万元投向兴安盟土泉县。", "700万元投向兴安盟突泉县。", ("disturbed", ("7000万元",), ("700万元",))),
    ],
)
def test_a_fix_is_verified(desk: Desk, before: str, after: str, outcome: tuple[object, ...]) -> None:
    desk.write(a=before)
    desk.rule("fixed")
    desk.write(a=after)
    report = desk.check()
    assert outcomes(report) == [outcome]
    assert all(item.state == "open" for item in report.found)
    assert report.status("warning") == int(outcome[0] in {"missed", "disturbed"})
    assert report.stale == ()


def test_several_fixes_of_one_sentence_may_change_a_figure_each(desk: Desk) -> None:
    both = "本批月饼合格率为187%，上批月饼合格率为165%，"
    desk.write(a=f"{both}检查了38家。")
    desk.rule("fixed")
    assert len(desk.decisions) == 2
    desk.write(a=f"{both.replace('187', '87').replace('165', '65')}检查了38家。")
    assert [fix.outcome for fix in desk.check().review.fixes] == ["mended", "mended"]
    desk.write(a=f"{both.replace('187', '87').replace('165', '65')}检查了83家。")
    assert [fix.outcome for fix in desk.check().review.fixes] == ["disturbed", "disturbed"]


# What a run cannot judge.


def test_rules_that_did_not_run_leave_their_decisions_alone(desk: Desk) -> None:
    desk.write(a=SUM + RATE)
    desk.accept()
    assert desk.check(select=("PCT",)).stale == ()
    assert desk.check(ignore=("SUM",)).stale == ()
    desk.write(a=CLEAN)
    assert [entry.decision.code for entry in desk.check(select=("PCT",)).stale] == ["PCT002"]


def test_a_reprint_without_its_original_leaves_its_decisions_alone(desk: Desk) -> None:
    (desk.folder / "s").mkdir()
    text = "今年全市粮食产量33万吨，水果产量12万吨。各县参加会议，农业部门作了发言。"
    for name, words in (("original", text), ("reprint", text.replace("33万吨", "33吨"))):
        (desk.folder / "s" / f"{name}.txt").write_text(words, encoding="utf-8")
    desk.accept()
    assert [decision.code for decision in desk.decisions] == ["REP004"]
    (desk.folder / "s" / "original.txt").unlink()
    assert (desk.check().stale, desk.states()) == ((), ["unchecked"])


def test_only_documents_that_are_reported_are_spoken_of(desk: Desk) -> None:
    desk.write(a=SUM, b=SUM, c=SUM)
    desk.accept(replace(RULING, expires="2026-03-31"))
    desk.rule("fixed")
    for name in "ab":
        desk.write(**{name: CLEAN})
    (desk.folder / "c.txt").rename(desk.folder / "d.txt")
    changed = frozenset([os.path.realpath(desk.folder / "a.txt")])
    review = desk.check(changed=changed).review
    assert [entry.decision.document for entry in review.stale] == ["a.txt"]
    assert [fix.entry.decision.document for fix in review.fixes] == ["a.txt"]
    assert (review.matched, review.moved) == ((), ())
    assert len(desk.check().review.moved) == 1


def test_what_the_settings_do_not_report_is_neither_open_nor_stale(desk: Desk) -> None:
    desk.write(a=SUM)
    desk.accept()
    report = desk.check(settings=Configuration(folder=desk.folder, per_path=(PathRules("*.txt", ignore=("SUM",)),)))
    assert (report.found, report.stale) == ((), ())


def test_a_rule_that_failed_leaves_decisions_alone(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.write(a=SUM)
    desk.accept()
    monkeypatch.setattr(pipeline, "run", lambda _rules, _tables: ([], [RuleError("broken")]))
    assert desk.check().stale == ()


def test_a_finding_that_another_pushed_out_is_not_gone(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.write(a=SUM)
    desk.accept()
    monkeypatch.setattr(pipeline, "settle", lambda _seen: [])
    assert desk.check().stale == ()


def test_pruning(desk: Desk) -> None:
    desk.write(a=SUM + RATE, b=PLACE, c=SUM, e=CLEAN)
    desk.accept(replace(RULING, expires="2026-03-31"))
    (desk.folder / "b.txt").unlink()
    (desk.folder / "c.txt").rename(desk.folder / "d.txt")
    desk.write(a=RATE)
    entries = load(desk.file).entries
    report = desk.check()
    state = states(entries, report.review, report.found)
    assert list(state.values()) == ["accepted", "stale", "gone", "accepted"]
    for whole, left in ((False, ["a.txt", "b.txt", "d.txt"]), (True, ["a.txt", "d.txt"])):
        sheet = pruned(load(desk.file), state, report.review, desk.folder, whole=whole)
        assert [entry.decision.document for entry in sheet.entries] == left
    report = desk.check(today="2026-04-01")
    state = states(entries, report.review, report.found)
    assert pruned(load(desk.file), state, report.review, desk.folder, whole=True).entries == ()


# Properties.

PIECES = st.sampled_from([CLEAN, RATE, PLACE, SUM, "全市有学校120所。", "据统计，粮食产量约33万吨。", "\n", "\n\n"])
TEXTS = st.lists(PIECES, max_size=8).map(lambda pieces: CLEAN + "".join(pieces))
PROPERTY = settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def fresh(folder: Path, text: str) -> Desk:
    for file in folder.iterdir():
        file.unlink()
    desk = Desk(folder)
    desk.write(a=text)
    return desk


@PROPERTY
@given(TEXTS)
def test_a_baseline_suppresses_exactly_what_is_there(tmp_path: Path, text: str) -> None:
    desk = fresh(tmp_path, text)
    plain = desk.check()
    desk.accept()
    report = desk.check()
    assert [item.fingerprint for item in report.found] == [item.fingerprint for item in plain.found]
    assert (report.open, report.stale, report.status("info")) == ((), (), 0)
    assert len(desk.decisions) == len(report.found)


@PROPERTY
@given(TEXTS, TEXTS)
def test_open_and_stale_are_what_two_versions_differ_by(tmp_path: Path, one: str, other: str) -> None:
    """As multisets of fingerprints: what the new version has more is open, what it has less is stale."""
    desk = fresh(tmp_path, one)
    desk.accept()
    old = [decision.fingerprint for decision in desk.decisions]
    desk.write(a=other)
    report = desk.check()
    new = [item.fingerprint for item in report.found]
    for mark in {*old, *new}:
        assert sum(item.fingerprint == mark for item in report.open) == max(0, new.count(mark) - old.count(mark))
        stale = sum(entry.decision.fingerprint == mark for entry in report.stale)
        assert stale == max(0, old.count(mark) - new.count(mark))
