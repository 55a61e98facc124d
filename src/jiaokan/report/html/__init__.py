"""The report as a page for editors: self-contained, readable without script, printable, with verdicts by keyboard."""

from __future__ import annotations

from typing import IO

from jiaokan.report.report import Report
from jiaokan.words import Language


def write(report: Report, stream: IO[str], language: Language = "zh") -> None:
    """Write the page; nothing of the day or the machine is in it."""
    from jiaokan.report.html.page import page

    stream.write(page(report, language))
