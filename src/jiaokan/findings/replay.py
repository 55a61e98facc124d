"""Replay a computation from its own terms: what they make, and what is printed instead."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from jiaokan.findings.finding import Computation, Term

_HUNDRED = Decimal(100)


def _values(terms: Sequence[Term], role: str) -> list[Decimal]:
    return [term.value for term in terms if term.role == role]


def _one(terms: Sequence[Term], *roles: str) -> Decimal:
    return next(value for role in roles for value in _values(terms, role))


def _sum(terms: Sequence[Term]) -> tuple[Decimal, Decimal]:
    return sum(_values(terms, "part"), Decimal(0)), _one(terms, "total")


def _stock(terms: Sequence[Term]) -> tuple[Decimal, Decimal]:
    return sum(_values(terms, "part"), Decimal(0)) - sum(_values(terms, "less"), Decimal(0)), _one(terms, "total")


def _balance(terms: Sequence[Term]) -> tuple[Decimal, Decimal]:
    return _one(terms, "from") - _one(terms, "less"), _one(terms, "difference")


def _change(terms: Sequence[Term]) -> tuple[Decimal, Decimal]:
    told = _one(terms, "difference", "decrease")
    return abs(_one(terms, "to") - _one(terms, "from")), abs(told)


def _growth(terms: Sequence[Term]) -> tuple[Decimal, Decimal]:
    return abs(_one(terms, "to") / _one(terms, "from") - 1) * _HUNDRED, _one(terms, "rate", "fall")


def _share(terms: Sequence[Term]) -> tuple[Decimal, Decimal]:
    return _one(terms, "part") / _one(terms, "whole") * _HUNDRED, _one(terms, "share")


def _average(terms: Sequence[Term]) -> tuple[Decimal, Decimal]:
    per = next(iter(_values(terms, "unit")), Decimal(1))
    return _one(terms, "total") / _one(terms, "count") * per, _one(terms, "average")


_RELATIONS: Mapping[str, Callable[[Sequence[Term]], tuple[Decimal, Decimal]]] = {
    "sum": _sum, "stock": _stock, "balance": _balance, "change": _change, "growth": _growth, "share": _share,
    "average": _average,
}  # fmt: skip


def replay(computation: Computation) -> tuple[Decimal, Decimal] | None:
    """What the terms make and what is printed, in one unit; None where the relation is no arithmetic of its terms."""
    relation = _RELATIONS.get(computation.relation)
    try:
        return relation(computation.terms) if relation else None
    except (StopIteration, ArithmeticError):
        return None
