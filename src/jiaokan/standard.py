"""Where the standard `schemas/`, `checks/` and `data/` lie, and how their tables are read as plain rows.

An installed wheel carries them beside the engine as `jiaokan/standard/`; in a checkout they stand at the top.
"""

from __future__ import annotations

import csv
import functools
from pathlib import Path

from jiaokan.errors import InternalError
from jiaokan.words import Words

# The rule loader finds jiaokan.standard.schemas and jiaokan.standard.checks below this module; nothing else does.
__path__: list[str] = []


@functools.cache
def root() -> Path:
    """Return the folder that holds the standard `schemas`, `checks` and `data` folders.

    Raises InternalError where neither an installed copy nor a checkout is found.
    """
    here = Path(__file__).resolve().parent
    for candidate in (here / "standard", here.parent.parent):
        if (candidate / "schemas").is_dir() and (candidate / "checks").is_dir():
            return candidate
    message = Words("找不到标准的 schemas 和 checks", "the standard schemas and checks are missing")
    raise InternalError(message, hint=Words("请重新安装 jiaokan", "reinstall jiaokan"))


@functools.cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """Rows of `data/NAME.csv` as mappings of column to text, in file order."""
    path = root() / "data" / f"{name}.csv"
    with path.open(encoding="utf-8", newline="") as lines:
        reader = csv.DictReader(lines)
        listed = tuple(reader)
    width = len(reader.fieldnames or ())
    for number, row in enumerate(listed, 2):
        if len(row) != width or None in row.values():
            words = Words(f"参考表第{number}行的列数不对", f"row {number} of the reference table has the wrong width")
            hint = Words("含逗号的单元格要加引号", "quote cells that hold commas")
            raise InternalError(words, document=str(path), hint=hint)
    return listed


@functools.cache
def text(name: str) -> str:
    """Text of `data/NAME.csv` with LF line ends, for tables too long to be made into rows at every start."""
    return (root() / "data" / f"{name}.csv").read_text(encoding="utf-8")
