"""Mentions of people: by their title, by what they say, by the cutter's guess, by the dot in their name."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence

from jiaokan.names.ground import Ground, tag_of
from jiaokan.names.mentioned import Mentioned, occurrences
from jiaokan.names.word_lists import is_han, name_pattern, name_words, surname_length
from jiaokan.text.span import Span

_LONGEST_MINORITY = 7
_PARTICLES = frozenset("得着了过")


@functools.cache
def _transliterated() -> re.Pattern[str]:
    """A name of three or more of the characters in which names of other languages are written."""
    letters = "".join(sorted(name_words("transliteration")))
    return re.compile(f"[{letters}]{{3,{_LONGEST_MINORITY}}}")


def _is_told(ground: Ground, end: int) -> bool:
    """True where the character before an offset is what a person does: 忙 of 于明忙得, 忙着."""
    particle = ground.text[end : end + 1] in _PARTICLES and ground.boundaries[end] and ground.boundaries[end + 1]
    return bool(particle) and tag_of(ground.text[end - 1])[:1] in {"v", "a"}


def _given_end(ground: Ground, start: int) -> int:
    """Where the name of a person that starts at an offset ends, 0 where none can start: 郑海山, 冯晓 of 冯晓说."""
    text, boundaries = ground.text, ground.boundaries
    family = surname_length(text[start : start + 2])
    if not family:
        return 0
    # A piece of a longer word is no surname: 高 of 高度.
    word_end = boundaries.find(1, start + 1, start + 5)
    if word_end - start > family and not tag_of(text[start:word_end]).startswith("nr"):
        return 0
    after = name_words("after name")
    for end in (start + family + 2, start + family + 1):
        given = text[start + family : end]
        # 明说 is a word, but no given name: 于明说.
        said = len(given) > 1 and given[-1] in name_words("saying")
        single_follower = said or (given[-1:] in after and boundaries[end - 1])
        ended = boundaries[end] or (len(given) == 1 and text[end : end + 1] in name_words("saying"))
        if len(given) > 1 and _is_told(ground, end):
            continue
        if is_han(given) and len(given) == end - start - family and ended and not single_follower:
            if tag_of(text[start:end])[:2] not in {"", "nr"}:
                return 0
            return (
                0 if given in name_words("saying") or given[0] in after or given[-1] in name_words("not given") else end
            )
    return 0


def _titled(ground: Ground) -> Iterator[Span]:
    """People directly behind their title: 董事长郑海山, 记者陈力, 副总经理巴特尔."""
    for title in name_pattern("office", "role").finditer(ground.text):
        start = title.end()
        if not ground.boundaries[start]:
            continue
        end = _given_end(ground, start)
        minority = _transliterated().match(ground.text, start)
        if minority and minority.end() > end and ground.boundaries[minority.end()]:
            end = minority.end()
        if end:
            yield Span(start, end)


def _guessed(ground: Ground, guesses: Sequence[tuple[int, str]]) -> Iterator[Span]:
    """People of three characters or more as the cutter guesses them; 冯晓说 is 冯晓, who is left to the titles."""
    for start, word in guesses:
        family = surname_length(word)
        if family and len(word) == family + 2 and is_han(word) and tag_of(word)[:2] in {"", "nr"}:
            given = word[family:]
            common = tag_of(given)
            if word[-1] in name_words("after name") or common[:1] in {"d", "p", "c", "u", "r", "m"}:
                continue
            # Of the words that the dictionary takes for people many are none: 高水平, 安全感, 黄梅戏.
            if _is_told(ground, start + len(word)):
                continue
            if tag_of(word) and (common[:2] not in {"", "nr", "ns"} or tag_of(word[:2])):
                continue
            if given not in name_words("saying") and word[-1] not in name_words("not given"):
                yield Span(start, start + len(word))


def _double_surnames(ground: Ground) -> Iterator[Span]:
    """People with a surname of two characters, which the cutter parts from the given name: 欧阳建国."""
    for start, end in occurrences(ground.text, name_words("compound surname")):
        whole = (
            ground.boundaries[start] and ground.boundaries[end] and tag_of(ground.text[start:end])[:2] in {"nr", "ns"}
        )
        given_end = _given_end(ground, start) if whole else 0
        if given_end:
            yield Span(start, given_end)


def _dotted(ground: Ground) -> Iterator[Span]:
    """People whose name has a dot: 阿依古丽·买买提."""
    letters = "".join(sorted(name_words("transliteration")))
    for name in re.finditer(f"[{letters}]{{1,8}}(?:[·•‧・][{letters}]{{1,8}})+", ground.text):
        yield Span(name.start(), name.end())


def find(ground: Ground, guesses: Sequence[tuple[int, str]]) -> list[Mentioned]:
    """Every mention of people in order, those found again by their name alone among them; none overlap."""
    text = ground.text
    spans = {*_titled(ground), *_guessed(ground, guesses), *_double_surnames(ground), *_dotted(ground)}
    again = {span.of(text) for span in spans if len(span) > 2}
    for start, end in occurrences(text, again):
        if ground.boundaries[start] and ground.boundaries[end]:
            spans.add(Span(start, end))
    found: list[Mentioned] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if (not found or span.start >= found[-1].span.end) and not ground.in_furniture(span.start):
            found.append(Mentioned(span, span.of(text), "person"))
    return found
