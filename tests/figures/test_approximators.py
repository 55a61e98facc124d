"""Approximators and the intervals they make, word by word."""

from __future__ import annotations

from decimal import Decimal

import pytest

from jiaokan import standard
from jiaokan.figures import Figure, read

ROWS = standard.rows("approximators")
# Ends and their openness of three hundred under each name; a step is one hundred, half a step the wider tolerance.
OF_THREE_HUNDRED: dict[str, tuple[int | None, int | None, bool, bool]] = {
    "about": (250, 350, False, False),
    "nearly": (270, 300, False, True),
    "over": (300, None, True, False),
    "under": (None, 300, False, True),
    "at-least": (300, None, False, False),
    "at-most": (None, 300, False, False),
    "more": (300, 400, True, True),
}


def one(text: str) -> Figure:
    """The only figure of `text`."""
    (figure,) = read(text)
    return figure


def ends(figure: Figure) -> tuple[Decimal | None, Decimal | None, bool, bool]:
    interval = figure.interval
    return interval.low, interval.high, interval.low_open, interval.high_open


@pytest.mark.parametrize("row", [row for row in ROWS if row["word"] not in {"上", "过"}], ids=lambda row: row["word"])
@pytest.mark.parametrize("number", ["300", "三百"])
def test_each_word_of_the_table(row: dict[str, str], number: str) -> None:
    places = {"before": "{word}{number}吨", "between": "{number}{word}吨", "after": "{number}吨{word}"}
    written = places[row["position"]].format(word=row["word"], number=number)
    figure = one(f"收粮{written}。")
    assert figure.surface == written
    assert figure.approximator == row["approximator"]
    assert figure.value == 300
    assert ends(figure) == OF_THREE_HUNDRED[row["approximator"]]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("约3000小时", "2500", "3500"),
        ("约3200小时", "3040", "3360"),
        ("约1.5%", "1.425", "1.575"),
        ("约20%", "15", "25"),
        ("约12.34亿元", "1172300000", "1295700000"),
        ("大约两千吨", "1500", "2500"),
        ("3万人左右", "25000", "35000"),
        ("十来个", "5", "15"),
    ],
)
def test_about_is_five_per_cent_or_half_a_unit_of_the_last_digit(text: str, low: str, high: str) -> None:
    assert ends(one(text)) == (Decimal(low), Decimal(high), False, False)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("30多万人", "300000", "400000"),
        ("2000多万吨", "20000000", "30000000"),
        ("3亿多元", "300000000", "400000000"),
        ("1.3万多人", "13000", "14000"),
        ("1万5千多人", "15000", "16000"),
        ("5000余人", "5000", "6000"),
        ("一百五十多亩", "150", "160"),
        ("百余人", "100", "200"),
        ("500余万元", "5000000", "6000000"),
        ("九成多", "9", "10"),
        ("3个多月", "3", "4"),
        ("两个多小时", "2", "3"),
        ("两年多", "2", "3"),
        ("50%多", "50", "51"),
        ("30万多人", "300000", "310000"),
        ("20余万元", "200000", "300000"),
        ("20万余元", "200000", "210000"),
        ("1.3万余人", "13000", "14000"),
    ],
)
def test_more_is_up_to_one_unit_of_the_last_digit(text: str, low: str, high: str) -> None:
    assert ends(one(text)) == (Decimal(low), Decimal(high), True, True)
    assert one(text).surface == text


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [("近万斤", "9000", "10000"), ("近百家", "90", "100"), ("将近5000人", "4500", "5000"), ("近亿元", "9E7", "1E8")],
)
def test_nearly_is_from_nine_tenths(text: str, low: str, high: str) -> None:
    assert ends(one(text)) == (Decimal(low), Decimal(high), False, True)


