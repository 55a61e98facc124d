"""Accuracy of relations: `python bench/relations.py [STORIES] [--story SLUG ...] [--verbose]`.

Of the relations that a reader labelled (`relations.jsonl`), by kind: those that are found with the very operands of the
label and hold. Of the relations the program says hold or are broken in the originals: those whose operands are a
label's.
A figure that stands for a label's is one with a common place in the text. A label is found by any relation over
its operands, whatever the kind; a list's part and its whole may stand in a relation with the other parts.

With --verbose every label that is missed and every relation that no label has is shown.
"""

from __future__ import annotations

import collections
import json
from collections.abc import Iterable
from pathlib import Path

from stories import Tally, labels_of, run

from jiaokan.documents import from_text
from jiaokan.reading import Reading, read_document

KINDS = (
    "share", "sum", "average", "change", "growth", "repeat", "part", "weekday", "list-count", "age", "duration", "rank",
)  # fmt: skip


def rows_of(reading: Reading, figures: Iterable[int], labels: list[dict[str, str]]) -> frozenset[int]:
    """Rows of the labelled figures that some figures of the reading stand for; -1 for one without a label."""
    rows: set[int] = set()
    for at in figures:
        span = reading.figures[at].span
        found = (n for n, row in enumerate(labels) if int(row["start"]) < span.end and span.start < int(row["end"]))
        rows.add(next(found, -1))
    return frozenset(rows)


def asserted(reading: Reading, labels: list[dict[str, str]]) -> list[tuple[str, str, frozenset[int], str]]:
    """Kind, verdict, labelled rows and words of each relation that holds or is broken, agreements of words included."""
    found: list[tuple[str, str, frozenset[int], str]] = []
    for relation in reading.relations:
        if relation.verdict != "undecided":
            words = " ".join(f"{o.role}={reading.figures[o.figure].surface}" for o in relation.operands)
            rows = rows_of(reading, (operand.figure for operand in relation.operands), labels)
            # The 1元 of 每1元 is no figure of its own to a reader.
            found.append((relation.kind, relation.verdict, rows - {-1} if len(rows) > 3 else rows, words))
    return found


def score(story: Path) -> Tally:
    """Compare one story's relations with its labels."""
    tally = Tally()
    text = (story / "original.txt").read_text(encoding="utf-8")
    lines = (story / "relations.jsonl").read_text(encoding="utf-8").splitlines()
    labels, wanted = labels_of(story), [json.loads(line) for line in lines if line]
    found = asserted(read_document(from_text(text)), labels)
    holding = {rows for _, verdict, rows, _ in found if verdict == "holds"}
    for label in wanted:
        hit = int(frozenset(label["rows"]) in holding)
        kind = label["kind"]
        tally.counts.update({f"{kind} labelled": 1, f"{kind} found": hit, "labelled": 1, "found": hit})
        if not hit:
            tally.notes.append(f"missed {label['kind']}: {' '.join(label['surfaces'])} ({label['note']})")
    known = {frozenset(label["rows"]) for label in wanted}
    for kind, verdict, rows, words in found:
        own = rows in known or (kind == "part" and any(rows <= other for other in known))
        tally.counts.update({"asserted": 1, "accepted": int(own)})
        if not own:
            tally.notes.append(f"no label: {kind} {verdict}: {words}")
    return tally


def line(tally: Tally) -> str:
    """One story in a line."""
    kinds = sorted({name.split()[0] for name in tally.counts if name.endswith(" labelled")}, key=_order)
    each = [f"{kind} {tally.counts[f'{kind} found']}/{tally.counts[f'{kind} labelled']}" for kind in kinds]
    told = collections.Counter({name: tally.counts[name] for name in ("found", "labelled", "accepted", "asserted")})
    return (
        f"found {told['found']}/{told['labelled']} ({tally.share('found', 'labelled'):.2f}), asserted relations with a"
        f" label {told['accepted']}/{told['asserted']} ({tally.share('accepted', 'asserted'):.2f}): {', '.join(each)}"
    )


def _order(kind: str) -> int:
    return KINDS.index(kind) if kind in KINDS else len(KINDS)


if __name__ == "__main__":
    run(score, line, __doc__.splitlines()[0] if __doc__ else "")
