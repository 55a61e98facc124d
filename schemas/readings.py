"""Readings: one row for each place of a reprint beside its original."""

import pandera.pandas as pa
from pandera.typing import Series

from jiaokan.rules import Table


class Readings(Table, table="readings"):
    """How a place of the reprint relates to the original's."""

    kind: Series[str] = pa.Field(isin=("same", "reformatted", "rounded", "changed", "dropped", "added", "moved"))
    original_start: Series[int] = pa.Field(ge=-1)
    original_end: Series[int] = pa.Field(ge=-1)
    similarity: Series[float] = pa.Field(ge=0, le=1, nullable=True)
