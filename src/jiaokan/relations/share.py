"""占: the share that a part has in its whole, or how many times another amount it is.

The whole is the amount that 占 is followed by (占36625名员工的16%), the one its noun names (占营业收入的3.5%), the
one that
其中 took the part of, or, where nothing is named, an amount of the same noun as the part.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jiaokan.figures import Figure
from jiaokan.figures.figure import Interval
from jiaokan.relations.arithmetic import percents, ratio, wide
from jiaokan.relations.interval import overlap
from jiaokan.relations.judging import judged
from jiaokan.relations.levels import alike
from jiaokan.relations.naming import (
    Spot,
    bare,
    core_of,
    distinct,
    is_named,
    is_of_other_time,
    like_before,
    named_by,
    same_time,
)
from jiaokan.relations.relation import Operand, Passage, Relation
from jiaokan.relations.row import Row
from jiaokan.text.span import Span

_TELLING = "(?:为|达到|达|高达|约|近|超过|超|逾|到|仅|的|是|已|了|就|至)*"
_SHARE = re.compile(rf"(?:占比|比重|占比重|占){_TELLING}$")
_OF = re.compile(
    rf"(?P<subject>[^占]*?)(?:仅|约|已|分别|就|也|均|又|只)*(?P<word>占比?到?了?|相当于|是|为)(?P<noun>[^占]*?)的?(?:比重|比例|份额)?{_TELLING}$"
)
_BEHIND = re.compile(rf"(?P<noun>[一-鿿]{{0,12}}?)的(?:比重|比例)?{_TELLING}$")
_WIDER = re.compile("全国|全球|世界|全行业|全省|全市|全县|全区|全州|全盟|全旗|全镇|全村|全校|全院|全网|全社会")
_OUTER = re.compile("全国|全球|世界|行业|亚洲|欧洲|国内生产总值|GDP")
_WHOLES = re.compile("总|全部|整体|整个|共|所有|全体")
_ECONOMY = re.compile("经济总量|生产总值|GDP|地区生产")
_TIME_ONLY = re.compile("^(?:上年|去年|前年|同期|上年同期|去年同期|全年|当年|[^,]*[年月日季初末底前](?:度|期)?)的?$")
_ROWS_BACK = 2
_RATIOS = frozenset({"percent", "fraction", "ratio"})


def read_shares(passage: Passage) -> Iterator[Relation]:
    """Share relations of every 占, 占比 and 是…的N倍."""
    for number, row in enumerate(passage.rows):
        for at, figure in enumerate(row.amounts):
            if passage.figures[figure].unit_class in _RATIOS and passage.figures[figure].kind != "range":
                yield from _read(passage, number, at)


def _read(passage: Passage, number: int, at: int) -> Iterator[Relation]:
    row = passage.rows[number]
    explicit = _explicit(row, at)
    clause = explicit or row.clause(at)
    found = _OF.search(clause) if explicit or not _SHARE.search(clause) else None
    times = passage.figures[row.amounts[at]].unit_class == "ratio"
    if found is None and (times or not _SHARE.search(clause)):
        return
    if found and (found["word"] in {"是", "为"}) != times:
        return
    if found and not explicit and found["noun"] and _TIME_ONLY.match(found["noun"]):
        return
    subject = found["subject"] if found else clause[: _SHARE.search(clause).start()]  # type: ignore[union-attr]
    noun = (found["noun"] if found else "").strip()
    if explicit:
        parts = _parts(passage, number, at - 1, subject, row.amounts[at - 1])
        wholes = [row.amounts[at - 1]] if parts else []
    else:
        parts = _parts(passage, number, at, subject, None)
        wholes = _wholes(passage, number, parts[0], noun, times=times) if parts else []
    reason = "" if len(parts) == 1 else "several amounts may be meant"
    if parts:
        yield from _relation(passage, row.amounts[at], parts, wholes, reason or _way_out(passage, parts, noun))


def _explicit(row: Row, at: int) -> str:
    """The words of the clause before an amount that 占 is followed by, if the share is of that very amount."""
    if at == 0 or row.breaks(at) or not _BEHIND.fullmatch(row.leads[at]):
        return ""
    clause = row.clause(at - 1)
    return clause if re.search("占(?:到|了|据)?[^,]{0,14}$|(?:相当于|是|为)[^,]{0,14}$", clause) else ""


def _parts(passage: Passage, number: int, at: int, subject: str, whole: int | None) -> list[Spot]:
    """What the share is told of: the amount of its clause, the one its subject names, or the clause before's."""
    row = passage.rows[number]
    wanted = None if whole is None else passage.figures[whole]
    if not row.breaks(at):
        spots = [Spot(row, at - 1, row.amounts[at - 1])]
    elif subject.strip() and bare(subject):
        spots = _of_subject(passage, number, at, subject)
    else:
        spots = _clause_before(row, at)
    return [spot for spot in spots if _may_be_part(passage.figures[spot.figure], wanted)]


