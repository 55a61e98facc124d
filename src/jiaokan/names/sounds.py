"""An index of names by toneless pinyin, read from the end of a name towards its start."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

from jiaokan.names.pinyin import readings, spellings

Value = TypeVar("Value")


class _Node(Generic[Value]):
    __slots__ = ("following", "values")

    def __init__(self) -> None:
        self.following: dict[str, _Node[Value]] = {}
        self.values: list[Value] = []


class SoundIndex(Generic[Value]):
    """Values under the syllables of a stem; a stem is found by any characters that share its readings.

    The index is a tree of syllables, last one first, because in running text the end of a name is certain (its
    generic word) and the start is not. Looking costs at most one step for each character of the longest name.
    """

    def __init__(self) -> None:
        self._root: _Node[Value] = _Node()

    def add(self, syllables: Iterable[str], value: Value) -> None:
        """Enter a value under one sequence of syllables, given in reading order."""
        node = self._root
        for syllable in reversed(tuple(syllables)):
            node = node.following.setdefault(syllable, _Node())
        if value not in node.values:
            node.values.append(value)

    def add_name(self, stem: str, value: Value) -> None:
        """Enter a value under every reading of a stem."""
        for syllables in spellings(stem):
            self.add(syllables, value)

    def ending_at(self, text: str, end: int, lowest: int) -> list[tuple[int, list[Value]]]:
        """Starts, nearest first, from which `text` up to `end` sounds like an entry; none below `lowest`."""
        found: list[tuple[int, list[Value]]] = []
        nodes, start = [self._root], end
        while start > lowest and nodes:
            start -= 1
            nodes = [n.following[sound] for n in nodes for sound in readings(text[start]) if sound in n.following]
            values = list(dict.fromkeys(value for node in nodes for value in node.values))
            if values:
                found.append((start, values))
        return found

    def same(self, stem: str) -> list[Value]:
        """Values whose stem sounds exactly like `stem`."""
        return next((values for start, values in self.ending_at(stem, len(stem), 0) if start == 0), [])
