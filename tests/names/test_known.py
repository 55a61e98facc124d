"""Known names: which are read, where, and which division each means."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiaokan.names import Name, masks, read
from jiaokan.text.layout import lay_out


def names(text: str) -> tuple[Name, ...]:
    return read(lay_out(text))


def surfaces(text: str) -> list[str]:
    return [name.surface for name in names(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("赤峰市敖汉旗和通辽科左后旗丰收。", ["赤峰市", "敖汉旗", "通辽", "科左后旗"]),
        ("美国明尼苏达州遭遇暴雪。", []),
        ("吉林的省长会见吉林市民。", ["吉林", "吉林"]),
        ("上海市民走进上海市场。", ["上海", "上海"]),
        ("坚持和平发展，繁荣安定。", []),
        ("城乡居民走出城区，来到郊区。", []),
        ("阳泉市郊区和阳泉市城区相邻。", ["阳泉市", "郊区", "阳泉市", "城区"]),
        ("河南方言与湖南方言不同。", ["河南", "湖南"]),
        ("新建学校12所。", []),
        ("大连、鞍山两市", ["大连", "鞍山"]),
        ("台灣省花蓮縣", ["台灣省", "花蓮縣"]),
        ("陕西省乾县", ["陕西省", "乾县"]),
        ("来源：黑龙江省某报", []),
    ],
)
def test_names_of_a_sentence(text: str, expected: list[str]) -> None:
    assert surfaces(text) == expected


@pytest.mark.parametrize(
    ("text", "surface", "code", "parent"),
    [
        ("北京市朝阳区", "朝阳区", "110105", "北京市"),
        ("吉林省长春市朝阳区", "朝阳区", "220104", "长春市"),
        ("朝阳区的街道很宽。", "朝阳区", "", ""),
        ("重庆市渝中区、江北区", "江北区", "500105", "重庆市"),
        ("长沙的夜晚", "长沙", "430100", "湖南省"),
        ("兴安盟的草原", "兴安盟", "152200", "内蒙古自治区"),
        ("鄂伦春旗的猎民", "鄂伦春旗", "150723", "呼伦贝尔市"),
        ("湖北省襄樊市", "襄樊市", "420600", "湖北省"),
        ("新疆和田地区和安县", "和安县", "", "和田地区"),
        ("湖北省潜江市", "潜江市", "429005", "湖北省"),
    ],
)
def test_division_meant(text: str, surface: str, code: str, parent: str) -> None:
    (found,) = [name for name in names(text) if name.surface == surface]
    assert (found.code, found.parent, found.known, found.suggestion) == (code, parent, True, "")


def test_document_decides_between_districts_of_one_name() -> None:
    found = names("北京市召开会议。会后，朝阳区作了部署，和平区没有。")
    assert [name.code for name in found] == ["110000", "110105", ""]


def test_short_form_of_a_district_needs_its_city() -> None:
    assert surfaces("市民在渝北散步。") == []
    assert surfaces("重庆市民在渝北散步。") == ["重庆", "渝北"]


def test_numerals_of_names_are_masked() -> None:
    text = "赤峰市八林左旗种了三千亩，七台河市种了八千亩。"
    covered = [text[mask.start : mask.end] for mask in masks(names(text))]
    assert covered == ["赤峰市", "八林左旗", "七台河市"]
    assert {mask.reason for mask in masks(names(text))} == {"name"}


PIECES = st.sampled_from(
    (
        *(
            "赤峰市",
            "内蒙古",
            "八林左旗",
            "阿尔桑",
            "阿尔桑市",
            "兴安盟",
            "大理彝族自治州",
            "云南",
            "台灣",
            "乾縣",
            "美国",
        ),
        *("县", "市", "区", "旗", "自治", "、", "和", "，", "。", "各", "12", "😀", "㎡"),
        *("\n", "\r\n", " ", "\u3000", "\ud800"),
    )
)


@given(st.lists(st.one_of(PIECES, st.text(max_size=4)), max_size=25).map("".join))
def test_offsets_cut_the_surface_of_any_text(text: str) -> None:
    found = [name for name in names(text) if name.kind == "place"]
    for name in found:
        assert text[name.span.start : name.span.end] == name.surface
        assert name.known or (name.suggestion and name.suggestion != name.surface)
        assert name.evidence is None or 0 <= name.evidence.start < name.evidence.end <= len(text)
    for first, second in itertools.pairwise(found):
        assert first.span.end <= second.span.start


def test_reading_twice_gives_the_same() -> None:
    text = "兴安盟阿尔桑市、乌兰浩特市。阿尚市在兴安盟。" * 3
    assert names(text) == names(text)
