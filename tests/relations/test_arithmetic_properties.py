"""Texts of random operands: consistent ones hold, one operand out of its interval breaks, notation is nothing."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from jiaokan.documents import from_text
from jiaokan.reading import read_document

LEVELS = st.integers(1000, 99999).map(lambda number: Decimal(number) / 10)
FULL_WIDTH = str.maketrans("0123456789.,", "０１２３４５６７８９．，")


def verdicts(text: str, kind: str) -> list[str]:
    return [relation.verdict for relation in read_document(from_text(text)).relations if relation.kind == kind]


def rounded(value: Decimal, step: str = "0.1") -> Decimal:
    return value.quantize(Decimal(step), rounding=ROUND_HALF_UP)


def growth_text(start: Decimal, end: Decimal, rate: Decimal) -> str:
    way = "增长" if rate >= 0 else "下降"
    return f"全县财政收入{end}亿元，比上年的{start}亿元{way}{abs(rate)}%。"


@settings(max_examples=40, deadline=None)
@given(LEVELS, LEVELS)
def test_a_rate_made_of_its_levels_holds_and_a_moved_one_is_broken(start: Decimal, end: Decimal) -> None:
    rate = rounded((end / start - 1) * 100)
    if abs(rate) < 1:
        return
    assert verdicts(growth_text(start, end, rate), "growth") == ["holds"]
    moved = rate + (Decimal(7) if rate > 0 else Decimal(-7))
    assert verdicts(growth_text(start, end, moved), "growth") == ["broken"] or abs(rate) > 400


@settings(max_examples=40, deadline=None)
@given(st.integers(100, 99999), st.integers(100, 99999))
def test_a_share_made_of_part_and_whole_holds_and_a_moved_one_is_broken(one: int, other: int) -> None:
    part, whole = sorted((one, other))
    share = rounded(Decimal(part) / whole * 100)
    text = "全校有学生{}人，其中住校生{}人，占{}%。"
    if share < 2 or part == whole:  # Three points more are too far from one per cent for a slip.
        return
    assert verdicts(text.format(whole, part, share), "share") == ["holds"]
    assert verdicts(text.format(whole, part, share + 3), "share") == ["broken"]


@settings(max_examples=40, deadline=None)
@given(st.integers(2, 400), st.integers(10, 900))
def test_a_mean_made_of_total_and_count_holds_and_a_moved_one_is_broken(count: int, mean: int) -> None:
    text = "学校办培训班{}期，共培训{}人，平均每期{}人。"
    assert verdicts(text.format(count, count * mean, mean), "average") == ["holds"]
    assert verdicts(text.format(count, count * mean, mean * 2), "average") == ["broken"]


@settings(max_examples=40, deadline=None)
@given(st.integers(11, 9999), st.integers(11, 9999), st.integers(1, 99))
def test_a_rest_that_the_parts_leave_holds_and_a_moved_one_is_broken(one: int, rest: int, off: int) -> None:
    text = "{}家企业参展，{}家来自本省，其余{}家来自外省。"
    assert verdicts(text.format(one + rest, one, rest), "sum") == ["holds"]
    assert verdicts(text.format(one + rest, one, rest + off), "sum") == ["broken"]


@settings(max_examples=40, deadline=None)
@given(LEVELS, LEVELS, st.booleans())
def test_notation_changes_no_verdict(start: Decimal, end: Decimal, right: bool) -> None:
    rate = rounded((end / start - 1) * 100) + (0 if right else 9)
    text = growth_text(start, end, rate)
    before = verdicts(text, "growth")
    assert verdicts(text.translate(FULL_WIDTH), "growth") == before
    assert verdicts(text.replace("，", ","), "growth") == before
    # The same last written digit: a tenth of 亿 is a whole thousand of 万, written as 千万.
    assert verdicts(text.replace("亿元", "千万元"), "growth") == before
    assert verdicts(f"会议昨天召开。\n{text}\n与会者参观了展览。", "growth") == before
