"""Accuracy of what figures measure: `python bench/heads.py [STORIES] [--story SLUG ...] [--verbose]`.

Prints, for each story, the share of labelled figures whose head noun a reader would accept: of counted figures (of
things, persons, households, person-times, events) and of all amounts (quantities, percents, points, ratios, ranges). A
label (`measure` of figures.csv: 高峰期建设者人数) says in a few words what is measured. A head is accepted if it or its
last two characters, stand in the label, or if the label's own noun stands in the phrase that was read. With --verbose
every figure that is not accepted is shown in its context, so that a reader can judge.
"""

from __future__ import annotations

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
    return tally


def note(tally: Tally, label: Label, figure: Figure | None, frame: Frame, text: str) -> None:
    """Count one labelled figure and say what is wrong with it."""
    counted = figure is not None and figure.unit_class in _COUNTED
    good = accepts(label["measure"], frame)
    tally.counts.update(amounts=1, accepted=int(good), empty=int(not frame.head), counted=int(counted))
    tally.counts["counted_accepted"] += counted and good
    if not good:
        start, end = int(label["start"]), int(label["end"])
        before, after = text[max(0, start - _CONTEXT) : start], text[end : end + _CONTEXT]
        context = f"{before}[{label['surface']}]{after}".replace("\n", "|")
        sort = "counted" if counted else "amount "
        tally.notes.append(f"{sort} {label['measure']}: read {frame.measure!r}, head {frame.head!r}; {context}")


def line(tally: Tally) -> str:
    """One line of counts."""
    counts = tally.counts
    wrong = counts["amounts"] - counts["accepted"] - counts["empty"]
    counted, amounts = tally.share("counted_accepted", "counted"), tally.share("accepted", "amounts")
    shares = f"counted {counted:.3f} of {counts['counted']:3}  amounts {amounts:.3f} of {counts['amounts']:3}"
    return f"{shares}  empty {counts['empty']:3}  mismatched {wrong:3}"


if __name__ == "__main__":
    run(score, line, "Accuracy of what figures measure.")
