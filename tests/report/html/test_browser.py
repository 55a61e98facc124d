"""The page in a real browser: every key and filter, verdicts that become a file, hostile text, many findings."""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import jiaokan
from jiaokan.decisions.matching import quoted
from jiaokan.findings.decision import COLUMNS, Decision
from jiaokan.findings.finding import Place
from jiaokan.report.report import Report

if TYPE_CHECKING:
    from playwright.sync_api import Page

Open = Callable[..., "Page"]
CHINESE = re.compile("[\u4e00-\u9fff]")


def position(page: Page) -> str:
    """Place of the finding shown in the list, as its card says it: 2 / 38."""
    return page.locator("#card .at").inner_text()


def shown_code(page: Page) -> str:
    return page.locator("#card .code").first.inner_text()


def listed(page: Page) -> int:
    return int(re.sub(r"\D", "", page.locator("#listed").inner_text()))


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.id || document.activeElement.className"))


def verdict(page: Page, key: str, reason: str = "", reviewer: str = "") -> None:
    """Give a verdict by keyboard alone; without a reason the one that is offered."""
    page.keyboard.press(key)
    if reviewer:
        page.keyboard.insert_text(reviewer)
        page.keyboard.press("Tab")
    if reason:
        page.keyboard.press("Control+a")
        page.keyboard.insert_text(reason)
    page.keyboard.press("Enter")


def downloaded(page: Page, tmp_path: Path) -> tuple[bytes, list[dict[str, str]]]:
    """The decisions as downloaded: bytes, and rows."""
    with page.expect_download() as waiting:
        page.locator("#download").click()
    assert waiting.value.suggested_filename == "jiaokan.decisions.csv"
    file = tmp_path / "decisions.csv"
    waiting.value.save_as(file)
    given = file.read_bytes()
    return given, list(csv.DictReader(io.StringIO(given.decode("utf-8"), newline="")))


def test_the_walk_goes_through_the_list_and_stops_at_its_ends(show: Open, jingmeng: Report) -> None:
    page, total = show(jingmeng), len(jingmeng.found)
    steps = [("k", 1), ("j", 2), ("ArrowDown", 3), ("j", 4), ("k", 3), ("ArrowUp", 2)]
    for key, place in steps:
        page.keyboard.press(key)
        assert position(page) == f"{place} / {total}"
        assert page.locator("#findings .current").count() == 1


def test_shift_walks_from_open_error_to_open_error_and_round(show: Open, jingmeng: Report) -> None:
    page, found = show(jingmeng), jingmeng.found
    errors = [place for place, item in enumerate(found, 1) if item.severity == "error"]
    for place in [*errors[1:], errors[0]]:
        page.keyboard.press("Shift+J")
        assert position(page) == f"{place} / {len(found)}"
    page.keyboard.press("Shift+K")
    assert position(page) == f"{errors[-1]} / {len(found)}"


def test_the_places_of_the_finding_are_framed_in_both_texts_and_keys_lead_to_them(show: Open, jingmeng: Report) -> None:
    page, found = show(jingmeng), jingmeng.found
    place = next(at for at, item in enumerate(found) if item.code == "REP003")
    for _ in range(place):
        page.keyboard.press("j")
    assert page.locator("#text .columns span").all_inner_texts() == ["原稿 original.txt", "转载稿 reprint-corrupt.txt"]
    assert page.locator("#text .place.own").inner_text() == "5292名"
    assert page.locator("#text .place.other").inner_text() == "5229名"
    for key, name in (("Enter", "own"), ("2", "other"), ("1", "own")):
        page.locator("#text").evaluate("pane => { pane.scrollTop = 0; }")
        page.keyboard.press(key)
        assert page.locator(f"#text .place.{name}.flash").count() == 1


def test_details_hold_the_rule_and_stay_open_on_the_next_card(show: Open, jingmeng: Report) -> None:
    page = show(jingmeng)
    page.keyboard.press("d")
    assert page.locator("#card details").get_attribute("open") is not None
    assert "“其中”" in page.locator("#card details dl").last.inner_text()
    page.wait_for_timeout(50)
    page.keyboard.press("j")
    assert page.locator("#card details").get_attribute("open") is not None
    page.keyboard.press("d")
    assert page.locator("#card details").get_attribute("open") is None


def test_keys_for_filters_search_tables_and_help(show: Open, jingmeng: Report) -> None:
    page = show(jingmeng)
    page.keyboard.press("f")
    assert focused(page) == "chip error"
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    assert focused(page) == "search"
    page.keyboard.type("jkt")
    assert page.locator("#search").input_value() == "jkt"
    page.locator("#search").fill("")
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    assert page.locator("#keys").is_visible()
    page.keyboard.press("?")
    assert page.locator("#keys").is_hidden()
    page.keyboard.press("t")
    assert page.locator("#drawer").is_visible()
    page.keyboard.press("t")
    assert page.locator("#drawer").is_hidden()


