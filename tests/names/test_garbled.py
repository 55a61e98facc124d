"""Garbled names: each way to find one, and the sentences that only look like one."""

from __future__ import annotations

from pathlib import Path

import pytest

from jiaokan.names import Name, read
from jiaokan.names.name import Basis
from jiaokan.text.layout import lay_out

GOLD = Path(__file__).parents[3] / "shared" / "gold" / "seed.txt"


def garbled(text: str) -> list[Name]:
    return [name for name in read(lay_out(text)) if name.suggestion and name.kind == "place"]


def pairs(text: str) -> list[tuple[str, str, Basis]]:
    return [(name.surface, name.suggestion, name.basis) for name in garbled(text)]


@pytest.mark.parametrize(
    ("text", "surface", "suggestion", "evidence"),
    [
        ("他来自兴安盟土泉县的一个村。", "土泉县", "突泉县", "兴安盟"),
        ("走进赤峰市哈钦旗看新村。", "哈钦旗", "喀喇沁旗", "赤峰市"),
        ("赤峰八林左旗的羊。", "八林左旗", "巴林左旗", "赤峰"),
        ("通辽市霍钦左翼后旗的牛。", "霍钦左翼后旗", "科尔沁左翼后旗", "通辽市"),
        ("乌兰察布市华德县医院。", "华德县", "化德县", "乌兰察布市"),
        ("浙江省义务市的小商品。", "义务市", "义乌市", "浙江省"),
        ("新疆吐鲁番市皮禅县的葡萄。", "皮禅县", "鄯善县", "吐鲁番市"),
        ("西藏日喀则市江则县。", "江则县", "江孜县", "日喀则市"),
        ("呼伦贝尔市恶伦春旗。", "恶伦春旗", "鄂伦春旗", "呼伦贝尔市"),
        ("绥化市庆安县、望奎县和海轮市", "海轮市", "海伦市", "绥化市"),
        ("长沙市的望城区、开福区和流阳市", "流阳市", "浏阳市", "长沙市"),
        ("呼伦贝尔市鄂伦村自治旗的木材。", "鄂伦村自治旗", "鄂伦春自治旗", "呼伦贝尔市"),
        ("通辽市科尔沁左以中旗养牛。", "科尔沁左以中旗", "科尔沁左翼中旗", "通辽市"),
        ("兴安盟阿尔上市的温泉。", "阿尔上市", "阿尔山市", "兴安盟"),
        ("张家口市尉县的剪纸。", "尉县", "蔚县", "张家口市"),
        ("兴安盟突县的肉牛。", "突县", "突泉县", "兴安盟"),
        ("周口市丰收，享城市、商水县、西华县居前。", "享城市", "项城市", "周口市"),
    ],
)
def test_child_of_a_written_parent(text: str, surface: str, suggestion: str, evidence: str) -> None:
    (found,) = garbled(text)
    assert (found.surface, found.suggestion, found.basis, found.known) == (surface, suggestion, "child", False)
    assert found.evidence is not None
    assert found.evidence.of(text) == evidence


def test_suggestion_carries_its_division() -> None:
    (found,) = garbled("乌兰察布市华德县。")
    assert (found.canonical, found.code, found.parent) == ("化德县", "150922", "乌兰察布市")
    assert found.distance == 0.075


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("科左中旗修路。克左中旗的群众高兴。", ("克左中旗", "科左中旗", "homophone")),
        ("兴安盟遭遇大雪，科优前旗最重。", ("科优前旗", "科右前旗", "homophone")),
        ("阿拉善盟额济纳旗的胡杨，额计纳旗的秋天。", ("额计纳旗", "额济纳旗", "homophone")),
        ("周口市丰收，单城县种粮大户笑了。", ("单城县", "郸城县", "homophone")),
        ("云南省的旅游升温，大理彝族自治州居首。", ("大理彝族自治州", "大理白族自治州", "nationality")),
        ("阿尔山市在兴安盟，游客喜欢阿尚市。", ("阿尚市", "阿尔山市", "repeat")),
        ("周口市公布数据，太看县的示范方增产。", ("太看县", "太康县", "repeat")),
        ("周口市公布数据，康太县居首位。", ("康太县", "太康县", "repeat")),
        ("安徽省公布数据，滁走市排第三。", ("滁走市", "滁州市", "repeat")),
    ],
)
def test_names_without_a_parent(text: str, expected: tuple[str, str, Basis]) -> None:
    assert pairs(text) == [expected]


