"""When a figure holds: dates in bases, descriptions and goals date no more than their own figures."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from jiaokan.facts import Frame

Frames = Callable[[str], dict[str, Frame]]

PUBLISHED = "要闻\n江城晚报 2024年10月8日\n"
YEAR = {year: (f"{year}-01-01", f"{year}-12-31") for year in range(2010, 2027)}
NONE = ("", "")


@pytest.mark.parametrize(
    ("text", "surface", "period"),
    [
        ("2024年，接待游客120万人次，比去年的100万人次增长20%；收入3亿元。", "100万人次", YEAR[2023]),
        ("2024年，接待游客120万人次，比去年的100万人次增长20%；收入3亿元。", "20%", YEAR[2024]),
        ("2024年，接待游客120万人次，比去年的100万人次增长20%；收入3亿元。", "3亿元", YEAR[2024]),
        ("入住率78%，比2019年的72%提高6个百分点。全市有酒店312家。", "312家", NONE),
        ("2023年，生产小麦30万吨，比2019年增长12%。建成粮库12座。", "12%", YEAR[2023]),
        ("2023年，生产小麦30万吨，比2019年增长12%。建成粮库12座。", "12座", YEAR[2023]),
        ("2023年，生产小麦30万吨，是2012年的1.5倍。", "1.5倍", YEAR[2023]),
        ("与2019年相比，接待量增长12%。", "12%", NONE),
        ("与2019年的30万人次相比，接待量增长12%。", "30万人次", YEAR[2019]),
        ("出口由2012年的120亿元增加到360亿元。", "120亿元", YEAR[2012]),
        ("出口由2012年的120亿元增加到360亿元。", "360亿元", NONE),
        ("出口由2012年的120亿元增加到2023年的360亿元，增长200%。", "200%", YEAR[2023]),
        ("2023年，占比12.5%（2022年为11%），提高1.5个百分点。", "11%", YEAR[2022]),
        ("2023年，占比12.5%（2022年为11%），提高1.5个百分点。", "1.5个百分点", YEAR[2023]),
        ("2023年，利润12亿元，2022年同期为10亿元。税收3亿元。", "10亿元", YEAR[2022]),
        ("2023年，利润12亿元，前年是10亿元，增长20%。", "10亿元", YEAR[2022]),
        ("2023年，利润12亿元，前年是10亿元，增长20%。", "20%", YEAR[2023]),
        ("2023年，利润12亿元，2022年同期为10亿元。税收3亿元。", "3亿元", YEAR[2023]),
    ],
)
def test_a_base_dates_its_own_figure_alone(frames: Frames, text: str, surface: str, period: tuple[str, str]) -> None:
    assert frames(PUBLISHED + text)[surface].period == period


@pytest.mark.parametrize(
    ("text", "surface", "period"),
    [
        ("段丽华1990年出生，经营着12间客房。", "12间", NONE),
        ("段丽华（1990年出生）经营着12间客房。", "12间", NONE),
        ("2023年，这家1953年建厂的老厂有职工320人。", "320人", YEAR[2023]),
        ("合作社成立于2015年，现有社员320户。", "320户", NONE),
        ("他2015年大学毕业，种了120亩地。", "120亩", NONE),
        ("增速创2012年以来新高，达到12.5%。", "12.5%", NONE),
        ("2023年，建成学校12所。2012年以来，累计投入27亿元。", "27亿元", NONE),
        ("2023年，建成学校12所。目前，全市有学校120所。", "120所", NONE),
        ("依据《2023年统计公报》，全市有学校12所。", "12所", NONE),
        ("记者10月8日从省文旅厅获悉，全省接待游客30万人次。", "30万人次", NONE),
        ("6月8日，局长介绍，全市新建学校12所。", "12所", NONE),
        ("到2025年，装机将达到120万千瓦。全市有电站12座。", "120万千瓦", YEAR[2025]),
        ("到2025年，装机将达到120万千瓦。全市有电站12座。", "12座", NONE),
    ],
)
def test_a_date_that_describes_dates_nothing_else(
    frames: Frames, text: str, surface: str, period: tuple[str, str]
) -> None:
    assert frames(PUBLISHED + text)[surface].period == period


@pytest.mark.parametrize(
    ("text", "surface", "period"),
    [
        ("2023年成立合作社320家。", "320家", YEAR[2023]),
        ("2023年新建的12所学校全部开学。", "12所", YEAR[2023]),
        ("2024年毕业学生12万人。", "12万人", YEAR[2024]),
        ("6月8日举行的比赛吸引选手320名。", "320名", ("2024-06-08", "2024-06-08")),
        ("从10月1日（周二）到10月7日，接待游客30万人次。", "30万人次", ("2024-10-01", "2024-10-07")),
    ],
)
def test_other_dates_run_on(frames: Frames, text: str, surface: str, period: tuple[str, str]) -> None:
    assert frames(PUBLISHED + text)[surface].period == period


def test_a_clause_of_many_dates_is_read_in_one_pass(frames: Frames) -> None:
    text = "产值" + "、".join(f"{2000 + number % 20}年" for number in range(6000)) + "的12亿元。"
    assert frames(text)["12亿元"].period == YEAR[2019]
