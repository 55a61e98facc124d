"""Two levels of one thing, by their words: 由A增至B, B比上年的A增长, B同比增长…上年同期为A, 一季度A二季度B环比增长.

Each pair names the amounts that tell how far apart the levels are. No level is chosen because it stands near: the
later one is the amount of the clause that the comparison goes on with, or the one its subject names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jiaokan.figures import Figure
from jiaokan.relations.changing import Direction, change_at_end, change_in, is_yearly, reaching
from jiaokan.relations.nouns import names_all
from jiaokan.relations.relation import Passage
from jiaokan.relations.row import Row

_FROM = re.compile("(?:由|从)[^由从]{0,20}$")
_FORMERLY = re.compile("前|原来|原先|过去|以往|当初|起初|最初")
_NOW = re.compile("后|现在|如今|目前|今年|现")
_COMPARED = re.compile("^(?P<subject>.*?)(?:比(?![赛例重分拼武值])|较|相比)(?P<base>[^比较]{0,16})$")
_BESIDE = re.compile("^(?P<subject>.*?)(?:与|同|和)(?P<base>[^与同和]{1,12})$")
_REACHED = re.compile(
    "[,]?(?:总数|总量|累计|已|现)*(?:达到|达|为|至|到|增至|升至|降至|增加到|提高到|下降到|减少到|减至|降到|增到)"
)
_BASE = re.compile(
    "(?:而|但)?(?:[0-9一二三四五六七八九十]{1,2}年前|上届|上赛季|上年|去年|前年|上月|上季度|上一季度|上期|上届|上学年|年初|上年末|去年末|去年底|上年底|[0-9]{4}年)(?:末|底)?"
    "(?:同期|同月|同季|全年|同时期)?(?:的|为|是|仅|只有|只|约|才|有|达|则|仅为)*(?P<noun>[一-鿿]{0,8}?)(?:的|为|是|仅|只有|只|约|有)*"
)
_FILLERS = re.compile(
    "按可比口径|按可比价格|按可比价|按不变价格|按不变价|按同口径|扣除价格因素|同口径|可比口径|较快|同比|环比|实际|名义|今年|全年|本年|本月|本季度"
    "|当年|当月|也|则|均|已|又|还|并|更|再|都|同时|总体|整体|总量|人数|数量|规模|这一数字|这个数字|数字|这|该|其|仍|的"
)
_OTHER_TIME = re.compile("上年|去年|前年|同期|上月|上季度|年初")
_SPAN = re.compile(
    "^(?:[0-9一二三四五六七八九十两]{1,2}年(?:间|来|里|时间)|今年|本届|本赛季|今年以来|如今|两者)(?:则|已|共)?"
)
_EARLIER = re.compile(
    "^(?P<noun>[^,]{0,24}?)(?:而|但)?(?:去年|上年|前年|上届|上赛季|上学年|[0-9]{4}年|[0-9一二三四五六七八九十]{1,2}年前)(?:同期|全年|末|底)?"
    "(?P<behind>[一-鿿]{0,8}?)(?:为|是|只有|仅有|仅|有|达)?(?:约)?$"
)
_LATER = re.compile(
    "^(?:而|但)?(?:今年|目前|现在|如今|现|本届|本赛季|本学年|[0-9]{4}年)(?:预计|已|则|将|全年|上半年)*(?P<noun>[一-鿿]{0,8}?)(?:增至|达到|达|为|是|有)?(?:约)?$"
)
_LONGEST_NOUN = 8
_ROWS_BACK = 3


@dataclass(frozen=True, slots=True)
class Levels:
    """The earlier level, what the later one may be, and the amounts that tell their distance (numbers of figures).

    `reason` says why a pair may be another than the words seem to say; empty where it is complete by its words.
    """

    start: int
    ends: tuple[int, ...]
    distances: tuple[tuple[int, Direction], ...]
    words: str
    reason: str = ""
    toward: Direction | None = None


def alike(one: Figure, other: Figure) -> bool:
    """True for amounts of one unit class that can be levels of one thing."""
    if "range" in {one.kind, other.kind} or one.base_value is None or other.base_value is None:
        return False
    things = one.unit_class == "things" and one.unit != other.unit
    return one.kind == other.kind and bool(one.base_unit) and one.base_unit == other.base_unit and not things


def read_levels(passage: Passage) -> Iterator[Levels]:
    """Every pair of levels that the words of a sentence name."""
    for number, row in enumerate(passage.rows):
        for at in range(len(row.amounts)):
            yield from _from_to(passage, row, at)
            yield from _compared(passage, number, at)
            yield from _same_period(passage, row, at)
            yield from _series(passage, row, at)
            yield from _year_by_year(passage, row, at)
            yield from _last_year(passage, number, at)


def _change_of(words: str) -> Direction | None:
    """The direction of the words before a distance: a noun of what was counted before, a comma, a change."""
    rest = _SPAN.sub("", words.lstrip(",(、"))
    direct = change_in(rest)
    if direct:
        return direct
    noun, sign, behind = rest.partition(",")
    if sign:
        return change_in(behind) if len(noun) <= _LONGEST_NOUN else None
    if rest != words:
        return None
    ends = range(1, min(_LONGEST_NOUN, len(rest)))
    return next((way for end in ends if (way := change_in(rest[end:])) and "比" not in rest[:end]), None)


def _way_of(passage: Passage, row: Row, at: int) -> Direction | None:
    """The direction of the words before a distance; 翻两番 has its own word."""
    lead, figure = row.leads[at], passage.figures[row.amounts[at]]
    bare = _SPAN.sub("", lead.strip(",实现正好就"))
    doubled = figure.unit_class == "doubling" and len(bare.removeprefix("间")) <= 2
    return _change_of(lead) or ("up" if doubled else None)


def _distances(passage: Passage, row: Row, at: int) -> tuple[tuple[int, Direction], ...]:
    """The distances told from a place of the row on: 增加17.2公里,增幅7.9%."""
    found: list[tuple[int, Direction]] = []
    while at < len(row.amounts):
        lead = row.leads[at]
        way = _way_of(passage, row, at)
        if way is None or is_yearly(lead) or (found and not row.breaks(at) and "(" not in lead):
            break
        found.append((row.amounts[at], way))
        at += 1
    return tuple(found)


def _words(row: Row, first: int, last: int) -> str:
    return "".join(row.leads[max(0, first) : last + 2])


def _from_to(passage: Passage, row: Row, at: int) -> Iterator[Levels]:
    """由A增至B,增长P; 由A增长P至B; 增长P,由A增至B."""
    if at + 1 >= len(row.amounts):
        return
    start, later = row.amounts[at], row.amounts[at + 1]
    led, figures = _FROM.search(row.clause(at)), passage.figures
    toward = reaching(row.leads[at + 1]) if alike(figures[start], figures[later]) else None
    told = toward and not led and _FORMERLY.search(row.clause(at)) and _NOW.search(row.leads[at + 1])
    if toward and (led or told) and ";" not in row.leads[at + 1]:
        distances = _distances(passage, row, at + 2)
        if not distances and at and led and row.leads[at].startswith((",由", ",从")):
            way = change_at_end(row.leads[at - 1])
            distances = ((row.amounts[at - 1], way),) if way and not is_yearly(row.leads[at - 1]) else ()
        yield Levels(start, (later,), distances, _words(row, at, at + 1), "", toward)
    elif led and at + 2 < len(row.amounts) and alike(figures[start], figures[row.amounts[at + 2]]):
        way = _change_of(row.leads[at + 1])
        if way and _REACHED.fullmatch(row.leads[at + 2]) and not is_yearly(row.leads[at + 1]):
            yield Levels(start, (row.amounts[at + 2],), ((later, way),), _words(row, at, at + 1))


def _timeless(passage: Passage, row: Row, at: int) -> str:
    """The words of an amount's clause before it, without dates, time words and fillers."""
    clause = row.clause(at)
    end = passage.figures[row.amounts[at]].span.start
    start = end - len(clause)
    kept: list[str] = []
    for number in passage.figures_between(start, end):
        span = passage.figures[number].span
        kept.append(passage.layout.folded[start : span.start])
        start = max(start, span.end)
    return _FILLERS.sub("", "".join([*kept, passage.layout.folded[start:end]]))


