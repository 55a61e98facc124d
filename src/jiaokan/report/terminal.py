"""The report for a person at a terminal: one card a finding, the readings one above another, then coverage."""

from __future__ import annotations

import itertools
from typing import IO

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from jiaokan.documents import Document
from jiaokan.errors import JiaokanError
from jiaokan.findings.discrepancy import Discrepancy, Position
from jiaokan.report import decided
from jiaokan.report.beside import beside, counts
from jiaokan.report.excerpt import excerpt
from jiaokan.report.inert import one_line, visible
from jiaokan.report.labels import label
from jiaokan.report.report import Report
from jiaokan.report.summary import alone_line, found_line, read_line, relations_line
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
    for path, group in itertools.groupby(report.open, key=lambda item: item.at.place.document):
        _show(console, [Text(visible(path), "bold underline")])
        for item in group:
            _show(console, [*_card(item, texts, console.width, language), Text()])
    told = [Text(line) for line in decided.lines(report, language)]
    _show(console, [*(_error(error, language) for error in report.errors), *told, *_summary(report, language)])


def _show(console: Console, lines: list[Text]) -> None:
    """Print lines in one go; without colours they go straight to the file, which is ten times as fast."""
    text = Text("\n").join(lines)
    if console.is_terminal:
        console.print(text)
    else:
        console.file.write(f"{text.plain}\n")


def _card(item: Discrepancy, texts: dict[str, Document], width: int, language: Language) -> list[Text]:
    """A finding: its grade, its sentence, its readings, the computation and what may stand instead."""
    words = (
        label(f"severity.{item.severity}", language),
        item.code,
        one_line(item.name.to(language)),
        "·",
        label(f"confidence.{item.confidence}", language),
    )
    head = Text(f"  {item.at.line}:{item.at.column}  ")
    head.append(" ".join(words), _COLOURS[item.severity])
    head.append(f"  [{item.fingerprint}]", "dim")
    lines = [head, Text(f"    {one_line(item.message.to(language))}")]
    lines += beside(item, texts, width, language) or _places(item, texts, language)
    if item.computation:
        lines.append(_labelled("computation", one_line(item.computation.text), language))
    for suggestion in item.suggestions:
        origin = label(f"origin.{suggestion.origin}", language)
        change = one_line(f"{item.at.surface} → {suggestion.text} ({origin})")
        lines.append(_labelled("suggestion", change, language))
    return lines


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
    line.append(one_line(error.statement(language)))
    line.append(one_line(error.advice(language)), "dim")
    return line


def _summary(report: Report, language: Language) -> list[Text]:
    lines = [Text(found_line(report, language), "bold"), Text(read_line(report, language))]
    lines.append(Text(relations_line(report, language)))
    lines += [Text(visible(line)) for line in counts(report.reading.readings, report.reading.figures, language)]
    alone = alone_line(report, language)
    return [*lines, Text(alone)] if alone else lines
