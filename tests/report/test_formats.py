"""Every format is read back by a parser and tells of the same findings; nothing in a document breaks out of it."""

from __future__ import annotations

import csv
import io
import json
import re
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from jiaokan.documents import from_text
from jiaokan.findings.decision import Decision
from jiaokan.findings.discrepancy import Discrepancy, Positions
from jiaokan.findings.finding import Place
from jiaokan.pipeline import check_text
from jiaokan.report import formats, github, inert, markdown, sarif
from jiaokan.report.columns import ByteColumns
from jiaokan.report.formats import FORMATS
from jiaokan.report.ranking import worst_first
from jiaokan.report.report import Report
from jiaokan.words import Language, Words

MARK = re.compile(r"\[([0-9a-f]{16})\]")
UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
Strategy = st.SearchStrategy[Report]
hostile_texts = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def written(report: Report, form: str, language: Language = "zh") -> str:
    stream = io.StringIO()
    formats.write(report, form, stream, language)
    return stream.getvalue()


def prints(found: Any) -> Counter[str]:
    return Counter(item.fingerprint for item in found)


# Readers: what each format tells of findings, by its own grammar.


def of_lines(text: str) -> Counter[str]:
    lines = text.splitlines()
    # Nothing adds a line: each is a finding, an error or the last one.
    return Counter(found[1] for line in lines if (found := re.search(MARK.pattern + "$", line)))


def of_json(text: str) -> Counter[str]:
    return Counter(item["fingerprint"] for item in json.loads(text)["discrepancies"])


def of_rdjsonl(text: str) -> Counter[str]:
    assert text.count("\n") == len(text.splitlines())
    messages = [json.loads(line)["message"] for line in text.splitlines()]
    return Counter(found[1] for message in messages if (found := re.search(MARK.pattern + "$", message)))


def of_sarif(text: str) -> Counter[str]:
    (run,) = json.loads(text)["runs"]
    return Counter(result["partialFingerprints"]["jiaokan/v1"] for result in run["results"])


def of_junit(text: str) -> Counter[str]:
    cases = ElementTree.fromstring(text).iter("testcase")
    return Counter(found[1] for case in cases if (found := MARK.search(case.get("name") or "", -999)))


def of_csv(text: str) -> Counter[str]:
    return Counter(row["fingerprint"] for row in csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))


def commands(text: str) -> list[tuple[str, dict[str, str], str]]:
    """What the runner of a workflow reads in a log: commands with their properties and message."""
    found = []
    for line in text.splitlines():
        command = re.fullmatch(r"::([a-z]+)(?: (.*?))?::(.*)", line)
        if command:
            pairs = (pair.partition("=") for pair in (command[2] or "").split(",") if pair)
            properties = {key: unescaped(value) for key, _, value in pairs}
            found.append((command[1], properties, unescaped(command[3])))
    return found


def unescaped(text: str) -> str:
    for mark, sign in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(mark, sign)
    return text


def of_github(text: str) -> Counter[str]:
    return Counter(found[1] for _, _, message in commands(text) if (found := re.search(MARK.pattern + "$", message)))


def of_markdown(text: str) -> Counter[str]:
    """Fingerprints are the only code of a summary."""
    return Counter(token.content for token in inline(text) if token.type == "code_inline")


def inline(text: str) -> list[Any]:
    parsed = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)
    return [child for token in parsed for child in token.children or ()]


READERS: dict[str, Callable[[str], Counter[str]]] = {
    "terminal": lambda text: Counter(MARK.findall(text)),
    "concise": of_lines,
    "json": of_json,
    "rdjsonl": of_rdjsonl,
    "sarif": of_sarif,
    "junit": of_junit,
    "github": of_github,
    "markdown": of_markdown,
    "csv": of_csv,
}
OPEN_ONLY = {"terminal", "concise", "rdjsonl", "github"}


def expected(report: Report, form: str) -> Counter[str]:
    if form == "github":
        return prints(item for item in report.open if item.severity != "info")
    return prints(report.open if form in OPEN_ONLY else report.found)


def test_every_format_has_a_reader() -> None:
    assert set(READERS) == set(FORMATS) - {"html"}


