"""The worked example is found, listed and read as its list says."""

from __future__ import annotations

import csv
import re
from pathlib import Path

from jiaokan.documents import read
from jiaokan.documents.find import find

SEEDS = Path(__file__).parents[2] / "seeds"


def test_every_text_is_listed_and_found() -> None:
    with (SEEDS / "documents.csv").open(encoding="utf-8", newline="") as lines:
        listed = {row["path"] for row in csv.DictReader(lines)}
    listing = find([str(SEEDS)])
    assert listing.errors == ()
    assert {source.path.removeprefix(f"{SEEDS}/") for source in listing.sources} == listed
    assert len(listed) == 50


def test_roles_and_stories() -> None:
    for source in find([str(SEEDS)]).sources:
        folder, name = Path(source.path).parent, Path(source.path).stem
        role = "standalone" if name == "intra" else name.partition("-")[0]
        original = str(folder / "original.txt") if role == "reprint" else ""
        story = "" if name == "intra" else folder.name
        assert (source.listed.role, source.listed.original, source.listed.story) == (role, original, story)
        assert source.checked


def test_headings_are_what_the_texts_state() -> None:
    for source in find([str(SEEDS)]).sources:
        document = read(source)
        title, line, *_ = document.text.split("\n")
        assert (document.encoding, source.listed.title) == ("utf-8", title)
        assert source.listed.source in line
        if source.listed.published:
            dates = re.findall(r"([0-9]{4})(?:-|年)([0-9]{1,2})(?:-|月)([0-9]{1,2})", line)
            assert [f"{year}-{month:>02}-{day:>02}" for year, month, day in dates][:1] == [source.listed.published]
