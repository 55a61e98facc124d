"""Years: all of them shifted by one number, or counted from another year than the original's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from jiaokan.collation.entry import Entry
from jiaokan.collation.pairing import Pair, Pairing

_FEWEST = 2
_YEAR_WORDS = re.compile("去年|今年|明年|前年|后年")
_SHIFT = "years shifted"


def shifted(pairing: Pairing, entries: Sequence[Entry]) -> list[Entry]:
    """The entries, those of years in one group where every written year of the reprint is off by the same number."""
    offsets: dict[int, int] = {}
    agreeing = 0
    for at, entry in enumerate(entries):
        if entry.figure < 0 or entry.original_figure < 0 or entry.again:
            continue
        one, other = pairing.original.figures[entry.original_figure], pairing.reprint.figures[entry.figure]
        if (
            one.kind == other.kind == "date"
            and re.match("[0-9]{4}年", one.surface)
            and re.match("[0-9]{4}年", other.surface)
        ):
            if entry.slip == "year":
                offsets[at] = int(other.first[:4]) - int(one.first[:4])
            else:
                agreeing += 1
    if agreeing or len(offsets) < _FEWEST or len(set(offsets.values())) != 1:
        return list(entries)
    group = max((entry.group for entry in entries), default=0) + 1
    return [replace(entry, slip=_SHIFT, group=group) if at in offsets else entry for at, entry in enumerate(entries)]


def left_standing(pairing: Pairing, pair: Pair) -> str:
    """The year that 去年 meant in the original, where it stands unchanged in a reprint of another year."""
    one, other = pairing.original.figures[pair[0]], pairing.reprint.figures[pair[1]]
    days = pairing.original.reading.heading.published, pairing.reprint.reading.heading.published
    if None in days or days[0] is None or days[1] is None or days[0].year == days[1].year:
        return ""
    if one.kind != "period" or one.surface != other.surface or not _YEAR_WORDS.fullmatch(one.surface):
        return ""
    return f"{one.first[:4]}年" if one.first and one.first[:4] != other.first[:4] else ""
