"""Articles that are consistent as they stand, each with places where one other reading contradicts the rest.

`{right|wrong}` in articles/*.txt: the text with all the right readings must be silent, and with one wrong reading it
must be found. `{right|wrong|reason}` is a wrong reading that nothing finds so far, and why.
"""

from __future__ import annotations

import functools
import re
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet

from jiaokan.documents import from_text
from jiaokan.pipeline import judge
from jiaokan.reading import read_document
from jiaokan.rules.registry import load_rules

_CHOICE = re.compile(r"\{([^{}|]*)\|([^{}|]*)(?:\|([^{}|]*))?\}")
FILES = sorted(Path(__file__).parent.glob("articles/*.txt"))
ARTICLES = {file.stem: file.read_text(encoding="utf-8") for file in FILES}


def variant(text: str, wrong: int) -> str:
    """The article with the wrong reading at one place (-1 for none)."""
    parts, done = [], 0
    for number, found in enumerate(_CHOICE.finditer(text)):
        parts += [text[done : found.start()], found[2 if number == wrong else 1]]
        done = found.end()
    return "".join([*parts, text[done:]])


def cases() -> list[ParameterSet]:
    """Every wrong reading of every article."""
    found: list[ParameterSet] = []
    for name, text in ARTICLES.items():
        for number, choice in enumerate(_CHOICE.finditer(text)):
            marks = [pytest.mark.xfail(strict=True, reason=choice[3])] if choice[3] else []
            found.append(pytest.param(name, number, id=f"{name}-{choice[2]}", marks=marks))
    return found


@functools.cache
def said() -> dict[tuple[str, int], list[str]]:
    """What the rules say of each variant; all are judged in one run."""
    variants = {
        f"{name} {number}": variant(text, number)
        for name, text in ARTICLES.items()
        for number in range(-1, len(_CHOICE.findall(text)))
    }
    _, found, faults = judge(load_rules(), [read_document(from_text(text, path)) for path, text in variants.items()])
    assert not faults
    heard: dict[tuple[str, int], list[str]] = {}
    for item in found:
        name, number = item.at.place.document.split()
        heard.setdefault((name, int(number)), []).append(f"{item.code} {item.at.surface} {item.message.zh}")
    return heard


@pytest.mark.parametrize("name", ARTICLES)
def test_a_consistent_article_is_silent(name: str) -> None:
    assert said().get((name, -1), []) == []


@pytest.mark.parametrize(("name", "number"), cases())
def test_one_wrong_figure_is_found(name: str, number: int) -> None:
    assert said().get((name, number), []) != []
