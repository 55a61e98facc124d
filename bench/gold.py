"""The article the project began with, and a hundred corner cases: `python bench/gold.py GOLD_FOLDER [--verbose]`.

The folder holds `seed.txt`, `seed-figures.csv` (its figures, counted by hand) and `corner-cases.tsv`; they are no part
of this project. A labelled figure and a read one are the same where they overlap; values and ends are compared in base
units.
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

import pandas as pd

import jiaokan
from jiaokan.documents import from_text
from jiaokan.figures import Figure
from jiaokan.figures.units import Unit, units
from jiaokan.reading import read_document

_TENTH = Decimal("0.1")
_MEASURED = {"figure", "period", "counted"}
_NEUTRAL = {"counted", "ordinal", "meta", "date", "id"}
_CLOSE = Decimal("0.00001")


def _unit(row: dict[str, str]) -> Unit | None:
    return units().get(row["unit"])


def _same_value(row: dict[str, str], figure: Figure) -> bool:
    """True where the value and the interval are those of the label."""
    unit, value = _unit(row), Decimal(row["value"])
    factor = unit.factor if unit and figure.unit else Decimal(1)
    base, interval = value * factor, figure.base
    if figure.base_value is None or abs(figure.base_value - base) > _CLOSE:
        return False
    low, high = interval.low, interval.high
    if row["value_max"]:
        return (low, high, interval.low_open) == (base, Decimal(row["value_max"]) * factor, True)
    if row["approximator"] in {"超过", "超"}:
        return low == base and high is None
    if row["approximator"].startswith("近") and "新近" not in row["approximator"]:
        return high == base and interval.high_open and low is not None and low < base
    if low is None or high is None:
        return False
    about = row["approximator"] == "约"
    return low <= base <= high and (not about or (low < base and high - low >= base * _TENTH))


def _same_unit(row: dict[str, str], figure: Figure) -> bool:
    unit = _unit(row)
    return figure.base_unit == (unit.base if unit else row["unit"]) or (
        not figure.unit and row["surface"][-1] in "万多"
    )


def seed(folder: Path, verbose: bool) -> None:
    """Recall and precision on the article."""
    text = (folder / "seed.txt").read_text(encoding="utf-8")
    figures = [f for f in read_document(from_text(text)).figures if f.kind not in {"period", "date", "id", "other"}]
    with (folder / "seed-figures.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    wanted = [row for row in rows if row["kind"] in {"figure", "period"} and row["value"]]
    valued = united = 0
    hit: set[int] = set()
    for row in wanted:
        at = _overlapping(row, figures)
        hit.update(at)
        right = [number for number in at if _same_value(row, figures[number])]
        valued += bool(right)
        united += any(_same_unit(row, figures[number]) for number in right)
        if verbose and not (right and _same_unit(row, figures[right[0]])):
            print(f"    {row['id']} {row['surface']} read {[(figures[n].surface, figures[n].unit) for n in at]}")
    traps = [row for row in rows if row["kind"] in {"name", "idiom"} and _overlapping(row, figures)]
    neutral = {n for row in rows if row["kind"] in _NEUTRAL for n in _overlapping(row, figures)}
    false = [f.surface for n, f in enumerate(figures) if n not in hit | neutral]
    precision = valued / (len(hit) + len(false))
    print(f"seed: value and interval {valued} of {len(wanted)}, with unit {united}; precision {precision:.3f}")
    print(f"seed: names and idioms read as figures {[row['surface'] for row in traps]}, other extra figures {false}")


def _overlapping(row: dict[str, str], figures: Sequence[Figure]) -> list[int]:
    start, end = int(row["start_char"]), int(row["start_char"]) + len(row["surface"])
    return [n for n, f in enumerate(figures) if f.span.start < end and start < f.span.end]


def _numbers(row: pd.Series) -> list[float]:
    """Every number that a row of the figures table states: value, ends, years."""
    ranged = row["kind"] == "range" or row["approximator"] == "about"
    found = [row["value"], row["base_value"], *((row["low"], row["high"]) if ranged else ())]
    found += [float(day[:4]) for day in (row["from"], row["to"]) if day[:4].isdigit()]
    return [number for number in found if number == number]


def corner_case_passes(text: str, expected: str) -> bool:
    """True where exactly the expected numbers come out of `jiaokan.read_text`."""
    table = jiaokan.read_text(text).figures
    if expected.startswith("@"):
        start, end = text.index(expected[1:]), text.index(expected[1:]) + len(expected) - 1
        return bool(((table["start"] <= start) & (table["end"] >= end)).any())
    wanted = [part for part in expected.split(",") if part]
    numbers = [number for _, row in table.iterrows() for number in _numbers(row)]
    stated = all(any(abs(n - float(choice)) < 1e-6 for choice in part.split("|") for n in numbers) for part in wanted)
    return stated and len(table) <= len(wanted)


def corner_cases(folder: Path, verbose: bool) -> None:
    """How many of the corner cases pass."""
    lines = (folder / "corner-cases.tsv").read_text(encoding="utf-8").splitlines()
    cases = [line.split("\t") for line in lines if line and not line.startswith("#")]
    failed = [(text, expected) for _, text, expected in cases if not corner_case_passes(text, expected)]
    print(f"corner cases: {len(cases) - len(failed)} of {len(cases)}")
    for text, expected in failed if verbose else ():
        print(f"    {text} wanted {expected!r}, read {jiaokan.read_text(text).figures['surface'].tolist()}")


def main() -> None:
    """Print both."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("folder", type=Path)
    parser.add_argument("-v", "--verbose", action="store_true")
    arguments = parser.parse_args()
    seed(arguments.folder, arguments.verbose)
    corner_cases(arguments.folder, arguments.verbose)


if __name__ == "__main__":
    main()
