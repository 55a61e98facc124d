"""The sentence a decision quotes, and how it is found again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiaokan.decisions.quotation import ELLIPSIS, LONGEST, quotation
from jiaokan.decisions.sentences import Sentences

LONG = "今年以来，" + "各地各部门认真落实，" * 12 + "引进人才38人，" + "成效明显有目共睹，" * 12 + "全年无忧。"


def of(text: str, place: str) -> str:
    start = text.index(place)
    return quotation(text, start, start + len(place))


@pytest.mark.parametrize(
    ("text", "place", "quoted"),
    [
        ("会议召开。今年引进人才38人。会议结束。", "38人", "今年引进人才38人。"),
        ("标题：引进人才38人\n正文开始。", "38人", "标题：引进人才38人"),
        ("他说：“引进38人。”会后", "38人", "他说：“引进38人。”"),
        ("增长3.5%，全年。", "3.5%", "增长3.5%，全年。"),
        ("第一行\r\n　　引进 \t38人\r\n第三行", "38人", "引进 38人"),
        ("=HYPERLINK(1)引进38人。", "38人", "HYPERLINK(1)引进38人。"),
        ("引进\x1b[31m38人。", "38人", "引进[31m38人。"),
        ("", "", ""),
    ],
)
def test_the_sentence_around_a_place(text: str, place: str, quoted: str) -> None:
    assert of(text, place) == quoted


def test_a_long_sentence_is_cut_at_clauses() -> None:
    quoted = of(LONG, "38人")
    assert quoted.startswith(f"{ELLIPSIS}各地")
    assert quoted.endswith(f"有目共睹，{ELLIPSIS}")
    assert "引进人才38人，" in quoted
    assert len(quoted) <= LONGEST + 2


def test_a_text_without_marks_is_cut_by_length() -> None:
    text = "人" * 5000
    assert quotation(text, 2000, 2001) == ELLIPSIS + text[: LONGEST - 1] + ELLIPSIS
    assert quotation(text, 0, 5000) == text[:LONGEST] + ELLIPSIS


@given(st.text(max_size=400), st.integers(0, 400), st.integers(0, 400))
def test_any_place_has_one_short_printable_line(text: str, start: int, length: int) -> None:
    start = min(start, len(text))
    quoted = quotation(text, start, min(len(text), start + length))
    assert len(quoted) <= 3 * LONGEST + 2
    assert quoted.isprintable()
    assert not quoted.startswith(("=", "+", "-", "@"))


SENTENCES = ("今年引进人才38人，其中男性20人。", "全市粮食产量33万吨，同比增长5%。", "会议由李明主持，各县参加。")


@pytest.mark.parametrize("number", range(3))
def test_a_quotation_is_found_whatever_its_figures_are_now(number: int) -> None:
    sentences = Sentences("".join(SENTENCES))
    found = sentences.nearest(SENTENCES[number].replace("38", "3800").replace("33", "3.3"))
    assert found is not None
    assert sentences.of(found[0]) == SENTENCES[number]
    assert found[1] == 1.0


def test_a_shortened_quotation_is_found() -> None:
    sentences = Sentences(SENTENCES[0] + LONG)
    found = sentences.nearest(of(LONG, "38人"))
    assert found is not None
    assert sentences.of(found[0]) == LONG
    assert found[1] == 1.0


def test_nothing_in_common() -> None:
    sentences = Sentences("".join(SENTENCES))
    assert sentences.nearest("") is None
    assert sentences.nearest("赛艇队夺冠") is None


def test_a_search_in_a_long_text_looks_at_few_sentences() -> None:
    sentences = Sentences(SENTENCES[0] * 20_000)
    found = sentences.nearest(SENTENCES[0])
    assert found is not None
    assert found[0].start == 0
