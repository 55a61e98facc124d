"""What looks like a number and is none, and what a mask takes away."""

from __future__ import annotations

import pytest

from jiaokan import standard
from jiaokan.figures import codes, read
from jiaokan.text.layout import lay_out
from jiaokan.text.span import Mask, Span


@pytest.mark.parametrize(
    "text",
    [
        "四川盆地",
        "统一战线",
        "5G手机",
        "C919客机",
        "PM2.5浓度",
        "H1N1流感",
        "G7高速公路",
        "T3航站楼",
        "3D打印",
        "4K电视",
        "5A级景区",
        "TOP10榜单",
        "电话13800138000",
        "共建一带一路",
        "二龙路小学",
        "八里庄社区",
        "百色市和万州区",
        "四面八方",
        "千方百计",
        "五湖四海",
        "一心一意谋发展",
        "千家万户",
        "万一下雨",
        "千万不要大意",
        "九年义务教育",
        "一批好项目",
        "一些群众",
        "一直以来",
        "双方签字",
        "两地合作",
        "两会精神",
        "三农工作",
        "第一产业",
        "十四五规划",
        "党的二十大精神",
        "五一假期",
        "七夕节",
        "六一儿童节",
        "三北工程",
        "国发〔2023〕5号",
        "邮箱news2024@example.com",
        "网址http://example.com/2024/1.html",
        "零售额增长",
        "百货公司",
        "千古名城",
        "队伍建设",
        "字节跳动公司",
        "数字经济",
        "几乎没有",
        "半径之内",
        "多年以来",
        "",
        "。，、",
    ],
)
def test_no_figure(text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize(
    "text",
    ["一家企业", "一年要花不少", "一个人", "一位老人", "一名干部", "一条路", "一户人家", "一次机会", "一天傍晚"],
)
def test_one_as_an_article(text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("约一年", "约一年"),
        ("一年多", "一年多"),
        ("一个多月", "一个多月"),
        ("一年半", "一年半"),
        ("不到一家", "不到一家"),
        ("一公里", "一公里"),
        ("一亩", "一亩"),
        ("一成", "一成"),
        ("1家", "1家"),
        ("两家", "两家"),
    ],
)
def test_one_that_measures_is_a_figure(text: str, surface: str) -> None:
    assert [figure.surface for figure in read(text)] == [surface]


@pytest.mark.parametrize("text", ["亿万人民", "一百零五", "二七", "百万雄师", "零点", "两", "一"])
def test_chinese_numerals_that_measure_nothing(text: str) -> None:
    assert read(text) == ()


def test_a_magnitude_makes_a_chinese_numeral_a_figure_without_a_unit() -> None:
    assert [(figure.surface, figure.kind, figure.unit) for figure in read("一万")] == [("一万", "quantity", "")]


@pytest.mark.parametrize("text", ["晚\n8点开会", "公元\n3世纪"])
def test_no_figure_begins_on_the_line_before(text: str) -> None:
    assert all("\n" not in figure.surface for figure in read(text))
    assert [figure.surface[0] for figure in read(text)] == [text[text.index("\n") + 1]]


@pytest.mark.parametrize("text", ["占二分之九千亿兆。", "占亿亿分之亿", "五百分之三千亿亿兆"])
def test_a_fraction_far_above_one_is_none(text: str) -> None:
    assert all(figure.kind != "ratio" for figure in read(text))


def test_bare_arabic_numbers_are_other_or_id() -> None:
    assert [(figure.surface, figure.kind) for figure in read("编号为1234567，房间101号，共5")] == [
        ("1234567", "id"),
        ("101", "id"),
        ("5", "other"),
    ]


def test_a_numeral_inside_a_mask_is_none() -> None:
    text = "《三年行动方案》实施3年，建成5个园区"
    mask = Mask(0, text.index("》") + 1, "title")
    assert [figure.surface for figure in read(text)] == ["3年", "5个"]
    assert [figure.surface for figure in read(text, [mask])] == ["3年", "5个"]
    assert [figure.surface for figure in read("二中有5个班", [Mask(0, 2, "name")])] == ["5个"]
    assert read(text, [Mask(0, len(text), "template")]) == ()


