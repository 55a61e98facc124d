"""Dates, weekdays, clock times and time words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from jiaokan.figures import Figure, read


def one(text: str) -> Figure:
    """The only figure of `text`."""
    (figure,) = read(text)
    return figure


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024年6月8日", "2024-06-08", "2024-06-08"),
        ("2024年06月08日", "2024-06-08", "2024-06-08"),
        ("２０２４年６月８日", "2024-06-08", "2024-06-08"),
        ("二〇二四年六月八日", "2024-06-08", "2024-06-08"),
        ("二零二四年十二月三十一日", "2024-12-31", "2024-12-31"),
        ("一九七八年", "1978-01-01", "1978-12-31"),
        ("2024-06-08", "2024-06-08", "2024-06-08"),
        ("2024/6/8", "2024-06-08", "2024-06-08"),
        ("2024.6.8", "2024-06-08", "2024-06-08"),
        ("2024年6月8号", "2024-06-08", "2024-06-08"),
        ("2024年6月", "2024-06-01", "2024-06-30"),
        ("2024年2月", "2024-02-01", "2024-02-29"),
        ("2023年2月份", "2023-02-01", "2023-02-28"),
        ("2024年", "2024-01-01", "2024-12-31"),
        ("6月8日", "--06-08", "--06-08"),
        ("6月8号", "--06-08", "--06-08"),
        ("六月八日", "--06-08", "--06-08"),
        ("十一月二十三日", "--11-23", "--11-23"),
        ("6月份", "--06-01", "--06-30"),
        ("8日", "---08", "---08"),
    ],
)
def test_dates_of_every_form(text: str, first: str, last: str) -> None:
    figure = one(f"于{text}。")
    assert (figure.kind, figure.surface, figure.first, figure.last) == ("date", text, first, last)
    assert figure.value is figure.base_value is None
    assert (figure.unit, figure.unit_class) == ("日期", "date")


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("2024年2月30日", "2024-02-30"),
        ("2023年2月29日", "2023-02-29"),
        ("2024年13月1日", "2024-13-01"),
        ("2月30日", "--02-30"),
        ("3月32日", "--03-32"),
    ],
)
def test_impossible_dates_are_kept(text: str, first: str) -> None:
    figure = one(text)
    assert (figure.kind, figure.surface, figure.first, figure.last) == ("date", text, first, first)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2016—2020年", "2016-01-01", "2020-12-31"),
        ("2016-2020年", "2016-01-01", "2020-12-31"),
        ("9月1日至10日", "--09-01", "--09-10"),
        ("9月1日—7日", "--09-01", "--09-07"),
    ],
)
def test_ranges_of_days_and_years(text: str, first: str, last: str) -> None:
    figure = one(text)
    assert (figure.kind, figure.surface, figure.first, figure.last) == ("range", text, first, last)


def test_a_range_of_days_after_a_year_in_words() -> None:
    figure = one("今年1月1日至5日")
    assert (figure.kind, figure.first, figure.last) == ("range", "--01-01", "--01-05")


def test_a_range_of_years_with_its_unit_twice() -> None:
    assert one("2016年至2020年").kind == "range"


@pytest.mark.parametrize(
    ("text", "surface"),
    [("2024年底", "2024年"), ("10月底", "10月"), ("2019年末", "2019年"), ("截至2023年度", "2023年")],
)
def test_the_end_of_a_year_or_month_stays_outside(text: str, surface: str) -> None:
    assert one(text).surface == surface


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("星期一", 1),
        ("星期二", 2),
        ("周五", 5),
        ("周三下午开会", 3),
        ("礼拜天", 7),
        ("星期日", 7),
        ("周日", 7),
        ("（星期六）", 6),
        ("每周六开放", 6),
    ],
)
def test_weekdays(text: str, value: int) -> None:
    figure = read(text)[0]
    assert (figure.unit, figure.value, figure.unit_class) == ("星期", Decimal(value), "weekday")


@pytest.mark.parametrize("text", ["一周一次", "开了三周四场", "周年庆", "周边三县", "周口市"])
def test_what_is_no_weekday(text: str) -> None:
    assert "星期" not in {figure.unit for figure in read(text)}


@pytest.mark.parametrize("text", ["每周一次", "每周三次", "每周五天", "每周二十小时"])
def test_a_count_for_each_week_is_no_weekday(text: str) -> None:
    assert "星期" not in {figure.unit for figure in read(text)}


def test_the_daily_average_of_a_week_is_no_weekday() -> None:
    assert "星期" not in {figure.unit for figure in read("上周日均客流3万人次")}


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("下午6时", "18:00"),
        ("下午6时30分", "18:30"),
        ("下午6点30分", "18:30"),
        ("上午9时30分", "09:30"),
        ("傍晚5时", "17:00"),
        ("晚8时", "20:00"),
        ("凌晨3点15分", "03:15"),
        ("中午12时", "12:00"),
        ("15时30分", "15:30"),
        ("0时", "00:00"),
        ("24时", "24:00"),
        ("19时整", "19:00"),
        ("18:00", "18:00"),
        ("7：30", "07:30"),
        ("15:30:20", "15:30:20"),
        ("下午3:20", "15:20"),
    ],
)
def test_clock_times(text: str, clock: str) -> None:
    figure = one(f"于{text}开始")
    assert (figure.kind, figure.unit) == ("time", "时刻")
    assert (figure.first, figure.last, figure.surface) == (clock, clock, text.removesuffix("整"))


def test_an_hour_spelled_like_a_plan_period() -> None:
    assert one("十五时三十分开工").first == "15:30"


@pytest.mark.parametrize("text", ["25时", "10:75", "3个小时", "新时代", "20时代", "3点建议", "5时期"])
def test_what_is_no_clock_time(text: str) -> None:
    assert "time" not in {figure.kind for figure in read(text)}


@pytest.mark.parametrize(("text", "clock"), [("当日18时许", "18:00"), ("下午3时许", "15:00")])
def test_about_an_hour_of_the_day(text: str, clock: str) -> None:
    assert read(text)[-1].first == clock


@pytest.mark.parametrize(("text", "clock"), [("晚上8点", "20:00"), ("上午9点", "09:00"), ("早8点", "08:00")])
def test_hours_in_speech_after_a_part_of_the_day(text: str, clock: str) -> None:
    assert one(f"{text}开门").first == clock


def test_half_past() -> None:
    assert one("晚上7点半").first == "19:30"


@pytest.mark.parametrize("text", ["按1:10的比例配备", "以3:10告负"])
def test_a_proportion_is_no_clock_time(text: str) -> None:
    assert "time" not in {figure.kind for figure in read(text)}


@pytest.mark.parametrize(
    "word",
    ["去年", "今年", "去年同期", "全年", "一季度", "第一季度", "前三季度", "上半年", "1—6月", "1-11月", "目前"],
)
def test_time_words_are_periods(word: str) -> None:
    figure = one(f"{word}，情况良好")
    assert (figure.kind, figure.surface, figure.value, figure.first) == ("period", word, None, "")


@pytest.mark.parametrize("text", ["11至12月", "11-12月"])
def test_a_period_of_months_begins_with_its_first_digit(text: str) -> None:
    assert all(figure.span.start != 1 for figure in read(text))


@pytest.mark.parametrize("text", ["去年12月", "今年1月8日", "上年十月"])
def test_a_year_in_words_and_its_month_are_one_figure(text: str) -> None:
    assert one(f"{text}，开工").surface == text


@pytest.mark.parametrize("text", ["拥有1300年历史", "距今1800年"])
def test_a_long_duration_is_no_date(text: str) -> None:
    assert one(text).kind == "duration"


@pytest.mark.parametrize("text", ["20日元", "5日游", "30日内", "3日均"])
def test_ri_of_another_word_is_no_day(text: str) -> None:
    assert "date" not in {figure.kind for figure in read(text)}


@pytest.mark.parametrize(
    ("text", "kind", "first", "last"),
    [
        ("12月31日前完成", "date", "--12-31", "--12-31"),
        ("9月1日前后", "date", "--09-01", "--09-01"),
        ("2030年前达峰", "date", "2030-01-01", "2030-12-31"),
        ("2024 年 3 月 5 日发布", "date", "2024-03-05", "2024-03-05"),
        ("9 月 10 日发布", "date", "--09-10", "--09-10"),
        ("7月18—19日", "range", "--07-18", "--07-19"),
        ("2024年3月5-8日", "range", "2024-03-05", "2024-03-08"),
        ("4日至6日有雨", "range", "---04", "---06"),
        ("6月8日至7月3日", "range", "--06-08", "--07-03"),
        ("2019年6月至2020年3月", "range", "2019-06-01", "2020-03-31"),
        ("3—5月", "range", "--03-01", "--05-31"),
        ("2023至2024学年", "range", "2023-01-01", "2024-12-31"),
        ("2024赛季", "date", "2024-01-01", "2024-12-31"),
        ("1990年代", "date", "1990-01-01", "1999-12-31"),
        ("20世纪六七十年代", "range", "1960-01-01", "1979-12-31"),
        ("上世纪80年代", "date", "1980-01-01", "1989-12-31"),
        ("17世纪至19世纪", "range", "1601-01-01", "1900-12-31"),
        ("公元618年", "date", "0618-01-01", "0618-12-31"),
        ("公元前221年", "date", "", ""),
        ("公元前5世纪", "date", "", ""),
        ("光绪三年", "date", "1877-01-01", "1877-12-31"),
        ("民国二十六年", "date", "1937-01-01", "1937-12-31"),
    ],
)
def test_days_months_years_and_eras(text: str, kind: str, first: str, last: str) -> None:
    figure = read(text)[0]
    assert (figure.kind, figure.first, figure.last) == (kind, first, last)


@pytest.mark.parametrize(
    ("text", "clocks"),
    [
        ("8点至20点开放", ["08:00", "20:00"]),
        ("10点左右", ["10:00"]),
        ("零时起", ["00:00"]),
        ("晚上零点", ["00:00"]),
        ("8 时 30 分", ["08:30"]),
        ("8点建议", []),
        ("以2:31:46获得冠军", ["02:31:46"]),
        ("用时2:13:08，名列第三", ["02:13:08"]),
        ("以3:22战胜对手", []),
    ],
)
def test_hours_by_the_words_around_them(text: str, clocks: list[str]) -> None:
    assert [figure.first for figure in read(text) if figure.kind == "time"] == clocks


def test_a_list_of_years() -> None:
    assert [figure.first for figure in read("2022、2023和2024年连续三年")][:3] == [
        "2022-01-01",
        "2023-01-01",
        "2024-01-01",
    ]
