"""Real names under a parent that never was theirs: 赤峰市突泉县 (detector "superior")."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jiaokan.names.division import Division
from jiaokan.names.forms import Form, bare, is_zone
from jiaokan.names.ground import Ground, guard_words
from jiaokan.names.mentions import LIST_MARKS, RANK, Mention
from jiaokan.text.span import Span

_ANYWHERE = re.compile(
    "[城江河湖桥路市山海]?[东西南北中]|[老新古]?城|[老新]市|城[中关厢]|郊|矿|高新|经开|开发|.{1,2}新|沿[江河海]"
)

# 本报杭州2023年5月6日电
_DATELINE = re.compile(r"[市县]?(?:[0-9]{4}年)?[0-9]{1,2}月[0-9]{1,2}日(?:电|讯|消息)")


@dataclass(frozen=True, slots=True)
class Misplaced:
    """A known name whose written parent is not its own; `right` is the parent it has, `written` the other."""

    mention: Mention
    division: Division
    right: Division
    written: Division
    evidence: Span
    listed: bool
    """True where the parent stands before the list that the name is a member of."""


def _full(mention: Mention) -> list[Form]:
    """Forms with a generic word, by which a name is known for certain."""
    return [form for form in mention.forms if form.kind != "stem"]


def _is_generic(form: Form) -> bool:
    """True for districts such as many cities have one, by that name or informally: 新城区, 城西区, 高新区."""
    return is_zone(form.surface) or (form.generic == "区" and bool(_ANYWHERE.fullmatch(form.stem)))


def _belonged(division: Division, above: Division) -> bool:
    """True where a division ever was a part of another, or of what that was before (荆州地区, 荆州市)."""
    return any(bare(one.name) == bare(above.name) for one in division.lineage() if one is not division)


def _own(mention: Mention, above: Division) -> Division | None:
    """The one division of today that a name means, none of whose namesakes ever belonged to `above`."""
    forms = _full(mention)
    divisions = [form.division for form in forms]
    if not forms or any(map(_is_generic, forms)) or any(_belonged(division, above) for division in divisions):
        return None
    current = list(dict.fromkeys(division for division in divisions if division.current))
    if len(current) != 1:
        return None
    division = current[0]
    # 富县 and 新县 are counties, and phrases.
    if len(division.name) == 2 and division.name[0] in guard_words("before county"):
        return None
    return division if RANK[division.level] > RANK[above.level] and division.parent else None


def _adjacent(first: Mention, second: Mention) -> Misplaced | None:
    if first.division is None or first.span.end != second.span.start or not _full(first):
        return None
    if first.division.level == "county":
        return None
    division = _own(second, first.division)
    if division is None or division.parent is None or not first.division.current:
        return None
    return Misplaced(second, division, division.parent, first.division, first.span, listed=False)


def _supported(division: Division, own: Span, named: Sequence[tuple[Division, Span]]) -> bool:
    """True where the document names, elsewhere, a parent of a division or another division under it."""
    above = {parent.identity for parent in division.parents}
    others = (other for other, span in named if span != own)
    return any(above & {one.identity for one in other.lineage()} for other in others)


def _today(division: Division | None) -> Iterator[Division]:
    """A division, its latest parent, and that one's."""
    while division is not None:
        yield division
        division = division.parent


def _told(ground: Ground, division: Division, own: Span, named: Sequence[tuple[Division, Span]]) -> bool:
    """True where the document names today's parent of a division, or what lies in it; a dateline does not count."""
    others = (other for other, span in named if span != own and not _DATELINE.match(ground.text, span.end))
    return any(division.parent is above for other in others for above in _today(other))


def _list_at(ground: Ground, mentions: Sequence[Mention], at: int) -> Sequence[Mention]:
    """The members of the list that holds a mention, in order."""
    first = last = at
    while first and ground.text[mentions[first - 1].span.end : mentions[first].span.start] in LIST_MARKS:
        first -= 1
    while (
        last + 1 < len(mentions) and ground.text[mentions[last].span.end : mentions[last + 1].span.start] in LIST_MARKS
    ):
        last += 1
    return mentions[first : last + 1]


def _alone(ground: Ground, mentions: Sequence[Mention], at: int, above: Division) -> bool:
    """True where all other members of a list, two at least, are counties of the parent written before it."""
    others = [mention for mention in _list_at(ground, mentions, at) if mention is not mentions[at]]
    return len(others) > 1 and all(any(form.division.within(above) for form in _full(other)) for other in others)


def _listed(
    ground: Ground, mentions: Sequence[Mention], at: int, named: Sequence[tuple[Division, Span]]
) -> Misplaced | None:
    """A member of a list under one written parent that is not that parent's: 兰州市皋兰县、民乐县.

    A list often goes on with what stands under the parent's own parent, so nothing else in the document may support the
    name, and the member before it must have been the parent's. Where all other members are, a former parent and the
    place from which is reported are no support.
    """
    first, second = mentions[at - 1], mentions[at]
    above = first.above
    if (
        above is None
        or above.level != "prefecture"
        or ground.text[first.span.end : second.span.start] not in LIST_MARKS
    ):
        return None
    division = _own(second, above)
    if division is None or division.parent is None or division.level != "county":
        return None
    if _supported(division, second.span, named) and (
        not _alone(ground, mentions, at, above) or _told(ground, division, second.span, named)
    ):
        return None
    evidence = next((m.span for m in reversed(mentions[:at]) if m.division is above), first.span)
    return Misplaced(second, division, division.parent, above, evidence, listed=True)


def find(ground: Ground, mentions: Sequence[Mention]) -> Iterator[Misplaced]:
    """Every known name that stands directly under a parent which it never belonged to."""
    named = [(mention.division, mention.span) for mention in mentions if mention.division]
    for at, (first, second) in enumerate(itertools.pairwise(mentions), 1):
        if second.above is None and not ground.is_foreign(second.span.start):
            misplaced = _adjacent(first, second) or _listed(ground, mentions, at, named)
            if misplaced is not None:
                yield misplaced
