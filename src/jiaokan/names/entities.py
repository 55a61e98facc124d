"""People, organisations, works, misplaced titles and garbled terms of a text as records, beside its places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from jiaokan.names import (
    declarations,
    funds,
    levels,
    organisation_clashes,
    organisations,
    person_clashes,
    persons,
    terms,
    works,
)
from jiaokan.names.clash import Clashes
from jiaokan.names.ground import Ground
from jiaokan.names.mentioned import Forms, Mentioned, guessed_people
from jiaokan.names.name import Basis, Name, NameKind
from jiaokan.names.sound_text import sounds


def _free(mentions: Iterable[Mentioned], places: Sequence[Name]) -> list[Mentioned]:
    """People whose name is no part of a place's."""
    taken = {offset for place in places for offset in range(place.span.start, place.span.end)}
    return [mention for mention in mentions if not taken.intersection(range(mention.span.start, mention.span.end))]


def _full_names(mentions: Iterable[Mentioned]) -> dict[str, str]:
    """The longest name of each company that has a word of its own."""
    longest: dict[str, str] = {}
    for mention in mentions:
        if mention.coined and len(mention.surface) > len(longest.get(mention.coined, "")):
            longest[mention.coined] = mention.surface
    return longest


def _records(kind: NameKind, ground: Ground, mentions: Sequence[Mentioned], clashes: Clashes) -> Iterator[Name]:
    """A record for each mention; those of a departing spelling tell from which they depart.

    Where only the own word of a company is spelt two ways, that word has a record beside that of the full name.
    """
    full = _full_names(mentions)
    spelt = {form for clash in clashes.found.values() for form in (clash.form, clash.other)}
    clashing = [mention for form in sorted(spelt) for mention in clashes.mentions[form]]
    spans = {mention.span for mention in clashing}
    inside = {(span.start, end) for span in spans for end in range(span.start + 1, span.end + 1)}
    rest = (mention for mention in mentions if (mention.span.start, mention.span.end) not in inside)
    for mention in (*clashing, *rest):
        clash, canonical = clashes.found.get(mention.surface), full.get(mention.coined, mention.surface)
        surface = mention.span.of(ground.layout.text)
        if clash is None:
            yield Name(mention.span, surface, kind, canonical, "", "", known=False)
            continue
        yield Name(
            mention.span, surface, kind, clash.other, "", "", known=False, suggestion=clash.right,
            basis=clash.variant.how if clash.variant.how != "short" else "",
            distance=clash.variant.distance, evidence=clashes.mentions[clash.other][0].span,
        )  # fmt: skip


def _wrong_terms(ground: Ground, sound: str, places: Sequence[Name]) -> Iterator[Name]:
    text = ground.layout.text
    for title in levels.find(ground, places):
        meant = f"{title.unit}{title.meant}"
        yield Name(
            title.span, title.span.of(text), "title", meant, "", "", known=False, suggestion=meant, basis="level"
        )
    for term in terms.find(ground, sound):
        sure = {"certain": 0.0, "likely": 0.2, "doubtful": 0.5}[term.confidence]
        yield Name(
            term.span, term.span.of(text), "term", term.meant, "", "", known=False, suggestion=term.meant,
            basis=term.basis, distance=sure,
        )  # fmt: skip
    for fund in funds.find(ground):
        basis: Basis = "fund" if fund.other else ""
        yield Name(
            fund.span, fund.span.of(text), "term", fund.usual, "", "", known=False, basis=basis, evidence=fund.other
        )


def read(ground: Ground, places: Sequence[Name]) -> list[Name]:
    """Every name but the places, in order; those of one kind overlap only where one lies inside the other."""
    sound = sounds(ground.text)
    people = Forms(_free(persons.find(ground, guessed_people(ground.text)), places))
    bodies = Forms(organisations.find(ground, places))
    titles = Forms(works.find(ground))
    found = [
        *_records("person", ground, people.mentions, person_clashes.find(ground, sound, people, places)),
        *_records("organisation", ground, bodies.mentions, organisation_clashes.find(ground, sound, bodies, places)),
        *_records("work", ground, titles.mentions, works.clashes(ground, titles)),
        *_wrong_terms(ground, sound, places),
    ]
    return sorted([*found, *_declared(ground, bodies)], key=lambda name: (name.span, name.kind))


def _declared(ground: Ground, bodies: Forms) -> Iterator[Name]:
    text = ground.layout.text
    for wrong in declarations.find(ground, bodies):
        surface, full = wrong.span.of(text), wrong.full.of(text)
        yield Name(
            wrong.span, surface, "organisation", full, "", "", known=False, basis="declared", evidence=wrong.full
        )
