"""Patterns that are compiled when they are first needed: a reader of many forms starts quickly."""

from __future__ import annotations

import re
from functools import cached_property


class LazyPattern:
    """A regular expression with the few methods that readers ask of one."""

    def __init__(self, source: str) -> None:
        self._source = source

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern itself."""
        return re.compile(self._source)

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """The match that begins at `start`, if there is one."""
        return self.compiled.match(text, start)

    def search(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """The first match within `start` and `end`."""
        return self.compiled.search(text, start, end)
