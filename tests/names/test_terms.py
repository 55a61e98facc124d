"""Set terms: the lists agree with themselves, and each entry finds what it is for."""

from __future__ import annotations

import pytest

from jiaokan import standard
from jiaokan.names import read
from jiaokan.text.layout import lay_out


def garbled(text: str) -> list[tuple[str, str]]:
    return [(name.surface, name.suggestion) for name in read(lay_out(text)) if name.kind == "term" and name.suggestion]


@pytest.mark.parametrize("row", standard.rows("terms"), ids=lambda row: row["form"])
def test_every_form_of_the_lexicon_is_found_in_its_sentence(row: dict[str, str]) -> None:
    near = row["near"].split("|")[0]
    assert (row["form"], row["meant"]) in garbled(f"{near}，{row['form']}。")


def test_words_that_a_form_needs_must_stand_in_its_sentence() -> None:
    assert garbled("他造了一张牌。贫困户都来看。") == []


def test_no_set_phrase_and_no_accepted_form_is_flagged() -> None:
    forms = [
        form for row in standard.rows("set_phrases") for form in (row["phrase"], *row["accepted"].split("|")) if form
    ]
    assert garbled("。".join(forms)) == []


def test_terms_of_the_lexicon_are_right_themselves() -> None:
    assert garbled("。".join(row["meant"] for row in standard.rows("terms"))) == []


def test_both_names_of_a_fund_are_read() -> None:
    text = "安排扶贫协作资金3亿元。扶贫协作基金建起电站，扶贫协作基金还买了设备。"
    found = [(name.surface, name.basis) for name in read(lay_out(text)) if name.kind == "term"]
    assert found == [("扶贫协作资金", "fund"), ("扶贫协作基金", ""), ("扶贫协作基金", "")]
