"""Margin notes of arithmetic: what the other figures make of a printed one, in words and as a computation."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from jiaokan.findings.finding import Computation, Confidence, Finding, Term
from jiaokan.findings.printed import plain
from jiaokan.rules.cases import Case, FigureRow
from jiaokan.words import Words

_DIGITS = 4


def rounded(value: Decimal, digits: int = _DIGITS) -> Decimal:
    """A value to some significant digits, half up; whole numbers keep all of theirs."""
    if not value or value == value.to_integral_value():
        return value
    step = Decimal(1).scaleb(max(value.adjusted() + 1, 0) - digits if value.adjusted() >= 0 else value.adjusted() - 2)
    return value.quantize(min(step, Decimal(1)), rounding=ROUND_HALF_UP).normalize()


def per_cent(ratio: Decimal) -> str:
    """A ratio in per cent with one decimal: 0.0799 is 8%."""
    return f"{plain((ratio * 100).quantize(Decimal('0.1'), rounding=ROUND_HALF_UP))}%"


def recomputed(
    case: Case,
    own: FigureRow,
    formula: str,
    made: str,
    *,
    relation: str = "",
    terms: tuple[Term, ...] = (),
    confidence: Confidence | None = None,
) -> Finding:
    """The note on a figure that the others of its relation do not make.

    `formula` holds the surfaces of all the others, `made` is what comes out; `terms` replace those of the operands.
    """
    return Finding(
        own.place,
        Words(
            f"{formula}应为{made}，此处作{own.surface}，两者不符。",
            f"{formula} is {made}, but {own.surface} is printed here.",
        ),
        case.identity,
        evidence=case.evidence(own),
        computation=Computation(
            f"{formula} = {made} ≠ {own.surface}",
            relation or case.kind,
            terms or tuple(figure.term(role) for role, figure in case.operands),
        ),
        confidence=confidence,
        figures=case.figures,
    )
