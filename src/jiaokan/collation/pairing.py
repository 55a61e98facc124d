"""Which figure of the reprint tells what a figure of the original told: best pairs first, each figure once.

Words decide together with the value, and a value tells the more the more digits it has. Exchanging the two documents
gives the same pairs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from jiaokan.collation.amounts import anchor_keys, loose_keys
from jiaokan.collation.candidates import Pairs
from jiaokan.collation.days import is_dated
from jiaokan.collation.likeness import Likeness
from jiaokan.collation.side import Side
from jiaokan.collation.slips import near_miss, slip_of
from jiaokan.collation.values import NONE_OF_BOTH, Comparison, compare, tell_apart

_SENTENCE, _CLAUSE, _WINDOW, _HEAD = 0.3, 0.25, 0.35, 0.1
_NEIGHBOUR = 0.12
_SIDES = 2
_BONUS = (0.1, 0.2, 0.35, 0.55, 0.75)
"""What an equal value of 0, 1, 2, 3, 4 digits adds to the likeness of the words."""
_SHARE = {"same": 1.0, "reformatted": 1.0, "rounded": 0.6, "changed": 0.0}
_LOWEST = (0.45, 0.4, 0.25, 0.1, 0.0)
"""How alike the words must be for figures of 0, 1, 2, 3, 4 digits that agree."""
_LOWEST_CHANGED = 0.45
_LOWEST_NEAR = 0.25
_LOWEST_ALONE = 0.2
_LOWEST_DAY = 0.02
_LOWEST_SAME_DIGITS = (0.45, 0.35, 0.25, 0.15, 0.1)
_SURE_CHANGED = 0.8
_TOGETHER = 0.1
_NEAR = 0.15
_DAY_AGREES = 0.6
_MOST_PAIRS = 4000
_REACH = 20
_COMMONEST = 8
_TOLD = 0.1
_MANY_DIGITS = 3

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Scored:
    """A possible pair (numbers of figures: original, reprint): likeness of the words, comparison, and both together."""

    pair: Pair
    words: float
    compared: Comparison
    score: float

    @property
    def agrees(self) -> bool:
        """True where the figures say the same, rounded or not; an approximator on one side only is a difference."""
        return self.compared.outcome in {"same", "reformatted", "rounded"} and not self.compared.slip.startswith("appr")


class Pairing:
    """All pairs worth a look, with their scores, and the chosen ones."""

    def __init__(self, original: Side, reprint: Side, sentences: Pairs, like: Likeness) -> None:
        self.original, self.reprint, self.sentences, self.like = original, reprint, sentences, like
        self._clauses: dict[Pair, float] = {}
        self._slips: dict[Pair, str] = {}
        self.scored = {pair: self._score(pair) for pair in self._candidates()}
        near = frozenset(found.pair for found in self._choose().values() if found.agrees)
        self.scored = {pair: self._beside(found, near) for pair, found in self.scored.items()}
        self.chosen = self._choose()

    @cached_property
    def sentences_beside(self) -> Mapping[int, frozenset[int]]:
        """Sentences of the original, by sentence of the reprint, paired with it or by a pair of their figures."""
        beside: defaultdict[int, set[int]] = defaultdict(set)
        for one, other in self.sentences:
            beside[other].add(one)
        for left, right in self.chosen:
            beside[self.reprint.sentence_of[right]].add(self.original.sentence_of[left])
        return {other: frozenset(found) for other, found in beside.items()}

    def _digits(self, pair: Pair) -> int:
        """How many digits tell both figures of a pair."""
        return min(self.original.digits[pair[0]], self.reprint.digits[pair[1]])

    def _candidates(self) -> list[Pair]:
        found: set[Pair] = set()
        for one, other in self.sentences:
            ours, theirs = self.original.by_sentence.get(one, ()), self.reprint.by_sentence.get(other, ())
            if len(ours) * len(theirs) <= _MOST_PAIRS:
                found.update((left, right) for left in ours for right in theirs)
            else:
                ratio = len(theirs) / len(ours)
                for rank, left in enumerate(ours):
                    at = int(rank * ratio)
                    found.update((left, right) for right in theirs[max(0, at - _REACH) : at + _REACH])
        found.update(self._of_equal_value())
        return sorted(found)

    def _of_equal_value(self) -> Iterator[Pair]:
        """Pairs of telling values, wherever they stand."""
        places: list[defaultdict[str, list[int]]] = [defaultdict(list), defaultdict(list)]
        for side, document in enumerate((self.original, self.reprint)):
            for at, figure in enumerate(document.figures):
                for key in (*anchor_keys(figure), *loose_keys(figure)):
                    places[side][key].append(at)
        for key, ours in places[0].items():
            theirs = places[1].get(key, ())
            if len(ours) <= _COMMONEST and len(theirs) <= _COMMONEST:
                yield from ((left, right) for left in ours for right in theirs)

    def _score(self, pair: Pair) -> Scored:
        left, right = pair
        if self._tell_apart(pair):
            return Scored(pair, 0.0, NONE_OF_BOTH, 0.0)
        compared = compare(self.original.figures[left], self.reprint.figures[right])
        own = self.original.furniture[left] or self.reprint.furniture[right]
        if own and compared.outcome == "changed" and compared.slip != "weekday":
            compared = NONE_OF_BOTH
        if compared.slip == "value and unit" and self._titled(pair):
            # A title picks what it likes: another number in another unit is another fact.
            compared = NONE_OF_BOTH
        words = self.words(pair) if compared.outcome != "none" else 0.0
        if compared.slip == "weekday":
            words = _DAY_AGREES if self._same_day(left, right) else 0.0
        return Scored(pair, words, compared, words + self._bonus(pair, compared))

    def _tell_apart(self, pair: Pair) -> bool:
        left, right = pair
        one, other = self.original, self.reprint
        return tell_apart(
            (one.sorts[left], other.sorts[right]),
            (one.figures[left].unit, other.figures[right].unit),
            (one.numerals[left], other.numerals[right]),
        )

    def _titled(self, pair: Pair) -> bool:
        """True where one of two figures stands in a title."""
        return self.original.frames[pair[0]].in_title or self.reprint.frames[pair[1]].in_title

    def _same_day(self, left: int, right: int) -> bool:
        """True where the dates written before two weekdays agree."""
        if not left or not right:
            return False
        one, other = self.original.figures[left - 1], self.reprint.figures[right - 1]
        return one.kind == other.kind == "date" and compare(one, other).outcome in {"same", "reformatted"}

    def _bonus(self, pair: Pair, compared: Comparison) -> float:
        digits = min(self._digits(pair), len(_BONUS) - 1)
        bonus = _BONUS[digits]
        if compared.slip.startswith(("approximator", "unit")):
            return bonus * 0.7
        if compared.outcome == "changed":
            return _NEAR * bool(self._near_miss(pair)) + 0.02 * compared.closeness
        return bonus * _SHARE.get(compared.outcome, 0.0)

    def words(self, pair: Pair) -> float:
        """How alike the sentences, clauses and windows of two figures are, 0 to 1."""
        left, right = pair
        sentences = self.original.sentence_of[left], self.reprint.sentence_of[right]
        clauses = self.original.clause_of[left], self.reprint.clause_of[right]
        windows = self.original.window_words[left], self.reprint.window_words[right]
        clause = self._clause(clauses)
        window = self.like.alike(*windows) if all(windows) else clause * 0.8
        one, other = self.original.frames[left], self.reprint.frames[right]
        head = 1.0 if one.head and one.head == other.head else 0.0
        whole = self.sentences.get(sentences, 0.0)
        return min(1.0, _SENTENCE * whole + _CLAUSE * clause + _WINDOW * window + _HEAD * head)

    def _clause(self, clauses: Pair) -> float:
        known = self._clauses.get(clauses)
        if known is None:
            one, other = self.original.clause_bigrams[clauses[0]], self.reprint.clause_bigrams[clauses[1]]
            known = self._clauses[clauses] = self.like.alike(one, other)
        return known

    def _beside(self, found: Scored, near: frozenset[Pair]) -> Scored:
        """The score with what the neighbours add: a figure stands best where the ones beside it stand."""
        if found.compared.outcome == "none":
            return found
        left, right = found.pair
        beside = ((left - 1, right - 1) in near) + ((left + 1, right + 1) in near)
        if beside < _SIDES:
            beside += ((left - 1, right + 1) in near) + ((left + 1, right - 1) in near)
        beside = min(_SIDES, beside)
        bonus = beside * _NEIGHBOUR
        return Scored(found.pair, min(1.0, found.words + bonus), found.compared, found.score + bonus)

    def _sure(self, found: Scored) -> bool:
        """True for pairs that may be taken wherever they stand: by words and value together, or by words alone."""
        if not found.agrees:
            return found.words >= _SURE_CHANGED
        digits = min(self._digits(found.pair), len(_LOWEST) - 1)
        return found.words >= _LOWEST[min(digits, 1) if found.compared.outcome == "rounded" else digits]

    def _choose(self) -> dict[Pair, Scored]:
        """Sure pairs first, then those that agree in sentences that belong together, then those that differ."""
        possible = [found for found in self.scored.values() if found.compared.outcome != "none"]
        possible.sort(key=lambda item: (-round(item.score, 9), sum(item.pair), abs(item.pair[0] - item.pair[1])))
        chosen = _Chosen()
        chosen.take_all(found for found in possible if self._sure(found))
        linked = {self._sentences_of(pair) for pair in chosen.pairs}
        paragraphs = {self._paragraphs_of(pair) for pair in chosen.pairs}
        near = (found for found in possible if found.agrees or _same_digits(found))
        chosen.take_all(found for found in near if self._together(found, linked, paragraphs))
        told = self._told(possible)
        differing = [
            found
            for found in possible
            if not found.agrees
            and not self._other_count(found.pair)
            and (_same_digits(found) or found.words > told.get(found.pair[1], -1.0) + _TOLD)
        ]
        chosen.take_all(found for found in differing if found.words >= self._lowest_changed(found))
        for found in differing:
            if found.words >= self._lowest_alone(found) and self._alone(found, chosen, linked):
                chosen.take(found)
        # What is left on both sides and agrees tells one fact until something speaks against it.
        chosen.take_all(found for found in possible if found.agrees)
        return chosen.pairs

    def _other_count(self, pair: Pair) -> bool:
        """True for two numbers of one digit with other measure words (7个, 三大): neither became the other."""
        one, other = self.original.figures[pair[0]], self.reprint.figures[pair[1]]
        things = one.unit_class == other.unit_class == "things"
        return things and one.unit != other.unit and self._digits(pair) == 1 and one.value != other.value

    def _told(self, possible: Iterable[Scored]) -> dict[int, float]:
        """Figures of the reprint that the original states elsewhere in many digits, and how alike the words are there.

        Such a figure is told again rather than put in another's place.
        """
        told: dict[int, float] = {}
        for found in possible:
            fewest = _MANY_DIGITS - self.reprint.frames[found.pair[1]].in_title
            if found.agrees and found.compared.outcome != "rounded" and self._digits(found.pair) >= fewest:
                told[found.pair[1]] = max(found.words, told.get(found.pair[1], 0.0))
        return told

    def _together(self, found: Scored, linked: set[Pair], paragraphs: set[Pair]) -> bool:
        """True where the sentences of two figures belong together, or their paragraphs for figures that tell enough."""
        sentences = self._sentences_of(found.pair)
        if sentences in linked or self.sentences.get(sentences, 0.0) >= _TOGETHER:
            return True
        approximate = self.original.figures[found.pair[0]].approximator != "exact"
        telling = self._digits(found.pair) > 1 or approximate
        return telling and self._paragraphs_of(found.pair) in paragraphs

    def _lowest_alone(self, found: Scored) -> float:
        if self._near_day(found):
            return _LOWEST_DAY
        dated = is_dated(self.original.figures[found.pair[0]])
        return _LOWEST_ALONE / 2 if dated or self._near_miss(found.pair) else _LOWEST_ALONE

    def _alone(self, found: Scored, chosen: _Chosen, linked: set[Pair]) -> bool:
        """True where two figures are the only ones of their sort left in sentences that belong together."""
        sentences = self._sentences_of(found.pair)
        if sentences not in linked and self.sentences.get(sentences, 0.0) < _TOGETHER and not self._near_day(found):
            return False
        sort = self.original.sorts[found.pair[0]]
        ours = self.original.by_sentence[sentences[0]]
        theirs = self.reprint.by_sentence[sentences[1]]
        left = [at for at in ours if chosen.free(0, at) and self.original.sorts[at] == sort]
        right = [at for at in theirs if chosen.free(1, at) and self.reprint.sorts[at] == sort]
        return (left, right) == ([found.pair[0]], [found.pair[1]])

    def _near_day(self, found: Scored) -> bool:
        """True for two days of one month in the sentences of two texts that name them at all, one digit apart."""
        one, other = self.original.figures[found.pair[0]], self.reprint.figures[found.pair[1]]
        if found.compared.slip != "day" or one.kind != "date" or other.kind != "date":
            return False
        return sum(left != right for left, right in zip(one.first[-2:], other.first[-2:], strict=True)) == 1

    def _lowest_changed(self, found: Scored) -> float:
        """How alike the words must be for figures that differ: less where the digits show what happened."""
        if is_dated(self.original.figures[found.pair[0]]):
            return _LOWEST_CHANGED
        digits = self._digits(found.pair)
        same = found.compared.slip.startswith(("unit", "approximator"))
        if same or self._slip(found.pair) in {"magnitude", "point"}:
            return _LOWEST_SAME_DIGITS[min(digits, 4)]
        return _LOWEST_NEAR if digits >= 4 and self._near_miss(found.pair) else _LOWEST_CHANGED

    def _slip(self, pair: Pair) -> str:
        known = self._slips.get(pair)
        if known is None:
            known = self._slips[pair] = slip_of(self.original.figures[pair[0]], self.reprint.figures[pair[1]])
        return known

    def _near_miss(self, pair: Pair) -> bool:
        one = self.original.figures[pair[0]]
        return not is_dated(one) and near_miss(one, self._slip(pair))

    def _paragraphs_of(self, pair: Pair) -> Pair:
        one, other = self.original.figures[pair[0]].span.start, self.reprint.figures[pair[1]].span.start
        return self.original.layout.line_at(one), self.reprint.layout.line_at(other)

    def _sentences_of(self, pair: Pair) -> Pair:
        return self.original.sentence_of[pair[0]], self.reprint.sentence_of[pair[1]]


def _same_digits(found: Scored) -> bool:
    return found.compared.slip.startswith(("unit", "approximator"))


class _Chosen:
    """Pairs of which no two share a figure."""

    def __init__(self) -> None:
        self.pairs: dict[Pair, Scored] = {}
        self._taken: tuple[set[int], set[int]] = (set(), set())

    def free(self, side: int, figure: int) -> bool:
        """True for a figure (0: of the original) that no pair has."""
        return figure not in self._taken[side]

    def take_all(self, pairs: Iterable[Scored]) -> None:
        """Take pairs in their order."""
        for found in pairs:
            self.take(found)

    def take(self, found: Scored) -> None:
        """Take a pair unless one of its figures is taken."""
        left, right = found.pair
        if left not in self._taken[0] and right not in self._taken[1]:
            self._taken[0].add(left)
            self._taken[1].add(right)
            self.pairs[found.pair] = found
