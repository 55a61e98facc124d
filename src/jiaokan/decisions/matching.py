"""Which findings decisions hold for.

A decision holds for document × fingerprint; n accepted rows accept n occurrences, and of more the surplus stays open.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from jiaokan.decisions.fixes import verify
from jiaokan.decisions.homes import Home, Texts, find_homes
from jiaokan.decisions.quotation import quotation
from jiaokan.decisions.review import Entry, Ledger, Review
from jiaokan.documents import Document
from jiaokan.findings.discrepancy import Discrepancy
from jiaokan.rules.registry import RuleSet

Key = tuple[str, str]
"""A document of the run, by path, and a fingerprint."""


@dataclass(frozen=True, slots=True)
class Run:
    """What decisions are held against.

    `found` are the findings of the report, `seen` those that a more telling finding pushed out as well, `documents` all
    that were read, `rules` those in force, `complete` is False where a rule failed.
    """

    found: Sequence[Discrepancy]
    seen: Sequence[Discrepancy]
    documents: Sequence[Document]
    rules: RuleSet
    complete: bool = True


def quoted(item: Discrepancy, document: Document) -> str:
    """The sentence around a finding, as a decision quotes it."""
    return quotation(document.text, item.at.place.start, item.at.place.end)


def apply(run: Run, ledger: Ledger) -> tuple[tuple[Discrepancy, ...], Review]:
    """The findings with their decisions, and what became of the decisions."""
    checked = {document.path: document for document in run.documents if document.checked}
    texts = Texts({path: document.text for path, document in checked.items()})
    folder = ledger.file.parent
    prints = _documents_by_print(run.seen)
    homes = find_homes(ledger.entries, tuple(checked), prints, texts, folder)
    here = [(entry, path) for entry in ledger.entries if (path := homes[entry.decision.document].path)]
    valid = [(entry, path) for entry, path in here if not _is_expired(entry, ledger.today)]
    taken = _assign(run.found, valid, checked)
    found = tuple(_decided(item, number, taken) for number, item in enumerate(run.found))
    return found, _review(replace(run, found=found), ledger, here, set(taken.values()), homes, texts)


def _is_expired(entry: Entry, today: str) -> bool:
    """True after the last day of a decision; a fix does not expire, it is verified."""
    return entry.decision.verdict != "fixed" and "" < entry.decision.expires < today


def _documents_by_print(seen: Iterable[Discrepancy]) -> dict[str, list[str]]:
    prints: defaultdict[str, list[str]] = defaultdict(list)
    for item in seen:
        for fingerprint in item.fingerprints:
            prints[fingerprint].append(item.at.place.document)
    return prints


def _assign(
    found: Sequence[Discrepancy], entries: Iterable[tuple[Entry, str]], documents: Mapping[str, Document]
) -> dict[tuple[int, str], Entry]:
    """A decision for each fingerprint of each finding, by the number of the finding.

    Of several occurrences those whose very sentence was quoted come first, so that what was added is what stays open.
    """
    rows: defaultdict[Key, list[Entry]] = defaultdict(list)
    for entry, path in entries:
        rows[path, entry.decision.fingerprint].append(entry)
    places: defaultdict[Key, list[int]] = defaultdict(list)
    for number, item in enumerate(found):
        for fingerprint in item.fingerprints:
            if (item.at.place.document, fingerprint) in rows:
                places[item.at.place.document, fingerprint].append(number)
    taken: dict[tuple[int, str], Entry] = {}
    for key, numbers in places.items():
        ranked = sorted(rows[key], key=lambda entry: entry.decision.verdict != "accepted")
        quotations = [quoted(found[number], documents[key[0]]) for number in numbers]
        for number, entry in _paired(numbers, quotations, ranked):
            taken[number, key[1]] = entry
    return taken


def _paired(numbers: Sequence[int], quotations: Sequence[str], entries: Sequence[Entry]) -> list[tuple[int, Entry]]:
    by_sentence: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in reversed(entries):
        by_sentence[entry.decision.quotation].append(entry)
    pairs: list[tuple[int, Entry]] = []
    left: list[int] = []
    for number, sentence in zip(numbers, quotations, strict=True):
        if by_sentence.get(sentence):
            pairs.append((number, by_sentence[sentence].pop()))
        else:
            left.append(number)
    used = {id(entry) for _, entry in pairs}
    rest = [entry for entry in entries if id(entry) not in used]
    return [*pairs, *zip(left, rest, strict=False)]


def _decided(item: Discrepancy, number: int, taken: Mapping[tuple[int, str], Entry]) -> Discrepancy:
    """A finding with its decision; accepted only if all of its fingerprints are."""
    entries = [taken.get((number, fingerprint)) for fingerprint in item.fingerprints]
    decisions = [entry.decision for entry in entries if entry]
    if not decisions:
        return item
    if len(decisions) == len(entries) and all(decision.verdict == "accepted" for decision in decisions):
        return replace(item, decision=decisions[0])
    waiting = next((decision for decision in decisions if decision.verdict != "accepted"), None)
    return replace(item, decision=waiting)


def _review(
    run: Run,
    ledger: Ledger,
    here: Sequence[tuple[Entry, str]],
    matched: set[Entry],
    homes: Mapping[str, Home],
    texts: Texts,
) -> Review:
    found = {(item.at.place.document, own) for item in run.found for own in item.fingerprints}
    hidden = {(item.at.place.document, own) for item in run.seen for own in item.fingerprints} - found
    waiting = {(item.at.place.document, own) for item in run.found if item.state == "open" for own in item.fingerprints}
    judges = _Judges(run)
    expired: list[Entry] = []
    stale: list[Entry] = []
    unjudged: list[Entry] = []
    fixed: list[tuple[Entry, str]] = []
    still: list[Entry] = []
    for entry, path in here:
        key = (path, entry.decision.fingerprint)
        if entry.decision.verdict == "fixed" and (key in found or judges.judges(entry, path)):
            fixed.append((entry, path))
            still += [entry] if key in found or key in hidden else []
        elif key in waiting and _is_expired(entry, ledger.today):
            expired.append(entry)
        elif entry not in matched and key not in hidden:
            (stale if judges.judges(entry, path) else unjudged).append(entry)
    dated = any(entry.decision.expires for entry in (*matched, *expired) if entry.decision.verdict != "fixed")
    return Review(
        file=ledger.file.name,
        today=ledger.today if dated else "",
        matched=tuple(entry for entry, _ in here if entry in matched),
        stale=tuple(stale),
        expired=tuple(expired),
        unjudged=tuple(unjudged),
        fixes=verify(fixed, still, texts),
        homes=tuple((name, home.path) for name, home in sorted(homes.items())),
        moved=tuple((name, home.path) for name, home in sorted(homes.items()) if home.moved and home.path),
    )


class _Judges:
    """Whether a run could have made a finding again: its rule ran, and a reprint had its original beside it."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self._documents = {document.path: document for document in run.documents}

    def judges(self, entry: Entry, path: str) -> bool:
        """True where the absence of the finding means that it is gone."""
        rules, code = self._run.rules, entry.decision.code
        if not self._run.complete or (code in rules.known and code not in rules.rules):
            return False
        if code in rules.rules and "readings" in rules.rules[code].tables:
            return self._documents[path].listed.original in self._documents
        return True
