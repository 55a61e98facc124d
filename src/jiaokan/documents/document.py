"""Documents, from the place they were found in to their text as given."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from jiaokan.documents.origin import Origin
from jiaokan.text.lines import LineIndex

Role = Literal["original", "reprint", "standalone"]
Format = Literal["text", "markdown", "html"]


@dataclass(frozen=True, slots=True)
class Listed:
    """What a documents.csv, the command or a file's name says about a document; "" where nothing does.

    `published` is an ISO date, `story` the label that documents of one story share, `original` the path, as given, of
    the document that a reprint was taken from.
    """

    title: str = ""
    source: str = ""
    published: str = ""
    url: str = ""
    role: Role = "standalone"
    story: str = ""
    original: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """A document to be read.

    `path` is as the user gave it (for a file found in a folder: the folder as given and the way below it), or "-" for
    standard input. `checked` is False for an original that is read only as evidence.
    """

    path: str
    listed: Listed
    checked: bool = True


@dataclass(frozen=True, slots=True)
class Document:
    """A text as given, neither normalised nor stripped; only a byte-order mark at its head is not part of it.

    Of a web page the text is its article, and `origin` says where in the page each character stands; else it is None.

    `encoding` is a lower-case name that Python knows, `confidence` how sure it is (0 to 1), `replaced` the number of
    U+FFFD put in place of bytes that could not be decoded, `sha256` the digest of the bytes in hexadecimal.
    """

    path: str
    text: str
    format: Format
    encoding: str
    confidence: float
    replaced: int
    sha256: str
    listed: Listed
    checked: bool = True
    origin: Origin | None = None

    @property
    def file(self) -> str:
        """The file as decoded: the text itself, or the page that it was taken out of."""
        return self.origin.file if self.origin else self.text

    def lines(self) -> Callable[[int], tuple[int, int]]:
        """The function that tells line and column in the file, 1-based, for an offset in the text."""
        index = LineIndex(self.file)
        return lambda offset: index.place(self.in_file(offset, offset)[0])

    def in_file(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the file for a stretch of the text."""
        return self.origin.span(start, end) if self.origin else (start, end)
