"""What always holds: no figure is lost, a text beside itself says nothing, exchanging the two changes no pair."""

from __future__ import annotations

import random
from collections import Counter
from types import ModuleType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jiaokan.collation import Collation, collate
from jiaokan.documents import from_text
from jiaokan.reading import Reading, read_document

STORIES = ("gongsi", "jiaotong", "jingmeng", "lvyou", "nongye", "tongji")
REPRINTS = ("reprint-trim", "reprint-spun", "reprint-corrupt")
PAIRS = [(story, reprint) for story in STORIES for reprint in REPRINTS]
SLOW = settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))


def read(text: str) -> Reading:
    return read_document(from_text(text))


def beside(original: str, reprint: str) -> Collation:
    return collate(read(original), read(reprint))


def pairs(collation: Collation) -> set[tuple[int, int]]:
    """Figures that are paired, those stated again left out."""
    return {
        (entry.original_figure, entry.figure)
        for entry in collation.entries
        if entry.what == "figure" and not entry.again and min(entry.original_figure, entry.figure) >= 0
    }


def assert_no_figure_is_lost(original: Reading, reprint: Reading) -> None:
    collation = collate(original, reprint)
    if any(entry.kind == "unlike" for entry in collation.entries):
        return
    own, theirs = Counter[int](), Counter[int]()
    for entry in collation.entries:
        if entry.what != "figure":
            continue
        # A figure stated again names the one it repeats, whose own entry is another.
        again_of_reprint = entry.again and entry.original_figure in {left for left, _ in pairs(collation)}
        if entry.again and not again_of_reprint:
            theirs[entry.original_figure] += 1
        elif entry.again:
            own[entry.figure] += 1
        else:
            own[entry.figure] += entry.figure >= 0
            theirs[entry.original_figure] += entry.original_figure >= 0
    assert {at: own[at] for at in range(len(reprint.figures)) if own[at] < 1} == {}
    assert {at: theirs[at] for at in range(len(original.figures)) if theirs[at] < 1} == {}


@pytest.mark.parametrize(("story", "reprint"), PAIRS)
def test_every_figure_of_both_documents_is_in_a_reading(
    texts: dict[tuple[str, str], str], story: str, reprint: str
) -> None:
    assert_no_figure_is_lost(read(texts[story, "original"]), read(texts[story, reprint]))


@pytest.mark.parametrize("story", STORIES)
@pytest.mark.parametrize("name", ["original", "reprint-spun", "reprint-corrupt"])
def test_a_document_beside_itself_yields_nothing(texts: dict[tuple[str, str], str], story: str, name: str) -> None:
    text = texts[story, name]
    collation = beside(text, text)
    assert [entry for entry in collation.entries if entry.weight] == []
    assert {entry.kind for entry in collation.entries} <= {"same"}


@pytest.mark.parametrize(("story", "reprint"), PAIRS)
def test_exchanging_the_two_exchanges_lost_and_added(
    texts: dict[tuple[str, str], str], story: str, reprint: str
) -> None:
    one, other = texts[story, "original"], texts[story, reprint]
    there, back = beside(one, other), beside(other, one)
    assert pairs(there) == {(left, right) for right, left in pairs(back)}


@pytest.mark.parametrize("story", STORIES)
@pytest.mark.parametrize("name", ["reprint-trim", "reprint-spun"])
def test_faithful_reprints_raise_no_alarm(texts: dict[tuple[str, str], str], story: str, name: str) -> None:
    collation = beside(texts[story, "original"], texts[story, name])
    assert [entry for entry in collation.entries if entry.weight in {"error", "warning"}] == []


@SLOW
@given(story=st.sampled_from(STORIES), seed=st.integers(0, 10_000))
def test_an_equivalent_rewriting_raises_no_alarm(
    texts: dict[tuple[str, str], str], corruptions: ModuleType, rewritings: ModuleType, story: str, seed: int
) -> None:
    original = texts[story, "original"]
    found = list(corruptions.mutants(original, rewritings.EQUIVALENTS, str(seed)))
    mutant = random.Random(seed).choice(found)
    raised = [entry for entry in beside(original, mutant.text).entries if entry.weight in {"error", "warning"}]
    assert raised == [], mutant.kind


@SLOW
@given(story=st.sampled_from(STORIES), seed=st.integers(0, 10_000))
def test_no_figure_is_lost_in_a_mutant(
    texts: dict[tuple[str, str], str], corruptions: ModuleType, story: str, seed: int
) -> None:
    original = texts[story, "original"]
    found = list(corruptions.mutants(original, corruptions.CORRUPTIONS, str(seed)))
    assert_no_figure_is_lost(read(original), read(random.Random(seed).choice(found).text))


@SLOW
@given(
    st.text(alphabet="0123456789万亿元人户增降约多，。、\n今年去市县年月日%", max_size=80).map("稿".__add__), st.data()
)
def test_any_two_texts_can_be_laid_beside_one_another(text: str, data: st.DataObject) -> None:
    cut = data.draw(st.integers(0, len(text)))
    assert_no_figure_is_lost(read(text), read(text[cut:] + text[:cut]))