def _compared(passage: Passage, number: int, at: int) -> Iterator[Levels]:
    """B,比上年的A增长P: the subject of 比 names the later level, else it is the amount of the clause before."""
    row = passage.rows[number]
    clause = row.clause(at)
    found = _COMPARED.match(clause)
    words = row.after(at)
    if found is None and words.lstrip(",").startswith(("相比", "相较", "比")):
        found, words = _BESIDE.match(clause), words.lstrip(",")[2:]
    if found is None or at + 1 >= len(row.amounts) or is_yearly(words) or change_at_end(found["base"]):
        return  # 比上年增加52万吨,增长1.4%: the 52 are a change themselves.
    way = _change_of(words)
    if way is None:
        return
    start = row.amounts[at]
    distances = ((row.amounts[at + 1], way), *_distances(passage, row, at + 2))
    after = at + 1 + len(distances)
    reached = after < len(row.amounts) and _REACHED.fullmatch(row.leads[after])
    if reached and alike(passage.figures[start], passage.figures[row.amounts[after]]):
        yield Levels(start, (row.amounts[after],), distances, _words(row, at, after))
        return
    subject = _subject(passage, row, at, found["subject"])
    ends, reason = _named(passage, number, at, subject) if subject else _before(passage, row, at)
    if ends:
        yield Levels(start, ends, distances, _words(row, at - 1, at + 1), reason)


