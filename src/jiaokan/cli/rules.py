"""`jiaokan rules`: the rules, or one of them explained, or all of them tried on their examples."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from jiaokan.cli.common import complain, lexicon_of, settings_of, standard_output
from jiaokan.errors import ConfigurationError
from jiaokan.words import Language, Words

if TYPE_CHECKING:
    from jiaokan.pipeline import Options
    from jiaokan.rules.declare import Rule

_TRIED = Words("规则 {} 条，例子 {} 个，不符 {} 个", "{} rules, {} examples, {} not as they say")
_MISSED = Words("{}：例“{}”应标出{}，实际标出{}", "{}: the example {!r} says {}, the rule flags {}")


@click.command()
@click.argument("code", required=False)
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True)
@click.option("--docs", type=click.Path(file_okay=False), metavar="FOLDER", help="Write a page for each rule.")
@click.option("--examples", is_flag=True, help="Try the rules on their examples: the newsroom's own, or the one named.")
@click.option("--lang", type=click.Choice(["zh", "en"]), help="Language of the names.")
@click.option("--quiet", is_flag=True, help="Say only what is not as it should be.")
@click.option("--no-local-rules", is_flag=True, help="Do not load schemas/ and checks/ beside the configuration.")
def rules(code: str | None, **given: Any) -> None:
    """List the rules, explain one, write their pages, or try them on their examples."""
    from jiaokan.pipeline import Options
    from jiaokan.report import catalogue
    from jiaokan.rules.registry import load_rules

    settings, language = settings_of(given["lang"])
    root = None if given["no_local_rules"] else settings.rule_root
    known = load_rules(*([root] if root else []))
    asked = known.rules if code is None else _one(known.rules, code)
    failed = 0
    if given["examples"]:
        standard = {} if code else load_rules().rules
        own = {name: rule for name, rule in asked.items() if name not in standard}
        failed = _try(own.values(), Options(local_root=root, lexicon=lexicon_of(settings)), language, given["quiet"])
    elif given["docs"] is not None:
        _write_pages(asked.values(), given["docs"])
    elif given["form"] == "json":
        catalogue.write_json(asked.values(), standard_output())
    elif code is None:
        catalogue.write_list(asked.values(), standard_output(), language)
    else:
        catalogue.write_rule(asked[code.upper()], standard_output(), language)
    for error in known.errors:
        complain(error, language)
    click.get_current_context().exit(2 if known.errors else min(failed, 1))


def _one(known: dict[str, Rule], code: str) -> dict[str, Rule]:
    if code.upper() not in known:
        message = Words(f"没有规则“{code}”", f"there is no rule {code!r}")
        raise ConfigurationError(message, hint=Words("可用 jiaokan rules 查看全部规则", "`jiaokan rules` lists them"))
    return {code.upper(): known[code.upper()]}


def _try(asked: Iterable[Rule], options: Options, language: Language, quiet: bool) -> int:
    """Try rules on their examples and say what is not as they say; the number of such examples."""
    from jiaokan.trials import trials

    tried = [list(trials(rule, options)) for rule in asked]
    failed = [trial for group in tried for trial in group if not trial.passed]
    for trial in failed:
        flags = [
            ("、" if language == "zh" else ", ").join(each) or "—" for each in (trial.example.flags, trial.flagged)
        ]
        click.echo(_MISSED.to(language).format(trial.rule.code, trial.example.text, *flags), file=standard_output())
    if not quiet:
        counts = (len(tried), sum(map(len, tried)), len(failed))
        click.echo(_TRIED.to(language).format(*counts), file=standard_output())
    return len(failed)


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
