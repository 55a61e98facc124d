"""A page laid out as a text: headline, head lines and paragraphs one a line, tables as Markdown."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jiaokan.documents.origin import Origin
from jiaokan.documents.web.article import article
from jiaokan.documents.web.elements import Block, Element
from jiaokan.documents.web.parse import parse

_PAGE = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL)
_SITE = re.compile(r"\s*(?:[_|｜]|\s[-–—]+\s|[-–—]{2})")
_SHORTEST_TITLE = 6
_TABLE, _ROW, _CELL = frozenset({"table"}), frozenset({"tr"}), frozenset({"td", "th"})


@dataclass(frozen=True, slots=True)
class Page:
    """The text of a page, and where its characters stand in the file."""

    text: str
    origin: Origin


def is_page(text: str) -> bool:
    """True for a text that begins as an HTML file does."""
    return bool(_PAGE.match(text))


def read_page(file: str) -> Page:
    """The article of a page; an empty text where the page has none."""
    blocks = parse(file)
    told = article(blocks) if blocks else []
    writer = _Writer()
    for block in _title(blocks, told):
        writer.line([block])
    for lines in _lines(told):
        writer.line(lines)
    return Page("".join(writer.words), Origin(file, writer.starts, writer.ends))


class _Writer:
    """Gathers characters and their places; marks that only the text has stand at the end of what is before them."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.starts: array[int] = array("q")
        self.ends: array[int] = array("q")

    def line(self, cells: Sequence[Block | str]) -> None:
        """Write blocks, and the marks between them, as one line."""
        if self.words:
            self._mark("\n")
        for cell in cells:
            if isinstance(cell, str):
                self._mark(cell)
            else:
                self.words.append(cell.text)
                self.starts.extend(cell.starts)
                self.ends.extend(cell.ends)

    def _mark(self, words: str) -> None:
        at = self.ends[-1] if self.ends else 0
        self.words.append(words)
        self.starts.extend([at] * len(words))
        self.ends.extend([at] * len(words))


def _title(blocks: Sequence[Block], told: Sequence[Block]) -> Iterator[Block]:
    """The title of the window, less the name of the site, where the article has no headline of its own."""
    if any(block.element.nearest(frozenset({"h1", "h2"})) for block in told[:3]):
        return
    for block in blocks:
        if block.element.nearest(frozenset({"title"})):
            cut = _SITE.search(block.text, _SHORTEST_TITLE)
            end = cut.start() if cut else len(block)
            title = block.text[:end]
            if title.strip() and all(other.text.strip() != title.strip() for other in told[:3]):
                yield Block(block.element, [title], block.starts[:end], block.ends[:end])
            return


def _lines(told: Sequence[Block]) -> Iterator[list[Block | str]]:
    """One line a block; the rows of a table of data as lines of cells, with a rule below its head."""
    tables: dict[Element, bool] = {}
    number = 0
    while number < len(told):
        table = told[number].element.nearest(_TABLE)
        if table is None or not tables.setdefault(table, _is_data(table, told)):
            yield [told[number]]
            number += 1
            continue
        inside = [block for block in told[number:] if block.element.nearest(_TABLE) is table]
        yield from _grid(inside)
        number += len(inside)


def _is_data(table: Element, told: Sequence[Block]) -> bool:
    """True for a table of figures: no table in it or around it, two rows, two columns, and short cells."""
    if table.parent is None or table.parent.nearest(_TABLE):
        return False
    inside = [block for block in told if table in block.element.ancestry]
    rows = {block.element.nearest(_ROW) for block in inside}
    cells = {block.element.nearest(_CELL) for block in inside}
    nested = any(block.element.nearest(_TABLE) is not table for block in inside)
    short = all(len(block) <= 60 for block in inside)
    return not nested and short and None not in cells and len(rows) >= 2 and len(cells) >= 2 * len(rows) - 1


def _grid(inside: Sequence[Block]) -> Iterator[list[Block | str]]:
    """Rows of a table, each cell with its blocks run together."""
    rows: dict[Element | None, dict[Element | None, list[Block]]] = {}
    for block in inside:
        row, cell = block.element.nearest(_ROW), block.element.nearest(_CELL)
        rows.setdefault(row, {}).setdefault(cell, []).append(block)
    for number, cells in enumerate(rows.values()):
        line: list[Block | str] = ["| "]
        for blocks in cells.values():
            line += [*blocks, " | "]
        yield line
        if number == 0:
            yield ["|" + "---|" * len(cells)]
