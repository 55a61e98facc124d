"""How decisions name documents: the way from the folder of their file, with slashes."""

from __future__ import annotations

import os
from pathlib import Path, PurePath

STANDARD_INPUT = "-"
# A spreadsheet takes a cell that begins with one of these for a formula.
_FORMULA = ("=", "+", "-", "@")


def name_of(path: str, folder: Path) -> str:
    """The name of the document at `path`, a path of the run; standard input is "-"."""
    if path == STANDARD_INPUT:
        return path
    real = os.path.realpath(path)
    try:
        name = PurePath(os.path.relpath(real, os.path.realpath(folder))).as_posix()
    except ValueError:  # another drive
        return PurePath(real).as_posix()
    return f"./{name}" if name.startswith(_FORMULA) else name


def place_of(name: str, folder: Path) -> str:
    """The real path of the document that a decision names."""
    return name if name == STANDARD_INPUT else os.path.realpath(folder / name)


def path_of(name: str, folder: Path) -> Path:
    """The path of the document that a decision names, from the current folder where it lies below it."""
    path = Path(os.path.normpath(folder / name))
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path
