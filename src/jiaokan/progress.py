"""Progress on standard error, for work that takes longer than two seconds."""

from __future__ import annotations

import time
from typing import IO

_PATIENCE = 2.0
_INTERVAL = 5.0


class Progress:
    """Counts documents; silent at first, then a line that renews itself on a terminal, or one every five seconds."""

    def __init__(self, stream: IO[str]) -> None:
        self._stream, self._terminal = stream, stream.isatty()
        self._began = time.monotonic()
        self._next = self._began + _PATIENCE

    def __call__(self, done: int, total: int) -> None:
        """Say that `done` of `total` documents are read."""
        now = time.monotonic()
        if now < self._next:
            return
        self._next = now + (0.2 if self._terminal else _INTERVAL)
        start, end = ("\r", "") if self._terminal else ("", "\n")
        finish = "\n" if self._terminal and done == total else ""
        self._stream.write(f"{start}jiaokan: {done}/{total}{end}{finish}")
        self._stream.flush()
