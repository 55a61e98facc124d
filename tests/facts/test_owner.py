"""Of whom or what a figure is told: what opens its clause, or the clause before it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from jiaokan.facts import Frame


@pytest.mark.parametrize(
    ("text", "surface", "subject"),
    [
        ("他身高1.98米。", "1.98米", "他"),
        ("新生儿平均体重3.3公斤。", "3.3公斤", "新生儿"),
        ("今年小麦平均亩产达520公斤。", "520公斤", "小麦"),
        ("老人今年86岁。", "86岁", "老人"),
        ("目前，工人每天工作8小时。", "8小时", "工人"),
        ("投入资金2.6亿元。", "2.6亿元", ""),
        ("他每天跑步，平均用时40分钟。", "40分钟", "他"),
    ],
)
def test_subject(frames: Callable[[str], dict[str, Frame]], text: str, surface: str, subject: str) -> None:
    assert frames(text)[surface].subject == subject


def test_a_new_sentence_has_no_subject_of_the_one_before(frames: Callable[[str], dict[str, Frame]]) -> None:
    assert frames("他身高1.98米。达到86公斤。")["86公斤"].subject == ""
