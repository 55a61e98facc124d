"""The worst findings first, whatever document they stand in, for reports that have room for only so many."""

from __future__ import annotations

from collections.abc import Iterable

from jiaokan.findings.discrepancy import Discrepancy
from jiaokan.findings.finding import CONFIDENCES, SEVERITIES


def worst_first(found: Iterable[Discrepancy]) -> list[Discrepancy]:
    """Open findings before suppressed ones, by severity and confidence; else in the order of the report."""
    return sorted(found, key=_rank)


def _rank(item: Discrepancy) -> tuple[bool, int, int]:
    return item.state != "open", SEVERITIES.index(item.severity), CONFIDENCES.index(item.confidence)
