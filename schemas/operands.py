"""Operands: one row for each figure's part in a relation."""

import pandera.pandas as pa
from pandera.typing import Series

from jiaokan.rules import Table


class Operands(Table, table="operands"):
    """The relation, the figure and the part it plays, in order."""

    relation: Series[str] = pa.Field(str_length={"min_value": 1})
    order: Series[int] = pa.Field(ge=0)
    role: Series[str] = pa.Field(str_length={"min_value": 1})
    figure: Series[str] = pa.Field(str_length={"min_value": 1})