def _of_subject(passage: Passage, number: int, at: int, subject: str) -> list[Spot]:
    """The amounts that a subject names, in the nearest sentence of the line that has one."""
    row = passage.rows[number]
    for back in range(number, max(-1, number - _ROWS_BACK - 1), -1):
        earlier = passage.rows[back]
        if earlier.line != row.line:
            break
        places = range(at) if back == number else range(len(earlier.amounts))
        spots = [Spot(earlier, place, earlier.amounts[place]) for place in places]
        found = [spot for spot in spots if is_named(passage, spot, subject) and not is_of_other_time(spot)]
        found = [spot for spot in found if _may_be_part(passage.figures[spot.figure], None)]
        if found:
            return distinct(passage, found)
    return []


def _clause_before(row: Row, at: int) -> list[Spot]:
    """Amounts of the last clause before, unless a full stop of a list parts them."""
    if at == 0 or ";" in row.leads[at]:
        return []
    first = at - 1
    while not row.breaks(first):
        first -= 1
    # 全市1098万亩小麦已收获988.2万亩,占九成: what is done is told last.
    return [Spot(row, at - 1, row.amounts[at - 1])] if first < at else []


def _may_be_part(part: Figure, whole: Figure | None) -> bool:
    fine = part.kind == "quantity" and part.unit_class not in _RATIOS and part.base_value is not None
    return fine and (whole is None or alike(part, whole))


def _wholes(passage: Passage, number: int, part: Spot, noun: str, *, times: bool) -> list[int]:
    """Amounts that the words may mean by the whole; only of a multiple it may be the smaller one."""
    spots = like_before(passage, part_row(passage, number, part), part.at, part.figure)
    spots = [spot for spot in spots if same_time(passage, spot, part)]
    spots = [spot for spot in spots if passage.frames[spot.figure].role not in {"change", "average"}]
    size = passage.figures[part.figure].base_value or 0
    explained = _unnamed(passage, spots, part) if not core_of(noun) else []
    spots = [spot for spot in spots if times or (passage.figures[spot.figure].base_value or 0) >= size]
    wider = _WIDER.search(noun)
    if wider:
        rest = noun.replace(wider.group(), "")
        spots = [s for s in spots if wider.group() in s.row.clause(s.at) and _fits(passage, s, part, rest)]
    elif core_of(noun) and bare(noun):
        spots = named_by(passage, spots, noun)
    else:
        spots = explained
        return [spot.figure for spot in distinct(passage, spots)]
    return [spot.figure for spot in distinct(passage, spots)]


def part_row(passage: Passage, number: int, part: Spot) -> int:
    """The number of the row that a part stands in."""
    return number if passage.rows[number] is part.row else passage.rows.index(part.row)


