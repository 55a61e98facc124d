"""SARIF 2.1.0 (OASIS), as GitHub's code scanning and the viewers of editors read it.

Columns count code points, ends are exclusive. A fingerprint is that of the finding, so that an alert survives edits
elsewhere; accepted findings are marked as suppressed, since an alert whose result is left out would be closed and come
back. GitHub keeps 5,000 results: no more are written, the worst first, and a notification says how many are left out.
"""

from __future__ import annotations

from typing import IO, Any

from jiaokan.documents import Document
from jiaokan.errors import JiaokanError
from jiaokan.report.inert import dumps, one_line
from jiaokan.report.labels import label
from jiaokan.report.ranking import worst_first
from jiaokan.report.report import Report
from jiaokan.report.rule_page import help_text, sentence
from jiaokan.report.sarif_results import LEVELS, Results, artifact_location, message
from jiaokan.rules.declare import Rule
from jiaokan.version import VERSION
from jiaokan.words import Language

MOST = 5_000
_PRECISIONS = {"certain": "very-high", "likely": "high", "doubtful": "low"}
_PROBLEMS = {"error": "error", "warning": "warning", "info": "recommendation"}
_ENCODINGS = {"utf-8-sig": "UTF-8", "utf-16-le": "UTF-16LE", "utf-16-be": "UTF-16BE"}


def write(report: Report, stream: IO[str], language: Language = "zh") -> None:
    """Write the report as one run."""
    stream.write(dumps(as_dict(report, language)) + "\n")


def as_dict(report: Report, language: Language = "zh") -> dict[str, Any]:
    """The whole log as plain dictionaries, lists, strings and numbers."""
    documents = (*report.checked, *report.originals)
    worst = worst_first(report.found)
    kept = Results([document.path for document in documents], list(report.rules), language)
    run = {
        "tool": {"driver": _driver(report, language)},
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "artifacts": [_artifact(document) for document in documents],
        "invocations": [_invocation(report, len(worst), language)],
        "results": [kept.of(item) for item in worst[:MOST]],
    }
    schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
    return {"$schema": schema, "version": "2.1.0", "runs": [run]}


def _driver(report: Report, language: Language) -> dict[str, Any]:
    rules = [_rule(report.manual[code], language) if code in report.manual else {"id": code} for code in report.rules]
    return {"name": "jiaokan", "version": VERSION, "semanticVersion": VERSION, "rules": rules}


def _rule(rule: Rule, language: Language) -> dict[str, Any]:
    page = help_text(rule, language)
    return {
        "id": rule.code,
        "name": rule.name.to(language),
        "shortDescription": {"text": rule.name.to(language)},
        "fullDescription": {"text": sentence(rule).to(language)},
        "help": {"text": page, "markdown": page},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {
            "tags": [rule.family],
            "precision": _PRECISIONS[rule.confidence],
            "problem.severity": _PROBLEMS[rule.severity],
        },
    }


def _artifact(document: Document) -> dict[str, Any]:
    made: dict[str, Any] = {
        "location": artifact_location(document.path),
        "hashes": {"sha-256": document.sha256},
        "encoding": _ENCODINGS.get(document.encoding, document.encoding.upper()),
    }
    return {**made, "roles": ["analysisTarget"]} if document.checked else made


def _invocation(report: Report, found: int, language: Language) -> dict[str, Any]:
    configuration = [error for error in report.errors if error.kind == "configuration"]
    execution = [_notification(error, language) for error in report.errors if error.kind != "configuration"]
    if found > MOST:
        words = label("summary.left_out", language).format(found, MOST, found - MOST)
        execution.append({"level": "warning", "message": {"text": words}})
    return {
        "executionSuccessful": not report.errors,
        "toolConfigurationNotifications": [_notification(error, language) for error in configuration],
        "toolExecutionNotifications": execution,
    }


def _notification(error: JiaokanError, language: Language) -> dict[str, Any]:
    made: dict[str, Any] = {
        "level": "error",
        "descriptor": {"id": error.kind},
        "message": message(one_line(error.words.to(language) + error.advice(language))),
    }
    if error.document:
        place: dict[str, Any] = {"artifactLocation": artifact_location(error.document)}
        place |= {"region": {"startLine": error.line}} if error.line else {}
        made["locations"] = [{"physicalLocation": place}]
    return made
