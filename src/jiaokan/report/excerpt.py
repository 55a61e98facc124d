"""Pieces of a source line around a place, measured in terminal cells, so that readings stand one above another."""

from __future__ import annotations

from dataclasses import dataclass

from rich.cells import cell_len

BEFORE_CELLS = 30
AFTER_CELLS = 34


@dataclass(frozen=True, slots=True)
class Excerpt:
    """What stands before a place in its line, the place itself, and what follows, each cut to fit."""

    before: str
    surface: str
    after: str

    @property
    def padding(self) -> str:
        """Spaces that bring `before` to BEFORE_CELLS."""
        return " " * max(0, BEFORE_CELLS - cell_len(self.before))


def _printable(text: str) -> str:
    """Text with control characters made visible, so that a document cannot steer the terminal."""
    return "".join(sign if sign.isprintable() else "·" for sign in text)


def _fit(text: str, cells: int, *, from_end: bool) -> str:
    """The part of `text` nearest to the place that fits, with an ellipsis where something is cut."""
    kept: list[str] = []
    room = cells
    for sign in reversed(text) if from_end else text:
        room -= cell_len(sign)
        if room < 0:
            kept[-1:] = ["…"]
            break
        kept.append(sign)
    return "".join(reversed(kept) if from_end else kept)


def excerpt(
    text: str, start: int, end: int, before_cells: int = BEFORE_CELLS, after_cells: int = AFTER_CELLS
) -> Excerpt:
    """Cut the line around `text[start:end]` to so many cells; a place longer than a line is cut too."""
    line_start = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
    ends = [at for at in (text.find("\n", end), text.find("\r", end)) if at >= 0]
    line_end = min(ends, default=len(text))
    # Only what can be shown is looked at: a line may have ten million characters.
    before = _printable(text[max(line_start, start - before_cells - 1) : start])
    after = _printable(text[end : min(line_end, end + after_cells + 1)])
    surface = _fit(_printable(text[start : min(end, start + AFTER_CELLS * 2)]), AFTER_CELLS * 2, from_end=False)
    return Excerpt(_fit(before, before_cells, from_end=True), surface, _fit(after, after_cells, from_end=False))
