"""Proportions, scores and bare ratios."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from jiaokan.figures import Figure, read

Rows = Callable[[str], list[tuple[str, str, str, str]]]
One = Callable[[str], Figure]


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("男女比例为1.05∶1", "1.05∶1", "1.05"),
        ("男女比例为1.05:1", "1.05:1", "1.05"),
        ("生师比为15:1", "15:1", "15"),
        ("按3:1的比例配套", "3:1", "3"),
        ("按三比一的比例配套", "三比一", "3"),
        ("两者之比突破1：1。", "1：1", "1"),
        ("收入比收窄至2：1以内", "2：1", "2"),
    ],
)
def test_a_proportion_is_one_figure(one: One, text: str, surface: str, value: str) -> None:
    figure = one(text)
    assert (figure.kind, figure.surface, figure.value) == ("ratio", surface, Decimal(value))


def test_printed_terms_make_an_interval(one: One) -> None:
    interval = one("性别比为1.05∶1").interval
    assert (interval.low, interval.high) == (Decimal("1.045"), Decimal("1.055"))


@pytest.mark.parametrize(
    ("text", "surface"),
    [("按3:2:1的比例", "3:2:1"), ("比例为5∶3∶2", "5∶3∶2"), ("以40∶30∶30比例", "40∶30∶30")],
)
def test_a_proportion_of_three_has_no_single_value(one: One, text: str, surface: str) -> None:
    figure = one(text)
    assert (figure.kind, figure.value, figure.surface) == ("ratio", None, surface)


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("以3:1战胜对手", "3:1"),
        ("女篮78∶65击败对手", "78∶65"),
        ("首节25比18领先", "25比18"),
        ("以21-18获胜", "21-18"),
        ("总比分3：0", "3：0"),
        ("将比分扳成1比1", "1比1"),
    ],
)
def test_a_score_is_one_figure_without_value(one: One, text: str, surface: str) -> None:
    figure = one(text)
    assert (figure.kind, figure.surface, figure.value, figure.unit) == ("other", surface, None, "比分")


def test_the_games_behind_a_score_are_scores() -> None:
    assert [figure.unit for figure in read("以3比1（25∶21、22∶25、25∶17）获胜")] == ["比分"] * 4


@pytest.mark.parametrize(
    ("text", "clock"),
    [("12:30开始", "12:30"), ("于9：30出发", "09:30"), ("上午9∶30", "09:30"), ("末班车23:00", "23:00")],
)
def test_a_time_of_day_is_no_proportion(text: str, clock: str) -> None:
    assert [figure.first for figure in read(text)] == [clock]


def test_two_values_in_one_are_one_figure_without_value(one: One) -> None:
    figure = one("血压为140/90毫米汞柱")
    assert (figure.surface, figure.kind, figure.value, figure.unit) == ("140/90毫米汞柱", "other", None, "毫米汞柱")


def test_bare_decimals_that_their_words_call_ratios(rows: Rows) -> None:
    told = rows("城乡收入比2.24，比上年缩小0.07。")
    assert [row for row in told if row[1] == "ratio"] == [
        ("2.24", "ratio", "2.24", "倍"),
        ("0.07", "ratio", "0.07", "倍"),
    ]


@pytest.mark.parametrize("text", ["同比12.5", "环比2.5", "占比3.5", "评分9.5", "比上年缩小0.07"])
def test_other_bare_decimals_are_no_ratios(text: str) -> None:
    assert "ratio" not in {figure.kind for figure in read(text)}
