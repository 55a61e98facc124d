"""Sentences and clauses: every character of a line in exactly one, numbers never cut."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jiaokan.text.layout import Layout, lay_out
from jiaokan.text.span import Span

MARKED_TEXT = st.text(st.sampled_from("甲乙1a,，.。：:；;！!？?…”“\"'）)》 \r\n"), max_size=60)


def sentences(text: str) -> list[str]:
    return [sentence.of(text) for sentence in lay_out(text).sentences]


def clauses(text: str) -> list[str]:
    return [clause.of(text) for clause in lay_out(text).clauses]


def tiles(spans: Sequence[Span], wholes: Sequence[Span]) -> bool:
    """True where `spans`, none of them empty, fill each of `wholes` without a gap or an overlap."""
    left = list(spans)
    for whole in wholes:
        at = whole.start
        while at < whole.end:
            if not left or left[0].start != at or not len(left[0]):
                return False
            at = left.pop(0).end
        if at != whole.end:
            return False
    return not left


def check_tiling(layout: Layout) -> None:
    written = [line.span for line in layout.lines if line.kind != "blank"]
    assert tiles(layout.sentences, written)
    assert tiles(layout.clauses, layout.sentences)


@settings(deadline=None)
@given(st.text())
def test_any_text_is_laid_out_without_gaps(text: str) -> None:
    check_tiling(lay_out(text))


@settings(deadline=None)
@given(MARKED_TEXT)
def test_marked_text_is_laid_out_without_gaps(text: str) -> None:
    check_tiling(lay_out(text))


@settings(deadline=None)
@given(MARKED_TEXT.filter(bool), st.integers(min_value=0))
def test_places_are_found_in_their_line_sentence_and_clause(text: str, number: int) -> None:
    layout, offset = lay_out(text), number % len(text)
    line = layout.line_at(offset)
    if line < 0 or layout.lines[line].kind == "blank" or not layout.lines[line].span.contains(Span(offset, offset + 1)):
        return
    assert layout.sentences[layout.sentence_at(offset)].contains(Span(offset, offset + 1))
    assert layout.clauses[layout.clause_at(offset)].contains(Span(offset, offset + 1))


def test_before_the_first_line_there_is_none() -> None:
    layout = lay_out("\r\n甲。")
    assert (layout.line_at(0), layout.sentence_at(0), layout.clause_at(0)) == (0, -1, -1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("建成3座粮库。投入使用！好吗？好……完", ["建成3座粮库。", "投入使用！", "好吗？", "好……", "完"]),
        ("他说：“种了3亩。”又走了。", ["他说：“种了3亩。”", "又走了。"]),
        ("建成3座粮库。\n投入5.2万元", ["建成3座粮库。", "投入5.2万元"]),
        ("增长5.2%.其中一半.好", ["增长5.2%.", "其中一半.", "好"]),
        ("共5人.其中3人.", ["共5人.", "其中3人."]),
        ("见www.example.com的说明", ["见www.example.com的说明"]),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("共1,234人,其中5人", ["共1,234人,", "其中5人"]),
        ("共1，234人，其中5人", ["共1，234人，", "其中5人"]),
        ("时间7:30,地点不变", ["时间7:30,", "地点不变"]),
        ("比例：3人；其余:5人", ["比例：", "3人；", "其余:", "5人"]),
        ("甲、乙和丙", ["甲、乙和丙"]),
        ("产量达到30,比上年多", ["产量达到30,", "比上年多"]),
        ("他说：“好，”便走", ["他说：", "“好，”", "便走"]),
    ],
)
def test_clauses(text: str, expected: list[str]) -> None:
    assert clauses(text) == expected


WIDE_TEXT = st.text(st.sampled_from("甲乙丙人元亿15９ａ，：；！？（）％．。、“”《》\n"), max_size=60)
NARROW = {ord(wide): chr(ord(wide) - 0xFEE0) for wide in "，：；！？（）％．９ａ"}


@settings(deadline=None)
@given(WIDE_TEXT)
def test_full_width_and_ascii_punctuation_give_one_layout(text: str) -> None:
    wide, narrow = lay_out(text), lay_out(text.translate(NARROW))
    assert wide.lines == narrow.lines
    assert wide.sentences == narrow.sentences
    assert wide.clauses == narrow.clauses
    assert wide.quotations == narrow.quotations
    assert wide.masks == narrow.masks
