"""Accuracy of the figure reader: `python bench/figures.py [STORIES] [--story SLUG ...] [--verbose]`.

Prints, for each story, recall and precision of place, of value with interval, of the unit, and of the kind. A labelled
figure and a read one are the same where their spans overlap; values and intervals are compared in base units.
"""

from __future__ import annotations

import argparse
import csv
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from jiaokan.figures import Figure, read, resolve_dates
from jiaokan.figures.units import units
from jiaokan.heading import read_heading
from jiaokan.names import masks as name_masks
from jiaokan.names import read as read_names
from jiaokan.text.layout import lay_out

_UNLABELLED = {"period", "id", "other"}
_CLOSE = Decimal("0.000002")


@dataclass
class Tally:
    """Counts for one story."""

    labels: int = 0
    read: int = 0
    placed: int = 0
    valued: int = 0
    united: int = 0
    kinds: int = 0
    notes: list[str] = field(default_factory=list)


def read_story(text: str) -> tuple[Figure, ...]:
    """Figures of a text as the pipeline reads them: names masked, dates resolved."""
    layout = lay_out(text)
    figures = read(text, [*layout.masks, *name_masks(read_names(layout))])
    heading = read_heading(layout, figures)
    sentences = {figure.span.start: layout.sentence_at(figure.span.start) for figure in figures}
    return resolve_dates(figures, heading.published, sentences)


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
    unit = units().get(label["unit"])
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
    expected = units()[name].base if name in units() and name != "星期" else name
    if expected == "星期":
        return figure.unit_class == "weekday"
    return (figure.base_unit or figure.unit) == expected or not figure.unit


def score(story: Path, tally: Tally) -> None:
    """Add one story to a tally."""
    text = (story / "original.txt").read_text(encoding="utf-8")
    with (story / "figures.csv").open(encoding="utf-8", newline="") as lines:
        labels = list(csv.DictReader(lines))
    figures = [figure for figure in read_story(text) if figure.kind not in _UNLABELLED]
    tally.labels, tally.read = len(labels), len(figures)
    for label in labels:
        start, end = int(label["start"]), int(label["end"])
        hits = [f for f in figures if f.span.start < end and start < f.span.end]
        best = next((f for f in hits if _same_value(label, f)), hits[0] if hits else None)
        if best is None:
            tally.notes.append(f"missed {label['surface']} ({label['kind']})")
            continue
        tally.placed += 1
        figures.remove(best)
        valued, kind = _same_value(label, best), best.kind == label["kind"]
        tally.valued, tally.kinds = tally.valued + valued, tally.kinds + kind
        tally.united += valued and _same_unit(label, best)
        if not (valued and kind and _same_unit(label, best)):
            wanted = [label[key] for key in ("kind", "value", "low", "high", "unit")]
            got = [best.kind, best.value, best.interval.low, best.interval.high, best.unit, best.first, best.last]
            tally.notes.append(f"differs {label['surface']} {wanted} read {best.surface} {[str(v) for v in got]}")
    tally.notes.extend(f"extra {figure.surface} ({figure.kind})" for figure in figures)


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
        tally = Tally()
        score(story, tally)
        show(story.name, tally)
        if arguments.verbose:
            print(*(f"    {note}" for note in tally.notes), sep="\n")
        for name in ("labels", "read", "placed", "valued", "united", "kinds"):
            setattr(total, name, getattr(total, name) + getattr(tally, name))
    show("all", total)


def show(name: str, tally: Tally) -> None:
    """One line of figures."""
    recall = [count / max(1, tally.labels) for count in (tally.placed, tally.valued, tally.united, tally.kinds)]
    precision = tally.valued / max(1, tally.read)
    words = "place {:.3f}  value {:.3f}  value and unit {:.3f}  kind {:.3f}".format(*recall)
    print(f"{name:10} {tally.labels:4} labelled  {tally.read:4} read  {words}  value precision {precision:.3f}")


if __name__ == "__main__":
    main()
