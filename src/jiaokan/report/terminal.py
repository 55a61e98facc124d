"""The report for a person at a terminal: one card a finding, the readings one above another, then coverage."""

from __future__ import annotations

import itertools
from collections import Counter
from typing import IO

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from jiaokan.documents import Document
from jiaokan.errors import JiaokanError
from jiaokan.findings.discrepancy import Discrepancy, Position
from jiaokan.findings.finding import SEVERITIES
from jiaokan.report import decided
from jiaokan.report.beside import beside, counts
from jiaokan.report.excerpt import excerpt
from jiaokan.report.labels import label
from jiaokan.report.report import Report
from jiaokan.words import Language

_COLOURS = {"error": "bold red", "warning": "yellow", "info": "cyan"}
_MOST_PLACES = 6
_LABEL_CELLS = 12
_PLAIN_WIDTH = 120


def write(report: Report, stream: IO[str], language: Language = "zh") -> None:
    """Write a report to `stream`, in colour only where it is a terminal."""
    width = None if stream.isatty() else _PLAIN_WIDTH
    console = Console(file=stream, width=width, highlight=False, emoji=False, markup=False, soft_wrap=True)
    texts = {document.path: document for document in (*report.checked, *report.originals)}
    for path, group in itertools.groupby(report.found, key=lambda item: item.at.place.document):
        console.print(Text(path, "bold underline"))
        for item in group:
            _card(console, item, texts, language)
    for error in report.errors:
        console.print(_error(error, language))
    for told in decided.lines(report, language):
        console.print(Text(told))
    for line in _summary(report, language):
        console.print(line)


def _card(console: Console, item: Discrepancy, texts: dict[str, Document], language: Language) -> None:
    words = (
        label(f"severity.{item.severity}", language),
        item.code,
        item.name.to(language),
        "·",
        label(f"confidence.{item.confidence}", language),
    )
    head = Text(f"  {item.at.line}:{item.at.column}  ")
    head.append(" ".join(words), _COLOURS[item.severity])
    console.print(head)
    console.print(Text(f"    {item.message.to(language)}"))
    for line in beside(item, texts, console.width, language) or _places(item, texts, language):
        console.print(line)
    if item.computation:
        console.print(_labelled("computation", item.computation.text, language))
    for suggestion in item.suggestions:
        origin = label(f"origin.{suggestion.origin}", language)
        console.print(_labelled("suggestion", f"{item.at.surface} → {suggestion.text} ({origin})", language))
    console.print()


def _labelled(key: str, words: str, language: Language) -> Text:
    """A line of a card: its label in a column of its own, whatever the width of its signs."""
    name = label(key, language)
    return Text(f"    {name}{' ' * max(1, _LABEL_CELLS - cell_len(name))}{words}")


def _places(item: Discrepancy, texts: dict[str, Document], language: Language) -> list[Text]:
    places = [(item.at, "own"), *item.evidence]
    lines = [_place(position, role, item, texts, language) for position, role in places[:_MOST_PLACES]]
    if len(places) > _MOST_PLACES:
        more = len(places) - _MOST_PLACES
        lines.append(Text(f"    … {label('more', language).format(more)}"))
    return lines


def _place(position: Position, role: str, item: Discrepancy, texts: dict[str, Document], language: Language) -> Text:
    """One reading: its part, line and column, and its words, with the place marked and in one column."""
    document = texts[position.place.document]
    shown = excerpt(document.text, position.place.start, position.place.end)
    where = f"{position.line}:{position.column}"
    line = _labelled(f"role.{role}", f"{where:<8}{shown.padding}{shown.before}", language)
    line.append("【", "dim")
    line.append(shown.surface, _COLOURS[item.severity] if role == "own" else "bold")
    line.append("】", "dim")
    line.append(shown.after)
    return line


def _error(error: JiaokanError, language: Language) -> Text:
    line = Text(f"{label(f'error.{error.kind}', language)} ", "bold red")
    line.append(error.statement(language))
    line.append(error.advice(language), "dim")
    return line


def _counts(counts: dict[str, int], prefix: str, language: Language) -> str:
    mark = "、" if language == "zh" else ", "
    return mark.join(f"{label(f'{prefix}.{key}', language)} {count}" for key, count in counts.items() if count)


def _summary(report: Report, language: Language) -> list[Text]:
    coverage = report.coverage
    severities = Counter(item.severity for item in report.found)
    found = _counts({severity: severities[severity] for severity in SEVERITIES}, "severity", language)
    names = int(report.reading.names["document"].isin([document.path for document in report.checked]).sum())
    verdicts = {verdict: coverage.relations[verdict] for verdict in ("holds", "broken", "undecided")}
    head = label("none" if report.checked and report.rules else "none.checked", language)
    if found:
        head = label("summary.found", language).format(len(report.checked), len(report.found), found)
    read = label("summary.read", language).format(coverage.figures, names, coverage.compared)
    made = label("summary.relations", language).format(*verdicts.values())
    if not sum(verdicts.values()):
        made = label("none.relation", language)
    elif coverage.reasons:
        made += f" ({_counts(coverage.reasons, 'reason', language)})"
    lines = [Text(head, "bold"), Text(read), Text(made)]
    lines += [Text(line) for line in counts(report.reading.readings, report.reading.figures, language)]
    if coverage.not_checked:
        lines.append(Text(label("summary.alone", language) + _counts(coverage.not_checked, "kind", language)))
    return lines
