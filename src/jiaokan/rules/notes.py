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


def mean_sort(case: Case) -> str:
    """What a mean is: "head" for one over persons or visits, "price" where a sum of money follows it, else "mean"."""
    if any(count.unit_class in {"persons", "person-times"} for count in case.all("count")):
        return "head"
    total, own = case.one("total"), case.one("average")
    return "price" if own.unit_class == "money" and total.place.start > own.place.start else "mean"


def recomputed_mean(case: Case) -> Finding:
    """The note on a mean, a price or a yield that total and count do not make."""
    total, own = case.one("total"), case.one("average")
    per = case.all("unit")
    many = (case.computed or Decimal(1)) / (own.base_value or Decimal(1))
    number = rounded(many * (per[0].value or Decimal(1) if per else Decimal(1)), 6)
    # 全年 counts its days without a figure.
    counted = next((count.surface for count in case.all("count")), f"{int(number)}天")
    terms = [total.term("total"), Term("count", counted, number, own.unit)]
    terms += [Term("unit", one.surface, one.value or Decimal(1), one.unit) for one in per]
    times = f" × {per[0].surface}" if per else ""
    made = own.say(rounded((total.base_value or Decimal(0)) / many))
    formula = f"{total.surface} ÷ {counted}{times} "
    return recomputed(case, own, formula, made, terms=(*terms, own.term("average")))
