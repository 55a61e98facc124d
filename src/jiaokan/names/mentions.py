"""Known names of divisions in a text, and which division each means."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from jiaokan.names.division import Division
from jiaokan.names.forms import Form
from jiaokan.names.gazetteer import gazetteer
from jiaokan.names.ground import Ground, guard_words, tag_of
from jiaokan.text.span import Span

Trust = Literal["sure", "context", "adjacent"]
# What the dictionary takes longer names of places for, where it has them at all.
_UNSURE_TAGS = ("", "nr", "nrt", "nz")
# What stands between the members of a list.
LIST_MARKS = ("、", "以及", "和", "与", "及")
_LONG = 4
RANK = {"province": 0, "prefecture": 1, "county": 2, "township": 3}


@dataclass(frozen=True, slots=True)
class Mention:
    """A known form in the text; `division` is the one meant, None while or where that is open."""

    span: Span
    forms: tuple[Form, ...]
    division: Division | None = None
    above: Division | None = None
    """The division written before this one, or before the list it stands in, of which it is a part."""


class Context:
    """The divisions a document names, and those above them, each with the span that shows it."""

    def __init__(self) -> None:
        self._added: set[Division] = set()
        self._named: dict[tuple[str, str], Span] = {}
        self._implied: dict[tuple[str, str], Span] = {}

    def add(self, division: Division, span: Span) -> None:
        """Note that a division is named at a span."""
        if division in self._added:
            return
        self._added.add(division)
        self._named.setdefault(division.identity, span)
        for above in division.lineage():
            self._implied.setdefault(above.identity, span)

    def named(self, division: Division) -> Span | None:
        """Where the document names a division, itself."""
        return self._named.get(division.identity)

    def holds(self, division: Division) -> Span | None:
        """Where the document names a division or one below it."""
        return self._named.get(division.identity) or self._implied.get(division.identity)

    def around(self, division: Division) -> Span | None:
        """Where the document names a parent of a division, or another division under that parent."""
        found = (self.holds(parent) for parent in division.parents)
        return next((span for span in found if span is not None), None)


def _is_district(form: Form) -> bool:
    return form.kind == "stem" and form.division.name.endswith("区") and form.division.level == "county"


def _trust_of_stem(surface: str, forms: Sequence[Form]) -> Trust:
    """How far a bare stem is to be trusted: 和平 is a word, 朝阳 several districts, 松花江 a river, 辽宁 is neither."""
    forms = [form for form in forms if form.division.current]
    if any(form.division.level == "province" for form in forms):
        return "sure"
    tag = tag_of(surface)
    is_place = tag == "ns" or (len(surface) > 2 and tag in _UNSURE_TAGS)
    if any(form.division.level == "prefecture" for form in forms):
        return "sure" if is_place else "context"
    return "context" if forms and (is_place or not tag) else "adjacent"


@functools.cache
def _trust(surface: str) -> Trust:
    """Whether a form stands by itself, needs its places in the document, or needs its parent directly before it."""
    forms = gazetteer().forms(surface)
    if surface in guard_words("name"):
        return "adjacent"
    if all(form.kind == "stem" for form in forms):
        return _trust_of_stem(surface, forms)
    return "sure" if len(surface) > 2 else "context"


@functools.cache
def _alone(surface: str) -> tuple[Division, ...]:
    """What a form means by itself where that does not depend on the document; empty where it does."""
    forms = gazetteer().forms(surface)
    if any(map(_is_district, forms)):
        return ()
    current = [form.division for form in forms if form.division.current]
    return tuple([division for division in current if division.level == "province"] or current)


def _meant(forms: tuple[Form, ...], above: Division | None, context: Context) -> list[Division]:
    """Divisions a form can mean here: parts of the one before it, or a province, or today's before former ones."""
    if above:
        found = [form.division for form in forms if form.division.within(above)]
        return [division for division in found if division.current] or found
    if len(alone := _alone(forms[0].surface)) == 1:
        return list(alone)
    usable = [form for form in forms if not _is_district(form) or context.named(form.division)]
    for choice in (usable, list(forms)):
        if current := [form.division for form in choice if form.division.current]:
            return [division for division in current if division.level == "province"] or current
    return [form.division for form in usable]


