"""Lists that are a whole without 其中: 国内A、海外B of a 收入; 其余C; quarters of a half-year; shares of a hundred.

A list is complete where its last member is 其余 or 其他, where its members are a row of data/complements.csv, or
where they
are the quarters one after another. Its whole is the amount that it follows in its sentence, else one of the same noun.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from jiaokan.figures.figure import Interval
from jiaokan.relations.arithmetic import is_telling, wide
from jiaokan.relations.complements import are_complementary
from jiaokan.relations.interval import overlap, total
from jiaokan.relations.judging import span_of
from jiaokan.relations.levels import alike
from jiaokan.relations.naming import OTHER_TIME, Spot, distinct, is_of_other_time, like_before
from jiaokan.relations.relation import Operand, Passage, Relation, Verdict
from jiaokan.relations.row import Row
from jiaokan.text.span import Span

_REST = re.compile("^(?:而|则|剩余|剩下|余下)?(?:的|则)?(?:其余|其他|其它|剩余|剩下|余下|另外)")
_REMAINDER = re.compile("(?:而|则)?(?:剩余|剩下|余下|其余|其他|其它)的?")
"""Nothing but the rest of what the first amount counts: 其余40家, but not 其他业务收入52亿元."""
_QUARTERS = ("一季度", "二季度", "三季度", "四季度")
_SHARE = re.compile("占|比重|比例")
_MORE = re.compile("另有|此外|还有|不含|除外|未计|等[^级于]|(?<!规模)以上|含")
_THREE = re.compile("三次产业|三大产业|三产业")
_HUNDRED = Decimal(100)
_ADDITIVE = frozenset({"level", "total"})


def read_complete(passage: Passage) -> Iterator[Relation]:
    """Sum relations of every complete list."""
    for number, row in enumerate(passage.rows):
        for members in _lists(passage, row):
            yield from _amounts(passage, number, members)
        for shares in _shares(passage, row):
            yield from _hundred(passage, row, shares)


def _lists(passage: Passage, row: Row) -> Iterator[list[int]]:
    """Places of like amounts that follow one another, shares and rates between them left out."""
    run: list[int] = []
    for at, figure in enumerate(row.amounts):
        if passage.figures[figure].kind != "quantity" or passage.frames[figure].role not in _ADDITIVE:
            if passage.figures[figure].kind == "quantity":
                yield run
                run = []
            continue
        if run and not alike(passage.figures[row.amounts[run[-1]]], passage.figures[figure]):
            yield run
            run = []
        run.append(at)
    yield run


def _amounts(passage: Passage, number: int, run: Sequence[int]) -> Iterator[Relation]:
    row = passage.rows[number]
    if len(run) < 2 or _MORE.search("".join(row.leads[run[0] + 1 : run[-1] + 1])):
        return
    words = [row.clause(at).lstrip("、和及与") for at in run]
    if len(run) > 2 and _REST.match(words[-1]):
        yield from _with_rest(passage, number, run)
        return
    for start in range(len(run) - 1):
        members = run[start:]
        noun = passage.frames[row.amounts[members[0]]].head
        if _is_whole(words[start:], noun):
            if start and not row.breaks(members[0]):
                return  # A member of a longer list goes before: 职工40万人、城镇居民30万人、农村居民50万人.
            whole = run[start - 1] if start else None
            if "其中" not in row.leads[members[0]]:
                yield from _sum(passage, number, members, whole)
            return


def _is_whole(words: Sequence[str], noun: str) -> bool:
    quarters = [next((q for q in _QUARTERS if q in word), "") for word in words]
    return are_complementary(words, noun) or tuple(quarters) in {_QUARTERS[:2], _QUARTERS[:3], _QUARTERS}


def _with_rest(passage: Passage, number: int, run: Sequence[int]) -> Iterator[Relation]:
    """100家参展,60家为本地,其余40家来自外地: the first amount is the whole, unless its noun has another."""
    row = passage.rows[number]
    heads = {passage.frames[row.amounts[at]].head for at in run} - {""}
    if "其中" in row.leads[run[0]]:
        return  # The whole stands before: another cue has it.
    if _REMAINDER.fullmatch(row.clause(run[-1]).lstrip("、和及与")):
        yield from _sum(passage, number, run[1:], run[0], "其余")
    elif len(heads) == 1:
        yield from _sum(passage, number, run, None)


def _sum(
    passage: Passage, number: int, members: Sequence[int], whole: int | None, cue: str = "列全"
) -> Iterator[Relation]:
    row, figures = passage.rows[number], passage.figures
    parts = [row.amounts[at] for at in members]
    made = total(wide(figures[part]) for part in parts)
    named = [row.amounts[whole]] if whole is not None else []
    wholes = named or [spot.figure for spot in _wholes(passage, number, members)]
    fitting = [number for number in wholes if overlap(wide(figures[number]), made)]
    if not wholes:
        return
    chosen = (fitting or wholes)[0]
    reason = "" if whole is not None else "several wholes" if len(wholes) > 1 else "the whole is not in the sentence"
    yield _verdict(passage, parts, chosen, made, bool(fitting), reason, cue)


def _wholes(passage: Passage, number: int, members: Sequence[int]) -> list[Spot]:
    """Larger amounts before of the members' noun and of their time."""
    row, figures = passage.rows[number], passage.figures
    first = Spot(row, members[0], row.amounts[members[0]])
    head = passage.frames[first.figure].head
    largest = max(figures[row.amounts[at]].base_value or Decimal(0) for at in members)
    return distinct(
        passage,
        (
            spot
            for spot in like_before(passage, number, members[0], first.figure)
            if head
            and passage.frames[spot.figure].head == head
            and (figures[spot.figure].base_value or Decimal(0)) > largest
            and not is_of_other_time(spot)
        ),
    )


