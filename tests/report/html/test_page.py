"""The page as bytes: self-contained, inert, the same every time, with every finding in it."""

from __future__ import annotations

import base64
import hashlib
import html
import json
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import jiaokan
from jiaokan.errors import InputError
from jiaokan.findings.decision import COLUMNS, Decision, Verdict
from jiaokan.report.html.labels import PAGE
from jiaokan.report.report import Report
from jiaokan.words import Words

Written = Callable[..., str]

HOSTILE = "<script>alert(1)</script>&lt;\"'\n引进人才38人，其中男性20人、女性28人。</script><!--\u2028\u202e\x00\n"
LUMINANCE = (0.2126, 0.7152, 0.0722)


def payload(page: str) -> dict[str, Any]:
    """What the script of a page knows."""
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)
    assert found
    given: dict[str, Any] = json.loads(found.group(1))
    return given


@pytest.mark.parametrize("language", ["zh", "en"])
def test_nothing_is_loaded_from_elsewhere(language: str, jingmeng: Report, written: Written) -> None:
    page = written(jingmeng, language)
    markup = re.sub(r"<(script|style)\b.*?</\1>", "", page, flags=re.DOTALL)
    assert re.findall(r"""(?:src|srcset|href|action)=(?!["']?(?:#|data:,))""", markup) == []
    assert re.findall(r"https?:|@import|url\(|fetch\(|XMLHttpRequest|WebSocket|sendBeacon|innerHTML|eval\(", page) == []


def test_the_policy_forbids_all_but_our_own_style_and_scripts(jingmeng: Report, written: Written) -> None:
    page = written(jingmeng)
    found = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)
    assert found
    policy = html.unescape(found.group(1))
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    inline = re.findall(r"<(?:script|style)>(.*?)</(?:script|style)>", page, re.DOTALL)
    assert len(inline) == 3
    for text in inline:
        assert base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() in policy
    assert re.findall(r'\son\w+=|\sstyle="', re.sub(r"<script\b.*?</script>", "", page, flags=re.DOTALL)) == []


def test_what_documents_hold_is_never_markup(written: Written) -> None:
    page = written(jiaokan.check_text(HOSTILE))
    assert page.count("<script>") == 2
    assert page.count("</script>") == 3
    assert page.count("<!--") == 0
    assert "\u202e" not in page.replace(json.dumps("\u202e", ensure_ascii=False), "").split('id="data"')[0]
    assert payload(page)["documents"][0]["text"] == HOSTILE


def test_a_file_name_that_no_encoding_can_write_does_not_stop_the_page(written: Written) -> None:
    fault = InputError(Words("读不出", "cannot be read"), document="\udcff.txt")
    page = written(replace(jiaokan.check_text("引进人才38人。"), errors=(fault,)))
    assert b"?.txt" in page.encode("utf-8") or b"\xc2\xb7.txt" in page.encode("utf-8")


def test_every_finding_is_in_the_list_and_in_the_data(jingmeng: Report, written: Written) -> None:
    page = written(jingmeng)
    expected = [list(item.fingerprints) for item in jingmeng.found]
    assert [item["fingerprints"] for item in payload(page)["findings"]] == expected
    assert [item.split() for item in re.findall(r'class="fingerprint">([^<]*)<', page)] == expected
    assert tuple(payload(page)["columns"]) == COLUMNS


def test_offsets_are_those_of_browsers(written: Written) -> None:
    report = jiaokan.check_text("𠮷𠮷\n𠮷引进人才38人，其中男性20人、女性28人。")
    told = payload(written(report))
    text = told["documents"][0]["text"].encode("utf-16-le")
    for finding, item in zip(told["findings"], report.found, strict=True):
        places = [item.at, *(position for position, _ in item.evidence)]
        for (_, start, end), position in zip(finding["places"], places, strict=True):
            assert text[start * 2 : end * 2].decode("utf-16-le") == position.surface


def test_the_bytes_are_the_same_in_every_process(jingmeng: Report, written: Written) -> None:
    program = (
        "import sys, jiaokan; from jiaokan.report import formats; sys.stdout.reconfigure(encoding='utf-8')\n"
        "formats.write(jiaokan.check(sys.argv[1:]), 'html', sys.stdout, 'zh')"
    )
    folder = str(Path(jingmeng.found[0].at.place.document).parent)
    done = subprocess.run(
        [sys.executable, "-c", program, folder], capture_output=True, check=True, env={"PYTHONHASHSEED": "7", **path()}
    )
    assert done.stdout.decode("utf-8").replace("\r\n", "\n") == written(jingmeng)


def path() -> dict[str, str]:
    import os

    return {name: value for name, value in os.environ.items() if name != "PYTHONHASHSEED"}


