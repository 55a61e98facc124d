"""Each cue: texts in which its relation holds, is broken, or must be left open, and why."""

from __future__ import annotations

import pytest

from jiaokan.documents import from_text
from jiaokan.reading import Reading, read_document
from jiaokan.relations import Relation


def relations(text: str, kind: str, cue: str) -> list[Relation]:
    return [relation for relation in reading(text).relations if (relation.kind, relation.cue) == (kind, cue)]


def reading(text: str) -> Reading:
    return read_document(from_text(text))


def verdicts(text: str, kind: str, cue: str) -> list[str]:
    return [relation.verdict for relation in relations(text, kind, cue)]


def is_open(text: str, kind: str, cue: str) -> bool:
    """True where there are such relations, all of them undecided and each with a reason."""
    found = relations(text, kind, cue)
    return bool(found) and all(relation.verdict == "undecided" and relation.reason for relation in found)


def operands(text: str, kind: str, cue: str) -> list[list[tuple[str, str]]]:
    read = reading(text)
    return [
        [(operand.role, read.figures[operand.figure].surface) for operand in relation.operands]
        for relation in read.relations
        if (relation.kind, relation.cue) == (kind, cue)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "帮助5200人就业，其中430人在外地就业。",
        "全市备好收割机1628台。其中，大型收割机736台。",
        "接待游客约50万人次，其中外地游客近30万人次。",
        "全年完成投资12亿元，其中工业投资12亿元。",
        "流转土地15亩，其中1公顷种茶。",
        "完成投资超过12亿元，其中工业投资30亿元。",
        "完成投资3.5亿元，其中工业投资3.54亿元。",
    ],
)
def test_a_part_within_its_whole_holds(text: str) -> None:
    assert verdicts(text, "part", "其中") == ["holds"]


@pytest.mark.parametrize(
    "text",
    [
        "帮助5200人就业，其中5430人在外地就业。",
        "全市备好收割机1628台。其中，大型收割机1736台。",
        "全市备好收割机1628台。\n其中大型收割机1736台。",
        "完成投资3.5亿元，其中工业投资3.56亿元。",
        "完成投资近12亿元，其中工业投资13亿元。",
        "完成投资3000万元，其中工业投资3亿元。",
    ],
)
def test_a_part_larger_than_its_whole_is_broken(text: str) -> None:
    assert verdicts(text, "part", "其中") == ["broken"]


@pytest.mark.parametrize(
    "text",
    [
        "新建电站60座，其中累计并网210座。",
        "完成投资12亿元，其中历年结转15亿元。",
        "企业增加20家，其中规模以上企业120家。",
        "平均亩产480公斤，其中示范田亩产812公斤。",
        "培训860人，其中增加1200人。",
        "甲镇投入3亿元，乙镇投入5亿元，其中修路4亿元。",
    ],
)
def test_a_part_that_may_belong_elsewhere_is_left_open(text: str) -> None:
    assert is_open(text, "part", "其中")


@pytest.mark.parametrize(
    "text",
    [
        "完成投资12亿元，其中公路300公里。",
        "其中大型收割机1736台。",
        "培训860人，其中男性占六成。",
        "合格率98.7%，其中甲厂99.2%。",
        "培训3天，其中实操5天。",
    ],
)
def test_nothing_is_said_without_a_whole_of_the_same_unit(text: str) -> None:
    assert relations(text, "part", "其中") == []


def test_every_member_of_a_row_is_a_part_and_the_row_is_a_sum() -> None:
    text = "引进人才38人，其中博士8人、硕士10人。"
    assert operands(text, "part", "其中") == [
        [("part", "8人"), ("whole", "38人")],
        [("part", "10人"), ("whole", "38人")],
    ]
    assert operands(text, "sum", "其中") == [[("part", "8人"), ("part", "10人"), ("total", "38人")]]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("引进人才38人，其中男性20人、女性18人。", "holds"),
        ("引进人才38人，其中男性20人，女性18人。", "holds"),
        ("进出口总额306.1亿元，其中出口214.05亿元、进口92.0亿元。", "holds"),
        ("进出口总额306亿元，其中出口约214亿元、进口95亿元。", "holds"),
        ("引进人才38人，其中博士8人、硕士30人。", "holds"),
        ("引进人才38人，其中男性20人、女性28人。", "broken"),
        ("引进人才38人，其中男性20人，女性28人。", "broken"),
        ("进出口总额306亿元，其中出口214亿元、进口112亿元。", "broken"),
        ("进出口总额306.1亿元，其中出口214.05亿元、进口92.3亿元。", "broken"),
    ],
)
def test_a_list_that_is_complete_by_its_words_is_decided(text: str, verdict: str) -> None:
    assert verdicts(text, "sum", "其中") == [verdict]


