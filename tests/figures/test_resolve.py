"""Dates without a year get one from their sentence or from the day of publication."""

from __future__ import annotations

import datetime

import pytest

from jiaokan.figures import read, resolve_dates
from jiaokan.text.layout import lay_out


def resolved(text: str, published: str = "") -> list[tuple[str, str, str]]:
    """Surface, first and last day of each figure."""
    layout, figures = lay_out(text), read(text)
    day = datetime.date.fromisoformat(published) if published else None
    sentences = {figure.span.start: layout.sentence_at(figure.span.start) for figure in figures}
    return [(figure.surface, figure.first, figure.last) for figure in resolve_dates(figures, day, sentences)]


@pytest.mark.parametrize(
    ("text", "published", "day"),
    [
        ("6月8日", "2024-06-10", "2024-06-08"),
        ("12月28日", "2024-01-05", "2023-12-28"),
        ("11月3日", "2024-04-20", "2023-11-03"),
        ("6月15日", "2024-06-10", "2024-06-15"),
        ("1月8日", "2023-12-28", "2024-01-08"),
        ("8日", "2024-06-10", "2024-06-08"),
    ],
)
def test_a_day_without_a_year_belongs_to_the_report(text: str, published: str, day: str) -> None:
    assert resolved(text, published) == [(text, day, day)]


def test_a_year_stays_with_the_months_that_follow_it() -> None:
    assert resolved("2023年1—6月，完成投资") == [("2023年1—6月", "2023-01-01", "2023-06-30")]


def test_a_range_of_days_to_the_end_of_february_is_no_whole_month() -> None:
    assert resolved("2月1号至28号", "2024-07-01") == [("2月1号至28号", "2024-02-01", "2024-02-28")]


def test_a_month_in_wide_digits_is_resolved_too() -> None:
    assert resolved("１—６月", "2024-07-20") == [("１—６月", "2024-01-01", "2024-06-30")]


@pytest.mark.parametrize("published", ["", "2024-07-01"])
def test_a_month_that_no_year_has_does_not_stop_the_rest(published: str) -> None:
    assert resolved("活动13月1号至31号，2024年6月8日", published)[-1] == ("2024年6月8日", "2024-06-08", "2024-06-08")


def test_a_day_that_its_year_does_not_have_keeps_no_year() -> None:
    assert resolved("2月29日", "2023-03-01") == [("2月29日", "--02-29", "--02-29")]


def test_a_range_is_completed_at_both_ends() -> None:
    assert resolved("3月1日至5日", "2024-03-20") == [("3月1日至5日", "2024-03-01", "2024-03-05")]


def test_a_year_written_earlier_in_the_sentence_counts_first() -> None:
    found = resolved("2018年启动，6月8日完工。9月1日开学", "2024-11-02")
    assert [first for _, first, _ in found] == ["2018-01-01", "2018-06-08", "2024-09-01"]


def test_a_written_year_is_enough() -> None:
    assert resolved("2018年3月5日启动，6月8日完工")[1][1] == "2018-06-08"


def test_without_any_year_dates_stay_partial() -> None:
    assert resolved("6月8日和9日") == [("6月8日", "--06-08", "--06-08"), ("9日", "---09", "---09")]
    assert resolved("去年") == [("去年", "", "")]


def test_full_dates_weekdays_and_quantities_are_left_alone() -> None:
    text = "2020年5月6日，星期三，收粮3万吨"
    plain = [(figure.surface, figure.first, figure.last) for figure in read(text)]
    assert resolved(text, "2024-06-10") == plain


@pytest.mark.parametrize(
    ("word", "year"), [("今年", 2024), ("去年", 2023), ("前年", 2022), ("明年", 2025), ("上年", 2023)]
)
def test_words_of_years(word: str, year: int) -> None:
    assert resolved(word, "2024-06-10") == [(word, f"{year}-01-01", f"{year}-12-31")]


def test_nothing_is_added_lost_or_reordered() -> None:
    text = "去年12月，全县收粮3万吨；今年6月8日，又收2万吨。"
    assert [surface for surface, _, _ in resolved(text, "2024-06-10")] == [figure.surface for figure in read(text)]


@pytest.mark.parametrize(
    ("text", "published", "first"),
    [
        ("今年1月", "2023-11-02", "2023-01-01"),
        ("今年1月8日", "2023-12-20", "2023-01-08"),
        ("去年12月", "2023-11-02", "2022-12-01"),
        ("去年6月", "2023-11-02", "2022-06-01"),
        ("去年10月2日", "2023-10-10", "2022-10-02"),
    ],
)
def test_a_year_in_words_governs_its_month(text: str, published: str, first: str) -> None:
    assert resolved(text, published)[-1][1] == first


