"""The rules as a list, as JSON, and one rule explained from its own file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import IO, Any

from rich.cells import cell_len

from jiaokan.report.inert import dumps
from jiaokan.report.labels import label
from jiaokan.report.rule_page import sections, sentence
from jiaokan.rules.declare import Rule
from jiaokan.words import Language


def write_list(rules: Iterable[Rule], stream: IO[str], language: Language) -> None:
    """One line a rule: code, severity, confidence, name."""
    for rule in rules:
        grade = f"{label(f'severity.{rule.severity}', language)} · {label(f'confidence.{rule.confidence}', language)}"
        stream.write(f"{rule.code}  {grade}{' ' * max(1, 20 - cell_len(grade))}{rule.name.to(language)}\n")


def write_rule(rule: Rule, stream: IO[str], language: Language) -> None:
    """Code, names, the page of the rule, and its examples with what they must flag."""
    stream.write(f"{rule.code} {rule.name.zh} / {rule.name.en}\n\n")
    stream.write("\n".join(line.strip() for line in rule.documentation.strip().splitlines()) + "\n\n")
    flagged, clean = ("报", "不报") if language == "zh" else ("flags", "clean")
    for example in rule.examples:
        mark = f"{flagged} {'、'.join(example.flags)}" if example.flags else clean
        stream.write(f"- {example.text.replace(chr(10), ' / ')}  [{mark}]\n")


def write_json(rules: Iterable[Rule], stream: IO[str]) -> None:
    """Every rule with its words in both languages and its examples."""
    stream.write(dumps([_record(rule) for rule in rules], indent=2) + "\n")


def _record(rule: Rule) -> dict[str, Any]:
    return {
        "code": rule.code,
        "family": rule.family,
        "name": asdict(rule.name),
        "severity": rule.severity,
        "confidence": rule.confidence,
        "tables": list(rule.tables),
        "sentence": asdict(sentence(rule)),
        "sections": [{"heading": asdict(section.heading), "text": asdict(section.text)} for section in sections(rule)],
        "examples": [
            {"text": example.text, "flags": list(example.flags), "against": example.against}
            for example in rule.examples
        ],
    }