@pytest.mark.parametrize(
    "text",
    [
        "引进人才38人，其中博士8人、硕士10人。",
        "获奖38人，其中党员28人、教师15人。",
        "完成投资38亿元，其中累计出口20亿元、进口28亿元。",
    ],
)
def test_any_other_list_is_left_open(text: str) -> None:
    assert is_open(text, "sum", "其中")


def test_a_comma_opens_a_new_statement() -> None:
    assert relations("引进人才38人，其中博士8人，培训人员60人。", "sum", "其中") == []
    assert verdicts("引进人才38人，其中博士8人，培训人员60人。", "part", "其中") == ["holds"]


def test_a_semicolon_ends_the_list() -> None:
    assert relations("引进人才38人，其中男性20人；女性用工28人。", "sum", "其中") == []


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("三个镇分别种植水稻52万亩、38万亩和17万亩，三镇合计107万亩。", "holds"),
        ("三个镇分别种植水稻52万亩、38万亩和17万亩，三镇合计117万亩。", "broken"),
        ("甲镇完成12.4亿元，乙镇完成18.3亿元，合计30.7亿元。", "holds"),
        ("收购大米3吨和500公斤，共计3.5吨。", "holds"),
        ("收购大米3.0吨和500公斤，共计3.8吨。", "broken"),
        ("收入12.34亿元、15.26亿元，合计27.59亿元。", "holds"),
        ("收入12.34亿元、15.26亿元，合计27.62亿元。", "broken"),
        ("到场约30人和约40人，共计90人。", "broken"),
        ("到场约300人和约400人，共计720人。", "holds"),
    ],
)
def test_a_total_behind_its_list(text: str, verdict: str) -> None:
    assert verdicts(text, "sum", "合计") == [verdict]


@pytest.mark.parametrize(
    "text",
    [
        "上半年完成12.4亿元，下半年完成18.3亿元，合计30.7亿元。",
        "2022年培训860人，2023年培训920人，合计1780人。",
    ],
)
def test_a_list_over_periods_is_a_list(text: str) -> None:
    assert verdicts(text, "sum", "合计") == ["holds"]


@pytest.mark.parametrize(
    "text",
    [
        "种植水稻52万亩、38万亩，三镇合计117万亩。",
        "甲镇增加30人，乙镇增加40人，总计860人。",
    ],
)
def test_a_total_of_another_list_is_left_open(text: str) -> None:
    assert is_open(text, "sum", "合计")


@pytest.mark.parametrize(
    "text",
    [
        "投入3亿元，共计修路5公里。",
        "投入3亿元、5亿元；共计62亿元。",
        "投入3亿元、5亿元。共计62亿元。",
        "投入3亿元，合计62亿元。",
        "两个项目分别投资3亿元和5亿元，全市重点项目共计投资62亿元。",
        "修路3公里，种树5公里，建成公园和广场共计62个。",
    ],
)
def test_no_total_without_a_list_of_its_unit(text: str) -> None:
    assert relations(text, "sum", "合计") == []


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("新增就业12.6万人", "今年新增就业12.6万人。"),
        ("新增就业12.6万人", "今年新增就业126300人。"),
        ("新增就业超12万人", "今年新增就业12.6万人。"),
        ("新增就业近13万人", "今年新增就业12.6万人。"),
        ("新增就业12万人", "今年新增就业12.6万人。"),
        ("经济总量迈上4.7万亿元台阶", "生产总值47050亿元。"),
        ("合格率超98%", "合格率98.7%。"),
    ],
)
def test_a_title_that_rounds_or_cuts_its_body_holds(title: str, body: str) -> None:
    assert verdicts(f"{title}\n{body}", "repeat", "title") == ["holds"]


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("新增就业12.6万人", "今年新增就业16.2万人。"),
        ("景区接待游客4256.8万人次", "假期景区共接待4265.8万人次。"),
        ("新增就业超16.2万人", "今年新增就业12.6万人。"),
        ("新增就业126万人", "今年新增就业12.6万人。"),
    ],
)
def test_a_title_against_its_body_is_broken(title: str, body: str) -> None:
    assert verdicts(f"{title}\n{body}", "repeat", "title") == ["broken"]


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("新增就业12.6万人", "计划新增就业16.2万人。"),
        ("新增就业12.6万人", "新增就业16.2万人，新增就业126万人。"),
        ("新增就业12.6万人", "局长说：“今年，新增就业16.2万人。”"),
        ("10条措施助企纾困", "拿出20条建议支持企业。"),
    ],
)
def test_a_title_that_may_mean_something_else_is_left_open(title: str, body: str) -> None:
    assert is_open(f"{title}\n{body}", "repeat", "title")