def test_february_of_a_leap_year_has_its_last_day() -> None:
    assert resolved("2月份", "2024-03-05") == [("2月份", "2024-02-01", "2024-02-29")]


def test_a_late_day_in_a_paper_of_the_first_days_is_last_months() -> None:
    assert resolved("30日", "2024-01-02") == [("30日", "2023-12-30", "2023-12-30")]


def test_a_day_alone_follows_the_date_before_it() -> None:
    assert resolved("3月8日启动，10日结束", "2024-06-10")[1][1] == "2024-03-10"


@pytest.mark.parametrize(
    ("text", "word", "first", "last"),
    [
        ("今年以来，收粮3万吨", "今年以来", "2024-01-01", "2024-07-10"),
        ("去年底，完工", "去年底", "2023-12-01", "2023-12-31"),
        ("上月，完工", "上月", "2024-06-01", "2024-06-30"),
        ("昨日，完工", "昨日", "2024-07-09", "2024-07-09"),
        ("上周，完工", "上周", "2024-07-01", "2024-07-07"),
        ("一季度，完工", "一季度", "2024-01-01", "2024-03-31"),
        ("前三季度，完工", "前三季度", "2024-01-01", "2024-09-30"),
        ("上半年，完工", "上半年", "2024-01-01", "2024-06-30"),
        ("1—6月，完工", "1—6月", "2024-01-01", "2024-06-30"),
        ("去年一季度，完工", "一季度", "2023-01-01", "2023-03-31"),
        ("2021年下半年，完工", "下半年", "2021-07-01", "2021-12-31"),
        ("2021年全年，完工", "全年", "2021-01-01", "2021-12-31"),
        ("6月3日开工，当天完工", "当天", "2024-06-03", "2024-06-03"),
        ("“十四五”时期，完工", "“十四五”时期", "2021-01-01", "2025-12-31"),
        ("八五期间，“八五”期间", "“八五”期间", "1991-01-01", "1995-12-31"),
        ("12月至1月，完工", "12月至1月", "2023-12-01", "2024-01-31"),
        ("20世纪90年代，完工", "20世纪90年代", "1990-01-01", "1999-12-31"),
    ],
)
def test_time_words_seen_from_the_tenth_of_july(text: str, word: str, first: str, last: str) -> None:
    assert (word, first, last) in resolved(text, "2024-07-10")


@pytest.mark.parametrize("word", ["全年", "四季度", "下半年", "去年同期", "目前", "近日", "当天"])
def test_a_time_word_that_nothing_dates_stays_open(word: str) -> None:
    assert (word, "", "") in resolved(f"{word}，完工", "2024-01-10")


def test_without_a_publication_only_written_years_date_a_time_word() -> None:
    assert resolved("上半年，去年底，2021年上半年，完工") == [
        ("上半年", "", ""),
        ("去年底", "", ""),
        ("2021年", "2021-01-01", "2021-12-31"),
        ("上半年", "2021-01-01", "2021-06-30"),
    ]


@pytest.mark.parametrize(
    ("text", "published", "first"),
    [
        ("4日有雨", "2024-07-03", "2024-07-04"),
        ("展览将于15日开幕", "2024-09-10", "2024-09-15"),
        ("29日晴", "2024-09-28", "2024-09-29"),
        ("30日闭幕", "2024-01-02", "2023-12-30"),
        ("1日起", "2024-03-30", "---01"),
        ("4日至6日有雨", "2024-07-03", "2024-07-04"),
    ],
)
def test_a_day_alone_is_of_the_month_of_the_publication(text: str, published: str, first: str) -> None:
    assert resolved(text, published)[0][1] == first


@pytest.mark.parametrize(
    "text",
    [
        "1953年建厂的老厂将于9月20日迁出",
        "1983年成立的俱乐部于9月20日出战",
        "1979年出生的他9月20日退役",
        "他（1979年生）9月20日退役",
    ],
)
def test_a_year_that_only_describes_dates_nothing(text: str) -> None:
    layout, figures = lay_out(text), read(text)
    sentences = {figure.span.start: 0 for figure in figures}
    done = resolve_dates(figures, datetime.date(2024, 9, 18), sentences, layout.folded)
    assert "2024-09-20" in {figure.first for figure in done}
