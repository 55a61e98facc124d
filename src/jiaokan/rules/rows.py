"""Rows of a newsroom's own tables held against their model: one that is refused is told by its file and line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pandas as pd
import pandera.errors

from jiaokan.errors import ConfigurationError
from jiaokan.rules.registry import load_rules
from jiaokan.words import Words


def validate_rows(
    table: str,
    rows: Sequence[Any],
    columns: Sequence[str],
    lines: Sequence[int],
    file: Path,
    faults: Mapping[str, Words] | None = None,
) -> None:
    """Hold rows of text, each with its line, against the model of a table of `data/`.

    Raises ConfigurationError for the first cell that the model refuses; `faults` are the words for some columns.
    """
    frame = pd.DataFrame(rows, columns=list(columns), index=list(lines), dtype="str")
    try:
        load_rules().data_models[table].validate(frame, lazy=True)
    except pandera.errors.SchemaErrors as error:
        cases = error.failure_cases.dropna(subset=["index"]).sort_values(["index", "column"])
        first = cases.iloc[0]
        words = _words(str(first["column"]), first["failure_case"], faults or {})
        raise ConfigurationError(words, document=str(file), line=int(first["index"])) from None


def _words(column: str, value: object, faults: Mapping[str, Words]) -> Words:
    if column not in faults:
        return Words(f"{column} 不能是“{value}”", f"{column} cannot be {value!r}")
    fault = faults[column]
    return Words(f"{fault.zh}：“{value}”", f"{fault.en}: {value!r}") if str(value).strip() else fault
