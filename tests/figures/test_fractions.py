"""Shares and multiples in words and in pieces."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from jiaokan.figures import Figure, read

One = Callable[[str], Figure]


@pytest.mark.parametrize(
    ("text", "value", "unit", "base"),
    [
        ("百分之百", "100", "%", "100"),
        ("万分之五", "5", "‱", "0.05"),
        ("死亡率15.7/10万", "15.7", "/10万", "0.0157"),
        ("八五折", "8.5", "折", "0.85"),
        ("对折", "5", "折", "0.5"),
        ("翻了两番", "2", "番", "4"),
        ("翻番", "1", "番", "2"),
        ("一角五分", "0.15", "元", "0.15"),
        ("贰佰叁拾肆元伍角", "234.5", "元", "234.5"),
        ("9秒83", "9.83", "秒", "9.83"),
        ("4分22秒35", "262.35", "秒", "262.35"),
        ("一米七二", "1.72", "米", "1.72"),
        ("一米八", "1.8", "米", "1.8"),
        ("三毛五", "0.35", "元", "0.35"),
        ("百分之三十几", "30", "%", "30"),
        ("十年六个月", "126", "个月", "126"),
        ("3年零2个月", "38", "个月", "38"),
        ("1小时三十分", "5400", "秒", "5400"),
    ],
)
def test_values(one: One, text: str, value: str, unit: str, base: str) -> None:
    figure = one(f"为{text}。")
    assert (figure.surface, figure.value, figure.unit) == (text.removeprefix("死亡率"), Decimal(value), unit)
    assert figure.base_value == Decimal(base)


@pytest.mark.parametrize(
    ("text", "value"), [("二又三分之一", "2.333333"), ("2又1/3", "2.333333"), ("十万分之三", "0.00003")]
)
def test_fractions(one: One, text: str, value: str) -> None:
    assert one(f"为{text}。").value == Decimal(value)


@pytest.mark.parametrize(
    ("text", "name", "low", "high"),
    [
        ("过半", "over", "0.5", ""),
        ("超半数", "over", "0.5", ""),
        ("近半数", "nearly", "0.45", "0.5"),
        ("半数以上", "at-least", "0.5", ""),
        ("不到一半", "under", "", "0.5"),
        ("翻了一番多", "more", "2", "2.1"),
        ("翻了近一番", "nearly", "1.8", "2"),
        ("半年多", "more", "6", "12"),
    ],
)
def test_under_their_approximators(one: One, text: str, name: str, low: str, high: str) -> None:
    figure = one(f"用户{text}。")
    assert (figure.surface, figure.approximator) == (text, name)
    assert figure.base.low == (Decimal(low) if low else None)
    assert figure.base.high == (Decimal(high) if high else None)


@pytest.mark.parametrize("text", ["24/7服务", "近半个月", "过半年", "半径", "5/3"])
def test_what_is_no_share(text: str) -> None:
    assert "ratio" not in {figure.kind for figure in read(text)}


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("学制3+2年", ["3", "2年"]),
        ("读1年+1年+半年", ["1年", "1年", "半年"]),
        ("“1+1+1”模式", []),
        ("3+2模式", []),
    ],
)
def test_terms_of_a_written_sum(text: str, surfaces: list[str]) -> None:
    figures = read(text)
    assert [figure.surface for figure in figures] == surfaces
    assert {figure.unit for figure in figures} <= {"年"}
