"""Columns in bytes of UTF-8, as reviewdog counts them, from the code points that a document is counted in."""

from __future__ import annotations

from collections.abc import Mapping

from jiaokan.documents import Document
from jiaokan.findings.discrepancy import Position

_STEP = 1024
_MARK_BYTES = 3


class ByteColumns:
    """Byte columns of positions: one pass over each document, then a thousand characters at most a position."""

    def __init__(self, documents: Mapping[str, Document]) -> None:
        self._documents = documents
        self._sums: dict[str, list[int]] = {}

    def start(self, position: Position) -> tuple[int, int]:
        """Line and byte column where a position begins, both 1-based."""
        return position.line, self._column(position.place.document, position.start, position.line, position.column)

    def end(self, position: Position) -> tuple[int, int]:
        """Line and byte column at which it ends, exclusive."""
        place = position.place
        return position.end_line, self._column(place.document, position.end, position.end_line, position.end_column)

    def _column(self, path: str, offset: int, line: int, column: int) -> int:
        # A byte-order mark is no part of the text, but stands in the first line of the file.
        mark = _MARK_BYTES if line == 1 and self._documents[path].encoding == "utf-8-sig" else 0
        return self._bytes(path, offset) - self._bytes(path, offset - column + 1) + 1 + mark

    def _bytes(self, path: str, offset: int) -> int:
        text = self._documents[path].file
        if path not in self._sums:
            sums = [0]
            for at in range(0, len(text), _STEP):
                sums.append(sums[-1] + _length(text[at : at + _STEP]))
            self._sums[path] = sums
        step = offset // _STEP
        return self._sums[path][step] + _length(text[step * _STEP : offset])


def _length(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))
