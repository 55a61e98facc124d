"""Elements of a page, and the blocks of text in them."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

_BLOCK_TAGS = """
    address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer
    form h1 h2 h3 h4 h5 h6 head header hr html legend li main menu nav ol option p pre section summary table tbody td
    tfoot th thead title tr ul
"""
_SILENT_TAGS = "script style noscript template svg math iframe object textarea select button canvas"

BLOCKS = frozenset(_BLOCK_TAGS.split())
"""Elements that begin and end a run of text."""

_SILENT = frozenset(_SILENT_TAGS.split())


@dataclass(slots=True, eq=False)
class Element:
    """An element with its attributes (names in lower case) and its parent, None at the root.

    `silent` elements print no text of their own, `linked` ones lie in a link, `kept` ones keep their white space.
    """

    tag: str
    attributes: dict[str, str]
    parent: Element | None = None
    silent: bool = False
    linked: bool = False
    kept: bool = False

    def child(self, tag: str, attributes: dict[str, str]) -> Element:
        """A new element in this one."""
        silent, linked, kept = self.silent or tag in _SILENT, self.linked or tag == "a", self.kept or tag == "pre"
        return Element(tag, attributes, self, silent, linked, kept)

    @property
    def ancestry(self) -> Iterator[Element]:
        """The element itself, then its parents up to the root."""
        element: Element | None = self
        while element is not None:
            yield element
            element = element.parent

    def nearest(self, tags: frozenset[str]) -> Element | None:
        """The nearest of its ancestry with one of these tags."""
        return next((element for element in self.ancestry if element.tag in tags), None)


@dataclass(slots=True, eq=False)
class Block:
    """A run of text between two breaks: its words, where each character stands in the file, how many are of links."""

    element: Element
    runs: list[str] = field(default_factory=list)
    starts: array[int] = field(default_factory=lambda: array("q"))
    ends: array[int] = field(default_factory=lambda: array("q"))
    linked: int = 0

    def add(self, words: str, starts: Iterable[int], ends: Iterable[int]) -> None:
        """Add characters with the places in the file where each begins and ends."""
        self.runs.append(words)
        self.starts.extend(starts)
        self.ends.extend(ends)

    @property
    def text(self) -> str:
        """The words of the block."""
        return "".join(self.runs)

    def __len__(self) -> int:
        return len(self.starts)
