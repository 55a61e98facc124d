"""From the paths a user gives to the files they mean."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from jiaokan.documents.contents import STANDARD_INPUT, fault
from jiaokan.documents.formats import SUFFIXES, is_document, is_own_report
from jiaokan.errors import InputError
from jiaokan.words import Words


def identity(path: str) -> str:
    """The real path of `path`, the same for all names of one file; standard input is itself."""
    return path if path == STANDARD_INPUT else os.path.realpath(path)


def is_folder(path: str) -> bool:
    """True where `path` leads to a folder; False also where it leads nowhere."""
    return stat.S_ISDIR(_mode(path))


def is_file(path: str) -> bool:
    """True where `path` leads to a regular file; False also where it leads nowhere."""
    return stat.S_ISREG(_mode(path))


def beside(path: str, target: str) -> str:
    """Name the real path `target` the way `path` is named: from the same starting point, through the same folder."""
    folder = path[: len(path) - len(Path(path).name)]
    way = os.path.relpath(target, identity(folder or os.curdir))
    if not way.startswith(os.pardir):
        return folder + way
    short = os.path.normpath(folder + way)
    return short if identity(short) == target else folder + way


def walk(path: str) -> Iterator[str | InputError]:
    """The document at `path`, or those below it if it is a folder, sorted by name; errors stand among them.

    Hidden files, hidden folders, files about the folder (README, LICENSE, CHANGELOG) and reports of ours are passed
    over, a folder that was seen already likewise, so that links in a circle come to an end.
    """
    if path == STANDARD_INPUT:
        yield path
        return
    try:
        folder = stat.S_ISDIR(Path(path).stat().st_mode) if path else False
    except (OSError, ValueError) as error:
        yield fault(path, error)
        return
    if not folder:
        yield path or _nameless()
        return
    found = False
    for step in _below(path):
        found = True
        yield step
    if not found:
        yield _without_document(path)


def _nameless() -> InputError:
    message = Words("给出的路径是空的", "an empty path was given")
    return InputError(message, document="", hint=Words("请写出文件或文件夹", "name a file or a folder"))


def _without_document(folder: str) -> InputError:
    names = [f"*{suffix}" for suffix in SUFFIXES]
    hint = Words(
        f"文件夹中稿件的文件名应为 {'、'.join(names)}",
        f"documents in folders are files named {', '.join(names)}",
    )
    return InputError(Words("文件夹里没有稿件", "the folder holds no document"), document=folder, hint=hint)


def _below(folder: str) -> Iterator[str | InputError]:
    pending, seen = [folder], set[str]()
    while pending:
        path = pending.pop()
        if not is_folder(path):
            if is_document(Path(path).name) and not is_own_report(path):
                yield path
            continue
        if identity(path) in seen:
            continue
        seen.add(identity(path))
        try:
            names = sorted((child.name for child in Path(path).iterdir()), reverse=True)
        except OSError as error:
            yield fault(path, error)
            continue
        stem = path if path.endswith(("/", os.sep)) else path + "/"
        pending.extend(stem + name for name in names if not name.startswith("."))


def _mode(path: str) -> int:
    try:
        return Path(path).stat().st_mode
    except (OSError, ValueError):
        return 0
