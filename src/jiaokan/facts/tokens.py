"""Words and their classes around the figures of a clause."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from jiaokan.facts.lexicon import frame_words, words_pattern
from jiaokan.facts.sorts import FIGURE, LINE, MOMENT, PLACE, Sort, is_known, sort_of
from jiaokan.text.span import Span

# Private-use characters: the segmenter cuts at each and joins none to a word.
_FIGURE_MARK, _PLACE_MARK, _LINE_MARK = "\ue000", "\ue001", "\ue002"
_OWN_TAGS = frozenset({FIGURE, LINE, MOMENT, PLACE})


@dataclass(frozen=True, slots=True)
class Token:
    """A word, its class in the notation of the segmenter's dictionary, and its place in the text."""

    word: str
    tag: str
    span: Span
    sort: Sort
    """What the word can do beside a figure."""

    @property
    def noun(self) -> bool:
        """True for nouns, names and verbs used as nouns."""
        return self.tag in _NOUNS or self.tag.startswith(("n", "vn"))

    @property
    def verb(self) -> bool:
        """True for verbs."""
        return self.tag.startswith("v") and self.tag != "vn"


_NOUNS = ("n", "vn", "an", "l", "j", "i", "s", "eng", "nz")


def cut_tokens(folded: str, within: Span, figures: Sequence[Span]) -> list[list[Token]]:
    """Tokens of each gap of `within`: before the first of its `figures`, between them, and after the last."""
    import rjieba

    gaps: list[list[Token]] = []
    start = within.start
    for end, resume in [*((figure.start, figure.end) for figure in figures), (within.end, within.end)]:
        tokens, offset = [], start
        for word, tag in rjieba.tag(folded[start:end]) if end > start else ():
            tokens.append(Token(word, tag, Span(offset, offset + len(word)), sort_of(word, tag)))
            offset += len(word)
        gaps.append(tokens)
        start = resume
    return gaps


def mark(folded: str, figures: Iterable[Span], places: Iterable[Span]) -> str:
    """The text with figures, places and names of lines blotted out one to one: the segmenter cuts around them."""
    spans = sorted(
        [(span.start, 0, span.end, _FIGURE_MARK) for span in figures]
        + [(span.start, 1, span.end, _PLACE_MARK) for span in places]
        + [(found.start(), 2, found.end(), _LINE_MARK) for found in _lines().finditer(folded)]
    )
    pieces: list[str] = []
    done = 0
    for start, _, end, sign in spans:
        if start < done:
            continue
        pieces += (folded[done:start], sign * (end - start))
        done = end
    pieces.append(folded[done:])
    return "".join(pieces)


def cut_clause(folded: str, marked: str, clause: Span, figures: Mapping[int, tuple[int, bool]]) -> list[Token]:
    """Tokens of one clause, each figure and each place one token.

    `figures` leads from the start of a figure to its end, and whether it is an amount.
    """
    import rjieba

    tokens: list[Token] = []
    offset = resume = clause.start
    for word, tag in rjieba.tag(marked[clause.start : clause.end]):
        start, offset = offset, offset + len(word)
        if start < resume:
            continue
        resume = offset
        if word == _FIGURE_MARK:
            # A figure that began in the clause before has its rest here.
            resume, amount = figures.get(start, (offset, False))
            word, tag = folded[start:resume], FIGURE if amount else MOMENT
        elif word == _PLACE_MARK:
            resume = _run_end(marked, start)
            word, tag = folded[start:resume], PLACE
        elif word == _LINE_MARK:
            resume = _run_end(marked, start)
            word, tag = folded[start:resume], LINE
        for part, kind in _parts(word, tag):
            tokens.append(Token(part, kind, Span(start, start + len(part)), sort_of(part, kind)))
            start += len(part)
    return tokens


@cache
def _lines() -> re.Pattern[str]:
    """Names of lines by the places they join: 中老铁路, 京沪高铁, 沪昆高速."""
    ends = words_pattern("line end")
    return re.compile(rf"(?:{words_pattern('line')}){{2,3}}(?={ends})")


@lru_cache(maxsize=1 << 16)
def _parts(word: str, tag: str) -> tuple[tuple[str, str], ...]:
    """The words in what the segmenter takes for one.

    Where it guesses, characters that are words by themselves come off (率将 is 率, 将; 已播 is 已, 播). Where its
    dictionary has a verb with its object or a noun with its growth, these come apart (参加考试, 价格下降); so do a verb
    and its object that are guessed to be one verb (配车).
    """
    if tag in _OWN_TAGS or not 2 <= len(word) <= 4:
        return ((word, tag),)
    if len(word) == 4 and is_known(word):
        first, last = word[:2], word[2:]
        parted = first in frame_words("act") or first in frame_words("change") or last in frame_words("change")
        return tagged(first) + tagged(last) if parted else ((word, tag),)
    if len(word) == 4 or is_known(word):
        return ((word, tag),)
    if word[0] in frame_words("measure word") and len(word) == 3 and is_known(word[1:]):
        return ((word[0], "q"), *tagged(word[1:]))
    if tag == "v" and len(word) == 2 and word[1] in frame_words("suffix"):
        return ((word[0], "v"), (word[1], "n"))
    first_off, last_off = word[0] in frame_words("leading"), word[-1] in frame_words("trailing")
    if not (first_off or last_off):
        return ((word, tag),)
    inner = word[first_off : len(word) - last_off]
    before: tuple[tuple[str, str], ...] = ((word[0], "d"),) if first_off else ()
    after: tuple[tuple[str, str], ...] = ((word[-1], "d"),) if last_off else ()
    return before + (tagged(inner) if inner else ()) + after


def tagged(words: str) -> tuple[tuple[str, str], ...]:
    """The words of a stretch as the dictionary cuts them, each with its tag."""
    import rjieba

    return tuple(rjieba.tag(words))


def _run_end(marked: str, start: int) -> int:
    end = start + 1
    while marked[end : end + 1] == marked[start]:
        end += 1
    return end
