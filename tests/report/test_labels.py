"""Words of reports: no key shows through in Chinese."""

from __future__ import annotations

import re

import pytest

from jiaokan.findings.suspect import SLIPS
from jiaokan.pipeline import check_text
from jiaokan.report.labels import LABELS, label
from jiaokan.rules.registry import load_rules

EXAMPLES = [
    pytest.param(example.text, example.against, id=f"{code}-{number}")
    for code, rule in load_rules().rules.items()
    for number, example in enumerate(rule.examples)
    if example.flags and number == 0
]


@pytest.mark.parametrize("slip", SLIPS)
def test_every_slip_that_a_repair_undoes_has_chinese_words(slip: str) -> None:
    assert re.fullmatch("[一-鿿、]+", label(f"origin.{slip}", "zh"))


@pytest.mark.parametrize(("text", "against"), EXAMPLES)
def test_the_origins_and_parts_of_a_finding_have_words(text: str, against: str | None) -> None:
    for item in check_text(text, against).found:
        keys = {f"origin.{suggestion.origin}" for suggestion in item.suggestions}
        keys |= {f"role.{role}" for _, role in item.evidence}
        assert keys <= LABELS.keys()
