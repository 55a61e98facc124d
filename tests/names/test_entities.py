"""Mentions of people, organisations and works, and two spellings of one in a document."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jiaokan.names import Name, read
from jiaokan.text.layout import lay_out


def names(text: str, kind: str) -> list[Name]:
    return [name for name in read(lay_out(text)) if name.kind == kind]


def surfaces(text: str, kind: str) -> list[str]:
    return [name.surface for name in names(text, kind)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("董事长郑海川1968年出生。郑海川说，要加大投入。", ["郑海川", "郑海川"]),
        ("秘书冯晓说三季度很好，记者陈力报道。", ["冯晓", "陈力"]),
        ("牧民阿拉坦巴根养了三百只羊。", ["阿拉坦巴根"]),
        ("护士阿依古丽·买买提值夜班。", ["阿依古丽·买买提"]),
        ("书记高度重视，主任全面部署，代表安全抵达。", []),
        ("高水平开放、高素质队伍、安全感、白名单。", []),
        ("工作人员在黄河岸边，游客从江西来。", []),
        ("欧阳建国和诸葛明亮是同学。", ["欧阳建国", "诸葛明亮"]),
        ("商丘市睢县县长王立新讲话。", ["王立新"]),
    ],
)
def test_people(text: str, expected: list[str]) -> None:
    assert surfaces(text, "person") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("引导北京顺鑫控股集团有限公司在当地落户。", ["北京顺鑫控股集团有限公司"]),
        ("从二龙路医院、展览路医院抽调医生。", ["二龙路医院", "展览路医院"]),
        ("联合北京普仁医院，与化德县医院共建平台。", ["北京普仁医院", "化德县医院"]),
        ("北京市第二中学派出教师。", ["北京市第二中学"]),
        ("新建学校12所，上市公司3家，龙头企业集团2个。", []),
        ("以经济建设为中心，打破旧格局，走进大厅。", []),
        ("公司成立于1994年，该医院是三甲医院。", []),
        ("位于顺德区的海岳家电股份有限公司发布年报。", ["海岳家电股份有限公司"]),
    ],
)
def test_organisations(text: str, expected: list[str]) -> None:
    assert surfaces(text, "organisation") == expected


def test_works_are_titles_and_labels_but_no_speech() -> None:
    text = "他说：“路修好了，日子就好了。”《公路法》和“四好农村路”工程写进了讲稿。"
    assert surfaces(text, "work") == ["公路法", "四好农村路"]


def test_short_names_of_a_company_share_its_full_name() -> None:
    found = names("北京顺鑫控股集团有限公司落户。顺鑫集团投产。", "organisation")
    assert {name.canonical for name in found} == {"北京顺鑫控股集团有限公司"}
    assert {name.basis for name in found} == {""}


def test_a_place_inside_an_organisation_stays_a_place() -> None:
    text = "北京市第二中学派出教师。"
    assert surfaces(text, "place") == ["北京市"]
    assert surfaces(text, "organisation") == ["北京市第二中学"]


@pytest.mark.parametrize(
    ("text", "kind", "form", "basis"),
    [
        ("村民王秀琴说好。鸭舍里，王秀芹在喂鸭。", "person", "王秀芹", "homophone"),
        ("局长陈立新说好。会上，程立新点了头。陈立新还答了问。", "person", "程立新", "near"),
        ("村民李建国修路。如今，李国建又有了打算。李建国说好。", "person", "李国建", "swapped"),
        ("海岳公司董事长郑海川致辞。随后，海岳公司董事长郑海山答问。郑海川说好。", "person", "郑海山", "changed"),
        ("东晟集团投产。年底，东盛集团扩产。东晟集团获奖。", "organisation", "东盛集团", "homophone"),
        ("《山海情》开播。观众说，《山海晴》好看。《山海情》收官。", "work", "山海晴", "homophone"),
    ],
)
def test_another_spelling_tells_from_which_it_departs(text: str, kind: str, form: str, basis: str) -> None:
    [departing] = [name for name in names(text, kind) if name.basis]
    assert (departing.surface, departing.basis, departing.suggestion) == (form, basis, "")
    assert departing.evidence is not None
    assert departing.evidence.of(text) == departing.canonical != form


def test_a_declared_short_form_is_what_is_right() -> None:
    found = names("北方农业大学（以下简称“北方农大”）开学。北方农达扩招，北方农达招生。", "organisation")
    assert {name.suggestion for name in found if name.surface == "北方农达"} == {"北方农大"}


def test_every_mention_of_a_spelling_is_read() -> None:
    text = "村民王秀琴说好。院子里，王秀芹在喂鸭。后来，王秀芹又养鸡。王秀琴的丈夫在外。王秀琴笑了。"
    assert surfaces(text, "person") == ["王秀琴", "王秀芹", "王秀芹", "王秀琴", "王秀琴"]


def test_numerals_of_garbled_terms_are_no_figures() -> None:
    from jiaokan.names import masks

    text = "一个造了一张牌的贫困家庭。"
    assert [(mask.start, mask.end) for mask in masks(read(lay_out(text)))] == [(2, 7)]


_PIECES = st.sampled_from(
    [
        "村民王秀琴说，", "王秀芹", "董事长郑海川", "顺鑫控股集团有限公司", "顺信集团", "北京市第二中学", "《山海情》",
        "“山海晴”", "嘎查市委书记", "的", "在", "3亿元", "造了一张牌的贫困户", "乡村震兴", "扶贫协作资金",
        "扶贫协作基金", "（以下简称“顺鑫”）", "突泉县", "。", "、", "\n", "阿依古丽·买买提", "\ud800", "𠀀", "臺灣大學",
    ]
)  # fmt: skip


@settings(max_examples=60)
@given(st.lists(_PIECES, max_size=14).map("".join))
def test_records_fit_the_text(text: str) -> None:
    found = read(lay_out(text))
    assert [name.span.of(text) for name in found] == [name.surface for name in found]
    assert list(found) == sorted(found, key=lambda name: (name.span, name.kind))
    for kind in ("place", "person", "organisation"):
        for left, right in itertools.pairwise(name for name in found if name.kind == kind and name.basis != "declared"):
            apart = left.span.end <= right.span.start
            assert apart or left.span.contains(right.span) or right.span.contains(left.span)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("种粮大户于明忙得满头大汗。", ["于明"]),
        ("种粮大户于明忙着烘干小麦。", ["于明"]),
        ("记者于明忙里偷闲来到讷河市。老战士于明说起往事。", ["于明", "于明"]),
        ("种粮大户于明说，收成好。", ["于明"]),
        ("种粮大户周启明了解了政策。", ["周启明"]),
        ("村民李明华养鸡。李明说，天旱。", ["李明华"]),
    ],
)
def test_what_a_person_does_is_no_part_of_the_name(text: str, expected: list[str]) -> None:
    assert [name.surface for name in read(lay_out(text)) if name.kind == "person"] == expected
