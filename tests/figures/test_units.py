"""Units, their base values, and the sums of money, shares and ratios they make."""

from __future__ import annotations

from decimal import Decimal

import pytest

from jiaokan.figures import Figure, read
from jiaokan.figures.units import units

MASKED = {"kVA", "hm2", "km2", "m2", "m3", "MWh", "kWh", "EB", "GB", "PB", "TB", "KM", "TEU", "mmHg"}
MEGA = {"兆瓦", "兆瓦时"}
# 5日 is a date, 5世纪 a century, 5点 an hour, and 比例 is no word that a number stands before.
WRITTEN = sorted(set(units()) - {"比例", "日", "点", "世纪", "块"})


def one(text: str) -> Figure:
    """The only figure of `text`."""
    (figure,) = read(text)
    return figure


@pytest.mark.parametrize("unit", [unit for unit in WRITTEN if unit not in MASKED | MEGA])
def test_each_unit_of_the_table(unit: str) -> None:
    figure = one(f"共有5{unit}。")
    assert (figure.surface, figure.unit, figure.value) == (f"5{unit}", unit, Decimal(5))
    assert figure.base_value == 5 * units()[unit].factor
    assert (figure.base_unit, figure.unit_class) == (units()[unit].base, units()[unit].unit_class)


@pytest.mark.parametrize("unit", sorted(MASKED))
def test_each_latin_unit_of_the_table(unit: str) -> None:
    assert one(f"共有5{unit}。").unit == unit


@pytest.mark.parametrize(("text", "base"), [("装机500兆瓦", 500000), ("发电30兆瓦时", 30000)])
def test_megawatts(text: str, base: int) -> None:
    assert one(text).base_value == base


@pytest.mark.parametrize(
    ("text", "value", "base", "base_unit"),
    [
        ("收粮600斤", "600", "300", "公斤"),
        ("收粮3吨", "3", "3000", "公斤"),
        ("占地15亩", "15", "10000", "平方米"),
        ("占地3公顷", "3", "30000", "平方米"),
        ("占地6平方公里", "6", "6000000", "平方米"),
        ("发电600万千瓦时", "6000000", "6000000", "千瓦时"),
        ("用电9.6亿度电", "960000000", "960000000", "千瓦时"),
        ("装机100万千瓦", "1000000", "1000000", "千瓦"),
        ("装机30吉瓦", "30", "30000000", "千瓦"),
        ("装机3MW", "3", "3000", "千瓦"),
        ("全长3.5公里", "3.5", "3500", "米"),
        ("全长3.5千米", "3.5", "3500", "米"),
        ("直径100毫米", "100", "0.1", "米"),
        ("库容30万立方米", "300000", "300000000", "升"),
        ("流量5立方米每秒", "5", "5", "立方米/秒"),
        ("派出56名", "56", "56", "人"),
        ("派出56位", "56", "56", "人"),
        ("历时2年", "2", "24", "月"),
        ("历时24小时", "24", "86400", "秒"),
        ("工期90日", "90", "7776000", "秒"),
        ("高烧36.5℃", "36.5", "36.5", "摄氏度"),
        ("低至零下20摄氏度", "-20", "-20", "摄氏度"),
        ("价值5毛钱", "5", "0.5", "元"),
        ("价值5万元人民币", "50000", "50000", "元"),
        ("价值1.5亿美元", "150000000", "150000000", "美元"),
        ("时速300公里/小时", "300", "300", "公里/小时"),
    ],
)
def test_base_values(text: str, value: str, base: str, base_unit: str) -> None:
    figure = one(text)
    assert figure.value == Decimal(value)
    assert figure.base_value is not None
    assert round(figure.base_value, 9) == Decimal(base)
    assert figure.base_unit == base_unit


def test_the_interval_is_converted_too() -> None:
    figure = one("近万斤")
    assert (figure.base.low, figure.base.high) == (Decimal(4500), Decimal(5000))
    assert figure.base.high_open


@pytest.mark.parametrize(
    ("text", "kind", "value", "base", "base_unit"),
    [
        ("增长5.2%", "percent", "5.2", "5.2", "%"),
        ("增长５.２％", "percent", "5.2", "5.2", "%"),
        ("增长-2.3%", "percent", "-2.3", "-2.3", "%"),
        ("占百分之三十", "percent", "30", "30", "%"),
        ("占百分之五点五", "percent", "5.5", "5.5", "%"),
        ("占百分之零点五", "percent", "0.5", "0.5", "%"),
        ("占百分之3.5", "percent", "3.5", "3.5", "%"),
        ("占千分之三", "percent", "3", "0.3", "%"),
        ("出生率6‰", "percent", "6", "0.6", "%"),
        ("占五成", "percent", "5", "50", "%"),
        ("占8成", "percent", "8", "80", "%"),
        ("占八成五", "percent", "8.5", "85", "%"),
        ("占三成半", "percent", "3.5", "35", "%"),
        ("提高1.5个百分点", "point", "1.5", "1.5", "百分点"),
        ("下调25个基点", "point", "25", "0.25", "百分点"),
        ("占四分之三", "ratio", "0.75", "0.75", "比例"),
        ("占一半", "ratio", "0.5", "0.5", "比例"),
        ("产值翻一番", "ratio", "1", "2", "倍"),
        ("产值翻了两番", "ratio", "2", "4", "倍"),
        ("产值翻3番", "ratio", "3", "8", "倍"),
        ("是上年的1.5倍", "ratio", "1.5", "1.5", "倍"),
    ],
)
def test_shares_and_ratios(text: str, kind: str, value: str, base: str, base_unit: str) -> None:
    figure = [figure for figure in read(text) if figure.kind != "period"][-1]
    assert (figure.kind, figure.value, figure.base_value) == (kind, Decimal(value), Decimal(base))
    assert figure.base_unit == base_unit


