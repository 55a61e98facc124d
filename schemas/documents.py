"""Documents: one row a text that was read."""

import pandera.pandas as pa
from pandera.typing import Series

from jiaokan.rules import Table


class Documents(Table, table="documents"):
    """A text, what its head and its list say of it, and how its bytes were decoded."""

    path: Series[str] = pa.Field(unique=True)
    title: Series[str]
    source: Series[str]
    published: Series[str] = pa.Field(str_matches=r"^(?:[0-9]{4}-[0-9]{2}-[0-9]{2})?$")
    url: Series[str]
    role: Series[str] = pa.Field(isin=("original", "reprint", "standalone"))
    story: Series[str]
    format: Series[str] = pa.Field(isin=("text", "markdown", "html"))
    encoding: Series[str] = pa.Field(str_length={"min_value": 1})
    confidence: Series[float] = pa.Field(ge=0, le=1)
    replaced: Series[int] = pa.Field(ge=0)
    sha256: Series[str] = pa.Field(str_matches=r"^[0-9a-f]{64}$")
    characters: Series[int] = pa.Field(ge=0)
