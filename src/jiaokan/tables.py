"""Readings as pandas tables: one frame for each table of the design, with fixed columns and types.

Every row has a unique id in the index (`d1.f12`: the twelfth figure of the first document); numbers become floats here
and nowhere before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import pandas as pd

from jiaokan.collation import collate
from jiaokan.collation.standing import Standings
from jiaokan.collation.stories import differences
from jiaokan.figures import Figure
from jiaokan.reading import Reading

PLACE = {"document": "str", "start": "int64", "end": "int64", "surface": "str"}
COLUMNS: dict[str, dict[str, str]] = {
    "documents": {
        "path": "str", "title": "str", "source": "str", "published": "str", "url": "str", "role": "str",
        "story": "str", "format": "str", "encoding": "str", "confidence": "float64", "replaced": "int64",
        "sha256": "str", "characters": "int64",
    },
    "figures": {
        "line": "int64", "column": "int64", "sentence": "int64", "kind": "str", "value": "float64", "low": "float64",
        "high": "float64", "low_open": "bool", "high_open": "bool", "decimals": "int64", "unit": "str",
        "base_value": "float64", "base_low": "float64", "base_high": "float64", "base_unit": "str",
        "other_low": "float64", "other_high": "float64",
        "unit_class": "str", "approximator": "str", "from": "str", "to": "str", "measure": "str",
        "measure_start": "int64", "measure_end": "int64", "subject": "str", "place": "str", "period_start": "str",
        "period_end": "str", "mode": "str", "role": "str", "denominator": "str", "in_title": "bool",
        "in_quote": "bool", "in_table": "bool", "fact": "str",
    },
    "names": {
        "kind": "str", "canonical": "str", "code": "str", "parent": "str", "known": "bool", "suggestion": "str",
        "basis": "str", "evidence_start": "int64", "evidence_end": "int64", "written_parent": "str", "until": "str",
        "note": "str", "severity": "str",
    },
    "facts": {"measure": "str", "subject": "str", "period": "str"},
    "relations": {
        "kind": "str", "cue": "str", "claimed_low": "float64", "claimed_high": "float64", "computed_low": "float64",
        "computed_high": "float64", "verdict": "str", "reason": "str",
    },
    "operands": {"relation": "str", "order": "int64", "role": "str", "figure": "str"},
    "readings": {
        "what": "str", "kind": "str", "slip": "str", "figure": "str", "original": "str", "original_figure": "str",
        "original_start": "int64", "original_end": "int64", "original_surface": "str", "again": "bool",
        "exchange": "str", "expected": "str", "note": "str", "weight": "str", "similarity": "float64",
        "tellings": "int64", "agreeing": "int64", "standing": "str",
    },
    "discrepancies": {
        "code": "str", "severity": "str", "confidence": "str", "message": "str", "expected": "str",
        "computation": "str", "fingerprint": "str", "decision": "str",
    },
}  # fmt: skip
"""Columns beyond the id and PLACE, with their types."""

Row = dict[str, Any]
_FEWEST_REPORTS = 2


@dataclass(frozen=True)
class Tables:
    """The tables of a run as data frames; `tables["figures"]` is `tables.figures`."""

    documents: pd.DataFrame
    figures: pd.DataFrame
    names: pd.DataFrame
    facts: pd.DataFrame
    relations: pd.DataFrame
    operands: pd.DataFrame
    readings: pd.DataFrame
    discrepancies: pd.DataFrame

    def __getitem__(self, name: str) -> pd.DataFrame:
        if name not in COLUMNS:
            raise KeyError(name)
        frame: pd.DataFrame = getattr(self, name)
        return frame


def frame_of(name: str, rows: Iterable[tuple[str, Row]]) -> pd.DataFrame:
    """Rows of table `name`, given with their ids, as a frame of the declared columns and types."""
    types = {**PLACE, **COLUMNS[name]}
    listed = list(rows)
    index = pd.Index([key for key, _ in listed], name="id", dtype="str")
    columns = {
        column: pd.Series([row[column] for _, row in listed], index=index, dtype=kind) for column, kind in types.items()
    }
    return pd.DataFrame(columns, index=index, columns=list(types))


def _number(value: Decimal | None) -> float:
    return float("nan") if value is None else float(value)


def _place(reading: Reading, start: int, end: int) -> Row:
    document = reading.document
    return {"document": document.path, "start": start, "end": end, "surface": document.text[start:end]}


def _documents(numbered: Sequence[tuple[str, Reading]]) -> Iterator[tuple[str, Row]]:
    for key, reading in numbered:
        document, listed, heading = reading.document, reading.document.listed, reading.heading
        title = heading.title.of(document.text).strip() if heading.title else ""
        published = heading.published.isoformat() if heading.published else ""
        yield key, {
            **_place(reading, 0, len(document.text)),
            "surface": listed.title or title,
            "path": document.path, "title": listed.title or title, "source": heading.source, "published": published,
            "url": listed.url, "role": listed.role, "story": listed.story, "format": document.format,
            "encoding": document.encoding, "confidence": document.confidence, "replaced": document.replaced,
            "sha256": document.sha256, "characters": len(document.text),
        }  # fmt: skip


def _values(figure: Figure) -> Row:
    return {
        "kind": figure.kind, "value": _number(figure.value), "low": _number(figure.interval.low),
        "high": _number(figure.interval.high), "low_open": figure.interval.low_open,
        "high_open": figure.interval.high_open, "decimals": figure.decimals, "unit": figure.unit,
        "base_value": _number(figure.base_value), "base_low": _number(figure.base.low),
        "base_high": _number(figure.base.high), "base_unit": figure.base_unit, "unit_class": figure.unit_class,
        "other_low": _number(figure.other.low if figure.other else None),
        "other_high": _number(figure.other.high if figure.other else None),
        "approximator": figure.approximator, "from": figure.first, "to": figure.last,
    }  # fmt: skip


def _figures(numbered: Sequence[tuple[str, Reading]]) -> Iterator[tuple[str, Row]]:
    for key, reading in numbered:
        where = reading.document.lines()
        fact_of = {at: f"{key}.a{n}" for n, fact in enumerate(reading.facts, 1) for at in fact.figures}
        for at, (figure, frame) in enumerate(zip(reading.figures, reading.frames, strict=True)):
            line, column = where(figure.span.start)
            span = frame.measure_span
            yield f"{key}.f{at + 1}", {
                **_place(reading, figure.span.start, figure.span.end), **_values(figure),
                "line": line, "column": column, "sentence": frame.sentence, "measure": frame.measure,
                "measure_start": span.start if span else -1, "measure_end": span.end if span else -1,
                "subject": frame.subject, "place": frame.place, "period_start": frame.period[0],
                "period_end": frame.period[1], "mode": frame.mode, "role": frame.role,
                "denominator": frame.denominator, "in_title": frame.in_title, "in_quote": frame.in_speech,
                "in_table": frame.in_table, "fact": fact_of.get(at, ""),
            }  # fmt: skip


def _names(numbered: Sequence[tuple[str, Reading]]) -> Iterator[tuple[str, Row]]:
    for key, reading in numbered:
        for number, name in enumerate(reading.names, 1):
            evidence = name.evidence
            yield f"{key}.n{number}", {
                **_place(reading, name.span.start, name.span.end), "kind": name.kind, "canonical": name.canonical,
                "code": name.code, "parent": name.parent, "known": name.known, "suggestion": name.suggestion,
                "basis": name.basis, "evidence_start": evidence.start if evidence else -1,
                "evidence_end": evidence.end if evidence else -1, "written_parent": name.written_parent,
                "until": name.until, "note": name.note, "severity": name.severity,
            }  # fmt: skip


def _facts(numbered: Sequence[tuple[str, Reading]]) -> Iterator[tuple[str, Row]]:
    for key, reading in numbered:
        for number, fact in enumerate(reading.facts, 1):
            first = reading.figures[fact.figures[0]]
            period = "/".join(fact.period) if any(fact.period) else ""
            yield f"{key}.a{number}", {
                **_place(reading, first.span.start, first.span.end),
                "measure": fact.measure, "subject": reading.frames[fact.figures[0]].subject, "period": period,
            }  # fmt: skip


def _relations(numbered: Sequence[tuple[str, Reading]]) -> Iterator[tuple[str, Row]]:
    for key, reading in numbered:
        for number, relation in enumerate(reading.relations, 1):
            yield f"{key}.r{number}", {
                **_place(reading, relation.span.start, relation.span.end), "kind": relation.kind, "cue": relation.cue,
                "claimed_low": _number(relation.claimed.low), "claimed_high": _number(relation.claimed.high),
                "computed_low": _number(relation.computed.low), "computed_high": _number(relation.computed.high),
                "verdict": relation.verdict, "reason": relation.reason,
            }  # fmt: skip


def _operands(numbered: Sequence[tuple[str, Reading]]) -> Iterator[tuple[str, Row]]:
    for key, reading in numbered:
        for number, relation in enumerate(reading.relations, 1):
            for order, operand in enumerate(relation.operands):
                figure = reading.figures[operand.figure]
                yield f"{key}.r{number}.{order}", {
                    **_place(reading, figure.span.start, figure.span.end), "relation": f"{key}.r{number}",
                    "order": order, "role": operand.role, "figure": f"{key}.f{operand.figure + 1}",
                }  # fmt: skip


def _readings(numbered: Sequence[tuple[str, Reading]]) -> Iterator[tuple[str, Row]]:
    keys = {reading.document.path: (key, reading) for key, reading in numbered}
    collated = []
    for key, reading in numbered:
        source = keys.get(reading.document.listed.original)
        if source is not None and reading.document.listed.role == "reprint":
            collated.append((key, reading, *source, collate(source[1], reading)))
    standings = Standings([(collation, reading) for _, reading, _, _, collation in collated])
    for key, reading, number, original, collation in collated:
        for at, entry in enumerate(collation.entries, 1):
            span = entry.original
            standing = standings.of(collation, entry, reading)
            yield f"{key}.c{at}", {
                **_place(reading, entry.place.start, entry.place.end),
                "what": entry.what, "kind": entry.kind, "slip": entry.slip,
                "figure": f"{key}.f{entry.figure + 1}" if entry.figure >= 0 else "",
                "original": original.document.path,
                "original_figure": f"{number}.f{entry.original_figure + 1}" if entry.original_figure >= 0 else "",
                "original_start": span.start if span else -1, "original_end": span.end if span else -1,
                "original_surface": span.of(original.document.text) if span else "", "again": entry.again,
                "exchange": f"{key}.e{entry.group}" if entry.group else "", "expected": entry.expected,
                "note": entry.note, "weight": entry.weight, "similarity": entry.likeness,
                "tellings": standing.tellings, "agreeing": standing.agreeing, "standing": standing.side,
            }  # fmt: skip


def _stories(numbered: Sequence[tuple[str, Reading]]) -> Iterator[tuple[str, Row]]:
    """Rows of kind "differs": what the reports of a story that has no original tell differently."""
    stories: dict[str, list[tuple[str, Reading]]] = {}
    originals = set()
    for key, reading in numbered:
        listed = reading.document.listed
        if listed.story:
            stories.setdefault(listed.story, []).append((key, reading))
        if listed.story and (listed.role == "original" or listed.original):
            originals.add(listed.story)
    for story, reports in stories.items():
        if story in originals or len(reports) < _FEWEST_REPORTS:
            continue
        for at, found in enumerate(differences([reading for _, reading in reports]), 1):
            (key, own), (number, other) = reports[found.report], reports[found.other]
            figure, source = found.figures
            yield f"{key}.s{at}", {
                **_place(own, found.place.start, found.place.end),
                "what": found.what, "kind": "differs", "slip": "", "figure": f"{key}.f{figure + 1}" * (figure >= 0),
                "original": other.document.path, "original_figure": f"{number}.f{source + 1}" * (source >= 0),
                "original_start": found.source.start, "original_end": found.source.end,
                "original_surface": found.source.of(other.document.text), "again": False, "exchange": "",
                "expected": "", "note": "", "weight": "warning", "similarity": 0.0,
                "tellings": found.tellings, "agreeing": found.agreeing,
                "standing": "outlier" if 2 * found.agreeing < found.tellings else "",
            }  # fmt: skip


def build(readings: Sequence[Reading]) -> Tables:
    """Tables of some readings, in their order."""
    numbered = [(f"d{number}", reading) for number, reading in enumerate(readings, 1)]
    return Tables(
        documents=frame_of("documents", _documents(numbered)),
        figures=frame_of("figures", _figures(numbered)),
        names=frame_of("names", _names(numbered)),
        facts=frame_of("facts", _facts(numbered)),
        relations=frame_of("relations", _relations(numbered)),
        operands=frame_of("operands", _operands(numbered)),
        readings=frame_of("readings", (*_readings(numbered), *_stories(numbered))),
        discrepancies=frame_of("discrepancies", ()),
    )
