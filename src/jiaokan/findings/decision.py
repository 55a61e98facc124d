"""A decision: what a reviewer said of one finding of one document, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Verdict = Literal["accepted", "fixed", "query"]

VERDICTS: tuple[Verdict, ...] = ("accepted", "fixed", "query")
COLUMNS = ("fingerprint", "code", "document", "quotation", "verdict", "reason", "reviewer", "date", "expires")


@dataclass(frozen=True, slots=True)
class Decision:
    """One row of `jiaokan.decisions.csv`.

    `accepted` is right as it stands, `fixed` was mended in the text, `query` is with the author. `date` and `expires`
    are ISO days; an empty `expires` never comes.
    """

    fingerprint: str
    code: str
    document: str
    quotation: str
    verdict: Verdict
    reason: str
    reviewer: str
    date: str
    expires: str