@pytest.mark.parametrize("severity", ["error", "warning", "info"])
def test_a_severity_is_left_out(severity: str, show: Open, jingmeng: Report) -> None:
    page, found = show(jingmeng), jingmeng.found
    page.locator(f".chip.{severity}").click()
    assert page.locator(f".chip.{severity}").get_attribute("aria-pressed") == "false"
    assert listed(page) == sum(item.severity != severity for item in found)
    assert page.locator(f"#findings li.{severity}").count() == 0
    assert page.locator(f"#text .finding.{severity}").count() == 0
    page.locator(f".chip.{severity}").click()
    assert listed(page) == len(found)


def test_filters_by_family_document_and_words_count_together(show: Open, jingmeng: Report) -> None:
    page, found = show(jingmeng), jingmeng.found
    for family, count in Counter(item.family for item in found).items():
        page.locator("#family").select_option(family)
        assert listed(page) == count
    page.locator("#family").select_option("REP")
    page.locator("#only").select_option(label="reprint-spun.txt")
    reprint = [item for item in found if item.family == "REP" and "spun" in item.at.place.document]
    assert listed(page) == len(reprint)
    page.locator("#search").fill("没有这几个字")
    assert (listed(page), page.locator("#card .none").count()) == (0, 1)
    page.locator("#search").fill("")
    page.locator("#family").select_option("")
    page.locator("#only").select_option("")
    page.locator("#search").fill("突泉")
    assert listed(page) == sum("突泉" in item.message.zh for item in found)


def test_orders_are_by_severity_and_by_place(show: Open, jingmeng: Report) -> None:
    page, found = show(jingmeng), jingmeng.found
    ranks = ["error", "warning", "info"]
    page.locator("#order").select_option("weight")
    classes = page.locator("#findings li").evaluate_all("items => items.map(item => item.classList[0])")
    assert classes == sorted(classes, key=ranks.index)
    page.locator("#order").select_option("place")
    assert page.locator("#findings .message").first.inner_text() == found[0].message.zh


def test_states_are_told_apart_and_accepted_findings_come_only_when_asked_for(show: Open, jingmeng: Report) -> None:
    report = jingmeng
    said = Decision(
        report.found[0].fingerprint, "SUM001", "intra.txt", "", "accepted", "原稿如此", "张三", "2026-01-02", ""
    )
    report = replace(report, found=(replace(report.found[0], decision=said), *report.found[1:]))
    page, rest = show(report), len(report.found) - 1
    assert listed(page) == rest
    verdict(page, "q", "请核实", "李四")
    for state, count in (("open", rest - 1), ("query", 1), ("fixed", 0), ("accepted", 1), ("every", rest + 1)):
        page.locator("#state").select_option(state)
        assert listed(page) == count
    page.locator("#state").select_option("accepted")
    assert "原稿如此" in page.locator("#card").inner_text()


def test_verdicts_by_keyboard_become_the_file_that_decide_takes(show: Open, tmp_path: Path, jingmeng: Report) -> None:
    page, found = show(jingmeng, before="2026-03-05T16:30:00Z", timezone_id="Asia/Shanghai"), jingmeng.found
    assert page.locator("#download").is_disabled()
    verdict(page, "a", '原文"如此",\n无误', "张三")
    assert position(page).startswith("2 /")
    verdict(page, "e", "已改")
    verdict(page, "q")
    assert page.locator("#progress").inner_text() == f"已处理 3 / {len(found)}"
    given, rows = downloaded(page, tmp_path)
    assert not given.startswith(b"\xef\xbb\xbf")
    assert tuple(rows[0]) == COLUMNS
    told = [(row["verdict"], row["reason"], row["reviewer"], row["date"], row["expires"]) for row in rows]
    assert told == [
        ("accepted", '原文"如此", 无误', "张三", "2026-03-06", ""),
        ("fixed", "已改", "张三", "2026-03-06", ""),
        ("query", "请作者核实", "张三", "2026-03-06", ""),
    ]
    texts = {document.path: document for document in jingmeng.checked}
    expected = [
        (item.fingerprint, item.code, item.at.place.document, quoted(item, texts[item.at.place.document]))
        for item in found[:3]
    ]
    assert [(row["fingerprint"], row["code"], row["document"], row["quotation"]) for row in rows] == expected


