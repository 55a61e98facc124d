"""The command line: `jiaokan check`, `jiaokan read`, `jiaokan rules`. Heavy modules load inside the commands."""

from __future__ import annotations

import io
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, NoReturn, TextIO, cast

import click

from jiaokan.errors import ConfigurationError, JiaokanError
from jiaokan.version import VERSION
from jiaokan.words import Language, Words

if TYPE_CHECKING:
    from jiaokan.configuration import Configuration
    from jiaokan.names import Lexicon
    from jiaokan.pipeline import Options
    from jiaokan.reading import Reading
    from jiaokan.report.report import Report

TABLES = ("documents", "figures", "names", "facts", "relations", "operands", "readings")


@dataclass(slots=True)
class Run:
    """What is known of a run when a line on standard error is due: the language, Chinese until another is asked for."""

    language: Language = "zh"


def _settings(given: str | None) -> tuple[Configuration, Language]:
    """The configuration in use, and the language of the run: that of --lang, else that of the configuration."""
    from jiaokan.configuration import find_configuration

    run = click.get_current_context().ensure_object(Run)
    if given:
        run.language = cast("Language", given)
    settings = find_configuration(Path.cwd())
    run.language = cast("Language", given or settings.lang)
    return settings, run.language


def _codes(_context: click.Context, _parameter: click.Parameter, given: tuple[str, ...]) -> tuple[str, ...]:
    """Codes given one by one, by commas or by spaces, in capitals or not."""
    return tuple(code.upper() for item in given for code in item.replace(",", " ").split())


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(VERSION, prog_name="jiaokan")
def cli() -> None:
    """Check what Chinese news texts say in figures and names.

    校勘：核对中文新闻稿中的数字与名称。
    """


@cli.command()
@click.argument("paths", nargs=-1, required=True)
@click.option("--against", metavar="ORIGINAL", help="The original that every given document was reprinted from.")
@click.option("--story", is_flag=True, help="All given documents tell one story.")
@click.option("--format", "form", type=click.Choice(["terminal", "json"]), default="terminal", show_default=True)
@click.option("--output", metavar="FILE", help="Write the report to a file instead of the terminal.")
@click.option("--fail-on", type=click.Choice(["error", "warning", "info", "never"]), help="What makes status 1.")
@click.option("--select", multiple=True, callback=_codes, metavar="CODES", help="Run only these codes or families.")
@click.option("--ignore", multiple=True, callback=_codes, metavar="CODES", help="Leave these codes or families out.")
@click.option("--lang", type=click.Choice(["zh", "en"]), help="Language of the messages.")
@click.option("--jobs", type=click.IntRange(min=1), metavar="N", help="Worker processes for reading.")
@click.option("--quiet", is_flag=True, help="No progress on standard error.")
@click.option("--no-local-rules", is_flag=True, help="Do not load schemas/ and checks/ beside the configuration.")
def check(paths: tuple[str, ...], **given: Any) -> None:
    """Check documents and folders ("-" reads standard input).

    Status: 0 nothing at or above --fail-on, 1 discrepancies, 2 something could not be read, 3 internal error.
    """
    from jiaokan import pipeline

    settings, language = _settings(given["lang"])
    options = _options(settings, given)
    report = pipeline.check(paths, given["against"], story=given["story"], options=options)
    _write(report, given["form"], given["output"], language)
    click.get_current_context().exit(report.status(given["fail_on"] or settings.fail_on))


def _options(settings: Configuration, given: dict[str, Any]) -> Options:
    from jiaokan.pipeline import Options
    from jiaokan.progress import Progress

    return Options(
        select=given["select"] or settings.select,
        ignore=given["ignore"] or settings.ignore,
        jobs=given["jobs"] or settings.jobs,
        local_root=None if given["no_local_rules"] else settings.rule_root,
        lexicon=_lexicon(settings),
        progress=None if given["quiet"] else Progress(sys.stderr),
    )


def _lexicon(settings: Configuration) -> Lexicon | None:
    """The newsroom's own lexicon, if the configuration names one."""
    from jiaokan.house_lexicon import load

    return load(settings.lexicon) if settings.lexicon else None


def _write(report: Report, form: str, output: str | None, language: Language) -> None:
    if output is None:
        _render(report, form, _standard_output(), language)
        return
    try:
        with click.open_file(output, "w", encoding="utf-8", atomic=True) as file:
            _render(report, form, file, language)
    except OSError as error:
        message = Words(f"报告无法写入，系统提示“{error.strerror}”", f"the report cannot be written: {error.strerror}")
        hint = Words("请换一个文件", "choose another file")
        raise ConfigurationError(message, document=output, hint=hint) from error


def _render(report: Report, form: str, stream: IO[str], language: Language) -> None:
    from jiaokan.report import terminal

    if form == "json":
        stream.write(report.to_json(language))
    else:
        terminal.write(report, stream, language)


