"""The CSV of decisions as text: every row as it stands in the file, so that what is not decided anew is not touched."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from jiaokan.decisions.review import Entry
from jiaokan.errors import ConfigurationError
from jiaokan.findings.decision import COLUMNS, Decision
from jiaokan.words import Words

_MARK = "\ufeff"
_HEAD = ",".join(COLUMNS)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the file: its text with its line end, its first line, and its decision; blank rows have none."""

    text: str
    line: int
    decision: Decision | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A file of decisions: its head (byte-order mark and names of the columns) and its rows, in file order.

    A new file begins with a byte-order mark, without which spreadsheets take it for another encoding.
    """

    head: str = f"{_MARK}{_HEAD}\n"
    columns: tuple[str, ...] = COLUMNS
    rows: tuple[Row, ...] = ()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The decisions with their lines."""
        return tuple(Entry(row.line, row.decision) for row in self.rows if row.decision)

    @property
    def text(self) -> str:
        """The whole file."""
        return self.head + "".join(row.text for row in self.rows)

    def keep(self, wanted: Callable[[Entry], bool]) -> Sheet:
        """The sheet less the decisions that are not wanted; blank rows stay."""
        return replace(self, rows=tuple(row for row in self.rows if not row.decision or wanted(_entry(row))))

    def add(self, decisions: Iterable[Decision]) -> Sheet:
        """The sheet with further decisions after its last one, before blank rows at its end."""
        rows = list(self.rows)
        at = next((number for number in range(len(rows), 0, -1) if rows[number - 1].decision), 0)
        new = [Row(self._written(decision), 0, decision) for decision in decisions]
        if not new:
            return self
        head = self.head
        if at:
            rows[at - 1] = replace(rows[at - 1], text=self._ended(rows[at - 1].text))
        else:
            head = self._ended(head)
        return replace(self, head=head, rows=(*rows[:at], *new, *rows[at:]))

    @property
    def _end(self) -> str:
        return "\r\n" if self.head.endswith("\r\n") else "\n"

    def _ended(self, text: str) -> str:
        return text if text.endswith(("\n", "\r")) else text + self._end

    def _written(self, decision: Decision) -> str:
        out = io.StringIO()
        cells = [getattr(decision, column) if column in COLUMNS else "" for column in self.columns]
        csv.writer(out, lineterminator=self._end).writerow(cells)
        return out.getvalue()


def _entry(row: Row) -> Entry:
    assert row.decision is not None
    return Entry(row.line, row.decision)


def parse(text: str, file: str) -> Sheet:
    """Take the text of a file apart; cells are not yet validated.

    Raises ConfigurationError with the line for a missing column or a row of the wrong width.
    """
    records = _records(text, file)
    head, _, names = next(records, ("", 1, []))
    columns = tuple(name.removeprefix(_MARK).strip() for name in names)
    if not columns and not text.strip(_MARK + "\r\n \t"):
        return Sheet()
    _check_columns(columns, file)
    rows = tuple(_row(raw, line, cells, columns, file) for raw, line, cells in records)
    return Sheet(head, columns, rows)


def _check_columns(columns: tuple[str, ...], file: str) -> None:
    missing = [column for column in COLUMNS if column not in columns]
    twice = sorted({column for column in columns if columns.count(column) > 1})
    if missing or twice:
        zh = [f"缺少“{column}”这一列" for column in missing] + [f"“{column}”有两列" for column in twice]
        en = [f"column {column!r} is missing" for column in missing] + [
            f"column {name!r} stands twice" for name in twice
        ]
        hint = Words(f"须有的列：{'、'.join(COLUMNS)}", f"columns: {', '.join(COLUMNS)}")
        raise ConfigurationError(Words("，".join(zh), ", ".join(en)), document=file, line=1, hint=hint)


def _row(raw: str, line: int, cells: list[str], columns: tuple[str, ...], file: str) -> Row:
    if not any(cell.strip() for cell in cells):
        return Row(raw, line, None)
    if len(cells) != len(columns):
        words = Words(
            f"这一行有{len(cells)}格，应有{len(columns)}格", f"the row has {len(cells)} cells, not {len(columns)}"
        )
        hint = Words("含逗号的格要加引号", "quote cells that hold commas")
        raise ConfigurationError(words, document=file, line=line, hint=hint)
    row = dict(zip(columns, (cell.strip() for cell in cells), strict=True))
    return Row(raw, line, Decision(**{column: row[column] for column in COLUMNS}))  # type: ignore[arg-type]


def _records(text: str, file: str) -> Iterator[tuple[str, int, list[str]]]:
    """Records with their text and first line; a quoted cell may run over lines."""
    taken: list[str] = []

    def lines() -> Iterator[str]:
        for line in io.StringIO(text, newline=""):
            taken.append(line)
            yield line.removeprefix(_MARK)

    reader, line = csv.reader(lines(), strict=True), 1
    while True:
        try:
            cells = next(reader, None)
        except csv.Error as error:
            words = Words(f"这一行读不出：{error}", f"the row cannot be read: {error}")
            raise ConfigurationError(words, document=file, line=line) from None
        if cells is None:
            return
        yield "".join(taken), line, cells
        taken.clear()
        line = reader.line_num + 1
