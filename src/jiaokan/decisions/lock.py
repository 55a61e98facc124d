"""One writer at a time, among processes."""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from jiaokan.errors import ConfigurationError
from jiaokan.words import Words

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

TIMEOUT = 30.0
"""Seconds to wait for another writer."""
_PAUSE = 0.02


@contextlib.contextmanager
def locked(file: Path, timeout: float = TIMEOUT) -> Iterator[None]:
    """Hold the lock of `file`: its folder where folders can be locked, else a file `.lock` beside it.

    Raises ConfigurationError if another writer holds it for longer than `timeout` seconds.
    """
    folder = _folder_lock(file, timeout) if fcntl else None
    if folder is None:
        with _lock_file(file.with_name(f"{file.name}.lock"), timeout):
            yield
        return
    try:
        yield
    finally:
        os.close(folder)  # closing ends the lock


def _folder_lock(file: Path, timeout: float) -> int | None:
    """A descriptor of the locked folder, or None where the file system does not lock folders (some over a network)."""
    descriptor = os.open(file.parent, os.O_RDONLY)

    def take() -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    try:
        _wait(take, file, timeout)
    except OSError:
        os.close(descriptor)
        return None
    except BaseException:
        os.close(descriptor)
        raise
    return descriptor


@contextlib.contextmanager
def _lock_file(lock: Path, timeout: float) -> Iterator[None]:
    def take() -> bool:
        try:
            os.close(os.open(lock, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
        except (FileExistsError, PermissionError):  # on Windows a file being deleted may not be created anew
            if not lock.exists() and not os.access(lock.parent, os.W_OK):
                raise
            return False
        return True

    _wait(take, lock, timeout)
    try:
        yield
    finally:
        lock.unlink(missing_ok=True)


def _wait(take: Callable[[], bool], file: Path, timeout: float) -> None:
    until = time.monotonic() + timeout
    while not take():
        if time.monotonic() > until:
            message = Words("另一个进程一直在写决定", "another process has been writing decisions all the time")
            hint = Words(
                f"请稍后再试；若没有别的进程，请删去 {file.name} 的锁文件",
                "try again later; where no other process runs, delete the .lock file",
            )
            raise ConfigurationError(message, document=str(file), hint=hint)
        time.sleep(_PAUSE)