def test_fractions_reach_half_a_hundredth_and_doublings_half_a_tenth() -> None:
    third, doubled = one("占三分之一"), one("翻一番")
    assert third.value is not None
    assert abs(third.value - Decimal(1) / 3) < Decimal("0.000001")
    assert third.interval.low == third.value - Decimal("0.005")
    assert (doubled.base.low, doubled.base.high) == (Decimal("1.95"), Decimal("2.05"))


@pytest.mark.parametrize(
    ("text", "unit", "low", "high"),
    [
        ("每月300-500元", "元", "300", "500"),
        ("历时3至5年", "年", "3", "5"),
        ("占20%—30%", "%", "20", "30"),
        ("占20%～30%", "%", "20", "30"),
        ("提高5至8个百分点", "个百分点", "5", "8"),
        ("投入1.5亿至2亿元", "元", "150000000", "200000000"),
        ("投入120~150万元", "元", "1200000", "1500000"),
        ("投入3—5万元", "元", "30000", "50000"),
        ("投入3万至5万元", "元", "30000", "50000"),
        ("来了1000—2000人", "人", "1000", "2000"),
        ("用时10到20天", "天", "10", "20"),
        ("每股1.24元至1.28元", "元", "1.24", "1.28"),
    ],
)
def test_ranges_have_only_low_and_high(text: str, unit: str, low: str, high: str) -> None:
    figure = one(text)
    assert (figure.kind, figure.value, figure.unit) == ("range", None, unit)
    assert (figure.interval.low, figure.interval.high) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize("text", ["从8%到5%", "5名到3个月"])
def test_what_falls_or_changes_its_class_is_no_range(text: str) -> None:
    assert "range" not in {figure.kind for figure in read(text)}


@pytest.mark.parametrize("text", ["气温为-3℃至5℃", "增幅为-3%至5%"])
def test_a_range_that_begins_below_zero(text: str) -> None:
    assert one(text).interval.low == -3


@pytest.mark.parametrize(("text", "low", "high"), [("历时三到五年", 3, 5), ("占五到六成", 5, 6), ("三至五人", 3, 5)])
def test_ranges_in_chinese_numerals(text: str, low: int, high: int) -> None:
    figure = one(text)
    assert (figure.interval.low, figure.interval.high) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize(("text", "surface"), [("3/4的耕地", "3/4"), ("近1/3的耕地", "近1/3")])
def test_fractions_in_arabic_digits(text: str, surface: str) -> None:
    assert (one(text).kind, one(text).surface) == ("ratio", surface)


def test_a_fraction_at_the_end_of_its_clause() -> None:
    assert one("占全县1/3，").kind == "ratio"


@pytest.mark.parametrize(
    ("text", "base"), [("用时2小时10分08秒", 7808), ("用时3小时25分", 12300), ("用时8分30秒", 510), ("售价3元5角", 3.5)]
)
def test_compound_values(text: str, base: float) -> None:
    assert one(text).base_value == Decimal(str(base))


def test_a_bare_doubling() -> None:
    assert one("产值翻番").base_value == 2


def test_a_value_after_latin_letters() -> None:
    assert one("实现GDP1.2万亿元").value == 1200000000000


@pytest.mark.parametrize(
    ("text", "value"),
    [("半年", "0.5"), ("一年半", "1.5"), ("两个半小时", "2.5"), ("3斤半", "3.5"), ("一个半月", "1.5")],
)
def test_halves(text: str, value: str) -> None:
    assert (one(text).value, one(text).surface) == (Decimal(value), text)


@pytest.mark.parametrize(
    ("text", "surface", "value", "low"),
    [
        ("第六届博览会", "第六届", 6, 6),
        ("获得第3名", "第3名", 3, 3),
        ("位居第二", "第二", 2, 2),
        ("第四十二次会议", "第四十二次", 42, 42),
        ("跻身前三名", "前三名", 3, 1),
        ("跻身前10位", "前10位", 10, 1),
    ],
)
def test_ordinals(text: str, surface: str, value: int, low: int) -> None:
    figure = one(text)
    assert (figure.kind, figure.surface, figure.value) == ("ordinal", surface, Decimal(value))
    assert (figure.interval.low, figure.interval.high) == (Decimal(low), Decimal(value))


def test_a_range_of_places() -> None:
    assert "quantity" not in {figure.kind for figure in read("获得第3至5名")}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("分别比去年同期提高0.9个和0.4个百分点", [("0.9个", "个百分点"), ("0.4个百分点", "个百分点")]),
        ("上升3个、5个和6个百分点", [("3个", "个百分点"), ("5个", "个百分点"), ("6个百分点", "个百分点")]),
        ("牵头14家和9家乡镇卫生院", [("14家", "家"), ("9家", "家")]),
        ("建成3个和5个车站", [("3个", "个"), ("5个", "个")]),
    ],
)
def test_units_that_a_list_shares_and_words_that_begin_with_one(text: str, found: list[tuple[str, str]]) -> None:
    assert [(figure.surface, figure.unit) for figure in read(text) if figure.value is not None] == found
