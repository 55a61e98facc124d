"""Relations of time, lists and places from random operands: what is consistent is silent, what is moved is found."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jiaokan.documents import from_text
from jiaokan.reading import read_document
from jiaokan.relations import Relation

_CHINESE = "零一二三四五六七八九十"
_PLACES = ("青山县", "白水县", "红河县", "蓝田县", "黄石县", "紫云县")
_DAYS = st.dates(datetime.date(2001, 1, 1), datetime.date(2030, 12, 31))
_QUICK = settings(max_examples=60, deadline=None)


def relations(text: str, *kinds: str) -> list[Relation]:
    return [relation for relation in read_document(from_text(text)).relations if relation.kind in kinds]


def verdicts(text: str, *kinds: str) -> list[str]:
    return [relation.verdict for relation in relations(text, *kinds)]


def _day(day: datetime.date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


@_QUICK
@given(_DAYS, st.integers(1, 60), st.integers(2, 20), st.sampled_from(["至", "到", "—"]))
def test_days_between_two_dates(start: datetime.date, days: int, moved: int, joint: str) -> None:
    end = start + datetime.timedelta(days=days)
    text = f"展览{_day(start)}{joint}{_day(end)}举行，为期{{}}天。"
    assert verdicts(text.format(days + 1), "duration") == ["holds"]
    assert verdicts(text.format(days + 1 + moved), "duration") == ["broken"]


@_QUICK
@given(_DAYS, st.integers(1, 60))
def test_spans_of_dates_run_forward(start: datetime.date, days: int) -> None:
    end = start + datetime.timedelta(days=days)
    assert "broken" not in verdicts(f"展览{_day(start)}至{_day(end)}举行。", "date-order")
    assert verdicts(f"展览{_day(end)}至{_day(start)}举行。", "date-order") == ["broken"]


@_QUICK
@given(st.integers(1930, 2005), st.integers(2, 40), st.sampled_from(["今年{}岁", "现年{}岁"]))
def test_ages_of_now(born: int, moved: int, words: str) -> None:
    text = f"银发课堂\n江城晚报 2024年5月8日\n王秀兰{born}年出生，{words}，是班上的学员。"
    for counted in (-1, 0, 1):
        assert verdicts(text.format(2024 - born + counted), "age") == ["holds"]
    assert verdicts(text.format(2024 - born + moved), "age") == ["broken"]


@_QUICK
@given(st.integers(2, 6), st.integers(3, 9), st.sampled_from(["、", "和", "与"]))
def test_lists_of_places(listed: int, said: int, join: str) -> None:
    names = _PLACES[:listed]
    text = f"{'、'.join(names[:-1])}{join}{names[-1]}{_CHINESE[said]}个县率先试点。"
    found = verdicts(text, "list-count")
    assert ("holds" in found) == (listed == said)
    assert ("broken" in found) == (0 < abs(listed - said) <= 3)


@_QUICK
@given(st.lists(st.integers(10, 900), min_size=3, max_size=5, unique=True), st.data())
def test_the_largest_of_a_row(values: list[int], data: st.DataObject) -> None:
    names = _PLACES[: len(values)]
    row = "、".join(f"{value}人" for value in values[:-1]) + f"和{values[-1]}人"
    at = data.draw(st.integers(0, len(values) - 1))
    text = f"{'、'.join(names)}报名人数分别为{row}，{names[at]}最多。"
    expected = "holds" if values[at] == max(values) else "broken"
    assert [relation.verdict for relation in relations(text, "rank") if relation.cue == "最"] == [expected]


@_QUICK
@given(st.integers(1, 900), st.integers(1, 900), st.sampled_from(["至", "到", "~", "—"]))
def test_ranges_run_upwards(one: int, other: int, joint: str) -> None:
    low, high = sorted((one, other))
    assert verdicts(f"每间客房价格{low}元{joint}{high}元。", "range") == []
    if low < high:
        assert verdicts(f"每间客房价格{high}元{joint}{low}元。", "range") == ["broken"]
        assert verdicts(f"每间客房价格由{high}元降{joint}{low}元。", "range") == []


@pytest.mark.parametrize("around", ["{}", "今天天气晴朗。\n{}", "{}\n市民纷纷点赞。"])
@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("端午假期从6月8日到6月10日，共五天。", "duration"),
        ("青山县、白水县和红河县四个县率先试点。", "list-count"),
        ("高峰时段发车间隔6至4分钟。", "range"),
        ("书画展于10月15日至10日举行。", "date-order"),
        ("画家陈一平1931年生，2019年去世，享年78岁。", "age"),
    ],
)
def test_neither_width_nor_other_paragraphs_change_a_verdict(text: str, kind: str, around: str) -> None:
    halved = text.replace("，", ",").replace("：", ":").replace("（", "(").replace("）", ")")
    widened = text.translate({code: code + 0xFEE0 for code in range(ord("0"), ord("9") + 1)})
    for written in (text, halved, widened):
        assert verdicts(around.format(written), kind) == ["broken"]
