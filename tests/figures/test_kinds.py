"""Places in an order without 第, numbers of things, currencies and rates."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from jiaokan.figures import Figure, read
from jiaokan.figures.units import same_reading, unit_of

One = Callable[[str], Figure]


@pytest.mark.parametrize(
    "text", ["二期工程", "二轮土地承包", "十四届三中全会", "十一次全会", "三期工程", "居首位", "前三甲", "前十强企业"]
)
def test_places_in_an_order(text: str) -> None:
    assert read(text)[0].kind == "ordinal"


@pytest.mark.parametrize("text", ["两期培训", "培训43期", "三期培训班", "连续三届", "四大产业", "8车道"])
def test_counts(text: str) -> None:
    assert [figure.kind for figure in read(text)] == ["quantity"]


@pytest.mark.parametrize("text", ["12号楼", "301室", "331国道", "2路公交", "1234567890123"])
def test_numbers_of_things(one: One, text: str) -> None:
    assert one(text).kind == "id"


@pytest.mark.parametrize(
    ("text", "value", "unit", "surface"),
    [
        ("售价￥300", "300", "元", "￥300"),
        ("售价$500", "500", "美元", "$500"),
        ("融资US$3亿", "300000000", "美元", "US$3亿"),
        ("融资HK$20万", "200000", "港元", "HK$20万"),
        ("投资RMB300万元", "3000000", "元", "RMB300万元"),
        ("投资5万人民币", "50000", "人民币", "5万人民币"),
        ("投资1.5亿新元", "150000000", "新元", "1.5亿新元"),
    ],
)
def test_currencies(one: One, text: str, value: str, unit: str, surface: str) -> None:
    figure = one(text)
    assert (figure.surface, figure.value, figure.unit) == (surface, Decimal(value), unit)


@pytest.mark.parametrize(
    ("text", "unit", "base", "base_unit"),
    [
        ("2.5元/斤", "元/斤", "5", "元/公斤"),
        ("500公斤/亩", "公斤/亩", "0.75", "公斤/平方米"),
        ("12000元/平方米", "元/平方米", "12000", "元/平方米"),
        ("3000元/月", "元/个月", "3000", "元/月"),
        ("36000元/年", "元/年", "3000", "元/月"),
        ("35微克/立方米", "微克/立方米", "0.000000000035", "公斤/升"),
        ("5.6万立方米每秒", "立方米每秒", "56000", "立方米/秒"),
        ("60公里/小时", "公里/小时", "60", "公里/小时"),
        ("120次/分", "次/分钟", "2", "个/秒"),
    ],
)
def test_rates(one: One, text: str, unit: str, base: str, base_unit: str) -> None:
    figure = one(f"为{text}。")
    assert (figure.surface, figure.unit, figure.base_unit) == (text, unit, base_unit)
    assert figure.base_value is not None
    assert abs(figure.base_value - Decimal(base)) < Decimal("1e-9")


@pytest.mark.parametrize(
    ("one_unit", "other_unit", "same"),
    [
        ("名", "人", True),
        ("座", "个", True),
        ("家", "所", True),
        ("公斤", "千克", True),
        ("斤", "公斤", True),
        ("亩", "公顷", True),
        ("人", "人次", False),
        ("户", "人", False),
        ("辆", "辆次", False),
        ("亩", "户", False),
        ("亩", "英亩", False),
        ("元", "美元", False),
        ("%", "个百分点", False),
        ("千瓦", "千瓦时", False),
        ("吨", "标准箱", False),
    ],
)
def test_which_units_are_the_same_reading(one_unit: str, other_unit: str, same: bool) -> None:
    first, second = unit_of(one_unit), unit_of(other_unit)
    assert same_reading(first, second) is same_reading(second, first) is same


@pytest.mark.parametrize(
    ("text", "value"),
    [("降至负3.2%", "-3.2"), ("增长-2.3%", "-2.3"), ("减负1000亿元", "100000000000"), ("担负3项", "3")],
)
def test_a_sign_in_words(one: One, text: str, value: str) -> None:
    assert one(text).value == Decimal(value)


def test_a_price_for_a_day_is_no_number_of_days() -> None:
    assert [(figure.surface, figure.value) for figure in read("三万一天")] == [("三万", Decimal(30000))]


def test_rows_of_counts() -> None:
    found = [(figure.surface, figure.unit_class) for figure in read("夺得12金9银7铜，战绩2胜3平1负")]
    assert found == [(surface, "things") for surface in ("12金", "9银", "7铜", "2胜", "3平", "1负")]
    assert read("12金属")[0].unit == ""


@pytest.mark.parametrize(
    ("text", "surface", "name"),
    [("近10轮不败", "10轮", "exact"), ("近5场比赛", "5场", "exact"), ("近百场演出", "近百场", "nearly")],
)
def test_recent_events(one: One, text: str, surface: str, name: str) -> None:
    assert (one(text).surface, one(text).approximator) == (surface, name)


@pytest.mark.parametrize(
    ("text", "surface"), [("产值过百万元", "过百万元"), ("票房破10亿元", "破10亿元"), ("通过3项", "3项")]
)
def test_over_in_one_sign(one: One, text: str, surface: str) -> None:
    assert one(text).surface == surface


@pytest.mark.parametrize(
    ("text", "unit_class"),
    [
        ("卖了三百块", "money"),
        ("每斤卖到12块左右", "money"),
        ("三五百块", "money"),
        ("安装组件120万块", "things"),
        ("摆出三块展板", "things"),
        ("新增3块绿地", "things"),
    ],
)
def test_pieces_and_money(one: One, text: str, unit_class: str) -> None:
    assert one(text).unit_class == unit_class
