"""What the commands share: the settings and language of a run, standard streams, and lines for errors."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, TextIO, cast

import click

from jiaokan.errors import ConfigurationError, JiaokanError
from jiaokan.words import Language, Words

if TYPE_CHECKING:
    from jiaokan.configuration import Configuration
    from jiaokan.names import Lexicon
    from jiaokan.pipeline import Options


@dataclass(slots=True)
class Run:
    """What is known of a run when a line on standard error is due: the language, Chinese until another is asked for."""

    language: Language = "zh"


def settings_of(given: str | None) -> tuple[Configuration, Language]:
    """The configuration in use, and the language of the run: that of --lang, else that of the configuration."""
    from jiaokan.configuration import find_configuration

    run = click.get_current_context().ensure_object(Run)
    if given:
        run.language = cast("Language", given)
    settings = find_configuration(Path.cwd())
    run.language = cast("Language", given or settings.lang)
    return settings, run.language


def codes(_context: click.Context, _parameter: click.Parameter, given: tuple[str, ...]) -> tuple[str, ...]:
    """Codes given one by one, by commas or by spaces, in capitals or not."""
    return tuple(code.upper() for item in given for code in item.replace(",", " ").split())


def paths_of(settings: Configuration) -> tuple[str, ...]:
    """The paths of the configuration, from the folder of work. Raises ConfigurationError where it names none."""
    if not settings.paths or settings.folder is None:
        words = Words("没有写明要核对的稿件", "no document is named")
        hint = Words(
            "请写出文件或文件夹，或在配置中写 paths", "name files or folders, or set `paths` in the configuration"
        )
        raise ConfigurationError(words, hint=hint)
    return tuple(os.path.relpath(settings.folder / path) for path in settings.paths)


def lexicon_of(settings: Configuration) -> Lexicon | None:
    """The newsroom's own lexicon, if the configuration names one."""
    from jiaokan.house_lexicon import load

    return load(settings.lexicon) if settings.lexicon else None


def options_of(settings: Configuration, given: Mapping[str, Any], **more: Any) -> Options:
    """The options of a run: those given, else those of the configuration; `more` are those of one command alone."""
    from jiaokan.pipeline import Options
    from jiaokan.progress import Progress

    return Options(
        select=given.get("select") or settings.select,
        ignore=given.get("ignore") or settings.ignore,
        jobs=given.get("jobs") or settings.jobs,
        local_root=None if given.get("no_local_rules") else settings.rule_root,
        lexicon=lexicon_of(settings),
        settings=settings,
        progress=None if given["quiet"] else Progress(sys.stderr),
        **more,
    )


def standard_output() -> IO[str]:
    """Standard output in UTF-8."""
    return in_utf_8(sys.stdout)


def in_utf_8(stream: TextIO) -> TextIO:
    """A standard stream in UTF-8, whatever the locale says; what cannot be encoded is replaced."""
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding="utf-8", errors="replace")
    return stream


def complain(error: JiaokanError, language: Language) -> None:
    """One line on standard error: where, what, and a hint."""
    click.echo(f"jiaokan: {error.statement(language)}{error.advice(language)}", file=in_utf_8(sys.stderr))
