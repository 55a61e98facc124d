"""`jiaokan read`: what was understood of documents, as lines or tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from jiaokan.cli.common import complain, options_of, settings_of, standard_output
from jiaokan.words import Language

if TYPE_CHECKING:
    from jiaokan.reading import Reading

TABLES = ("documents", "figures", "names", "facts", "relations", "operands", "readings")


@click.command()
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

    settings, language = settings_of(lang)
    options = options_of(settings, {"jobs": jobs, "quiet": quiet})
    listing = find(paths)
    readings, unread = pipeline.read_sources(listing.sources, options)
    errors = [*listing.errors, *unread]
    _show(readings, table, form, language)
    for error in errors:
        complain(error, language)
    click.get_current_context().exit(2 if errors else 0)


def _show(readings: list[Reading], table: str, form: str, language: Language) -> None:
    """Figures below the lines they stand in; everything else, and every other form, as a table."""
    stream = standard_output()
    if (table, form) == ("figures", "table"):
        from jiaokan.report import understood

        understood.write(readings, stream, language)
        return
    from jiaokan.report import table as shown
    from jiaokan.tables import build

    shown.write(build(readings)[table], table, form, stream)
