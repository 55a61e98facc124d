"""Files replaced at once, so that nobody ever reads half of one."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

_LONGEST_NAME = 40


def replace_file(file: Path, data: bytes, mode: int, *, durable: bool = False) -> None:
    """Put `data` in place of a file, with these permissions; `durable` waits for the disk. Raises OSError."""
    number, temporary = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name[:_LONGEST_NAME]}-")
    try:
        with os.fdopen(number, "wb") as stream:
            stream.write(data)
            if durable:
                stream.flush()
                os.fsync(stream.fileno())
        Path(temporary).chmod(mode)
        Path(temporary).replace(file)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(temporary).unlink()
        raise
