"""Prose of our own: texts that are right and look like what the rules are after, and texts that are wrong.

`clean.csv` has one text a row, `|` for a line's end. A row with a code in `alarm` is a known false alarm of that rule.
`wrong.csv` has one wrong text a row with the code that must flag it, and in `missed` why nothing does so far.
"""

from __future__ import annotations

import csv
import functools
from pathlib import Path

import pytest

from jiaokan.documents import from_text
from jiaokan.pipeline import judge
from jiaokan.reading import read_document
from jiaokan.rules.registry import load_rules


def _rows(name: str) -> tuple[dict[str, str], ...]:
    with Path(__file__).with_name(name).open(encoding="utf-8", newline="") as lines:
        return tuple(csv.DictReader(lines))


CLEAN, WRONG = _rows("clean.csv"), _rows("wrong.csv")


def _case(number: int, row: dict[str, str]) -> object:
    reason = f"false alarm of {row['alarm']}"
    marks = [pytest.mark.xfail(strict=True, reason=reason)] if row["alarm"] else []
    return pytest.param(row["text"], id=f"{row['alarm'] or 'clean'}-{number}", marks=marks)


@functools.cache
def flagged() -> dict[str, list[str]]:
    """What the rules say of each text; all texts are judged in one run."""
    readings = [read_document(from_text(row["text"].replace("|", "\n"), row["text"])) for row in (*CLEAN, *WRONG)]
    _, found, faults = judge(load_rules(), readings)
    assert not faults
    said: dict[str, list[str]] = {}
    for item in found:
        said.setdefault(item.at.place.document, []).append(f"{item.code} {item.at.surface}")
    return said


def test_texts_are_told_apart() -> None:
    rows = (*CLEAN, *WRONG)
    assert len({row["text"] for row in rows}) == len(rows)


@pytest.mark.parametrize("text", [_case(number, row) for number, row in enumerate(CLEAN, 1)])
def test_clean_text_is_not_flagged(text: str) -> None:
    assert flagged().get(text, []) == []


def _wrong(number: int, row: dict[str, str]) -> object:
    marks = [pytest.mark.xfail(strict=True, reason=row["missed"])] if row["missed"] else []
    return pytest.param(row["text"], row["code"], id=f"{row['code']}-{number}", marks=marks)


@pytest.mark.parametrize(("text", "code"), [_wrong(number, row) for number, row in enumerate(WRONG, 1)])
def test_wrong_text_is_flagged_once(text: str, code: str) -> None:
    assert [said.split()[0] for said in flagged().get(text, [])] == [code]
