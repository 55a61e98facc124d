"""Way, time and speed; work, time and power: 42.195公里用2小时15分30秒，时速18.7公里; 20万千瓦放电4小时，80万千瓦时.

Only where a sentence has one of each, so that nothing is chosen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from jiaokan.figures import Figure
from jiaokan.relations.arithmetic import product, wide
from jiaokan.relations.judging import judged
from jiaokan.relations.relation import Operand, Passage, Relation

_HOUR = Decimal(3600)
_LONG = Decimal(1000)
_SPEED = re.compile("时速|速度")
_MEAN = re.compile("平均|均速|全程")
_LIMIT = re.compile("最高|最大|设计|限速|瞬时|超过|不超|目标|预计|单向|往返|每天|停留|休息")
_DISCHARGE = re.compile("放电|满功率|支撑|储能|充满")


def read_motion(passage: Passage) -> Iterator[Relation]:
    """Speeds beside way and time, and stores of power beside the hours they last."""
    sentences = passage.layout.sentences
    for number in sorted({frame.sentence for frame in passage.frames if frame.sentence >= 0}):
        span = sentences[number]
        words = span.of(passage.layout.folded)
        if not (_SPEED.search(words) or _DISCHARGE.search(words)) or _LIMIT.search(words):
            continue
        inside = list(passage.figures_between(span.start, span.end))
        yield from _speed(passage, inside, words)
        yield from _store(passage, inside, words)


def _hours(passage: Passage, inside: list[int]) -> list[int]:
    return [at for at in inside if passage.figures[at].kind == "duration" and passage.figures[at].base_unit == "秒"]


def _of(passage: Passage, inside: list[int], unit_class: str) -> list[int]:
    return [at for at in inside if passage.figures[at].unit_class == unit_class and _is_plain(passage.figures[at])]


def _is_plain(figure: Figure) -> bool:
    return figure.kind == "quantity" and bool(figure.base_value)


def _speed(passage: Passage, inside: list[int], words: str) -> Iterator[Relation]:
    """The mean speed of a way that is told with the time it took: both go before the speed."""
    lengths = [at for at in _of(passage, inside, "length") if (passage.figures[at].base_value or 0) >= _LONG]
    speeds = [at for at in lengths if passage.frames[at].denominator == "小时"]
    if len(speeds) != 1 or not _MEAN.search(words):
        return
    before = [at for at in inside if at < speeds[0]]
    ways = [at for at in before if at in lengths and not passage.frames[at].denominator]
    times = _hours(passage, before)
    if len(ways) == 1 and len(times) == 1:
        yield _judged(passage, (ways[0], times[0], speeds[0]), "时速")


def _store(passage: Passage, inside: list[int], words: str) -> Iterator[Relation]:
    """A store of power: what it holds is its power times the hours it lasts."""
    powers, energies, times = _of(passage, inside, "power"), _of(passage, inside, "energy"), _hours(passage, inside)
    if _DISCHARGE.search(words) and len(powers) == len(energies) == len(times) == 1:
        yield _judged(passage, (energies[0], times[0], powers[0]), "功率")


def _judged(passage: Passage, members: tuple[int, int, int], cue: str) -> Relation:
    whole, time, rate = members
    figures = passage.figures
    made = product(wide(figures[rate]), figures[time].base.scaled(1 / _HOUR))
    operands = (Operand("total", whole), Operand("count", time), Operand("average", rate))
    return judged("average", cue, figures, operands, wide(figures[whole]), made)
