"""One document read: everything the rules may ask of it, as plain records that cross process borders."""

from __future__ import annotations

from dataclasses import dataclass, replace

from jiaokan.documents import Document
from jiaokan.facts import Fact, Frame, link_facts, read_frames
from jiaokan.facts.cells import cell_frames
from jiaokan.figures import Figure, resolve_dates
from jiaokan.figures import read as read_figures
from jiaokan.figures.cells import read_cells
from jiaokan.heading import Heading, read_heading
from jiaokan.names import Lexicon, Name
from jiaokan.names import masks as name_masks
from jiaokan.names import read as read_names
from jiaokan.relations import Passage, Relation, read_relations
from jiaokan.text.grids import find_grids
from jiaokan.text.layout import Layout, lay_out


@dataclass(frozen=True, slots=True)
class Reading:
    """A document with its layout, heading, figures, frames (one a figure), names, facts and relations."""

    document: Document
    layout: Layout
    heading: Heading
    figures: tuple[Figure, ...]
    frames: tuple[Frame, ...]
    names: tuple[Name, ...]
    facts: tuple[Fact, ...]
    relations: tuple[Relation, ...]


def read_document(document: Document, lexicon: Lexicon | None = None) -> Reading:
    """Read one document: names first, since they mask numerals, then figures, frames, facts and relations.

    `lexicon` is the newsroom's own, beside the standard one.
    """
    layout = lay_out(document.text)
    grids = find_grids(layout)
    names = read_names(layout, lexicon)
    figures = read_figures(document.text, [*layout.masks, *name_masks(names)])
    figures = read_cells(document.text, layout.folded, grids, figures)
    heading = read_heading(layout, figures, document.listed)
    sentences = {figure.span.start: layout.sentence_at(figure.span.start) for figure in figures}
    figures = resolve_dates(figures, heading.published, sentences, layout.folded)
    frames = read_frames(layout, figures, names, heading)
    frames = cell_frames(layout.folded, grids, figures, frames, names)
    facts, relations = _read_prose(layout, heading, figures, frames, names)
    return Reading(document, layout, heading, figures, frames, names, facts, relations)


def _read_prose(
    layout: Layout, heading: Heading, figures: tuple[Figure, ...], frames: tuple[Frame, ...], names: tuple[Name, ...]
) -> tuple[tuple[Fact, ...], tuple[Relation, ...]]:
    """Facts and relations of sentences: a row of a table is no sentence, so its cells are left out of them."""
    prose = [at for at, frame in enumerate(frames) if not frame.in_table]
    told, framed = tuple(figures[at] for at in prose), tuple(frames[at] for at in prose)
    facts = link_facts(told, framed)
    relations = read_relations(Passage(layout, heading, told, framed, facts, names))
    if len(prose) == len(figures):
        return facts, relations
    # The numbers of figures are those of the reading, cells included.
    return (
        tuple(replace(fact, figures=tuple(prose[at] for at in fact.figures)) for fact in facts),
        tuple(
            replace(relation, operands=tuple(replace(part, figure=prose[part.figure]) for part in relation.operands))
            for relation in relations
        ),
    )
