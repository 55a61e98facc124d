"""What the benches over labelled stories share: which stories, their labels, and one line of counts for each."""

from __future__ import annotations

import argparse
import collections
import csv
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

Label = dict[str, str]


@dataclass
class Tally:
    """Counts of one story by name, and what to show of it with `--verbose`."""

    counts: collections.Counter[str] = field(default_factory=collections.Counter)
    notes: list[str] = field(default_factory=list)

    def share(self, name: str, of: str) -> float:
        """One count as a share of another."""
        return self.counts[name] / max(1, self.counts[of])


def labels_of(story: Path) -> list[Label]:
    """The labelled figures of a story, in order."""
    with (story / "figures.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def run(score: Callable[[Path], Tally], line: Callable[[Tally], str], description: str) -> None:
    """Score the stories asked for on the command line, and print a line for each and for all."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("stories", type=Path, nargs="?", default=Path("seeds"))
    parser.add_argument("--story", action="append", help="only this story (may be repeated)")
    parser.add_argument("--verbose", action="store_true", help="show what differs")
    arguments = parser.parse_args()
    total = Tally()
    for story in sorted(path.parent for path in arguments.stories.glob("*/figures.csv")):
        if arguments.story and story.name not in arguments.story:
            continue
        tally = score(story)
        print(f"{story.name:10} {line(tally)}")
        for note in tally.notes if arguments.verbose else ():
            print(f"    {note}")
        total.counts.update(tally.counts)
    print(f"{'all':10} {line(total)}")
