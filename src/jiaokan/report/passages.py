"""The pieces of a document that hold its figures: short lines whole, long ones sentence by sentence."""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jiaokan.facts import Frame
from jiaokan.figures import Figure
from jiaokan.reading import Reading
from jiaokan.text.fold import fold
from jiaokan.text.lines import cut_lines
from jiaokan.text.sentences import cut_sentences
from jiaokan.text.span import Span

_LONGEST_SENTENCE = 320
_BEFORE, _AFTER = 40, 20


@dataclass(frozen=True, slots=True)
class Entry:
    """A figure as it is listed: its number in the document (f12 in the table), itself and its frame."""

    number: int
    figure: Figure
    frame: Frame


@dataclass(frozen=True, slots=True)
class Passage:
    """What is shown in one: the number of the line, pieces of it (an ellipsis between them) and their figures."""

    line: int
    pieces: tuple[Span, ...]
    entries: tuple[Entry, ...]


def passages(reading: Reading, longest: int) -> Iterator[Passage]:
    """The passages of a document that hold figures, in order; a line of up to `longest` signs is shown whole."""
    text, place = reading.document.text, reading.document.lines()
    pairs = zip(reading.figures, reading.frames, strict=True)
    entries = [Entry(number, figure, frame) for number, (figure, frame) in enumerate(pairs, 1)]
    starts = [entry.figure.span.start for entry in entries]
    folded = fold(text)
    for line in cut_lines(folded):
        if bisect.bisect_left(starts, line.span.start) == bisect.bisect_left(starts, line.span.end):
            continue
        number, _ = place(line.span.start)
        for sentence in [line.span] if len(line.span) <= longest else cut_sentences(folded, [line.span]):
            first, last = (bisect.bisect_left(starts, edge) for edge in (sentence.start, sentence.end))
            if first < last:
                yield Passage(number, tuple(_pieces(sentence, entries[first:last])), tuple(entries[first:last]))


def _pieces(sentence: Span, entries: Sequence[Entry]) -> Iterator[Span]:
    """The sentence, or what stands around its figures where it is very long."""
    if len(sentence) <= _LONGEST_SENTENCE:
        yield sentence
        return
    start = end = sentence.start
    for entry in entries:
        near = max(sentence.start, entry.figure.span.start - _BEFORE)
        if near > end:
            if end > start:
                yield Span(start, end)
            start = near
        end = max(end, min(sentence.end, entry.figure.span.end + _AFTER))
    yield Span(start, end)
