"""The user's configuration: `jiaokan.toml`, or `[tool.jiaokan]` of a `pyproject.toml`.

Beside it may stand the user's own `schemas/` and `checks/`; they are code, and load only from there.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jiaokan.errors import ConfigurationError
from jiaokan.words import Words

_KEYS = {"select": list, "ignore": list, "fail-on": str, "lang": str, "jobs": int, "lexicon": str}
_KINDS = {
    list: Words("由字符串组成的列表", "list of strings"),
    str: Words("字符串", "string"),
    int: Words("整数", "integer"),
}
_CHOICES = {"fail-on": ("error", "warning", "info", "never"), "lang": ("zh", "en")}


@dataclass(frozen=True, slots=True)
class Configuration:
    """Settings that stand in for command-line options which are not given; `folder` is None without a file.

    `lexicon` is the file of the newsroom's own names, given relative to the configuration.
    """

    folder: Path | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str = "error"
    lang: str = "zh"
    jobs: int = 1
    lexicon: Path | None = None

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
        message = Words(f"文件不是有效的 TOML：{error}", f"the file is no TOML: {error}")
        raise ConfigurationError(message, document=str(file), hint=Words("请改正文件", "mend the file")) from error


def _fault(key: str, value: object) -> tuple[Words, Words] | None:
    """What is wrong with one setting, and what to do; None where it can be used."""
    kind = _KEYS.get(key)
    if kind is None:
        known = Words("、".join(_KEYS), ", ".join(_KEYS))
        return Words(f"没有“{key}”这一项设置", f"unknown key {key!r}"), Words(f"可用：{known.zh}", f"known: {known.en}")
    mixed = isinstance(value, list) and not all(isinstance(item, str) for item in value)
    if not isinstance(value, kind) or isinstance(value, bool) or mixed:
        message = Words(f"{key} 的值不是{_KINDS[kind].zh}", f"{key} is no {_KINDS[kind].en}")
        return message, Words("写法见 README", "see the README")
    if key in _CHOICES and value not in _CHOICES[key]:
        known = Words("、".join(_CHOICES[key]), ", ".join(_CHOICES[key]))
        message = Words(f"{key} 不能写作“{value}”", f"{key} is {value!r}")
        return message, Words(f"可选：{known.zh}", f"one of {known.en}")
    return None


def _configuration(file: Path, settings: dict[str, Any]) -> Configuration:
    for key, value in settings.items():
        fault = _fault(key, value)
        if fault is not None:
            message, hint = fault
            raise ConfigurationError(message, document=str(file), hint=hint)
    return Configuration(
        folder=file.parent,
        select=tuple(code.upper() for code in settings.get("select", ())),
        ignore=tuple(code.upper() for code in settings.get("ignore", ())),
        fail_on=settings.get("fail-on", "error"),
        lang=settings.get("lang", "zh"),
        jobs=max(1, settings.get("jobs", 1)),
        lexicon=file.parent / settings["lexicon"] if "lexicon" in settings else None,
    )
