"""Lists that make up a whole by their words: 男、女; 出口、进口; 第一、第二、第三产业."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from jiaokan import standard
from jiaokan.relations.relation import Passage

_MORE = re.compile(r"其余|其他|其它|此外|另有|另外|剩余|等|还有|以及")


@cache
def _complements() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """Rows of data/complements.csv: members, and the words that may stand beside each of them."""
    return tuple(
        (frozenset(row["members"].split("|")), frozenset(filter(None, row["beside"].split("|"))))
        for row in standard.rows("complements")
    )


def is_complete(passage: Passage, parts: Sequence[int], cue_end: int, whole: int, stop: int) -> bool:
    """True where the members leave nothing out by their words.

    Each member is one of a row of data/complements.csv, all of the row are there, and what stands beside a member is
    nothing, a word the row allows, or the noun of the whole (城镇人口 and 乡村人口 of 常住人口, but not 城镇小学生).
    """
    folded, figures = passage.layout.folded, passage.figures
    if _MORE.search(folded, figures[parts[-1]].span.end, stop):
        return False
    starts = [cue_end, *(figures[at].span.end for at in parts[:-1])]
    words = [
        folded[start : figures[at].span.start].strip("、,和及与: ") for start, at in zip(starts, parts, strict=True)
    ]
    noun = passage.frames[whole].measure
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
