"""`jiaokan init`: a newsroom's folder to begin with."""

from __future__ import annotations

from pathlib import Path

import click

from jiaokan.cli.common import settings_of
from jiaokan.words import Words

_KEPT = Words("原有，未改", "kept as it was")
_NEXT = Words("接下来：{}jiaokan check", "next: {}jiaokan check")


@click.command()
@click.argument("folder", default=".", type=click.Path(file_okay=False, path_type=Path))
@click.option("--lang", type=click.Choice(["zh", "en"]), help="Language of the messages.")
def init(folder: Path, lang: str | None) -> None:
    """Lay out a newsroom's folder: settings, an example story, a lexicon, rules of its own, a CI file.

    Files that stand there already are left alone.
    """
    from jiaokan.scaffold import lay_out

    _, language = settings_of(lang)
    for placed in lay_out(folder):
        click.echo(f"{folder / placed.name}{'' if placed.written else f'  ({_KEPT.to(language)})'}")
    click.echo(_NEXT.to(language).format("" if folder == Path() else f"cd {folder} && "))