def _standard_output() -> IO[str]:
    return _in_utf_8(sys.stdout)


def _in_utf_8(stream: TextIO) -> TextIO:
    """A standard stream in UTF-8, whatever the locale says; what cannot be encoded is replaced."""
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding="utf-8", errors="replace")
    return stream


@cli.command()
@click.argument("paths", nargs=-1, required=True)
@click.option("--table", type=click.Choice(TABLES), default="figures", show_default=True)
@click.option("--format", "form", type=click.Choice(["table", "csv", "json"]), default="table", show_default=True)
@click.option("--lang", type=click.Choice(["zh", "en"]), help="Language of the messages.")
@click.option("--jobs", type=click.IntRange(min=1), metavar="N", help="Worker processes for reading.")
@click.option("--quiet", is_flag=True, help="No progress on standard error.")
def read(paths: tuple[str, ...], table: str, form: str, lang: str | None, jobs: int | None, quiet: bool) -> None:
    """Show what was read, "-" for standard input: figures in their lines, or any table, also as CSV or JSON."""
    from jiaokan import pipeline
    from jiaokan.documents import find
    from jiaokan.progress import Progress

    settings, language = _settings(lang)
    progress = None if quiet else Progress(sys.stderr)
    options = pipeline.Options(jobs=jobs or settings.jobs, lexicon=_lexicon(settings), progress=progress)
    listing = find(paths)
    readings, unread = pipeline.read_sources(listing.sources, options)
    errors = [*listing.errors, *unread]
    _show(readings, table, form, language)
    for error in errors:
        _complain(error, language)
    click.get_current_context().exit(2 if errors else 0)


def _show(readings: list[Reading], table: str, form: str, language: Language) -> None:
    """Figures below the lines they stand in; everything else, and every other form, as a table."""
    stream = _standard_output()
    if (table, form) == ("figures", "table"):
        from jiaokan.report import understood

        understood.write(readings, stream, language)
        return
    from jiaokan.report import table as shown
    from jiaokan.tables import build

    shown.write(build(readings)[table], table, form, stream)


@cli.command()
@click.argument("code", required=False)
@click.option("--lang", type=click.Choice(["zh", "en"]), help="Language of the names.")
@click.option("--no-local-rules", is_flag=True, help="Do not load schemas/ and checks/ beside the configuration.")
def rules(code: str | None, lang: str | None, no_local_rules: bool) -> None:
    """List the rules, or explain one."""
    from jiaokan.report import catalogue
    from jiaokan.rules.registry import load_rules

    settings, language = _settings(lang)
    root = None if no_local_rules else settings.rule_root
    known = load_rules(*([root] if root else []))
    stream = _standard_output()
    if code is None:
        catalogue.write_list(known.rules.values(), stream, language)
    elif code.upper() in known.rules:
        catalogue.write_rule(known.rules[code.upper()], stream, language)
    else:
        message = Words(f"没有规则“{code}”", f"there is no rule {code!r}")
        raise ConfigurationError(message, hint=Words("可用 jiaokan rules 查看全部规则", "`jiaokan rules` lists them"))
    for error in known.errors:
        _complain(error, language)
    click.get_current_context().exit(2 if known.errors else 0)


def _complain(error: JiaokanError, language: Language) -> None:
    """One line on standard error: where, what, and a hint."""
    click.echo(f"jiaokan: {error.statement(language)}{error.advice(language)}", file=_in_utf_8(sys.stderr))


def _stop(error: JiaokanError, status: int, language: Language) -> NoReturn:
    _complain(error, language)
    raise SystemExit(status)


def main() -> None:
    """Run the command line; the user never sees a traceback."""
    run = Run()
    try:
        raise SystemExit(cli.main(prog_name="jiaokan", obj=run, standalone_mode=False) or 0)
    except click.Abort:
        # Neither a clean run nor one with findings: the status of a process ended by the keyboard.
        _stop(JiaokanError(Words("已中断", "interrupted")), 130, run.language)
    except click.ClickException as error:
        error.show()
        raise SystemExit(error.exit_code) from None
    except JiaokanError as error:
        _stop(error, 2 if error.kind in {"configuration", "input"} else 3, run.language)
    except BrokenPipeError:
        # The reader of our output went away (jiaokan check … | head): nothing is wrong on our side.
        sys.stderr.close()
        raise SystemExit(0) from None
    except Exception as error:
        reason = f"{type(error).__name__}: {error}"
        words = Words(f"程序内部出错：{reason}", f"internal error: {reason}")
        hint = Words("请连同稿件告知开发者", "please report it with the document")
        _stop(JiaokanError(words, hint=hint), 3, run.language)


if __name__ == "__main__":
    main()
