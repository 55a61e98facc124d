"""Settings of a run, as records."""

from __future__ import annotations

import fnmatch
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from jiaokan.findings.finding import SEVERITIES, Severity, family_of


@dataclass(frozen=True, slots=True)
class PathRules:
    """Codes and families that count only, or do not count, in documents whose path matches `pattern`.

    The path is that of the file from the folder of the configuration, with `/`; `*` also stands for `/`.
    """

    pattern: str
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def matches(self, path: str) -> bool:
        """True where the rules are meant for the document at `path`."""
        return fnmatch.fnmatchcase(path, self.pattern)


@dataclass(frozen=True, slots=True)
class Configuration:
    """Settings that stand in for command-line options which are not given; `folder` is None without a file.

    `paths` are the documents of a run that names none, `lexicon` is the file of the newsroom's own names; both are
    given relative to the configuration. `severities` replace those of rules, by code or family; findings below the
    severity `report` are left out.
    """

    folder: Path | None = None
    paths: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severities: tuple[tuple[str, str], ...] = ()
    per_path: tuple[PathRules, ...] = ()
    report: Severity = "info"
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

    @property
    def codes(self) -> tuple[str, ...]:
        """Every code and family that severities and paths name."""
        inside = [code for entry in self.per_path for code in (*entry.select, *entry.ignore)]
        return (*(code for code, _ in self.severities), *inside)

    def severity(self, code: str) -> Severity | None:
        """The severity set for a code, or for its family; None where the rule's own stands."""
        set_for = dict(self.severities)
        found = set_for.get(code) or set_for.get(family_of(code))
        return cast("Severity | None", found)

    def reports(self, code: str, severity: Severity, path: Path) -> bool:
        """True where a finding of `code` counts in the document at the real path `path`."""
        if SEVERITIES.index(severity) > SEVERITIES.index(self.report):
            return False
        if self.folder is None:
            return True
        way = path.relative_to(self.folder).as_posix() if path.is_relative_to(self.folder) else str(path)
        rules = [entry for entry in self.per_path if entry.matches(way)]
        selected = all(not entry.select or names(code, entry.select) for entry in rules)
        return selected and not any(names(code, entry.ignore) for entry in rules)


def names(code: str, patterns: tuple[str, ...]) -> bool:
    """True where one of the patterns is the code or its family (a family's letters name all its codes)."""
    return any(pattern in {code, family_of(code)} for pattern in patterns)
