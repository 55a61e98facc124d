"""Two spellings of one organisation: the same sound, or one character of a company whose full name the text has."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from jiaokan.names.clash import Clashes, in_one_sentence
from jiaokan.names.ground import Ground, tag_of
from jiaokan.names.mentioned import Forms, Mentioned, occurrences, rare_sounds, windows
from jiaokan.names.name import Name
from jiaokan.names.short_forms import declared, end_of
from jiaokan.names.sound_text import sounds_of
from jiaokan.names.variants import Variant, relation
from jiaokan.names.word_lists import is_han, name_words, only_orders
from jiaokan.text.span import Span

_SHORTEST = 4
_CHANGED = 0.25
_FULL = ("有限公司", "有限责任公司")
_AFTER_COINED = ("集团", "公司", "控股", "股份")


@dataclass(frozen=True, slots=True)
class _Pattern:
    """A piece of a name by which it is heard again; `head` is how much of it may be written otherwise.

    Unless it is `whole`, the head alone is the name, and the rest only shows that it is meant: 顺鑫 of 顺鑫控股.
    """

    piece: str
    head: int
    form: str
    whole: bool = True

    @property
    def name(self) -> str:
        """The part of the piece that counts as the name."""
        return self.piece if self.whole else self.piece[: self.head]


def _pieces(ground: Ground, forms: Forms) -> list[_Pattern]:
    """Every name without its place, and the coined word of companies with each word that follows it in the text."""
    found: dict[str, _Pattern] = {}
    followers: defaultdict[str, set[str]] = defaultdict(set)
    owners: dict[str, str] = {}
    for mention in forms.mentions:
        piece = mention.own if len(mention.own) >= _SHORTEST else mention.surface
        head = len(piece) - len(end_of(piece))
        found.setdefault(piece, _Pattern(piece, head, mention.surface))
        if mention.coined and end_of(mention.surface) in name_words("company") and _is_name(mention.coined):
            owners.setdefault(mention.coined, mention.surface)
    for start, end in occurrences(ground.text, owners):
        trades = (ground.text[end : end + length] for length in (3, 2))
        followers[ground.text[start:end]].add(next((word for word in trades if word in name_words("trade")), ""))
    for word, owner in sorted(owners.items()):
        for follower in sorted({*_AFTER_COINED, *followers[word]} - {""}):
            found.setdefault(word + follower, _Pattern(word + follower, len(word), owner, whole=False))
    return list(found.values())


def _is_name(word: str) -> bool:
    """True for a word that the dictionary lacks or has as a name: 顺鑫, 康佳; not 上市."""
    return tag_of(word)[:2] in {"", "nz", "nr", "nt"}


def _covers(cover: bytearray, start: int, end: int) -> bool:
    return cover.find(1, start, end) >= 0


def _places_cover(ground: Ground, places: Iterable[Name]) -> bytearray:
    cover = bytearray(len(ground.text) + 1)
    for place in places:
        cover[place.span.start : place.span.end] = b"\1" * len(place.span)
    return cover


def _heard(
    ground: Ground, sound: str, patterns: Sequence[_Pattern], cover: bytearray
) -> Iterator[tuple[_Pattern, Span, Variant]]:
    """Places that sound like a piece of a name and are written otherwise, before the words both share."""
    listed = rare_sounds((heard, pattern) for pattern in patterns for heard in sounds_of(pattern.piece))
    for number, start, end in windows(sound, [heard for heard, _ in listed]):
        pattern, surface = listed[number][1], ground.text[start:end]
        rest = pattern.piece[pattern.head :]
        if surface == pattern.piece or not surface.endswith(rest) or not ground.boundaries[start]:
            continue
        variant = relation(pattern.piece, surface, "organisation")
        own = surface[: pattern.head]
        if variant is None or variant.how not in {"homophone", "near"} or ground.in_furniture(start):
            continue
        changed = next(at for at in range(len(own)) if own[at] != pattern.piece[at])
        if not _covers(cover, start + changed, start + changed + 1) and not tag_of(surface):
            yield pattern, Span(start, end if pattern.whole else start + pattern.head), variant


def _full_names(forms: Forms) -> dict[str, set[str]]:
    """What follows the own word in the full names of companies, under the word and under the whole name."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for mention in forms.mentions:
        if mention.coined and mention.surface.endswith(_FULL):
            for key in (mention.coined, mention.surface):
                found[key].add(mention.own.removeprefix(mention.coined))
    return dict(found)


