"""Quotations: speech beside labels and titles of works, whole or broken."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jiaokan.text.fold import fold
from jiaokan.text.layout import lay_out
from jiaokan.text.quotations import find_quotations
from jiaokan.text.span import Span

QUOTED_TEXT = st.text(st.sampled_from('甲说:，。“”‘’「」『』《》〈〉"\n'), max_size=60)


def quotations(text: str) -> list[tuple[str, str]]:
    return [(quotation.span.of(text), quotation.kind) for quotation in find_quotations(fold(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("村民说：“种了3亩地”", [("“种了3亩地”", "speech")]),
        ("他介绍,“5户人家”都搬了", [("“5户人家”", "speech")]),
        ("“今年种了3亩地，收成好。”老张笑着", [("“今年种了3亩地，收成好。”", "speech")]),
        ("“一号工程”已完工", [("“一号工程”", "label")]),
        ("获评“百佳县”和“十强镇”", [("“百佳县”", "label"), ("“十强镇”", "label")]),
        ("“" + "全县各乡镇村组" * 4 + "”的", [("“" + "全县各乡镇村组" * 4 + "”", "speech")]),
        ("《三年行动方案》出台", [("《三年行动方案》", "title")]),
        ("说《十年》是首歌，好听", [("《十年》", "title")]),
        ("「二号楼」与『三号楼』", [("「二号楼」", "label"), ("『三号楼』", "label")]),
        ('"一号工程"和"二号工程"', [('"一号工程"', "label"), ('"二号工程"', "label")]),
        ('他说:"种了3亩。"', [('"种了3亩。"', "speech")]),
    ],
)
def test_kinds(text: str, expected: list[tuple[str, str]]) -> None:
    assert quotations(text) == expected


def test_nested_quotations_come_outer_first() -> None:
    text = "“甲《乙‘丙’》丁”"
    assert quotations(text) == [(text, "label"), ("《乙‘丙’》", "title"), ("‘丙’", "label")]


@pytest.mark.parametrize("text", ["“甲", "甲”", "”甲“", "“甲\n乙”", "《甲\n", '"甲\n乙"'])
def test_what_its_line_never_closes_is_none(text: str) -> None:
    assert quotations(text) == []


def test_an_unclosed_mark_does_not_hide_the_next_quotation() -> None:
    assert quotations("“甲“乙”丙") == [("“乙”", "label")]
    assert quotations("《甲“乙”丙") == [("“乙”", "label")]
    assert quotations("“甲\n“乙”") == [("“乙”", "label")]


def test_a_quotation_ends_with_a_line_of_any_system() -> None:
    assert quotations("“甲\r乙”") == []


@settings(deadline=None)
@given(st.one_of(st.text(), QUOTED_TEXT))
def test_no_string_fails_and_spans_hold_their_marks(text: str) -> None:
    found = find_quotations(fold(text))
    pairs = {"“": "”", "‘": "’", "「": "」", "『": "』", "《": "》", "〈": "〉", '"': '"'}
    for quotation in found:
        inside = fold(quotation.span.of(text))
        assert pairs[inside[0]] == inside[-1]
        assert "\n" not in inside
    assert list(found) == sorted(found, key=lambda quotation: quotation.span)


@settings(deadline=None)
@given(QUOTED_TEXT)
def test_quotations_nest_or_stand_apart(text: str) -> None:
    found = find_quotations(fold(text))
    for one in found:
        for other in found:
            apart = not one.span.overlaps(other.span)
            assert apart or one.span.contains(other.span) or other.span.contains(one.span)


@pytest.mark.parametrize("mark", ["“", "《", '"', "”", "“‘", "“”"])
def test_many_marks_take_time_in_proportion(mark: str) -> None:
    began = time.perf_counter()
    found = find_quotations(mark * (200_000 // len(mark)))
    assert time.perf_counter() - began < 10
    assert len(found) <= 100_000


def test_speech_is_told_from_masks() -> None:
    text = "他说：“种了3亩，叫‘一号田’。”《三国》和“二号田”。\n本文共900字。"
    layout = lay_out(text)
    assert [(Span(m.start, m.end).of(text), m.reason) for m in layout.masks] == [
        ("‘一号田’", "label"),
        ("《三国》", "title"),
        ("“二号田”", "label"),
        ("本文共900字。", "template"),
    ]
    three, two = text.index("3亩"), text.index("二号田")
    assert layout.in_speech(Span(three, three + 2))
    assert not layout.in_speech(Span(two, two + 3))
    assert not layout.in_speech(Span(0, 2))
