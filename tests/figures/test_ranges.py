"""Ranges: shared magnitudes and units, both readings where two are honest, ends below zero, one either way."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from jiaokan.figures import Figure, read

One = Callable[[str], Figure]


@pytest.mark.parametrize(
    ("text", "low", "high", "other"),
    [
        ("投资9~16亿元", "900000000", "1600000000", "9"),
        ("投资2到3万元", "20000", "30000", "2"),
        ("投资300－500万元", "3000000", "5000000", "300"),
        ("投资9亿~16亿元", "900000000", "1600000000", ""),
        ("投资9亿元~16亿元", "900000000", "1600000000", ""),
        ("投资300-500元", "300", "500", ""),
        ("投资5000—1万元", "5000", "10000", ""),
    ],
)
def test_a_magnitude_left_out_makes_two_readings(one: One, text: str, low: str, high: str, other: str) -> None:
    figure = one(text)
    assert (figure.interval.low, figure.interval.high) == (Decimal(low), Decimal(high))
    assert (figure.other.low if figure.other else None) == (Decimal(other) if other else None)


@pytest.mark.parametrize("mark", ["-", "—", "——", "–", "~", "～", "至", "到", "－"])
def test_every_joint(one: One, mark: str) -> None:
    figure = one(f"占20%{mark}30%")
    assert (figure.kind, figure.interval.low, figure.interval.high) == ("range", Decimal(20), Decimal(30))


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("气温在-12℃至-5℃之间", "-12", "-5"),
        ("气温为零下12℃至零下5℃", "-12", "-5"),
        ("误差±3%", "-3", "3"),
        ("误差正负3℃", "-3", "3"),
    ],
)
def test_ends_below_zero(one: One, text: str, low: str, high: str) -> None:
    figure = one(text)
    assert (figure.kind, figure.interval.low, figure.interval.high) == ("range", Decimal(low), Decimal(high))


def test_the_name_of_a_voltage_is_no_range(one: One) -> None:
    assert (one("±800千伏线路").kind, one("±800千伏线路").value) == ("quantity", Decimal(800))


@pytest.mark.parametrize(("text", "name"), [("约3至5天", "about"), ("3至5天左右", "about"), ("至少3到5人", "at-least")])
def test_a_range_keeps_its_approximator(one: One, text: str, name: str) -> None:
    figure = one(text)
    assert (figure.kind, figure.surface, figure.approximator) == ("range", text, name)


@pytest.mark.parametrize(
    ("text", "low", "high"), [("获得第3至5名", 3, 5), ("名列第3—第5位", 3, 5), ("第三到五届", 3, 5)]
)
def test_ranges_of_places(text: str, low: int, high: int) -> None:
    figure = read(text)[0]
    assert (figure.kind, figure.unit_class) == ("range", "ordinal")
    assert (figure.interval.low, figure.interval.high) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize("text", ["由8%降到5%", "5人至8次", "从5元到8%"])
def test_what_is_no_range(text: str) -> None:
    assert "range" not in {figure.kind for figure in read(text)}
