"""`jiaokan rules`: the rules, or one of them explained."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from jiaokan.cli.common import complain, settings_of, standard_output
from jiaokan.errors import ConfigurationError
from jiaokan.words import Words

if TYPE_CHECKING:
    from jiaokan.rules.declare import Rule


@click.command()
@click.argument("code", required=False)
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True)
@click.option("--docs", type=click.Path(file_okay=False), metavar="FOLDER", help="Write a page for each rule.")
@click.option("--lang", type=click.Choice(["zh", "en"]), help="Language of the names.")
@click.option("--no-local-rules", is_flag=True, help="Do not load schemas/ and checks/ beside the configuration.")
def rules(code: str | None, form: str, docs: str | None, lang: str | None, no_local_rules: bool) -> None:
    """List the rules, explain one, or write their pages."""
    from jiaokan.report import catalogue
    from jiaokan.rules.registry import load_rules

    settings, language = settings_of(lang)
    root = None if no_local_rules else settings.rule_root
    known = load_rules(*([root] if root else []))
    chosen = [known.rules[code.upper()]] if code and code.upper() in known.rules else list(known.rules.values())
    if code and code.upper() not in known.rules:
        message = Words(f"没有规则“{code}”", f"there is no rule {code!r}")
        raise ConfigurationError(message, hint=Words("可用 jiaokan rules 查看全部规则", "`jiaokan rules` lists them"))
    if docs is not None:
        _write_pages(known.rules.values(), docs)
    elif form == "json":
        catalogue.write_json(chosen, standard_output())
    elif code:
        catalogue.write_rule(chosen[0], standard_output(), language)
    else:
        catalogue.write_list(chosen, standard_output(), language)
    for error in known.errors:
        complain(error, language)
    click.get_current_context().exit(2 if known.errors else 0)


def _write_pages(known: Iterable[Rule], folder: str) -> None:
    from jiaokan.report import rule_book

    try:
        rule_book.write(known, Path(folder))
    except OSError as error:
        reason = error.strerror or str(error)
        message = Words(f"规则说明无法写入，系统提示“{reason}”", f"the pages cannot be written: {reason}")
        raise ConfigurationError(
            message, document=folder, hint=Words("请换一个文件夹", "choose another folder")
        ) from error
