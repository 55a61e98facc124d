"""Accuracy of the figure reader: `python bench/figures.py [STORIES] [--story SLUG ...] [--verbose]`.

Prints, for each story, recall and precision of value with interval, of value, interval and unit together, and the
share of labels whose kind is right. A labelled figure and a read one are the same where their spans overlap; values
and intervals are compared in base units. What the labels leave out by their conventions (time words, numbers of
things, bare numbers) counts for recall but not against precision.
"""

from __future__ import annotations

import argparse
import csv
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from jiaokan.documents import from_text
from jiaokan.figures import Figure
from jiaokan.figures.units import units
from jiaokan.reading import read_document

_UNLABELLED = {"period", "id", "other"}
_CLOSE = Decimal("0.000002")


@dataclass
class Tally:
    """Counts for one story."""

    labels: int = 0
    read: int = 0
    valued: int = 0
    united: int = 0
    kinds: int = 0
    notes: list[str] = field(default_factory=list)

    def add(self, other: Tally) -> None:
        """Add the counts of another tally."""
        for name in ("labels", "read", "valued", "united", "kinds"):
            setattr(self, name, getattr(self, name) + getattr(other, name))


def _number(text: str) -> Decimal | None:
    try:
        return Decimal(text)
    except ArithmeticError:
        return None


def _same_value(label: dict[str, str], figure: Figure) -> bool:
    if label["kind"] in {"date", "time"} and label["unit"] in {"日期", "时刻"}:
        return (figure.first, figure.last) == (label["low"], label["high"])
    if label["unit"] == "星期":
        return str(figure.value) == label["value"]
    unit = None if label["kind"] == "ordinal" else units().get(label["unit"])
    factor = unit.factor if unit else Decimal(1)
    pairs = [(label["low"], figure.base.low), (label["high"], figure.base.high)]
    if label["value"]:
        pairs.append((label["value"], figure.base_value))
    return all(_equal(_number(text), number, factor) for text, number in pairs)


def _equal(label: Decimal | None, number: Decimal | None, factor: Decimal) -> bool:
    if label is None or number is None:
        return label is None and number is None
    return abs(label * factor - number) <= _CLOSE * max(1, abs(number))


def _same_unit(label: dict[str, str], figure: Figure) -> bool:
    name = label["unit"]
    if figure.kind == label["kind"] == "ordinal" or name == "星期":
        return figure.unit == name
    expected = units()[name].base if name in units() else name
    # 30多万贫困人口: a bare number takes the unit of what it counts only in the label.
    return (figure.base_unit or figure.unit) == expected or not figure.unit


def score(story: Path) -> Tally:
    """Compare the labels of one story with what was read."""
    tally = Tally()
    text = (story / "original.txt").read_text(encoding="utf-8")
    with (story / "figures.csv").open(encoding="utf-8", newline="") as lines:
        labels = list(csv.DictReader(lines))
    figures = list(read_document(from_text(text)).figures)
    tally.labels = len(labels)
    for label in labels:
        start, end = int(label["start"]), int(label["end"])
        hits = [figure for figure in figures if figure.span.start < end and start < figure.span.end]
        best = next((figure for figure in hits if _same_value(label, figure)), hits[0] if hits else None)
        if best is None:
            tally.notes.append(f"missed {label['surface']} ({label['kind']})")
            continue
        figures.remove(best)
        tally.read += 1
        _compare(label, best, tally)
    extra = [figure for figure in figures if figure.kind not in _UNLABELLED]
    tally.read += len(extra)
    tally.notes.extend(f"extra {figure.surface} ({figure.kind})" for figure in extra)
    return tally


def _compare(label: dict[str, str], figure: Figure, tally: Tally) -> None:
    valued, kind = _same_value(label, figure), figure.kind == label["kind"]
    united = valued and _same_unit(label, figure)
    tally.valued, tally.kinds, tally.united = tally.valued + valued, tally.kinds + kind, tally.united + united
    if not (united and kind):
        wanted = [label[key] for key in ("kind", "value", "low", "high", "unit")]
        got = [figure.kind, figure.value, figure.interval.low, figure.interval.high, figure.unit, figure.first]
        tally.notes.append(f"differs {label['surface']} {wanted} read {figure.surface} {[str(value) for value in got]}")


def main() -> None:
    """Print one line a story, and the notes with `--verbose`."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("stories", type=Path, nargs="?", default=Path("seeds"))
    parser.add_argument("--story", action="append")
    parser.add_argument("--verbose", action="store_true")
    arguments = parser.parse_args()
    total = Tally()
    for story in sorted(path.parent for path in arguments.stories.glob("*/figures.csv")):
        if arguments.story and story.name not in arguments.story:
            continue
        tally = score(story)
        show(story.name, tally)
        for note in tally.notes if arguments.verbose else ():
            print(f"    {note}")
        total.add(tally)
    show("all", total)


def show(name: str, tally: Tally) -> None:
    """One line of figures."""
    labels, read = max(1, tally.labels), max(1, tally.read)
    print(
        f"{name:10} {tally.labels:4} labelled {tally.read:4} read"
        f"  value: recall {tally.valued / labels:.3f} precision {tally.valued / read:.3f}"
        f"  with unit: {tally.united / labels:.3f} {tally.united / read:.3f}  kind {tally.kinds / labels:.3f}"
    )


if __name__ == "__main__":
    main()