def _fits(passage: Passage, spot: Spot, part: Spot, rest: str) -> bool:
    """True where an amount of the whole place is of what the part is of."""
    if core_of(rest):
        return is_named(passage, spot, rest)
    one, other = (passage.frames[s.figure] for s in (spot, part))
    clauses = [s.row.clause(s.at) + passage.frames[s.figure].measure for s in (spot, part)]
    economy = all(map(_ECONOMY.search, clauses))
    persons = passage.figures[spot.figure].unit_class == "person-times"
    return economy or persons or (bool(one.head) and one.head == other.head)


def _unnamed(passage: Passage, spots: Sequence[Spot], part: Spot) -> list[Spot]:
    """其中's whole, else an amount of the same clause, else larger amounts of the part's noun."""
    row, words = part.row, "".join(part.row.leads[: part.at + 1])
    if "其中" in words:
        opening = max(place for place in range(part.at + 1) if "其中" in row.leads[place])
        before = [spot for spot in spots if spot.row is row and spot.at < opening]
        earlier = [spot for spot in spots if spot.row.number == row.number - 1]
        # 其中劳动力6200人,外出务工2800人,占45%: the second may be part of the first.
        listed = [spot for spot in spots if spot.row is row and opening <= spot.at < part.at and row.breaks(part.at)]
        return [*listed, *(before or earlier)]
    own = [
        spot for spot in spots if spot.row is row and not any(row.breaks(p) for p in range(spot.at + 1, part.at + 1))
    ]
    if own:
        return own
    frame, size = passage.frames[part.figure], passage.figures[part.figure].base_value
    return [
        spot
        for spot in spots
        if frame.head
        and passage.frames[spot.figure].head == frame.head
        and not _has_share(passage, spot)
        and (passage.figures[spot.figure].base_value or 0) > (size or 0)
    ]


def _has_share(passage: Passage, spot: Spot) -> bool:
    """True for an amount that a share of its own follows (海外15亿元,占55%): a sibling of the part, not its whole."""
    row, behind = spot.row, spot.at + 1
    return (
        behind < len(row.amounts)
        and passage.figures[row.amounts[behind]].unit_class == "percent"
        and _SHARE.search(row.clause(behind)) is not None
    )


def _way_out(passage: Passage, parts: Sequence[Spot], noun: str) -> str:
    part = parts[0]
    if passage.frames[part.figure].role in {"change", "average"}:
        return "changes or averages"
    if _OUTER.search(noun):
        return "another base"
    return ""


def _relation(
    passage: Passage, share: int, parts: Sequence[Spot], wholes: Sequence[int], reason: str
) -> Iterator[Relation]:
    figures, part = passage.figures, parts[0].figure
    if wholes:
        yield decide_share(passage, share, [(part, wholes)], "占", reason)
        return
    operands = (Operand("part", part), Operand("share", share))
    span = Span(figures[part].span.start, figures[share].span.end)
    yield Relation("share", "占", span, operands, "undecided", wide(figures[share]), reason="the whole is not stated")


def decide_share(
    passage: Passage, share: int, pairs: Sequence[tuple[int, Sequence[int]]], cue: str, reason: str
) -> Relation:
    """The verdict on a share, given each part that the words allow with its wholes (numbers of figures)."""
    figures = passage.figures
    claimed, per_cent = wide(figures[share]), figures[share].unit_class == "percent"
    tries: list[tuple[int, int, Interval]] = []
    for part, wholes in pairs:
        for whole in wholes:
            made = ratio(wide(figures[part]), wide(figures[whole]))
            tries.append((part, whole, percents(made) if per_cent else made))
    fitting = [one for one in tries if overlap(claimed, one[2])]
    part, whole, computed = (fitting or tries)[0]
    operands = (Operand("part", part), Operand("whole", whole), Operand("share", share))
    reason = reason or ("several wholes" if len(tries) > 1 else "")
    return judged("share", cue, figures, operands, claimed, computed, reason)