@pytest.mark.parametrize("text", ["上百家", "上千人", "上万户"])
def test_shang_before_a_magnitude_is_at_least(text: str) -> None:
    figure = one(f"引来{text}")
    assert (figure.surface, figure.approximator, figure.interval.low) == (text, "at-least", figure.value)


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("60岁及以上的老人", "60岁及以上"),
        ("约为3.5%", "约为3.5%"),
        ("增幅超过 8%的", "超过 8%"),
        ("不低于35%的比例", "不低于35%"),
        ("购置1200台(套)设备", "1200台(套)"),
        ("购置1200台（套）设备", "1200台（套）"),
    ],
)
def test_surfaces_run_from_approximator_to_suffix(text: str, surface: str) -> None:
    assert one(text).surface == surface


@pytest.mark.parametrize(
    ("text", "low", "high", "high_open"),
    [
        ("1357个", "1357", "1357", False),
        ("5229人", "5229", "5229", False),
        ("3年", "3", "3", False),
        ("三千二百人", "3200", "3200", False),
        ("3亿元", "250000000", "350000000", True),
        ("36.58亿元", "3657500000", "3658500000", True),
        ("27.40亿元", "2739500000", "2740500000", True),
        ("1.2元", "1.15", "1.25", True),
        ("1.20元", "1.195", "1.205", True),
        ("5%", "4.5", "5.5", True),
        ("5.0%", "4.95", "5.05", True),
        ("100吨", "99.5", "100.5", True),
        ("20万人", "195000", "205000", True),
    ],
)
def test_plain_counts_are_exact_and_the_rest_rounded(text: str, low: str, high: str, high_open: bool) -> None:
    figure = one(text)
    assert ends(figure) == (Decimal(low), Decimal(high), False, high_open)
    assert figure.approximator == "exact"


@pytest.mark.parametrize(("text", "surface"), [("近两年来", "两年"), ("近三年", "三年"), ("近10天", "10天")])
def test_jin_of_the_recent_past_is_not_nearly(text: str, surface: str) -> None:
    figure = one(text)
    assert (figure.surface, figure.approximator) == (surface, "exact")


@pytest.mark.parametrize("text", ["近日召开会议", "近期召开会议", "近年来发展快"])
def test_jin_without_a_number_is_no_approximator(text: str) -> None:
    assert all(figure.kind == "period" for figure in read(text))


@pytest.mark.parametrize("text", ["20多年", "40余年", "10多年来", "二十多年", "十余年"])
def test_more_than_so_many_years(text: str) -> None:
    figure = one(f"扎根乡村{text}")
    assert (figure.kind, figure.approximator, figure.unit) == ("duration", "more", "年")


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("现场签约32个项目", "32个"),
        ("节约3万元", "3万元"),
        ("预约2000人次", "2000人次"),
        ("合约30份", "30份"),
        ("中超16支球队", "16支"),
        ("附近100米", "100米"),
        ("邻近3个村", "3个"),
    ],
)
def test_the_end_of_a_word_is_no_approximator(text: str, surface: str) -> None:
    figure = one(text)
    assert (figure.surface, figure.approximator) == (surface, "exact")


def test_a_count_after_lately() -> None:
    assert [figure.surface for figure in read("最近5场比赛")] == ["最近", "5场"]


@pytest.mark.parametrize("text", ["不超5%", "未超过5%", "没有超过5%"])
def test_a_negated_over_is_at_most(text: str) -> None:
    figure = one(f"费用{text}")
    assert (figure.approximator, figure.interval.low) == ("at-most", None)


@pytest.mark.parametrize("text", ["网上百家商铺", "线上千场活动"])
def test_shang_of_a_longer_word_is_no_approximator(text: str) -> None:
    assert all(not figure.surface.startswith("上") for figure in read(text))


@pytest.mark.parametrize("text", ["建成5个多功能厅", "6个多民族聚居县"])
def test_duo_of_the_next_noun_is_no_approximator(text: str) -> None:
    assert one(text).approximator == "exact"


@pytest.mark.parametrize(
    ("text", "name"),
    [("百分之八十以上", "at-least"), ("三分之二以上", "at-least"), ("一半以上", "at-least"), ("百分之八十多", "more")],
)
def test_an_approximator_behind_a_share_in_words(text: str, name: str) -> None:
    assert one(text).approximator == name


def test_an_approximator_before_a_doubling() -> None:
    assert one("产值约翻一番").approximator == "about"
