"""A table of a reading for the terminal, as CSV or as JSON."""

from __future__ import annotations

import json
from typing import IO

import pandas as pd
from rich.console import Console
from rich.table import Table
from rich.text import Text

from jiaokan.findings.printed import exact, plain

_SHOWN = {
    "documents": ("path", "title", "source", "published", "role", "story", "encoding", "characters"),
    "figures": (
        "line", "column", "surface", "kind", "value", "low", "high", "unit", "approximator", "measure", "role", "from",
        "to",
    ),
    "names": ("start", "surface", "kind", "canonical", "parent", "known", "suggestion", "basis"),
    "facts": ("surface", "measure", "subject", "period"),
    "relations": ("surface", "kind", "cue", "verdict", "reason"),
    "operands": ("relation", "order", "role", "surface"),
    "readings": ("surface", "kind", "similarity"),
}  # fmt: skip
_WIDTH = 160


def _cell(value: object) -> str:
    if isinstance(value, float):
        return "" if pd.isna(value) else plain(exact(value))
    if isinstance(value, bool):
        return "yes" if value else ""
    return "".join(sign if sign.isprintable() else "·" for sign in str(value))


def write(frame: pd.DataFrame, name: str, form: str, stream: IO[str]) -> None:
    """Write one table; CSV and JSON have every column, the terminal the telling ones."""
    whole = frame.reset_index()
    if form == "csv":
        whole.to_csv(stream, index=False, lineterminator="\n")
    elif form == "json":
        records = json.loads(whole.to_json(orient="records", force_ascii=False, double_precision=15))
        stream.write(json.dumps(records, ensure_ascii=False, indent=2) + "\n")
    else:
        _show(frame, name, stream)


def _show(frame: pd.DataFrame, name: str, stream: IO[str]) -> None:
    console = Console(file=stream, width=None if stream.isatty() else _WIDTH, highlight=False, markup=False)
    for document, rows in frame.groupby("document", sort=False):
        table = Table(title=Text(str(document)), title_justify="left", box=None, pad_edge=False)
        for column in _SHOWN[name]:
            table.add_column(Text(column, "bold"), overflow="fold")
        for values in rows[list(_SHOWN[name])].itertuples(index=False, name=None):
            table.add_row(*(Text(_cell(value)) for value in values))
        console.print(table)
    console.print(Text(f"{len(frame)} {name}"))
