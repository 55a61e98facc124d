"""Base classes of the models in `schemas/`: tables of a reading, and reference tables of `data/`."""

from __future__ import annotations

from typing import Any

import pandera.pandas as pa
from pandera.typing import Index, Series

_NAMES: dict[type, str] = {}


def table_name(model: type) -> str:
    """The table that a model describes, as its class statement names it; empty for a base class."""
    return _NAMES.get(model, "")


class Table(pa.DataFrameModel):
    """A table of the reading: `class Figures(Table, table="figures")`.

    Its unique id is the index, so that each failure leads back to a place; every row has a document and a stretch of
    it. The standard models are strict; a user's own model for a standard table adds checks and says `strict = False`.
    """

    id: Index[str] = pa.Field(unique=True, check_name=True)
    document: Series[str]
    start: Series[int] = pa.Field(ge=0)
    end: Series[int] = pa.Field(ge=0)
    surface: Series[str]

    def __init_subclass__(cls, *, table: str = "", **settings: Any) -> None:
        super().__init_subclass__(**settings)  # type: ignore[no-untyped-call]
        _NAMES[cls] = table

    class Config:
        """Every column is declared, and none is converted."""

        strict = True
        coerce = False


class DataTable(pa.DataFrameModel):
    """A table of `data/`: `class Units(DataTable, table="units")`; every cell is text, as it stands in the file."""

    def __init_subclass__(cls, *, table: str = "", **settings: Any) -> None:
        super().__init_subclass__(**settings)  # type: ignore[no-untyped-call]
        _NAMES[cls] = table

    class Config:
        """Every column is declared, and none is converted."""

        strict = True
        coerce = False
