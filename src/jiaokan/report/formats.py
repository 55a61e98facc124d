"""The formats of a report: one module each, with `write(report, stream, language)`."""

from __future__ import annotations

from importlib import import_module
from typing import IO

from jiaokan.report.report import Report
from jiaokan.words import Language

FORMATS = {
    "terminal": "jiaokan.report.terminal",
    "json": "jiaokan.report.json_report",
    "html": "jiaokan.report.html",
}
"""Names on the command line, with the modules that write them."""


def write(report: Report, form: str, stream: IO[str], language: Language) -> None:
    """Write a report in one of the formats."""
    import_module(FORMATS[form]).write(report, stream, language)
