"""Where a figure holds: the last place, or each place of a list its own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from jiaokan.facts import Frame

Frames = Callable[[str], dict[str, Frame]]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "昆明市、大理市、丽江市分别接待游客862万人次、618万人次和487万人次，合计1967万人次，占全省的46.2%。",
            ["昆明市", "大理市", "丽江市", "", ""],
        ),
        ("昆明市、大理市接待量居前，分别为862万人次、618万人次。", ["昆明市", "大理市"]),
        ("昆明市和大理市收入分别为12亿元、8亿元，分别增长6%和9%。", ["昆明市", "大理市"] * 2),
        ("昆明市、大理市、丽江市分别增长6%、9%。", ["", ""]),
        ("昆明市、大理市接待游客30万人次。", [""]),
        ("保山市腾冲市的古镇、景洪市的夜市三处最受欢迎。昆明市接待游客30万人次。", ["", "昆明市"]),
        ("保山市腾冲市有古镇12处。", ["腾冲市"]),
        ("南昌市建成学校12所，九江市建成9所。", ["南昌市", "九江市"]),
        ("南昌市新增学校12所、九江市新增9所。", ["南昌市", "九江市"]),
        ("南昌市建成学校12所，全省建成120所，占全省的一成。", ["南昌市", "", ""]),
        ("南昌市建成学校12所，全市共有120所，占全省的一成。", ["南昌市"] * 3),
        ("南昌市至九江市的列车有12列。", [""]),
    ],
)
def test_each_place_of_a_list_has_its_own(frames: Frames, text: str, places: list[str]) -> None:
    assert [frame.place for frame in frames(text).values()] == places


def test_a_long_list_is_read_in_one_pass(frames: Frames) -> None:
    text = "昆明市、大理市分别有" + "、".join(f"{number}所" for number in range(1, 6000)) + "。"
    assert {frame.place for frame in frames(text).values()} == {""}
