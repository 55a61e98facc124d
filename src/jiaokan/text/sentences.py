"""Sentences and clauses of the body lines."""

from __future__ import annotations

import re
from collections.abc import Iterable

from jiaokan.text.span import Span

_SENTENCE_END = re.compile(r"(?:[。!?…]|(?<![0-9A-Za-z])\.(?![0-9A-Za-z]))+[”’」』\"')》]*")
# A comma or colon between two digits belongs to the number (1,234; 7:30).
_CLAUSE_END = re.compile(
    r"(?:(?<![0-9])[,:](?=[0-9])|(?<=[0-9])[,:](?![0-9])|(?<![0-9])[,:](?![0-9])|[;。!?…])+[”’」』\"']*"
)


def _cut(folded: str, span: Span, end_mark: re.Pattern[str]) -> Iterable[Span]:
    start = span.start
    for mark in end_mark.finditer(folded, span.start, span.end):
        yield Span(start, mark.end())
        start = mark.end()
    if start < span.end:
        yield Span(start, span.end)


def cut_sentences(folded: str, lines: Iterable[Span]) -> tuple[Span, ...]:
    """Cut lines into sentences; a sentence never runs over a line's end, and every character is in one."""
    return tuple(piece for line in lines for piece in _cut(folded, line, _SENTENCE_END))


def cut_clauses(folded: str, sentences: Iterable[Span]) -> tuple[Span, ...]:
    """Cut sentences into clauses at commas, semicolons and colons; the mark belongs to the clause before it."""
    return tuple(piece for sentence in sentences for piece in _cut(folded, sentence, _CLAUSE_END))
