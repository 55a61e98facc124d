"""Lists that say of themselves that they are a whole, or that their members do not overlap.

A whole: 男、女; 出口、进口; 第一、第二、第三产业 (data/complements.csv), and a list whose last member is 其他 or 其余.
No overlap: members that are classes of one division (产业类、民生类), and different places of one level.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from jiaokan import standard
from jiaokan.relations.relation import Passage

_MORE = re.compile(r"其余|其他|其它|此外|另有|另外|剩余|等|还有|以及|未计|不计|未含|不含|未包括|不包括|除外")
_REST = re.compile(r"^(?:其余|其他|其它)")
_CLASSES = ("类", "型", "式")


@cache
def _complements() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """Rows of data/complements.csv: members, and the words that may stand beside each of them."""
    return tuple(
        (frozenset(row["members"].split("|")), frozenset(filter(None, row["beside"].split("|"))))
        for row in standard.rows("complements")
    )


def words_of(passage: Passage, parts: Sequence[int], cue_end: int) -> list[str]:
    """The words before each member of a list."""
    folded, figures = passage.layout.folded, passage.figures
    starts = [cue_end, *(figures[at].span.end for at in parts[:-1])]
    return [
        folded[start : figures[at].span.start].strip("、,和及与: ") for start, at in zip(starts, parts, strict=True)
    ]


def is_complete(passage: Passage, parts: Sequence[int], cue_end: int, whole: int, stop: int) -> bool:
    """True where the members leave nothing out by their words.

    Each member is one of a row of data/complements.csv, all of the row are there, and what stands beside a member is
    nothing, a word the row allows, or the noun of the whole (城镇人口 and 乡村人口 of 常住人口, but not 城镇小学生); or
    the last member is the rest of a list of at least three.
    """
    words = words_of(passage, parts, cue_end)
    if _MORE.search(passage.layout.folded, passage.figures[parts[-1]].span.end, stop):
        return False
    if len(words) > 2 and _REST.match(words[-1]):
        return True
    noun = passage.frames[whole].measure
    return are_complementary(words, noun)


def are_complementary(words: Sequence[str], noun: str) -> bool:
    """True where the words before the members of a list are all of a row of data/complements.csv, and nothing else."""
    return any(_fits(words, members, beside, noun) for members, beside in _complements())


def _fits(words: Sequence[str], members: frozenset[str], beside: frozenset[str], noun: str) -> bool:
    named: set[str] = set()
    for word in words:
        member = next((member for member in sorted(members, key=len, reverse=True) if word.startswith(member)), None)
        if member is None:
            return False
        rest = word[len(member) :]
        if rest and rest not in beside and not (noun and noun.endswith(rest)):
            return False
        named.add(member)
    return named == members and len(words) == len(members)


@cache
def _divisions() -> tuple[frozenset[str], ...]:
    """Rows of data/disjoint.csv: words that exclude one another."""
    return tuple(frozenset(row["members"].split("|")) for row in standard.rows("disjoint"))


def _of_one_division(words: Sequence[str]) -> bool:
    """True where each member begins with another word of one row."""
    for division in _divisions():
        begun = [max((one for one in division if word.startswith(one)), key=len, default="") for word in words]
        if all(begun) and len(set(begun)) == len(begun):
            return True
    return False


def _are_parallel(words: Sequence[str]) -> bool:
    """True where all members have one opening and one end and differ in the word between: 参加职工医保的, 首选物理的.

    Members that end alike alone (女职工, 党员职工) may overlap.
    """
    first = words[0]
    opening = next(
        (first[:length] for length in (4, 3, 2) if all(word.startswith(first[:length]) for word in words)), ""
    )
    return bool(opening) and all(word.endswith("的") and len(word) > len(opening) + 1 for word in words)


def is_disjoint(passage: Passage, parts: Sequence[int], cue_end: int) -> bool:
    """True where the members cannot overlap by their words, so that they cannot exceed the whole together."""
    words = words_of(passage, parts, cue_end)
    if len(set(words)) < len(words):
        return False
    if _of_one_division(words) or _are_parallel(words):
        return True
    if any(all(word.endswith(suffix) for word in words) for suffix in _CLASSES):
        return True
    places = {name.surface: name for name in passage.names if name.known and name.code}
    named = [places[word] for word in words if word in places]
    levels = {(name.code[2:] == "0000", name.code[4:] == "00") for name in named}
    return len(named) == len(words) and len(levels) == 1 and len({name.code for name in named}) == len(words)
