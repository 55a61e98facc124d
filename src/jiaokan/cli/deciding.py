"""What the commands on decisions share: the file, the findings they are made of, and who makes them."""

from __future__ import annotations

import getpass
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jiaokan.cli.common import complain, options_of, paths_of
from jiaokan.errors import ConfigurationError
from jiaokan.words import Language, Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiaokan.configuration import Configuration
    from jiaokan.decisions.making import Ruling
    from jiaokan.decisions.review import Ledger
    from jiaokan.report.report import Report


@dataclass(frozen=True, slots=True)
class Desk:
    """The settings of a run on decisions, its language, and the folder that holds their file."""

    settings: Configuration
    language: Language

    @property
    def folder(self) -> Path:
        """The folder of the configuration, or the current one where there is none."""
        return self.settings.folder or Path.cwd()

    @property
    def file(self) -> Path:
        """The file of decisions."""
        from jiaokan.decisions.review import FILE

        return self.folder / FILE

    @property
    def paths(self) -> tuple[str, ...]:
        """The documents of a run that names none: those of the configuration, else all of the folder."""
        return paths_of(self.settings) if self.settings.paths else (str(self.folder),)

    def ledger(self, today: str | None) -> Ledger:
        """The decisions in the file."""
        from jiaokan.decisions.review import Ledger
        from jiaokan.decisions.store import load
        from jiaokan.decisions.today import today_of

        return Ledger(self.file, load(self.file).entries, today_of(today))

    def check(self, paths: Sequence[str], given: dict[str, Any]) -> Report:
        """Check documents under the decisions that there are; what could not be read is told on standard error."""
        from jiaokan import pipeline

        options = options_of(self.settings, given, ledger=self.ledger(given["today"]))
        report = pipeline.check(paths, given["against"], options=options)
        for error in report.errors:
            complain(error, self.language)
        return report


def ruling_of(verdict: str, given: dict[str, Any]) -> Ruling:
    """What the options say of findings; raises ConfigurationError for a blank reason and for what is no day."""
    from jiaokan.decisions.making import Ruling
    from jiaokan.decisions.today import day_of, today_of

    reason = " ".join((given["reason"] or "").split())
    if not reason:
        message = Words("没有写理由", "the reason is missing")
        raise ConfigurationError(message, hint=Words('请用 --reason "…" 写明', 'give it as --reason "…"'))
    expires = day_of(given["expires"], "--expires") if given["expires"] else ""
    reviewer = given["reviewer"] if given["reviewer"] is not None else reviewer_of_machine()
    return Ruling(verdict, reason, reviewer, today_of(given["today"]), expires)  # type: ignore[arg-type]


def reviewer_of_machine() -> str:
    """The name that git knows the user by, else that of the login; "" where neither is known: none is invented."""
    command = ["git", "config", "user.name"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False, timeout=10)
        name = done.stdout.strip() if done.returncode == 0 else ""
    except (OSError, subprocess.SubprocessError, UnicodeDecodeError):
        name = ""
    if name:
        return name
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
