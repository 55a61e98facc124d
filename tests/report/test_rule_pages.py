"""The pages of the rules: made from the rule files alone, and renewed with them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from jiaokan.report import rule_book
from jiaokan.report.labels import LABELS
from jiaokan.report.rule_page import help_text, page, sections, sentence
from jiaokan.rules.declare import Rule
from jiaokan.rules.registry import load_rules

DOCS = Path(__file__).parent.parent.parent / "docs" / "rules"
RULES = load_rules().rules


def test_the_pages_are_those_of_the_rules() -> None:
    made = rule_book.pages(RULES.values())
    kept = {file.name: file.read_text(encoding="utf-8") for file in DOCS.iterdir()}
    stale = sorted(name for name in made.keys() | kept.keys() if made.get(name) != kept.get(name))
    assert not stale, f"docs/rules is not up to date ({', '.join(stale)}): run `make docs` and commit what it writes"


@pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))
def test_a_page_says_everything_in_two_languages(rule: Rule) -> None:
    assert sentence(rule).zh != sentence(rule).en
    assert [section.heading.en for section in sections(rule)][:5] == ["What", "Why", "Bad", "Good", "Limits"]
    for section in sections(rule):
        assert section.text.zh
        if section.heading.en in {"What", "Why", "Limits"}:
            assert section.text.zh != section.text.en, "Chinese / English"
    whole = page(rule)
    tokens = MarkdownIt("commonmark").parse(whole)
    words = "\n".join(child.content for token in tokens for child in token.children or ())
    for example in rule.examples:
        for surface in example.flags:
            assert surface.strip() in words
    assert not any(child.type == "html_inline" for token in tokens for child in token.children or ())
    assert not any(token.type in {"html_block", "code_block", "fence"} for token in tokens)
    for section in sections(rule):
        assert section.text.en in help_text(rule, "en").replace("\\", "")


def test_every_family_has_a_name() -> None:
    assert {f"family.{rule.family}" for rule in RULES.values()} <= LABELS.keys()


def test_pages_are_written_and_those_of_lost_rules_removed(tmp_path: Path) -> None:
    for name in ("ZZZ001.md", "notes.md"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    command = [sys.executable, "-m", "jiaokan.cli", "rules", "--docs", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("", "")
    assert {file.name for file in tmp_path.iterdir()} == {"notes.md", "README.md", *(f"{code}.md" for code in RULES)}


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    command = [sys.executable, "-m", "jiaokan.cli", "rules", "--docs", str(tmp_path / "file" / "docs")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "规则说明无法写入" in done.stderr


def test_rules_as_json() -> None:
    command = [sys.executable, "-m", "jiaokan.cli", "rules", "--format", "json"]
    listed = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    assert [rule["code"] for rule in listed] == list(RULES)
    (one,) = json.loads(subprocess.run([*command, "sum001"], capture_output=True, text=True, check=True).stdout)
    assert one["name"] == {"zh": "分项和不等于总数", "en": "Parts and total"}
    assert one["sections"][0]["heading"] == {"zh": "是什么", "en": "What"}
