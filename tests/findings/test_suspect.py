"""Several broken relations with one figure in common are one finding; a repair makes all of them come out."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiaokan.findings.discrepancy import Discrepancy
from jiaokan.findings.finding import Computation, Term
from jiaokan.findings.repair import repair
from jiaokan.findings.replay import replay
from jiaokan.pipeline import check_text
from jiaokan.rules.registry import load_rules

TWICE = "全市旅游收入由12.4亿元增至18.48亿元，增长20%；接待游客186万人次，人均消费800元。"
ARITHMETIC = ("SUM", "PCT", "AVG", "MON")
EXAMPLES = [
    pytest.param(code, example.text, id=f"{code}-{number}")
    for code, rule in sorted(load_rules().rules.items())
    if code.startswith(ARITHMETIC)
    for number, example in enumerate(rule.examples)
    if example.flags and example.against is None
]


def found(text: str) -> list[Discrepancy]:
    return list(check_text(text).found)


def test_one_suspect_carries_all_that_it_breaks() -> None:
    (item,) = found(TWICE)
    assert item.at.surface == "18.48亿元"
    assert len(item.also) == 1
    assert item.suggestions[0].text == "14.88亿元"
    assert item.suggestions[0].origin == "transposed"
    assert "14.88亿元" in item.message.zh
    assert "14.88亿元" in item.message.en


def test_a_figure_of_a_relation_that_holds_is_no_suspect() -> None:
    text = "全市旅游收入由12.4亿元增至18.48亿元，增长49%；接待游客186万人次，人均消费800元。"
    assert all(not item.also for item in found(text))


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("今年引进人才38人，其中男性20人、女性28人。", "18人"),
        ("全校3200名学生中，有1920名寄宿，占70%。", "60%"),
        ("在校生由1.20万人减少到1.05万人，减少了2500人。", "1500人"),
    ],
)
def test_one_slip_is_offered(text: str, meant: str) -> None:
    (item,) = found(text)
    assert [suggestion.text for suggestion in item.suggestions] == [meant]
    assert found(text.replace(item.at.surface, meant)) == []


@pytest.mark.parametrize("text", ["全县财政收入由200亿元增至230亿元，增长30%。", "四个县（甲县、乙县、丙县）入选。"])
def test_nothing_is_offered_where_no_single_slip_explains_it(text: str) -> None:
    assert all(not item.suggestions for item in found(text))


@pytest.mark.parametrize(("code", "text"), EXAMPLES)
def test_every_computation_can_be_replayed(code: str, text: str) -> None:
    for item in check_text(text).found:
        if item.code != code or item.computation is None:
            continue
        made = replay(item.computation)
        if made is not None:
            assert made[0] != made[1]


@given(st.lists(st.integers(11, 99_999), min_size=2, max_size=5), st.data())
def test_undoing_a_slip_makes_a_sum_come_out(parts: list[int], data: st.DataObject) -> None:
    printed = [f"{part}人" for part in parts]
    wrong = data.draw(st.integers(0, sum(parts) * 3))
    terms = [Term("part", surface, Decimal(part), "人") for surface, part in zip(printed, parts, strict=True)]
    total = Term("total", f"{wrong}人", Decimal(wrong), "人")
    meant = repair(total.surface, [Computation("", "sum", (*terms, total))])
    if meant is not None and total.surface not in printed:
        assert meant.text == f"{sum(parts)}人"
