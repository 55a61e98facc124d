"""Accuracy of what figures measure: `python bench/heads.py [STORIES] [--story SLUG ...] [--verbose]`.

Prints, for each story, the share of labelled figures whose head noun a reader would accept: of counted figures (of
things, persons, households, person-times, events) and of all amounts (quantities, percents, points, ratios, ranges). A
label (`measure` of figures.csv: 高峰期建设者人数) says in a few words what is measured. A head is accepted if it or its
last two characters, stand in the label, or if the label's own noun stands in the phrase that was read. With --verbose
every figure that is not accepted is shown in its context, so that a reader can judge.
"""

from __future__ import annotations

import argparse
import csv
import re
from dataclasses import dataclass, field
from pathlib import Path

from jiaokan.documents import from_text
from jiaokan.facts import Frame
from jiaokan.figures import Figure
from jiaokan.reading import read_document

_COUNTED = {"things", "persons", "households", "person-times", "occurrences"}
_AMOUNTS = {"quantity", "percent", "point", "ratio", "range"}
_COUNT_WORDS = re.compile("(?:总数|人数|件数|户数|次数|期数|人次|幅度|合计|数|额|量)$")
_CONTEXT = 18


@dataclass
class Tally:
    """Counts for one story: accepted, empty and all, of counted figures and of all amounts."""

    counted: int = 0
    counted_accepted: int = 0
    amounts: int = 0
    accepted: int = 0
    empty: int = 0
    notes: list[str] = field(default_factory=list)

    def add(self, other: Tally) -> None:
        """Add the counts of another tally."""
        for name in ("counted", "counted_accepted", "amounts", "accepted", "empty"):
            setattr(self, name, getattr(self, name) + getattr(other, name))


def accepts(label: str, frame: Frame) -> bool:
    """True where the head says what the label says."""
    if not frame.head:
        return False
    own = _COUNT_WORDS.sub("", label)[-2:]
    return frame.head in label or (len(frame.head) > 2 and frame.head[-2:] in label) or own in frame.measure


def score(story: Path) -> Tally:
    """Compare the labels of one story with what was read."""
    tally = Tally()
    text = (story / "original.txt").read_text(encoding="utf-8")
    reading = read_document(from_text(text))
    pairs = list(zip(reading.figures, reading.frames, strict=True))
    with (story / "figures.csv").open(encoding="utf-8", newline="") as lines:
        labels = [row for row in csv.DictReader(lines) if row["kind"] in _AMOUNTS]
    for label in labels:
        start, end = int(label["start"]), int(label["end"])
        hits = [(f, frame) for f, frame in pairs if f.span.start < end and start < f.span.end]
        figure, frame = next((hit for hit in hits if hit[0].kind in _AMOUNTS), hits[0] if hits else (None, Frame()))
        note(tally, label, figure, frame, text)
    return tally


def note(tally: Tally, label: dict[str, str], figure: Figure | None, frame: Frame, text: str) -> None:
    """Count one labelled figure and say what is wrong with it."""
    counted = figure is not None and figure.unit_class in _COUNTED
    good = accepts(label["measure"], frame)
    tally.amounts, tally.accepted = tally.amounts + 1, tally.accepted + good
    tally.counted, tally.counted_accepted = tally.counted + counted, tally.counted_accepted + (counted and good)
    tally.empty += not frame.head
    if not good:
        start, end = int(label["start"]), int(label["end"])
        before, after = text[max(0, start - _CONTEXT) : start], text[end : end + _CONTEXT]
        context = f"{before}[{label['surface']}]{after}".replace("\n", "|")
        sort = "counted" if counted else "amount "
        tally.notes.append(f"{sort} {label['measure']}: read {frame.measure!r}, head {frame.head!r}; {context}")


def show(name: str, tally: Tally) -> None:
    """One line of figures."""
    counted = tally.counted_accepted / max(1, tally.counted)
    amounts = tally.accepted / max(1, tally.amounts)
    wrong = tally.amounts - tally.accepted - tally.empty
    shares = f"counted {counted:.3f} of {tally.counted:3}  amounts {amounts:.3f} of {tally.amounts:3}"
    print(f"{name:10} {shares}  empty {tally.empty:3}  mismatched {wrong:3}")


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
        if arguments.verbose:
            print(*(f"    {line}" for line in tally.notes), sep="\n")
        total.add(tally)
    show("all", total)


if __name__ == "__main__":
    main()