@hostile_texts
@given(data=st.data())
def test_every_format_gives_the_same_fingerprints_and_nothing_unseen(data: st.DataObject, hostile: Strategy) -> None:
    language: Language = data.draw(st.sampled_from(("zh", "en")))
    report = data.draw(hostile)
    for form, read in READERS.items():
        text = written(report, form, language)
        assert not UNSEEN.search(text.removeprefix("\ufeff"))
        if form == "terminal":
            # A text for people: what stands in brackets may also be a word of the document.
            assert not expected(report, form) - read(text)
        else:
            assert read(text) == expected(report, form)


@hostile_texts
@given(data=st.data())
def test_lines_of_a_log_are_no_commands(data: st.DataObject, hostile: Strategy) -> None:
    report = data.draw(hostile)
    text = written(report, "concise")
    assert len(text.splitlines()) == len(report.open) + len(report.errors) + 1
    assert commands(text) == []
    assert not any(line.lstrip().startswith("::") for line in text.splitlines())
    assert "##[" not in text


@hostile_texts
@given(data=st.data())
def test_commands_of_a_workflow_are_ours_alone(data: st.DataObject, hostile: Strategy) -> None:
    report = data.draw(hostile)
    lines = written(report, "github").splitlines()
    told = commands("\n".join(lines))
    assert len(told) == len(lines) - 1
    assert {name for name, _, _ in told} <= {"error", "warning", "notice"}
    for name, properties, message in told:
        assert set(properties) <= {"file", "line", "col", "endLine", "endColumn", "title"}
        assert name == "notice" or message
    annotated = [item for item in worst_first(report.open) if item.severity != "info"]
    places = [properties for name, properties, message in told if re.search(MARK.pattern + "$", message)]
    for item, properties in zip(annotated, places, strict=True):
        assert properties["file"] == inert.visible(inert.relative(item.at.place.document))
        assert (properties["line"], properties["endLine"]) == (str(item.at.line), str(item.at.end_line))
        assert ("col" in properties) == (item.at.line == item.at.end_line)


@hostile_texts
@given(data=st.data())
def test_markdown_of_documents_is_literal(data: st.DataObject, hostile: Strategy) -> None:
    report = data.draw(hostile)
    parsed = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(written(report, "markdown"))
    allowed = {"text", "code_inline", "strong_open", "strong_close", "html_inline", "softbreak"}
    for token in parsed:
        if token.type == "html_block":
            assert re.fullmatch(r"(<details><summary>[^<>]*(<!-- -->[^<>]*)*</summary>|</details>)\n*", token.content)
        for child in token.children or ():
            assert child.type in allowed
            assert child.type != "html_inline" or child.content == "<!-- -->"
    rows = [token for token in parsed if token.type == "td_open"]
    assert len(rows) == 3 * min(len(report.open), markdown.MOST_IN_TABLE)
    words = "".join(child.content for token in parsed for child in token.children or () if child.type == "text")
    assert all(inert.one_line(item.message.zh) in words for item in report.found)


@given(text=st.text(st.sampled_from("ab:/@#.w1<&|`\\*_[]()~$!-=\n"), max_size=40))
def test_markdown_comes_back_as_it_was(text: str) -> None:
    tokens = inline(f"x{inert.markdown(text)}x")
    assert "".join(token.content for token in tokens if token.type == "text") == f"x{inert.one_line(text)}x"
    assert {token.content for token in tokens if token.type == "html_inline"} <= {"<!-- -->"}
    assert not re.search(r"://|[@#][0-9a-z]|www\.", inert.markdown(text).replace("&#", ""))


@hostile_texts
@given(data=st.data())
def test_no_cell_is_a_formula(data: st.DataObject, hostile: Strategy) -> None:
    report = data.draw(hostile)
    text = written(report, "csv")
    assert text.startswith("\ufeff")
    rows = list(csv.reader(io.StringIO(text[1:]), strict=True))
    assert len(rows) == len(report.found) + 1
    assert {len(row) for row in rows} == {len(rows[0])}
    assert not any(cell.lstrip()[:1] in set("=+-@＝＋－＠") for row in rows for cell in row if cell)


@hostile_texts
@given(data=st.data())
def test_json_is_read_back_whole(data: st.DataObject, hostile: Strategy) -> None:
    report = data.draw(hostile)
    assert json.loads(report.to_json()) == json.loads(whole(json.dumps(report.to_dict())))


