"""Prose of our own with families, colleagues, short forms and rows of like names: no rule on names may speak."""

from __future__ import annotations

from pathlib import Path

import pytest

from jiaokan.pipeline import check_text

PARAGRAPHS = Path(__file__).with_name("clean_names.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("paragraph", PARAGRAPHS, ids=range(1, len(PARAGRAPHS) + 1))
def test_like_names_of_different_things_are_left_alone(paragraph: str) -> None:
    found = check_text(paragraph).found
    assert [f"{item.code} {item.at.surface}" for item in found if item.family == "NAM"] == []


def test_they_are_left_alone_in_one_document_too() -> None:
    found = check_text("\n".join(PARAGRAPHS)).found
    assert [f"{item.code} {item.message.zh}" for item in found if item.family == "NAM"] == []
