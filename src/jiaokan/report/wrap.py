"""Text for a terminal: what cannot steer it, what fits a number of cells, and words broken into lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.cells import cell_len
from rich.text import Text

_CLOSING = frozenset(",.;:!?)，。、；：！？）》”’】」』%")
_HANGING = 2


def printable(text: str) -> str:
    """Text that cannot steer a terminal: tabs and wide spaces as plain ones, every other control sign as a dot."""
    return "".join(sign if sign.isprintable() else "  " if sign in "\t\u3000" else "·" for sign in text)


def fitted(text: str, cells: int) -> str:
    """`text` itself, or as much of its beginning as fits into `cells` with an ellipsis."""
    if len(text) <= cells and cell_len(text) <= cells:
        return text
    room, kept = cells - 1, []
    for sign in text:
        room -= cell_len(sign)
        if room < 0:
            break
        kept.append(sign)
    return "".join(kept) + "…"


def padded(text: str, cells: int) -> str:
    """`text` with the spaces that bring it to `cells`."""
    return text + " " * max(0, cells - cell_len(text))


def wrapped(words: Iterable[Text], cells: int) -> Iterator[Text]:
    """Words in lines of `cells`; none is broken that fits a line, and a closing mark hangs on the line before it."""
    line, room = Text(), cells
    for word in words:
        for piece in [word] if word.cell_len <= cells else word.divide(range(1, len(word))):
            width = piece.cell_len
            hangs = piece.plain in _CLOSING and room + _HANGING >= width
            if width > room and not hangs:
                yield line
                line, room = Text(), cells
            if piece.plain != " " or len(line):
                line.append_text(piece)
                room -= width
    yield line
