"""Stocks, totals by name and order of stages: what is built to agree holds, one moved operand breaks it."""

from __future__ import annotations

import datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from jiaokan.documents import from_text
from jiaokan.reading import read_document

FEW = settings(max_examples=25, deadline=None)
HEADS = st.integers(20, 99_999)


def verdicts(text: str, kind: str, cue: str) -> list[str]:
    return [one.verdict for one in read_document(from_text(text)).relations if (one.kind, one.cue) == (kind, cue)]


@FEW
@given(HEADS, HEADS, st.integers(1, 19), st.integers(1, 9))
def test_a_closing_stock_is_what_the_flows_make(opening: int, came: int, gone: int, moved: int) -> None:
    text = "牧场年初存栏{}头，全年新生{}头，出售{}头，年末存栏{}头。"
    closing = opening + came - gone
    assert verdicts(text.format(opening, came, gone, closing), "balance", "stock") == ["holds"]
    assert verdicts(text.format(opening, came, gone, closing + moved), "balance", "stock") == ["broken"]


@FEW
@given(HEADS, HEADS, st.integers(1, 9))
def test_a_total_told_by_the_word_of_its_members(one: int, other: int, moved: int) -> None:
    text = "小学招生{}人，初中招生{}人，两项合计招生{}人。"
    assert verdicts(text.format(one, other, one + other), "sum", "合计") == ["holds"]
    assert verdicts(text.format(one, other, one + other + moved), "sum", "合计") == ["broken"]


@FEW
@given(st.dates(datetime.date(1960, 1, 1), datetime.date(2020, 1, 1)), st.integers(40, 2000))
def test_stages_in_either_order_of_telling(begun: datetime.date, days: int) -> None:
    done = begun + datetime.timedelta(days=days)
    told = [f"{day.year}年{day.month}月{day.day}日" for day in (begun, done)]
    for text in ("大桥于{}动工，{}建成通车。", "大桥于{1}建成通车，{0}动工。"):
        assert verdicts(text.format(*told), "date-order", "先后") == ["holds"]
        assert verdicts(text.format(*told[::-1]), "date-order", "先后") == ["broken"]
