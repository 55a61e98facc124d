"""How two names are two spellings of one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiaokan.names.name import NameKind
from jiaokan.names.variants import Pair, alike, compare, plain, relation

KINDS: tuple[NameKind, ...] = ("person", "organisation", "work")


@pytest.mark.parametrize(
    ("left", "right", "kind", "how"),
    [
        ("王秀琴", "王秀芹", "person", "homophone"),
        ("陈立新", "程立新", "person", "near"),
        ("薛爱国", "薛爱民", "person", "changed"),
        ("李建国", "李国建", "person", "swapped"),
        ("阿拉坦巴根", "阿拉坦根", "person", "lost"),
        ("冯晓", "冯小", "person", "homophone"),
        ("王秀琴", "李秀琴", "person", None),
        ("王秀琴", "王丽华", "person", None),
        ("赵一平", "赵二平", "person", None),
        ("展览路医院", "湛蓝路医院", "organisation", "homophone"),
        ("东晟集团", "东盛集团", "organisation", "homophone"),
        ("北京市第一中学", "北京市第二中学", "organisation", None),
        ("南方航空公司", "东方航空公司", "organisation", None),
        ("县农业局", "县林业局", "organisation", None),
        ("北京顺鑫控股集团有限公司", "顺鑫集团", "organisation", "short"),
        ("北京顺鑫控股集团有限公司", "顺鑫控股", "organisation", "short"),
        ("北京顺鑫控股集团有限公司", "顺信集团", "organisation", None),
        ("山海情", "山海晴", "work", "homophone"),
        ("教育规划（一）", "教育规划（二）", "work", None),
        ("中华人民共和国公司法", "中华人民共和国公证法", "work", None),
        ("大气污染防治行动计划", "大气污染防治行动计化", "work", "homophone"),
    ],
)
def test_relation(left: str, right: str, kind: NameKind, how: str | None) -> None:
    variant = relation(left, right, kind)
    assert (variant.how if variant else None) == how


def test_places_are_for_the_gazetteer() -> None:
    assert relation("科左中旗", "克左中旗", "place") is None


def test_comparing_two_documents() -> None:
    original = ["北京顺鑫控股集团有限公司", "展览路医院", "普仁医院", "京东集团"]
    reprint = ["顺鑫集团", "湛蓝路医院", "普仁医院", "阿里巴巴"]
    found = [
        (p.left, p.right, p.variant.how if p.variant else "same") for p in compare(original, reprint, "organisation")
    ]
    assert found == [
        ("北京顺鑫控股集团有限公司", "顺鑫集团", "short"),
        ("展览路医院", "湛蓝路医院", "homophone"),
        ("普仁医院", "普仁医院", "same"),
    ]


def test_a_name_both_have_is_paired_with_itself_alone() -> None:
    assert compare(["王秀琴", "王秀芹"], ["王秀琴"], "person") == (Pair("王秀琴", "王秀琴", None),)


def test_a_short_form_is_found_from_either_side() -> None:
    [pair] = compare(["顺鑫集团"], ["北京顺鑫控股集团有限公司"], "organisation")
    assert pair.variant is not None
    assert pair.variant.how == "short"


def test_a_long_series_has_no_variants() -> None:
    titles = [f"统计公报第{chr(0x4E00 + at)}期专刊" for at in range(200)]
    assert sum(1 for _ in alike(titles, "work")) < 600


_NAMES = st.text(
    st.sampled_from("王秀琴芹勤李国建民爱薛陈程立新第一二东晟盛集团路湛展览蓝医院·"), min_size=1, max_size=8
)


@given(_NAMES, _NAMES, st.sampled_from(KINDS))
def test_the_order_of_two_names_makes_no_difference(left: str, right: str, kind: NameKind) -> None:
    assert relation(left, right, kind) == relation(right, left, kind)


@given(_NAMES, st.sampled_from(KINDS))
def test_one_spelling_is_no_variant(name: str, kind: NameKind) -> None:
    assert relation(name, name, kind) is None
    assert relation(name, f"“{name}” ", kind) is None


@given(st.lists(_NAMES, max_size=8, unique_by=plain), st.sampled_from(KINDS))
def test_the_index_misses_no_pair_but_short_forms(names: list[str], kind: NameKind) -> None:
    found = {frozenset(pair[:2]) for pair in alike(names, kind)}
    pairs = [(one, other) for at, one in enumerate(names) for other in names[:at]]
    for one, other in pairs:
        variant = relation(one, other, kind)
        assert variant is None or variant.how == "short" or frozenset((one, other)) in found


@given(_NAMES, _NAMES, st.sampled_from(KINDS))
def test_distance_is_a_share(left: str, right: str, kind: NameKind) -> None:
    variant = relation(left, right, kind)
    assert variant is None or 0 < variant.distance <= 1
