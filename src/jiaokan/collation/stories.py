"""Reports of one story without an original: figures and persons that they tell differently, with no verdict."""

from __future__ import annotations

import itertools
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jiaokan.collation.amounts import amount_of
from jiaokan.collation.clauses import Clauses
from jiaokan.collation.collate import is_version, pair_up
from jiaokan.collation.contrasts import contrasts_in
from jiaokan.collation.days import is_dated
from jiaokan.collation.moved import exchanged
from jiaokan.collation.pairing import Pairing, Scored
from jiaokan.collation.renamed import Renamed
from jiaokan.collation.side import Side
from jiaokan.collation.slips import near_miss, slip_of
from jiaokan.collation.sounds import same_sound
from jiaokan.collation.values import compare
from jiaokan.reading import Reading
from jiaokan.text.span import Span

_LIKE = 0.6
_FEWEST = 2
_MOST_REPORTS = 12
"""Of longer series each report is held against this many before it."""
_AGREED = frozenset({"same", "reformatted", "rounded"})

Node = tuple[int, int]
"""The number of a report, and of one of its figures."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Two reports (numbers) with the places where they differ, and how many state it, how many as the first does.

    `report` is the one that fewer agree with, or the later one. `figures` are numbers of figures, -1 for names.
    """

    what: str
    report: int
    other: int
    place: Span
    source: Span
    figures: tuple[int, int]
    tellings: int
    agreeing: int


def differences(reports: Sequence[Reading]) -> Iterator[Difference]:
    """What the reports of one story tell differently: only facts that words, measure, place, time and mode link."""
    agreed: list[tuple[Node, Node]] = []
    differing: list[tuple[Node, Node]] = []
    names: list[Difference] = []
    for one, other in itertools.combinations(range(len(reports)), 2):
        if other - one > _MOST_REPORTS:
            continue
        pairing = pair_up(reports[one], reports[other])
        if not is_version(pairing):
            continue
        moved = {pair for group in exchanged(pairing) for pair in group}
        for (left, right), found in sorted(pairing.chosen.items()):
            nodes = (one, left), (other, right)
            if found.agrees:
                agreed.append(nodes)
            elif (left, right) not in moved and _disagree(pairing, found):
                differing.append(nodes)
        names += _names(pairing, one, other)
    yield from _counted(reports, agreed, differing)
    yield from names


def _disagree(pairing: Pairing, found: Scored) -> bool:
    """True for a near miss among the same words, told of one measure, subject, place, time and mode."""
    left, right = found.pair
    one, other = pairing.original.figures[left], pairing.reprint.figures[right]
    frames = pairing.original.frames[left], pairing.reprint.frames[right]
    if is_dated(one) or one.kind not in {"quantity", "percent", "point"} or found.compared.outcome != "changed":
        return False
    told = [
        (f.measure, f.head, f.subject, f.place, f.period, f.mode, f.role, f.denominator, f.in_title) for f in frames
    ]
    if not frames[0].measure or told[0] != told[1] or frames[0].in_title or found.words < _LIKE:
        return False
    if min(pairing.original.digits[left], pairing.reprint.digits[right]) < _FEWEST or one.unit != other.unit:
        return False
    if _around(pairing.original, left) != _around(pairing.reprint, right):
        return False
    return near_miss(one, slip_of(one, other)) and not _overlap(found, pairing) and not _told(pairing, found)


def _around(side: Side, figure: int) -> tuple[frozenset[str], frozenset[tuple[str, str]]]:
    """The words of time of a figure's sentence, and the words before it that others exclude (工业 and 农业)."""
    sentence = side.by_sentence[side.sentence_of[figure]]
    times = frozenset(side.figures[at].surface for at in sentence if side.figures[at].kind == "period")
    words = contrasts_in(side.blotted, side.windows[figure].before)
    return times, frozenset((word.group, word.value) for word in words)


def _overlap(found: Scored, pairing: Pairing) -> bool:
    """True where the intervals of two figures have a value in common."""
    one = amount_of(pairing.original.figures[found.pair[0]]).interval
    other = amount_of(pairing.reprint.figures[found.pair[1]]).interval
    below = one.high is not None and other.low is not None and one.high < other.low
    above = other.high is not None and one.low is not None and other.high < one.low
    return not (below or above)


def _told(pairing: Pairing, found: Scored) -> bool:
    """True where either report states the other's value as well: then they tell of two things."""
    one, other = pairing.original.figures[found.pair[0]], pairing.reprint.figures[found.pair[1]]
    return any(compare(one, figure).outcome in _AGREED for figure in pairing.reprint.figures) or any(
        compare(figure, other).outcome in _AGREED for figure in pairing.original.figures
    )


def _names(pairing: Pairing, one: int, other: int) -> Iterator[Difference]:
    """Persons that stand at one place under two names of one sound, neither of which the other report has."""
    texts = pairing.original.folded, pairing.reprint.folded
    for entry in Renamed(pairing, Clauses(pairing)).entries():
        if entry.slip != "person" or entry.original is None:
            continue
        ours, theirs = entry.original.of(texts[0]), entry.place.of(texts[1])
        if same_sound(ours, theirs) and ours not in texts[1] and theirs not in texts[0]:
            yield Difference("name", other, one, entry.place, entry.original, (-1, -1), 2, 1)


def _counted(
    reports: Sequence[Reading], agreed: Sequence[tuple[Node, Node]], differing: Sequence[tuple[Node, Node]]
) -> Iterator[Difference]:
    """One difference for each fact, at the reading that the fewest reports have."""
    same, fact = _Groups(agreed), _Groups([*agreed, *differing])
    nodes: defaultdict[Node, set[Node]] = defaultdict(set)
    for node in itertools.chain.from_iterable(itertools.chain(agreed, differing)):
        nodes[fact.first(node)].add(node)
    done: set[Node] = set()
    for one, other in differing:
        key = fact.first(one)
        if key in done or same.first(one) == same.first(other):
            continue
        done.add(key)
        counts = Counter(same.first(node) for node in nodes[key])
        fewer, more = (one, other) if counts[same.first(one)] < counts[same.first(other)] else (other, one)
        own, theirs = (reports[node[0]].figures[node[1]].span for node in (fewer, more))
        yield Difference(
            "figure", fewer[0], more[0], own, theirs, (fewer[1], more[1]), len(nodes[key]), counts[same.first(fewer)]
        )


class _Groups:
    """Sets of nodes that pairs hold together, each known by its first node."""

    def __init__(self, pairs: Sequence[tuple[Node, Node]]) -> None:
        self._above: dict[Node, Node] = {}
        for one, other in pairs:
            low, high = sorted((self.first(one), self.first(other)))
            if low != high:
                self._above[high] = low

    def first(self, node: Node) -> Node:
        """The first node of the set that a node is in."""
        while node in self._above:
            node = self._above[node]
        return node
