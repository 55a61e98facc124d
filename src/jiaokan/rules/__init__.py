"""Rules: how they are declared, found, loaded and run.

The names below are what files in `schemas/` and `checks/` may use.
"""

from jiaokan.findings.finding import (
    Computation,
    Evidence,
    Finding,
    Place,
    Severity,
    Suggestion,
    Term,
)
from jiaokan.findings.printed import exact, plain, printed
from jiaokan.rules.cases import (
    Case,
    FigureRow,
    NameRow,
    Spelling,
    by_form,
    cases,
    figure_row,
    name_rows,
    some_name_rows,
    spellings,
)
from jiaokan.rules.declare import Example, Rule, row_rule, rule
from jiaokan.rules.notes import mean_sort, per_cent, recomputed, recomputed_mean, rounded
from jiaokan.rules.readings import ReadingRow, against_original, changed_figures, changed_words, reading_rows
from jiaokan.rules.reference import reference
from jiaokan.rules.schema import DataTable, Table
from jiaokan.rules.spelt import spelt_two_ways
from jiaokan.rules.terms import count_term, day_term, end_terms
from jiaokan.words import Words

__all__ = [
    "Case",
    "Computation",
    "DataTable",
    "Evidence",
    "Example",
    "FigureRow",
    "Finding",
    "NameRow",
    "Place",
    "ReadingRow",
    "Rule",
    "Severity",
    "Spelling",
    "Suggestion",
    "Table",
    "Term",
    "Words",
    "against_original",
    "by_form",
    "cases",
    "changed_figures",
    "changed_words",
    "count_term",
    "day_term",
    "end_terms",
    "exact",
    "figure_row",
    "mean_sort",
    "name_rows",
    "per_cent",
    "plain",
    "printed",
    "reading_rows",
    "recomputed",
    "recomputed_mean",
    "reference",
    "rounded",
    "row_rule",
    "rule",
    "some_name_rows",
    "spellings",
    "spelt_two_ways",
]
