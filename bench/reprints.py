"""How many planted changes are found, by kind, and how many equivalent rewritings raise an alarm.

`python bench/reprints.py [STORIES] [--story NAME ...] [--seed SEED] [--each N] [--verbose]`: each mutant of the
originals and of the reprints in other words is checked against the original. A change counts as found when an error or
a warning (of a lost figure also an info) reaches within eight characters of it.
"""

from __future__ import annotations

import argparse
import collections
import random
from collections.abc import Sequence
from pathlib import Path

from corruptions import CORRUPTIONS, Maker, Mutant, mutants
from rewritings import EQUIVALENTS

from jiaokan.collation import Entry, collate
from jiaokan.documents import from_text
from jiaokan.reading import Reading, read_document

_REACH = 8


def _entries(original: Reading, text: str) -> list[Entry]:
    """What the collation has to say of a text beside its original; every such entry is a finding of some rule."""
    return [entry for entry in collate(original, read_document(from_text(text))).entries if entry.weight]


def _hit(mutant: Mutant, entry: Entry) -> bool:
    levels = {"error", "warning", "info"} if mutant.kind == "dropped" else {"error", "warning"}
    start, end = entry.place.start, entry.place.end
    return entry.weight in levels and start <= mutant.end + _REACH and mutant.start - _REACH <= max(end, start + 1)


def _chosen(text: str, makers: tuple[Maker, ...], seed: str, each: int) -> list[Mutant]:
    """At most `each` mutants of a kind, by lot."""
    by_kind: dict[str, list[Mutant]] = {}
    for mutant in mutants(text, makers, seed):
        by_kind.setdefault(mutant.kind, []).append(mutant)
    chance = random.Random(seed)
    chosen = []
    for kind in sorted(by_kind):
        listed = by_kind[kind]
        chosen += listed if len(listed) <= each else chance.sample(listed, each)
    return chosen


def run(paths: Sequence[tuple[Path, Path]], seed: str, each: int, *, verbose: bool) -> None:
    """Check the mutants of some texts, each with its original, and print the counts."""
    found: collections.Counter[str] = collections.Counter()
    total: collections.Counter[str] = collections.Counter()
    alarms: collections.Counter[str] = collections.Counter()
    same: collections.Counter[str] = collections.Counter()
    for original_path, path in paths:
        original = read_document(from_text(original_path.read_text(encoding="utf-8"), "original"))
        text = path.read_text(encoding="utf-8")
        for mutant in _chosen(text, CORRUPTIONS, f"{seed} {path.parent.name}", each):
            total[mutant.kind] += 1
            hit = any(_hit(mutant, entry) for entry in _entries(original, mutant.text))
            found[mutant.kind] += hit
            if verbose and not hit:
                shown = mutant.text[max(0, mutant.start - 25) : mutant.end + 15].replace("\n", " ")
                print(f"    missed {path.parent.name}/{path.name} {mutant.kind}: {mutant.before} in {shown}")
        for mutant in _chosen(text, EQUIVALENTS, f"{seed} {path.parent.name}", each):
            same[mutant.kind] += 1
            raised = [one for one in _entries(original, mutant.text) if one.weight != "info"]
            alarms[mutant.kind] += bool(raised)
            if verbose and raised:
                shown = mutant.text[max(0, mutant.start - 25) : mutant.end + 15].replace("\n", " ")
                print(
                    f"    alarm {path.parent.name}/{path.name} {mutant.kind}: {raised[0].what} {raised[0].kind} "
                    f"{raised[0].slip} {raised[0].expected} | {shown}"
                )
    for kind in sorted(total):
        print(f"{kind:22} {found[kind]:5} of {total[kind]:5}  {found[kind] / total[kind]:.3f}")
    print(
        f"{'mutants found':22} {sum(found.values()):5} of {sum(total.values()):5}  "
        f"{sum(found.values()) / max(1, sum(total.values())):.3f}"
    )
    for kind in sorted(same):
        print(f"{kind:22} {alarms[kind]:5} alarms in {same[kind]:5}")
    print(f"{'equivalents':22} {sum(alarms.values()):5} alarms in {sum(same.values()):5}")


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("stories", type=Path, nargs="?", default=Path("seeds"))
    parser.add_argument("--story", action="append", help="only this story (may be repeated)")
    parser.add_argument("--seed", default="1")
    parser.add_argument("--each", type=int, default=12, help="at most so many mutants of a kind for each text")
    parser.add_argument("--verbose", action="store_true", help="show what was missed and what raised an alarm")
    arguments = parser.parse_args()
    paths = []
    for original in sorted(arguments.stories.glob("*/original.txt")):
        if not arguments.story or original.parent.name in arguments.story:
            spun = original.with_name("reprint-spun.txt")
            paths += [(original, original), *([(original, spun)] if spun.exists() else [])]
    run(paths, arguments.seed, arguments.each, verbose=arguments.verbose)


if __name__ == "__main__":
    main()
