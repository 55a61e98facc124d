"""Readings, distances and the index by sound."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiaokan.names.pinyin import character_distance, distance, readings, spellings
from jiaokan.names.sounds import SoundIndex

CHINESE = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=1, max_size=6)


def test_all_readings_are_kept_without_tones() -> None:
    assert set(readings("厦")) == {"sha", "xia"}
    assert {"le", "yue"} <= set(readings("乐"))
    assert readings("绿")[0] == "lv"
    assert readings("a") == readings("，") == ()


def test_spellings_are_every_combination() -> None:
    assert set(spellings("厦门")) == {("sha", "men"), ("xia", "men")}


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("山", "山", 0.0),
        ("土", "突", 0.15),
        ("优", "右", 0.15),
        ("山", "三", 0.3),
        ("山", "桑", 0.3),
        ("林", "零", 0.3),
        ("兰", "南", 0.45),
        ("哈", "喀", 0.45),
        ("巴", "怕", 0.45),
        ("德", "特", 0.45),
        ("山", "河", 1.0),
        ("山", "x", 1.0),
    ],
)
def test_distance_of_characters(left: str, right: str, expected: float) -> None:
    assert character_distance(left, right) == character_distance(right, left) == expected


@pytest.mark.parametrize(
    ("written", "meant", "expected"),
    [
        ("土泉", "突泉", 0.075),
        ("阿尔桑", "阿尔山", 0.1),
        ("哈钦", "喀喇沁", 0.4333),
        ("阿尚", "阿尔山", 0.3333),
        ("阿尔山", "阿山", 0.2667),
        ("长河", "长沙", 0.5),
    ],
)
def test_distance_of_names(written: str, meant: str, expected: float) -> None:
    assert distance(written, meant) == expected


@given(CHINESE, CHINESE)
def test_distance_is_zero_only_for_the_same_name(left: str, right: str) -> None:
    assert (distance(left, right) == 0) == (left == right)
    assert 0 <= distance(left, right) <= 1


@given(st.integers(1, 6))
def test_distance_does_not_grow_with_length(size: int) -> None:
    assert distance("山" * size, "河" * size) == 1.0


@given(CHINESE, CHINESE)
def test_distance_is_symmetric_but_for_lost_and_added_characters(left: str, right: str) -> None:
    # A lost character costs 0.7, an added one 0.8, so swapping the arguments moves each of them by 0.1 at most.
    edits = len(left) + len(right)
    assert abs(distance(left, right) - distance(right, left)) <= 0.1 * edits / max(len(left), len(right)) + 1e-3


@given(CHINESE, CHINESE)
def test_index_finds_what_sounds_alike(entered: str, text: str) -> None:
    index: SoundIndex[str] = SoundIndex()
    index.add_name(entered[:2], "entry")
    assert index.same(entered[:2]) == (["entry"] if readings(entered[0]) and all(map(readings, entered[:2])) else [])
    alike = len(text) == len(entered[:2]) and all(
        set(readings(a)) & set(readings(b)) for a, b in zip(text, entered, strict=False)
    )
    assert (index.same(text) == ["entry"]) == alike


def test_index_reads_from_the_end_of_a_name() -> None:
    index: SoundIndex[str] = SoundIndex()
    index.add(("hai", "la", "er"), "long")
    index.add(("la", "er"), "short")
    assert index.ending_at("在海拉尔", 4, 0) == [(2, ["short"]), (1, ["long"])]
    assert index.ending_at("在海拉尔", 4, 2) == [(2, ["short"])]
