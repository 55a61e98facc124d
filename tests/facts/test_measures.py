"""What is counted or measured, on subjects of every kind: courts, health, transport, schools, trade, sport."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from jiaokan.documents import from_text
from jiaokan.facts import Frame
from jiaokan.reading import read_document

Frames = Callable[[str], dict[str, Frame]]


@pytest.mark.parametrize(
    ("text", "surface", "head"),
    [
        ("马拉松共吸引来自32个国家和地区的选手参赛。", "32个", "地区"),
        ("中国代表团获得40枚金牌、27枚银牌。", "27枚", "银牌"),
        ("全国共有720万名考生参加考试。", "720万名", "考生"),
        ("乡里有54个嘎查受益。", "54个", "嘎查"),
        ("医疗队来到6个受援医疗单位。", "6个", "单位"),
        ("会上表彰了3名来自贵州的学生。", "3名", "学生"),
        ("当地120家符合条件的企业获得贷款。", "120家", "企业"),
        ("推出20个“高效办成一件事”重点事项。", "20个", "事项"),
        ("7名贫困学生毕业上岗。", "7名", "贫困学生"),
        ("30多万贫困人口从中受益。", "30多万", "贫困人口"),
        ("流转了1260亩地。", "1260亩", "地"),
        ("用100万元协作资金采购设备。", "100万元", "资金"),
        ("9大类25种特色产品。", "9大类", "产品"),
        ("有1280户困难家庭受助。", "1280户", "家庭"),
        ("改造学校120所全部达标。", "120所", "学校"),
        ("签约项目12个总投资35亿元。", "12个", "项目"),
    ],
)
def test_the_noun_behind_a_figure(frames: Frames, text: str, surface: str, head: str) -> None:
    assert frames(text)[surface].head == head


@pytest.mark.parametrize(
    ("text", "surface", "head"),
    [
        ("购置助听器2069个。", "2069个", "助听器"),
        ("全年新登记经营主体116.5万户。", "116.5万户", "主体"),
        ("其中发明专利4963件。", "4963件", "发明专利"),
        ("受理旅游投诉1146件。", "1146件", "投诉"),
        ("警方抓获犯罪嫌疑人58名。", "58名", "嫌疑人"),
        ("全省高新技术企业数量达1.8万家。", "1.8万家", "企业"),
        ("全市高中阶段入学率为93.5%。", "93.5%", "入学率"),
        ("全市12345热线办结率99.2%。", "99.2%", "办结率"),
        ("城乡居民收入比为2.39。", "2.39", "收入比"),
        ("居民人均可支配收入51821元。", "51821元", "收入"),
        ("秋粮已播612万亩。", "612万亩", "秋粮"),
        ("接待游客218.6万人次。", "218.6万人次", "游客"),
        ("公交分担率将由目前的58.3%提高到60.4%。", "58.3%", "分担率"),
        ("其中玉米455万亩。", "455万亩", "玉米"),
        ("地震造成36人受伤。", "36人", "受伤"),
        ("全年新增城镇就业15.6万人。", "15.6万人", "就业"),
        ("奖牌总数达91枚。", "91枚", "奖牌"),
        ("大桥总投资36.5亿元。", "36.5亿元", "投资"),
        ("热线受理群众诉求86.3万件。", "86.3万件", "诉求"),
        ("三县市合计增收。", "三县市", "县市"),
    ],
)
def test_the_noun_before_a_figure(frames: Frames, text: str, surface: str, head: str) -> None:
    assert frames(text)[surface].head == head


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("车位分别为720个、860个、650个和640个。", ["车位"] * 4),
        ("甲市、乙市接待量居前，分别为862.4万人次、618.5万人次。", ["接待量"] * 2),
        ("年产能由420万台增加到600万台，增加了180万台。", ["产能"] * 3),
        ("生产汽车249.1万辆，比上年的168.2万辆增长48.1%。", ["汽车"] * 3),
        ("营业收入486.3亿元，同比增长12.3%，上年同期为433.0亿元。", ["收入"] * 3),
        ("受理投诉1146件，办结1132件。", ["投诉"] * 2),
        ("投入联合收割机2.6万台，其中本地1.9万台。", ["收割机"] * 2),
        ("研发人员5860人，占36625名员工的16.0%。", ["人员", "员工", "人员"]),
        ("秋粮已播612万亩，占计划面积1020万亩的六成，其中玉米455万亩。", ["秋粮", "面积", "秋粮", "玉米"]),
        ("财政支出5亿元，占一般公共预算支出的17.4%。", ["财政支出"] * 2),
        ("损失率由去年的1.30%降到1.03%，下降0.27个百分点。", ["损失率"] * 3),
        ("电池产值由210亿元增至420亿元，翻一番。", ["产值"] * 3),
        ("接待游客120万人次，按可比口径比去年的100万人次增长20%。", ["游客"] * 3),
        ("国内生产总值比上年增长9.1%，达到11.67万亿元。", ["总值"] * 2),
        ("全市小麦亩产480公斤，共收了12万吨。", ["亩产", ""]),
    ],
)
def test_figures_without_a_noun_share_that_of_an_earlier_one(text: str, expected: list[str]) -> None:
    reading = read_document(from_text(text))
    amounts = {"quantity", "percent", "point", "ratio", "range"}
    pairs = zip(reading.figures, reading.frames, strict=True)
    assert [frame.head for figure, frame in pairs if figure.kind in amounts] == expected


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("比上年增加1200人。", "1200人"),
        ("华盛集团捐出20万元。", "20万元"),
        ("村里的王秀琴每个月能挣3500元。", "3500元"),
        ("今年45岁的他是队长。", "45岁"),
        ("培训学生860人。\n现在有650人。", "650人"),
        ("财政收入12亿元。企业亏损，共3家。", "3家"),
        ("习近平总书记两次来到这里。", "两次"),
        ("2024年6月8日开工。", "2024年6月8日"),
        ("下午6时开幕。", "下午6时"),
        ("合格率是去年的105%。", "105%"),
        ("覆盖率完成年度目标的106%。", "106%"),
    ],
)
def test_what_the_words_do_not_say_stays_empty(frames: Frames, text: str, surface: str) -> None:
    assert frames(text)[surface].head == ""


@pytest.mark.parametrize(
    ("text", "surface", "head"),
    [
        pytest.param("重点支持20个县深化改革。", "20个", "县", id="a verb that the dictionary takes for a noun"),
    ],
)
@pytest.mark.xfail(strict=True, reason="words read wrongly by the segmenter, or a noun that stands elsewhere")
def test_some_of_what_is_hard(frames: Frames, text: str, surface: str, head: str) -> None:
    assert frames(text)[surface].head == head


def test_a_list_without_end_is_read_in_one_pass(frames: Frames) -> None:
    text = "全市有" + "学校12所、" * 3000 + "医院8家。" + "7大类" * 3000 + "产品。"
    read = {surface: frame.head for surface, frame in frames(text).items()}
    assert (read["12所"], read["8家"], read["7大类"]) == ("学校", "医院", "产品")


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("小麦、玉米分别收获200亩和300亩。", ["小麦", "玉米"]),
        ("高血压知晓率、治疗率、控制率分别为51.6%、45.8%、16.8%。", ["高血压知晓率", "治疗率", "控制率"]),
        ("玉米、豆粕价格分别为2280元和3100元。", ["玉米价格", "豆粕价格"]),
        ("全县小学、初中分别有36所、12所。", ["小学", "初中"]),
        ("项城市、商水县种麦面积分别为118.4万亩、126.7万亩。", ["种麦面积", "种麦面积"]),
    ],
)
def test_members_of_a_list_share_out_the_figures_behind_it(text: str, measures: list[str]) -> None:
    reading = read_document(from_text(text))
    assert [frame.measure for frame in reading.frames] == measures
