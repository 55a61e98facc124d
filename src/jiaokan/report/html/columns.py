"""Reprints in two columns with their originals: which paragraphs belong together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from jiaokan.documents import Document
from jiaokan.report.html.alignment import Row, rows
from jiaokan.report.html.paragraphs import Span, paragraph_at
from jiaokan.report.report import Report


def columns(report: Report, spans: Mapping[str, Sequence[Span]]) -> dict[str, list[Row]]:
    """For each reprint that was laid beside its original, the rows of its and the original's paragraphs."""
    documents = {document.path: document for document in (*report.checked, *report.originals)}
    pairs = _paired(report, spans)
    made = {}
    for document in report.checked:
        source = documents.get(document.listed.original)
        if document.listed.role == "reprint" and source is not None:
            theirs, own = spans[source.path], spans[document.path]
            found = pairs[document.path] + _alike(source, theirs, document, own)
            made[document.path] = rows(len(theirs), len(own), found)
    return made


def _paired(report: Report, spans: Mapping[str, Sequence[Span]]) -> defaultdict[str, list[tuple[int, int]]]:
    """Paragraphs of the original and of the reprint, by reprint, one pair for each two places that were paired."""
    readings = report.reading.readings
    paired = readings[readings["original_start"].ge(0) & readings["what"].isin(["figure", "name", "word"])]
    pairs: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for row in paired.to_dict("records"):
        source = paragraph_at(spans[row["original"]], row["original_start"])
        pairs[row["document"]].append((source, paragraph_at(spans[row["document"]], row["start"])))
    return pairs


def _alike(source: Document, theirs: Sequence[Span], document: Document, own: Sequence[Span]) -> list[tuple[int, int]]:
    """Pairs of paragraphs that are the same to the letter, as lines of credit are."""
    first: dict[str, int] = {}
    for number, (start, end) in enumerate(theirs):
        first.setdefault(source.text[start:end].strip(), number)
    texts = ((document.text[start:end].strip(), number) for number, (start, end) in enumerate(own))
    return [(first[text], number) for text, number in texts if text in first]