def test_a_title_that_is_the_sum_of_its_body_is_not_broken() -> None:
    found = verdicts("新增就业12.6万人\n城镇就业9.1万人，农村就业3.5万人。", "repeat", "title")
    assert found != ["broken"]


def test_a_title_whose_unit_the_body_lacks_says_nothing() -> None:
    assert relations("新增就业12.6万人\n拿出资金2000万元。", "repeat", "title") == []


@pytest.mark.parametrize(
    "text",
    [
        "三年来，全县共投入帮扶资金27.4亿元。\n项目不少。三年来，全县共投入帮扶资金21.4亿元。",
        "专家组累计培训乡村医生865名。\n会议指出，专家组累计培训乡村医生685名。",
    ],
)
def test_two_statements_of_one_whole_are_broken(text: str) -> None:
    assert verdicts(text, "repeat", "whole") == ["broken"]


@pytest.mark.parametrize(
    "text",
    [
        "全县共投入帮扶资金27.44亿元。\n全县共投入帮扶资金超过27亿元。",
        "全县投入帮扶资金27.4亿元。\n全县投入帮扶资金21.4亿元。",
        "全县共投入帮扶资金27.4亿元。\n全县共投入产业资金21亿元。",
        "2022年共培训医生860名。\n2023年共培训医生680名。",
        "兴安盟共建成电站30座。\n赤峰市共建成电站41座。",
        "计划共投入资金27亿元。\n目前已共投入资金21亿元。",
        "共建成电站30座。\n共建成电站31座。\n共建成电站32座。",
        "共建成电站30座，共建成电站31座。",
        "共建成电站30座。\n站长说：“我们，共建成电站31座。”",
    ],
)
def test_statements_of_other_wholes_are_not_compared(text: str) -> None:
    assert relations(text, "repeat", "whole") == []


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("大会于2020年6月1日（星期一）开幕。", "holds"),
        ("江城晚报 2020年6月1日 星期一\n大会开幕。", "holds"),
        ("大会于2020年6月7日（周日）开幕。", "holds"),
        ("大会于2020年6月7日（星期天）开幕。", "holds"),
        ("大会于2020年2月29日（周六）开幕。", "holds"),
        ("大会于2020-06-01（周一）开幕。", "holds"),
        ("大会于2020年6月1日（星期三）开幕。", "broken"),
        ("要闻\n江城晚报 2024年10月8日 星期二\n长假从10月1日（周一）开始。", "broken"),
        ("要闻\n江城晚报 2024年1月2日\n12月30日（周六）降温。", "holds"),
    ],
)
def test_weekdays(text: str, verdict: str) -> None:
    assert verdicts(text, "weekday", "星期")[-1] == verdict


@pytest.mark.parametrize("text", ["6月1日（星期三）的讲座改期。", "2021年2月29日（星期一）。"])
def test_a_weekday_without_a_day_of_the_calendar_is_left_open(text: str) -> None:
    assert is_open(text, "weekday", "星期")


@pytest.mark.parametrize(
    "text",
    ["2020年6月1日起，每逢星期三开放。", "2020年6月的星期三开放。", "2020年6月1日开放，星期三闭馆。", "星期三闭馆。"],
)
def test_a_weekday_away_from_its_date_says_nothing(text: str) -> None:
    assert relations(text, "weekday", "星期") == []


def test_relations_stand_in_order_of_place() -> None:
    found = reading("2020年6月1日（星期一），培训860人，其中男性20人、女性840人。").relations
    assert [relation.kind for relation in found] == ["weekday", "part", "part", "sum"]
    assert list(found) == sorted(found, key=lambda relation: (relation.span, relation.kind, relation.cue))


def test_a_long_text_of_many_cues_is_read_in_time() -> None:
    text = "".join(f"全县有学校{number + 100}所，其中小学80所。" for number in range(3000))
    assert verdicts(text, "part", "其中") == ["holds"] * 3000
