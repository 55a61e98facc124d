"""Names of the original that the reprint writes otherwise: at their place in the clause, or in a near form."""

from __future__ import annotations

import bisect
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from jiaokan.collation.amounts import digits_of
from jiaokan.collation.clauses import Block, Clauses, Facing, counterpart, is_anchored
from jiaokan.collation.entry import Entry
from jiaokan.collation.mentions import Mention, cut_places, mentions_of
from jiaokan.collation.pairing import Pair, Pairing
from jiaokan.collation.side import Side
from jiaokan.collation.sounds import are_sisters, holds_place, is_place, same_place, same_sound
from jiaokan.collation.spellings import (
    GENERIC,
    differs_in_one,
    is_name,
    is_unseen,
    look_alike,
    may_stand_for,
    shortened,
    slipped,
    stem_of,
    words_of_language,
)
from jiaokan.names.forms import bare
from jiaokan.text.span import Span

_LIKE = 0.45
_IDENTICAL = 0.999
_BEHIND_A_NAME = frozenset("说称道是在于今年现忙笑指表介告坦谈把将对向从的了也又")
_TELLING = 3
_BEHIND = 3
_EXACT = frozenset({"organisation", "work", "title"})
"""Names that hold ordinary words, which a rewriter may put in other words."""
_SHAPES = (("place", 0, 2), ("place", 1, 1), ("person", 0, 2))
"""Kinds with the number of characters before and behind the one that differs."""
_OPENING = frozenset("《“")


@dataclass(frozen=True, slots=True)
class Found:
    """A name of the original and what stands for it in the reprint."""

    mention: Mention
    place: Span
    likeness: float