@pytest.mark.parametrize("masked", [(1, 2), (1, 4), (3, 4), (0, 8)])
def test_a_figure_that_touches_a_mask_is_none(masked: tuple[int, int]) -> None:
    assert "5000人" not in {figure.surface for figure in read("有5000人和3户", [Span(*masked)])}


def test_masks_may_overlap_and_stand_in_any_order() -> None:
    text = "甲5个乙6个丙7个"
    masks = [Span(4, 6), Span(0, 5), Span(1, 2)]
    assert [figure.surface for figure in read(text, masks)] == ["7个"]
    assert read(text, list(reversed(masks))) == read(text, masks)


def test_time_words_and_weekdays_are_masked_too() -> None:
    assert read("去年星期二", [Span(0, 5)]) == ()


def test_a_sum_of_eleven_digits_is_no_telephone() -> None:
    assert [figure.surface for figure in read("总资产15234567890元")] == ["15234567890元"]


def test_each_row_of_the_table_is_whole() -> None:
    assert all(set(row) == {"word", "meaning"} for row in standard.rows("not_figures"))


def test_a_telephone_number_with_its_area_is_no_figure() -> None:
    assert read("电话：010-88886666") == ()


def test_ordinals_inside_words_are_none() -> None:
    assert read("第一时间赶到") == read("第三产业增加") == ()


def test_an_office_is_no_ordinal() -> None:
    assert read("驻村第一书记") == ()


@pytest.mark.parametrize("text", ["2024届毕业生", "2023级新生"])
def test_a_year_of_pupils_is_no_count(text: str) -> None:
    assert read(text) == ()


TRAPS = [
    "四川省人民政府",
    "统一部署",
    "万一发生",
    "队伍建设",
    "四面八方",
    "千方百计",
    "八里庄街道",
    "二七区政府",
    "九江市",
    "三农工作",
    "两会精神",
    "七夕节",
    "字节跳动公司",
    "北京市石景山区",
    "5G网络",
    "COVID-19疫情",
    "电话13800138000",
    "车牌京A12345",
    "C919客机",
    "PM2.5浓度",
    "一带一路",
    "二龙路医院",
    "三台县、五家渠市、七里河区、三门峡市",
    "国发〔2023〕5号",
    "邮箱news2024@example.com",
    "http://example.com/2024/1.html",
    "热线12345热线",
    "GPT-4模型",
    "80后青年",
    "192.168.1.1",
    "长三角一体化",
    "红十字会",
    "千百年来",
    "十四五规划",
    "两度访欧",
    "三方签约",
    "（5）推进",
    "1.推进工作",
    "3单元502室",
    "老百姓",
    "大陆人口",
    "第一人民医院",
    "歼-20首飞",
    "沪深300指数",
    "（2023）鲁0503刑初218号",
    "3·15晚会",
    "（600519）",
    "GB/T 15835—2011",
    "决赛名单：1.王浩；2.李锐",
    "三轮车",
    "两位数增长",
    "三天打鱼",
    "队伍人数",
    "收拾个干净",
]


@pytest.mark.parametrize("text", TRAPS)
def test_traps(text: str) -> None:
    assert read(text) == ()


def test_rules_hold_without_the_list_of_terms(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(codes, "_terms", dict)
    caught = [text for text in TRAPS if read(text) == ()]
    assert len(caught) >= 0.8 * len(TRAPS), sorted(set(TRAPS) - set(caught))


@pytest.mark.parametrize("inner", ["七进", "一公里果蔬", "1+N", "五个一", "三个100"])
def test_a_quoted_label_is_a_name(inner: str) -> None:
    text = f"开展“{inner}”活动"
    assert read(text, lay_out(text).masks) == ()


@pytest.mark.parametrize(
    ("text", "surface"),
    [("“30天无理由退货”", "30天"), ("“15分钟生活圈”", "15分钟"), ("“十四五”时期", "“十四五”时期")],
)
def test_a_quoted_term_that_counts_is_read(text: str, surface: str) -> None:
    assert [figure.surface for figure in read(text, lay_out(text).masks)] == [surface]


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("每斤三元", "三元"),
        ("四平方米", "四平方米"),
        ("一度电", "一度电"),
        ("十四五岁", "十四五岁"),
        ("三门课程", "三门"),
    ],
)
def test_a_term_hides_no_figure_that_begins_like_it(text: str, surface: str) -> None:
    assert [figure.surface for figure in read(text)] == [surface]
