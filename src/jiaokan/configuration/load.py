"""From the file of the configuration to its settings."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jiaokan.configuration.faults import faults
from jiaokan.configuration.profiles import PROFILES
from jiaokan.configuration.settings import Configuration, PathRules
from jiaokan.errors import ConfigurationError
from jiaokan.words import Words


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
        message = Words(f"文件不是有效的 TOML：{error}", f"the file is no TOML: {error}")
        raise ConfigurationError(message, document=str(file), hint=Words("请改正文件", "mend the file")) from error


def _configuration(file: Path, given: dict[str, Any]) -> Configuration:
    for message, hint in faults(given):
        raise ConfigurationError(message, document=str(file), hint=hint)
    settings: Mapping[str, Any] = {**PROFILES.get(given.get("profile", ""), {}), **given}
    return Configuration(
        folder=file.parent,
        paths=tuple(settings.get("paths", ())),
        select=_codes(settings.get("select", ())),
        ignore=_codes(settings.get("ignore", ())),
        severities=tuple(sorted((code.upper(), value) for code, value in settings.get("severities", {}).items())),
        per_path=tuple(
            PathRules(pattern, _codes(entry.get("select", ())), _codes(entry.get("ignore", ())))
            for pattern, entry in settings.get("per-path", {}).items()
        ),
        report=settings.get("report", "info"),
        fail_on=settings.get("fail-on", "error"),
        lang=settings.get("lang", "zh"),
        jobs=max(1, settings.get("jobs", 1)),
        lexicon=file.parent / settings["lexicon"] if "lexicon" in settings else None,
    )


def _codes(given: list[str]) -> tuple[str, ...]:
    return tuple(code.upper() for code in given)
