"""Divisions that no longer are: until when they were, and whether the text speaks of the past."""

from __future__ import annotations

import re

from jiaokan.names.division import Division
from jiaokan.names.gazetteer import gazetteer
from jiaokan.names.ground import Ground, guard_words
from jiaokan.text.span import Span

_YEAR = re.compile(r"(?<![0-9])(1[0-9]{3}|20[0-9]{2})年")
_DECADE = re.compile(r"世纪|年代|民国|清末|解放前|建国初")


def until(division: Division) -> str:
    """Year and month of the first table without a division of this name and level; empty for what is current."""
    same = [one for form in gazetteer().forms(division.name) if (one := form.division).identity == division.identity]
    return "" if any(one.current for one in same) else max(one.until for one in same)


def is_historical(ground: Ground, span: Span, ended: str) -> bool:
    """True where the sentence of a span says that it speaks of the past (原, 时任, 撤, 改), or names an early year."""
    number = ground.layout.sentence_at(span.start)
    sentence = ground.layout.sentences[number].of(ground.text) if number >= 0 else ground.text[span.start : span.end]
    years = [int(match[1]) for match in _YEAR.finditer(sentence)]
    return (
        any(word in sentence for word in guard_words("historical"))
        or _DECADE.search(sentence) is not None
        or any(year <= int(ended[:4]) for year in years)
    )