def _own_company(full: Mapping[str, set[str]], surface: str, other: str) -> bool:
    """True where the text gives two companies their full names, and these differ by more than the coined word."""
    ours = set().union(*(full.get(surface[:length], ()) for length in range(2, len(surface))))
    theirs = full.get(other, set())
    return any(one != another for one in ours for another in theirs)


def _trades(forms: Forms) -> dict[str, dict[str, Mentioned]]:
    """Companies with their full name by their coined word, under the trade behind it."""
    found: dict[str, dict[str, Mentioned]] = {}
    for mention in forms.mentions:
        trade = mention.own[len(mention.coined) :][:2]
        whole = len(mention.coined) == 2 and mention.surface.endswith(_FULL) and trade in name_words("trade")
        if whole and not tag_of(mention.coined):
            found.setdefault(trade, {})[mention.coined] = mention
    return found


def _other_word(ground: Ground, forms: Forms) -> Iterator[tuple[Mentioned, Span]]:
    """A company's short name with one character of its coined word another: 泰山重工 of 泰川重工股份有限公司.

    Only where the text never introduces a company of that other name.
    """
    trades = _trades(forms)
    introduced = {
        mention.coined for mention in forms.mentions if mention.surface.endswith(tuple(name_words("company")))
    }
    for start, end in occurrences(ground.text, trades):
        word, trade = ground.text[max(0, start - 2) : start], ground.text[start:end]
        if not is_han(word) or word in introduced or not (ground.boundaries[start - 2] and ground.boundaries[end]):
            continue
        owners = trades[trade]
        if len(word) == 2 and len(owners) == 1 and ground.text[end : end + 2] not in _AFTER_COINED:
            owner = next(iter(owners.values()))
            differ = [(a, b) for a, b in zip(word, owner.coined, strict=True) if a != b]
            if len(differ) == 1 and word[0] == owner.coined[0] and not only_orders(*differ[0]):
                yield owner, Span(start - 2, end)


def _declared(ground: Ground) -> list[_Pattern]:
    """Short forms the text declares behind the name of a body."""
    found: list[_Pattern] = []
    for start, span in declared(ground.text):
        short = span.of(ground.text)
        if len(short) >= _SHORTEST and end_of(ground.text[max(0, start - _SHORTEST) : start]):
            found.append(_Pattern(short, len(short) - len(end_of(short)), short))
    return found


def find(ground: Ground, sound: str, forms: Forms, places: Iterable[Name]) -> Clashes:
    """Every clash of organisations; `mentions` of the result holds the places found by sound as well."""
    cover = _places_cover(ground, places)
    heard: list[tuple[Mentioned, str, Variant, str]] = []
    full = _full_names(forms)
    declared_forms = _declared(ground)
    short = {pattern.piece for pattern in declared_forms}
    for pattern, span, variant in _heard(ground, sound, [*declared_forms, *_pieces(ground, forms)], cover):
        wrong = Mentioned(span, span.of(ground.text), "organisation")
        if not _own_company(full, wrong.surface, pattern.form):
            heard.append((wrong, pattern.name, variant, pattern.piece if pattern.piece in short else ""))
    for owner, span in _other_word(ground, forms):
        wrong = Mentioned(span, span.of(ground.text), "organisation")
        heard.append((wrong, owner.own[: len(span)], Variant("changed", _CHANGED), ""))
    return _settled(ground, heard)


def _settled(ground: Ground, heard: Sequence[tuple[Mentioned, str, Variant, str]]) -> Clashes:
    """Count the spellings heard where they were, the others everywhere; drop pairs that one sentence has."""
    every: dict[str, set[Mentioned]] = {}
    for start, end in occurrences(ground.text, {right for _, right, _, _ in heard}):
        surface = ground.text[start:end]
        every.setdefault(surface, set()).add(Mentioned(Span(start, end), surface, "organisation"))
    for wrong, _, _, _ in heard:
        every.setdefault(wrong.surface, set()).add(wrong)
    clashes = Clashes(ground, {form: sorted(group, key=_start) for form, group in every.items()})
    pairs = dict.fromkeys(
        (wrong.surface, right, variant, declared_form) for wrong, right, variant, declared_form in heard
    )
    for form, right, variant, declared_form in pairs:
        ones, others = every[form], every.get(right, set())
        if others and not in_one_sentence(ground, ones, others):
            clashes.add(form, right, variant, declared_form)
    return clashes


def _start(mention: Mentioned) -> Span:
    return mention.span
