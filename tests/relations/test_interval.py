"""Arithmetic of printed numbers."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from jiaokan.figures import Figure, read
from jiaokan.figures.figure import UNKNOWN, Interval
from jiaokan.relations.interval import agree, below, is_rounding, overlap, total
from jiaokan.relations.slip import slip

NUMBERS = st.decimals(min_value=-(10**6), max_value=10**6, places=2)
ENDS = st.none() | NUMBERS
BEFORE = st.sampled_from(["", "约", "近", "超过", "不足", "至少", "不超过"])
VALUES = st.decimals(min_value=Decimal("0.01"), max_value=Decimal(99999), places=2).map(lambda value: f"{value:f}")
UNITS = st.sampled_from(["元", "万元", "亿元", "人", "万人", "公斤", "斤", "亩", "公里", "%"])


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = draw(ENDS), draw(ENDS)
    if low is not None and high is not None and low > high:
        low, high = high, low
    return Interval(low, high, draw(st.booleans()), draw(st.booleans()))


@st.composite
def intervals_with_values(draw: st.DrawFn) -> tuple[Interval, Decimal]:
    value = draw(NUMBERS)
    low = draw(st.none() | st.decimals(min_value=-(10**6), max_value=value, places=2))
    high = draw(st.none() | st.decimals(min_value=value, max_value=2 * 10**6, places=2))
    return Interval(low, high), value


@st.composite
def figures(draw: st.DrawFn, unit: str) -> Figure:
    found = read(f"共{draw(BEFORE)}{draw(VALUES)}{unit}。")
    assume(len(found) == 1)
    return found[0]


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Figure, Figure]:
    unit = draw(UNITS)
    return draw(figures(unit)), draw(figures(unit))


def figure(surface: str) -> Figure:
    (found,) = read(f"共{surface}。")
    assert found.surface == surface
    return found


@given(intervals(), intervals())
def test_overlap_is_symmetric(one: Interval, other: Interval) -> None:
    assert overlap(one, other) == overlap(other, one)


@given(intervals_with_values(), intervals_with_values())
def test_intervals_of_one_value_overlap(one: tuple[Interval, Decimal], other: tuple[Interval, Decimal]) -> None:
    if one[1] == other[1]:
        assert overlap(one[0], other[0])
    if not overlap(one[0], other[0]):
        assert one[1] != other[1]


@given(intervals())
def test_everything_meets_itself_and_the_unknown(one: Interval) -> None:
    assert overlap(one, one)
    assert overlap(one, UNKNOWN)


@given(intervals(), intervals())
def test_below_goes_one_way_only(one: Interval, other: Interval) -> None:
    assert not (below(one, other) and below(other, one))
    assert not below(one, one)


def test_ends_that_touch_are_no_contradiction() -> None:
    left, right = Interval(Decimal(1), Decimal(2), high_open=True), Interval(Decimal(2), Decimal(3))
    assert overlap(left, right)


@given(st.lists(intervals_with_values(), max_size=6))
def test_total_holds_the_sum_of_its_members(members: list[tuple[Interval, Decimal]]) -> None:
    whole = total(interval for interval, _ in members)
    made = sum((value for _, value in members), Decimal(0))
    assert whole.low is None or whole.low <= made
    assert whole.high is None or made <= whole.high


def test_total_of_nothing_is_nought() -> None:
    assert total([]) == Interval(Decimal(0), Decimal(0))


def test_total_without_an_end_has_none() -> None:
    assert total([Interval(Decimal(1), None), Interval(Decimal(1), Decimal(2))]) == Interval(Decimal(2), None)


@given(pairs())
def test_agreement_is_symmetric(pair: tuple[Figure, Figure]) -> None:
    assert agree(*pair) == agree(pair[1], pair[0])


@given(UNITS.flatmap(figures))
def test_every_figure_agrees_with_itself(one: Figure) -> None:
    assert agree(one, one)


@given(pairs())
def test_figures_whose_intervals_meet_agree(pair: tuple[Figure, Figure]) -> None:
    if overlap(pair[0].base, pair[1].base):
        assert agree(*pair)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("12.6万人", "126000人"),
        ("4.7万亿元", "47050亿元"),
        ("27亿元", "27.44亿元"),
        ("27.4亿元", "27.46亿元"),
        ("3.15万个", "31500个"),
        ("超过27亿元", "27.44亿元"),
        ("近28亿元", "27.44亿元"),
        ("约500人", "521人"),
        ("1200斤", "600公斤"),
        ("30多万人", "35.2万人"),
        ("三分之一", "33.3%"),
        ("15亩", "1公顷"),
    ],
)
def test_mentions_that_agree(one: str, other: str) -> None:
    if figure(one).base_unit == figure(other).base_unit:
        assert agree(figure(one), figure(other))
        assert agree(figure(other), figure(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("12.6万人", "162000人"),
        ("27亿元", "21亿元"),
        ("27.44亿元", "27.64亿元"),
        ("超过28亿元", "27.44亿元"),
        ("5229名", "5292名"),
        ("3.2亿元", "3.2万元"),
        ("12.6%", "12.9%"),
        ("30多万人", "45.2万人"),
    ],
)
def test_mentions_that_disagree(one: str, other: str) -> None:
    assert not agree(figure(one), figure(other))
    assert not agree(figure(other), figure(one))


@pytest.mark.parametrize(("one", "other"), [("100亿元", "199亿元"), ("1000人", "1960人"), ("20万人", "29.9万人")])
def test_a_round_number_is_not_every_number_of_its_first_digit(one: str, other: str) -> None:
    assert not agree(figure(one), figure(other))


@pytest.mark.parametrize(("one", "other"), [("近27亿元", "27.44亿元"), ("超过3.5亿元", "3.46亿元")])
def test_a_word_that_gives_a_side_is_kept_to(one: str, other: str) -> None:
    assert not agree(figure(one), figure(other))


@pytest.mark.parametrize(
    ("coarse", "fine", "step", "expected"),
    [
        ("27", "27.44", "1", True),
        ("27.5", "27.44", "0.1", False),
        ("27.4", "27.44", "0.1", True),
        ("12", "12.6", "1", True),
        ("13", "12.6", "1", True),
        ("14", "12.6", "1", False),
        ("13", "12.5", "1", True),
        ("12", "12", "0", False),
        ("12", "12", "-1", False),
    ],
)
def test_rounding(coarse: str, fine: str, step: str, expected: bool) -> None:
    assert is_rounding(Decimal(coarse), Decimal(fine), Decimal(step)) is expected


@given(st.decimals(min_value=0, max_value=10**6, places=4), st.integers(min_value=-3, max_value=4))
def test_a_rounded_and_a_cut_value_are_roundings(fine: Decimal, exponent: int) -> None:
    step = Decimal(1).scaleb(exponent)
    for mode in ("ROUND_HALF_UP", "ROUND_DOWN"):
        assert is_rounding((fine / step).quantize(Decimal(1), mode) * step, fine, step)


@given(st.decimals(min_value=0, max_value=10**6, places=3), st.integers(min_value=-2, max_value=4))
def test_a_rounding_lies_within_one_step(fine: Decimal, exponent: int) -> None:
    step = Decimal(1).scaleb(exponent)
    coarse = (fine / step).to_integral_value() * step
    assert not is_rounding(coarse + 2 * step, fine, step)
    assert not is_rounding(coarse - 2 * step, fine, step)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("5229", "5429", "digit"),
        ("5229", "5292", "transposed"),
        ("12.6", "16.2", "transposed"),
        ("27.44", "2.744", "point"),
        ("3.52", "35200", "magnitude"),
        ("352", "35200000000", "magnitude"),
        ("12", "21", ""),
        ("5229", "5229", ""),
        ("5229", "3817", ""),
        ("5229", "52290000000000", ""),
        ("998", "1002", ""),
    ],
)
def test_slips(one: str, other: str, expected: str) -> None:
    assert slip(Decimal(one), Decimal(other)) == expected


@given(NUMBERS, NUMBERS)
def test_slips_go_both_ways(one: Decimal, other: Decimal) -> None:
    assert slip(one, other) == slip(other, one)


@given(st.integers(min_value=1000, max_value=10**9), st.sampled_from([4, 8, -4, -8]))
def test_a_lost_magnitude_is_named(number: int, shift: int) -> None:
    assume(len(str(number).rstrip("0")) >= 3)
    assert slip(Decimal(number), Decimal(number).scaleb(shift)) == "magnitude"


@given(st.integers(min_value=1000, max_value=10**9), st.data())
def test_one_changed_digit_is_named(number: int, data: st.DataObject) -> None:
    digits = list(str(number))
    at = data.draw(st.integers(min_value=1, max_value=len(digits) - 2))
    digits[at] = str((int(digits[at]) + data.draw(st.integers(min_value=1, max_value=9))) % 10)
    assume(str(number)[-1] != "0")
    assert slip(Decimal(number), Decimal("".join(digits))) == "digit"
