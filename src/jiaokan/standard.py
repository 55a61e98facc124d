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
        return tuple(csv.DictReader(lines))
