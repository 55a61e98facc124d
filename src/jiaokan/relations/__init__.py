"""What the text asserts among its figures: one file per cue, each yielding relations with a verdict."""

from __future__ import annotations

from jiaokan.relations.age import read_ages
from jiaokan.relations.anniversary import read_anniversaries
from jiaokan.relations.average import read_averages
from jiaokan.relations.balance import read_balances
from jiaokan.relations.clock import read_clock
from jiaokan.relations.complete import read_complete
from jiaokan.relations.conversion import read_conversions
from jiaokan.relations.doubt import doubted
from jiaokan.relations.duration import read_durations
from jiaokan.relations.extremes import read_extremes
from jiaokan.relations.growth import read_growth
from jiaokan.relations.lead_time import read_lead_times
from jiaokan.relations.list_count import read_list_counts
from jiaokan.relations.motion import read_motion
from jiaokan.relations.named_total import read_named_totals
from jiaokan.relations.numbering import read_numbering
from jiaokan.relations.part import read_parts
from jiaokan.relations.publication import read_publication
from jiaokan.relations.rank import read_ranks
from jiaokan.relations.rate import read_rates
from jiaokan.relations.relation import Operand, Passage, Relation
from jiaokan.relations.repeat import read_agreements, read_restatements, read_titles
from jiaokan.relations.restatement import read_mentions
from jiaokan.relations.reversed_dates import read_reversed_dates
from jiaokan.relations.reversed_range import read_reversed_ranges
from jiaokan.relations.share import read_shares
from jiaokan.relations.stages import read_stages
from jiaokan.relations.stock import read_stocks
from jiaokan.relations.total import read_totals
from jiaokan.relations.weekday import read_weekdays

__all__ = ["Operand", "Passage", "Relation", "read_relations"]

_CUES = (
    read_agreements, read_titles, read_restatements, read_parts, read_totals, read_weekdays,
    read_growth, read_shares, read_rates, read_averages, read_balances, read_complete, read_conversions,
    read_reversed_dates, read_stages, read_publication, read_durations, read_clock, read_anniversaries, read_ages,
    read_reversed_ranges, read_list_counts, read_numbering, read_ranks, read_mentions,
    read_stocks, read_named_totals, read_lead_times, read_motion, read_extremes,
)  # fmt: skip


def read_relations(passage: Passage) -> tuple[Relation, ...]:
    """Every relation of a passage, in order of place."""
    found = [doubted(relation) for cue in _CUES for relation in cue(passage)]
    return tuple(sorted(found, key=lambda relation: (relation.span, relation.kind, relation.cue)))
