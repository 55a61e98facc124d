"""The parts that the page is made of."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiaokan.report.difference import marks, pieces
from jiaokan.report.html.alignment import rows
from jiaokan.report.html.paragraphs import paragraph_at, paragraphs
from jiaokan.report.html.short_names import short_names
from jiaokan.report.html.strip import WIDTH, ticks
from jiaokan.report.html.units import Units
from jiaokan.report.html.values import apart_by_tens, number

SIZES = st.integers(0, 12)


@given(st.text(alphabet="ab\n甲𠮷😀"), st.data())
def test_units_count_as_browsers_do(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    assert Units(text).at(offset) == len(text[:offset].encode("utf-16-le")) // 2


@given(st.text(alphabet="甲乙 \r\n"))
def test_every_sign_that_can_be_seen_lies_in_its_paragraph(text: str) -> None:
    spans = paragraphs(text)
    for at, sign in enumerate(text):
        if sign in "甲乙":
            start, end = spans[paragraph_at(spans, at)]
            assert start <= at < end


@given(SIZES, SIZES, st.data())
def test_every_paragraph_stands_in_one_row_and_reprints_keep_their_order(
    originals: int, reprints: int, data: st.DataObject
) -> None:
    pair = st.tuples(st.integers(0, max(0, originals - 1)), st.integers(0, max(0, reprints - 1)))
    pairs = data.draw(st.lists(pair, max_size=30)) if originals and reprints else []
    made = rows(originals, reprints, pairs)
    assert sorted(at for theirs, _ in made for at in theirs) == list(range(originals))
    assert [at for _, own in made for at in own] == list(range(reprints))
    assert all(theirs or own for theirs, own in made)


@pytest.mark.parametrize(
    ("sizes", "pairs", "expected"),
    [
        ((3, 3), [(0, 0), (1, 1), (2, 2)], [([0], [0]), ([1], [1]), ([2], [2])]),
        ((3, 3), [(0, 0), (1, 2), (2, 1)], [([0], [0]), ([2], [1]), ([1], [2])]),
        ((3, 2), [(0, 0), (2, 1)], [([0], [0]), ([1], []), ([2], [1])]),
        ((2, 3), [(0, 0), (1, 1), (1, 1), (1, 2)], [([0], [0]), ([1], [1, 2])]),
        ((3, 2), [(0, 0), (1, 1), (2, 1)], [([0], [0]), ([1, 2], [1])]),
        ((2, 2), [(1, 1)], [([0], [0]), ([1], [1])]),
    ],
)
def test_rows_follow_what_was_paired(
    sizes: tuple[int, int], pairs: list[tuple[int, int]], expected: list[tuple[list[int], list[int]]]
) -> None:
    assert rows(*sizes, pairs) == expected


def test_names_are_as_short_as_they_can_be() -> None:
    assert short_names(["a/x.txt", "b/x.txt", "b/y.txt", "-"]) == {
        "a/x.txt": "a/x.txt", "b/x.txt": "b/x.txt", "b/y.txt": "y.txt", "-": "-",
    }  # fmt: skip


@given(
    st.integers(1, 10**6), st.lists(st.tuples(st.integers(0, 10**6), st.sampled_from(["error", "info"])), max_size=400)
)
def test_ticks_lie_on_the_strip_and_are_few(length: int, places: list[tuple[int, str]]) -> None:
    found = [(min(place, length), severity, number) for number, (place, severity) in enumerate(places)]
    made = ticks(length, found)  # type: ignore[arg-type]
    assert len(made) <= WIDTH / 4
    assert all(0 <= tick.left <= WIDTH - 4 for tick in made)
    assert any(tick.severity == "error" for tick in made) == any(severity == "error" for _, severity in places)


@given(st.text(alphabet="12亿万", max_size=8), st.text(alphabet="12亿万", max_size=8))
def test_what_is_not_marked_stands_in_both(own: str, theirs: str) -> None:
    mine, other = (
        "".join(text for text, differs in pieces(side, marked) if not differs)
        for side, marked in zip((own, theirs), marks(own, theirs), strict=True)
    )
    assert mine == other
    assert "".join(text for text, _ in pieces(own, marks(own, theirs)[0])) == own


def test_marks_are_the_signs_that_differ() -> None:
    assert pieces("阿尔桑市", marks("阿尔桑市", "阿尔山市")[0]) == (("阿尔", False), ("桑", True), ("市", False))


@pytest.mark.parametrize(
    ("given_value", "expected"),
    [(2744000000.0, "2,744,000,000"), (1234.0, "1234"), (0.5, "0.5"), (-12345.5, "-12,345.5"), (2000 / 3, "666.6667")],
)
def test_numbers_are_printed_in_full(given_value: float, expected: str) -> None:
    assert number(given_value) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (330000.0, 33.0, True),
        (27.44e9, 2.744e9, True),
        (5.0, 5.0, False),
        (6.0, 5.0, False),
        (float("nan"), 1.0, False),
        (0.0, 1.0, False),
    ],
)
def test_powers_of_ten_are_told(one: float, other: float, expected: bool) -> None:
    assert apart_by_tens(one, other) is expected