def test_garbled_form_again_and_bare() -> None:
    text = "兴安盟阿尔桑市建校。学校设在阿尔桑，阿尔桑市很高兴，阿尚市的教师也来了。"
    assert pairs(text) == [
        ("阿尔桑市", "阿尔山市", "child"),
        ("阿尔桑", "阿尔山", "repeat"),
        ("阿尔桑市", "阿尔山市", "repeat"),
        ("阿尚市", "阿尔山市", "repeat"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "山东的大中城市很多，聊城市也在其中，除了城市还有农村。",
        "美国明尼苏达州与四川省达州市是友好城市。",
        "海拉尔区办比赛，海拉尔赛区有三十支队伍。",
        "丹江口市搬迁了丹江口库区的居民。",
        "呼伦贝尔市鄂伦春旗就是鄂伦春自治旗。",
        "通辽市科左中旗和科左后旗是两个旗。",
        "西安市高新区、包头市开发区、郑州市郑东新区。",
        "吕梁市的吕梁山区种核桃。",
        "兴安盟有科尔沁右翼中旗，不远处是科尔沁沙区。",
        "日本福冈县与广东省佛冈县。",
        "日本珠洲市地震时，湖南株洲市派出队伍。",
        "赤峰市各旗县区、通辽市两旗和内蒙古各盟市。",
        "江苏省设区市十三个，江西省农业大县五个，安徽省省会城市一个。",
        "福建省莆田市城厢区统筹城乡区域发展，城乡区别缩小。",
        "呼和浩特市、包头市签约，呼和浩特、包头两市共建。",
        "上海市浦东新区的浦东区块。",
        "湖北省襄樊市枣阳市，内蒙古哲里木盟科左中旗。",
        "土泉县的牛，科优前旗的草。",
        "土豆县、某某市和大同县城。",
        "通辽市科左旗",
        "锡林郭勒盟正蓝旗不在满洲正黄旗。",
        "西藏林芝市米林市，新疆和田地区和康县。",
        "贵州省黔东南州、龙胜各族自治县。",
        "台灣省花蓮縣、乾縣與陝西省。",
        "云南省的重点县、试点县和迪庆州的重点县。",
        "广西百色市的苹果县，产苹果的县。",
        "普洱市百强县、德阳市等百强县率先试点。",
        "晋中市的扩权县，晋城市的州县，淮南市首县，邯郸市大名县、名县。",
        "试点县、龙陵县、施甸县先后部署，保山市的贫困县脱贫。",
    ],
)
def test_correct_text_stays_quiet(text: str) -> None:
    assert pairs(text) == []


def test_foreign_sentence_silences_homophones_but_not_the_next_sentence() -> None:
    assert pairs("株洲市与日本珠洲市结好。") == []
    assert pairs("株洲市与日本结好。珠洲市的企业来了。") == [("珠洲市", "株洲市", "homophone")]


def test_template_lines_are_passed_over() -> None:
    assert pairs("兴安盟的牛羊。\n来源：兴安盟土泉县日报\n") == []


def test_traditional_characters_keep_offsets() -> None:
    text = "內蒙古興安盟土泉縣。"
    (found,) = garbled(text)
    assert text[found.span.start : found.span.end] == "土泉縣"
    assert found.suggestion == "突泉县"


@pytest.mark.skipif(not GOLD.exists(), reason="the garbled reprint is not part of the project")
def test_garbled_reprint() -> None:
    found = [(name.surface, name.suggestion) for name in garbled(GOLD.read_text(encoding="utf-8"))]
    assert found == [
        ("哈钦旗", "喀喇沁旗"),
        ("土泉县", "突泉县"),
        ("科优前旗", "科右前旗"),
        ("克左中旗", "科左中旗"),
        ("八林左旗", "巴林左旗"),
        ("八林左旗", "巴林左旗"),
        ("湛蓝路", "展览路"),
        ("华德县", "化德县"),
        ("华德县", "化德县"),
        ("德保图乡", "德包图乡"),
        ("阿尔桑市", "阿尔山市"),
        ("阿尔桑", "阿尔山"),
        ("阿尚市", "阿尔山市"),
        ("阿尚市", "阿尔山市"),
        ("阿尚市", "阿尔山市"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("甘肃省白银市会宁县、靖远县、岷县启动造林。", ["岷县"]),
        ("本报杭州2023年4月6日电 丽水市缙云县、遂昌县、淳安县开采春茶。", ["淳安县"]),
        ("河南省新乡市卫辉市、汝州市、辉县市安置群众。", ["汝州市"]),
        ("定西市陇西县、岷县和白银市会宁县、靖远县启动造林。", []),
        ("杭州市和丽水市相邻，丽水市缙云县、遂昌县、淳安县开采春茶。", []),
        ("石家庄市无极县、赵县、富县和企业增收。", []),
        ("河南省滨海新区、山西省古城区、四川省广安市、沿江区都在建设。", []),
        ("盐城市射阳县、东台市、大丰区巡护。", []),
    ],
)
def test_a_member_of_a_list_under_another_parent(text: str, expected: list[str]) -> None:
    assert [name.surface for name in read(lay_out(text)) if name.basis == "superior"] == expected
