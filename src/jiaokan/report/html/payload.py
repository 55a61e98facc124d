"""What the script of the page knows, as JSON: texts, findings, tables, rows of reprints beside originals, words."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from jiaokan.decisions.matching import quoted
from jiaokan.documents import Document
from jiaokan.findings.decision import COLUMNS
from jiaokan.findings.discrepancy import Discrepancy
from jiaokan.report.html.alignment import Row
from jiaokan.report.html.cards import state
from jiaokan.report.html.columns import columns
from jiaokan.report.html.labels import for_script
from jiaokan.report.html.paragraphs import Span, paragraphs
from jiaokan.report.html.short_names import short_names
from jiaokan.report.html.tables import Drawers
from jiaokan.report.html.units import Units
from jiaokan.report.report import Report
from jiaokan.words import Language


def payload(report: Report, tables: Drawers, language: Language) -> dict[str, Any]:
    """Everything, offsets in UTF-16 units; documents and findings are known by their number."""
    documents = (*report.checked, *report.originals)
    numbers = {document.path: number for number, document in enumerate(documents)}
    units = {document.path: Units(document.text) for document in documents}
    spans = {document.path: paragraphs(document.text) for document in documents}
    beside = columns(report, spans)
    known = {document.path: document for document in documents}
    names = short_names([document.path for document in documents])
    return {
        "language": language,
        "identity": identity(report, language),
        "columns": list(COLUMNS),
        "words": for_script(language),
        "unread": len(report.errors),
        "documents": [
            {**_document(document, numbers, units, spans, beside, tables), "name": names[document.path]}
            for document in documents
        ],
        "findings": [_finding(item, known[item.at.place.document], numbers, units, language) for item in report.found],
    }


def as_script(data: Mapping[str, Any]) -> str:
    """JSON that no text can end: every `<`, `>` and `&` is escaped, as are signs that end lines in scripts."""
    written = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        written = written.replace(sign, f"\\u{ord(sign):04x}")
    return written


def identity(report: Report, language: Language) -> str:
    """Names the report among others whose verdicts a browser keeps: digest of its texts and findings."""
    told = [document.sha256 for document in (*report.checked, *report.originals)]
    told += [item.fingerprint for item in report.found]
    return hashlib.sha256("\n".join((language, *told)).encode()).hexdigest()[:16]


def _document(
    document: Document,
    numbers: Mapping[str, int],
    units: Mapping[str, Units],
    spans: Mapping[str, list[Span]],
    beside: Mapping[str, list[Row]],
    tables: Drawers,
) -> dict[str, Any]:
    path, at, where = document.path, units[document.path].at, document.lines()
    original = numbers.get(document.listed.original, -1) if path in beside else -1
    return {
        "path": path,
        "role": document.listed.role,
        "checked": document.checked,
        "text": document.text,
        "paragraphs": [[at(start), at(end)] for start, end in spans[path]],
        "original": original,
        "rows": beside.get(path, []),
        "figures": tables.of_figures(path, at),
        "names": tables.of_names(path, at, where),
        "relations": tables.of_relations(path, at, where),
    }


def _finding(
    item: Discrepancy, document: Document, numbers: Mapping[str, int], units: Mapping[str, Units], language: Language
) -> dict[str, Any]:
    places = [item.at.place, *(position.place for position, _ in item.evidence)]
    return {
        "code": item.code,
        "family": item.family,
        "severity": item.severity,
        "confidence": item.confidence,
        "message": item.message.to(language),
        "surface": item.at.surface,
        "quotation": quoted(item, document),
        "where": f"{item.at.line}:{item.at.column}",
        "fingerprints": list(item.fingerprints),
        "verdict": state(item) if state(item) != "open" else "",
        "places": [
            [numbers[place.document], units[place.document].at(place.start), units[place.document].at(place.end)]
            for place in places
        ],
    }
