"""Names: one row a mention of a place, person, organisation or work, and of a wrong title or term."""

import pandera.pandas as pa
from pandera.typing import Series

from jiaokan.rules import Table


class Names(Table, table="names"):
    """A mention, the name all its spellings share, and what a wrong one is corrected to and why."""

    kind: Series[str] = pa.Field(isin=("place", "person", "organisation", "work", "title", "term"))
    canonical: Series[str]
    code: Series[str] = pa.Field(str_matches=r"^(?:[0-9]{6}|[0-9]{9})?$")
    parent: Series[str]
    known: Series[bool]
    suggestion: Series[str]
    basis: Series[str]
    evidence_start: Series[int] = pa.Field(ge=-1)
    evidence_end: Series[int] = pa.Field(ge=-1)
    written_parent: Series[str]
    until: Series[str] = pa.Field(str_matches=r"^(?:[0-9]{6})?$")
    note: Series[str]
    severity: Series[str] = pa.Field(isin=("", "error", "warning", "info"))
