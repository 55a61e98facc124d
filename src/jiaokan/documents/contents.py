"""The bytes of a file or of standard input, or an error that says why there are none."""

from __future__ import annotations

import errno
import stat
import sys
from pathlib import Path

from jiaokan.errors import InputError

LARGEST = 20_000_000
"""Size in bytes above which nothing is read."""

STANDARD_INPUT = "-"

_FAULTS = {
    errno.ENOENT: ("there is no such file or folder", "check the path; paths are relative to the current folder"),
    errno.ENOTDIR: ("there is no such file or folder", "a part of the path is a file, not a folder"),
    errno.EACCES: ("the file may not be read", "give the user who runs jiaokan permission to read it"),
    errno.EPERM: ("the file may not be read", "give the user who runs jiaokan permission to read it"),
    errno.ELOOP: ("the symbolic links lead in a circle", "point the link at a file"),
    errno.ENAMETOOLONG: ("the path is too long", "check the path"),
}


def fault(path: str, error: OSError | ValueError) -> InputError:
    """Say as an InputError why the operating system refused `path`."""
    if not isinstance(error, OSError):
        return InputError("the path holds a character that no path can hold", document=path, hint="check the path")
    reason = (error.strerror or "unknown fault").lower()
    message, hint = _FAULTS.get(
        error.errno or 0, (f"the file cannot be read: {reason}", "check that the disk and the file are in order")
    )
    return InputError(message, document=path, hint=hint)


def contents(path: str) -> bytes:
    """All bytes of the file at `path`, or of standard input for "-".

    Raises InputError for a missing or unreadable file, a folder, a pipe or device, and anything above LARGEST bytes.
    """
    if path == STANDARD_INPUT:
        return _limited(path, sys.stdin.buffer.read(LARGEST + 1))
    try:
        file = Path(path)
        status = file.stat()
        _refuse_special(path, status.st_mode)
        if status.st_size > LARGEST:
            raise _too_large(path)
        with file.open("rb") as stream:
            return _limited(path, stream.read(LARGEST + 1))
    except (OSError, ValueError) as error:
        raise fault(path, error) from error


def _refuse_special(path: str, mode: int) -> None:
    if stat.S_ISDIR(mode):
        raise InputError("a folder stands where a file is meant", document=path, hint="name a file in the folder")
    if not stat.S_ISREG(mode):
        hint = "pass - as the path to read from standard input"
        raise InputError("the path is a pipe or a device, not a file", document=path, hint=hint)


def _limited(path: str, data: bytes) -> bytes:
    if len(data) > LARGEST:
        raise _too_large(path)
    return data


def _too_large(path: str) -> InputError:
    hint = "split it into its articles and check these"
    return InputError(f"the document is over {LARGEST // 1_000_000} MB", document=path, hint=hint)
