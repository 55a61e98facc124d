"""`jiaokan decisions`: every decision with its state, and the removal of those that hold for nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from jiaokan.cli.common import settings_of, standard_output
from jiaokan.cli.deciding import Desk
from jiaokan.errors import status_of
from jiaokan.words import Words

if TYPE_CHECKING:
    from jiaokan.report.report import Report


@click.command()
@click.argument("paths", nargs=-1)
@click.option("--prune", is_flag=True, help="Remove what is stale, expired, or of a document that is gone.")
@click.option("--against", metavar="ORIGINAL", help="The original that the documents were reprinted from.")
@click.option("--today", metavar="DAY", help="The day by which expiry is judged instead of the calendar's.")
@click.option("--lang", type=click.Choice(["zh", "en"]), help="Language of the list.")
@click.option("--quiet", is_flag=True, help="No progress on standard error.")
@click.option("--no-local-rules", is_flag=True, help="Do not load schemas/ and checks/ beside the configuration.")
def decisions(paths: tuple[str, ...], prune: bool, **options: Any) -> None:
    """List the decisions of jiaokan.decisions.csv with their state.

    Without PATHS the documents that the decisions name are checked; where one is gone, the whole folder, for it may
    have moved.
    """
    from jiaokan.decisions.listing import pruned, states
    from jiaokan.decisions.store import update
    from jiaokan.report import decided

    settings, language = settings_of(options["lang"])
    desk = Desk(settings, language)
    report = desk.check(list(paths) or _named(desk), options) if desk.file.exists() else None
    entries = desk.ledger(options["today"]).entries
    state = states(entries, report.review, report.found) if report else {}
    stream = standard_output()
    for entry in entries:
        click.echo(decided.listed(entry, state.get(entry, "unchecked"), language), file=stream)
    if prune and report:
        before = len(entries)
        sheet = update(desk.file, lambda sheet: pruned(sheet, state, report.review, desk.folder, whole=not paths))
        count = before - len(sheet.entries)
        words = Words(f"删去 {count} 条，还有 {before - count} 条", f"removed: {count}, left: {before - count}")
        click.echo(words.to(language), file=stream)
    elif not entries:
        click.echo(Words("没有决定", "There are no decisions").to(language), file=stream)
    click.get_current_context().exit(_status(report))


def _named(desk: Desk) -> list[str]:
    """The documents that decisions name, as paths from here; the whole folder where one of them is gone."""
    from jiaokan.decisions.naming import STANDARD_INPUT, path_of
    from jiaokan.decisions.store import load

    names = {entry.decision.document for entry in load(desk.file).entries} - {STANDARD_INPUT}
    files = {name: path_of(name, desk.folder) for name in sorted(names)}
    there = [path for path in files.values() if path.exists()]
    gone = [] if len(there) == len(files) and there else [desk.folder]
    return [str(path) for path in (*there, *gone)]


def _status(report: Report | None) -> int:
    return status_of(report.errors) if report else 0
