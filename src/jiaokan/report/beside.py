"""A reprint beside its original at a terminal: two columns with the differing characters marked, and the counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

import pandas as pd
from rich.cells import cell_len
from rich.text import Text

from jiaokan.documents import Document
from jiaokan.findings.discrepancy import Discrepancy, Position
from jiaokan.report.difference import marks
from jiaokan.report.excerpt import excerpt
from jiaokan.report.labels import label
from jiaokan.report.wrap import padded
from jiaokan.words import Language

_INDENT = "    "
_BAR = " │ "
_WHERE_CELLS = 13
_NARROWEST = 14
_COUNTED = ("kept", "reformatted", "rounded", "changed", "dropped")
_KINDS = {
    "same": "kept",
    "reformatted": "reformatted",
    "derived": "reformatted",
    "rounded": "rounded",
    "changed": "changed",
    "moved": "changed",
    "blanked": "dropped",
    "dropped": "dropped",
}


def beside(item: Discrepancy, documents: dict[str, Document], width: int, language: Language) -> list[Text]:
    """Original on the left, reprint on the right, one line for each place of the original; empty if there is none."""
    sources = sorted(
        (position for position, role in item.evidence if role == "original"), key=lambda position: position.place.start
    )
    if not sources:
        return []
    column = max(_NARROWEST, (width - len(_INDENT) - len(_BAR)) // 2)
    heads = label("role.original", language), label("role.reprint", language)
    lines = []
    for number, source in enumerate(sources):
        own, theirs = marks(item.at.surface, source.surface)
        left = _cell(source, documents, column, heads[0], theirs)
        right = _cell(item.at, documents, column, heads[1], own) if number == 0 else Text()
        lines.append(Text(_INDENT).append_text(left).append(_BAR, "dim").append_text(right))
    return lines


def _cell(position: Position, documents: dict[str, Document], cells: int, head: str, marks: Sequence[bool]) -> Text:
    """Where a place stands and its words, cut to the width of a column, the marked characters in brackets."""
    where = padded(f"{head} {position.line}:{position.column}", _WHERE_CELLS)
    text = documents[position.place.document].text
    shown = Text().append(where, "dim")
    surface = _marked(position.surface, marks)
    room = max(0, cells - cell_len(where) - surface.cell_len)
    around = excerpt(text, position.place.start, position.place.end, room // 2, room - room // 2)
    shown.append(around.before).append_text(surface).append(around.after)
    return shown.append(" " * max(0, cells - shown.cell_len))


def _marked(surface: str, marks: Sequence[bool]) -> Text:
    shown = Text()
    for at, sign in enumerate(
        surface if surface.isprintable() else "".join(s if s.isprintable() else "·" for s in surface)
    ):
        opens = marks[at] and (at == 0 or not marks[at - 1])
        closes = marks[at] and (at + 1 == len(surface) or not marks[at + 1])
        shown.append("【" if opens else "", "dim").append(sign, "bold red" if marks[at] else "bold")
        shown.append("】" if closes else "", "dim")
    return shown if surface else Text("【】", "dim")


def counts(readings: pd.DataFrame, figures: pd.DataFrame, language: Language) -> Iterator[str]:
    """One line for each reprint: what became of the original's figures, and how many were added."""
    told = readings[readings["what"].eq("figure") & readings["kind"].ne("differs")]
    words = frozenset(figures.index[figures["kind"].eq("period")])
    for path, rows in told.groupby("document", sort=False):
        becoming: dict[str, str] = {}
        added = 0
        for row in rows.sort_values("again", kind="stable").to_dict("records"):
            kind, original = row["kind"], row["original_figure"]
            if original and original not in words:
                becoming.setdefault(original, _KINDS.get(kind, "changed"))
            added += kind == "added" and row["weight"] != ""
        tally = Counter(becoming.values())
        line = label("summary.beside", language)
        yield line.format(path, len(becoming), *(tally[kind] for kind in _COUNTED), added)
