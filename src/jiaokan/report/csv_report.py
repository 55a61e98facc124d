"""One row a finding for a spreadsheet: UTF-8 with a byte-order mark, every cell quoted, no cell a formula."""

from __future__ import annotations

import csv
from typing import IO

from jiaokan.findings.discrepancy import Discrepancy
from jiaokan.report.inert import one_line, visible
from jiaokan.report.labels import label
from jiaokan.report.report import Report
from jiaokan.words import Language

COLUMNS = (
    "document", "line", "column", "end_line", "end_column", "code", "name", "severity", "confidence", "surface",
    "message", "computation", "suggestion", "other_role", "other_document", "other_line", "other_column",
    "other_surface", "state", "verdict", "reason", "fingerprint",
)  # fmt: skip
_FORMULA = tuple("=+-@＝＋－＠")  # A Chinese spreadsheet takes the wide signs too.


def write(report: Report, stream: IO[str], language: Language = "zh") -> None:
    """All findings, accepted ones too; `other_*` is the reading that the finding's own is held against."""
    stream.write("\ufeff")
    table = csv.writer(stream, quoting=csv.QUOTE_ALL, lineterminator="\n")
    table.writerow(COLUMNS)
    for item in report.found:
        row = _row(item, language)
        table.writerow(_cell(row[column]) for column in COLUMNS)


def _cell(value: str | int) -> str:
    text = visible(str(value))
    return f"'{text}" if text.lstrip().startswith(_FORMULA) else text


def _row(item: Discrepancy, language: Language) -> dict[str, str | int]:
    decision = item.decision
    return {
        "document": item.at.place.document, "line": item.at.line, "column": item.at.column,
        "end_line": item.at.end_line, "end_column": item.at.end_column, "code": item.code,
        "name": item.name.to(language), "severity": item.severity, "confidence": item.confidence,
        "surface": one_line(item.at.surface), "message": one_line(item.message.to(language)),
        "computation": one_line(item.computation.text) if item.computation else "",
        "suggestion": " | ".join(one_line(suggestion.text) for suggestion in item.suggestions),
        **_other(item, language), "state": item.state, "verdict": decision.verdict if decision else "",
        "reason": one_line(decision.reason) if decision else "", "fingerprint": item.fingerprint,
    }  # fmt: skip


def _other(item: Discrepancy, language: Language) -> dict[str, str | int]:
    if not item.evidence:
        return dict.fromkeys((column for column in COLUMNS if column.startswith("other_")), "")
    position, role = item.evidence[0]
    return {
        "other_role": label(f"role.{role}", language), "other_document": position.place.document,
        "other_line": position.line, "other_column": position.column, "other_surface": one_line(position.surface),
    }  # fmt: skip
