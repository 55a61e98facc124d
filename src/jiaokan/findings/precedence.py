"""One slip, one finding: of several findings on the same figures the most telling stays."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from jiaokan.findings.discrepancy import Discrepancy
from jiaokan.findings.finding import Place, family_of

_RANKS = (
    ("REP",),
    ("DAT", "CNT", "SUM", "PCT", "AVG"),
    ("FIG006",),
    ("FIG004",),
    ("FIG014",),
    ("FIG009",),
    ("XDC001",),
)

_NAMES = frozenset({"PLC", "NAM"})


def rank(code: str) -> int:
    """Smaller is more telling; codes outside the list never give way."""
    for number, codes in enumerate(_RANKS):
        if code in codes or family_of(code) in codes:
            return number
    return -1


def settle(found: Iterable[Discrepancy]) -> list[Discrepancy]:
    """Drop a finding that shares a figure with a more telling one of the same document.

    Codes outside the chain neither give way nor push others out; a name that is wrong by itself gives way to the same
    name held against the original.
    """
    found = list(found)
    told = _told_by_the_original(found)
    found = [item for item in found if not _is_told(item, told)]
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


def _told_by_the_original(found: Iterable[Discrepancy]) -> dict[str, list[Place]]:
    """Places of findings on names that show the original's reading, by document."""
    told: defaultdict[str, list[Place]] = defaultdict(list)
    for item in found:
        if not item.figures and any(role == "original" for _, role in item.evidence):
            told[item.at.place.document].append(item.at.place)
    return told


def _is_told(item: Discrepancy, told: dict[str, list[Place]]) -> bool:
    """True for a wrong name all of whose places a finding with the original's reading covers."""
    if item.family not in _NAMES or any(role == "original" for _, role in item.evidence):
        return False
    own = [item.at.place, *(position.place for position, role in item.evidence if role == "repeat")]
    return all(
        any(place.start < other.end and other.start < place.end for other in told.get(place.document, ()))
        for place in own
    )
