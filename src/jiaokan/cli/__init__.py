"""The command line: one module a command. Heavy modules load inside the commands."""

from __future__ import annotations

import sys
from typing import NoReturn

import click

from jiaokan.cli.baseline import baseline
from jiaokan.cli.check import check
from jiaokan.cli.common import Run, complain
from jiaokan.cli.decide import decide
from jiaokan.cli.decisions import decisions
from jiaokan.cli.init import init
from jiaokan.cli.read import read
from jiaokan.cli.rules import rules
from jiaokan.errors import JiaokanError, status_of
from jiaokan.version import VERSION
from jiaokan.words import Language, Words


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(VERSION, prog_name="jiaokan")
def cli() -> None:
    """Check what Chinese news texts say in figures and names.

    校勘：核对中文新闻稿中的数字与名称。
    """


for command in (check, read, rules, init, decide, baseline, decisions):
    cli.add_command(command)


def _stop(error: JiaokanError, status: int, language: Language) -> NoReturn:
    complain(error, language)
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
        _stop(error, status_of([error]), run.language)
    except BrokenPipeError:
        # The reader of our output went away (jiaokan check … | head): nothing is wrong on our side.
        sys.stderr.close()
        raise SystemExit(0) from None
    except Exception as error:
        reason = f"{type(error).__name__}: {error}"
        words = Words(f"程序内部出错：{reason}", f"internal error: {reason}")
        hint = Words("请连同稿件告知开发者", "please report it with the document")
        _stop(JiaokanError(words, hint=hint), 3, run.language)
