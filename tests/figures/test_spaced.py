"""Texts whose digits are set apart."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jiaokan.figures import read
from jiaokan.text.span import Span


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("总值达到7 4 7 7 2 亿元，", "7 4 7 7 2 亿元", "7477200000000"),
        ("增长8 ．8 ％，", "8 ．8 ％", "8.8"),
        ("共1 234个，", "1 234个", "1234"),
        ("共12 345 678元，", "12 345 678元", "12345678"),
        ("共12\u2009345元，", "12\u2009345元", "12345"),
    ],
)
def test_values(text: str, surface: str, value: str) -> None:
    (figure,) = read(text)
    assert (figure.surface, figure.value) == (surface, Decimal(value))
    assert figure.span.of(text) == surface


def test_dates() -> None:
    found = [(figure.surface, figure.first) for figure in read("1 9 9 7 年开工，1 9 9 9 年1 2 月2 0 日完工")]
    assert found == [("1 9 9 7 年", "1997-01-01"), ("1 9 9 9 年1 2 月2 0 日", "1999-12-20")]


@pytest.mark.parametrize("text", ["2019 345 123", "1 2 3", "12 34 56", "1 234 5 678"])
def test_cells_of_a_row_stay_apart(text: str) -> None:
    assert [figure.surface for figure in read(text)] == text.split()


def test_a_mask_stays_where_it_is() -> None:
    text = "甲有7 4 7 2 个，乙有9 9 9 个"
    mask = Span(text.index("9"), len(text))
    assert [figure.surface for figure in read(text, [mask])] == ["7 4 7 2 个"]


@settings(deadline=None)
@given(st.lists(st.integers(10, 10**9), min_size=1, max_size=4))
def test_numbers_set_apart_read_back(numbers: list[int]) -> None:
    text = "，".join(f"共{' '.join(str(number))} 吨" for number in numbers)
    figures = read(text)
    assert [figure.value for figure in figures] == [Decimal(number) for number in numbers]
    assert all(figure.span.of(text) == figure.surface for figure in figures)
