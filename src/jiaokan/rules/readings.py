"""Rows of the readings table as typed records, and a finding of one: the reprint's words beside the original's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import pandas as pd

from jiaokan.findings.finding import Evidence, Finding, Place, Severity, Suggestion
from jiaokan.words import Words

_SEVERITIES: dict[str, Severity] = {"error": "error", "warning": "warning", "info": "info"}


@dataclass(frozen=True, slots=True)
class ReadingRow:
    """A row of the readings table; `source` is the place of the original, None for what was added."""

    id: str
    what: str
    kind: str
    slip: str
    place: Place
    surface: str
    source: Place | None
    original: str
    figures: frozenset[str]
    exchange: str
    expected: str
    note: str
    severity: Severity | None
    tellings: int
    agreeing: int


def reading_rows(readings: pd.DataFrame, *, what: str, kind: str | None = None) -> Iterator[ReadingRow]:
    """Typed rows that say anything (their weight is not empty), of one sort and kind, in table order."""
    chosen = readings[readings["what"].eq(what) & readings["weight"].ne("")]
    if kind is not None:
        chosen = chosen[chosen["kind"].eq(kind)]
    for row in chosen.reset_index().to_dict("records"):
        start, end = int(row["original_start"]), int(row["original_end"])
        yield ReadingRow(
            id=row["id"],
            what=row["what"],
            kind=row["kind"],
            slip=row["slip"],
            place=Place(row["document"], int(row["start"]), int(row["end"])),
            surface=row["surface"],
            source=Place(row["original"], start, end) if start >= 0 else None,
            original=row["original_surface"],
            figures=frozenset(filter(None, (row["figure"],))),
            exchange=row["exchange"],
            expected=row["expected"],
            note=row["note"],
            severity=_SEVERITIES.get(row["weight"]),
            tellings=int(row["tellings"]),
            agreeing=int(row["agreeing"]),
        )


def against_original(row: ReadingRow, message: Words, *, others: Iterable[ReadingRow] = ()) -> Finding:
    """A finding at the place of a row, with the original's place as evidence and its words as what is expected.

    `others` are further rows of the same slip, such as the other figures of an exchange.
    """
    rows = (row, *others)
    sources = dict.fromkeys(one.source for one in rows if one.source is not None)
    return Finding(
        row.place,
        message,
        (row.what, row.kind, row.slip, *sorted(f"{one.original} {one.surface}" for one in rows)),
        evidence=tuple(Evidence(source, "original") for source in sources),
        expected=row.expected,
        suggestions=(Suggestion(row.expected, "original"),) if row.expected else (),
        severity=row.severity,
        figures=frozenset().union(*(one.figures for one in rows)),
    )


def changed_figures(readings: pd.DataFrame, slips: Mapping[str, Words], *, whole: bool = False) -> Iterator[Finding]:
    """A finding for each figure that was changed by one of some slips, with the words for the slip.

    With `whole` the original's reading is told as it must stand here, with what it is given per.
    """
    for row in reading_rows(readings, what="figure", kind="changed"):
        if row.slip in slips:
            yield _changed(row, row.expected if whole else row.original, row.surface, slips[row.slip])


def changed_words(readings: pd.DataFrame, slips: Mapping[str, Words]) -> Iterator[Finding]:
    """A finding for each word that was changed by one of some slips, with the words for the slip."""
    for row in reading_rows(readings, what="word", kind="changed"):
        if row.slip in slips:
            yield _changed(row, f"“{row.original}”", f"“{row.surface}”", slips[row.slip])


def _changed(row: ReadingRow, said: str, here: str, slip: Words) -> Finding:
    zh = f"原稿作{said}，此处作{here}，{slip.zh}。"
    return against_original(row, Words(zh, f"The original says {said}, this text {here}: {slip.en}."))
