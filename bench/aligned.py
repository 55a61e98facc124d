"""The figures of the labelled reprints beside those of their original: `python bench/aligned.py [STORIES] [--verbose]`.

Prints for each story how many labelled figures of its two faithful reprints were read, aligned with the labelled figure
of the original, and typed as labelled (same or reformatted; a rounding counts where the label says that it follows). Of
figures that the reprint has for itself or that follow from the original, right means that no error is raised.
"""

from __future__ import annotations

import json
from pathlib import Path

from stories import Label, Tally, labels_of, run

from jiaokan.collation import Entry, collate
from jiaokan.documents import from_text
from jiaokan.reading import Reading, read_document

_SAME = {"same", "reformatted"}


def _read(path: Path) -> Reading:
    return read_document(from_text(path.read_text(encoding="utf-8"), path.name))


def _same_figure(entry: Entry, row: Label, rows: list[Label]) -> bool:
    """True where the entry's original is the labelled row, or another of the same value and measure."""
    alike = [one for one in rows if one is row or (one["value"], one["unit"]) == (row["value"], row["unit"])]
    span = entry.original
    return span is not None and any(int(one["start"]) < span.end and span.start < int(one["end"]) for one in alike)


def score(story: Path) -> Tally:
    """Counts of one story."""
    tally = Tally()
    rows = labels_of(story)
    original = _read(story / "original.txt")
    lines = [json.loads(line) for line in (story / "aligned.jsonl").read_text(encoding="utf-8").splitlines()]
    reprints = {name: _read(story / name) for name in sorted({line["document"] for line in lines})}
    collated = {name: collate(original, reprint).entries for name, reprint in reprints.items()}
    for line in lines:
        found = [
            entry
            for entry in collated[line["document"]]
            if entry.figure >= 0 and entry.place.start < line["end"] and line["start"] < entry.place.end
        ]
        _count(tally, line, found, rows)
    return tally


def _count(tally: Tally, line: dict[str, object], found: list[Entry], rows: list[Label]) -> None:
    how, numbers = str(line["how"]), line["rows"]
    tally.counts["labels"] += 1
    if how in {"own", "derived"}:
        right = not any(entry.weight in {"error", "warning"} for entry in found)
        tally.counts["aligned"] += right
        tally.counts["typed"] += right
    else:
        assert isinstance(numbers, list)
        aligned = [entry for entry in found if any(_same_figure(entry, rows[number], rows) for number in numbers)]
        right = any(entry.kind in _SAME for entry in aligned)
        tally.counts["aligned"] += bool(aligned)
        tally.counts["typed"] += right
    if not right:
        kinds = [(entry.kind, entry.slip) for entry in found]
        tally.notes.append(f"{line['document']} {line['surface']} {how}: {kinds or 'not read'}")


def _line(tally: Tally) -> str:
    counts = tally.counts
    return (
        f"{counts['labels']:5} labels, aligned {counts['aligned']:5} ({tally.share('aligned', 'labels'):.3f}), "
        f"typed rightly {counts['typed']:5} ({tally.share('typed', 'labels'):.3f})"
    )


if __name__ == "__main__":
    run(score, _line, (__doc__ or "").splitlines()[0])
