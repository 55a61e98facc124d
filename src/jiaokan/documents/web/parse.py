"""A page as blocks of text: what a browser would set in one run, with white space collapsed as it would.

Elements of running text (strong, a, span) never break a figure in two; only block elements and <br> do. White space
that holds a line feed is dropped beside a Chinese character, where editors break lines at will.
"""

from __future__ import annotations

import html
import re
from html.parser import HTMLParser
from itertools import accumulate

from jiaokan.documents.web.elements import BLOCKS, Block, Element

_VOID_TAGS = "area base br col embed hr img input link meta param source track wbr"
_VOID = frozenset(_VOID_TAGS.split())
_CLOSED_BY_LIKE = {
    "li": ("li",), "dt": ("dt", "dd"), "dd": ("dt", "dd"), "tr": ("tr", "td", "th"), "td": ("td", "th"),
    "th": ("td", "th"), "option": ("option",), "tbody": ("tbody", "thead", "tr", "td", "th"),
}  # fmt: skip
_RUN = re.compile(r"[ \t\r\n\f]+|[^ \t\r\n\f]+")
_HAN = "\u2e7f"


class _Parser(HTMLParser):
    """Walks the tags of a page; `blocks` are complete after `close`."""

    def __init__(self, file: str) -> None:
        super().__init__(convert_charrefs=False)
        self.blocks: list[Block] = []
        self._file = file
        self._lines = [0, *accumulate(len(line) + 1 for line in file.split("\n"))]
        self._element = Element("", {})
        self._block: Block | None = None
        self._gap: tuple[int, int] | None = None

    # Tags

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element; a block element, and <br>, begin a new block."""
        if tag in BLOCKS or tag == "br":
            self._break()
        if tag in _VOID:
            return
        self._close_implied(tag)
        self._element = self._element.child(tag, {name: value or "" for name, value in attrs})

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Treat <div/> as browsers do: as an opening tag; only void elements close at once."""
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        """Close the nearest open element of this tag with all that stands open in it; nothing where none is open."""
        if tag in BLOCKS:
            self._break()
        found = self._element.nearest(frozenset({tag}))
        if found is not None and found.parent is not None:
            self._element = found.parent

    def _close_implied(self, tag: str) -> None:
        """Close what an opening tag closes unsaid: an open <p>, or the item, row or cell before it."""
        closed = (*_CLOSED_BY_LIKE.get(tag, ()), *(("p",) if tag in BLOCKS else ()))
        while self._element.tag in closed and self._element.parent is not None:
            self._element = self._element.parent

    # Text

    def handle_data(self, data: str) -> None:
        """Add a run of text, whose characters stand in the file as they are."""
        if self._element.silent:
            return
        at = self._offset()
        for run in _RUN.finditer(data):
            start, end = at + run.start(), at + run.end()
            if run[0][0] in " \t\r\n\f" and not self._element.kept:
                self._gap = (self._gap[0] if self._gap else start, end)
            else:
                self._add(run[0], range(start, end), range(start + 1, end + 1))

    def handle_entityref(self, name: str) -> None:
        """Add what `&name;` stands for; an unknown name stands for itself."""
        self._reference(f"&{name}")

    def handle_charref(self, name: str) -> None:
        """Add what `&#number;` stands for."""
        self._reference(f"&#{name}")

    def _reference(self, written: str) -> None:
        """Characters that are printed, all of them, by one reference."""
        if self._element.silent:
            return
        at = self._offset()
        end = at + len(written)
        end += self._file[end : end + 1] == ";"
        words = html.unescape(self._file[at:end])
        self._add(words, [at] * len(words), [end] * len(words))

    def _add(self, words: str, starts: range | list[int], ends: range | list[int]) -> None:
        if self._block is None:
            self._block = Block(self._element.nearest(BLOCKS) or self._element)
            self._gap = None
        self._fill_gap(self._block, words[0])
        self._block.add(words, starts, ends)
        self._block.linked += len(words) if self._element.linked else 0

    def _fill_gap(self, block: Block, following: str) -> None:
        """One space for white space inside a run; none where a line was broken beside a Chinese character."""
        gap, self._gap = self._gap, None
        if gap is None:
            return
        broken = "\n" in self._file[gap[0] : gap[1]]
        if not (broken and (block.runs[-1][-1] > _HAN or following > _HAN)):
            block.add(" ", [gap[0]], [gap[1]])

    # Blocks

    def close(self) -> None:
        """Finish the last block."""
        super().close()
        self._break()

    def _break(self) -> None:
        if self._block is not None:
            self.blocks.append(self._block)
        self._block = self._gap = None

    def _offset(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column


def parse(file: str) -> list[Block]:
    """The blocks of a page in the order of the file; scripts, styles and controls have none."""
    parser = _Parser(file)
    parser.feed(file)
    parser.close()
    return parser.blocks
