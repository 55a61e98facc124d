"""Properties of the figure reader over any text: values, spans, order, independence, and no failure."""

from __future__ import annotations

import dataclasses
from decimal import Decimal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from jiaokan.figures import Figure, read
from jiaokan.text.span import Span

DIGITS = "零一二三四五六七八九"
PIECES = st.sampled_from(
    [
        *"0123456789一二三四五六七八九十百千万亿两半多余来点分之成％%，,。:：-—至到年月日号时秒第约近超翻番",
        *("个", "人", "元", "斤", "亩", "家", "名", "倍", " ", "(", "）", "A", "m", "\n"),
        *(
            "上",
            "零下",
            "负",
            "又",
            "/",
            "±",
            "+",
            "∶",
            "比",
            "折",
            "强",
            "角",
            "世纪",
            "年代",
            "学年",
            "¥",
            "US$",
            "几",
            "数",
        ),
        *("百分之", "个百分点", "平方公里", "下午", "星期", "周", "左右", "以内", "去年", "小时", "个半", "超过"),
    ]
)
TEXTS = st.lists(PIECES, max_size=18).map("".join)


def one(text: str) -> Figure:
    """The only figure of `text`."""
    (figure,) = read(text)
    return figure


def section(number: int) -> str:
    """A number from 1 to 9999 in Chinese, 一十 for ten."""
    words, gap = "", False
    for place, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // place % 10
        if digit:
            words += ("零" if gap and words else "") + DIGITS[digit] + name
            gap = False
        else:
            gap = True
    return words


def chinese(number: int) -> str:
    """A number from 1 to 10**12 - 1 in Chinese, as it is written in full."""
    words, gap = "", False
    for place, name in ((10**8, "亿"), (10**4, "万"), (1, "")):
        part = number // place % 10**4
        if part:
            words += ("零" if words and (gap or part < 1000) else "") + section(part) + name
            gap = False
        else:
            gap = True
    return words.removeprefix("一") if words.startswith("一十") else words


def formal(words: str) -> str:
    """The same numeral in the characters of cheques."""
    return words.translate(str.maketrans("一二三四五六七八九十百千", "壹贰叁肆伍陆柒捌玖拾佰仟"))


NUMBERS = st.one_of(st.integers(2, 9999), st.integers(2, 10**12 - 1))


@settings(deadline=None)
@given(st.integers(0, 10**10 - 1))
def test_integers_read_back(number: int) -> None:
    assert one(f"共{number}人").value == number
    assert one(f"共{number:,}人").value == number
    assert one(f"共{number:,}人".replace(",", "，")).value == number


@settings(deadline=None)
@given(st.integers(0, 10**10 - 1))
def test_full_width_digits_read_back(number: int) -> None:
    wide = str(number).translate({ord(digit): chr(ord(digit) + 0xFEE0) for digit in "0123456789"})
    figure = one(f"共{wide}人")
    assert (figure.value, figure.surface) == (Decimal(number), f"{wide}人")


@settings(deadline=None)
@given(
    st.integers(1, 10**7), st.integers(0, 4), st.sampled_from([("", 1), ("万", 10**4), ("亿", 10**8), ("万亿", 10**12)])
)
def test_decimals_with_magnitudes_read_back(digits: int, places: int, magnitude: tuple[str, int]) -> None:
    printed, (word, factor) = Decimal(digits).scaleb(-places), magnitude
    figure = one(f"共{printed:f}{word}元")
    assert figure.value == printed * factor
    assert figure.surface == f"{printed:f}{word}元"
    assert figure.decimals == places
    half = Decimal(1).scaleb(-places) * factor / 2
    assert (figure.interval.low, figure.interval.high) == (printed * factor - half, printed * factor + half)


@settings(deadline=None)
@given(st.integers(1, 9999), st.integers(1, 9999))
def test_two_magnitudes_read_back(high: int, low: int) -> None:
    assert one(f"共{high}亿{low}万元").value == high * 10**8 + low * 10**4


@settings(deadline=None)
@given(NUMBERS.filter(lambda number: "万一" not in chinese(number)))
@example(10)
@example(110)
@example(10_010)
@example(100_000_001)
@example(105_000_000_000)
def test_chinese_numerals_read_back(number: int) -> None:
    words = chinese(number)
    figure = one(f"共有{words}人")
    assert (figure.value, figure.surface) == (Decimal(number), f"{words}人")


@settings(deadline=None)
@given(NUMBERS.filter(lambda number: chinese(number)[0] != "十"))
def test_formal_numerals_read_back(number: int) -> None:
    words = formal(chinese(number))
    assert one(f"共有{words}元").value == number


@settings(deadline=None)
@given(st.integers(0, 9999), st.text("零一二三四五六七八九", min_size=1, max_size=4))
def test_chinese_decimals_read_back(whole: int, fraction: str) -> None:
    digits = "".join(str(DIGITS.index(sign)) for sign in fraction)
    words = f"{chinese(whole) if whole else '零'}点{fraction}公斤"
    assert one(f"共有{words}").value == Decimal(f"{whole}.{digits}")


@settings(deadline=None)
@given(st.integers(1, 999), st.integers(1, 999), st.sampled_from("-—~至到"))
def test_ranges_read_back(one_end: int, other_end: int, mark: str) -> None:
    low, high = sorted((one_end, other_end + 999))
    figure = one(f"有{low}{mark}{high}公里")
    assert (figure.kind, figure.interval.low, figure.interval.high) == ("range", Decimal(low), Decimal(high))