def settle(forms: tuple[Form, ...], above: Division | None, context: Context) -> Division | None:
    """Return the one division that a form means here, None where several remain.

    The division written before decides first; then a province, today's divisions before former ones, those whose
    parent the document names, and the highest level.
    """
    found = _meant(forms, above, context)
    if len(found) == 1:
        return found[0]
    if found:
        found = [division for division in found if context.around(division)] or found
    highest = min((RANK[division.level] for division in found), default=0)
    found = [division for division in found if RANK[division.level] == highest]
    one_place = len({division.identity for division in found}) == 1 and not any(division.current for division in found)
    return found[-1] if len(found) == 1 or one_place else None


def _stands(ground: Ground, start: int, end: int) -> bool:
    """True where a known form is meant as such: it cuts no word, or is long enough for the cutter to be wrong."""
    if ground.goes_on(end):
        return False
    if ground.boundaries[start] and (ground.boundaries[end] or ground.goes_on(end + 1)):
        return True
    if end - start < _LONG or not (ground.boundaries[start] or ground.boundaries[end]):
        return False
    return any(form.kind == "full" for form in gazetteer().forms(ground.text[start:end]))


def _candidates(ground: Ground) -> list[Mention]:
    """Known forms at word boundaries, leftmost first and longest where they overlap."""
    names = gazetteer()
    whole = [(start, -end) for start, end in names.occurrences(ground.text) if _stands(ground, start, end)]
    found: list[Mention] = []
    reached = 0
    for start, negative_end in sorted(whole):
        if start >= reached and not ground.in_furniture(start):
            reached = -negative_end
            found.append(Mention(Span(start, reached), names.forms(ground.text[start:reached])))
    return found


def _above(ground: Ground, mention: Mention, previous: Mention | None) -> Division | None:
    """Return the division before a mention, or before the list it stands in, if the mention can be a part of it."""
    if previous is None:
        return None
    between = ground.text[previous.span.end : mention.span.start]
    parent = previous.division if not between else previous.above if between in LIST_MARKS else None
    within = parent is not None and any(form.division.within(parent) for form in mention.forms)
    return parent if within else None


def _goes_on_list(ground: Ground, mention: Mention, previous: Mention | None) -> bool:
    """True for a short full name (岷县) behind a county in its list, which no word can be there."""
    if previous is None or ground.text[previous.span.end : mention.span.start] not in LIST_MARKS:
        return False
    return (
        previous.division is not None
        and previous.division.level == "county"
        and ground.text[previous.span.end - 1] in "县旗市"
        and ground.text[mention.span.end - 1] in "县旗"
        and any(form.kind == "full" and form.division.current for form in mention.forms)
    )


def _fits(division: Division | None, context: Context) -> bool:
    """True where the document names a division elsewhere, or something under the same parent."""
    return division is not None and bool(context.named(division) or context.around(division))


def _pass(ground: Ground, mentions: Sequence[Mention], context: Context, *, last: bool) -> Iterator[Mention]:
    """Settle mentions in order; those that lack what they need are left out of the last pass, and open before it."""
    previous: Mention | None = None
    for mention in mentions:
        above = _above(ground, mention, previous)
        division = settle(mention.forms, above, context)
        trust = _trust(mention.span.of(ground.text))
        accepted = (
            trust == "sure"
            or above is not None
            or (last and trust == "context" and _fits(division, context))
            or _goes_on_list(ground, mention, previous)
        )
        previous = None
        if accepted:
            previous = Mention(mention.span, mention.forms, division, above)
            yield previous
        elif not last:
            yield mention


def find(ground: Ground) -> tuple[tuple[Mention, ...], Context]:
    """Every known name of a text in order, and what the document names."""
    first = list(_pass(ground, _candidates(ground), Context(), last=False))
    context = _context(first)
    found = tuple(_pass(ground, first, context, last=True))
    return found, _context(found)


def _context(mentions: Iterable[Mention]) -> Context:
    context = Context()
    for mention in mentions:
        if mention.division is not None:
            context.add(mention.division, mention.span)
    return context
