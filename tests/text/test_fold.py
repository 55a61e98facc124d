"""Folding of widths: the length and every offset stay."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jiaokan.text.fold import fold


@settings(deadline=None)
@given(st.text())
def test_folding_keeps_the_length_and_is_done_once(text: str) -> None:
    folded = fold(text)
    assert len(folded) == len(text)
    assert fold(folded) == folded


@settings(deadline=None)
@given(st.text(), st.text())
def test_each_character_folds_alone(left: str, right: str) -> None:
    assert fold(left + right) == fold(left) + fold(right)


@settings(deadline=None)
@given(st.text(st.characters(min_codepoint=0x21, max_codepoint=0x7E)))
def test_full_width_ascii_folds_to_ascii(text: str) -> None:
    assert fold("".join(chr(ord(sign) + 0xFEE0) for sign in text)) == text


@pytest.mark.parametrize(
    ("printed", "plain"),
    [
        ("２７．４４％", "27.44%"),
        ("，；：？！（）", ",;:?!()"),
        ("甲\u3000乙\u00a0丙\t丁", "甲 乙 丙 丁"),
        ("−5﹪﹒﹐∶￥", "-5%.,:¥"),
        ("⽣⻓⼈", "生⻓人"),
        ("兩萬五千餘個", "两万五千余个"),
        ("參加乾淨", "參加乾淨"),
        ("。、“”《》—…", "。、“”《》—…"),
        ("㎡½①\r\n", "㎡½①\r\n"),
    ],
)
def test_what_folds_and_what_stays(printed: str, plain: str) -> None:
    assert fold(printed) == plain
