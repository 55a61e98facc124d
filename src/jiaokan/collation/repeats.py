"""Figures that state once more what another of their document states: the title's, a caption's, a summary's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from jiaokan.collation.amounts import anchor_keys, digits_of
from jiaokan.collation.pairing import Pairing, Scored
from jiaokan.collation.values import compare

_MOST = 12


class Repeats:
    """Finds for a figure left over the one of the other document that it agrees with, though that has a partner."""

    def __init__(self, pairing: Pairing) -> None:
        self._pairing = pairing
        self._paired = [{pair[side] for pair in pairing.chosen} for side in (0, 1)]
        self._by_key: list[defaultdict[str, list[int]]] = [defaultdict(list), defaultdict(list)]
        for side, document in enumerate((pairing.original, pairing.reprint)):
            for at, figure in enumerate(document.figures):
                for key in anchor_keys(figure):
                    self._by_key[side][key].append(at)
        self._near: list[defaultdict[int, list[Scored]]] = [defaultdict(list), defaultdict(list)]
        for found in pairing.scored.values():
            if found.agrees:
                for side in (0, 1):
                    self._near[side][found.pair[side]].append(found)

    def left(self, side: int) -> Iterator[int]:
        """Numbers of the figures of a side (0: the original) that no pair has."""
        document = self._pairing.original if side == 0 else self._pairing.reprint
        yield from (at for at in range(len(document.figures)) if at not in self._paired[side])

    def of(self, side: int, figure: int) -> Scored | None:
        """The best pair that agrees with a figure left over; the value alone must tell enough elsewhere."""
        own = (self._pairing.original, self._pairing.reprint)[side].figures[figure]
        paired = self._paired[1 - side]
        found = {one.pair: one for one in self._near[side].get(figure, ()) if one.pair[1 - side] in paired}
        if digits_of(own) > 1:
            for key in anchor_keys(own):
                for other in self._by_key[1 - side].get(key, ())[:_MOST]:
                    pair = (figure, other) if side == 0 else (other, figure)
                    if other in paired and pair not in found:
                        found[pair] = self._weigh(pair)
        agreeing = [one for one in found.values() if one.agrees]
        return min(agreeing, key=lambda one: (-round(one.score, 9), sum(one.pair), one.pair), default=None)

    def _weigh(self, pair: tuple[int, int]) -> Scored:
        one, other = self._pairing.original.figures[pair[0]], self._pairing.reprint.figures[pair[1]]
        compared = compare(one, other)
        words = self._pairing.words(pair)
        return Scored(pair, words, compared, words)
