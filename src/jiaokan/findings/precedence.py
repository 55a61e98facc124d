"""One slip, one finding: of several findings on the same figures the most telling stays."""

from __future__ import annotations

from collections.abc import Iterable

from jiaokan.findings.discrepancy import Discrepancy

_RANKS = (
    ("REP",),
    ("DAT", "CNT", "SUM", "PCT", "AVG"),
    ("FIG006",),
    ("FIG004",),
    ("FIG014",),
    ("FIG009",),
    ("XDC001",),
)


def rank(code: str) -> int:
    """Smaller is more telling; codes outside the list never give way."""
    for number, codes in enumerate(_RANKS):
        if code in codes or code.rstrip("0123456789") in codes:
            return number
    return -1


def settle(found: Iterable[Discrepancy]) -> list[Discrepancy]:
    """Drop a finding that shares a figure with a more telling one of the same document.

    Codes outside the chain neither give way nor push others out.
    """
    kept: list[Discrepancy] = []
    taken: dict[tuple[str, str], int] = {}
    for item in sorted(found, key=lambda item: (rank(item.code), item.at.place.document, item.at.place.start)):
        own = rank(item.code)
        keys = [(item.at.place.document, figure) for figure in sorted(item.figures)]
        if own > 0 and keys and any(taken.get(key, own) < own for key in keys):
            continue
        kept.append(item)
        for key in keys if own >= 0 else ():
            taken.setdefault(key, own)
    return kept
