"""Accuracy of the figure reader: `python bench/figures.py [STORIES] [--story SLUG ...] [--verbose]`.

Prints, for each story, recall and precision of value with interval, of value, interval and unit together, and the
share of labels whose kind is right. A labelled figure and a read one are the same where their spans overlap; values
and intervals are compared in base units. What the labels leave out by their conventions (time words, numbers of
things, bare numbers) counts for recall but not against precision.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from stories import Label, Tally, labels_of, run

from jiaokan.documents import from_text
from jiaokan.figures import Figure
from jiaokan.figures.units import units
from jiaokan.reading import read_document

_UNLABELLED = {"period", "id", "other"}
_CLOSE = Decimal("0.000002")


def _number(text: str) -> Decimal | None:
    try:
        return Decimal(text)
    except ArithmeticError:
        return None


def _same_value(label: Label, figure: Figure) -> bool:
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
    return abs(label * factor - number) <= _CLOSE * max(Decimal(1), abs(number))


def _same_unit(label: Label, figure: Figure) -> bool:
    name = label["unit"]
    if figure.kind == label["kind"] == "ordinal" or name == "星期":
        return figure.unit == name
    expected = units()[name].base if name in units() else name
    # 30多万贫困人口: a bare number takes the unit of what it counts only in the label.
    return (figure.base_unit or figure.unit) == expected or not figure.unit


def score(story: Path) -> Tally:
    """Compare the labels of one story with what was read."""
    tally, labels = Tally(), labels_of(story)
    text = (story / "original.txt").read_text(encoding="utf-8")
    figures = list(read_document(from_text(text)).figures)
    tally.counts["labels"] = len(labels)
    for label in labels:
        start, end = int(label["start"]), int(label["end"])
        hits = [figure for figure in figures if figure.span.start < end and start < figure.span.end]
        best = next((figure for figure in hits if _same_value(label, figure)), hits[0] if hits else None)
        if best is None:
            tally.notes.append(f"missed {label['surface']} ({label['kind']})")
            continue
        figures.remove(best)
        tally.counts["read"] += 1
        _compare(label, best, tally)
    extra = [figure for figure in figures if figure.kind not in _UNLABELLED]
    tally.counts["read"] += len(extra)
    tally.notes.extend(f"extra {figure.surface} ({figure.kind})" for figure in extra)
    return tally


def _compare(label: Label, figure: Figure, tally: Tally) -> None:
    valued, kind = _same_value(label, figure), figure.kind == label["kind"]
    united = valued and _same_unit(label, figure)
    tally.counts.update(valued=int(valued), kinds=int(kind), united=int(united))
    if not (united and kind):
        wanted = [label[key] for key in ("kind", "value", "low", "high", "unit")]
        got = [figure.kind, figure.value, figure.interval.low, figure.interval.high, figure.unit, figure.first]
        tally.notes.append(f"differs {label['surface']} {wanted} read {figure.surface} {[str(value) for value in got]}")


def line(tally: Tally) -> str:
    """One line of counts."""
    recall, precision = tally.share("valued", "labels"), tally.share("valued", "read")
    united = f"{tally.share('united', 'labels'):.3f} {tally.share('united', 'read'):.3f}"
    return (
        f"{tally.counts['labels']:4} labelled {tally.counts['read']:4} read  value: recall {recall:.3f} precision"
        f" {precision:.3f}  with unit: {united}  kind {tally.share('kinds', 'labels'):.3f}"
    )


if __name__ == "__main__":
    run(score, line, "Accuracy of the figure reader.")
