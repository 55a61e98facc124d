"""Words that exclude one another (出口 and 进口, 三级 and 二级): one in the place of another; data/contrasts.csv."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from jiaokan import standard
from jiaokan.collation.clauses import Block, Clauses, Facing, counterpart
from jiaokan.collation.entry import Entry
from jiaokan.collation.pairing import Pairing, Scored
from jiaokan.collation.side import FIGURE_SIGN, Side
from jiaokan.text.span import Span

_LIKE = 0.45
_VERBATIM = 0.8
_TELLING = 2
_POST = r"[\u4e00-\u9fff]{0,2}?(?:长|书记|主席|主任|经理|总裁|教授|总编|总监|研究员|主编|行长|干事)"
_DEPUTY = re.compile(f"副{_POST}")
_CHIEF = re.compile(_POST)
_AT_FIGURES = "to or by"
"""Of this kind a word says nothing but at the figure that it leads to."""


@dataclass(frozen=True, slots=True)
class Contrast:
    """A word where it stands, with the group of those that exclude it; `kind` names what an exchange changes."""

    span: Span
    kind: str
    group: str
    value: str
    leads: bool = False
    """It stands at once before the figure that it tells of."""


@cache
def _table() -> tuple[re.Pattern[str], dict[str, list[tuple[str, str, str]]]]:
    meanings: defaultdict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for row in standard.rows("contrasts"):
        meanings[row["word"]].append((row["kind"], row["group"], row["value"]))
    for row in standard.rows("nationalities"):
        meanings[row["name"]].append(("object", "nationality", row["name"]))
    longest = sorted(meanings, key=lambda word: (-len(word), word))
    return re.compile("|".join(map(re.escape, longest))), dict(meanings)


def contrasts_in(blotted: str, span: Span) -> list[Contrast]:
    """Words of the table in a stretch of blotted text, in order; one of several groups comes once for each."""
    pattern, meanings = _table()
    words = []
    for found in pattern.finditer(blotted, span.start, min(len(blotted), span.end + 1)):
        word = found.group()
        place = Span(found.start(), found.start() + len(word.rstrip(FIGURE_SIGN)))
        words += [Contrast(place, *meaning, word.endswith(FIGURE_SIGN)) for meaning in meanings[word]]
    return words


class Contrasts:
    """Finds contrasts by their place in facing clauses, and by the figures that they stand at."""

    def __init__(self, pairing: Pairing, clauses: Clauses, moved: frozenset[int], settled: Sequence[Scored]) -> None:
        self._clauses, self._moved, self._settled = clauses, moved, settled
        self._original, self._reprint = pairing.original, pairing.reprint
        self._known: dict[tuple[int, Span], list[Contrast]] = {}

    def entries(self) -> Iterator[Entry]:
        """One entry for each word in whose place another of its group stands."""
        for pair in self._clauses.facing:
            if pair.likeness < 1.0 and pair.other not in self._moved:
                yield from self._by_place(pair)
                yield from self._deputies(pair)
        for found in self._settled:
            yield from self._by_figure(found)
            yield from self._counted(found)

    def _by_place(self, pair: Facing) -> Iterator[Entry]:
        ours, theirs = self._of_clause(0, pair.one), self._of_clause(1, pair.other)
        if not ours or not theirs:
            return
        blocks = self._clauses.blocks(pair)
        surplus = _surplus(ours, theirs)
        for word in ours:
            if word.kind == _AT_FIGURES or surplus[word.group, word.value] >= 0 or not _replaced(blocks, word.span):
                continue
            if not self._clauses.trusts(pair, blocks, word.span):
                continue
            place = counterpart(blocks, word.span)
            for one in theirs:
                facing = place is not None and one.group == word.group and one.span.overlaps(place)
                if facing and one.value != word.value and surplus[one.group, one.value] > 0:
                    yield self._entry(one, word)

    def _deputies(self, pair: Facing) -> Iterator[Entry]:
        """副 lost or added before a post: 副局长 became 局长."""
        spans = self._original.layout.clauses[pair.one], self._reprint.layout.clauses[pair.other]
        texts = self._original.folded, self._reprint.folded
        counts = [text.count("副", span.start, span.end) for text, span in zip(texts, spans, strict=True)]
        if counts[0] == counts[1] or pair.likeness < _LIKE:
            return
        for tag, ours, theirs in self._clauses.blocks(pair):
            lost = tag == "delete" and ours.of(texts[0]) == "副"
            if not lost and not (tag == "insert" and theirs.of(texts[1]) == "副"):
                continue
            patterns = (_DEPUTY, _CHIEF) if lost else (_CHIEF, _DEPUTY)
            source = patterns[0].match(texts[0], ours.start, spans[0].end)
            own = patterns[1].match(texts[1], theirs.start, spans[1].end)
            if source is not None and own is not None:
                expected = self._original.layout.text[source.start() : source.end()]
                place, origin = Span(*own.span()), Span(*source.span())
                yield Entry("word", "changed", place, origin, slip="post", expected=expected, weight="error")

    def _by_figure(self, found: Scored) -> Iterator[Entry]:
        """A word at a figure that agrees, where nothing else of the sentences says what the original's word said."""
        left, right = found.pair
        if not found.agrees or min(self._original.digits[left], self._reprint.digits[right]) < _TELLING:
            return
        ours, theirs = dict(self._at(0, left)), dict(self._at(1, right))
        if self._verbatim(left, right):
            ours, theirs = {**self._timed(0, left), **ours}, {**self._timed(1, right), **theirs}
        if not ours or not theirs:
            return
        there = {(word.group, word.value) for word in self._of_sentence(1, self._reprint.sentence_of[right])}
        here = {(word.group, word.value) for word in self._of_sentence(0, self._original.sentence_of[left])}
        for group in sorted(ours.keys() & theirs.keys()):
            one, other = ours[group], theirs[group]
            if one is None or other is None or one.value == other.value:
                continue
            elsewhere = (group, one.value) in there or (group, other.value) in here
            if one.kind == _AT_FIGURES or not elsewhere:
                yield self._entry(other, one)

    def _counted(self, found: Scored) -> Iterator[Entry]:
        """A figure that agrees, told of what the original counts elsewhere: 412 boarders became 412 children."""
        left, right = found.pair
        ours, theirs = self._original.frames[left], self._reprint.frames[right]
        own, span = ours.measure_span, theirs.measure_span
        if not found.agrees or min(self._original.digits[left], self._reprint.digits[right]) < _TELLING:
            return
        if own is None or span is None or ours.head == theirs.head or not self._counts_apart(left, theirs.head):
            return
        for pair in self._clauses.facing_of(self._original.layout.clause_at(own.start)):
            if not self._reprint.layout.clauses[pair.other].contains(span):
                continue
            blocks = self._clauses.blocks(pair)
            if not self._clauses.trusts(pair, blocks, own):
                continue
            blocks = [block for block in blocks if block[0] != "equal"]
            clause = self._reprint.layout.clauses[pair.other].of(self._reprint.folded)
            if len(blocks) == 1 and blocks[0][0] == "replace" and ours.head not in clause:
                _, before, now = blocks[0]
                nouns = _is_noun(before.of(self._original.folded)) and _is_noun(now.of(self._reprint.folded))
                if nouns and before.overlaps(own) and now.overlaps(span):
                    yield self._entry(Contrast(now, "object", "", ""), Contrast(before, "object", "", ""))

    def _counts_apart(self, figure: int, head: str) -> bool:
        """True where the original counts something by this name in the same unit, with other values."""
        own = self._original.figures[figure]
        alike = [self._original.figures[at] for at in self._by_head.get(head, ())]
        alike = [one for one in alike if one.unit_class == own.unit_class]
        return bool(alike) and all(one.base_value != own.base_value for one in alike)

    @cached_property
    def _by_head(self) -> dict[str, list[int]]:
        found: defaultdict[str, list[int]] = defaultdict(list)
        for at, frame in enumerate(self._original.frames):
            if frame.head:
                found[frame.head].append(at)
        return dict(found)

    def _verbatim(self, left: int, right: int) -> bool:
        """True where the clauses of two figures face one another in nearly the same words."""
        faced = self._clauses.facing_of(self._original.clause_of[left])
        return any(pair.other == self._reprint.clause_of[right] and pair.likeness >= _VERBATIM for pair in faced)

    def _timed(self, side: int, figure: int) -> Mapping[str, Contrast | None]:
        """The last word of time before a figure in its sentence: 上半年 governs the clauses behind its own."""
        document = self._side(side)
        start = document.figures[figure].span.start
        words = self._of_sentence(side, document.sentence_of[figure])
        return {word.group: word for word in words if word.kind == "time" and word.span.end <= start}

    def _at(self, side: int, figure: int) -> Mapping[str, Contrast | None]:
        """For each group the one word at a figure; None where there are two that exclude one another."""
        document = self._side(side)
        window = document.windows[figure]
        found: dict[str, Contrast | None] = {}
        for span in (window.label,) if window.label else (window.before, window.after):
            for word in contrasts_in(document.blotted, span):
                if word.leads and word.span.end != document.figures[figure].span.start:
                    continue
                known = found.setdefault(word.group, word)
                if known is not None and known.value != word.value:
                    found[word.group] = None
        return found

    def _side(self, side: int) -> Side:
        return self._reprint if side else self._original

    def _of_clause(self, side: int, number: int) -> list[Contrast]:
        return self._within(side, self._side(side).layout.clauses[number])

    def _of_sentence(self, side: int, number: int) -> list[Contrast]:
        return self._within(side, self._side(side).layout.sentences[number])

    def _within(self, side: int, span: Span) -> list[Contrast]:
        known = self._known.get((side, span))
        if known is None:
            known = self._known[side, span] = contrasts_in(self._side(side).blotted, span)
        return known

    def _entry(self, own: Contrast, source: Contrast) -> Entry:
        expected = source.span.of(self._original.layout.text)
        return Entry("word", "changed", own.span, source.span, slip=own.kind, expected=expected, weight="error")


def _is_noun(text: str) -> bool:
    """True for a noun by its last word; verbs that serve as nouns (销售) are none."""
    import rjieba

    tags = rjieba.tag(text)
    return bool(tags) and tags[-1][1].startswith("n") and len(text) > 1


def _surplus(ours: Sequence[Contrast], theirs: Sequence[Contrast]) -> Counter[tuple[str, str]]:
    """How many more words of each value the second clause has: a list told in another order has no more of any."""
    counts = Counter((word.group, word.value) for word in theirs)
    counts.subtract((word.group, word.value) for word in ours)
    return counts


def _replaced(blocks: Sequence[Block], span: Span) -> bool:
    return any(tag != "equal" and ours.overlaps(span) for tag, ours, _ in blocks)