def _subject(passage: Passage, row: Row, at: int, words: str) -> str:
    timeless = _timeless(passage, row, at)
    found = _COMPARED.match(timeless) or _BESIDE.match(timeless)
    return _FILLERS.sub("", found["subject"] if found else words)


def _before(passage: Passage, row: Row, at: int) -> tuple[tuple[int, ...], str]:
    """Amounts of the last clause before that has any of the unit."""
    reason, last = "", at - 1
    while last >= 0:
        first = last
        while not row.breaks(first):
            first -= 1
        group = row.amounts[first : last + 1]
        found = tuple(n for n in group if alike(passage.figures[n], passage.figures[row.amounts[at]]))
        if found:
            changes = any(passage.frames[n].role == "change" for n in found)
            reason = "changes or averages" if changes else reason
            return found, reason if len(found) == 1 else "several amounts may be meant"
        reason, last = "the amount is not in the clause before", first - 1
    return (), ""


def _named(passage: Passage, number: int, at: int, subject: str) -> tuple[tuple[int, ...], str]:
    """Amounts before that the subject names: in the nearest sentence of the line that has one."""
    row = passage.rows[number]
    start = passage.figures[row.amounts[at]]
    for back in range(number, max(-1, number - _ROWS_BACK - 1), -1):
        earlier = passage.rows[back]
        if earlier.line != row.line:
            break
        places = range(at) if back == number else range(len(earlier.amounts))
        found = tuple(
            earlier.amounts[place]
            for place in places
            if alike(passage.figures[earlier.amounts[place]], start) and _is_of(passage, earlier, place, subject)
        )
        if len(found) > 1:
            told = [place for place in places if earlier.amounts[place] in found]
            exact = [place for place in told if names_all(subject, earlier.clause(place))]
            found = tuple(earlier.amounts[place] for place in exact) or found
        if found:
            return found, "" if len(found) == 1 else "several amounts may be meant"
    return (), ""


def _is_of(passage: Passage, row: Row, at: int, subject: str) -> bool:
    clause = row.clause(at)
    if _OTHER_TIME.search(clause):
        return False
    measure = passage.frames[row.amounts[at]].measure
    named = names_all(subject, clause + measure) or (
        bool(measure) and (measure.endswith(subject) or subject.endswith(measure))
    )
    return named or subject in clause or (row.clause(at) != "" and _timeless(passage, row, at) == subject)


