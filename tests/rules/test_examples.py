"""Every rule is tried on its own examples, and missed when it is taken away."""

import pytest

from jiaokan.pipeline import check_text
from jiaokan.rules.declare import Example, Rule
from jiaokan.rules.registry import load_rules

RULES = load_rules().rules
CASES = [
    pytest.param(rule, example, id=f"{code}-{number}")
    for code, rule in RULES.items()
    for number, example in enumerate(rule.examples)
]


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_rule_flags_exactly_what_its_example_says(rule: Rule, example: Example) -> None:
    report = check_text(example.text, example.against, beside=example.beside)
    flagged = [item.at.surface for item in report.found if item.code == rule.code]
    assert not report.errors
    assert flagged == list(example.flags)


@pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))
def test_rule_has_positive_examples_and_clean_ones_that_look_like_them(rule: Rule) -> None:
    assert sum(bool(example.flags) for example in rule.examples) >= 2
    assert sum(not example.flags for example in rule.examples) >= 5


@pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))
def test_rule_page_has_its_headings(rule: Rule) -> None:
    for heading in ("是什么 What:", "为什么 Why:", "错例 Bad:", "正例 Good:", "局限 Limits:"):
        assert heading in rule.documentation
