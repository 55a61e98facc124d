"""Discrepancies: one row a finding."""

import pandera.pandas as pa
from pandera.typing import Series

from jiaokan.rules import Table


class Discrepancies(Table, table="discrepancies"):
    """What a report lists, as a table."""

    code: Series[str] = pa.Field(str_matches=r"^[A-Z]{2,5}[0-9]{3}$")
    severity: Series[str] = pa.Field(isin=("error", "warning", "info"))
    confidence: Series[str] = pa.Field(isin=("certain", "likely", "doubtful"))
    message: Series[str] = pa.Field(str_length={"min_value": 1})
    expected: Series[str]
    computation: Series[str]
    fingerprint: Series[str] = pa.Field(str_matches=r"^[0-9a-f]{16}$")
    decision: Series[str]