def whole(text: str) -> str:
    """JSON in ASCII with U+FFFD for every half of a surrogate pair."""
    pairs = r"\\ud[89ab][0-9a-f]{2}\\ud[c-f][0-9a-f]{2}|\\ud[89a-f][0-9a-f]{2}"
    return re.sub(pairs, lambda found: found[0] if len(found[0]) == 12 else "\\ufffd", text)


@given(text=st.text())
def test_what_is_visible_has_no_unseen_sign_and_keeps_the_rest(text: str) -> None:
    shown = inert.visible(text)
    assert not UNSEEN.search(shown)
    assert "\n" not in shown
    assert re.sub(r"\\u[0-9a-f]{4}|\\U[0-9a-f]{8}", "", shown) == re.sub(r"\\u[0-9a-f]{4}|\\U[0-9a-f]{8}", "", shown)
    assert text.isprintable() <= (shown == text)


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("a.txt", "a.txt"),
        ("./稿件/一 二.txt", "%E7%A8%BF%E4%BB%B6/%E4%B8%80%20%E4%BA%8C.txt"),
        ("a:b#c?.txt", "a%3Ab%23c%3F.txt"),
        ("../a.txt", "../a.txt"),
        ("x/../a%20.txt", "a%2520.txt"),
        ("/nowhere/a.txt", "file:///nowhere/a.txt"),
        ("-", "-"),
        ("a\udcff", "a%FF"),
        ("a\ud800", "a%ED%A0%80"),
    ],
)
def test_addresses_are_relative_and_percent_encoded(path: str, address: str) -> None:
    assert inert.uri(path) == address


# Decisions, order, caps


def decided(item: Discrepancy, verdict: str, reason: str = "属实，已核") -> Discrepancy:
    made = Decision(item.fingerprint, item.code, "-", "28人", verdict, reason, "甲", "2024-01-01", "")  # type: ignore[arg-type]
    return replace(item, decision=made)


def test_an_accepted_finding_is_suppressed_in_each_format(plain: Report) -> None:
    report = replace(plain, found=(decided(plain.found[0], "accepted"),))
    for form in OPEN_ONLY:
        assert plain.found[0].fingerprint not in written(report, form)
    assert "另有 1 处已认可" in written(report, "concise")
    (skipped,) = ElementTree.fromstring(written(report, "junit")).iter("skipped")
    assert skipped.get("message") == "属实，已核"
    result = json.loads(written(report, "sarif"))["runs"][0]["results"][0]
    assert result["suppressions"] == [{"kind": "external", "status": "accepted", "justification": "属实，已核"}]
    assert "<details><summary>已认可 1 处</summary>" in written(report, "markdown")
    (row,) = csv.DictReader(io.StringIO(written(report, "csv")[1:]))
    assert (row["state"], row["verdict"], row["reason"]) == ("suppressed", "accepted", "属实，已核")


def test_a_finding_with_the_author_stays_open(plain: Report) -> None:
    report = replace(plain, found=(decided(plain.found[0], "query"),))
    for form, read in READERS.items():
        assert read(written(report, form)) == prints(report.found)
    assert json.loads(written(report, "sarif"))["runs"][0]["results"][0]["suppressions"] == []


def test_two_findings_of_one_fingerprint_are_two_alerts_and_two_cases(plain: Report) -> None:
    report = replace(plain, found=plain.found * 2)
    results = json.loads(written(report, "sarif"))["runs"][0]["results"]
    assert len({result["partialFingerprints"]["primaryLocationLineHash"] for result in results}) == 2
    assert len({case.get("name") for case in ElementTree.fromstring(written(report, "junit")).iter("testcase")}) == 2


def test_github_has_ten_errors_and_ten_warnings_and_a_line_with_the_rest(many: Callable[[int], Report]) -> None:
    told = commands(written(many(90), "github"))
    assert Counter(name for name, _, _ in told) == {"error": 10, "warning": 10, "notice": 1}
    assert told[-1][2] == "另有 70 处未在此列出（严重 20、一般 20、提示 30），见完整报告"
    assert [name for name, _, _ in commands(written(many(3), "github"))] == ["error", "warning", "notice"]
    assert github.MOST == 10


