"""Read the names of a text: known ones as they are, garbled ones with what was probably meant."""

from __future__ import annotations

from jiaokan.names import children, entities, homophones, repeats
from jiaokan.names.forms import Form
from jiaokan.names.garbled import Cover, Findings, Garbled
from jiaokan.names.ground import Ground, prepare
from jiaokan.names.mentions import Mention, find
from jiaokan.names.name import Name
from jiaokan.text.layout import Layout


def _known(layout: Layout, mention: Mention) -> Name:
    surface = mention.span.of(layout.text)
    division = mention.division
    if division is None:
        full = {form.division.name for form in mention.forms}
        return Name(mention.span, surface, "place", full.pop() if len(full) == 1 else "", "", "", known=True)
    parent = division.parent.name if division.parent else ""
    return Name(mention.span, surface, "place", division.name, division.code, parent, known=True)


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


def read(layout: Layout) -> tuple[Name, ...]:
    """Names of a text in order; no two places overlap, but a place may lie in another name.

    Places are the divisions of China at county level and above. An unknown one is left out, unless a parent written
    with it or the real name in the document says what it should be.
    """
    ground = prepare(layout)
    places = read_places(ground)
    return tuple(sorted([*places, *entities.read(ground, places)], key=lambda name: (name.span, name.kind)))


def read_places(ground: Ground) -> tuple[Name, ...]:
    """Places of a text in order; no two overlap."""
    layout = ground.layout
    mentions, context = find(ground)
    findings = Findings(Cover(len(ground.text), mentions), context, [])
    children.find(ground, mentions, findings)
    repeats.find_again(ground, findings)
    homophones.find_nationalities(ground, findings)
    homophones.find_homophones(ground, findings)
    repeats.find_near(ground, mentions, findings)
    repeats.find_again(ground, findings)
    names = [_garbled(layout, garbled) for garbled in findings.found]
    # A garbled name may hold a real one (大理 of 大理彝族自治州), which is then no mention of its own.
    starts = {offset for name in names for offset in range(name.span.start, name.span.end)}
    names += [_known(layout, mention) for mention in mentions if mention.span.start not in starts]
    return tuple(sorted(names, key=lambda name: name.span))
