"""The gazetteer: divisions, parents, forms."""

from __future__ import annotations

import pytest

from jiaokan.names.division import Division
from jiaokan.names.forms import bare, is_zone, nationalities_of
from jiaokan.names.gazetteer import gazetteer


def current(surface: str) -> list[Division]:
    return [form.division for form in gazetteer().forms(surface) if form.division.current]


@pytest.mark.parametrize(
    ("surface", "full", "code", "parent"),
    [
        ("喀喇沁旗", "喀喇沁旗", "150428", "赤峰市"),
        ("突泉县", "突泉县", "152224", "兴安盟"),
        ("科右前旗", "科尔沁右翼前旗", "152221", "兴安盟"),
        ("科左中旗", "科尔沁左翼中旗", "150521", "通辽市"),
        ("察右前旗", "察哈尔右翼前旗", "150926", "乌兰察布市"),
        ("土左旗", "土默特左旗", "150121", "呼和浩特市"),
        ("鄂伦春旗", "鄂伦春自治旗", "150723", "呼伦贝尔市"),
        ("鄂温克旗", "鄂温克族自治旗", "150724", "呼伦贝尔市"),
        ("东乌旗", "东乌珠穆沁旗", "152525", "锡林郭勒盟"),
        ("达茂旗", "达尔罕茂明安联合旗", "150223", "包头市"),
        ("喀左县", "喀喇沁左翼蒙古族自治县", "211324", "朝阳市"),
        ("黔东南州", "黔东南苗族侗族自治州", "522600", "贵州省"),
        ("黔东南", "黔东南苗族侗族自治州", "522600", "贵州省"),
        ("巴音郭楞州", "巴音郭楞蒙古自治州", "652800", "新疆维吾尔自治区"),
        ("积石山县", "积石山保安族东乡族撒拉族自治县", "622927", "临夏回族自治州"),
        ("管城区", "管城回族区", "410104", "郑州市"),
        ("突泉", "突泉县", "152224", "兴安盟"),
        ("仙桃市", "仙桃市", "429004", "湖北省"),
        ("五指山市", "五指山市", "469001", "海南省"),
        ("密云区", "密云区", "110118", "北京市"),
    ],
)
def test_form_leads_to_its_division(surface: str, full: str, code: str, parent: str) -> None:
    found = [(d.name, d.code, d.parent.name if d.parent else "") for d in current(surface)]
    assert (full, code, parent) in found


@pytest.mark.parametrize("name", ["襄樊市", "哲里木盟", "思茅市", "宣武区", "莱芜市", "通县", "巢县", "潮格旗"])
def test_former_names_are_known(name: str) -> None:
    found = gazetteer().forms(name)
    assert found
    assert not any(form.division.current for form in found)


@pytest.mark.parametrize(
    ("name", "parent"),
    [("和安县", "和田地区"), ("和康县", "和田地区"), ("米林市", "林芝市"), ("错那市", "山南市"), ("花莲县", "台湾省")],
)
def test_names_missing_from_the_packages_are_added(name: str, parent: str) -> None:
    assert [d.parent.name for d in current(name) if d.parent] == [parent]


@pytest.mark.parametrize("name", ["江洲区", "荷泽市", "邵通市", "荔蒲县", "乔口区"])
def test_misprints_of_old_tables_are_no_names(name: str) -> None:
    assert not gazetteer().forms(name)


@pytest.mark.parametrize("name", ["市辖区", "县", "省直辖县级行政区划", "晋城市市辖区"])
def test_headings_are_no_divisions(name: str) -> None:
    assert not gazetteer().forms(name)


@pytest.mark.parametrize("stem", ["东", "新", "巴林左", "科右前", "浦东新", "井陉矿", "合肥高新技术产业开发"])
def test_stems_that_cannot_stand_alone(stem: str) -> None:
    assert not gazetteer().forms(stem)


def test_county_belongs_to_every_parent_it_had() -> None:
    (banner,) = current("科左中旗")
    (former,) = [d for d in gazetteer().divisions if d.name == "哲里木盟"]
    codes = {form.division.code for form in gazetteer().below(former, "旗") if form.surface == "科左中旗"}
    assert banner.code == "150521"
    assert codes == {"152322"}


def test_ambiguous_names_keep_all_their_divisions() -> None:
    parents = {d.parent.name for d in current("朝阳区") if d.parent}
    assert parents == {"北京市", "长春市"}


def test_every_division_but_a_province_has_a_parent_of_higher_level() -> None:
    rank = {"province": 0, "prefecture": 1, "county": 2}
    for division in gazetteer().divisions:
        assert (division.parent is None) == (division.level == "province")
        assert all(rank[parent.level] < rank[division.level] for parent in division.parents)


def test_zones_are_known_but_never_suggested() -> None:
    (form,) = gazetteer().forms("芜湖经济技术开发区")
    assert is_zone(form.division.name)
    assert gazetteer().suggestible(form.division) == ()


def test_stems_and_nationalities() -> None:
    assert bare("黔东南苗族侗族自治州") == "黔东南"
    assert bare("内蒙古自治区") == "内蒙古"
    assert bare("鄂温克族自治旗") == "鄂温克"
    assert bare("东乡族自治县") == "东乡"
    assert nationalities_of("积石山保安族东乡族撒拉族自治县") == "保安族东乡族撒拉族"
    assert nationalities_of("内蒙古自治区大会") == ""


def test_occurrences_include_overlapping_forms() -> None:
    text = "赤峰市红山区"
    assert {text[start:end] for start, end in gazetteer().occurrences(text)} >= {"赤峰", "赤峰市", "红山区"}