def test_sarif_has_five_thousand_results_the_worst_first(many: Callable[[int], Report]) -> None:
    (run,) = sarif.as_dict(many(6000), "en")["runs"]
    levels = [result["level"] for result in run["results"]]
    assert Counter(levels) == {"error": 2000, "warning": 2000, "note": 1000}
    assert levels == sorted(levels, key=("error", "warning", "note").index)
    (told,) = run["invocations"][0]["toolExecutionNotifications"]
    assert told["message"]["text"] == "of 6000 discrepancies the 5000 worst are listed here, 1000 are left out"
    assert sarif.as_dict(many(50))["runs"][0]["invocations"][0]["toolExecutionNotifications"] == []


def test_markdown_stays_below_a_megabyte_and_says_what_it_leaves_out(many: Callable[[int], Report]) -> None:
    text = written(many(5000), "markdown")
    assert len(text.encode()) < 1 << 20
    assert of_markdown(text) == prints(worst_first(many(5000).open)[: markdown.MOST_DETAILS])
    assert "略去 4700 处" in text


@pytest.mark.parametrize("form", READERS)
def test_five_thousand_findings_are_written_in_a_moment(form: str, many: Callable[[int], Report]) -> None:
    report = many(5000)
    _ = report.coverage
    start = time.process_time()
    written(report, form)
    assert time.process_time() - start < 5


def test_bytes_of_a_long_line_are_counted_once(plain: Report) -> None:
    text = "稿𠮷a" * 100_000
    document = replace(plain.checked[0], text=text)
    columns, positions = ByteColumns({"-": document}), Positions({"-": document})
    start = time.process_time()
    for at in range(0, len(text), 60):
        assert columns.start(positions.of(Place("-", at, at + 1))) == (1, at // 3 * 8 + 1)
    assert time.process_time() - start < 5


@given(text=st.text(st.sampled_from("a稿𠮷\n\r"), max_size=60), mark=st.booleans(), data=st.data())
def test_byte_columns_are_those_of_the_file(text: str, mark: bool, data: st.DataObject) -> None:
    document = replace(from_text("x"), text=text, encoding="utf-8-sig" if mark else "utf-8")
    at = data.draw(st.integers(0, len(text)))
    position = Positions({"-": document}).of(Place("-", at, at))
    line, column = ByteColumns({"-": document}).start(position)
    file = b"\xef\xbb\xbf" * mark + text.encode()
    lines = re.split(rb"(?<=\n)|(?<=\r)(?!\n)", file)
    assert b"".join(lines[: line - 1]) + lines[line - 1][: column - 1] == b"\xef\xbb\xbf" * mark + text[:at].encode()


def test_suggestions_are_offered_only_where_the_bytes_are_utf_8() -> None:
    report = check_text("大会将于2020年6月1日（星期三）开幕。")
    (line,) = written(report, "rdjsonl").splitlines()
    (suggestion,) = json.loads(line)["suggestions"]
    text = report.checked[0].text.encode()
    start, end = (suggestion["range"][edge]["column"] - 1 for edge in ("start", "end"))
    assert (text[:start] + suggestion["text"].encode() + text[end:]).decode() == "大会将于2020年6月1日（星期一）开幕。"
    foreign = replace(report, checked=(replace(report.checked[0], encoding="gb18030"),))
    assert "suggestions" not in json.loads(written(foreign, "rdjsonl"))


def test_what_could_not_be_read_is_told_in_each_format(plain: Report) -> None:
    from jiaokan.errors import InputError

    report = replace(plain, errors=(InputError(Words("坏了", "broken"), document="b.txt", line=3, hint="请修"),))
    for form in set(FORMATS) - {"csv"}:
        assert "坏了" in written(report, form)
    (run,) = json.loads(written(report, "sarif"))["runs"]
    assert not run["invocations"][0]["executionSuccessful"]
    (suite,) = ElementTree.fromstring(written(report, "junit")).findall("testsuite[@name='b.txt']")
    assert suite.get("errors") == "1"


def test_clean_documents_pass(plain: Report) -> None:
    report = check_text("今年引进人才38人，其中男性20人、女性18人。")
    assert not any(read(written(report, form)) for form, read in READERS.items())
    root = ElementTree.fromstring(written(report, "junit"))
    assert (root.get("tests"), root.get("failures")) == ("1", "0")
    for form in ("terminal", "concise", "github", "markdown"):
        assert "未发现不一致" in written(report, form)
        assert "数值 4 处" in written(report, form)
    assert plain.found
