"""Read the names of a text: known ones as they are, garbled ones with what was probably meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from jiaokan.names import (
    above,
    below_county,
    children,
    entities,
    former,
    generics,
    homophones,
    repeats,
    short_stems,
    superiors,
)
from jiaokan.names.forms import Form
from jiaokan.names.garbled import Cover, Findings, Garbled
from jiaokan.names.ground import Ground, prepare
from jiaokan.names.lexicon import Lexicon, standard_lexicon
from jiaokan.names.lexicon import find as find_listed
from jiaokan.names.mentions import Mention, find
from jiaokan.names.name import Name
from jiaokan.names.superiors import Misplaced
from jiaokan.text.layout import Layout
from jiaokan.text.span import Span


def _known(ground: Ground, mention: Mention) -> Name:
    surface = mention.span.of(ground.layout.text)
    division = mention.division
    if division is None:
        full = {form.division.name for form in mention.forms}
        return Name(mention.span, surface, "place", full.pop() if len(full) == 1 else "", "", "", known=True)
    parent = division.parent.name if division.parent else ""
    until = "" if division.current else former.until(division)
    return Name(
        mention.span,
        surface,
        "place",
        division.name,
        division.code,
        parent,
        known=True,
        written_parent=mention.above.name if mention.above else "",
        until="" if until and former.is_historical(ground, mention.span, until) else until,
    )


def _misplaced(ground: Ground, misplaced: Misplaced) -> Name:
    """A real name with another parent before it than its own; what should stand is the name behind its own parent."""
    name = _known(ground, misplaced.mention)
    right = "" if misplaced.listed else misplaced.right.name + name.surface
    return replace(
        name,
        canonical=misplaced.division.name,
        code=misplaced.division.code,
        parent=misplaced.right.name,
        suggestion=right,
        basis="superior",
        evidence=misplaced.evidence,
        written_parent=misplaced.written.name,
    )


def _clipped(ground: Ground, span: Span, form: Form) -> Name:
    division = form.division
    surface = span.of(ground.layout.text)
    return Name(
        span, surface, "place", division.name, division.code, "", known=True, suggestion=form.surface, basis="clipped"
    )


def _garbled(layout: Layout, garbled: Garbled) -> Name:
    form: Form = garbled.meant
    parent = form.division.parent
    return Name(
        garbled.span,
        garbled.span.of(layout.text),
        "place",
        form.division.name,
        form.division.code,
        parent.name if parent else "",
        known=False,
        suggestion=garbled.suggestion,
        basis=garbled.basis,
        distance=garbled.distance,
        evidence=garbled.evidence,
    )


def read(layout: Layout, own: Lexicon | None = None) -> tuple[Name, ...]:
    """Names of a text in order; no two places overlap, but a place may lie in another name.

    Places are the divisions of China, townships only where their county is named. An unknown one is left out, unless a
    parent written with it or the real name in the document says what it should be. What a lexicon (`own`, and the
    standard one) says of a spelling goes before everything else.
    """
    ground = prepare(layout)
    lexicon = standard_lexicon()
    listed = find_listed(ground, lexicon.with_own(own) if own else lexicon)
    places = read_places(ground, listed)
    taken = {(name.kind, offset) for name in listed for offset in range(name.span.start, name.span.end)}
    others = [
        name
        for name in entities.read(ground, places)
        if (name.kind, name.span.start) not in taken and (name.kind, name.span.end - 1) not in taken
    ]
    return tuple(sorted([*places, *listed, *others], key=lambda name: (name.span, name.kind)))


def read_places(ground: Ground, listed: Sequence[Name] = ()) -> tuple[Name, ...]:
    """Places of a text in order, less those that a lexicon has already; no two overlap."""
    mentions, context = find(ground)
    mentions = _beside(mentions, listed)
    findings = Findings(Cover(len(ground.text), mentions), context, [])
    for name in listed:
        findings.cover.take(name.span)
    children.find(ground, mentions, findings)
    repeats.find_again(ground, findings)
    homophones.find_nationalities(ground, findings)
    homophones.find_homophones(ground, findings)
    repeats.find_near(ground, mentions, findings)
    repeats.find_again(ground, findings)
    above.find(ground, mentions, findings)
    generics.find(ground, mentions, findings)
    short_stems.find(ground, mentions, findings)
    mentions = tuple(sorted((*mentions, *below_county.find(ground, mentions, findings)), key=lambda one: one.span))
    names = [_garbled(ground.layout, garbled) for garbled in findings.found]
    names += [_clipped(ground, span, form) for span, form in generics.clipped(ground, findings)]
    # A garbled name may hold a real one (大理 of 大理彝族自治州), which is then no mention of its own.
    starts = {offset for name in names for offset in range(name.span.start, name.span.end)}
    mentions = tuple(mention for mention in mentions if mention.span.start not in starts)
    wrong = {misplaced.mention: _misplaced(ground, misplaced) for misplaced in superiors.find(ground, mentions)}
    names += [wrong.get(mention) or _known(ground, mention) for mention in mentions]
    return tuple(sorted(names, key=lambda name: name.span))


def _beside(mentions: tuple[Mention, ...], listed: Sequence[Name]) -> tuple[Mention, ...]:
    """The mentions that lie in no place of the lexicon: there its spelling and its name hold."""
    taken = {offset for name in listed if name.kind == "place" for offset in range(name.span.start, name.span.end)}
    return tuple(m for m in mentions if m.span.start not in taken and m.span.end - 1 not in taken)
