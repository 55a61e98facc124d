"""Numerals of every form read to their exact value."""

from __future__ import annotations

from decimal import Decimal

import pytest

from jiaokan.figures import Figure, read
from jiaokan.figures.numerals import parse


def one(text: str) -> Figure:
    """The only figure of `text`."""
    (figure,) = read(text)
    return figure


@pytest.mark.parametrize(
    ("text", "value", "surface"),
    [
        ("共筹款36.58亿元", "3658000000", "36.58亿元"),
        ("总量1.4万亿元", "1400000000000", "1.4万亿元"),
        ("总量三十六亿", "3600000000", "三十六亿"),
        ("共四千六百万人", "46000000", "四千六百万人"),
        ("共2亿6千万人", "260000000", "2亿6千万人"),
        ("共5万7000人", "57000", "5万7000人"),
        ("共36亿5800万元", "3658000000", "36亿5800万元"),
        ("共1亿2345万6789元", "123456789", "1亿2345万6789元"),
        ("总额三十万亿元", "30000000000000", "三十万亿元"),
        ("总额两万四千亿元", "2400000000000", "两万四千亿元"),
        ("投入6百万元", "6000000", "6百万元"),
        ("共一千零二十万人", "10200000", "一千零二十万人"),
        ("共五十三万二千人", "532000", "五十三万二千人"),
        ("共两千零六人", "2006", "两千零六人"),
        ("共两千六百人", "2600", "两千六百人"),
        ("合计贰佰万元整", "2000000", "贰佰万元整"),
        ("合计肆万陆仟柒佰元", "46700", "肆万陆仟柒佰元"),
        ("历时卅四年", "34", "卅四年"),
        ("年满廿三岁", "23", "廿三岁"),
        ("共兩萬五千元", "25000", "兩萬五千元"),
        ("装机五千万千瓦", "50000000", "五千万千瓦"),
        ("全长三百千米", "300", "三百千米"),
        ("发电一百五十万千瓦时", "1500000", "一百五十万千瓦时"),
        ("共1亿零500万元", "105000000", "1亿零500万元"),
        ("共3万5千人", "35000", "3万5千人"),
        ("约3万5", "35000", "约3万5"),
        ("共一○○元", "100", "一○○元"),
        ("净额-2.3亿元", "-230000000", "-2.3亿元"),
        ("失守三千点", "3000", "三千点"),
        ("约三億餘人", "300000000", "约三億餘人"),
        ("登陆三天", "3", "三天"),
        ("大陆人口14亿", "1400000000", "14亿"),
        ("合计壹拾贰万叁仟肆佰伍拾陆元柒角捌分", "123456.78", "壹拾贰万叁仟肆佰伍拾陆元柒角捌分"),
        ("全长三点五公里", "3.5", "三点五公里"),
        ("共二点七亿元", "270000000", "二点七亿元"),
        ("共２３４５人", "2345", "２３４５人"),
        ("共３６．５８亿元", "3658000000", "３６．５８亿元"),
        ("共2,345,678人", "2345678", "2,345,678人"),
        ("共2，345人", "2345", "2，345人"),
        ("共2,345.6万元", "23456000", "2,345.6万元"),
        ("共36.58 亿 元", "3658000000", "36.58 亿 元"),
        ("共 36.58 亿元 左右", "3658000000", "36.58 亿元"),
        ("共0.5万人", "5000", "0.5万人"),
    ],
)
def test_values(text: str, value: str, surface: str) -> None:
    figure = one(text)
    assert (figure.value, figure.surface) == (Decimal(value), surface)


@pytest.mark.parametrize(
    ("text", "value"), [("全长三万五公里", "35000"), ("售价四千六元", "4600"), ("共三百二人", "320")]
)
def test_a_last_digit_after_a_magnitude_is_one_place_below(text: str, value: str) -> None:
    assert one(text).value == Decimal(value)


@pytest.mark.parametrize("numeral", ["三千零五", "三百零二", "一万零六"])
def test_a_zero_before_the_last_digit_keeps_it_a_unit(numeral: str) -> None:
    parsed = parse(numeral)
    assert parsed is not None
    assert parsed.value % 10 == {"五": 5, "二": 2, "六": 6}[numeral[-1]]


@pytest.mark.parametrize("numeral", ["二七", "十百", "百千", "点五", "几", "一二三四"])
def test_what_is_not_well_formed_has_no_value(numeral: str) -> None:
    assert parse(numeral) is None


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("来了四五十人", "40", "50"),
        ("花了三四百元", "300", "400"),
        ("摆着六七个", "6", "7"),
        ("种了二三十亩", "20", "30"),
        ("运来七八千吨", "7000", "8000"),
        ("前后三五年", "3", "5"),
    ],
)
def test_two_digits_side_by_side_are_about(text: str, low: str, high: str) -> None:
    figure = one(text)
    assert (figure.interval.low, figure.interval.high) == (Decimal(low), Decimal(high))
    assert figure.approximator == "about"


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("共十几亿元", "1000000000", "2000000000"),
        ("来了二十几人", "20", "30"),
        ("走了几百公里", "200", "1000"),
        ("投入数百万元", "2000000", "10000000"),
        ("数十家企业", "20", "100"),
    ],
)
def test_several(text: str, low: str, high: str) -> None:
    figure = one(text)
    assert (figure.interval.low, figure.interval.high) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize("text", ["数十家企业", "走了几百公里"])
def test_the_value_of_several_lies_in_its_interval(text: str) -> None:
    figure = one(text)
    assert figure.interval.low is not None
    assert figure.value is None or figure.value >= figure.interval.low


@pytest.mark.parametrize(("text", "value"), [("共三万一千人", 31000), ("共一万一千户", 11000)])
def test_the_word_for_in_case_inside_a_numeral(text: str, value: int) -> None:
    assert one(text).value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [("购置十五台设备", 15), ("查处二十一起案件", 21), ("开设十三门课程", 13), ("刮起十一级大风", 11)],
)
def test_a_set_term_inside_a_numeral_with_its_unit(text: str, value: int) -> None:
    assert one(text).value == value


@pytest.mark.parametrize(("text", "value"), [("购置五台救护车", 5), ("开设三门课程", 3)])
def test_a_count_spelled_like_a_place(text: str, value: int) -> None:
    assert one(text).value == value


def test_two_digits_side_by_side_after_tens() -> None:
    figure = one("一个二十七八岁的青年")
    assert (figure.interval.low, figure.interval.high) == (Decimal(27), Decimal(28))


@pytest.mark.parametrize("text", ["占总数百分之三十", "占人数百分之三十"])
def test_shu_before_a_percentage(text: str) -> None:
    assert one(text).value == 30


@pytest.mark.parametrize(("text", "value"), [("增长百分之三点七一", "3.71"), ("全长二点五一公里", "2.51")])
def test_a_set_term_inside_a_chinese_decimal(text: str, value: str) -> None:
    assert one(text).value == Decimal(value)
