"""Words that a reprint may not exchange or drop beside a fact: growth and fall, to and by, bases, scopes, modes."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from jiaokan import standard
from jiaokan.collation.amounts import amount_of
from jiaokan.collation.clauses import Block, Clauses, counterpart, is_anchored
from jiaokan.collation.contrasts import Contrasts
from jiaokan.collation.days import is_dated
from jiaokan.collation.entry import Entry, Weight
from jiaokan.collation.pairing import Pair, Pairing, Scored
from jiaokan.collation.side import Side
from jiaokan.text.span import Span

_EXCHANGED = ("polarity", "to or by", "base", "scope", "population", "superlative")
_LOST = ("mode", "part", "superlative")
_LIKE = 0.45
_VERBATIM = 0.8
_LEADING = 6
_ABROAD = "outside the country"
_FAR = re.compile("中国|我国|国际|各国")
_DONE = re.compile("[\u4e00-\u9fff]{0,2}已")
_TIMES_OF = re.compile("的$|(?:相当于|约为|是|为|达到|达)$")
_TIMES_MORE = re.compile("(?:增长|增加|提高|扩大|上升|增|涨|多|高|翻)了?$")
_RANKS = {"world": 6, "nation": 5, "province": 4, "region": 4, "prefecture": 3, "city": 3, "county": 2, "town": 1}
_RATES = frozenset({"percent", "point", "ratio", "doubling", "index-point"})


@dataclass(frozen=True, slots=True)
class Word:
    """A telling word where it stands."""

    span: Span
    kind: str
    value: str


@cache
def _pattern(kind: str) -> tuple[re.Pattern[str], dict[str, str]]:
    values = {row["word"]: row["value"] for row in standard.rows("telling_words") if row["kind"] == kind}
    longest = sorted(values, key=lambda word: (-len(word), word))
    return re.compile("|".join(map(re.escape, longest))), values


def words_in(folded: str, span: Span, kind: str) -> list[Word]:
    """Words of one kind in a stretch, in order."""
    pattern, values = _pattern(kind)
    return [
        Word(Span(found.start(), found.end()), kind, values[found.group()])
        for found in pattern.finditer(folded, span.start, span.end)
    ]


class Telling:
    """Finds telling words that differ, by their place in facing clauses and by the figures they stand at."""

    def __init__(self, pairing: Pairing, clauses: Clauses, moved: Iterable[Pair] = ()) -> None:
        self._pairing, self._clauses = pairing, clauses
        self._original, self._reprint = pairing.original, pairing.reprint
        moved = frozenset(moved)
        self._moved = {pairing.reprint.clause_of[right] for _, right in moved}
        self._settled = [found for found in pairing.chosen.values() if found.pair not in moved]
        self._settled.sort(key=lambda found: found.pair[1])
        self._places: defaultdict[int, list[Span]] = defaultdict(list)
        layout = self._original.layout
        for name in self._original.reading.names:
            if name.kind == "place" and layout.clauses:
                self._places[layout.clauses[max(0, layout.clause_at(name.span.start))].start].append(name.span)

    def entries(self) -> Iterator[Entry]:
        """One entry for each word; those found both ways are told once."""
        taken: defaultdict[str, list[Span]] = defaultdict(list)
        for entry in (*self._by_place(), *self._by_figure(), *self._times(), *self._by_arithmetic()):
            if not any(entry.place.overlaps(span) or entry.place == span for span in taken[entry.slip]):
                taken[entry.slip].append(entry.place)
                yield entry
        told = [place for places in taken.values() for place in places]
        contrasts = Contrasts(self._pairing, self._clauses, frozenset(self._moved), self._settled)
        for entry in contrasts.entries():
            if not any(entry.place.overlaps(place) for place in told):
                told.append(entry.place)
                yield entry

    def _by_place(self) -> Iterator[Entry]:
        for pair in self._clauses.facing:
            if pair.likeness >= 1.0 or pair.other in self._moved:
                continue
            spans = self._original.layout.clauses[pair.one], self._reprint.layout.clauses[pair.other]
            words = {kind: words_in(self._original.folded, spans[0], kind) for kind in (*_EXCHANGED, "mode", "part")}
            there = words_in(self._reprint.folded, spans[1], "superlative")
            abroad = any(word.value == _ABROAD for word in words_in(self._reprint.folded, spans[1], "scope"))
            if not any(words.values()) and not there and not abroad:
                continue
            blocks = self._clauses.blocks(pair)
            yield from self._abroad(spans[0], blocks, spans[1]) if abroad else ()
            for kind in _EXCHANGED:
                near = [word for word in words[kind] if self._clauses.trusts(pair, blocks, word.span)]
                yield from self._exchanged(near, blocks, spans[1])
            if pair.likeness >= _VERBATIM or sum(tag != "equal" for tag, _, _ in blocks) == 1:
                yield from self._lost(words, blocks, spans[1])
                if there and not words["superlative"]:
                    yield from self._inserted(there, blocks)

    def _exchanged(self, words: Sequence[Word], blocks: list[Block], clause: Span) -> Iterator[Entry]:
        for word in words:
            if not any(tag == "replace" and ours.overlaps(word.span) for tag, ours, _ in blocks):
                continue
            place = counterpart(blocks, word.span)
            there = words_in(self._reprint.folded, clause, word.kind)
            facing = [one for one in there if place is not None and one.span.overlaps(place)]
            if len(facing) == 1 and facing[0].value != word.value:
                yield self._entry(word.kind, facing[0].span, word.span)

    def _abroad(self, clause: Span, blocks: list[Block], there: Span) -> Iterator[Entry]:
        """A place of this country that became abroad."""
        for name in self._places.get(clause.start, ()):
            place = counterpart(blocks, name) if is_anchored(blocks, name) else None
            for word in words_in(self._reprint.folded, there, "scope") if place is not None else ():
                if word.span == place and word.value == _ABROAD:
                    yield self._entry("scope", word.span, name)

    def _lost(self, words: dict[str, list[Word]], blocks: list[Block], clause: Span) -> Iterator[Entry]:
        """Words cut out of a clause that is otherwise the same."""
        for kind in _LOST:
            if words_in(self._reprint.folded, clause, kind):
                continue
            for word in words[kind]:
                cut = next(
                    (theirs for tag, ours, theirs in blocks if tag == "delete" and ours.overlaps(word.span)), None
                )
                if cut is not None:
                    yield self._entry(f"{kind} lost", cut, word.span)
                elif kind == "mode" and (done := self._done(word, blocks)) is not None:
                    yield self._entry("mode", done, word.span)

    def _done(self, word: Word, blocks: list[Block]) -> Span | None:
        """The stretch that tells as done what a word of the original told as intended: 预计新增 became 已新增."""
        for tag, ours, theirs in blocks:
            if tag == "replace" and ours.overlaps(word.span) and _DONE.match(theirs.of(self._reprint.folded)):
                return theirs
        return None

    def _inserted(self, there: Sequence[Word], blocks: list[Block]) -> Iterator[Entry]:
        for word in there:
            for tag, ours, theirs in blocks:
                if tag == "insert" and theirs.contains(word.span):
                    yield self._entry("superlative added", word.span, ours)

    def _by_figure(self) -> Iterator[Entry]:
        for found in self._settled:
            left, right = found.pair
            if self._original.frames[left].in_title or self._reprint.frames[right].in_title:
                continue
            for kind in ("polarity", "to or by", "base", "scope"):
                if kind == "polarity" and not (self._grows(found) or self._adjoining(found)):
                    continue
                if kind == "scope" and (self._original.windows[left].label or self._reprint.windows[right].label):
                    continue
                one, other = self._word_at(self._original, left, kind), self._word_at(self._reprint, right, kind)
                if kind == "scope" and one is None and other is not None and self._wider(other):
                    yield self._entry("scope", other.span, self._original.figures[left].span, expected="")
                if one is not None and other is not None and one.value != other.value:
                    yield self._entry(kind, other.span, one.span)

    def _times(self) -> Iterator[Entry]:
        """是去年的1.6倍 and 比去年增长1.6倍: the very same multiple of, and more by, are not the same."""
        for found in self._settled:
            left, right = found.pair
            one, other = self._original.figures[left], self._reprint.figures[right]
            if not found.agrees or one.unit != "倍" or other.unit != "倍" or one.base_value != other.base_value:
                continue
            ours = self._original.folded[max(0, one.span.start - _LEADING) : one.span.start]
            theirs = self._reprint.folded[max(0, other.span.start - _LEADING) : other.span.start]
            lead = _TIMES_MORE.search(theirs) or _TIMES_OF.search(theirs)
            turned = (_TIMES_OF.search(ours) and _TIMES_MORE.search(theirs)) or (
                _TIMES_MORE.search(ours) and _TIMES_OF.search(theirs)
            )
            if turned and lead is not None:
                start = other.span.start - len(lead.group())
                yield self._entry("to or by", Span(start, other.span.start), one.span, expected="")

    def _wider(self, word: Word) -> bool:
        """True for a scope wider than any that the original has."""
        whole = Span(0, len(self._original.folded))
        widest = max((_RANKS.get(one.value, 0) for one in words_in(self._original.folded, whole, "scope")), default=0)
        if _FAR.search(self._original.folded):
            widest = max(widest, _RANKS["nation"])
        return _RANKS.get(word.value, 0) > widest > 0 or (word.value in {"nation", "world"} and widest == 0)

    def _grows(self, found: Scored) -> bool:
        """True for rates, and for amounts that their words make a change."""
        left, right = found.pair
        if amount_of(self._original.figures[left]).unit_class in _RATES:
            return True
        return self._original.frames[left].role == self._reprint.frames[right].role == "change"

    def _adjoining(self, found: Scored) -> bool:
        """True where a word of growth or fall stands at once before the figure in both texts."""
        for side, figure in zip((self._original, self._reprint), found.pair, strict=True):
            if is_dated(side.figures[figure]):
                return False
            words = words_in(side.folded, side.windows[figure].before, "polarity")
            behind = side.folded[words[-1].span.end : side.figures[figure].span.start] if words else "-"
            if behind not in {"", "了", "出", "过"}:
                return False
        return True

    def _word_at(self, side: Side, figure: int, kind: str) -> Word | None:
        """The one word of a kind at a figure: before it since the figure before, else behind it up to the next."""
        window = side.windows[figure]
        if kind == "base":
            found = words_in(side.folded, side.layout.clauses[side.clause_of[figure]], kind)
            return found[0] if len({word.value for word in found}) == 1 else None
        if kind in {"polarity", "to or by"}:
            before = words_in(side.folded, window.before, kind)
            behind = words_in(side.folded, window.after, kind) if kind == "polarity" else []
            values = {word.value for word in before} or {word.value for word in behind}
            if len(values) != 1:
                return None
            return before[-1] if before else behind[0]
        found = [*words_in(side.folded, window.before, kind), *words_in(side.folded, window.after, kind)]
        return found[0] if len({word.value for word in found}) == 1 else None

    def _by_arithmetic(self) -> Iterator[Entry]:
        """从7.8%下滑到8%: the words go one way and the figures, both the original's, the other."""
        for found in self._settled:
            word = self._led_to(found.pair[1]) if found.agrees else None
            if word is None:
                continue
            right = found.pair[1]
            earlier, later = (amount_of(self._reprint.figures[at]) for at in (right - 1, right))
            if earlier.base_unit != later.base_unit or earlier.value is None or later.value is None:
                continue
            said = words_in(self._original.folded, self._original.windows[found.pair[0]].before, "polarity")
            if any(one.value == word.value for one in said):
                continue
            if earlier.value != later.value and (later.value > earlier.value) != (word.value == "up"):
                source = self._original.figures[found.pair[0]].span
                yield self._entry("polarity", word.span, source, expected="")

    def _led_to(self, figure: int) -> Word | None:
        """The word between two figures of the form 从7.8%下滑到8%."""
        folded, window = self._reprint.folded, self._reprint.windows[figure].before
        if not figure or self._reprint.figures[figure - 1].span.end != window.start:
            return None
        start = self._reprint.figures[figure - 1].span.start
        words = words_in(folded, window, "polarity")
        framed = folded[max(0, start - 1) : start] in {"从", "由"} and folded[window.end - 1 : window.end] in {
            "到",
            "至",
            "为",
        }
        return words[0] if framed and len(words) == 1 else None

    def _entry(self, slip: str, place: Span, original: Span, expected: str | None = None) -> Entry:
        text = self._original.layout.text
        lost = slip.endswith((" lost", " added"))
        weight: Weight = "info" if slip == "part lost" else "warning" if lost else "error"
        restored = "" if slip.endswith(" added") else original.of(text) if expected is None else expected
        return Entry(
            "word", "dropped" if slip.endswith("lost") else "added" if slip.endswith("added") else "changed", place,
            original, slip=slip, expected=restored, weight=weight,
        )  # fmt: skip
