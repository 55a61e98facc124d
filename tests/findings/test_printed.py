"""Numbers on their way from tables to messages."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiaokan.findings.printed import exact, plain, printed

DECIMALS = st.decimals(min_value=-(10**13), max_value=10**13, places=4, allow_nan=False)


@given(DECIMALS)
def test_plain_keeps_the_value(value: Decimal) -> None:
    assert Decimal(plain(value)) == value


@given(DECIMALS)
def test_plain_is_one_form_for_one_value(value: Decimal) -> None:
    assert plain(value) == plain(value.normalize()) == plain(value.quantize(Decimal("1e-9")))
    assert "E" not in plain(value)


@given(st.decimals(min_value=0, max_value=10**11, places=3, allow_nan=False))
def test_exact_undoes_the_float_of_a_table(value: Decimal) -> None:
    assert exact(float(value)) == value


@given(st.integers(min_value=-(10**16), max_value=10**16))
def test_printed_keeps_the_value(number: int) -> None:
    text = printed(Decimal(number))
    scale = next((size for word, size in (("万亿", 10**12), ("亿", 10**8), ("万", 10**4)) if text.endswith(word)), 1)
    assert Decimal(text.rstrip("万亿")) * scale == number


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        ("5430", "人", "5430人"),
        ("99999", "人", "99999人"),
        ("100000", "人", "10万人"),
        ("1360000000", "元", "13.6亿元"),
        ("4700000000000", "元", "4.7万亿元"),
        ("-120000000", "元", "-1.2亿元"),
        ("12.50", "%", "12.5%"),
        ("0", "人", "0人"),
        ("0.00", "%", "0%"),
        ("12345678", "人", "1234.5678万人"),
        ("1234567891", "元", "1234567891元"),
    ],
)
def test_printed_as_a_newspaper_writes_it(value: str, unit: str, text: str) -> None:
    assert printed(Decimal(value), unit) == text


@pytest.mark.parametrize(("value", "text"), [("1E+3", "1000"), ("1000", "1000"), ("0.10", "0.1"), ("10", "10")])
def test_plain(value: str, text: str) -> None:
    assert plain(Decimal(value)) == text


@pytest.mark.parametrize("value", ["-0", "-0.00"])
def test_nought_has_no_sign(value: str) -> None:
    assert plain(Decimal(value)) == "0"