def check(text: str, figures: tuple[Figure, ...]) -> None:
    """Every promise that a figure makes of its own."""
    end = 0
    for figure in figures:
        assert figure.surface == text[figure.span.start : figure.span.end] != ""
        assert figure.span.start >= end
        end = figure.span.end
        interval = figure.interval
        if figure.value is not None and interval.low is not None:
            assert interval.low <= figure.value
        if figure.value is not None and interval.high is not None:
            assert figure.value <= interval.high
        if interval.low is not None and interval.high is not None:
            assert interval.low <= interval.high


@settings(deadline=None)
@given(st.text())
def test_no_string_fails(text: str) -> None:
    check(text, read(text))


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_no_string_of_numerals_fails(text: str) -> None:
    check(text, read(text))


@settings(deadline=None)
@given(TEXTS, st.integers(0, 40), st.integers(0, 40))
def test_no_figure_touches_a_mask(text: str, start: int, length: int) -> None:
    mask = Span(start, start + length)
    assert not any(figure.span.overlaps(mask) for figure in read(text, [mask]) if length)


def shifted(figure: Figure, offset: int) -> Figure:
    return dataclasses.replace(figure, span=Span(figure.span.start + offset, figure.span.end + offset))


@settings(max_examples=200, deadline=None)
@given(TEXTS, TEXTS)
def test_paragraphs_are_read_apart(one_text: str, other_text: str) -> None:
    moved = tuple(shifted(figure, len(one_text) + 2) for figure in read(other_text))
    assert read(f"{one_text}\n\n{other_text}") == read(one_text) + moved


def test_a_time_does_not_look_into_the_next_paragraph() -> None:
    assert len(read("开赛时间19:30\n比赛开始")) == 1


@pytest.mark.parametrize("text", ["500人以上百户", "9以上亿元"])
def test_figures_never_overlap(text: str) -> None:
    check(text, read(text))


def test_a_pair_below_zero_lies_in_its_interval() -> None:
    check("零下五六度", read("零下五六度"))


def test_a_fraction_of_many_digits() -> None:
    read("3分之" + "9" * 30)


@pytest.mark.parametrize("text", ["万" * 260_000, "1" + "兆" * 90_000], ids=["万", "兆"])
def test_a_run_of_magnitudes(text: str) -> None:
    read(text)


RUNS = [
    "一",
    "十",
    "千",
    "亿",
    "半",
    "第",
    "约",
    "近",
    "点",
    "分之",
    "百分之",
    "(",
    "（",
    ",",
    "，",
    "一点",
    "1万",
    "1亿",
    "1万2千",
    "3.5万",
    "1至",
    "1人",
    "“",
]


@pytest.mark.parametrize("run", RUNS)
def test_long_runs_finish(run: str) -> None:
    text = run * (60_000 // len(run))
    check(text, read(text))


@pytest.mark.parametrize("run", ["9", "1.", "数", "a"])
def test_runs_that_are_slow_finish(run: str) -> None:
    text = run * (3_000 // len(run))
    check(text, read(text))


FORMS = st.sampled_from(["{0}", "{0:,}", "{0}多", "{0}余", "{0}万", "{0}万多", "{0}亿", "{0}万亿", "{0}千"])
UNITS = st.sampled_from(
    ["人", "元", "个", "公斤", "亩", "公里", "千瓦时", "家", "吨", "立方米", "美元", "人次", "分钟", "斤"]
)
AROUND = st.sampled_from(
    [("", ""), ("约", ""), ("近", ""), ("超过", ""), ("不到", ""), ("", "左右"), ("", "以上"), ("至少", "")]
)


@settings(max_examples=300, deadline=None)
@given(st.integers(2, 9999), FORMS, UNITS, AROUND)
def test_every_form_reads_back_within_its_interval(number: int, form: str, unit: str, around: tuple[str, str]) -> None:
    printed = form.format(number)
    before, after = ("", "") if "多" in form or "余" in form else around
    figure = one(f"一共{before}{printed}{unit}{after}。")
    magnitude = {"万": 10**4, "万多": 10**4, "亿": 10**8, "万亿": 10**12, "千": 1000}.get(form.lstrip("{0:,}"), 1)
    assert figure.surface == f"{before}{printed}{unit}{after}"
    assert (figure.value, figure.unit) == (Decimal(number * magnitude), unit)
    low, high = figure.interval.low, figure.interval.high
    assert low is None or low <= number * magnitude
    assert high is None or number * magnitude <= high


@settings(deadline=None)
@given(st.integers(1, 99), st.integers(1, 99), st.sampled_from("元米斤"), st.sampled_from("斤亩天年"))
def test_rates_read_back(whole: int, hundredths: int, above: str, below: str) -> None:
    figure = one(f"每次{whole}.{hundredths:02d}{above}/{below}。")
    assert (figure.value, figure.unit) == (Decimal(f"{whole}.{hundredths:02d}"), f"{above}/{below}")


@settings(deadline=None)
@given(st.integers(1, 60), st.integers(0, 59), st.integers(0, 59))
def test_clock_durations_read_back(hours: int, minutes: int, seconds: int) -> None:
    assert one(f"用时{hours}小时{minutes}分{seconds:02d}秒").value == hours * 3600 + minutes * 60 + seconds


@settings(deadline=None)
@given(st.integers(1, 40), st.integers(2, 60))
def test_fractions_in_words_read_back(above: int, below: int) -> None:
    value = one(f"占{chinese(below)}分之{chinese(above)}").value
    assert value is not None
    assert abs(value - Decimal(above) / below) < Decimal("0.000001")
