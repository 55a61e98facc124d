"""The head of a document: title, source and publication date, as far as the text itself states them."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass

from jiaokan.documents import Listed
from jiaokan.figures import Figure, parse_day, read
from jiaokan.text.layout import Layout
from jiaokan.text.span import Span

_LONGEST_TITLE = 60
_HEAD_LINES = 6
_TITLE_LINE = re.compile(r"\s*(?:#{1,6} +|(?:(?:原|本文)?标题|title): *[\"']?)?(?P<title>.*[^\s\"'])")
_LABEL = re.compile(r"\s*(?:(?:原|本文)?标题|title):")
_SOURCE = re.compile(
    r"[(《]?(?:据|综合)?(?P<source>[一-鿿A-Za-z“”]{2,16}?"
    r"(?:(?:日报|晚报|晨报|时报|周报|导报|周刊|网讯|通讯社|电视台)(?=》?(?: |$|[0-9]|讯|记者|消息|\)))"
    r"|(?:报|网|社|观察)(?=》?(?: |[0-9]|讯|记者|消息|\)))))"
)
"""A paper's name that opens a line of the head; 网 or 报 alone also ends ordinary words, so something must follow."""
_DAY = r"[0-9]{4}(?:年|-|/)[0-9]{1,2}(?:月|-|/)[0-9]{1,2}日?"
_MASTHEAD = re.compile(rf"(?:[一-鿿]{{2,12}} *)?{_DAY}(?: *(?:星期.|周.|[0-9:]+))?(?: +[一-鿿:]{{2,20}})?")
_LABELLED = re.compile(r"(?:来源|稿源|文章来源): *(?P<source>[^ \n0-9()|,。]{2,24})")
_SENTENCE_END = re.compile(r"[。!?]|[一-鿿”]\.(?:\s|$|[一-鿿“])")
_DATELINE = re.compile(
    r"(?:本报|本网|本刊|本台|新华社|中新社|新华网|中新网|记者)?[^,。;]{0,24}(?:[0-9]+日)[^,。;]{0,8}(?:电|讯)"
)


@dataclass(frozen=True, slots=True)
class Heading:
    """Where the title stands (None if there is none), and what the head says of source and day."""

    title: Span | None
    source: str
    published: datetime.date | None
    lead: Span | None


def _is_title(folded: str, span: Span) -> bool:
    words = span.of(folded).strip()
    return 2 <= len(words) <= _LONGEST_TITLE and words[-1] not in "。;,:" and not _DATELINE.match(words)


def _title(layout: Layout) -> Span | None:
    """The first line, if it is short and ends like no sentence; else the line that the page repeats as its title."""
    body = [line.span for line in layout.lines if line.kind == "body"]
    repeated = [line.span for line in layout.lines if line.kind == "repeat"]
    if body and _MASTHEAD.fullmatch(body[0].of(layout.folded).strip()):
        body = body[1:]
    if len(body) > 1 and _is_title(layout.folded, body[0]):
        return _words(layout.folded, body[0])
    labelled = [
        line.span for line in layout.lines if line.kind == "template" and _LABEL.match(line.span.of(layout.folded))
    ]
    return next((_words(layout.folded, span) for span in (*repeated, *labelled)), None)


def _words(folded: str, span: Span) -> Span:
    """The title itself, without indentation, Markdown marks or 标题:."""
    found = _TITLE_LINE.match(folded, span.start, span.end)
    return Span(found.start("title"), found.end("title")) if found else span


def _lead(layout: Layout, title: Span | None) -> Span | None:
    """The first paragraph of sentences after the title."""
    for line in layout.lines:
        after_title = title is None or line.span.start > title.end
        if line.kind == "body" and after_title and _SENTENCE_END.search(line.span.of(layout.folded)):
            return line.span
    return None


def _full_day(figures: Sequence[Figure], reach: int, title: Span | None) -> datetime.date | None:
    """The first full date before `reach`; a date in the title is what it tells of."""
    for figure in figures:
        if figure.span.start >= reach:
            return None
        told = title is not None and title.contains(figure.span)
        if figure.kind == "date" and not told and re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", figure.first):
            day = parse_day(figure.first)
            if day is not None:
                return day
    return None


def _published(
    layout: Layout, figures: Sequence[Figure], title: Span | None, lead: Span | None
) -> datetime.date | None:
    """The first full date of the head lines, page furniture included, or of a dateline that opens the lead."""
    opening = lead.start if lead else (layout.lines[0].span.end if layout.lines else 0)
    dateline = _DATELINE.match(layout.folded, opening, lead.end) if lead else None
    found = _full_day(figures, dateline.end() if dateline else opening, title)
    furniture = [line.span for line in layout.lines if line.kind == "template" and line.span.start < opening]
    days = (_full_day(read(span.of(layout.folded)), len(span), None) for span in furniture[:_HEAD_LINES])
    return found or next((day for day in days if day), None)


def read_heading(layout: Layout, figures: Sequence[Figure], listed: Listed | None = None) -> Heading:
    """Read title, source and publication date from the first lines; what a list says of them counts first."""
    told = listed or Listed()
    title = _title(layout)
    lead = _lead(layout, title)
    lines = (line.span for line in layout.lines[:_HEAD_LINES])
    head = [span.of(layout.folded) for span in lines if not title or not span.contains(title)]
    named = (_LABELLED.search(line) or _SOURCE.match(line.strip()) for line in head if "。" not in line)
    source = told.source or next((found["source"] for found in named if found), "")
    published = parse_day(told.published) or _published(layout, figures, title, lead)
    return Heading(title, source, published, lead)
