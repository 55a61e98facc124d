"""Mentions of one fact: values that agree are linked, others never."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiaokan.documents import from_text
from jiaokan.facts.link import significant_digits
from jiaokan.reading import read_document


def linked(text: str) -> list[list[str]]:
    """Surfaces of each fact that a text states more than once."""
    reading = read_document(from_text(text))
    return [[reading.figures[at].surface for at in fact.figures] for fact in reading.facts]


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("全县有学校120所。改造完成后，学校120所已经达标。", [["120所", "120所"]]),
        ("面积5229亩。\n已经流转土地5229亩。", [["5229亩", "5229亩"]]),
        ("投资27.44亿元。总投资达27.44亿元。", [["27.44亿元", "27.44亿元"]]),
        ("收购大米1240斤。收购大米620公斤。", [["1240斤", "620公斤"]]),
        ("合格率98.7%。上月合格率98.7%。", [["98.7%", "98.7%"]]),
    ],
)
def test_equal_values_of_one_noun_are_one_fact(text: str, facts: list[list[str]]) -> None:
    assert linked(text) == facts


@pytest.mark.parametrize(
    "text",
    [
        "全县有学校120所。全县有医院120所。",
        "全县有学校3所。改造学校3所。",
        "全县有学校120所。全县有学校121所。",
        "全县有学校120所、新建学校120所。",
        "投资超过120亿元。投资120亿元。",
        "校长说：“学校有学生1260人。”学校有学生1260名。",
        "出口增长98.7%。合格率98.7%。",
    ],
)
def test_other_values_nouns_and_clauses_are_not_linked(text: str) -> None:
    assert linked(text) == []


def test_a_fact_has_the_words_of_its_first_mention() -> None:
    reading = read_document(from_text("2023年，南昌市建成学校120所。\n学校120所已经达标。"))
    fact = reading.facts[0]
    assert (fact.measure, fact.place) == ("学校", "南昌市")
    assert fact.period == ("2023-01-01", "2023-12-31")


@pytest.mark.parametrize(("number", "digits"), [("5229", 4), ("60000", 1), ("27.440", 4), ("0", 1), ("0.05", 1)])
def test_significant_digits(number: str, digits: int) -> None:
    assert significant_digits(Decimal(number)) == digits


@given(st.integers(min_value=1, max_value=10**12), st.integers(min_value=-8, max_value=8))
def test_significant_digits_do_not_depend_on_magnitude(number: int, exponent: int) -> None:
    assert significant_digits(Decimal(number).scaleb(exponent)) == len(str(number).rstrip("0"))
