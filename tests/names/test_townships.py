"""Townships under the counties of a text, counties above townships, and the streets in names of bodies."""

from __future__ import annotations

import pytest

from jiaokan.names import Name, read
from jiaokan.names.gazetteer import gazetteer
from jiaokan.names.townships import township_generic, townships
from jiaokan.text.layout import lay_out


def names(text: str) -> list[Name]:
    return list(read(lay_out(text)))


def garbled(text: str) -> list[tuple[str, str, str]]:
    return [(name.surface, name.suggestion, name.basis) for name in names(text) if name.suggestion]


def known(text: str) -> list[tuple[str, str]]:
    return [(name.surface, name.parent) for name in names(text) if len(name.code) == 9 and name.known]


@pytest.mark.parametrize(
    ("code", "name"), [("110102", "展览路街道"), ("150922", "德包图乡"), ("430121", "星沙街道"), ("152223", "好力保镇")]
)
def test_townships_of_a_county(code: str, name: str) -> None:
    county = gazetteer().current(code)
    assert county is not None
    assert name in [form.surface for form in townships().of(county)]
    assert code in townships().counties(name)


def test_a_former_county_has_no_townships() -> None:
    (former,) = {form.division for form in gazetteer().forms("宣武区")}
    assert townships().of(former) == ()


@pytest.mark.parametrize(
    ("name", "generic"), [("查干淖尔苏木", "苏木"), ("满族民族乡", "民族乡"), ("铁西街道", "街道")]
)
def test_generic_words(name: str, generic: str) -> None:
    assert township_generic(name) == generic


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("在郸城县汲冢镇，麦子熟了。", [("汲冢镇", "郸城县")]),
        (
            "化德县德包图乡、长顺镇和朝阳镇都通了车。",
            [("德包图乡", "化德县"), ("长顺镇", "化德县"), ("朝阳镇", "化德县")],
        ),
        ("长沙县扩建医院，星沙街道的居民受益。", [("星沙街道", "长沙县")]),
        ("星沙街道的居民受益。", []),
        ("化德县的乡镇和城镇都通了车，返乡的人多了。", []),
    ],
)
def test_known_townships(text: str, expected: list[tuple[str, str]]) -> None:
    assert known(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("化德县德保图乡的卫生院。", ("德保图乡", "德包图乡", "child")),
        ("化德县长顺镇、德保图乡都通了车。", ("德保图乡", "德包图乡", "child")),
        ("乌兰察布市华德县医院、德保图乡卫生院。", ("德保图乡", "德包图乡", "homophone")),
        ("西城区的二龙路医院、湛蓝路医院派出医生。", ("湛蓝路", "展览路", "homophone")),
        ("长沙市修路，东到长河县星沙街道。", ("长河县", "长沙县", "below")),
        ("周口市的单城县汲冢镇。", ("单城县", "郸城县", "child")),
    ],
)
def test_garbled_townships(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in garbled(text)


@pytest.mark.parametrize(
    "text",
    [
        "化德县重点镇、特色小镇和集镇都在建设，家乡变了样。",
        "西城区展览路医院、德胜门医院和复兴医院派出医生。",
        "化德县德包图镇建起新站。",
        "化德县七号镇、苏尼特右旗朱日和镇相邻。",
        "长沙县星沙街道、望城区高塘岭街道。",
        "长沙市的星沙街道。",
        "大同县城的街道很干净，大同市区街道也是。",
        "美国长河县星沙街道。",
    ],
)
def test_correct_townships_stay_quiet(text: str) -> None:
    assert garbled(text) == []
