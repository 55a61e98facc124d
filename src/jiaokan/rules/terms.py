"""Terms of computations that are no amounts: days, and counts of what the words list."""

from __future__ import annotations

from decimal import Decimal

from jiaokan.findings.finding import Term
from jiaokan.rules.cases import Case, FigureRow


def day_term(figure: FigureRow, role: str, *, last: bool = False) -> Term:
    """A day as a term: year, month and day as one number (20241112, or 1112 without a year), later is larger."""
    digits = (figure.last if last else figure.first).replace("-", "").replace(":", "")
    return Term(role, figure.surface, Decimal(digits or 0), "日")


def count_term(role: str, count: Decimal, unit: str = "") -> Term:
    """A count that no figure prints, such as the members of a list."""
    return Term(role, f"{count:f}{unit}", count, unit)


def end_terms(case: Case, figure: FigureRow) -> tuple[Term, Term]:
    """The ends of what the other figures make of `figure`, in its base units, printed in its own."""
    low, high = case.computed_low or Decimal(0), case.computed_high or Decimal(0)
    return (
        Term("lowest", figure.say(low), low, figure.base_unit),
        Term("highest", figure.say(high), high, figure.base_unit),
    )
