"""A finding keeps its identity while the text around it changes, and loses it with its figures."""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from jiaokan.documents import from_text
from jiaokan.findings.discrepancy import Discrepancy, Positions, discrepancy, fingerprint
from jiaokan.findings.finding import Finding, Place
from jiaokan.pipeline import check_text, judge
from jiaokan.reading import read_document
from jiaokan.rules.registry import load_rules
from jiaokan.words import Words

SUM = "今年引进人才38人，其中男性20人、女性28人。"


def only(text: str) -> Discrepancy:
    (found,) = check_text(text).found
    return found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (SUM, "会议昨日召开。" + SUM),
        (SUM, SUM + "\n会议明日继续。"),
        (SUM, "公司去年招收员工38人，其中男性20人、女性28人。"),
        (SUM, "今年引进人才３８人，其中男性２０人、女性２８人。"),
        (SUM, "今年引进人才38名，其中男性20名、女性28名。"),
        ("大会将于2020年6月1日（星期三）开幕。", "大会，2020年6月1日 星期三，开幕。"),
        ("抽检结果显示，本批月饼合格率为187%。", "今年以来，玩具合格率达187%。"),
    ],
)
def test_wording_and_place_do_not_change_it(one: str, other: str) -> None:
    assert only(one).fingerprint == only(other).fingerprint


def test_path_and_company_do_not_change_it() -> None:
    readings = [read_document(from_text(text, path)) for text, path in ((SUM, "a"), ("新楼落成。" + SUM, "b"))]
    _, found, _ = judge(load_rules(), readings)
    assert [item.at.place.document for item in found] == ["a", "b"]
    assert {item.fingerprint for item in found} == {only(SUM).fingerprint}


@pytest.mark.parametrize(
    "other",
    [
        "今年引进人才39人，其中男性20人、女性28人。",
        "今年引进人才38人，其中男性20人、女性29人。",
        "今年引进人才38万人，其中男性20万人、女性28万人。",
        "今年引进人才约38人，其中男性20人、女性28人。",
    ],
)
def test_a_changed_figure_changes_it(other: str) -> None:
    assert only(SUM).fingerprint != only(other).fingerprint


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("大会将于2020年6月1日（星期三）开幕。", "大会将于2020年6月1日（周三）开幕。"),
        ("本届展会将于2023年2月29日开幕。", "本届展会将于２０２３年2月29日开幕。"),
        ("本届展会将于2023年2月29日开幕。", "本届展会将于2023年02月29日开幕。"),
    ],
)
def test_another_spelling_of_the_same_day_does_not_change_it(one: str, other: str) -> None:
    assert only(one).fingerprint == only(other).fingerprint


@pytest.mark.parametrize("text", [SUM, "大会将于2020年6月1日（星期三）开幕。", "产业帮扶队走进兴安盟土泉县。"])
def test_it_is_sixteen_hexadecimal_digits(text: str) -> None:
    assert re.fullmatch("[0-9a-f]{16}", only(text).fingerprint)


def test_its_parts_are_kept_apart() -> None:
    assert fingerprint("SUM", ("ab", "c")) != fingerprint("SUM", ("a", "bc"))
    assert fingerprint("SUM", ("a",)) != fingerprint("FIG", ("a",))


def test_severity_message_and_code_of_the_family_do_not_enter() -> None:
    positions = Positions({"a": from_text("三十八人", "a")})
    place, words = Place("a", 0, 2), Words("甲", "one")
    one = discrepancy("SUM001", words, "error", "likely", Finding(place, words, ("x",)), positions)
    other = discrepancy(
        "SUM002",
        Words("乙", "two"),
        "info",
        "doubtful",
        Finding(Place("a", 2, 4), Words("乙", "two"), ("x",)),
        positions,
    )
    assert one.fingerprint == other.fingerprint
    assert (one.at.surface, other.at.surface) == ("三十", "八人")


def test_a_finding_may_replace_the_grade_of_its_rule() -> None:
    positions = Positions({"a": from_text("三十八人\n四人", "a")})
    words = Words("甲", "one")
    finding = Finding(
        Place("a", 5, 7), words, ("x",), repeats=(Place("a", 0, 2),), severity="info", confidence="doubtful"
    )
    found = discrepancy("SUM001", words, "error", "certain", finding, positions)
    assert (found.severity, found.confidence, found.family) == ("info", "doubtful", "SUM")
    assert (found.at.line, found.at.column, found.at.end_line, found.at.end_column) == (2, 1, 2, 3)
    assert [(position.surface, role) for position, role in found.evidence] == [("三十", "repeat")]


CLEAN = st.sampled_from(
    ["会议昨日在市里召开。", "全市有学校120所。", "据统计，粮食产量约33万吨。", "\n", "\n\n", "各县参加。"]
)
PARAGRAPHS = st.lists(CLEAN, max_size=6).map("".join)
FINDINGS = st.sampled_from(
    [SUM, "大会将于2020年6月1日（星期三）开幕。", "抽检合格率为187%。", "帮扶队走进兴安盟土泉县。"]
)


@settings(max_examples=40, deadline=None)
@given(PARAGRAPHS, FINDINGS, PARAGRAPHS, st.sampled_from(["a.txt", "下发/乙.txt", "-"]))
def test_nothing_around_a_finding_changes_it(before: str, text: str, after: str, path: str) -> None:
    """Neither paragraphs before and after it, nor where the document lies or what it is called."""
    _, found, _ = judge(load_rules(), [read_document(from_text(f"{before}\n{text}\n{after}", path))])
    assert [item.fingerprint for item in found] == [only(text).fingerprint]


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 400), st.integers(1, 400), st.integers(1, 400), st.integers(1, 400))
def test_other_figures_are_another_finding(whole: int, men: int, women: int, other: int) -> None:
    def of(total: int) -> set[str]:
        found = check_text(f"今年引进人才{total}人，其中男性{men}人、女性{women}人。").found
        return {item.fingerprint for item in found}

    assume(whole != other)
    assert of(whole).isdisjoint(of(other))


@pytest.mark.parametrize("names", [("土泉县", "图泉县"), ("土泉县", "土全县")])
def test_another_name_is_another_finding(names: tuple[str, str]) -> None:
    one, other = (only(f"帮扶队走进兴安盟{name}。").fingerprint for name in names)
    assert one != other


def test_the_language_of_a_report_does_not_change_it() -> None:
    report = check_text(SUM)
    chinese, english = (report.to_dict(language)["discrepancies"][0] for language in ("zh", "en"))
    assert chinese["message"] != english["message"]
    assert chinese["fingerprint"] == english["fingerprint"]
