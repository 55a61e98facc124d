"""The figure that several broken relations have in common: one slip, one finding, and what would explain it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from jiaokan.findings.discrepancy import Discrepancy, Positions
from jiaokan.findings.finding import Computation, Place
from jiaokan.findings.repair import repair
from jiaokan.words import Words

_FEWEST = 2
SLIPS = {
    "transposed": Words("数字颠倒", "transposed"),
    "digit": Words("错一个数字", "digit"),
    "decimal point": Words("小数点错位", "decimal point"),
    "magnitude": Words("万、亿错级", "magnitude"),
}
"""The slips of the pen that a repair undoes, as its origin names them."""


def name_suspects(
    found: Sequence[Discrepancy], held: Collection[str], places: Mapping[str, Place], positions: Positions
) -> list[Discrepancy]:
    """Findings with those of one suspect figure joined, and a repair where one slip explains all that is broken.

    `held` are ids of figures that take part in a relation that holds: none of them is suspect. `places` leads from the
    id of a figure to where it stands.
    """
    groups = _groups(found, held)
    merged = {number for group in groups.values() for number in group}
    made = [_joined([found[n] for n in group], places[figure], positions) for figure, group in groups.items()]
    alone = [_alone(item, held, places) for number, item in enumerate(found) if number not in merged]
    return [*alone, *made]


def _groups(found: Sequence[Discrepancy], held: Collection[str]) -> dict[str, list[int]]:
    """Numbers of the findings of each suspect; a finding belongs to one at most."""
    by_figure: defaultdict[str, list[int]] = defaultdict(list)
    for number, item in enumerate(found):
        for figure in sorted(item.figures) if _is_arithmetic(item) else ():
            if figure not in held:
                by_figure[figure].append(number)
    groups: dict[str, list[int]] = {}
    taken: set[int] = set()
    for figure, numbers in sorted(by_figure.items(), key=lambda entry: (-len(entry[1]), entry[0])):
        common = frozenset.intersection(*(found[number].figures for number in numbers)) - set(held)
        told = {found[number].fingerprint for number in numbers}
        if len(told) >= _FEWEST and common == {figure} and not taken & set(numbers):
            groups[figure] = numbers
            taken |= set(numbers)
    return groups


def _is_arithmetic(item: Discrepancy) -> bool:
    return item.computation is not None and item.family != "REP"


def _joined(items: Sequence[Discrepancy], place: Place, positions: Positions) -> Discrepancy:
    """One finding at the suspect for all relations that it breaks."""
    at = positions.of(place)
    computations = _computations(items)
    first, rest = items[0], items[1:]
    texts = "；".join(computation.text for computation in computations)
    others = " ".join(item.message.en for item in rest)
    more = "".join(item.message.zh for item in rest)
    message = Words(
        f"{first.message.zh}{more}各处都有{at.surface}，疑此数有误。",
        f"{first.message.en} {others} All of them have {at.surface}, which may be wrong.",
    )
    evidence = {entry[0].place: entry for item in items for entry in ((item.at, "own"), *item.evidence)}
    evidence.pop(place, None)
    return _repaired(
        replace(
            first,
            message=message,
            at=at,
            evidence=tuple(
                evidence[key] for key in sorted(evidence, key=lambda key: (key.document, key.start, key.end))
            ),
            computation=replace(computations[0], text=texts),
            figures=frozenset[str]().union(*(item.figures for item in items)),
            also=tuple(item.fingerprint for item in rest),
        ),
        computations,
    )


def _computations(items: Iterable[Discrepancy]) -> list[Computation]:
    return [item.computation for item in items if item.computation is not None]


def _alone(item: Discrepancy, held: Collection[str], places: Mapping[str, Place]) -> Discrepancy:
    own = {figure for figure in item.figures if places.get(figure) == item.at.place}
    if not own or own & set(held) or not _is_arithmetic(item):
        return item
    return _repaired(item, _computations([item]))


def _repaired(item: Discrepancy, computations: Sequence[Computation]) -> Discrepancy:
    """The finding with a suggestion, if one slip of its own figure explains all that is broken."""
    meant = None if item.suggestions or item.expected else repair(item.at.surface, computations)
    if meant is None:
        return item
    slip = SLIPS[meant.origin]
    zh = f"{item.message.zh}若为{meant.text}（{slip.zh}），则相符。"
    en = f"{item.message.en} With {meant.text} ({slip.en}) it would come out."
    return replace(item, suggestions=(meant,), message=Words(zh, en))
