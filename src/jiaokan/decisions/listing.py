"""The state of every decision, and which may be removed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Literal

from jiaokan.decisions.naming import name_of
from jiaokan.decisions.review import Entry, Review
from jiaokan.decisions.sheet import Sheet
from jiaokan.findings.discrepancy import Discrepancy

Status = Literal[
    "accepted", "query", "partial", "mended", "missed", "disturbed", "passed", "expired", "stale", "gone", "unchecked"
]
"""`partial`: accepted, but its finding carries others that are not; `passed`: of a `fixed` decision whose sentence is
gone; `gone`: its document is; `unchecked`: its document or rule was not in the run."""

_PRUNED = frozenset({"stale", "expired", "gone"})


def states(entries: Iterable[Entry], review: Review, found: Iterable[Discrepancy]) -> dict[Entry, Status]:
    """The state of each decision after a run."""
    homes = dict(review.homes)
    suppressed = {own for item in found if item.state == "suppressed" for own in item.fingerprints}
    groups: tuple[tuple[Iterable[Entry], Status], ...] = (
        (review.matched, "partial"),
        ((entry for entry in review.matched if entry.decision.fingerprint in suppressed), "accepted"),
        ((entry for entry in review.matched if entry.decision.verdict == "query"), "query"),
        (review.expired, "expired"),
        (review.stale, "stale"),
        ((entry for entry in entries if homes.get(entry.decision.document, "") is None), "gone"),
    )
    known: dict[Entry, Status] = {entry: status for group, status in groups for entry in group}
    for fix in review.fixes:
        known[fix.entry] = "passed" if fix.outcome == "gone" else fix.outcome
    return {entry: known.get(entry, "unchecked") for entry in entries}


def pruned(sheet: Sheet, state: Mapping[Entry, Status], review: Review, folder: Path, *, whole: bool) -> Sheet:
    """The sheet without decisions that hold for nothing; those of documents that moved take the new name.

    Decisions of documents that are gone leave only after a look at the `whole` folder. A decision that was written
    since the run is kept.
    """
    wanted = _PRUNED if whole else _PRUNED - {"gone"}
    known = {(entry.line, entry.decision): status for entry, status in state.items()}
    kept = sheet.keep(lambda entry: known.get((entry.line, entry.decision)) not in wanted)
    moved = {old: name_of(new, folder) for old, new in review.moved}
    renamed = [
        replace(entry.decision, document=moved[entry.decision.document])
        for entry in kept.entries
        if entry.decision.document in moved
    ]
    return kept.keep(lambda entry: entry.decision.document not in moved).add(renamed)
