"""Relations: one row for each relation that a text asserts among its figures."""

import pandas as pd
import pandera.pandas as pa
from pandera.typing import Series

from jiaokan.rules import Table


class Relations(Table, table="relations"):
    """What is claimed, what the other figures make of it (both in base units), and whether that holds."""

    kind: Series[str] = pa.Field(str_length={"min_value": 1})
    cue: Series[str]
    claimed_low: Series[float] = pa.Field(nullable=True)
    claimed_high: Series[float] = pa.Field(nullable=True)
    computed_low: Series[float] = pa.Field(nullable=True)
    computed_high: Series[float] = pa.Field(nullable=True)
    verdict: Series[str] = pa.Field(isin=("holds", "broken", "undecided"))
    reason: Series[str]

    @pa.dataframe_check
    @classmethod
    def undecided_has_reason(cls, frame: pd.DataFrame) -> "pd.Series[bool]":
        """An undecided relation says why."""
        return (frame["verdict"] != "undecided") | (frame["reason"] != "")
