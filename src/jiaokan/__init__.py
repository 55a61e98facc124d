"""jiaokan (校勘) checks what Chinese news texts say in figures and names.

`check` and `check_text` give a report, `read` and `read_text` the tables of what was read. They are imported on first
use, so that `import jiaokan` costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jiaokan.version import VERSION

if TYPE_CHECKING:
    from jiaokan import figures
    from jiaokan.pipeline import Options, check, check_text, read, read_text
    from jiaokan.report.report import Report
    from jiaokan.tables import Tables

__version__ = VERSION
__all__ = ["Options", "Report", "Tables", "__version__", "check", "check_text", "figures", "read", "read_text"]

_HOMES = {"Report": "jiaokan.report.report", "Tables": "jiaokan.tables"}


def __getattr__(name: str) -> Any:
    """Import a public name from its home, or the figure reader as a whole, when it is first asked for."""
    import importlib

    if name == "figures":
        return importlib.import_module("jiaokan.figures")
    if name not in __all__:
        raise AttributeError(f"module 'jiaokan' has no attribute {name!r}")
    return getattr(importlib.import_module(_HOMES.get(name, "jiaokan.pipeline")), name)