def _same_period(passage: Passage, row: Row, at: int) -> Iterator[Levels]:
    """B,同比增长P,上年同期为A; B,上年同期为A,同比增长P."""
    if at + 2 >= len(row.amounts):
        return
    end = row.amounts[at]
    figures = passage.figures
    for base, distance in ((at + 1, at + 2), (at + 2, at + 1)):
        start = row.amounts[base]
        found = _BASE.fullmatch(row.clause(base)) if alike(figures[end], figures[start]) else None
        way = _way_of(passage, row, distance) if found else None
        apart = row.breaks(base) and row.breaks(distance) and not is_yearly(row.leads[distance])
        if found and way and apart and _is_same(found["noun"], row.clause(at)):
            distances = ((row.amounts[distance], way), *_distances(passage, row, at + 3))
            yield Levels(start, (end,), distances, _words(row, at, at + 2))


def _is_same(noun: str, clause: str) -> bool:
    """True where a noun takes up what a clause tells of: by itself, or as a mere value (最高值 of 最高负荷)."""
    return noun in clause or (len(noun) > 2 and noun[-1] == "值" and noun[:2] in clause)


def _year_by_year(passage: Passage, row: Row, at: int) -> Iterator[Levels]:
    """去年是A,今年为B,提高P: the second clause names nothing but its time."""
    if at + 2 >= len(row.amounts) or not row.breaks(at + 1) or not row.breaks(at + 2):
        return
    if not alike(passage.figures[row.amounts[at]], passage.figures[row.amounts[at + 1]]):
        return
    lead = row.leads[at + 1].lstrip(",")
    later = _LATER.match(lead)
    if _EARLIER.match(row.clause(at)) and later and later["noun"] in row.clause(at):
        distances = _distances(passage, row, at + 2)
        if distances:
            yield Levels(row.amounts[at], (row.amounts[at + 1],), distances, _words(row, at, at + 2))


def _last_year(passage: Passage, number: int, at: int) -> Iterator[Levels]:
    """去年报名人数为A,今年多了P: the noun names the level of this year."""
    row = passage.rows[number]
    found = _EARLIER.match(row.clause(at))
    if not found or at + 1 >= len(row.amounts) or not row.breaks(at + 1) or found["noun"]:
        return
    distances = _distances(passage, row, at + 1)
    noun = found["behind"]
    if distances and len(noun) > 1:
        ends, reason = _named(passage, number, at, noun)
        if ends:
            yield Levels(row.amounts[at], ends, distances, _words(row, at, at + 1), reason)


def _series(passage: Passage, row: Row, at: int) -> Iterator[Levels]:
    """一季度收入A,二季度收入B,二季度环比增长P: the very same words but for the time."""
    if at + 2 >= len(row.amounts) or not alike(passage.figures[row.amounts[at]], passage.figures[row.amounts[at + 1]]):
        return
    words = [_timeless(passage, row, place) for place in (at, at + 1, at + 2)]
    dated = [row.clause(place) for place in (at, at + 1)]
    way = change_in(words[2]) if row.breaks(at + 2) else None
    if way and words[0] == words[1] and len(set(dated)) == 2 and all(dated) and _is_next(passage, row, at):
        distances = _distances_from(passage, row, at + 2, way)
        yield Levels(row.amounts[at], (row.amounts[at + 1],), distances, _words(row, at, at + 2))


def _distances_from(passage: Passage, row: Row, at: int, way: Direction) -> tuple[tuple[int, Direction], ...]:
    return ((row.amounts[at], way), *_distances(passage, row, at + 1))


def _is_next(passage: Passage, row: Row, at: int) -> bool:
    """True where both amounts have a time of their own and the second comes after the first."""
    one, other = (passage.frames[row.amounts[place]].period for place in (at, at + 1))
    return bool(one[1]) and bool(other[0]) and one[1] < other[1] and one != other


def figures_of(levels: Levels) -> Sequence[int]:
    """All figures that a pair of levels names."""
    return sorted({levels.start, *levels.ends, *(number for number, _ in levels.distances)})
