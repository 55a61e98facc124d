"""Accuracy of what figures measure: `python bench/heads.py [STORIES] [--story SLUG ...] [--verbose]`.

Two measures, by story.

*counted*: of the figures that count something, the share whose head noun a reader names. `bench/counted_nouns.csv` has
the nouns that a copy editor named from the texts alone, without seeing what the program reads, several where the text
offers several, none where it names nothing. A head is accepted if it is one of them, or the two differ only by what
stands before the head (专家, 医学专家); where none is named the head must be empty.

*words*: of counted figures and of all amounts (quantities, percents, points, ratios, ranges), the share whose head fits
the words of the label (`measure` of figures.csv: 高峰期建设者人数): it or its last two characters stand in it, or
the label's own noun stands in the phrase that was read. These labels describe and need not use the words of the text.

With --verbose every figure that is not accepted is shown in its context.
"""

from __future__ import annotations

import csv
import functools
import re
from pathlib import Path

from stories import Label, Tally, labels_of, run

from jiaokan.documents import from_text
from jiaokan.facts import Frame
from jiaokan.figures import Figure
from jiaokan.reading import read_document

_COUNTED = {"things", "persons", "households", "person-times", "occurrences"}
_AMOUNTS = {"quantity", "percent", "point", "ratio", "range"}
_COUNT_WORDS = re.compile("(?:总数|人数|件数|户数|次数|期数|人次|幅度|合计|数|额|量)$")
_CONTEXT = 18
_NOUNS = Path(__file__).parent / "counted_nouns.csv"


@functools.cache
def nouns_of(story: str) -> dict[int, tuple[str, ...]]:
    """The nouns a reader named for the counts of a story, by where the figure starts."""
    with _NOUNS.open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["story"] == story]
    return {int(row["start"]): tuple(filter(None, row["nouns"].split("|"))) for row in rows}


def names_the_same(head: str, nouns: tuple[str, ...]) -> bool:
    """True where a reader named this head, whatever stands before it."""
    if not nouns or not head:
        return not nouns and not head
    return any(head.endswith(noun) or noun.endswith(head) for noun in nouns)


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
    for label in labels_of(story):
        if label["kind"] not in _AMOUNTS:
            continue
        start, end = int(label["start"]), int(label["end"])
        hits = [(f, frame) for f, frame in pairs if f.span.start < end and start < f.span.end]
        figure, frame = next((hit for hit in hits if hit[0].kind in _AMOUNTS), hits[0] if hits else (None, Frame()))
        note(tally, label, figure, frame, text)
        nouns = nouns_of(story.name).get(start)
        if nouns is not None:
            named = names_the_same(frame.head, nouns)
            tally.counts.update(counts=1, named=int(named))
            if not named:
                show(tally, f"counted {'|'.join(nouns)}", label, frame, text)
    return tally


def note(tally: Tally, label: Label, figure: Figure | None, frame: Frame, text: str) -> None:
    """Count one labelled figure by the words of its label, and say what is wrong with it."""
    counted = figure is not None and figure.unit_class in _COUNTED
    good = accepts(label["measure"], frame)
    tally.counts.update(amounts=1, accepted=int(good), empty=int(not frame.head), things=int(counted))
    tally.counts["things_accepted"] += counted and good
    if not good:
        show(tally, f"words   {label['measure']}", label, frame, text)


def show(tally: Tally, wanted: str, label: Label, frame: Frame, text: str) -> None:
    """Note a figure that is not accepted, in its context."""
    start, end = int(label["start"]), int(label["end"])
    before, after = text[max(0, start - _CONTEXT) : start], text[end : end + _CONTEXT]
    context = f"{before}[{label['surface']}]{after}".replace("\n", "|")
    tally.notes.append(f"{wanted}: read {frame.measure!r}, head {frame.head!r}; {context}")


def line(tally: Tally) -> str:
    """One line of counts."""
    counts = tally.counts
    named, things = tally.share("named", "counts"), tally.share("things_accepted", "things")
    amounts = tally.share("accepted", "amounts")
    words = f"words: counts {things:.3f} of {counts['things']:3}  amounts {amounts:.3f} of {counts['amounts']:3}"
    return f"counted {named:.3f} of {counts['counts']:3}  {words}  empty {counts['empty']:3}"


if __name__ == "__main__":
    run(score, line, "Accuracy of what figures measure.")
