"""A difference told beside what it is of: 收入120万元,支出95万元,结余25万元 (data/balances.csv)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from jiaokan import standard
from jiaokan.relations.arithmetic import difference, wide
from jiaokan.relations.judging import judged
from jiaokan.relations.levels import alike
from jiaokan.relations.naming import Spot, is_base
from jiaokan.relations.relation import Operand, Passage, Relation
from jiaokan.relations.row import Row

_CARRIED = re.compile("累计|滚存|上年|年末|年底|期末|结转|历年")
_ENDING = "了为达约共总额计值"
_PLAIN = re.compile(
    "^(?:全年|今年|上半年|本年|去年|其中|实现|完成|总|外贸|货物贸易|[上下]半年|[0-9]月|当月|全市|全县|全省|公司|村集体|年)*$"
)
_LEVELS = frozenset({"level", "total"})


@cache
def _balances() -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    return tuple((row["from"], row["less"], tuple(row["difference"].split("|"))) for row in standard.rows("balances"))


def read_balances(passage: Passage) -> Iterator[Relation]:
    """Balance relations of three amounts of one sentence that a row of the table names."""
    for row in passage.rows:
        for at in range(2, len(row.amounts)):
            clause = row.clause(at)
            for whole, less, made in _balances():
                if any(word in clause for word in made) and whole not in clause and not _CARRIED.search(clause):
                    yield from _relation(passage, row, at, (whole, less))


def _relation(passage: Passage, row: Row, at: int, words: tuple[str, str]) -> Iterator[Relation]:
    figures = passage.figures
    whole, less = (_one(passage, row, at, word) for word in words)
    if (
        whole is None
        or less is None
        or whole == less
        or not _of_one(passage, (whole, less), words)
        or passage.frames[row.amounts[at]].role == "change"
    ):
        return
    claimed, made = wide(figures[row.amounts[at]]), difference(wide(figures[whole]), wide(figures[less]))
    operands = (Operand("from", whole), Operand("less", less), Operand("difference", row.amounts[at]))
    yield judged("balance", "差额", figures, operands, claimed, made)


def _of_one(passage: Passage, pair: tuple[int, int], words: tuple[str, str]) -> bool:
    """True where both are of one thing: 财政收入 and 民生支出 are not."""
    first, second = (
        passage.clause_before(figure).strip("、和及与").rstrip(_ENDING).removesuffix(word)
        for figure, word in zip(pair, words, strict=True)
    )
    return bool(_PLAIN.match(second)) or first.endswith(second)


def _one(passage: Passage, row: Row, at: int, word: str) -> int | None:
    """The only amount before that the word ends the clause of."""
    own = passage.figures[row.amounts[at]]
    places: Sequence[int] = [
        place
        for place in range(at)
        if alike(passage.figures[row.amounts[place]], own)
        and row.clause(place).rstrip(_ENDING).endswith(word)
        and not row.clause(place).rstrip(_ENDING).endswith("进出口")
        and passage.frames[row.amounts[place]].role in _LEVELS
        and not is_base(Spot(row, place, row.amounts[place]))
    ]
    return row.amounts[places[0]] if len(places) == 1 else None
