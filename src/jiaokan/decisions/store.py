"""The file of decisions: read and validated, or changed as a whole under a lock."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from dataclasses import astuple
from pathlib import Path

from jiaokan.decisions.lock import locked
from jiaokan.decisions.sheet import Sheet, parse
from jiaokan.errors import ConfigurationError
from jiaokan.files import replace_file
from jiaokan.findings.decision import COLUMNS
from jiaokan.rules.rows import validate_rows
from jiaokan.words import Words

_FAULTS = {
    "reason": Words("没有写理由", "the reason is missing"),
    "date": Words("日期不对", "the date is no day (YYYY-MM-DD)"),
    "expires": Words("到期日不对", "the expiry is no day (YYYY-MM-DD)"),
    "document": Words("没有写稿件", "the document is missing"),
}


def load(file: Path) -> Sheet:
    """Read a file of decisions; one that is not there has none.

    Raises ConfigurationError with file and line for what cannot be read and for a row that the schema refuses.
    """
    try:
        data = file.read_bytes()
    except FileNotFoundError:
        return Sheet()
    except OSError as error:
        raise _unusable(file, error, Words("决定读不出", "the decisions cannot be read")) from error
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        words = Words("文件不是UTF-8", "the file is not in UTF-8")
        hint = Words("请另存为“CSV UTF-8”", "save it as CSV in UTF-8")
        line = data.count(b"\n", 0, error.start) + 1
        raise ConfigurationError(words, document=str(file), line=line, hint=hint) from error
    sheet = parse(text, str(file))
    validate(sheet, file)
    return sheet


def validate(sheet: Sheet, file: Path) -> None:
    """Refuse the first row that breaks the schema (`Decisions` in schemas/decisions.py), by its line."""
    if sheet.entries:
        rows = [astuple(entry.decision) for entry in sheet.entries]
        validate_rows("decisions", rows, COLUMNS, [entry.line for entry in sheet.entries], file, _FAULTS)


def update(file: Path, change: Callable[[Sheet], Sheet]) -> Sheet:
    """Change the file as a whole: read, change and replace under a lock, so that two writers lose nothing.

    Nobody ever reads half a file. Nothing is written where nothing changed. Raises ConfigurationError like `load`, for
    what cannot be written, and for a lock that is not given up.
    """
    real = Path(os.path.realpath(file))
    try:
        with locked(real):
            old = load(real)
            new = change(old)
            if new.text != old.text:
                mode = stat.S_IMODE(real.stat().st_mode) if real.exists() else 0o644
                replace_file(real, new.text.encode("utf-8", "replace"), mode, durable=True)
    except OSError as error:
        raise _unusable(file, error, Words("决定无法写入", "the decisions cannot be written")) from error
    return new


def _unusable(file: Path, error: OSError, words: Words) -> ConfigurationError:
    reason = error.strerror or str(error)
    told = Words(f"{words.zh}，系统提示“{reason}”", f"{words.en}: {reason}")
    return ConfigurationError(told, document=str(file), hint=Words("请检查权限", "check the permissions"))
