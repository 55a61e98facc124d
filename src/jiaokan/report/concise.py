"""One line a finding, as editors and continuous integration read them: `path:line:col CODE severity message`."""

from __future__ import annotations

from typing import IO

from jiaokan.findings.discrepancy import Discrepancy
from jiaokan.report.inert import one_line, visible
from jiaokan.report.labels import label
from jiaokan.report.report import Report
from jiaokan.report.summary import found_line, read_line
from jiaokan.words import Language


def write(report: Report, stream: IO[str], language: Language = "zh") -> None:
    """Open findings with their fingerprints, then what could not be read, then what was read in one line."""
    for item in report.open:
        stream.write(_inert(_line(item, language)))
    for error in report.errors:
        words = f"{error.statement(language)}{error.advice(language)}"
        stream.write(_inert(f"{one_line(words)} [{label(f'error.{error.kind}', language)}]"))
    mark = "。" if language == "zh" else ". "
    stream.write(f"{found_line(report, language)}{mark}{read_line(report, language)}\n")


def _line(item: Discrepancy, language: Language) -> str:
    where = f"{visible(item.at.place.document)}:{item.at.line}:{item.at.column}"
    severity = label(f"severity.{item.severity}", language)
    return f"{where} {item.code} {severity} {one_line(item.message.to(language))} [{item.fingerprint}]"


def _inert(line: str) -> str:
    """A line that the runner of a workflow takes for no command: those begin with `::`, or hold `##[` anywhere."""
    line = line.replace("##[", "#\\#[")
    return f"{'./' if line.lstrip().startswith('::') else ''}{line}\n"
