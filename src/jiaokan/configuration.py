"""The user's configuration: `jiaokan.toml`, or `[tool.jiaokan]` of a `pyproject.toml`.

Beside it may stand the user's own `schemas/` and `checks/`; they are code, and load only from there.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jiaokan.errors import ConfigurationError

_KEYS = {"select": list, "ignore": list, "fail-on": str, "lang": str, "jobs": int}
_CHOICES = {"fail-on": ("error", "warning", "info", "never"), "lang": ("zh", "en")}


@dataclass(frozen=True, slots=True)
class Configuration:
    """Settings that stand in for command-line options which are not given; `folder` is None without a file."""

    folder: Path | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str = "error"
    lang: str = "zh"
    jobs: int = 1

    @property
    def rule_root(self) -> Path | None:
        """The folder whose own `schemas/` or `checks/` load, if it has any."""
        if self.folder and any((self.folder / name).is_dir() for name in ("schemas", "checks")):
            return self.folder
        return None


def find_configuration(start: Path) -> Configuration:
    """Read the nearest configuration file at or above `start`; the defaults where there is none.

    Raises ConfigurationError for a file that is no TOML, an unknown key or a value of the wrong type.
    """
    for folder in (start, *start.parents):
        own, project = folder / "jiaokan.toml", folder / "pyproject.toml"
        if own.is_file():
            return _configuration(own, _load(own))
        if project.is_file():
            settings = _load(project).get("tool", {}).get("jiaokan")
            if settings is not None:
                return _configuration(project, settings)
    return Configuration()


def _load(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigurationError(f"the file is no TOML: {error}", document=str(file), hint="mend the file") from error


def _configuration(file: Path, settings: dict[str, Any]) -> Configuration:
    for key, value in settings.items():
        kind = _KEYS.get(key)
        if kind is None:
            raise ConfigurationError(f"unknown key {key!r}", document=str(file), hint=f"known: {', '.join(_KEYS)}")
        listed = isinstance(value, list) and not all(isinstance(item, str) for item in value)
        if not isinstance(value, kind) or isinstance(value, bool) or listed:
            raise ConfigurationError(f"{key} is no {kind.__name__}", document=str(file), hint="see the README")
        if key in _CHOICES and value not in _CHOICES[key]:
            known = ", ".join(_CHOICES[key])
            raise ConfigurationError(f"{key} is {value!r}", document=str(file), hint=f"one of {known}")
    return Configuration(
        folder=file.parent,
        select=tuple(settings.get("select", ())),
        ignore=tuple(settings.get("ignore", ())),
        fail_on=settings.get("fail-on", "error"),
        lang=settings.get("lang", "zh"),
        jobs=max(1, settings.get("jobs", 1)),
    )