class Renamed:
    """Looks for each name of the original in the passages of the reprint that tell its sentence."""

    def __init__(self, pairing: Pairing, clauses: Clauses, moved: Iterable[Pair] = ()) -> None:
        self._moved = frozenset(moved)
        self._pairing, self._clauses = pairing, clauses
        self._original, self._reprint = pairing.original, pairing.reprint
        self._names = mentions_of(self._original)
        self._there = mentions_of(self._reprint)
        self._by_clause: defaultdict[int, list[Mention]] = defaultdict(list)
        for mention in self._names:
            self._by_clause[self._clause_of(mention)].append(mention)
        self._cut = cut_places(self._original), cut_places(self._reprint)
        for span, mention in self._cut[0].items():
            if not any(one.span.overlaps(span) for one in self._by_clause[self._clause_of(mention)]):
                self._by_clause[self._clause_of(mention)].append(mention)
        self._whole = self._original.folded

    @property
    def names(self) -> tuple[list[Mention], list[Mention]]:
        """The names of the original and of the reprint."""
        return self._names, self._there

    def _clause_of(self, mention: Mention) -> int:
        return self._original.layout.clause_at(mention.span.start)

    def entries(self) -> Iterator[Entry]:
        """One entry for each name that is another in the reprint; overlapping ones are told once."""
        taken: list[Span] = []
        found = [
            *self._at_their_place(),
            *self._at_figures(),
            *self._sisters(),
            *self._suggested(),
            *self._near_forms(),
            *self._unseen(),
        ]
        for one in found:
            if one.place.start < one.place.end and not any(one.place.overlaps(span) for span in taken):
                taken.append(one.place)
                known = any(name.span == one.place and name.canonical and not name.suggestion for name in self._there)
                slip = "other place" if one.mention.kind == "place" and known else one.mention.kind
                yield Entry(
                    "name", "changed", one.place, one.mention.span, slip=slip,
                    expected=one.mention.surface, weight="error", likeness=round(min(1.0, one.likeness), 4),
                )  # fmt: skip

    def _at_their_place(self) -> Iterator[Found]:
        for pair in self._clauses.facing:
            names = self._by_clause.get(pair.one)
            if not names or pair.likeness >= _IDENTICAL:
                continue
            blocks = self._clauses.blocks(pair)
            for mention in sorted(names, key=lambda one: len(one.span)):
                found = self._facing(pair, blocks, mention)
                if found is not None:
                    yield found

    def _facing(self, pair: Facing, blocks: Sequence[Block], mention: Mention) -> Found | None:
        place = counterpart(list(blocks), mention.span)
        if place is None or not 2 <= len(place) <= len(mention.span) + 6:
            return None
        name, written = mention.span.of(self._original.folded), place.of(self._reprint.folded)
        if mention.kind == "work":
            return self._other_work(pair, mention, place)
        if name == written or not may_stand_for(name, written) or self._same(mention, place):
            return None
        if pair.likeness < _LIKE and not is_anchored(list(blocks), mention.span):
            return None
        own = self._known_at(place)
        if own is not None and own.kind == mention.kind == "place" and own.canonical and mention.canonical:
            # Another real place in the place of this one.
            return Found(mention, own.span, pair.likeness) if own.canonical != mention.canonical else None
        if not look_alike(name, written) or (mention.kind in _EXACT and not slipped(name, written)):
            return None
        return Found(mention, place, pair.likeness)

    def _other_work(self, pair: Facing, mention: Mention, place: Span) -> Found | None:
        """A document's name of the same length with one word exchanged; it may hold digits, marks and 和."""
        name, written = mention.span.of(self._original.folded), place.of(self._reprint.folded)
        framed = all(
            side.folded[span.start - 1 : span.start] in _OPENING
            for side, span in ((self._original, mention.span), (self._reprint, place))
        )
        return Found(mention, place, pair.likeness) if framed and name != written and slipped(name, written) else None

    def _known_at(self, place: Span) -> Mention | None:
        return next(
            (
                one
                for one in self._there
                if one.span == place
                or (one.kind == "place" and place.contains(one.span) and len(place) - len(one.span) <= 1)
            ),
            self._cut[1].get(place),
        )

    def _same(self, mention: Mention, place: Span) -> bool:
        """True where the reprint writes another form of the same name."""
        name, written = mention.span.of(self._original.folded), place.of(self._reprint.folded)
        if mention.kind == "place":
            # A list may share out the generic word: 肃北、阿克塞两个自治县.
            return same_place(name, written) or (len(bare(name)) > 1 and bare(name) in written)
        return shortened(name, written) or shortened(written, name)

    def _at_figures(self) -> Iterator[Found]:
        """Another real place at a figure that agrees: 合肥市12673.8亿元 became 淮南市12673.8亿元."""
        places = [_Places(side, names) for side, names in ((self._original, self._names), (self._reprint, self._there))]
        for (left, right), found in sorted(self._pairing.chosen.items(), key=lambda item: item[0][1]):
            if not found.agrees or (left, right) in self._moved or digits_of(self._original.figures[left]) < _TELLING:
                continue
            one, other = places[0].at(left), places[1].at(right)
            if one is None or other is None or same_place(one.surface, other.surface):
                continue
            if one.canonical and other.canonical and one.canonical != other.canonical:
                yield Found(one, other.span, found.words)

    def _sisters(self) -> Iterator[Found]:
        """A real place that the original nowhere names, where its sentence lacks a sister of it."""
        named = [one for one in self._names if one.kind == "place" and one.canonical and not one.suggestion]
        by_sentence: defaultdict[int, list[Mention]] = defaultdict(list)
        for name in named:
            by_sentence[self._original.layout.sentence_at(name.span.start)].append(name)
        forms = sorted({name.surface for name in named})
        sources: defaultdict[int, set[int]] = defaultdict(set)
        for sentence, partners in self._clauses.beside.items():
            for partner in partners:
                sources[partner].add(sentence)
        for own in self._there:
            if own.kind != "place" or not own.canonical or own.suggestion:
                continue
            if own.surface in self._whole or any(holds_place(own.surface, form) for form in forms):
                continue
            sentence = self._reprint.layout.sentence_at(own.span.start)
            text = self._reprint.layout.sentences[sentence].of(self._reprint.folded)
            lacking = {
                name.canonical: name
                for source in sorted(sources.get(sentence, ()))
                for name in by_sentence.get(source, ())
                if are_sisters(own.surface, name.surface) and not self._told_in(name, sentence, text)
            }
            if len(lacking) == 1:
                yield Found(next(iter(lacking.values())), own.span, 0.5)

    def _unseen(self) -> Iterator[Found]:
        """Names that no list has, by one character in clauses that are otherwise alike: 蓝秋月, 大坪镇."""
        for pair in self._clauses.facing:
            if _LIKE <= pair.likeness < _IDENTICAL:
                for tag, ours, theirs in self._clauses.blocks(pair):
                    if tag == "replace" and len(ours) == len(theirs) == 1:
                        yield from self._unseen_at(pair, ours.start, theirs.start)

    def _unseen_at(self, pair: Facing, ours: int, theirs: int) -> Iterator[Found]:
        texts = self._original.folded, self._reprint.folded
        for kind, before, after in _SHAPES:
            one, other = (text[at - before : at + after + 1] for text, at in zip(texts, (ours, theirs), strict=True))
            if is_unseen(kind, one, other, before):
                span = Span(ours - before, ours + after + 1)
                mention = Mention(span, span.of(self._original.layout.text), kind)
                yield Found(mention, Span(theirs - before, theirs + after + 1), pair.likeness)
                return

    def _told_in(self, name: Mention, sentence: int, text: str) -> bool:
        """True where a sentence of the reprint names a place of the original in whatever form."""
        span = self._reprint.layout.sentences[sentence]
        return stem_of(name.kind, name.surface) in text or self._told(name, span)

    def _suggested(self) -> Iterator[Found]:
        """Garbled names of the reprint that the gazetteer explains by a name of the original."""
        by_canonical: dict[str, Mention] = {}
        for mention in self._names:
            if mention.canonical and not mention.suggestion:
                by_canonical.setdefault(mention.canonical, mention)
        for garbled in self._there:
            meant = by_canonical.get(garbled.canonical) if garbled.suggestion else None
            if meant is not None and garbled.surface not in self._original.layout.text:
                yield Found(meant, garbled.span, 0.5)

    def _near_forms(self) -> Iterator[Found]:
        """Near forms, in a passage that lacks the name, of names in a form that the original nowhere has."""
        for mention in self._names:
            sentence = self._original.layout.sentence_at(mention.span.start)
            partners = sorted(self._clauses.beside.get(sentence, ()))
            passages = [self._reprint.layout.sentences[number] for number in partners]
            name = mention.span.of(self._original.folded)
            stem = stem_of(mention.kind, name)
            if not passages or any(stem in passage.of(self._reprint.folded) for passage in passages):
                continue
            if any(self._told(mention, passage) for passage in passages):
                continue
            for passage in passages:
                place = self._near_form(mention, stem, passage)
                if place is not None:
                    yield Found(mention, place, 0.5)
                    break

    def _told(self, mention: Mention, passage: Span) -> bool:
        """True where a passage names the same thing in another form."""
        return mention.canonical != "" and any(
            passage.contains(one.span) and one.canonical == mention.canonical and not one.suggestion
            for one in self._there
        )

    def _near_form(self, mention: Mention, stem: str, passage: Span) -> Span | None:
        text, length = self._reprint.folded, len(stem)
        for start in range(passage.start, passage.end - length + 1):
            written = text[start : start + length]
            if not may_stand_for(stem, written) or written in self._whole:
                continue
            if mention.kind == "person" and stem[:-1] == written[:-1] and {stem[-1], written[-1]} & _BEHIND_A_NAME:
                # 于明忙得, 于明是: the cutter took the verb behind a name of two characters along.
                continue
            span = Span(start, start + length)
            if differs_in_one(stem, written) and self._surely(mention, stem, span):
                return self._with_generic(mention, stem, span)
        return None

    def _with_generic(self, mention: Mention, stem: str, span: Span) -> Span:
        """A place's near form with the generic word behind it, if the reprint writes that too."""
        generic = mention.span.of(self._original.folded)[len(stem) :]
        whole = generic in GENERIC and generic and self._reprint.folded.startswith(generic, span.end)
        return Span(span.start, span.end + len(generic)) if whole else span

    def _surely(self, mention: Mention, stem: str, span: Span) -> bool:
        """A near form of three characters or more, or of two that sounds the same or stands behind the same words."""
        written = span.of(self._reprint.folded)
        if words_of_language(written) and not (mention.kind == "place" and is_place(written)):
            return False
        if len(stem) > 2:
            return True
        if same_sound(stem, written):
            return True
        return self._same_before(mention, span) or self._same_behind(mention, stem, span)

    def _same_behind(self, mention: Mention, stem: str, span: Span) -> bool:
        """True where the generic word of a place and the two characters behind it stand behind both."""
        end = mention.span.start + len(stem)
        behind = self._original.folded[end : end + _BEHIND]
        same = self._reprint.folded[span.end : span.end + _BEHIND] == behind
        return mention.kind == "place" and end < mention.span.end and same and is_name(behind)

    def _same_before(self, mention: Mention, span: Span) -> bool:
        """True where the same name, or the same two characters, stand at once before both."""
        ours, theirs = self._original.folded, self._reprint.folded
        before = ours[max(0, mention.span.start - 2) : mention.span.start]
        if len(before) == 2 and is_name(before) and theirs[max(0, span.start - 2) : span.start] == before:
            return True
        left = [one for one in self._names if one.span.end == mention.span.start and one.canonical]
        right = [one for one in self._there if one.span.end == span.start and one.canonical]
        return any(one.canonical == other.canonical for one in left for other in right)


class _Places:
    """The place that stands at each figure: the last one before it in its window, or its member of a list."""

    def __init__(self, side: Side, names: Sequence[Mention]) -> None:
        self._side = side
        self._names = [name for name in names if name.kind == "place" and not name.suggestion]
        self._starts = [name.span.start for name in self._names]

    def at(self, figure: int) -> Mention | None:
        """The one place of a figure, if its words name one and no more."""
        window = self._side.windows[figure]
        span = window.label or window.before
        first, last = bisect.bisect_left(self._starts, span.start), bisect.bisect_left(self._starts, span.end)
        return self._names[first] if last - first == 1 else None
