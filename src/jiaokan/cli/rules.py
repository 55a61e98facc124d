"""`jiaokan rules`: the rules, or one of them explained."""

from __future__ import annotations

import click

from jiaokan.cli.common import complain, settings_of, standard_output
from jiaokan.errors import ConfigurationError
from jiaokan.words import Words


@click.command()
@click.argument("code", required=False)
@click.option("--lang", type=click.Choice(["zh", "en"]), help="Language of the names.")
@click.option("--no-local-rules", is_flag=True, help="Do not load schemas/ and checks/ beside the configuration.")
def rules(code: str | None, lang: str | None, no_local_rules: bool) -> None:
    """List the rules, or explain one."""
    from jiaokan.report import catalogue
    from jiaokan.rules.registry import load_rules

    settings, language = settings_of(lang)
    root = None if no_local_rules else settings.rule_root
    known = load_rules(*([root] if root else []))
    stream = standard_output()
    if code is None:
        catalogue.write_list(known.rules.values(), stream, language)
    elif code.upper() in known.rules:
        catalogue.write_rule(known.rules[code.upper()], stream, language)
    else:
        message = Words(f"没有规则“{code}”", f"there is no rule {code!r}")
        raise ConfigurationError(message, hint=Words("可用 jiaokan rules 查看全部规则", "`jiaokan rules` lists them"))
    for error in known.errors:
        complain(error, language)
    click.get_current_context().exit(2 if known.errors else 0)