def test_what_the_page_downloads_changes_the_next_run(
    show: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("jiaokan.toml").write_text("", encoding="utf-8")
    Path("a.txt").write_text(
        "引进人才38人，其中男性20人、女性28人。\n全校共有教师60人，其中男性20人、女性30人。\n", encoding="utf-8"
    )
    command = [sys.executable, "-m", "jiaokan.cli"]
    report = jiaokan.check(["a.txt"])
    assert len(report.found) == 2
    page = show(report)
    verdict(page, "a", "原稿如此", "张三")
    downloaded(page, tmp_path)
    subprocess.run([*command, "decide", "--from", "decisions.csv"], check=True)
    done = subprocess.run([*command, "check", "a.txt", "--format", "json"], capture_output=True, check=False)
    states = {item["fingerprint"]: item["state"] for item in json.loads(done.stdout)["discrepancies"]}
    assert states == {report.found[0].fingerprint: "suppressed", report.found[1].fingerprint: "open"}


def test_a_verdict_needs_a_reviewer_and_a_reason_and_can_be_left(show: Open, jingmeng: Report) -> None:
    page = show(jingmeng)
    verdict(page, "a")
    assert page.locator("#card form").count() == 1
    page.keyboard.insert_text("张三")
    page.locator("#card input[name=reason]").fill("  ")
    page.keyboard.press("Enter")
    assert page.locator("#card form").count() == 1
    page.keyboard.press("Escape")
    assert page.locator("#card form").count() == 0
    assert page.locator("#progress").inner_text().startswith("已处理 0")
    page.locator("#card [data-verdict=fixed]").click()
    page.locator("#card [data-cancel]").click()
    assert page.locator("#card form").count() == 0


def test_undo_takes_back_one_verdict_after_another(show: Open, tmp_path: Path, jingmeng: Report) -> None:
    page = show(jingmeng)
    before = page.locator("#conclusion").inner_text()
    verdict(page, "a", "无误", "张三")
    verdict(page, "q", "再问")
    assert page.locator("#conclusion").inner_text() != before
    page.keyboard.press("z")
    assert position(page).startswith("2 /")
    _, rows = downloaded(page, tmp_path)
    assert [row["verdict"] for row in rows] == ["accepted"]
    page.locator("#undo").click()
    assert position(page).startswith("1 /")
    assert page.locator("#undo").is_disabled()
    assert page.locator("#download").is_disabled()
    assert page.locator("#conclusion").inner_text() == before


def test_verdicts_are_still_there_after_the_page_was_left(show: Open, jingmeng: Report) -> None:
    page = show(jingmeng)
    verdict(page, "a", "无误", "张三")
    page.reload()
    assert page.locator("#progress").inner_text().startswith("已处理 1")
    assert page.locator("#f0 .state").text_content() == "已认可"
    page.keyboard.press("j")
    page.keyboard.press("a")
    assert page.locator("#card input[name=reviewer]").count() == 0


def test_the_line_for_the_chief_follows_the_verdicts(show: Open) -> None:
    page = show(jiaokan.check_text("今年引进人才38人，其中男性20人、女性28人。"))
    assert page.locator("#conclusion").inner_text() == "暂不可发 · 严重 1 处待处理"
    verdict(page, "e", "已改", "张三")
    assert page.locator("#conclusion").inner_text() == "可发 · 1 处均已处理"
    assert page.locator("#conclusion.clear").count() == 1


@pytest.mark.parametrize("table", ["figures", "names", "relations"])
def test_drawers_hold_everything_that_was_read_and_grey_what_was_not_compared(
    table: str, show: Open, jingmeng: Report
) -> None:
    page, report = show(jingmeng), jingmeng
    path = report.found[0].at.place.document
    page.locator(f"[data-drawer={table}]").click()
    rows = report.reading[table]
    assert page.locator("#drawer tbody tr").count() == int((rows["document"] == path).sum())
    if table == "figures":
        alone = page.locator("#drawer tr.alone").count()
        assert 0 < alone == page.get_by_role("cell", name="未参与核对").count()
        assert f"未参与核对 {alone}" in page.locator("[data-drawer=figures]").inner_text()
    page.locator("#drawer .goto").nth(3).click()
    assert page.locator("#text .place.own.flash").count() >= 1


def test_the_drawer_of_documents_leads_to_them(show: Open, jingmeng: Report) -> None:
    page = show(jingmeng)
    page.locator("[data-drawer=documents]").click()
    page.locator("#drawer a", has_text="reprint-trim.txt").click()
    assert page.locator("#text .columns span").last.inner_text() == "转载稿 reprint-trim.txt"
    page.locator("#shown").select_option("0")
    assert page.locator("#text.alone").count() == 1


def test_a_tick_of_the_strip_and_a_mark_in_the_text_lead_to_their_finding(show: Open, jingmeng: Report) -> None:
    page, found = show(jingmeng), jingmeng.found
    page.locator("#text .finding").nth(3).click()
    assert shown_code(page) == found[3].code
    page.locator("#strip rect").first.click()
    assert page.locator("#card .at").inner_text() != f"4 / {len(found)}"


HOSTILE = (
    "<script>document.title='broken'</script><img src=x onerror=alert(1)>\n"
    "𠮷野家</script><!-- <b>引进人才38人</b>，其中男性20人、女性28人。\u202e{{7*7}} ]]>&amp;\n"
)


def test_markup_in_a_document_stays_text(show: Open) -> None:
    report = jiaokan.check_text(HOSTILE)
    page = show(report)
    assert page.title() == "事实一致性核对报告 · 校勘"
    assert page.locator("#text script, #text img, #text b, #sheet img").count() == 0
    assert page.locator("#text p").all_inner_texts()[0].startswith("<script>document.title='broken'</script>")
    assert "{{7*7}} ]]>&amp;" in page.locator("#text").inner_text()
    assert page.locator("#text .place.own").inner_text() == report.found[0].at.surface


def test_a_lost_figure_is_shown_where_nothing_is_left(show: Open, jingmeng: Report) -> None:
    report = jingmeng
    item = report.found[0]
    place = replace(item.at, place=Place(item.at.place.document, 60, 60), surface="")
    page = show(replace(report, found=(replace(item, at=place),)))
    assert page.locator("#text .place.own").inner_text() == "‸"
    assert "此处已无" in page.locator("#card").inner_text()


def test_the_list_is_there_without_script(show: Open, jingmeng: Report) -> None:
    page = show(jingmeng, java_script_enabled=False)
    assert page.locator("#desk").is_hidden()
    assert page.locator("#sheet .card").count() == len(jingmeng.found)
    assert page.locator("#f0").is_visible()
    assert page.locator("#f0 .surface").first.inner_text() == jingmeng.found[0].at.surface


def test_paper_has_the_list_and_no_controls(show: Open, jingmeng: Report) -> None:
    page = show(jingmeng)
    page.emulate_media(media="print")
    assert page.locator("#f0 .readings").is_visible()
    assert page.locator("#desk").is_hidden()
    assert page.pdf(format="A4").startswith(b"%PDF")


def test_a_phone_shows_everything_without_scrolling_sideways(show: Open, jingmeng: Report) -> None:
    page = show(jingmeng, viewport={"width": 360, "height": 740})
    page.keyboard.press("j")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert page.evaluate("scrollY") == 0
    assert page.locator("#card .message").is_visible()
    page.keyboard.press("Enter")
    assert page.evaluate("scrollY") > 0


def test_english_has_no_chinese_but_in_quotations(show: Open, jingmeng: Report) -> None:
    page = show(jingmeng, "en")
    assert page.evaluate("document.documentElement.lang") == "en"
    page.keyboard.press("?")
    page.keyboard.press("t")
    for part in (".masthead", "#tools", "#keys", "#drawers", "#listed", ".verdicts", "#drawer thead"):
        assert CHINESE.findall(page.locator(part).inner_text()) == []


def test_chinese_is_marked_as_such(show: Open, jingmeng: Report) -> None:
    page = show(jingmeng)
    assert page.evaluate("document.documentElement.lang") == "zh-CN"
    assert re.findall("[a-z]{3,}", re.sub(r"[\w-]+\.txt", "", page.locator("#tools").inner_text())) == []


def test_a_text_without_findings_says_so_with_what_was_read(show: Open) -> None:
    page = show(jiaokan.check_text("今年引进人才38人，其中男性20人、女性18人。"))
    assert "未发现不一致" in page.locator("#conclusion").inner_text()
    assert "数值 4 处，参与核对 3 处" in page.locator(".coverage").inner_text()
    for key in ("j", "k", "Shift+J", "a", "z", "d", "Enter"):
        page.keyboard.press(key)
    assert page.locator("#card .none").is_visible()


def test_five_thousand_findings_stay_usable(show: Open, many: Report) -> None:
    report = many
    assert len(report.found) == 5000
    page = show(report)
    loaded: dict[str, Any] = page.evaluate("performance.getEntriesByType('navigation')[0].toJSON()")
    assert loaded["domComplete"] < 5000
    assert page.locator("#findings li").count() < 500
    started = time.monotonic()
    for _ in range(20):
        page.keyboard.press("j")
    assert position(page) == "21 / 5000"
    page.keyboard.press("Shift+K")
    for _ in range(21):
        page.keyboard.press("Shift+K")
    assert position(page) == "4999 / 5000"
    page.locator("#search").fill("4999人")
    assert 0 < listed(page) < 10
    assert time.monotonic() - started < 10
