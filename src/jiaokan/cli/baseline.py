"""`jiaokan baseline`: accept all that is found now, so that only what is new is reported."""

from __future__ import annotations

from typing import Any

import click

from jiaokan.cli.common import codes, settings_of, standard_output
from jiaokan.cli.deciding import Desk, ruling_of
from jiaokan.errors import status_of
from jiaokan.words import Words


@click.command()
@click.argument("paths", nargs=-1, required=True)
@click.option("--reason", required=True, metavar="TEXT", help="Why all of it may stand.")
@click.option("--reviewer", metavar="NAME", help="Who; git's user.name, else the login, unless given.")
@click.option("--expires", metavar="DAY", help="The last day on which the decisions hold.")
@click.option("--against", metavar="ORIGINAL", help="The original that every given document was reprinted from.")
@click.option("--select", multiple=True, callback=codes, metavar="CODES", help="Accept only these codes or families.")
@click.option("--ignore", multiple=True, callback=codes, metavar="CODES", help="Leave these codes or families out.")
@click.option("--today", metavar="DAY", help="The day of the decisions instead of the calendar's.")
@click.option("--lang", type=click.Choice(["zh", "en"]), help="Language of the messages.")
@click.option("--quiet", is_flag=True, help="No progress on standard error.")
@click.option("--no-local-rules", is_flag=True, help="Do not load schemas/ and checks/ beside the configuration.")
def baseline(paths: tuple[str, ...], **options: Any) -> None:
    """Accept every open finding of documents and folders in jiaokan.decisions.csv.

    Decisions that hold stay as they are; queries are accepted too.
    """
    from jiaokan.decisions import making, store
    from jiaokan.decisions.naming import name_of

    settings, language = settings_of(options["lang"])
    desk = Desk(settings, language)
    ruling = ruling_of("accepted", options)
    report = desk.check(paths, options)
    found = making.occurrences(report.found, report.checked)
    moved = {old: name_of(new, desk.folder) for old, new in report.review.moved}
    store.update(desk.file, lambda sheet: making.accept_open(sheet, found, ruling, desk.folder, moved))
    count, documents = len(report.open), len({item.at.place.document for item in report.open})
    words = Words(
        f"已认可 {count} 处（{documents} 篇稿件），记在 {desk.file.name}",
        f"findings accepted: {count} (documents: {documents}), recorded in {desk.file.name}",
    )
    click.echo(words.to(language), file=standard_output())
    click.get_current_context().exit(status_of(report.errors))
