"""Every rule is tried on its own examples, and missed when it is taken away."""

import functools

import pytest

from jiaokan.documents import from_text
from jiaokan.findings.discrepancy import Discrepancy
from jiaokan.pipeline import check_text, judge
from jiaokan.reading import read_document
from jiaokan.rules.declare import Example, Rule
from jiaokan.rules.registry import load_rules

RULES = load_rules().rules
CASES = [
    pytest.param(rule, example, id=f"{code}-{number}")
    for code, rule in RULES.items()
    for number, example in enumerate(rule.examples)
]


@functools.cache
def told() -> dict[str, list[Discrepancy]]:
    """What the rules say of each example that stands alone; all are judged in one run, each under its own text."""
    texts = {example.text for rule in RULES.values() for example in rule.examples if _is_alone(example)}
    _, found, faults = judge(load_rules(), [read_document(from_text(text, text)) for text in sorted(texts)])
    assert not faults
    said: dict[str, list[Discrepancy]] = {}
    for item in found:
        said.setdefault(item.at.place.document, []).append(item)
    return said


def _is_alone(example: Example) -> bool:
    return example.against is None and example.beside is None


def _said_of(example: Example) -> list[Discrepancy]:
    if _is_alone(example):
        return told().get(example.text, [])
    report = check_text(example.text, example.against, beside=example.beside)
    assert not report.errors
    return list(report.found)


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_rule_flags_exactly_what_its_example_says(rule: Rule, example: Example) -> None:
    assert [item.at.surface for item in _said_of(example) if item.code == rule.code] == list(example.flags)


@pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))
def test_rule_has_positive_examples_and_clean_ones_that_look_like_them(rule: Rule) -> None:
    assert sum(bool(example.flags) for example in rule.examples) >= 2
    assert sum(not example.flags for example in rule.examples) >= 5


@pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))
def test_rule_page_has_its_headings(rule: Rule) -> None:
    for heading in ("是什么 What:", "为什么 Why:", "错例 Bad:", "正例 Good:", "局限 Limits:"):
        assert heading in rule.documentation
