"""Readings: one row for each place of a reprint beside its original."""

import pandera.pandas as pa
from pandera.typing import Series

from jiaokan.rules import Table


class Readings(Table, table="readings"):
    """How a place of the reprint relates to the original's.

    Every figure of both documents is in exactly one row, with its id in `figure` or `original_figure`; `again` marks
    one that states once more what another figure of its document states. Rows of one exchange share a key. Of several
    reprints of one original, `tellings` state the row's figure and `agreeing` of these state it as this one does.
    """

    what: Series[str] = pa.Field(isin=("figure", "name", "word", "sentence", "title", "document"))
    kind: Series[str] = pa.Field(
        isin=(
            "same", "reformatted", "rounded", "derived", "changed", "dropped", "added", "moved", "blanked", "unlike",
            "differs",
        )
    )  # fmt: skip
    slip: Series[str]
    figure: Series[str]
    original: Series[str]
    original_figure: Series[str]
    original_start: Series[int] = pa.Field(ge=-1)
    original_end: Series[int] = pa.Field(ge=-1)
    original_surface: Series[str]
    again: Series[bool]
    exchange: Series[str]
    expected: Series[str]
    note: Series[str]
    weight: Series[str] = pa.Field(isin=("", "info", "warning", "error"))
    similarity: Series[float] = pa.Field(ge=0, le=1)
    tellings: Series[int] = pa.Field(ge=0)
    agreeing: Series[int] = pa.Field(ge=0)
    standing: Series[str] = pa.Field(isin=("", "majority", "outlier"))
