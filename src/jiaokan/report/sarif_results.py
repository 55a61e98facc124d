"""Findings as results of a SARIF log."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Any

from jiaokan.findings.discrepancy import Discrepancy, Position
from jiaokan.findings.finding import Severity
from jiaokan.report.inert import one_line, uri
from jiaokan.report.labels import label
from jiaokan.words import Language

LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}
MOST_PLACES = 100
"""GitHub shows a hundred locations of a result."""
_LINK = re.compile(r"[\\\[\]]")


def message(text: str) -> dict[str, str]:
    """A message in plain text, in which SARIF allows links ([words](address)): words of documents make none."""
    return {"text": _LINK.sub(r"\\\g<0>", text) if "](" in text else text}


def artifact_location(path: str) -> dict[str, Any]:
    """A file by its address relative to the root of the sources, or an absolute one outside of them."""
    address = uri(path)
    return {"uri": address} if address.startswith("file:") else {"uri": address, "uriBaseId": "%SRCROOT%"}


class Results:
    """Makes results; counts how often a fingerprint comes back in a document, since two alerts need two identities."""

    def __init__(self, documents: Sequence[str], rules: Sequence[str], language: Language) -> None:
        self._documents = {path: number for number, path in enumerate(documents)}
        self._locations = {path: artifact_location(path) for path in documents}
        self._rules = {code: number for number, code in enumerate(rules)}
        self._language = language
        self._seen: Counter[tuple[str, str, str]] = Counter()

    def of(self, item: Discrepancy) -> dict[str, Any]:
        """One finding as a result."""
        key = (item.at.place.document, item.code, item.fingerprint)
        self._seen[key] += 1
        made: dict[str, Any] = {
            "ruleId": item.code,
            "ruleIndex": self._rules.get(item.code, -1),
            "level": LEVELS[item.severity],
            "message": message(one_line(item.message.to(self._language))),
            "locations": [{"physicalLocation": self._place(item.at)}],
            "partialFingerprints": {
                "jiaokan/v1": item.fingerprint,
                "primaryLocationLineHash": f"{item.fingerprint}:{self._seen[key]}",
            },
            "suppressions": _suppressions(item),
            "properties": _properties(item),
        }
        if item.evidence:
            related = enumerate(item.evidence[:MOST_PLACES])
            made["relatedLocations"] = [self._related(number, *place) for number, place in related]
        # In a web page marks may stand between the signs of a figure; nothing then takes its place as it stands.
        if item.suggestions and item.at.end - item.at.start == len(item.at.surface):
            made["fixes"] = [self._fix(item, suggestion.text, suggestion.origin) for suggestion in item.suggestions]
        return made

    def _place(self, position: Position) -> dict[str, Any]:
        path = position.place.document
        region = {
            "startLine": position.line, "startColumn": position.column, "endLine": position.end_line,
            "endColumn": position.end_column, "snippet": {"text": one_line(position.surface)},
        }  # fmt: skip
        location = {**self._locations[path], "index": self._documents[path]}
        return {"artifactLocation": location, "region": region}

    def _related(self, number: int, position: Position, role: str) -> dict[str, Any]:
        words = f"{label(f'role.{role}', self._language)} {one_line(position.surface)}".strip()
        return {"id": number, "message": message(words), "physicalLocation": self._place(position)}

    def _fix(self, item: Discrepancy, text: str, origin: str) -> dict[str, Any]:
        place = self._place(item.at)
        deleted = {key: value for key, value in place["region"].items() if key != "snippet"}
        change = {
            "artifactLocation": place["artifactLocation"],
            "replacements": [{"deletedRegion": deleted, "insertedContent": {"text": one_line(text)}}],
        }
        return {"description": {"text": label(f"origin.{origin}", self._language)}, "artifactChanges": [change]}


def _suppressions(item: Discrepancy) -> list[dict[str, str]]:
    """The decision that accepted a finding; an empty list says that nothing suppresses it (section 3.27.23)."""
    if item.state != "suppressed" or item.decision is None:
        return []
    return [{"kind": "external", "status": "accepted", "justification": one_line(item.decision.reason)}]


def _properties(item: Discrepancy) -> dict[str, Any]:
    made: dict[str, Any] = {"confidence": item.confidence, "fingerprints": list(item.fingerprints)}
    if item.decision:
        made["verdict"] = item.decision.verdict
    if item.computation:
        made["computation"] = one_line(item.computation.text)
    return made
