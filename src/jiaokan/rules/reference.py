"""Reference tables of `data/` for rules, as frames."""

from __future__ import annotations

import functools

import pandas as pd

from jiaokan import standard


@functools.cache
def reference(name: str) -> pd.DataFrame:
    """`data/NAME.csv` with every cell as text, empty cells as empty strings."""
    rows = standard.rows(name)
    columns = list(rows[0]) if rows else []
    return pd.DataFrame(list(rows), columns=columns).astype(str)
