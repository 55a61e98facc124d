"""率: rates that are a share by definition (城镇化率 is 城镇人口 of 常住人口; data/rates.csv), and lists of shares."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from jiaokan import standard
from jiaokan.relations.levels import alike
from jiaokan.relations.naming import Spot, distinct, is_of_other_time, same_time, spots_before
from jiaokan.relations.relation import Passage, Relation
from jiaokan.relations.row import Row
from jiaokan.relations.share import decide_share

_ROWS_BACK = 2
_LAST = 40
_SHARES = ("占比", "占", "比重", "比例")
_PER_CENT = frozenset({"percent", "fraction"})


@cache
def _rates() -> Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """Words of the part and of the whole by the name of a rate."""
    return {
        row["measure"]: (tuple(row["part"].split("|")), tuple(row["whole"].split("|")))
        for row in standard.rows("rates")
    }


def read_rates(passage: Passage) -> Iterator[Relation]:
    """Share relations of every rate of the table, and of every list of shares behind a list of parts."""
    for number, row in enumerate(passage.rows):
        for at, figure in enumerate(row.amounts):
            if passage.figures[figure].unit_class in _PER_CENT:
                yield from _of_rate(passage, number, at)
        yield from _respective(passage, number)


def _name_of(measure: str) -> str:
    """The longest rate of the table that ends a measure."""
    return max((name for name in _rates() if measure.endswith(name)), key=len, default="")


def _of_rate(passage: Passage, number: int, at: int) -> Iterator[Relation]:
    row = passage.rows[number]
    frame = passage.frames[row.amounts[at]]
    name = _name_of(frame.measure)
    if not name or frame.role not in {"rate", "level"}:
        return
    rate = Spot(row, at, row.amounts[at])
    part_words, whole_words = _rates()[name]
    parts = _having(passage, number, rate, part_words)
    own = {part.figure for part in parts}
    # 常住人口 is meant before 人口; what the part's words name is not the whole (城镇常住人口).
    named = (_having(passage, number, rate, (word,)) for word in whole_words)
    wholes = next((rest for spots in named if (rest := [spot for spot in spots if spot.figure not in own])), [])
    pairs = [(one.figure, [w.figure for w in wholes if _in_one(passage, one, w)]) for one in parts]
    pairs = [(one, found) for one, found in pairs if found]
    if pairs:
        reason = "several amounts may be meant" if len(pairs) > 1 else ""
        if passage.frames[pairs[0][0]].place != frame.place:
            reason = "another base"
        yield decide_share(passage, rate.figure, pairs, "率", reason)


def _in_one(passage: Passage, part: Spot, whole: Spot) -> bool:
    return part.figure != whole.figure and alike(passage.figures[part.figure], passage.figures[whole.figure])


def _having(passage: Passage, number: int, rate: Spot, words: tuple[str, ...]) -> list[Spot]:
    """Amounts of this sentence and of the two before in its line whose own words hold one of the words."""
    found: list[Spot] = []
    for looked, spot in enumerate(spots_before(passage, number, rate.at)):
        if looked >= _LAST or spot.row.line != rate.row.line or spot.row.number < rate.row.number - _ROWS_BACK:
            break
        told = spot.row.clause(spot.at) + passage.frames[spot.figure].measure
        level = passage.frames[spot.figure].role not in {"change", "average"}
        if level and any(word in told for word in words) and same_time(passage, spot, rate):
            found.append(spot)
    return distinct(passage, found)


def _respective(passage: Passage, number: int) -> Iterator[Relation]:
    """三个产业增加值a、b、c; 占比分别为x、y、z: each share is of the part at its place in the list before."""
    row = passage.rows[number]
    for at in range(len(row.amounts)):
        if "分别" not in row.leads[at] or not any(word in row.clause(at) for word in _SHARES):
            continue
        shares = _run(passage, row, at)
        parts = row.amounts[max(0, at - len(shares)) : at]
        if len(parts) == len(shares) > 1 and _is_list(passage, row, at - len(shares), len(parts)):
            wholes = _wholes(passage, number, at - len(shares))
            for part, share in zip(parts, shares, strict=True):
                if wholes:
                    yield decide_share(passage, share, [(part, wholes)], "分别占", "")


def _run(passage: Passage, row: Row, at: int) -> tuple[int, ...]:
    end = at + 1
    while end < len(row.amounts) and passage.figures[row.amounts[end]].unit_class == "percent":
        if row.leads[end] not in {"、", "和", "及", "与", ","}:
            break
        end += 1
    return tuple(row.amounts[at:end])


def _is_list(passage: Passage, row: Row, at: int, length: int) -> bool:
    """True where the amounts are of one unit and no like amount goes before them in a clause of the same list."""
    figures = [passage.figures[number] for number in row.amounts[at : at + length]]
    return all(alike(figures[0], figure) and figure.kind == "quantity" for figure in figures)


def _wholes(passage: Passage, number: int, at: int) -> list[int]:
    """What 其中 took the list of, in its sentence or the one before."""
    row = passage.rows[number]
    part = passage.figures[row.amounts[at]]
    if "其中" not in row.leads[at]:
        return []
    spots = spots_before(passage, number, at)
    near = (spot for spot in spots if spot.row.number >= row.number - 1 and spot.row.line == row.line)
    levels = [
        spot
        for spot in near
        if alike(passage.figures[spot.figure], part)
        and passage.frames[spot.figure].role != "change"
        and not is_of_other_time(spot)
    ]
    own = [spot for spot in levels if spot.row is row]
    return [spot.figure for spot in own or levels]
