"""One document read: everything the rules may ask of it, as plain records that cross process borders."""

from __future__ import annotations

from dataclasses import dataclass

from jiaokan.documents import Document
from jiaokan.facts import Fact, Frame, link_facts, read_frames
from jiaokan.figures import Figure, resolve_dates
from jiaokan.figures import read as read_figures
from jiaokan.heading import Heading, read_heading
from jiaokan.names import Name
from jiaokan.names import masks as name_masks
from jiaokan.names import read as read_names
from jiaokan.relations import Passage, Relation, read_relations
from jiaokan.text.layout import lay_out


@dataclass(frozen=True, slots=True)
class Reading:
    """A document with its heading, figures, frames (one a figure), names, facts and relations."""

    document: Document
    heading: Heading
    figures: tuple[Figure, ...]
    frames: tuple[Frame, ...]
    names: tuple[Name, ...]
    facts: tuple[Fact, ...]
    relations: tuple[Relation, ...]


def read_document(document: Document) -> Reading:
    """Read one document: names first, since they mask numerals, then figures, frames, facts and relations."""
    layout = lay_out(document.text)
    names = read_names(layout)
    figures = read_figures(document.text, [*layout.masks, *name_masks(names)])
    heading = read_heading(layout, figures, document.listed)
    sentences = {figure.span.start: layout.sentence_at(figure.span.start) for figure in figures}
    figures = resolve_dates(figures, heading.published, sentences)
    frames = read_frames(layout, figures, names, heading)
    facts = link_facts(figures, frames)
    relations = read_relations(Passage(layout, heading, figures, frames, facts, names))
    return Reading(document, heading, figures, frames, names, facts, relations)
