"""What a word can do beside a figure, from its class in the segmenter's dictionary and from data/frame_words.csv."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Literal

from jiaokan import standard
from jiaokan.facts.lexicon import frame_words

Sort = Literal[
    "noun", "nominal", "modifier", "verb", "light", "weak", "change", "comparing", "sharing", "average",
    "of", "joint", "preposition", "place", "person", "fragment", "edge", "figure",
]  # fmt: skip

FIGURE, MOMENT, PLACE, LINE = "figure", "moment", "place", "line"
"""Tags of figures, of those that are no amounts (dates, ranks), of places and of the places that a line joins."""

# Words of these kinds are what the table says, whatever their class; the first kind that has a word decides.
_LISTED: tuple[tuple[str, Sort], ...] = (
    ("sharing", "sharing"),
    ("comparing", "comparing"),
    ("average", "average"),
    ("change", "change"),
    ("noun", "noun"),
    ("ending", "noun"),
    ("person", "noun"),
    ("light", "light"),
    ("weak", "weak"),
    ("verbal", "verb"),
    ("nominal", "nominal"),
    ("modifier", "modifier"),
)
# Classes by their first letters, longest first. s (海外), t (去年) and f (以上) stand before a noun but are none.
_CLASSES: tuple[tuple[str, Sort], ...] = (
    ("nrfg", "person"),
    ("nrt", "person"),
    ("ns", "place"),
    ("n", "noun"),
    ("vn", "nominal"),
    ("an", "noun"),
    ("eng", "noun"),
    ("ad", "light"),
    ("v", "verb"),
    ("l", "noun"),
    ("j", "noun"),
    ("i", "noun"),
    ("s", "modifier"),
    ("b", "modifier"),
    ("a", "modifier"),
    ("zg", "fragment"),
    ("z", "modifier"),
    ("p", "preposition"),
    ("q", "fragment"),
    ("k", "fragment"),
    ("g", "fragment"),
)
_HAN = re.compile("[一-鿿]{2,}")
# The dictionary has common nouns among its places, numerals and times (深度/ns, 大米/m, 青年/t).
_NUMERAL_CLASSES = frozenset({"m", "t"})
_TIME_OR_NUMERAL = re.compile(
    "[年月日时季天周夜晨晚午早昨今明前后初末期节春夏秋冬一二两三四五六七八九十百千万亿半几数多少些整第倍成]"
)
_EACH = re.compile("每[一-鿿]")
# Classes that the segmenter gives to words it does not know; it is right only about names of persons.
_GUESSED = frozenset("nvilxaj")
_OWN: dict[str, Sort] = {FIGURE: "figure", PLACE: "place", MOMENT: "light", LINE: "noun"}
_FIXED: dict[str, Sort] = {
    "的": "of", "和": "joint", "与": "joint", "及": "joint", "暨": "joint", "以及": "joint", "距": "preposition",
    "经": "preposition",
}  # fmt: skip


@cache
def _countries() -> frozenset[str]:
    return frozenset(row["name"] for row in standard.rows("foreign_countries"))


@cache
def _table() -> dict[str, Sort]:
    table: dict[str, Sort] = {}
    for kind, sort in _LISTED:
        for word in frame_words(kind):
            table.setdefault(word, sort)
    return table


def is_known(word: str) -> bool:
    """True for words that the segmenter's dictionary has."""
    import rjieba

    return bool(rjieba.has_word(word))


@lru_cache(maxsize=1 << 16)
def sort_of(word: str, tag: str) -> Sort:
    """The sort of a word; one that the dictionary does not know is a noun if it is Chinese."""
    own = _OWN.get(tag) or _FIXED.get(word) or _table().get(word)
    if own:
        return own
    if _EACH.match(word):
        return "average"
    corrected = _corrected(word, tag)
    if corrected:
        return corrected
    sort: Sort = next((sort for start, sort in _CLASSES if tag.startswith(start)), "light")
    # A verb of one character is no noun, whatever its class (投 in 投下2亿元).
    return "verb" if sort == "nominal" and len(word) == 1 else sort


def _corrected(word: str, tag: str) -> Sort | None:
    """The sort of words whose class is only guessed, or wrong in the dictionary."""
    known = len(word) > 1 and is_known(word)
    if tag == "nr":
        # Words that the dictionary takes for names are mostly common nouns (玉米, 周转); real names it does not have.
        return "noun" if known else "person"
    if _HAN.fullmatch(word):
        if not known and tag[0] in _GUESSED:
            return "verb" if word[-1] in frame_words("complement") else "noun"
        return _corrected_known(word, tag)
    if tag == "zg" and word in frame_words("suffix"):
        return "noun"
    return "edge" if tag == "x" else None


def _is_noun(word: str) -> bool:
    import rjieba

    return [tag for _, tag in rjieba.tag(word)] == ["n"]


def _corrected_known(word: str, tag: str) -> Sort | None:
    if word[-1] == "率" and len(word) > 2:
        return "noun"
    if tag == "i" and len(word) > 3:
        return "noun" if _is_noun(word[2:]) else "modifier"  # 吞吐能力, 孤寡老人
    if tag == "ns" and word[-1] not in frame_words("place ending") and word not in _countries():
        return "noun"
    if tag in _NUMERAL_CLASSES and not _TIME_OR_NUMERAL.search(word):
        return "noun"
    return None
