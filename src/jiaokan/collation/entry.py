"""What the collation says: one record for each place of a reprint beside its original."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from jiaokan.text.span import Span

What = Literal["figure", "name", "word", "sentence", "title", "document"]
Kind = Literal[
    "same", "reformatted", "rounded", "derived", "changed", "dropped", "added", "moved", "blanked", "unlike",
    "differs",
]  # fmt: skip


Weight = Literal["error", "warning", "info", ""]


@dataclass(frozen=True, slots=True)
class Entry:
    """A place of the reprint, a place of the original, and what became of the one in the other.

    `place` is where the reprint says it, for what was lost the clause that lost it (empty where nothing is left).
    `original` is None for what was added. `figure` and `original_figure` are numbers of figures in the two readings, -1
    where the entry is of no figure. `again` marks a figure that states once more what another figure of its document
    states. `slip` names the change: transposed, digit, magnitude, unit, approximator lost, polarity, exchanged …;
    entries of one exchange share a `group`. `expected` is what would restore the original, `note` further words: how a
    derived figure follows, the counterpart of a word. `weight` is the severity, "info" where
    nothing must be wrong, empty where nothing is to be said.
    """

    what: What
    kind: Kind
    place: Span
    original: Span | None = None
    figure: int = -1
    original_figure: int = -1
    again: bool = False
    slip: str = ""
    group: int = 0
    expected: str = ""
    note: str = ""
    weight: Weight = ""
    likeness: float = 0.0


@dataclass(frozen=True, slots=True)
class Collation:
    """A reprint beside its original (paths as given), with its entries in order of their place in the reprint."""

    document: str
    original: str
    entries: tuple[Entry, ...] = field(default=())
