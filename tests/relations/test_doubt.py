"""Relations whose sides are too far apart for a slip stay undecided; a magnitude off is a slip."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiaokan.figures.figure import Interval
from jiaokan.relations.doubt import doubted
from jiaokan.relations.relation import Relation, RelationKind, Verdict
from jiaokan.text.span import Span


def relation(claimed: str, computed: str, kind: RelationKind = "share", verdict: Verdict = "broken") -> Relation:
    one, other = Decimal(claimed), Decimal(computed)
    return Relation(kind, "占", Span(0, 1), (), verdict, Interval(one, one), Interval(other, other))


@pytest.mark.parametrize(("claimed", "computed"), [("86.4", "1.8"), ("5", "30"), ("3", "0.05")])
def test_far_apart_is_undecided(claimed: str, computed: str) -> None:
    found = doubted(relation(claimed, computed))
    assert (found.verdict, found.reason) == ("undecided", "the sides are too far apart for a slip")


@pytest.mark.parametrize(("claimed", "computed"), [("35", "53"), ("28", "2.8"), ("1.2", "1201"), ("30", "25")])
def test_a_slip_stays_broken(claimed: str, computed: str) -> None:
    assert doubted(relation(claimed, computed)).verdict == "broken"


@given(st.decimals("0.01", 1000000, places=2), st.decimals("0.01", 1000000, places=2))
def test_sides_may_be_exchanged(one: Decimal, other: Decimal) -> None:
    verdicts = {doubted(relation(str(a), str(b))).verdict for a, b in ((one, other), (other, one))}
    assert len(verdicts) == 1


def test_sums_and_holding_relations_are_left_alone() -> None:
    assert doubted(relation("86.4", "1.8", kind="sum")).verdict == "broken"
    assert doubted(relation("86.4", "1.8", verdict="holds")).verdict == "holds"