def test_what_could_not_be_read_is_at_the_head_and_is_never_clear(written: Written) -> None:
    fault = InputError(Words("读不出<b>", "cannot be read <b>"), document="x.txt")
    report = replace(jiaokan.check_text("引进人才38人，其中男性20人、女性18人。"), errors=(fault,))
    page = written(report)
    assert "读不出&lt;b&gt;" in page
    assert 'class="conclusion wait"' in page


@pytest.mark.parametrize(
    ("text", "level", "line"),
    [
        ("引进人才38人，其中男性20人、女性28人。", "stop", "暂不可发 · 严重 1 处待处理"),
        (
            "引进人才38人，其中男性20人、女性18人。",
            "clear",
            "可发 · 未发现不一致（数值 3 处中 3 处参与核对；不等于内容属实）",
        ),
        ("引进人才38人。", "wait", "待核 · 未建立可核关系，数值均未参与核对"),
    ],
)
def test_the_conclusion_is_one_line(text: str, level: str, line: str, written: Written) -> None:
    assert f'<p class="conclusion {level}" id="conclusion" role="status">{line}</p>' in written(
        jiaokan.check_text(text)
    )


def test_a_rule_is_explained_in_the_language_of_the_page(written: Written) -> None:
    report = jiaokan.check_text("引进人才38人，其中男性20人、女性28人。")
    for language, heading in (("zh", "为什么"), ("en", "Why")):
        assert f"<dt>{heading}</dt><dd>" in written(report, language)


def decided(report: Report, verdict: Verdict) -> Report:
    item = report.found[0]
    said = Decision(item.fingerprint, item.code, "-", "", verdict, "<b>理由</b>", "张三", "2026-01-02", "")
    return replace(report, found=(replace(item, decision=said), *report.found[1:]))


@pytest.mark.parametrize(
    ("verdict", "level", "told"),
    [
        ("accepted", "clear", "已认可：&lt;b&gt;理由&lt;/b&gt;（张三 2026-01-02）"),
        ("query", "stop", "待核实：&lt;b&gt;理由&lt;/b&gt;（张三 2026-01-02）"),
        ("fixed", "stop", "曾记已改，此处仍在。已改：&lt;b&gt;理由&lt;/b&gt;（张三 2026-01-02）"),
    ],
)
def test_earlier_decisions_are_on_the_card(verdict: Verdict, level: str, told: str, written: Written) -> None:
    page = written(decided(jiaokan.check_text("引进人才38人，其中男性20人、女性28人。"), verdict))
    assert f'<dd class="decision">{told}</dd>' in page
    assert f'class="conclusion {level}"' in page
    assert ('<details class="accepted">' in page) == (verdict == "accepted")


def test_a_report_of_nothing_is_a_page(written: Written) -> None:
    page = written(jiaokan.check([]))
    assert "没有核对任何稿件" in page


def test_every_word_of_the_script_and_the_template_is_in_the_table() -> None:
    folder = Path(jiaokan.__file__).parent / "report" / "html"
    script = "\n".join(part.read_text(encoding="utf-8") for part in sorted((folder / "script").glob("*.js")))
    used = set(re.findall(r'words\("([\w.]+)"', script))
    for name in ("page.html", "card.html"):
        used |= set(re.findall(r'word\(["\']([\w.]+)["\']\)', (folder / name).read_text(encoding="utf-8")))
    assert used - PAGE.keys() == set()
    assert [key for key, words in PAGE.items() if words.zh.count("{") != words.en.count("{")] == []


def test_every_word_that_the_script_asks_for_is_in_the_data(jingmeng: Report, written: Written) -> None:
    folder = Path(jiaokan.__file__).parent / "report" / "html" / "script"
    script = "\n".join(part.read_text(encoding="utf-8") for part in sorted(folder.glob("*.js")))
    asked = set(re.findall(r'"((?:column|order|state|table|verdict|reason)\.\w+|reviewer|alone|known|listed)"', script))
    assert asked
    assert asked <= payload(written(jingmeng))["words"].keys()


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip(LUMINANCE, linear, strict=True))


def test_all_text_has_enough_contrast() -> None:
    style = (Path(jiaokan.__file__).parent / "report" / "html" / "style.css").read_text(encoding="utf-8")
    named = dict(re.findall(r"--(\w+): (#[0-9a-f]{6})", style))
    text = {named[name] for name in ("ink", "soft", "error", "warning", "info", "clear")}
    text |= set(re.findall(r"(?<![-\w])color: (#[0-9a-f]{6})", style))
    grounds = [named[name] for name in ("paper", "sheet", "faint", "own", "other")]
    for colour in sorted(text):
        for ground in grounds if colour in named.values() else grounds[:2]:
            brighter, darker = sorted((luminance(colour), luminance(ground)), reverse=True)
            assert (brighter + 0.05) / (darker + 0.05) >= 4.5, (colour, ground)
