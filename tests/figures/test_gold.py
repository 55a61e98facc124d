"""Floors on two labelled lists that lie beside the checkout and are not part of it."""

from __future__ import annotations

import csv
from decimal import Decimal
from pathlib import Path

import pytest

from jiaokan.figures import Figure, read
from jiaokan.text.layout import lay_out

GOLD = Path(__file__).parents[2].parent / "shared" / "gold"
CORNER_CASES, SEED_FIGURES, SEED_TEXT = (GOLD / name for name in ("corner-cases.tsv", "seed-figures.csv", "seed.txt"))
CORNER_CEILING = 5
SEED_CEILING = 2


def numbers(figure: Figure) -> set[Decimal]:
    """Every number that a figure states: value, ends of a range, years of a date."""
    ends = (
        (figure.interval.low, figure.interval.high) if figure.kind == "range" or figure.approximator == "about" else ()
    )
    years = [Decimal(day[:4]) for day in (figure.first, figure.last) if day[:4].isdigit()]
    return {number for number in (figure.value, figure.base_value, *ends, *years) if number is not None}


def states(figures: tuple[Figure, ...], wanted: str) -> bool:
    """True where one of the alternatives of `wanted` is a number of a figure."""
    found = [number for figure in figures for number in numbers(figure)]
    return any(abs(number - Decimal(choice)) < Decimal("0.00001") for choice in wanted.split("|") for number in found)


def right(text: str, expected: str) -> bool:
    figures = read(text)
    if expected.startswith("@"):
        start = text.index(expected[1:])
        return any(f.span.start <= start and f.span.end >= start + len(expected) - 1 for f in figures)
    wanted = [part for part in expected.split(",") if part]
    return len(figures) <= len(wanted) and all(states(figures, part) for part in wanted)


@pytest.mark.skipif(not CORNER_CASES.is_file(), reason="the labelled list is not here")
def test_corner_cases() -> None:
    lines = CORNER_CASES.read_text(encoding="utf-8").splitlines()
    cases = [line.split("\t") for line in lines if line and not line.startswith("#")]
    wrong = [text for _, text, expected in cases if not right(text, expected)]
    assert len(cases) >= 100
    assert len(wrong) <= CORNER_CEILING, wrong


@pytest.mark.skipif(not SEED_FIGURES.is_file(), reason="the labelled list is not here")
def test_seed_figures() -> None:
    text = SEED_TEXT.read_text(encoding="utf-8")
    figures = read(text, lay_out(text).masks)
    with SEED_FIGURES.open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["kind"] == "figure"]
    missed = []
    for row in rows:
        start = int(row["start_char"])
        at = tuple(figure for figure in figures if figure.span.start <= start < figure.span.end)
        if not states(at, row["value"]):
            missed.append(row["surface"])
    assert len(rows) >= 60
    assert len(missed) <= SEED_CEILING, missed
