"""One slip, one finding: which of several findings on the same figures stays."""

from __future__ import annotations

import itertools

import pytest

from jiaokan.findings.discrepancy import Discrepancy, Position, order
from jiaokan.findings.finding import Place
from jiaokan.findings.precedence import rank, settle
from jiaokan.pipeline import check_text
from jiaokan.words import Words


def finding(code: str, figures: str, start: int = 0, document: str = "a") -> Discrepancy:
    """A finding on the figures named by the letters of `figures`."""
    return Discrepancy(
        code=code, name=Words("", ""), severity="error", confidence="likely", message=Words("", ""),
        at=Position(Place(document, start, start + 1), "", start, start + 1, 1, 1, 1, 2), evidence=(), expected="",
        suggestions=(), computation=None, fingerprint="", figures=frozenset(figures),
    )  # fmt: skip


def codes(*found: Discrepancy) -> list[str]:
    return sorted(item.code for item in settle(found))


CHAIN = ("REP001", "SUM001", "FIG006", "FIG004", "FIG014", "FIG009", "XDC001")


@pytest.mark.parametrize(("higher", "lower"), list(itertools.combinations(CHAIN, 2)))
def test_the_more_telling_code_stays(higher: str, lower: str) -> None:
    assert rank(higher) < rank(lower)
    assert codes(finding(lower, "x"), finding(higher, "x")) == [higher]
    assert codes(finding(higher, "x"), finding(lower, "x")) == [higher]


@pytest.mark.parametrize("code", ["DAT001", "CNT001", "SUM002", "PCT002", "AVG001"])
def test_families_of_one_rank(code: str) -> None:
    assert rank(code) == rank("SUM001")
    assert codes(finding(code, "x"), finding("FIG006", "x")) == [code]


def test_the_whole_chain_leaves_its_head() -> None:
    assert codes(*(finding(code, "x") for code in CHAIN)) == ["REP001"]


@pytest.mark.parametrize("others", ["y", ""])
def test_findings_on_other_figures_stay(others: str) -> None:
    assert codes(finding("FIG009", "x"), finding("SUM001", others)) == ["FIG009", "SUM001"]


def test_findings_of_other_documents_stay() -> None:
    assert codes(finding("FIG009", "x", document="a"), finding("SUM001", "x", document="b")) == ["FIG009", "SUM001"]


def test_findings_without_figures_stay() -> None:
    assert codes(finding("PLC001", ""), finding("PLC004", ""), finding("FIG009", "")) == ["FIG009", "PLC001", "PLC004"]


def test_a_code_outside_the_chain_never_gives_way() -> None:
    assert codes(finding("FIG010", "x"), finding("SUM001", "y"), finding("REP001", "x")) == [
        "FIG010", "REP001", "SUM001",
    ]  # fmt: skip


@pytest.mark.parametrize("code", ["STY001", "APX004", "NAM009"])
def test_a_code_outside_the_chain_hides_nothing(code: str) -> None:
    assert codes(finding(code, "x"), finding("SUM001", "x")) == sorted([code, "SUM001"])


def test_the_order_given_does_not_matter() -> None:
    found = [finding("SUM001", "xy", 3), finding("FIG009", "x", 1), finding("FIG006", "yz", 2), finding("PLC001", "")]
    kept = {tuple(sorted(item.code for item in settle(turned))) for turned in itertools.permutations(found)}
    assert len(kept) == 1


def test_order_within_a_document() -> None:
    found = [finding("SUM001", "x", 5), finding("FIG009", "y", 1), finding("DAT001", "z", 5)]
    assert [item.code for item in sorted(found, key=order)] == ["FIG009", "DAT001", "SUM001"]


def test_one_wrong_part_is_one_finding() -> None:
    # 50 is larger than 38, and so the two do not add up either.
    report = check_text("今年引进人才38人，其中男性50人、女性18人。")
    assert len(report.found) == 1
