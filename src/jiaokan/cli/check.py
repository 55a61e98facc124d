"""`jiaokan check`: documents in, a report and a status out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from jiaokan.cli.common import codes, options_of, paths_of, settings_of
from jiaokan.cli.deciding import Desk
from jiaokan.cli.output import outputs, write_all
from jiaokan.report.formats import FORMATS


@click.command()
@click.argument("paths", nargs=-1)
@click.option("--against", metavar="ORIGINAL", help="The original that every given document was reprinted from.")
@click.option("--story", is_flag=True, help="All given documents tell one story.")
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="terminal", show_default=True)
@click.option("--output", multiple=True, metavar="[FORMAT=]FILE", help="Write a report to a file; any number of them.")
@click.option("--fail-on", type=click.Choice(["error", "warning", "info", "never"]), help="What makes status 1.")
@click.option("--select", multiple=True, callback=codes, metavar="CODES", help="Run only these codes or families.")
@click.option("--ignore", multiple=True, callback=codes, metavar="CODES", help="Leave these codes or families out.")
@click.option("--lang", type=click.Choice(["zh", "en"]), help="Language of the messages.")
@click.option("--jobs", type=click.IntRange(min=1), metavar="N", help="Worker processes for reading.")
@click.option("--changed-since", metavar="REV", help="Report documents changed since a commit; all are still read.")
@click.option("--quiet", is_flag=True, help="No progress on standard error.")
@click.option("--today", metavar="DAY", help="The day by which decisions expire instead of the calendar's.")
@click.option("--no-decisions", is_flag=True, help="Leave jiaokan.decisions.csv beside the configuration out.")
@click.option("--show-suppressed", is_flag=True, help="List the findings that a decision accepted, too.")
@click.option("--no-local-rules", is_flag=True, help="Do not load schemas/ and checks/ beside the configuration.")
def check(paths: tuple[str, ...], **given: Any) -> None:
    """Check documents and folders ("-" reads standard input); without any, those that the configuration names.

    Status: 0 nothing at or above --fail-on, 1 discrepancies, 2 something could not be read, 3 internal error.
    """
    from jiaokan import pipeline

    settings, language = settings_of(given["lang"])
    wanted = outputs(given["form"], given["output"])
    desk = None if given["no_decisions"] else Desk(settings, language)
    ledger = desk.ledger(given["today"]) if desk else None
    options = options_of(settings, given, changed=_changed(given["changed_since"]), ledger=ledger)
    paths = paths or paths_of(settings)
    report = pipeline.check(paths, given["against"], story=given["story"], options=options)
    report = replace(report, show_suppressed=given["show_suppressed"])
    write_all(report, wanted, language)
    click.get_current_context().exit(report.status(given["fail_on"] or settings.fail_on))


def _changed(revision: str | None) -> frozenset[str] | None:
    from jiaokan.changes import changed_since

    return changed_since(revision, Path.cwd()) if revision else None
