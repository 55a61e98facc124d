"""Means, unit prices, yields and products: a total is its count times the mean.

The mean names what it is taken over (每公里, 人均, 日均, 亩产); the total is an amount of the mean's unit whose words
fit the mean's; the count is an amount of the very unit. A mean whose noun no total has stays open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from jiaokan import standard
from jiaokan.facts.link import significant_digits
from jiaokan.figures import Figure
from jiaokan.figures.figure import Interval
from jiaokan.relations.arithmetic import product, wide
from jiaokan.relations.counting import MEAN_START, Per, counts, days_of, mean_end, number_of, pers_of
from jiaokan.relations.interval import overlap
from jiaokan.relations.judging import judged
from jiaokan.relations.naming import BASE, Spot, is_base, like_before
from jiaokan.relations.nouns import names_all, narrowing
from jiaokan.relations.relation import Operand, Passage, Relation
from jiaokan.relations.row import Row

_LIMIT = re.compile("最高|最低|最多|最少|不超|不低|至少|至多|标准|起步|封顶|限额|设计|上限|下限|不少")
_LEADS = re.compile(
    "为|达到|达|约|可|能|有|近|超|仅|只|了|的|是|要|需|就|平均|大约|左右|高达|最多|已|将|增加|新增|实现|完成"
)
_TOTALS = re.compile("共|总|合计|累计|一共|全部|全年|全村|全家|纯收入|合起来|算下来")
_PAID = re.compile("(?:电费|水费|气费|费用|货款|总价|房款|学费|租金|金额|花费|花了|车费|运费)(?:共|为|约|达|是)*$")
"""What a price and a count come to."""
_WHOLE_SPAN = re.compile("全年|上半年|下半年|前三季度")
_OTHER_SPAN = re.compile("以来|累计|自|截至|年来|工作日|[0-9]月")
_COMPUTED = re.compile("(?:左右)?(?:的价格|的收购价)?(?:来)?(?:计算|测算|计|算)")
_PRICE = re.compile("平均|均")
_DIGITS = 4
_MOST = 6
_ROWS_BACK = 2


@dataclass(frozen=True, slots=True)
class Filling:
    """A total with the figure that counts (None where a span of time does by itself) and how many it counts."""

    total: Spot
    count: int | None
    many: Interval
    reason: str


@cache
def _totals_by_mean() -> Mapping[str, tuple[str, ...]]:
    return {row["mean"]: tuple(row["total"].split("|")) for row in standard.rows("mean_words")}


def read_averages(passage: Passage) -> Iterator[Relation]:
    """Average relations of every mean."""
    for number, row in enumerate(passage.rows):
        for at, figure in enumerate(row.amounts):
            frame, mean = passage.frames[figure], passage.figures[figure]
            if mean.kind != "quantity" or mean.base_value is None or frame.role == "change":
                continue
            pers = pers_of(passage, row, at)
            own = mean_end(row.clause(at)) >= 0 or "/" in mean.unit or (figure and _is_base(passage, figure - 1))
            if pers and own:
                yield from _relation(passage, number, Spot(row, at, figure), pers)


def _noun(passage: Passage, spot: Spot) -> tuple[str, bool]:
    """What a mean is of by the words behind the mean word (人均[生产总值]约), and whether they are a noun."""
    clause = spot.row.clause(spot.at)
    end = mean_end(clause)
    words = _LEADS.sub("", clause[end:]).strip('“" ()') if end >= 0 else ""
    named = passage.frames[spot.figure].measure_span
    start = passage.figures[spot.figure].span.start - len(clause) + end
    return words, named is not None and start <= named.start < passage.figures[spot.figure].span.start


def _around(passage: Passage, number: int) -> list[Row]:
    """The row, those before it and the one after, of one line."""
    row = passage.rows[number]
    near = passage.rows[max(0, number - _ROWS_BACK) : number + 2]
    return [other for other in near if other.line == row.line and -_ROWS_BACK <= other.number - row.number <= 1]


def _relation(passage: Passage, number: int, mean: Spot, pers: Sequence[Per]) -> Iterator[Relation]:
    fillings: list[Filling] = []
    for total, reason in _totals(passage, number, mean):
        rest = [per for per in pers if per.unit not in {own.unit for own in pers_of(passage, total.row, total.at)}]
        if len(rest) == 1:
            fillings += _fillings(passage, number, mean, total, rest[0], reason)
    if fillings:
        yield _decide(passage, mean, fillings)


def _totals(passage: Passage, number: int, mean: Spot) -> Iterator[tuple[Spot, str]]:
    """Amounts that may be the total of a mean, each with a reason why it cannot break the relation."""
    noun, _ = _noun(passage, mean)
    near = [row for row in _around(passage, number) if abs(row.number - mean.row.number) <= 1]
    spots = [Spot(row, at, figure) for row in near for at, figure in enumerate(row.amounts)]
    known = {spot.figure for spot in spots}
    if len(noun) > 2:
        spots += [spot for spot in like_before(passage, number, mean.at, mean.figure) if spot.figure not in known]
    for spot in spots:
        if spot.figure != mean.figure and _is_total(passage, spot, mean):
            reason = _fit(passage, spot, mean)
            if reason is not None:
                yield spot, reason


def _fit(passage: Passage, spot: Spot, mean: Spot) -> str | None:
    """How the words of an amount fit those of a mean: "" where they name its total, else a reason; None for no way."""
    noun, named = _noun(passage, mean)
    words = spot.row.clause(spot.at) + passage.frames[spot.figure].measure
    after = (spot.row.number, spot.at) > (mean.row.number, mean.at)
    own = spot.row is mean.row
    told = any(word in words for word in _totals_by_mean().get(noun, ()))
    if noun and (told or noun in words or names_all(noun, words)):
        return ""
    if own and after and not named and _COMPUTED.match(mean.row.after(mean.at)):
        return ""
    if own and after and not named and spot.at - mean.at == 1 and _PAID.search(spot.row.clause(spot.at)):
        return ""
    if own and after and _TOTALS.search(spot.row.clause(spot.at)):
        return "" if not named else "the total is not named by its words"
    if own and not after and not named and not _parted(passage, spot, mean):
        return "" if not noun else "the total is not named by its words"
    value = passage.figures[spot.figure].base_value
    if after and value is not None and significant_digits(value) >= _DIGITS and not named:
        return "the total is not named by its words"
    return None


def _is_total(passage: Passage, spot: Spot, mean: Spot) -> bool:
    figure, own = passage.figures[spot.figure], passage.figures[mean.figure]
    frame = passage.frames[spot.figure]
    fine = figure.kind == "quantity" and figure.base_value is not None and figure.base_unit == own.base_unit
    things = own.unit_class == "things" and figure.unit != own.unit
    if (
        own.base_value is None
        or figure.base_value is None
        or (figure.base_value < own.base_value and not _TOTALS.search(spot.row.clause(spot.at)))
    ):
        return False
    level = (not _is_base(passage, spot.figure) and frame.role in {"level", "total"}) or (
        not _is_base(passage, spot.figure) and frame.role == "average" and bool(frame.denominator)
    )
    return fine and not things and level and is_base(spot) == is_base(mean)


def _parted(passage: Passage, total: Spot, mean: Spot) -> bool:
    """True where another amount of the unit stands between."""
    between = range(total.at + 1, mean.at)
    return any(_is_total(passage, Spot(mean.row, at, mean.row.amounts[at]), mean) for at in between)


def _fillings(passage: Passage, number: int, mean: Spot, total: Spot, per: Per, reason: str) -> Iterator[Filling]:
    """Counts of the unit of a mean: of its own sentence, else of the ones before, else of the next.

    Where a sentence has several, those of a part (其中) count only if there is no other.
    """
    rows = sorted(_around(passage, number), key=lambda row: _distance(row, mean.row))
    found = next((counted for row in rows if (counted := _counted(passage, row, mean, total, per))), [])
    exact = [at for at in found if passage.figures[at].unit == per.unit]
    for at in (exact or found)[:_MOST]:
        far = "" if _is_meant(passage, at, {mean.row.number, total.row.number}) else "the count is in another sentence"
        yield Filling(total, at, number_of(passage.figures[at], per), reason or far)
    if not found and per.unit == "天" and total.row is mean.row and total.at < mean.at:
        words = passage.layout.folded[total.row.span.start : passage.figures[total.figure].span.start]
        days = days_of(words)
        if days is not None:
            sure = _WHOLE_SPAN.search(words) and not _OTHER_SPAN.search(words)
            yield Filling(total, None, days, reason or ("" if sure else "the days are not written"))


def _is_meant(passage: Passage, at: int, sentences: set[int]) -> bool:
    """True for counts of the sentences themselves; of others only days, areas, lengths and the population are meant."""
    figure, frame = passage.figures[at], passage.frames[at]
    lasting = figure.kind == "duration" or figure.unit_class in {"area", "length"} or frame.measure.endswith("人口")
    return lasting or frame.sentence in sentences


def _distance(row: Row, own: Row) -> int:
    """The order in which sentences are looked at: the own one, those before from the near to the far, the next."""
    return own.number - row.number if row.number <= own.number else _ROWS_BACK + 1


def _counted(passage: Passage, row: Row, mean: Spot, total: Spot, per: Per) -> list[int]:
    """Counts of a sentence; a span of time counts only what is told after it."""
    without, own, last = {mean.figure, total.figure}, mean.row, mean.figure
    whole: list[int] = []
    parts: list[int] = []
    listed = False
    for at in passage.figures_between(row.span.start, row.span.end):
        before = passage.frames[at].before
        listed = listed or "其中" in before
        if at in without or not counts(passage.figures[at], per, passage.frames[at].measure) or _is_base(passage, at):
            continue
        is_mean = passage.frames[at].role in {"average", "change"} or _PRICE.search(passage.clause_before(at))
        late = passage.figures[at].kind == "duration" and row is own and at > last
        if not is_mean and not late and not BASE.search(passage.clause_before(at)):
            (parts if listed else whole).append(at)
    return whole or parts


def _is_base(passage: Passage, at: int) -> bool:
    """True for 10股 in 每10股: the unit of the mean itself."""
    return passage.frames[at].before.endswith("每")


def _interval(figure: Figure, spot: Spot) -> Interval:
    """A price that is no mean is exact (每台3000元); a mean is rounded."""
    exact = figure.base_unit == "元" and not figure.decimals and figure.approximator == "exact"
    if exact and figure.quantum == 1 and not _PRICE.search(spot.row.clause(spot.at)) and figure.base_value is not None:
        return Interval(figure.base_value, figure.base_value)
    return _cut(figure) if figure.approximator == "exact" and figure.base_value is not None else wide(figure)


def _cut(figure: Figure) -> Interval:
    """A mean may be cut as well as rounded: 12860件 over 86人 is printed as 149件 or 150件."""
    interval, one = figure.base, figure.quantum * (figure.base_value or 0) / (figure.value or 1)
    low = None if interval.low is None else min(interval.low, (figure.base_value or 0) - one / 2)
    high = None if interval.high is None else max(interval.high, (figure.base_value or 0) + one)
    return Interval(low, high, interval.low_open, high_open=True)


def _decide(passage: Passage, mean: Spot, fillings: Sequence[Filling]) -> Relation:
    figures = passage.figures
    one = _interval(figures[mean.figure], mean)
    tries = [(filling, product(one, filling.many)) for filling in fillings]
    fitting = [(f, made) for f, made in tries if overlap(wide(figures[f.total.figure]), made)]
    filling, made = (fitting or tries)[0]
    claimed = wide(figures[filling.total.figure])
    counted = [Operand("count", filling.count)] if isinstance(filling.count, int) else []
    base = [Operand("unit", mean.figure - 1)] if mean.figure and _is_base(passage, mean.figure - 1) else []
    operands = (Operand("total", filling.total.figure), *counted, *base, Operand("average", mean.figure))
    reason = "" if fitting else filling.reason or _way_out(passage, mean, filling, fillings)
    return judged("average", "均", figures, operands, claimed, made, reason)


def _is_subject_told(passage: Passage, mean: Spot, filling: Filling) -> bool:
    """True where the clauses of total and count have the nouns before the mean word: not so 过夜游客人均消费."""
    clause = mean.row.clause(mean.at)
    found = MEAN_START.search(clause)
    subject = clause[: found.start()] if found else ""
    told = "".join(
        row.leads[at]
        for row in {filling.total.row, mean.row}
        for at in range(len(row.amounts))
        if row.amounts[at] != mean.figure
    )
    told += passage.clause_before(filling.count) if filling.count is not None else ""
    return all(word in told for word in narrowing(subject))


def _way_out(passage: Passage, mean: Spot, filling: Filling, fillings: Sequence[Filling]) -> str:
    if len(fillings) > 1:
        return "several amounts may be meant"
    if _LIMIT.search(mean.row.clause(mean.at)):
        return "a limit is no mean"
    if not _is_subject_told(passage, mean, filling):
        return "the mean has a subject of its own"
    total = passage.frames[filling.total.figure]
    if total.in_speech != passage.frames[mean.figure].in_speech:
        return "figures of another speaker"
    return ""
