"""The sentence around a finding, as a decision quotes it."""

from __future__ import annotations

import re

from jiaokan.text.fold import fold

LONGEST = 120
"""Characters of a quotation, its ellipses not counted."""
ELLIPSIS = "…"
_SENTENCE = re.compile(r"[。!?\n\r]+[”’」』\"')》]*|(?<![0-9A-Za-z])\.(?![0-9A-Za-z])")
_CLAUSE = re.compile(r"(?<![0-9])[,:]|[,:](?![0-9])|[;、]")
_SPACE = re.compile(r"\s+")
# A spreadsheet takes a cell that begins with one of these for a formula.
_FORMULA = "=+-@＝＋－＠ \t"


def quotation(text: str, start: int, end: int) -> str:
    """The sentence of `text` that holds the place, or the clauses around it that LONGEST allows, in one line.

    An ellipsis stands where something of the sentence was cut. Only the neighbourhood of the place is looked at.
    """
    end = min(max(start, end), start + LONGEST)
    left, right = max(0, start - LONGEST), min(len(text), end + LONGEST)
    folded = fold(text[left:right])
    place = (start - left, end - left)
    begin = max((mark.end() for mark in _SENTENCE.finditer(folded, 0, place[0])), default=0)
    found = _SENTENCE.search(folded, place[1])
    stop = found.end() if found else len(folded)
    low, high = _shortened(folded, begin, stop, place) if stop - begin > LONGEST else (begin, stop)
    words = _SPACE.sub(" ", text[left + low : left + high]).strip()
    words = "".join(sign for sign in words if sign.isprintable()).lstrip(_FORMULA)
    before = low > begin or (begin == 0 and left > 0 and not _ends(text[left - 1]))
    after = high < stop or (found is None and right < len(text))
    return f"{ELLIPSIS if before else ''}{words}{ELLIPSIS if after else ''}"


def _ends(sign: str) -> bool:
    return bool(_SENTENCE.fullmatch(fold(sign)))


def _shortened(folded: str, begin: int, stop: int, place: tuple[int, int]) -> tuple[int, int]:
    """The place with what stands beside it, at whole clauses where there are any."""
    room = (LONGEST - (place[1] - place[0])) // 2
    low, high = max(begin, place[0] - room), min(stop, place[1] + room)
    if low > begin:
        low = min((mark.end() for mark in _CLAUSE.finditer(folded, low, place[0])), default=low)
    if high < stop:
        high = max((mark.end() for mark in _CLAUSE.finditer(folded, place[1], high)), default=high)
    return low, high
