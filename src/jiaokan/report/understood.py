"""What was read, figure by figure, below the source line it stands in: an editor sees at once what was understood."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import IO

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from jiaokan.reading import Reading
from jiaokan.report.labels import label
from jiaokan.report.meaning import details, is_dated, meaning
from jiaokan.report.passages import Entry, Passage, passages
from jiaokan.report.wrap import fitted, padded, printable, wrapped
from jiaokan.text.lines import LineIndex
from jiaokan.words import Language

_PLAIN_WIDTH = 120
_NARROWEST = 40
_LONGEST_SURFACE = 400
_COLUMN_CELLS = (26, 50, 16, 24)
"""The widest that surface, meaning, kind and noun may make their columns."""
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def write(readings: Sequence[Reading], stream: IO[str], language: Language = "zh") -> None:
    """Write every document's figures; the same bytes for any width where `stream` is no terminal."""
    width = None if stream.isatty() else _PLAIN_WIDTH
    console = Console(file=stream, width=width, highlight=False, emoji=False, markup=False, soft_wrap=True)
    coloured = console.is_terminal and console.color_system is not None and not console.no_color
    page = _Page(max(_NARROWEST, console.width), language, coloured)
    for reading in readings:
        for line in page.document(reading):
            console.print(line)
        console.print()
    console.print(_totals(readings, language))


def _totals(readings: Sequence[Reading], language: Language) -> Text:
    """One line: how many documents and figures, and how many of each kind, the most frequent first."""
    kinds = Counter(figure.kind for reading in readings for figure in reading.figures)
    counted = sorted(kinds.items(), key=lambda item: (-item[1], item[0]))
    mark, colon = ("、", "：") if language == "zh" else (", ", ": ")
    listed = mark.join(f"{label(f'kind.{kind}', language)} {count}" for kind, count in counted)
    head = label("understood.total", language).format(len(readings), sum(kinds.values()))
    return Text(f"{head}{colon}{listed}" if listed else head, "bold")


@dataclass(frozen=True, slots=True)
class _Page:
    """The width of the page in cells, its language, and whether figures are underlined rather than bracketed."""

    width: int
    language: Language
    coloured: bool

    def document(self, reading: Reading) -> Iterator[Text]:
        """Heading and passages of one document."""
        text, title = reading.document.text, reading.heading.title
        name = reading.document.listed.title or (title.of(text).strip() if title else "")
        head = Text().append(printable(reading.document.path), "bold underline")
        yield head.append(f"  {fitted(printable(name), self.width // 2)}" if name else "")
        if not reading.figures:
            yield Text(f"  {label('understood.none', self.language)}")
        file = reading.document.file
        gutter = len(str(LineIndex(file).place(len(file))[0])) + 2
        # Two lines of wide signs are as much as is taken in at a glance.
        for passage in passages(reading, self.width - gutter):
            yield from self._source(text, passage, gutter)
            yield from self._list(passage, gutter + 2)

    def _source(self, text: str, passage: Passage, gutter: int) -> Iterator[Text]:
        """The source text with its figures marked, wrapped beside the number of its line."""
        lines = wrapped(self._words(text, passage), self.width - gutter - 2)
        for order, line in enumerate(lines):
            number = f"{passage.line:>{gutter - 2}}  " if order == 0 else " " * gutter
            yield Text().append(number, "bold cyan").append_text(line)

    def _words(self, text: str, passage: Passage) -> Iterator[Text]:
        """The signs of a passage one by one, each of its figures in one."""
        entries = list(passage.entries)[::-1]
        for order, piece in enumerate(passage.pieces):
            at = piece.start
            yield from [Text("…")] if order else []
            while entries and entries[-1].figure.span.start < piece.end:
                entry = entries.pop()
                span = entry.figure.span
                yield from map(Text, printable(text[at : span.start]))
                yield self._marked(fitted(printable(text[max(at, span.start) : span.end]), _LONGEST_SURFACE), entry)
                at = max(at, span.end)
            yield from map(Text, printable(text[at : piece.end]))

    def _marked(self, surface: str, entry: Entry) -> Text:
        raised = str(entry.number).translate(_SUPERSCRIPT)
        if self.coloured:
            return Text().append(surface, "bold underline").append(raised, "cyan")
        return Text(f"【{surface}】{raised}")

    def _list(self, passage: Passage, indent: int) -> Iterator[Text]:
        """One line a figure: number, surface, meaning, kind, noun, and the rest; columns stand in line."""
        rows = [self._row(entry) for entry in passage.entries]
        widest = [max(cell_len(row[at]) for row in rows) for at in range(len(_COLUMN_CELLS))]
        widths = [min(pair) for pair in zip(widest, _COLUMN_CELLS, strict=True)]
        digits = len(str(passage.entries[-1].number))
        for entry, row in zip(passage.entries, rows, strict=True):
            columns = [padded(words, width) for words, width in zip(row, widths, strict=False) if width]
            yield from self._line(" " * indent + f"{entry.number:>{digits}}  ", "  ".join(columns), row[-1])

    def _line(self, number: str, columns: str, rest: str) -> Iterator[Text]:
        """A row of the list; what does not fit beside its columns stands below them."""
        shown = Text().append(number, "cyan")
        if cell_len(number + columns + rest) + 2 <= self.width:
            yield shown.append(f"{columns}  {rest}".rstrip())
            return
        yield shown.append(columns.rstrip())
        if rest:
            yield Text(" " * cell_len(number) + fitted(rest, self.width - cell_len(number)))

    def _row(self, entry: Entry) -> tuple[str, str, str, str, str]:
        """Surface, meaning (nothing where it is the surface again), kind, noun, and everything else that is known."""
        figure, frame = entry.figure, entry.frame
        surface, means = printable(figure.surface), printable(meaning(figure, self.language))
        return (
            fitted(surface, _COLUMN_CELLS[0]),
            f"→ {means}" if means and means != surface else "",
            label(f"one.{figure.kind}", self.language),
            "" if is_dated(figure) else fitted(printable(frame.measure), _COLUMN_CELLS[3]),
            printable(details(figure, frame, self.language)),
        )
