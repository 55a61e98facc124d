"""`docs/rules/`: a page for each rule and an index by family, written from the rule files alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from jiaokan.report.labels import label
from jiaokan.report.rule_page import literal, page, sentence
from jiaokan.rules.declare import Rule

INDEX = "README.md"
_PAGE = re.compile(r"[A-Z]{2,5}[0-9]{3}\.md")


def pages(rules: Iterable[Rule]) -> dict[str, str]:
    """Text of every file of the folder by name, the index first."""
    listed = sorted(rules, key=lambda rule: rule.code)
    return {INDEX: "\n".join(_index(listed)) + "\n", **{f"{rule.code}.md": page(rule) for rule in listed}}


def _index(rules: list[Rule]) -> Iterator[str]:
    yield f"# 规则 Rules\n\n{label('rules.made', 'zh')} / {label('rules.made', 'en')}\n"
    for family, group in groupby(rules, key=lambda rule: rule.family):
        key = f"family.{family}"
        yield f"## {' '.join(dict.fromkeys((family, label(key, 'zh'), label(key, 'en'))))}\n"
        yield "| | 程度 Severity | 规则 Rule | 是什么 What |\n| --- | --- | --- | --- |"
        for rule in group:
            grade = f"{label(f'severity.{rule.severity}', 'zh')} {rule.severity}"
            name = f"{literal(rule.name.zh)}<br>{literal(rule.name.en)}"
            what = "<br>".join(literal(text) for text in (sentence(rule).zh, sentence(rule).en))
            yield f"| [{rule.code}]({rule.code}.md) | {grade} | {name} | {what} |"
        yield ""


def write(rules: Iterable[Rule], folder: Path) -> None:
    """Write the pages; pages of rules that are no more are removed, other files are left alone."""
    made = pages(rules)
    folder.mkdir(parents=True, exist_ok=True)
    for file in sorted(folder.glob("*.md")):
        if _PAGE.fullmatch(file.name) and file.name not in made:
            file.unlink()
    for name, text in made.items():
        file = folder / name
        if not file.is_file() or file.read_text(encoding="utf-8") != text:
            file.write_text(text, encoding="utf-8", newline="\n")
