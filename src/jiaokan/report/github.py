"""Annotations of GitHub's workflows: `::error file=…,line=…::message`.

GitHub shows ten errors and ten warnings of a step and drops the others without a word, so the worst are written and
one line tells of the rest. Findings of severity `info` and accepted ones are no annotations.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import IO

from jiaokan.errors import JiaokanError
from jiaokan.findings.discrepancy import Discrepancy
from jiaokan.findings.finding import SEVERITIES
from jiaokan.report.inert import one_line, relative, visible
from jiaokan.report.labels import label
from jiaokan.report.ranking import worst_first
from jiaokan.report.report import Report
from jiaokan.report.summary import found_line, read_line
from jiaokan.words import Language

MOST = 10


def write(report: Report, stream: IO[str], language: Language = "zh") -> None:
    """What could not be read and the worst findings as annotations, then the rest and what was read in a line each."""
    for error in report.errors[:MOST]:
        stream.write(_error(error, language))
    room = {"error": MOST - min(MOST, len(report.errors)), "warning": MOST, "info": 0}
    rest: Counter[str] = Counter()
    for item in worst_first(report.open):
        if room[item.severity]:
            room[item.severity] -= 1
            stream.write(_annotation(item, language))
        else:
            rest[item.severity] += 1
    for line in _rest(rest, len(report.errors) - MOST, language):
        stream.write(_command("notice", {}, line))
    mark = "。" if language == "zh" else ". "
    stream.write(f"{found_line(report, language)}{mark}{read_line(report, language)}\n")


def _rest(rest: Counter[str], errors: int, language: Language) -> Iterator[str]:
    if not rest and errors <= 0:
        return
    counts = {f"severity.{severity}": rest[severity] for severity in SEVERITIES}
    counts["error.input"] = max(0, errors)
    mark = "、" if language == "zh" else ", "
    words = mark.join(f"{label(key, language)} {count}" for key, count in counts.items() if count)
    yield label("summary.rest", language).format(sum(counts.values()), words)


def _annotation(item: Discrepancy, language: Language) -> str:
    at = item.at
    place = {"file": relative(at.place.document), "line": str(at.line), "endLine": str(at.end_line)}
    if at.line == at.end_line:
        # Columns of a range over several lines are refused.
        place |= {"col": str(at.column), "endColumn": str(max(at.column, at.end_column))}
    title = f"{item.code} {item.name.to(language)}"
    message = f"{item.message.to(language)} [{item.fingerprint}]"
    return _command(item.severity, {**place, "title": title}, message)


def _error(error: JiaokanError, language: Language) -> str:
    place = {"file": relative(error.document)} if error.document else {}
    place |= {"line": str(error.line)} if error.line else {}
    message = error.words.to(language) + error.advice(language)
    return _command("error", {**place, "title": label(f"error.{error.kind}", language)}, message)


def _command(name: str, properties: dict[str, str], message: str) -> str:
    """One command; what could end a property, the properties or the line is percent-encoded."""
    given = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{name}{' ' if given else ''}{given}::{_data(one_line(message))}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(visible(text)).replace(":", "%3A").replace(",", "%2C")
