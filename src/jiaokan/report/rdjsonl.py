"""reviewdog's diagnostics, one line of JSON each; it comments on the changed lines of a pull request with them.

Positions count bytes of UTF-8 from 1, ends are exclusive. Accepted findings are left out, since each diagnostic becomes
a comment; so are the suggestions of files in another encoding, whose bytes reviewdog would not find.
"""

from __future__ import annotations

from typing import IO, Any

from jiaokan.errors import JiaokanError
from jiaokan.findings.discrepancy import Discrepancy, Position
from jiaokan.report.columns import ByteColumns
from jiaokan.report.inert import dumps, one_line, relative
from jiaokan.report.labels import label
from jiaokan.report.report import Report
from jiaokan.words import Language

_SEVERITIES = {"error": "ERROR", "warning": "WARNING", "info": "INFO"}
_UTF_8 = frozenset({"utf-8", "utf-8-sig"})


def write(report: Report, stream: IO[str], language: Language = "zh") -> None:
    """One diagnostic for each open finding, and for each document that could not be read."""
    documents = {document.path: document for document in (*report.checked, *report.originals)}
    columns = ByteColumns(documents)
    for item in report.open:
        document = documents[item.at.place.document]
        # In a web page marks may stand between the signs of a figure.
        as_read = document.file[item.at.start : item.at.end] == item.at.surface
        mends = as_read and document.encoding in _UTF_8
        stream.write(dumps(_diagnostic(item, columns, mends, language)) + "\n")
    for error in report.errors:
        stream.write(dumps(_error(error, language)) + "\n")


def _range(position: Position, columns: ByteColumns) -> dict[str, Any]:
    ends = {"start": columns.start(position), "end": columns.end(position)}
    return {end: {"line": line, "column": column} for end, (line, column) in ends.items()}


def _diagnostic(item: Discrepancy, columns: ByteColumns, mends: bool, language: Language) -> dict[str, Any]:
    place = _range(item.at, columns)
    made: dict[str, Any] = {
        "message": f"{one_line(item.message.to(language))} [{item.fingerprint}]",
        "location": {"path": relative(item.at.place.document), "range": place},
        "severity": _SEVERITIES[item.severity],
        "source": {"name": "jiaokan"},
        "code": {"value": item.code},
    }
    if item.suggestions and mends:
        made["suggestions"] = [{"range": place, "text": suggestion.text} for suggestion in item.suggestions]
    return made


def _error(error: JiaokanError, language: Language) -> dict[str, Any]:
    place: dict[str, Any] = {"path": relative(error.document) if error.document else "."}
    if error.line:
        place["range"] = {"start": {"line": error.line}}
    return {
        "message": one_line(f"{error.words.to(language)}{error.advice(language)}"),
        "location": place,
        "severity": "ERROR",
        "source": {"name": "jiaokan"},
        "code": {"value": label(f"error.{error.kind}", "en")},
    }
