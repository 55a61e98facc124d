"""The JSON report, schema 1: a contract; keys are only ever added."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict
from typing import IO, Any

from jiaokan.decisions.matching import quoted
from jiaokan.decisions.review import Entry, Fix, Review
from jiaokan.documents import Document
from jiaokan.errors import JiaokanError
from jiaokan.findings.discrepancy import Discrepancy, Position
from jiaokan.findings.finding import Computation
from jiaokan.findings.printed import plain
from jiaokan.report.report import Report
from jiaokan.version import VERSION
from jiaokan.words import Language

SCHEMA = 1


def write(report: Report, stream: IO[str], language: Language = "zh") -> None:
    """Write the report as JSON: indented, in one order, the same bytes for the same input."""
    stream.write(report.to_json(language))


def as_dict(report: Report, language: Language) -> dict[str, Any]:
    """The whole report as plain dictionaries, lists, strings, numbers and None."""
    coverage = report.coverage
    figures, names = (Counter(table["document"]) for table in (report.reading.figures, report.reading.names))
    documents = (*report.checked, *report.originals)
    texts = {document.path: document for document in documents}
    titles = report.reading.documents.set_index("path")["title"]
    return {
        "schema": SCHEMA,
        "tool": {"name": "jiaokan", "version": VERSION, "rules": list(report.rules)},
        "documents": [_document(document, titles[document.path], figures, names) for document in documents],
        "coverage": {
            "figures": coverage.figures,
            "compared": coverage.compared,
            "relations": {**coverage.relations, "reasons": coverage.reasons},
            "not_checked": coverage.not_checked,
        },
        "discrepancies": [
            {**_discrepancy(item, language), "quotation": quoted(item, texts[item.at.place.document])}
            for item in report.found
        ],
        "errors": [_error(error, language) for error in report.errors],
        "decisions": _review(report.review),
        "stale": [_entry(entry) for entry in report.stale],
    }


def _document(document: Document, title: str, figures: Counter[str], names: Counter[str]) -> dict[str, Any]:
    return {
        "path": document.path,
        "title": title,
        "role": document.listed.role,
        "story": document.listed.story,
        "checked": document.checked,
        "encoding": document.encoding,
        "replaced": document.replaced,
        "sha256": document.sha256,
        "characters": len(document.text),
        "figures": figures[document.path],
        "names": names[document.path],
    }


def _position(position: Position) -> dict[str, Any]:
    return {
        "document": position.place.document,
        "start": position.start,
        "end": position.end,
        "line": position.line,
        "column": position.column,
        "end_line": position.end_line,
        "end_column": position.end_column,
        "surface": position.surface,
    }


def _computation(computation: Computation) -> dict[str, Any]:
    terms = [
        {"role": term.role, "surface": term.surface, "value": plain(term.value), "unit": term.unit}
        for term in computation.terms
    ]
    return {"text": computation.text, "operands": terms, "relation": computation.relation}


def _discrepancy(item: Discrepancy, language: Language) -> dict[str, Any]:
    return {
        "code": item.code,
        "name": item.name.to(language),
        "family": item.family,
        "severity": item.severity,
        "confidence": item.confidence,
        "message": item.message.to(language),
        **_position(item.at),
        "expected": item.expected or None,
        "suggestions": [{"text": suggestion.text, "origin": suggestion.origin} for suggestion in item.suggestions],
        "computation": _computation(item.computation) if item.computation else None,
        "evidence": [{**_position(position), "role": role} for position, role in item.evidence],
        "fingerprint": item.fingerprint,
        "fingerprints": list(item.fingerprints),
        "state": item.state,
        "decision": asdict(item.decision) if item.decision else None,
    }


def _entry(entry: Entry) -> dict[str, Any]:
    return {"line": entry.line, **asdict(entry.decision)}


def _review(review: Review) -> dict[str, Any]:
    """What became of decisions; `today` is null where no date made a difference."""
    return {
        "file": review.file or None,
        "today": review.today or None,
        "expired": [_entry(entry) for entry in review.expired],
        "fixed": [_fix(fix) for fix in review.fixes],
        "moved": [{"from": old, "to": new} for old, new in review.moved],
    }


def _fix(fix: Fix) -> dict[str, Any]:
    return {
        "outcome": fix.outcome,
        "document": fix.document,
        "lost": list(fix.lost),
        "now": list(fix.now),
        "decision": _entry(fix.entry),
    }


def _error(error: JiaokanError, language: Language) -> dict[str, Any]:
    return {
        "kind": "rule" if error.kind == "internal" else error.kind,
        "document": error.document,
        "line": error.line,
        "error": error.words.to(language),
        "hint": error.hint_words.to(language),
    }
