"""The user's configuration: `jiaokan.toml`, or `[tool.jiaokan]` of a `pyproject.toml`.

Beside it may stand the user's own `schemas/` and `checks/`; they are code, and load only from there. `keys` lists the
settings, `faults` says what is wrong with one, `profiles` are sets of them, `schema` publishes them as a JSON Schema.
"""

from __future__ import annotations

from jiaokan.configuration.load import find_configuration
from jiaokan.configuration.settings import Configuration, PathRules

__all__ = ["Configuration", "PathRules", "find_configuration"]
