"""Where reports go: `--format NAME`, and `--output FILE` or `--output FORMAT=FILE`, several at once."""

from __future__ import annotations

import errno
import io
import os
import re
import stat
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from jiaokan.cli.common import complain, standard_output
from jiaokan.errors import ConfigurationError
from jiaokan.files import replace_file
from jiaokan.report import formats
from jiaokan.words import Language, Words

if TYPE_CHECKING:
    from jiaokan.report.report import Report

STANDARD = "-"
_READ_BY_PEOPLE = frozenset({"terminal", "concise", "github"})
_NAMED = re.compile("([a-z][a-z0-9]*)=(.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Output:
    """One report to write: its format, and a file or "-" for standard output."""

    form: str
    target: str


def outputs(form: str, given: Sequence[str]) -> tuple[Output, ...]:
    """What `--format` and every `--output` ask for; `form` goes to standard output unless it has a file.

    Raises ConfigurationError for an unknown format, no file, or two reports in one place.
    """
    wanted = [_output(form, item) for item in given]
    if form not in {output.form for output in wanted} and STANDARD not in {output.target for output in wanted}:
        wanted.insert(0, Output(form, STANDARD))
    places = Counter(map(_place, wanted))
    twice = [output.target for output in wanted if places[_place(output)] > 1]
    if twice:
        where = "标准输出" if twice[0] == STANDARD else f"“{twice[0]}”"
        message = Words(
            f"两份报告都写到{where}",
            f"two reports go to {'standard output' if twice[0] == STANDARD else twice[0]}",
        )
        raise ConfigurationError(message, hint=Words("请各写一个文件", "give each a file of its own"))
    return tuple(wanted)


def _place(output: Output) -> str:
    return output.target if output.target == STANDARD else os.path.realpath(output.target)


def _output(form: str, given: str) -> Output:
    """One `--output`: the word before `=` is a format; a file whose name begins so is given as `./word=…`."""
    named = _NAMED.fullmatch(given)
    output = Output(named[1], named[2]) if named else Output(form, given)
    if output.form not in formats.FORMATS:
        known = list(formats.FORMATS)
        near = get_close_matches(output.form, known, 1) or known
        message = Words(f"没有“{output.form}”这种格式", f"there is no format {output.form!r}")
        hint = Words(f"可用：{'、'.join(near)}", f"known: {', '.join(near)}")
        raise ConfigurationError(message, document=given, hint=hint)
    if not output.target:
        message = Words("--output 没有写明文件", "--output names no file")
        raise ConfigurationError(message, hint=Words("例如 sarif=report.sarif", "for example sarif=report.sarif"))
    return output


def write_all(report: Report, wanted: Sequence[Output], language: Language) -> None:
    """Write every report; one that cannot be written does not stop the others.

    Raises ConfigurationError for the last that could not be written; the others are told on standard error.
    """
    failed: list[ConfigurationError] = []
    shown = False
    for output in wanted:
        if output.target == STANDARD:
            formats.write(report, output.form, standard_output(), language)
            shown = output.form in _READ_BY_PEOPLE
            continue
        text = io.StringIO()
        formats.write(report, output.form, text, language)
        try:
            _replace(Path(output.target), text.getvalue().encode("utf-8", "replace"))
        except (OSError, ValueError) as error:
            failed.append(_unwritable(output.target, error))
    for fault in (*(() if shown else report.errors), *failed[:-1]):
        complain(fault, language)
    if failed:
        raise failed[-1]


def _unwritable(target: str, error: OSError | ValueError) -> ConfigurationError:
    reason = getattr(error, "strerror", None) or str(error)
    message = Words(f"报告无法写入，系统提示“{reason}”", f"the report cannot be written: {reason}")
    return ConfigurationError(message, document=target, hint=Words("请换一个文件", "choose another file"))


def _replace(file: Path, data: bytes) -> None:
    """Put `data` in place of a file at once: nobody ever reads half of it. Devices and pipes are written to."""
    real = Path(os.path.realpath(file))
    if real.exists() and not real.is_file():
        if real.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(file))
        real.write_bytes(data)
        return
    mode = stat.S_IMODE(real.stat().st_mode) if real.exists() else 0o666 & ~_mask()
    replace_file(real, data, mode)


def _mask() -> int:
    """The mask of permissions of this process, which can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
