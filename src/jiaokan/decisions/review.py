"""Records of what became of decisions in a run."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from jiaokan.findings.decision import Decision

FILE = "jiaokan.decisions.csv"
"""The file of decisions beside the configuration."""

Outcome = Literal["mended", "missed", "disturbed", "gone"]
"""Of a `fixed` decision: the finding is gone; it is still there; it is gone but other figures of its sentence changed
too; its sentence is gone."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A decision with the line of the file that it begins in."""

    line: int
    decision: Decision


@dataclass(frozen=True, slots=True)
class Ledger:
    """The decisions of a run: their file, which documents are named relative to, and the day for their expiry."""

    file: Path
    entries: tuple[Entry, ...]
    today: str


@dataclass(frozen=True, slots=True)
class Fix:
    """What became of a `fixed` decision in `document` (a path of the run).

    `lost` are the figures of the quotation that its sentence has no more, `now` the figures it has instead.
    """

    entry: Entry
    document: str
    outcome: Outcome
    lost: tuple[str, ...] = ()
    now: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Review:
    """What became of the decisions on the documents of a run.

    `stale` match nothing in a document that was checked; `expired` would hold but for their date; `unjudged` belong to
    rules that did not run, or to reprints read without their original; `homes` gives the document of the run for each
    document that decisions name: a path, "" where the file is there but not in the run, None where it is gone.
    `today` is the day by which expiry was judged, "" where it made no difference.
    """

    file: str = ""
    today: str = ""
    matched: tuple[Entry, ...] = ()
    stale: tuple[Entry, ...] = ()
    expired: tuple[Entry, ...] = ()
    unjudged: tuple[Entry, ...] = ()
    fixes: tuple[Fix, ...] = ()
    homes: tuple[tuple[str, str | None], ...] = ()
    moved: tuple[tuple[str, str], ...] = ()

    def within(self, reported: Collection[str]) -> Review:
        """The same for some of the documents of the run alone, by path."""
        homes = dict(self.homes)

        def kept(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
            return tuple(entry for entry in entries if homes.get(entry.decision.document) in reported)

        return replace(
            self,
            matched=kept(self.matched),
            stale=kept(self.stale),
            expired=kept(self.expired),
            unjudged=kept(self.unjudged),
            fixes=tuple(fix for fix in self.fixes if fix.document in reported),
            moved=tuple((old, new) for old, new in self.moved if new in reported),
        )
