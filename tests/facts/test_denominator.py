"""The unit per which a figure is given."""

from __future__ import annotations

import pytest

from jiaokan.documents import from_text
from jiaokan.reading import read_document


def denominators(text: str) -> dict[str, str]:
    """Denominators by the surface of their figures."""
    reading = read_document(from_text(text))
    return {figure.surface: frame.denominator for figure, frame in zip(reading.figures, reading.frames, strict=True)}


@pytest.mark.parametrize(
    ("text", "surface", "unit"),
    [
        ("小麦亩产480公斤。", "480公斤", "亩"),
        ("亩均纯收入500元。", "500元", "亩"),
        ("每亩补助500元。", "500元", "亩"),
        ("居民人均消费支出2.6万元。", "2.6万元", "人"),
        ("村民人均年收入3200元。", "3200元", "人"),
        ("每名教师补助3000元。", "3000元", "人"),
        ("户均增收6000元。", "6000元", "户"),
        ("日均客流12万人次。", "12万人次", "天"),
        ("平均每天新增企业1189户。", "1189户", "天"),
        ("每日发车120列。", "120列", "天"),
        ("烘干机日处理能力3.9万吨。", "3.9万吨", "天"),
        ("月均销量3.2万辆。", "3.2万辆", "月"),
        ("每个月能挣3500元。", "3500元", "月"),
        ("年产能600万台。", "600万台", "年"),
        ("年产量达到30万吨。", "30万吨", "年"),
        ("每年可培训3000人。", "3000人", "年"),
        ("每股收益0.45元。", "0.45元", "股"),
        ("每10股派3元。", "3元", "10股"),
        ("每千瓦时0.5元。", "0.5元", "千瓦时"),
        ("每千克20元。", "20元", "千克"),
        ("每500克16.8元。", "16.8元", "500克"),
        ("每百公里油耗6.5升。", "6.5升", "百公里"),
        ("每10万人确诊320例。", "320例", "10万人"),
        ("能耗为0.46吨标准煤/万元。", "0.46吨标准煤/万元", "万元"),
        ("每个村补助3万元。", "3万元", "村"),
        ("每节约1吨。", "1吨", ""),
        ("房价每平方米1.2万元。", "1.2万元", "平方米"),
        ("猪肉每斤15.8元。", "15.8元", "斤"),
        ("列车时速350公里。", "350公里", "小时"),
        ("油价为80美元一桶。", "80美元", "桶"),
        ("价格为12.5元/公斤。", "12.5元/公斤", "公斤"),
        ("日均客流由256万人次增至287万人次。", "287万人次", "天"),
        ("日均客流287万人次，上年同期为256万人次。", "256万人次", "天"),
    ],
)
def test_a_denominator_is_read(text: str, surface: str, unit: str) -> None:
    assert denominators(text)[surface] == unit


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("全年发电量30亿千瓦时。", "30亿千瓦时"),
        ("去年收入12亿元。", "12亿元"),
        ("近日发送旅客12万人次。", "12万人次"),
        ("五一节日客流达20万人次。", "20万人次"),
        ("两队均为12人。", "12人"),
        ("每况愈下，亏损12亿元。", "12亿元"),
        ("投资12亿元一期工程开工。", "12亿元"),
        ("每亩补助500元，共补助12万元。", "12万元"),
        ("日均客流287万人次，同比增长12.0%。", "12.0%"),
        ("近三年均获奖3次。", "3次"),
    ],
)
def test_other_words_are_no_denominator(text: str, surface: str) -> None:
    assert denominators(text)[surface] == ""
