"""`jiaokan decide`: a verdict on findings, or the verdicts that the page of a report downloads."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from jiaokan.cli.common import settings_of, standard_output
from jiaokan.cli.deciding import Desk, reviewer_of_machine, ruling_of
from jiaokan.errors import ConfigurationError, JiaokanError, status_of
from jiaokan.words import Words

if TYPE_CHECKING:
    from jiaokan.decisions.making import Occurrence
    from jiaokan.findings.decision import Decision

_PRINT = re.compile("[0-9a-f]{4,16}")


@click.command()
@click.argument("given", nargs=-1, metavar="FINGERPRINT... [PATH]...")
@click.option(
    "--verdict", type=click.Choice(["accepted", "fixed", "query"]), help="Right as it stands, mended, or asked."
)
@click.option("--reason", metavar="TEXT", help="Why; required.")
@click.option("--reviewer", metavar="NAME", help="Who; git's user.name, else the login, unless given.")
@click.option("--expires", metavar="DAY", help="The last day on which the decision holds.")
@click.option("--from", "handed", type=click.Path(dir_okay=False), metavar="FILE", help="Take the rows of a CSV over.")
@click.option("--report", type=click.Path(dir_okay=False), metavar="FILE", help="Take the findings of a JSON report.")
@click.option("--against", metavar="ORIGINAL", help="The original that the documents were reprinted from.")
@click.option("--today", metavar="DAY", help="The day of the decision instead of the calendar's.")
@click.option("--lang", type=click.Choice(["zh", "en"]), help="Language of the messages.")
@click.option("--quiet", is_flag=True, help="No progress on standard error.")
@click.option("--no-local-rules", is_flag=True, help="Do not load schemas/ and checks/ beside the configuration.")
def decide(given: tuple[str, ...], **options: Any) -> None:
    """Record a verdict on findings in jiaokan.decisions.csv.

    A fingerprint may be shortened to four digits. It is looked for in the documents given, else in those that the
    configuration names or in its folder, or in a JSON report.
    """
    settings, language = settings_of(options["lang"])
    desk = Desk(settings, language)
    if options["handed"]:
        _refuse(bool(given or options["verdict"] or options["reason"] or options["report"]))
        _record(desk, _handed(desk, Path(options["handed"]), options["today"]), {})
        return
    prints, paths = _split(given)
    if not prints or not options["verdict"]:
        message = Words("没有写明指纹和 --verdict", "fingerprints and --verdict are missing")
        hint = Words("指纹在报告每条结果的方括号里", "reports print the fingerprint of each finding in square brackets")
        raise ConfigurationError(message, hint=hint)
    ruling = ruling_of(options["verdict"], options)
    found, homes, errors = _findings(desk, paths, options)
    chosen = _chosen(prints, found, anywhere=not paths)
    rows = [row for item in chosen for row in ruling.on(item, desk.folder)]
    _record(desk, rows, homes)
    click.get_current_context().exit(status_of(errors))


def _refuse(both: bool) -> None:
    if both:
        message = Words("--from 不能与指纹、--verdict、--reason、--report 并用", "--from stands alone")
        raise ConfigurationError(message, hint=Words("文件里已有这些内容", "the file holds all of it"))


def _split(given: Sequence[str]) -> tuple[list[str], list[str]]:
    """Fingerprints and paths: what looks like a fingerprint and is no file is one."""
    prints = [item for item in given if _PRINT.fullmatch(item) and not Path(item).exists()]
    return prints, [item for item in given if item not in prints]


def _findings(
    desk: Desk, paths: Sequence[str], options: dict[str, Any]
) -> tuple[list[Occurrence], dict[str, str], Sequence[JiaokanError]]:
    """The findings to choose from, the new names of documents that moved, and what could not be read."""
    from jiaokan.decisions.making import occurrences
    from jiaokan.decisions.naming import name_of

    if options["report"]:
        wanted = {name_of(path, desk.folder) for path in paths}
        found = _of_report(Path(options["report"]))
        return [item for item in found if not wanted or name_of(item.document, desk.folder) in wanted], {}, ()
    report = desk.check(paths or desk.paths, options)
    homes = {old: name_of(new, desk.folder) for old, new in report.review.moved}
    return occurrences(report.found, report.checked), homes, report.errors


def _of_report(file: Path) -> list[Occurrence]:
    from jiaokan.decisions.making import occurrences_of_report

    try:
        return occurrences_of_report(json.loads(file.read_text(encoding="utf-8")))
    except OSError as error:
        raise _unreadable(file, error.strerror or str(error)) from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise _unreadable(file, f"{type(error).__name__}: {error}") from error


def _unreadable(file: Path, reason: str) -> ConfigurationError:
    words = Words(f"这不是可用的JSON报告：{reason}", f"this is no usable JSON report: {reason}")
    hint = Words("用 jiaokan check --format json 生成", "make one by `jiaokan check --format json`")
    return ConfigurationError(words, document=str(file), hint=hint)


def _chosen(prints: Sequence[str], found: Sequence[Occurrence], *, anywhere: bool) -> list[Occurrence]:
    """The findings that the fingerprints name, each once.

    Raises ConfigurationError for a fingerprint that names nothing, several findings, or findings of several documents
    where none was given (`anywhere`).
    """
    chosen: set[int] = set()
    for short in prints:
        hits = [at for at, item in enumerate(found) if any(own.startswith(short) for own in item.fingerprints)]
        whole = sorted({own for at in hits for own in found[at].fingerprints if own.startswith(short)})
        documents = sorted({found[at].document for at in hits})
        if not hits:
            message = Words(f"没有哪条结果的指纹是“{short}”", f"no finding has the fingerprint {short}")
            raise ConfigurationError(message, hint=Words("请写明稿件", "name the document that has it"))
        if len(whole) > 1:
            message = Words(f"以“{short}”开头的指纹不止一个", f"several fingerprints begin with {short}")
            raise ConfigurationError(message, hint=Words("、".join(whole), ", ".join(whole)))
        if anywhere and len(documents) > 1:
            message = Words(f"“{short}”见于{len(documents)}篇稿件", f"{short} is found in {len(documents)} documents")
            hint = Words(f"请写明是哪一篇：{'、'.join(documents)}", f"name one: {', '.join(documents)}")
            raise ConfigurationError(message, hint=hint)
        chosen.update(hits)
    return [found[at] for at in sorted(chosen)]


def _handed(desk: Desk, file: Path, today: str | None) -> list[Decision]:
    """The decisions of another file, named from our folder; without a reviewer or day they have ours."""
    from dataclasses import replace

    from jiaokan.decisions.making import renamed
    from jiaokan.decisions.store import load
    from jiaokan.decisions.today import today_of

    if not file.exists():
        message = Words("没有这个文件", "there is no such file")
        raise ConfigurationError(message, document=str(file), hint=Words("请检查路径", "check the path"))
    reviewer, day = reviewer_of_machine(), today_of(today)
    rows = [entry.decision for entry in load(file).entries]
    signed = [replace(row, reviewer=row.reviewer or reviewer, date=row.date or day) for row in rows]
    return renamed(signed, desk.folder, Path.cwd())


def _record(desk: Desk, rows: list[Decision], homes: dict[str, str]) -> None:
    from jiaokan.decisions import making, store
    from jiaokan.decisions.naming import place_of

    store.update(
        desk.file, lambda sheet: making.decide(sheet, rows, lambda name: place_of(homes.get(name, name), desk.folder))
    )
    documents = len({row.document for row in rows})
    words = Words(
        f"已在 {desk.file.name} 记下 {len(rows)} 条决定（{documents} 篇稿件）",
        f"decisions recorded in {desk.file.name}: {len(rows)} (documents: {documents})",
    )
    click.echo(words.to(desk.language), file=standard_output())
