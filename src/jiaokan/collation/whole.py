"""What can only be said of the whole reprint: how many sentences with figures were left out, and a missing source."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jiaokan.collation.entry import Entry
from jiaokan.collation.pairing import Pairing
from jiaokan.collation.side import Side
from jiaokan.text.span import Span

_CREDIT = re.compile("来源|稿源|转自|转载自|据.{1,12}(?:报|网|社|台)|记者|通讯员|供稿")
_FEWEST_SENTENCES = 6
_LONGEST_HEAD = 40


def whole_text(pairing: Pairing, figures: Sequence[Entry]) -> Iterator[Entry]:
    """Entries of the whole document: a count of sentences left out, and a source that is not named."""
    gone = {
        pairing.original.sentence_of[entry.original_figure]
        for entry in figures
        if entry.kind == "dropped" and entry.slip == "sentence gone"
    }
    lost = sum(entry.kind == "dropped" and entry.slip == "sentence gone" for entry in figures)
    text = pairing.reprint.layout.text
    title = head_of(pairing.reprint)
    if gone:
        yield Entry("sentence", "dropped", title, None, slip="sentences", note=f"{len(gone)} {lost}", weight="info")
    source = pairing.original.reading.heading.source
    long = len(pairing.reprint.layout.sentences) >= _FEWEST_SENTENCES
    if source and long and source not in text and not _CREDIT.search(text):
        yield Entry("document", "dropped", title, None, slip="credit", expected="", note=source, weight="info")


def head_of(side: Side) -> Span:
    """The title of a document, else its first sentence: where what is said of the whole stands."""
    if side.reading.heading.title is not None:
        return side.reading.heading.title
    first = side.layout.sentences[0] if side.layout.sentences else Span(0, 0)
    return Span(first.start, min(first.end, first.start + _LONGEST_HEAD))
