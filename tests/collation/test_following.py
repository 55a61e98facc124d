"""Figures that a rewriter worked out are no changes; the same numbers without a word for it are."""

from __future__ import annotations

import pytest

from jiaokan.pipeline import check_text

LEAD = "清水县卫生健康局18日发布消息，去年全县新建村卫生室36所，投入资金1440万元。\n"
INCOME = LEAD + "去年城镇居民人均可支配收入42680元，农村居民人均可支配收入19470元。"
STAFF = LEAD + "全县有执业医师6520人，注册护士8476人。"
HEART = LEAD + "胸痛中心去年救治病人126例，前年84例；平均用时由92分钟缩短到65分钟。"


def told(text: str, against: str) -> list[str]:
    return [item.code for item in check_text(text, against).found if item.severity != "info"]


@pytest.mark.parametrize(
    ("against", "old", "new"),
    [
        (INCOME, "42680元，农村居民人均可支配收入19470元", "比农村居民人均可支配收入高23210元"),
        (STAFF, "执业医师6520人，注册护士8476人", "执业医师和注册护士合计14996人，其中护士8476人"),
        (HEART, "126例，前年84例", "126例，是前年84例的1.5倍"),
        (HEART, "由92分钟缩短到65分钟", "缩短27分钟，降到65分钟"),
    ],
)
def test_what_was_worked_out_is_no_change(against: str, old: str, new: str) -> None:
    assert old in against
    assert told(against.replace(old, new), against) == []


@pytest.mark.parametrize(
    ("against", "old", "new"),
    [
        (STAFF, "6520人", "6250人"),
        (STAFF, "8476人", "14996人"),
        (HEART, "126例", "162例"),
        (HEART, "65分钟", "27分钟"),
        (INCOME, "19470元", "23210元"),
    ],
)
def test_another_value_in_the_same_words_is_a_change(against: str, old: str, new: str) -> None:
    assert told(against.replace(old, new), against) == ["REP003"]


def test_a_sum_that_is_wrong_is_no_sum() -> None:
    words = "执业医师和注册护士合计14969人"
    assert "REP003" in told(STAFF.replace("执业医师6520人，注册护士8476人", words), STAFF)
