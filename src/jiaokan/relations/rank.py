"""Places in an order against the values of those who are ordered.

Values and places told in pairs (512亿元，居首位；505亿元，居第三位) must fall together; a place told with a value
of a row, or with a name of it (商水县居首位, 甲馆最多), must not have more of the row above it than the place
allows; and a row led by 分列前三位 falls from first to last. Places by time or by loss may rise, and stay open.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from jiaokan.figures import Figure
from jiaokan.relations.interval import below
from jiaokan.relations.relation import Operand, Passage, Relation, Verdict
from jiaokan.relations.rows import ValueRow, rows_of
from jiaokan.text.span import Span

_PLACED = re.compile(
    r",?(?:[一-鿿]{0,8}?)(?:居于?|列|位居|位列|排名?|排在|名列|排行|高居|稳居|跃居|升至)(?P<scope>[一-鿿()]{0,8}?)(?:的)?"
)
_ORDERED = re.compile(
    r"(?P<how>分列|分居|依次列|依次为|依次排|位列|位居|居|排名|列|排在)[一-鿿]{0,6}?(?:前[一二两三四五六七八九十0-9]*[位名]?|前列)"
)
_FIRST = re.compile(",?(?:高|稳|位|暂)?(?:居首位?|居榜首|列榜首|领跑)(?=[,。;、])")
_LISTED = re.compile("前(?:[一二两三四五六七八九十0-9]+)[位名强]?(?:的[一-鿿]{0,6})?(?:依次|分别)(?:是|为)")
_STRICT = frozenset({"分列", "分居", "依次列", "依次为", "依次排"})
_TOP = re.compile(
    r"(?:,|;|。|^|其中|而)(?P<who>[一-鿿A-Za-z“”《》·]{2,12}?)(?P<what>[一-鿿]{0,8}?)"
    r"(?:(?:居于?|位居|列|位列|排名?|名列|高居|稳居|排在)(?P<scope>[一-鿿]{0,4}?)(?P<first>首位|榜首|第一)|居首|(?P<won>(?:获得|夺得|摘得|捧得|勇夺|荣获|拿下|摘下|斩获)[一-鿿]{0,4}?(?:冠军|头名)|夺冠|折桂|夺魁|登顶)|(?P<most>最[多大高快长]|最[少小低慢短]))(?P<tail>[,。;]|$)"
)
_NEAR = 24
_LONGEST_NAME = 8
_NAME_ENDS = frozenset("省市县区旗州盟镇乡村国馆校院队厂店站")
_BY = re.compile("^(?:其中|而)|(?:则|均|也)?(?:以|凭借|凭|的)$")
_REVERSED = re.compile(
    "时间|用时|成绩|耗|成本|降|跌|失|误|亡|伤|事故|投诉|逆差|亏|债|赤字|浓度|排放|距|倒数|最少|最低|最小"
)
_SMALLEST = re.compile("最[少小低慢短]")
_RANKED_CLASSES = frozenset(
    {
        "money",
        "things",
        "persons",
        "person-times",
        "area",
        "mass",
        "volume",
        "energy",
        "households",
        "percent",
        "length",
        "score",
        "power",
        "occurrences",
    }
)


@dataclass(frozen=True, slots=True)
class _Placed:
    """A value (its figure), the figure of its place if there is one, of which whole the place is, and the place."""

    at: int
    place: int | None
    scope: str
    rank: Decimal


def read_ranks(passage: Passage) -> Iterator[Relation]:
    """Places told beside values."""
    pairs = list(_pairs(passage))
    yield from _series(passage, pairs)
    earlier: list[ValueRow] = []
    line = -1
    for sentence in sorted({frame.sentence for frame in passage.frames if frame.sentence >= 0}):
        here = passage.layout.line_at(passage.layout.sentences[sentence].start)
        earlier = [] if here != line else earlier[-4:]
        line = here
        rows = list(rows_of(passage, sentence))
        for row in rows:
            yield from _falling(passage, row)
        earlier += rows
        own = [pair for pair in pairs if passage.frames[pair.at].sentence == sentence]
        yield from _against_rows(passage, own, earlier)
        yield from _tops(passage, sentence, earlier)


def _pairs(passage: Passage) -> Iterator[_Placed]:
    """A value, the place told of it at once behind it, and of which whole the place is."""
    figures, folded = passage.figures, passage.layout.folded
    for at, value in enumerate(figures):
        if (
            value.kind not in {"quantity", "percent"}
            or value.base_value is None
            or value.unit_class not in _RANKED_CLASSES
        ):
            continue
        first = _FIRST.match(folded, value.span.end)
        if first and passage.frames[at].role != "change":
            yield _Placed(at, None, "", Decimal(1))
        place = figures[at + 1] if at + 1 < len(figures) else None
        if place is None or place.kind != "ordinal" or place.value is None or place.surface.startswith("前"):
            continue
        found = _PLACED.fullmatch(folded, value.span.end, place.span.start)
        if (
            found
            and passage.frames[at].sentence == passage.frames[at + 1].sentence
            and passage.frames[at].role != "change"
        ):
            yield _Placed(at, at + 1, found["scope"], place.value)


def _series(passage: Passage, pairs: Sequence[_Placed]) -> Iterator[Relation]:
    """Pairs of one sentence: of two values the one that stands higher is not the smaller."""
    for _, group in itertools.groupby(pairs, key=lambda pair: passage.frames[pair.at].sentence):
        by_unit: dict[tuple[str, str], list[_Placed]] = {}
        measure = ""
        for pair in group:
            # 甲县总量512亿元，乙县498亿元: a bare name is told of what the one before it is told of.
            own = passage.frames[pair.at].head
            measure = measure if measure and _is_name(passage, pair.at) else own
            by_unit.setdefault((passage.figures[pair.at].base_unit, measure), []).append(pair)
        for same in by_unit.values():
            scopes = {pair.scope for pair in same if pair.scope}
            if len(same) > 1 and len(scopes) < 2:
                yield from _judged(passage, same)


def _is_name(passage: Passage, at: int) -> bool:
    """True where nothing but a name stands before the value in its clause."""
    before = passage.frames[at].before.strip(" ,;")
    places = {name.span.end for name in passage.names if name.kind == "place"}
    named = passage.figures[at].span.start in places
    return named or (1 < len(before) <= _LONGEST_NAME and before[-1] in _NAME_ENDS)


def _judged(passage: Passage, same: Sequence[_Placed]) -> Iterator[Relation]:
    figures = passage.figures
    ordered = sorted(same, key=lambda pair: (pair.rank, pair.at))
    wrong = [
        (one, other)
        for one, other in itertools.pairwise(ordered)
        if one.rank != other.rank and below(figures[one.at].base, figures[other.at].base)
    ]
    operands = tuple(Operand("value", pair.at) for pair in same)
    end = same[-1].at if same[-1].place is None else same[-1].place
    span = Span(figures[same[0].at].span.start, figures[end].span.end)
    if not wrong:
        yield Relation("rank", "位", span, operands, "holds")
        return
    words = passage.layout.sentences[passage.frames[same[0].at].sentence].of(passage.layout.folded)
    rising = len(wrong) == len(ordered) - 1
    reason = "the order may be a rising one" if rising and (_REVERSED.search(words) or len(ordered) > 2) else ""
    for higher, lower in wrong[:1]:
        told = [Operand("place", lower.place)] if lower.place is not None else []
        pair = (Operand("value", lower.at), *told, Operand("beneath", higher.at))
        yield Relation(
            "rank",
            "位",
            span,
            pair,
            "undecided" if reason else "broken",
            figures[lower.at].base,
            figures[higher.at].base,
            reason,
        )


def _against_rows(passage: Passage, own: Sequence[_Placed], rows: Sequence[ValueRow]) -> Iterator[Relation]:
    """A value with a place, where a row before it gives the same value among others."""
    figures = passage.figures
    for at, place, rank in ((pair.at, pair.place, pair.rank) for pair in own):
        for row in rows:
            members = [figures[other] for other in row.figures]
            same = [other for other in row.figures if other != at and figures[other].base == figures[at].base]
            alike = members[0].base_unit == figures[at].base_unit and members[0].kind == figures[at].kind
            if len(same) == 1 and alike and at not in row.figures and _is_owner(passage, at, same[0], row):
                yield from _placed(passage, at, place, row.figures, int(rank), row.lead)


def _is_owner(passage: Passage, at: int, same: int, row: ValueRow) -> bool:
    """True where the value and its like in the row are told of one name."""
    label = row.labels[row.figures.index(same)]
    start = passage.layout.clauses[passage.frames[at].clause].start
    who = _BY.sub("", passage.layout.folded[start : passage.figures[at].span.start].strip(" ,"))
    return len(who) > 1 and who in label


def _placed(
    passage: Passage, at: int, place: int | None, row: Sequence[int], rank: int, lead: str, cue: str = "位"
) -> Iterator[Relation]:
    """A place against its row: no more values above than the place allows."""
    figures = passage.figures
    above = [other for other in row if below(figures[at].base, figures[other].base)]
    others = [other for other in row if figures[other].base != figures[at].base]
    operands = [Operand("value", at), *([Operand("place", place)] if place is not None else [])]
    places = [figures[number].span for number in (at, *row)]
    span = Span(min(one.start for one in places), max(one.end for one in places))
    if len(above) < rank:
        operands = [
            Operand("value", at),
            *(Operand("below" if other not in above else "above", other) for other in others),
        ]
        yield Relation("rank", cue, span, tuple(operands), "holds", figures[at].base)
        return
    reason = "the order may be a rising one" if _REVERSED.search(lead) or figures[at].unit_class == "time" else ""
    verdict: Verdict = "undecided" if reason else "broken"
    operands += [Operand("above", other) for other in above]
    yield Relation("rank", cue, span, tuple(operands), verdict, figures[at].base, figures[above[0]].base, reason)


def _falling(passage: Passage, row: ValueRow) -> Iterator[Relation]:
    """甲、乙、丙分列前三位，产值分别为 …: the values fall."""
    found = _ORDERED.search(row.lead[-_NEAR:]) if row.respective else None
    listed = None if row.respective else _LISTED.search(row.lead[-_NEAR:])
    if not found and not listed:
        return
    figures = passage.figures
    operands = tuple(Operand("value", at) for at in row.figures)
    span = Span(figures[row.figures[0]].span.start, figures[row.figures[-1]].span.end)
    rising = [
        (one, other) for one, other in itertools.pairwise(row.figures) if below(figures[one].base, figures[other].base)
    ]
    if not rising:
        yield Relation("rank", "分列", span, operands, "holds")
        return
    strict = listed is not None and "依次" in listed.group() if found is None else found["how"] in _STRICT
    loose = not strict or _REVERSED.search(row.lead) or len(rising) == len(row.figures) - 1
    reason = "the list need not be in order" if loose else ""
    one, other = rising[0]
    pair = (Operand("value", other), Operand("above", one))
    yield Relation(
        "rank", "分列", span, pair, "undecided" if reason else "broken", figures[other].base, figures[one].base, reason
    )


def _tops(passage: Passage, sentence: int, rows: Sequence[ValueRow]) -> Iterator[Relation]:
    """商水县居首位, 甲馆最多: a name of the row is told to have the largest value."""
    layout = passage.layout
    span = layout.sentences[sentence]
    for found in _TOP.finditer(layout.folded, span.start, span.end):
        before = [row for row in rows if passage.figures[row.figures[-1]].span.end <= found.start("who")]
        owned = [(row, at) for row in before if (at := _owner(row, found["who"], found["what"])) is not None]
        here = [pair for pair in owned if passage.frames[pair[1]].sentence == sentence]
        chosen = here or owned
        if len(chosen) == 1:
            row, at = chosen[0]
            timed = passage.figures[at].unit_class == "time"
            smallest = bool(_SMALLEST.match(found["most"] or "")) or (timed and bool(found["won"]))
            yield from _top(passage, row, at, Span(found.start("who"), found.start("tail")), smallest=smallest)


def _owner(row: ValueRow, who: str, what: str) -> int | None:
    """The figure of the one label that a name belongs to, if the words in between only repeat what is measured."""
    if what and what not in row.lead and not any(what in label for label in row.labels):
        return None
    found = [
        at
        for at, label in zip(row.figures, row.labels, strict=True)
        if label and (label.startswith(who) or label.endswith(who))
    ]
    return found[0] if len(found) == 1 else None


def _top(passage: Passage, row: ValueRow, at: int, told: Span, *, smallest: bool) -> Iterator[Relation]:
    figures = passage.figures
    others = [other for other in row.figures if other != at]
    beyond = [other for other in others if _exceeds(figures[other], figures[at], smallest=smallest)]
    places = [figures[number].span for number in row.figures]
    span = Span(places[0].start, places[-1].end)
    if not beyond:
        operands = (Operand("value", at), *(Operand("below", other) for other in others))
        yield Relation("rank", "最", span, operands, "holds", figures[at].base)
        return
    rising = (_REVERSED.search(row.lead) or figures[at].unit_class == "time") and not smallest
    reason = "the order may be a rising one" if rising else ""
    role = "beneath" if smallest else "above"
    operands = (Operand("value", at), *(Operand(role, other) for other in beyond))
    yield Relation(
        "rank",
        "最",
        told,
        operands,
        "undecided" if reason else "broken",
        figures[at].base,
        figures[beyond[0]].base,
        reason,
    )


def _exceeds(other: Figure, figure: Figure, *, smallest: bool) -> bool:
    return below(other.base, figure.base) if smallest else below(figure.base, other.base)
