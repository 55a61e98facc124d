"""The formats of a report: one module each, with `write(report, stream, language)`."""

from __future__ import annotations

from importlib import import_module
from typing import IO, TYPE_CHECKING

from jiaokan.words import Language

if TYPE_CHECKING:
    from jiaokan.report.report import Report

FORMATS = {
    "terminal": "jiaokan.report.terminal",
    "concise": "jiaokan.report.concise",
    "json": "jiaokan.report.json_report",
    "rdjsonl": "jiaokan.report.rdjsonl",
    "sarif": "jiaokan.report.sarif",
    "junit": "jiaokan.report.junit",
    "github": "jiaokan.report.github",
    "markdown": "jiaokan.report.markdown",
    "csv": "jiaokan.report.csv_report",
    "html": "jiaokan.report.html",
}
"""Names on the command line, with the modules that write them."""


def write(report: Report, form: str, stream: IO[str], language: Language) -> None:
    """Write a report in one of the formats."""
    import_module(FORMATS[form]).write(report, stream, language)