def _verdict(
    passage: Passage, parts: Sequence[int], whole: int, made: Interval, fits: bool, reason: str, cue: str
) -> Relation:
    figures = passage.figures
    operands = (*(Operand("part", part) for part in parts), Operand("total", whole))
    span = span_of(figures, operands)
    claimed = wide(figures[whole])
    if not is_telling(claimed, made):
        return Relation("sum", cue, span, operands, "undecided", claimed, made, "no slip would break it")
    if fits:
        return Relation("sum", cue, span, operands, "holds", claimed, made)
    verdict: Verdict = "undecided" if reason else "broken"
    return Relation("sum", cue, span, operands, verdict, claimed, made, reason)


def _shares(passage: Passage, row: Row) -> Iterator[list[int]]:
    """Places of percents that are told as shares one after another."""
    run: list[int] = []
    for at, figure in enumerate(row.amounts):
        share = passage.figures[figure].unit_class == "percent" and passage.frames[figure].role != "change"
        listed = bool(run) and row.leads[at] in {"、", "和", "及", "与", ","}
        if share and (listed or (_SHARE.search(row.clause(at)) and not OTHER_TIME.search(row.clause(at)))):
            run.append(at)
        elif share or passage.figures[figure].unit_class == "point":
            yield run
            run = []
    yield run


def _hundred(passage: Passage, row: Row, run: Sequence[int]) -> Iterator[Relation]:
    """Shares that leave nothing out by their words sum to a hundred."""
    if len(run) < 2 or ";" in "".join(row.leads[at] for at in run[1:]):
        return
    words = [row.clause(at).lstrip("、和及与") for at in run]
    subjects = [re.split("占|比重|比例", word)[0].strip("约的") for word in words]
    sectors = len(run) == 3 and bool(_THREE.search("".join(row.leads[: run[0] + 1])))
    complete = sectors or bool(_REST.match(words[-1])) or are_complementary(subjects, "")
    figures = passage.figures
    parts = [row.amounts[at] for at in run]
    made = total(wide(figures[part]) for part in parts)
    hundred = Interval(_HUNDRED, _HUNDRED)
    operands = tuple(Operand("part", part) for part in parts)
    span = Span(figures[parts[0]].span.start, figures[parts[-1]].span.end)
    if not complete or _MORE.search("".join(row.leads[run[0] : run[-1] + 1])):
        return
    verdict: Verdict = "holds" if overlap(hundred, made) else "broken"
    yield Relation("sum", "百分之百", span, operands, verdict, hundred, made)
