"""Two spellings of one person: the same sound, two characters exchanged, or one title with two names."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Sequence

from jiaokan.names.clash import Clashes, clause_before, count_in_clauses, in_list, in_one_sentence, told_apart
from jiaokan.names.ground import Ground, tag_of
from jiaokan.names.mentioned import Forms, Mentioned, rare_sounds, windows
from jiaokan.names.name import Name
from jiaokan.names.sound_text import sounds_of
from jiaokan.names.variants import SERIES, alike, relation
from jiaokan.names.word_lists import name_words, surname_length
from jiaokan.text.span import Span

_SHORTEST = 3
_SHORTEST_ROLE = 3
_SAME_ROLE = 4
_ROLE_REACH = 24
# A title that several people of one body bear at once.
_SHARED = ("副", "原", "前", "名誉", "老")


def _patterns(forms: Iterable[str]) -> list[tuple[str, str]]:
    """What the names of people sound like, also with the two characters of the given name exchanged."""
    found: list[tuple[str, str]] = []
    for form in forms:
        if len(form) < _SHORTEST:
            continue
        found += [(sound, form) for sound in sounds_of(form)]
        if len(form) == _SHORTEST and form[1] != form[2]:
            found += [(sound, form) for sound in sounds_of(form[0] + form[2] + form[1])]
    return found


def _can_be_name(ground: Ground, form: str, start: int, end: int, taken: bytearray) -> bool:
    """True where a stretch that no detector took for a name may be one all the same."""
    surface, boundaries = ground.text[start:end], ground.boundaries
    ends = boundaries[end] or ground.text.endswith(_titles(), 0, start)
    if not boundaries[start] or not ends or taken.find(1, start, end) >= 0 or tag_of(surface):
        return False
    # A surname may be lost to a character that is none (正海川), if the given name stands whole behind it.
    if surface[1:] == form[1:] and boundaries[start + 1] and boundaries[end]:
        return True
    named = surname_length(surface) > 0 or end - start > _SHORTEST
    return named and not (boundaries[end] and ground.has_words(start, end))


def _heard(ground: Ground, sound: str, forms: Forms, taken: bytearray) -> Iterator[tuple[str, Mentioned]]:
    """Places that sound like a name of the document and are written otherwise, with that name."""
    patterns = rare_sounds(_patterns(forms.of))
    known = {mention.span for mention in forms.mentions}
    seen: set[tuple[str, int]] = set()
    for number, start, end in windows(sound, [heard for heard, _ in patterns]):
        form, surface = patterns[number][1], ground.text[start:end]
        if surface == form or (form, start) in seen or ground.in_furniture(start):
            continue
        seen.add((form, start))
        variant = relation(form, surface, "person")
        if variant is None or variant.how not in {"homophone", "near", "swapped"}:
            continue
        if Span(start, end) in known or _can_be_name(ground, form, start, end, taken):
            yield form, Mentioned(Span(start, end), surface, "person")


def _role(ground: Ground, mention: Mentioned) -> str:
    """The words before a name in its clause, if they end in a title."""
    words = clause_before(ground, mention)[-_ROLE_REACH:]
    return words if words.endswith(_titles()) else ""


@functools.cache
def _titles() -> tuple[str, ...]:
    return tuple(sorted(name_words("office") | name_words("role")))


@functools.lru_cache(maxsize=8192)
def _title(role: str) -> str:
    """The title at the end of a role, with 副 or 原 where it has one."""
    title = max((word for word in _titles() if role.endswith(word)), key=len, default="")
    sign = next((sign for sign in _SHARED if title and role[: -len(title)].endswith(sign)), "")
    return sign + title


def _same_role(one: str, other: str) -> bool:
    """True where two roles are of one post: equal words as far as both go, and a title that only one person bears."""
    title = _title(one)
    if not title or title != _title(other) or title not in name_words("office"):
        return False
    common = 0
    while common < min(len(one), len(other)) and one[-1 - common] == other[-1 - common]:
        common += 1
    rests = (one[: len(one) - common], other[: len(other) - common])
    open_end = any(not rest or rest[-1] in name_words("outside") or not rest[-1].isalnum() for rest in rests)
    return common >= _SHORTEST_ROLE and open_end


def _different_posts(ground: Ground, ones: Sequence[Mentioned], others: Sequence[Mentioned]) -> bool:
    """True where both people have titles of their own, none in common."""
    left, right = ({_title(_role(ground, m)) for m in mentions} - {""} for mentions in (ones, others))
    return bool(left) and bool(right) and left.isdisjoint(right)


def _introduced_twice(ground: Ground, ones: Sequence[Mentioned], others: Sequence[Mentioned]) -> bool:
    """True where both are introduced by a title that many bear: 村民王小兰, 村民王小南."""
    shared = name_words("role")
    return all(any(_title(_role(ground, m)) in shared for m in mentions) for mentions in (ones, others))


def _may_be_one(ground: Ground, clashes: Clashes, one: str, other: str, counts: dict[int, int]) -> bool:
    ones, others = clashes.mentions[one], clashes.mentions[other]
    return not (
        in_one_sentence(ground, ones, others)
        or told_apart(ground, ones, others)
        or (in_list(ground, ones, counts) and in_list(ground, others, counts))
        or _different_posts(ground, ones, others)
    )


def _by_role(ground: Ground, mentions: Iterable[Mentioned]) -> dict[str, dict[str, dict[str, None]]]:
    """Forms with their roles, under the title at the end of these."""
    posts: dict[str, dict[str, dict[str, None]]] = {}
    for mention in mentions:
        role = _role(ground, mention)
        if title := _title(role):
            roles = posts.setdefault(title, {}).setdefault(mention.surface, {})
            if len(roles) < SERIES:
                roles[role] = None
    return posts


def _one_post(ground: Ground, clashes: Clashes, counts: dict[int, int]) -> None:
    """Two names, one character apart, of whom both are said to hold one post: 董事长郑海川, 董事长郑海山.

    Of names that do not sound alike one must stand alone; people who are told of again are two.
    """
    for holders in _by_role(ground, [m for group in clashes.mentions.values() for m in group]).values():
        for one, other, variant in alike(holders, "person"):
            pairs = ((left, right) for left in holders[one] for right in holders[other])
            shared = [len(min(pair, key=len)) for pair in pairs if _same_role(*pair)]
            enough = _SAME_ROLE if len(one) < _SHORTEST else _SHORTEST_ROLE
            rare = variant.how != "changed" or min(len(clashes.mentions[form]) for form in (one, other)) == 1
            if rare and shared and max(shared) >= enough and _may_be_one(ground, clashes, one, other, counts):
                clashes.add(one, other, variant)


def find(ground: Ground, sound: str, forms: Forms, places: Iterable[Name]) -> Clashes:
    """Every clash of people; `mentions` of the result holds the places found by sound as well."""
    taken = bytearray(len(ground.text) + 1)
    for place in places:
        taken[place.span.start : place.span.end] = b"\1" * len(place.span)
    for mention in forms.mentions:
        taken[mention.span.start : mention.span.end] = b"\1" * len(mention.span)
    heard = list(_heard(ground, sound, forms, taken))
    every = Forms({*forms.mentions, *(mention for _, mention in heard)})
    clashes, counts = Clashes(ground, every.of), count_in_clauses(ground, every.mentions)
    for form, other in dict.fromkeys((form, mention.surface) for form, mention in heard):
        variant = relation(form, other, "person")
        if variant is None or not _may_be_one(ground, clashes, form, other, counts):
            continue
        if variant.how == "homophone" or not _introduced_twice(ground, every.of[form], every.of[other]):
            clashes.add(form, other, variant)
    _one_post(ground, clashes, counts)
    return clashes
