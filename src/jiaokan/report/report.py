"""A report: documents, coverage, discrepancies, errors, and the tables they rest on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

import pandas as pd

from jiaokan.decisions.review import Entry, Review
from jiaokan.documents import Document
from jiaokan.errors import JiaokanError, status_of
from jiaokan.findings.discrepancy import Discrepancy
from jiaokan.findings.finding import SEVERITIES
from jiaokan.report.inert import dumps
from jiaokan.rules.declare import Rule
from jiaokan.tables import Tables, frame_of
from jiaokan.words import Language


@dataclass(frozen=True)
class Coverage:
    """What was read and what took part in a comparison; "no discrepancy" never stands without it.

    `relations` counts verdicts, `reasons` why relations were left undecided, `not_checked` what no relation touched,
    by kind of figure, and reprints that were not compared with their original.
    """

    figures: int
    compared: int
    relations: dict[str, int]
    reasons: dict[str, int]
    not_checked: dict[str, int]


@dataclass(frozen=True)
class Report:
    """The outcome of one run; `checked` are the documents asked for, `originals` those read only as evidence.

    `rules` are the codes in force, `manual` says of each what a report may print of it. `review` says what became of
    the decisions of reviewers; `show_suppressed` asks for a list of what they accepted.
    """

    checked: tuple[Document, ...]
    originals: tuple[Document, ...]
    found: tuple[Discrepancy, ...]
    errors: tuple[JiaokanError, ...]
    reading: Tables
    rules: tuple[str, ...]
    manual: Mapping[str, Rule] = field(default_factory=dict, repr=False, compare=False)
    review: Review = field(default=Review(), kw_only=True)
    show_suppressed: bool = field(default=False, kw_only=True)

    @cached_property
    def coverage(self) -> Coverage:
        """Coverage over the checked documents."""
        paths = {document.path for document in self.checked}
        figures = self.reading.figures[self.reading.figures["document"].isin(paths)]
        relations = self.reading.relations[self.reading.relations["document"].isin(paths)]
        operands = self.reading.operands
        compared = set(operands.loc[operands["relation"].isin(relations.index), "figure"])
        beside = self.reading.readings[self.reading.readings["original_figure"].ne("")]
        compared |= set(beside["figure"])
        alone = figures[~figures.index.isin(compared)]
        kinds = Counter(alone["kind"])
        verdicts = Counter(relations["verdict"])
        reasons = Counter(relations.loc[relations["verdict"] == "undecided", "reason"])
        return Coverage(
            figures=len(figures),
            compared=int(figures.index.isin(compared).sum()),
            relations={verdict: verdicts[verdict] for verdict in ("holds", "broken", "undecided")},
            reasons=dict(sorted(reasons.items())),
            not_checked=dict(sorted(kinds.items())),
        )

    @property
    def open(self) -> tuple[Discrepancy, ...]:
        """The findings that no decision suppresses."""
        return tuple(item for item in self.found if item.state == "open")

    @property
    def stale(self) -> tuple[Entry, ...]:
        """The decisions that match nothing in a document that was checked."""
        return self.review.stale

    @property
    def discrepancies(self) -> pd.DataFrame:
        """The findings as a table."""
        return frame_of("discrepancies", ((f"x{at}", _row(item)) for at, item in enumerate(self.found, 1)))

    @property
    def tables(self) -> Tables:
        """Every table of the run, discrepancies included."""
        return replace(self.reading, discrepancies=self.discrepancies)

    def to_dict(self, language: Language = "zh") -> dict[str, Any]:
        """The report as the JSON contract has it."""
        from jiaokan.report.json_report import as_dict

        return as_dict(self, language)

    def to_json(self, language: Language = "zh") -> str:
        """The JSON report: sorted, indented, the same bytes for the same input."""
        return dumps(self.to_dict(language), indent=2) + "\n"

    def status(self, fail_on: str = "error") -> int:
        """Exit status: 3 a fault of the program or a rule, 2 something unreadable, 1 discrepancies, else 0.

        A mending that moved other figures too counts as a warning, a stale decision as an info.
        """
        failed = status_of(self.errors)
        if failed or fail_on == "never":
            return failed
        worst = SEVERITIES[: [*SEVERITIES].index(fail_on) + 1] if fail_on in SEVERITIES else SEVERITIES[:1]
        disturbed = any(fix.outcome == "disturbed" for fix in self.review.fixes)
        decisions = ("warning" in worst and disturbed) or ("info" in worst and bool(self.stale))
        return int(decisions or any(item.severity in worst for item in self.open))


def _row(item: Discrepancy) -> dict[str, Any]:
    place = item.at.place
    return {
        "document": place.document, "start": place.start, "end": place.end, "surface": item.at.surface,
        "code": item.code, "severity": item.severity, "confidence": item.confidence, "message": item.message.zh,
        "expected": item.expected, "computation": item.computation.text if item.computation else "",
        "fingerprint": item.fingerprint, "decision": item.decision.verdict if item.decision else "",
    }  # fmt: skip
