"""New decisions: made of findings, or handed over in a file, and put in place of those they replace."""

from __future__ import annotations

import itertools
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from jiaokan.decisions.matching import quoted
from jiaokan.decisions.naming import name_of, place_of
from jiaokan.decisions.review import Entry
from jiaokan.decisions.sheet import Sheet
from jiaokan.documents import Document
from jiaokan.findings.decision import Decision, Verdict
from jiaokan.findings.discrepancy import Discrepancy


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A finding as a decision knows it: its document as the run names it, its fingerprints, its sentence."""

    code: str
    document: str
    fingerprints: tuple[str, ...]
    quotation: str
    open: bool = True


@dataclass(frozen=True, slots=True)
class Ruling:
    """What is said of one or more findings, by whom and when."""

    verdict: Verdict
    reason: str
    reviewer: str
    date: str
    expires: str = ""

    def on(self, found: Occurrence, folder: Path) -> list[Decision]:
        """A row for each fingerprint of a finding; `folder` is that of the file."""
        return [
            Decision(
                fingerprint, found.code, name_of(found.document, folder), found.quotation,
                self.verdict, self.reason, self.reviewer, self.date, self.expires,
            )
            for fingerprint in found.fingerprints
        ]  # fmt: skip


def occurrences(found: Iterable[Discrepancy], documents: Iterable[Document]) -> list[Occurrence]:
    """The findings of a run."""
    known = {document.path: document for document in documents}
    return [
        Occurrence(
            item.code,
            item.at.place.document,
            item.fingerprints,
            quoted(item, known[item.at.place.document]),
            item.state == "open",
        )
        for item in found
    ]


def occurrences_of_report(report: Mapping[str, Any]) -> list[Occurrence]:
    """The findings of a JSON report; raises KeyError or TypeError for what is none."""
    return [
        Occurrence(
            str(item["code"]),
            str(item["document"]),
            tuple(map(str, item["fingerprints"])),
            str(item["quotation"]),
            item["state"] == "open",
        )
        for item in report["discrepancies"]
    ]


def decide(sheet: Sheet, rulings: Iterable[Decision], same: Callable[[str], str]) -> Sheet:
    """The sheet with new decisions in place of all that it has for the same documents and fingerprints.

    `same` gives one name to a document that is known by several (its real path).
    """
    new = list(rulings)
    decided = {(same(decision.document), decision.fingerprint) for decision in new}
    kept = sheet.keep(lambda entry: (same(entry.decision.document), entry.decision.fingerprint) not in decided)
    return kept.add(new)


def accept_open(
    sheet: Sheet, found: Sequence[Occurrence], ruling: Ruling, folder: Path, old: Mapping[str, str]
) -> Sheet:
    """The sheet with every open finding accepted.

    Accepted rows that hold stay as they are, so that reasons and dates of earlier reviewers do; rows that hold no more
    (expired, queried, fixed) for a finding that is accepted now give way. `old` gives the present name of documents
    that moved.
    """
    needed: defaultdict[tuple[str, str], list[Decision]] = defaultdict(list)
    for item in found:
        for decision in ruling.on(item, folder):
            needed[decision.document, decision.fingerprint].append(decision)
    reopened = {(name_of(item.document, folder), own) for item in found if item.open for own in item.fingerprints}
    held: Counter[tuple[str, str]] = Counter()
    quotations: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)

    def stays(entry: Entry) -> bool:
        decision = entry.decision
        document = old.get(decision.document, decision.document)
        key = (name_of(place_of(document, folder), folder), decision.fingerprint)
        if key not in reopened:
            return True
        if decision.verdict != "accepted" or "" < decision.expires < ruling.date:
            return False
        held[key] += 1
        quotations[key][decision.quotation] += 1
        return True

    kept = sheet.keep(stays)
    missing = [
        decision
        for key in needed
        if key in reopened
        for decision in itertools.islice(
            _unquoted_first(needed[key], quotations[key]), max(0, len(needed[key]) - held[key])
        )
    ]
    return kept.add(missing)


def _unquoted_first(needed: Sequence[Decision], quotations: Counter[str]) -> list[Decision]:
    """The occurrences whose sentence no row quotes before those that one does."""
    left = quotations.copy()
    quoted_before: list[bool] = []
    for decision in needed:
        quoted_before.append(left[decision.quotation] > 0)
        left[decision.quotation] -= 1
    order = sorted(range(len(needed)), key=lambda number: quoted_before[number])
    return [needed[number] for number in order]


def renamed(decisions: Iterable[Decision], folder: Path, here: Path) -> list[Decision]:
    """Decisions of another file with their documents named from `folder`.

    A report names documents from the folder it was made in (`here`); a name that leads to a file from `folder` stays.
    """
    return [
        decision
        if Path(place_of(decision.document, folder)).exists() or not (here / decision.document).exists()
        else replace(decision, document=name_of(str(here / decision.document), folder))
        for decision in decisions
    ]
