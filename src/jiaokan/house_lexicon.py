"""A newsroom's own lexicon of names: a CSV beside its configuration, with the columns of data/lexicon.csv."""

from __future__ import annotations

import csv
from pathlib import Path

from jiaokan.errors import ConfigurationError
from jiaokan.names.lexicon import Lexicon, entry_of
from jiaokan.rules.rows import validate_rows
from jiaokan.words import Words

_REQUIRED = ("name", "kind")
_COLUMNS = ("name", "kind", "aliases", "avoid", "severity", "note")


def load(file: Path) -> Lexicon:
    """Read a lexicon; columns beyond name and kind may be left out.

    Raises ConfigurationError with file and line for a file that cannot be read, a missing or unknown column, and a row
    that the schema (`Lexicon` in schemas/data.py) refuses or whose spelling another row has.
    """
    rows, lines = _rows(file)
    validate_rows("lexicon", rows, _COLUMNS, lines, file)
    _no_spelling_twice(file, rows, lines)
    return Lexicon(tuple(map(entry_of, rows)))


def _rows(file: Path) -> tuple[list[dict[str, str]], list[int]]:
    """Rows with every column, and the line each stands in."""
    rows, lines = [], []
    try:
        with file.open(encoding="utf-8-sig", newline="") as stream:
            reader = csv.DictReader(stream)
            _check_columns(file, tuple(reader.fieldnames or ()))
            for row in reader:
                if None in row or None in row.values():
                    words = Words("这一行的列数不对", "the row has the wrong number of cells")
                    raise ConfigurationError(words, document=str(file), line=reader.line_num)
                rows.append({column: row.get(column, "").strip() for column in _COLUMNS})
                lines.append(reader.line_num)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        words = Words(f"名录读不出：{error}", f"the lexicon cannot be read: {error}")
        raise ConfigurationError(
            words, document=str(file), hint=Words("须是UTF-8的CSV文件", "a CSV in UTF-8")
        ) from error
    return rows, lines


def _check_columns(file: Path, columns: tuple[str, ...]) -> None:
    missing = [column for column in _REQUIRED if column not in columns]
    unknown = [column for column in columns if column not in _COLUMNS]
    if missing or unknown:
        zh = [f"缺少“{column}”" for column in missing] + [f"没有“{column}”这一列" for column in unknown]
        en = [f"{column!r} is missing" for column in missing] + [f"{column!r} is unknown" for column in unknown]
        hint = Words(f"可用的列：{'、'.join(_COLUMNS)}", f"columns: {', '.join(_COLUMNS)}")
        raise ConfigurationError(Words("，".join(zh), ", ".join(en)), document=str(file), line=1, hint=hint)


def _no_spelling_twice(file: Path, rows: list[dict[str, str]], lines: list[int]) -> None:
    """Refuse a spelling that two rows have, or that one row both accepts and avoids."""
    seen: dict[str, int] = {}
    for row, line in zip(rows, lines, strict=True):
        entry = entry_of(row)
        for spelling in (entry.name, *entry.aliases, *entry.avoid):
            if spelling in seen:
                words = Words(
                    f"“{spelling}”在第{seen[spelling]}行已有", f"{spelling!r} stands in line {seen[spelling]} already"
                )
                raise ConfigurationError(words, document=str(file), line=line)
            seen[spelling] = line
