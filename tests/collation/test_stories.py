"""Several texts of one story: no alarm among faithful ones, counts for those that differ."""

from __future__ import annotations

import pytest

from jiaokan.collation import collate
from jiaokan.collation.standing import Standings
from jiaokan.collation.stories import differences
from jiaokan.documents import from_text
from jiaokan.reading import Reading, read_document

STORIES = ("gongsi", "jiaotong", "jingmeng", "lvyou", "nongye", "tongji")
REPORT = (
    "清江电厂去年供热136万户\n清江电厂厂长陶永红介绍，去年全厂发电量27.44亿千瓦时，供热面积3186万平方米。\n"
    "电厂投资4.62亿元改造锅炉6台，年节约标准煤8.3万吨。"
)


def read(text: str) -> Reading:
    return read_document(from_text(text))


@pytest.mark.parametrize("story", STORIES)
def test_faithful_texts_of_a_story_do_not_disagree(texts: dict[tuple[str, str], str], story: str) -> None:
    reports = [read(texts[story, name]) for name in ("original", "reprint-trim", "reprint-spun")]
    assert list(differences(reports)) == []


@pytest.mark.parametrize("story", STORIES)
def test_a_story_disagrees_only_with_its_corrupt_text(texts: dict[tuple[str, str], str], story: str) -> None:
    reports = [read(texts[story, name]) for name in ("original", "reprint-trim", "reprint-spun", "reprint-corrupt")]
    assert {found.report for found in differences(reports)} <= {3}


def test_the_reading_of_fewer_reports_is_told_with_counts() -> None:
    reports = [read(REPORT), read(REPORT.replace("27.44亿", "24.74亿")), read(REPORT + "\n厂里有职工612名。")]
    (found,) = differences(reports)
    assert (found.report, found.tellings, found.agreeing) == (1, 3, 1)


def test_another_time_is_another_fact() -> None:
    reports = [read(REPORT), read(REPORT.replace("去年全厂", "今年全厂").replace("27.44亿", "24.74亿"))]
    assert list(differences(reports)) == []


def test_the_outlier_among_reprints_stands_against_the_majority() -> None:
    original = read(REPORT)
    reprints = [read(REPORT), read(REPORT.replace("8.3万吨", "83000吨")), read(REPORT.replace("8.3万吨", "3.8万吨"))]
    collations = [(collate(original, reprint), reprint) for reprint in reprints]
    standings = Standings(collations)
    found = []
    for collation, reprint in collations:
        for entry in collation.entries:
            if entry.original is not None and entry.original.of(REPORT) == "8.3万吨":
                standing = standings.of(collation, entry, reprint)
                found.append((standing.tellings, standing.agreeing, standing.side))
    assert found == [(3, 2, "majority"), (3, 2, "majority"), (3, 1, "outlier")]
