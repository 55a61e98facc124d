"""The summary of a job in GitHub's Markdown: counts, a table of the worst findings, details, and what was accepted.

A summary may have a megabyte at most, so that the details of the worst findings are written, and how many are left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import IO

from jiaokan.findings.discrepancy import Discrepancy, Position
from jiaokan.report import inert
from jiaokan.report.labels import label
from jiaokan.report.ranking import worst_first
from jiaokan.report.report import Report
from jiaokan.report.summary import alone_line, found_line, read_line, relations_line
from jiaokan.words import Language

MOST_IN_TABLE = 20
MOST_DETAILS = 300
MOST_ACCEPTED = 200
_MOST_PLACES = 5
_LONGEST = 300


def write(report: Report, stream: IO[str], language: Language = "zh") -> None:
    """Write the summary; what stands in documents and their names is literal text."""
    stream.write(f"## {_plain(found_line(report, language))}\n\n")
    for line in (read_line(report, language), relations_line(report, language), alone_line(report, language)):
        stream.write(f"{_plain(line)}\n\n" if line else "")
    for error in report.errors:
        words = f"{error.statement(language)}{error.advice(language)}"
        stream.write(f"- **{label(f'error.{error.kind}', language)}** {_plain(words)}\n")
    stream.write("\n" if report.errors else "")
    worst = worst_first(report.open)
    shown = frozenset(map(id, worst[:MOST_DETAILS]))
    stream.writelines(_table(worst[:MOST_IN_TABLE], language))
    stream.writelines(_details([item for item in report.open if id(item) in shown], language))
    if len(worst) > MOST_DETAILS:
        counts = (len(worst), MOST_DETAILS, len(worst) - MOST_DETAILS)
        stream.write(f"{_plain(label('summary.left_out', language).format(*counts))}\n\n")
    stream.writelines(_accepted([item for item in report.found if item.state == "suppressed"], language))


def _plain(text: str) -> str:
    return inert.markdown(text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…")


def _severity(item: Discrepancy, language: Language) -> str:
    return label(f"severity.{item.severity}", language)


def _place(position: Position) -> str:
    return _plain(f"{position.place.document}:{position.line}:{position.column}")


def _table(worst: Sequence[Discrepancy], language: Language) -> Iterator[str]:
    if not worst:
        return
    heads = (label(f"head.{head}", language) for head in ("place", "rule", "message"))
    yield f"| {' | '.join(heads)} |\n| --- | --- | --- |\n"
    for item in worst:
        rule = f"{_severity(item, language)} {item.code} {_plain(item.name.to(language))}"
        cells = (_place(item.at), rule, _plain(item.message.to(language)))
        yield f"| {' | '.join(cells)} |\n"
    yield "\n"


def _details(found: Sequence[Discrepancy], language: Language) -> Iterator[str]:
    for path, group in groupby(found, key=lambda item: item.at.place.document):
        items = list(group)
        yield f"<details><summary>{_plain(path)} ({len(items)})</summary>\n\n"
        for item in items:
            yield from _entry(item, language)
        yield "\n</details>\n\n"


def _entry(item: Discrepancy, language: Language) -> Iterator[str]:
    """A finding: its sentence, then one line for each reading, the computation and each suggestion."""
    grade = f"{_severity(item, language)} · {label(f'confidence.{item.confidence}', language)}"
    head = f"**{item.at.line}:{item.at.column} {grade} {item.code} {_plain(item.name.to(language))}**"
    yield f"- {head} {_plain(item.message.to(language))} `{item.fingerprint}`\n"
    for position, role in ((item.at, "own"), *item.evidence[:_MOST_PLACES]):
        yield f"  - {label(f'role.{role}', language)} {_place(position)} {_plain(position.surface)}\n"
    if item.computation:
        yield f"  - {label('computation', language)} {_plain(item.computation.text)}\n"
    for suggestion in item.suggestions:
        origin = label(f"origin.{suggestion.origin}", language)
        yield f"  - {label('suggestion', language)} {_plain(suggestion.text)} ({origin})\n"


def _accepted(found: Sequence[Discrepancy], language: Language) -> Iterator[str]:
    """The accepted findings, folded, with the reasons of their decisions."""
    if not found:
        return
    yield f"<details><summary>{_plain(label('summary.accepted', language).format(len(found)))}</summary>\n\n"
    for item in found[:MOST_ACCEPTED]:
        reason = f"{label('head.reason', language)} {_plain(item.decision.reason)}" if item.decision else ""
        yield f"- {_place(item.at)} {item.code} {_plain(item.message.to(language))} {reason} `{item.fingerprint}`\n"
    if len(found) > MOST_ACCEPTED:
        counts = (len(found), MOST_ACCEPTED, len(found) - MOST_ACCEPTED)
        yield f"\n{_plain(label('summary.left_out', language).format(*counts))}\n"
    yield "\n</details>\n\n"
