"""Title, source, day and lead of a document, for the heads that Chinese news pages print."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jiaokan.documents import Listed
from jiaokan.figures import read
from jiaokan.heading import Heading, read_heading
from jiaokan.text.layout import lay_out

LEAD = "青禾县今年建成粮库3座，总投资1200万元。"
BODY = f"\n\n{LEAD}\n\n目前，粮库已投入使用。\n"
TITLE = "青禾县新建粮库3座"


def heading(text: str, listed: Listed | None = None) -> Heading:
    layout = lay_out(text)
    return read_heading(layout, read(text, layout.masks), listed)


def title(text: str) -> str | None:
    """The title as the text prints it."""
    span = heading(text).title
    return None if span is None else span.of(text)


def day(text: str) -> str:
    published = heading(text).published
    return "" if published is None else published.isoformat()


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (TITLE, TITLE),
        (f"# {TITLE}", TITLE),
        (f"## {TITLE}", TITLE),
        (f"{TITLE}\n——全县粮食收储见闻", TITLE),
        ("青禾县的粮库够用了吗？", "青禾县的粮库够用了吗？"),
        ("“青禾粮仓”启用！", "“青禾粮仓”启用！"),
        (f"本文共900字，约需3分钟。\n\n{TITLE}", TITLE),
        (f"责任编辑：李某\n{TITLE}", TITLE),
        (f"\n\n{TITLE}", TITLE),
    ],
)
def test_titles(head: str, expected: str) -> None:
    assert title(head + BODY) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        LEAD,
        TITLE,
        f"{LEAD}\n\n目前，粮库已投入使用。",
        f"{TITLE * 10}{BODY}",
        f"青禾县有关部门负责人表示：{BODY}",
        f"本报青禾9月22日电（记者李某）{BODY}",
    ],
)
def test_texts_without_a_title(text: str) -> None:
    assert title(text) is None


def test_a_title_only_printed_again_and_again() -> None:
    text = f"本文共900字。\n{LEAD}\n{TITLE}\n目前已投入使用。\n{TITLE}\n收粮9吨。\n{TITLE}\n"
    found = heading(text).title
    assert found is not None
    assert (found.of(text), found.start) == (TITLE, text.index(TITLE))


@pytest.mark.parametrize("head", [f"标题：{TITLE}", f"原标题：{TITLE}", f"本文共900字。\n标题:{TITLE}"])
def test_a_title_with_its_label(head: str) -> None:
    assert title(head + BODY) == TITLE


def test_an_indented_title() -> None:
    assert title(f"\u3000\u3000{TITLE}{BODY}") == TITLE


@pytest.mark.parametrize("line", ["江南日报 2024年1月23日 星期二", "2024年1月23日 10:00"])
def test_a_masthead_above_the_title(line: str) -> None:
    assert title(f"{line}\n{TITLE}{BODY}") == TITLE


def test_a_headline_that_looks_like_a_source() -> None:
    assert title(f"综合施策织密生态保护网{BODY}") == "综合施策织密生态保护网"


@pytest.mark.parametrize(
    ("line", "source", "published"),
    [
        ("江南日报 2024年1月23日 星期二", "江南日报", "2024-01-23"),
        ("江南日报　２０２４年１月２３日　星期二", "江南日报", "2024-01-23"),
        ("《江南日报》 2024年1月23日 第1版", "江南日报", "2024-01-23"),
        ("2024-01-23 10:00 来源：江南日报", "江南日报", "2024-01-23"),
        ("2024年01月23日10:00 | 来源：江南网", "江南网", "2024-01-23"),
        ("（2024年1月23日）", "", "2024-01-23"),
        ("2024/1/23", "", "2024-01-23"),
        ("江南晚报 记者 李某 通讯员 王某", "江南晚报", ""),
        ("来源：新华社", "新华社", ""),
        ("来源:江南省广播电视台", "江南省广播电视台", ""),
        ("江南日报 2024年2月30日", "江南日报", ""),
        ("江南日报 1月23日", "江南日报", ""),
    ],
)
def test_lines_of_source_and_day(line: str, source: str, published: str) -> None:
    text = f"{TITLE}\n\n{line}{BODY}"
    found = heading(text)
    assert (found.source, day(text)) == (source, published)
    assert title(text) == TITLE
    assert found.lead is not None
    assert found.lead.of(text) == LEAD


@pytest.mark.parametrize(
    "line", ["来源：江南日报 2024-01-23 10:00", "发布时间：2024-01-23 10:00", "来源：江南日报 发布时间：2024年1月23日"]
)
def test_the_day_of_a_source_line(line: str) -> None:
    assert day(f"{TITLE}\n{line}{BODY}") == "2024-01-23"


@pytest.mark.parametrize("source", ["青禾县融媒体中心", "央视新闻"])
def test_a_source_after_its_label(source: str) -> None:
    assert heading(f"{TITLE}\n来源：{source}{BODY}").source == source


@pytest.mark.parametrize("head", ["# 青禾县建成一张服务网", f"{TITLE}\n织密民生保障网"])
def test_a_title_is_no_source(head: str) -> None:
    assert heading(f"{head}\n江南日报 2024年1月23日{BODY}").source != head.rsplit("\n", 1)[-1].removeprefix("# ")


def test_a_date_in_the_title_is_not_the_day_of_publication() -> None:
    assert day(f"2023年12月5日起施行新规{BODY}") == ""


@pytest.mark.parametrize(
    "dateline", ["本报青禾9月22日电（记者李某）", "新华社青禾9月22日电 ", "江南网青禾9月22日讯（李某）"]
)
def test_a_dateline_without_a_year_gives_no_day(dateline: str) -> None:
    text = f"{TITLE}\n\n{dateline}{LEAD}\n目前已投入使用。"
    found = heading(text)
    assert (title(text), found.published) == (TITLE, None)
    assert found.lead is not None
    assert found.lead.of(text) == dateline + LEAD


def test_a_dateline_with_its_year_gives_the_day() -> None:
    assert day(f"{TITLE}\n新华社青禾2024年9月22日电 {LEAD}\n目前已投入使用。") == "2024-09-22"


def test_a_date_of_the_story_is_not_the_day_of_publication() -> None:
    assert day(f"{TITLE}\n\n青禾县2023年5月6日开工，今年建成。\n目前已投入使用。") == ""


def test_what_a_list_says_counts_first() -> None:
    text = f"{TITLE}\n江南日报 2024年1月23日{BODY}"
    found = heading(text, Listed(source="青禾日报", published="2024-02-01"))
    assert (found.source, found.published) == ("青禾日报", datetime.date(2024, 2, 1))
    assert heading(text, Listed(published="2024-02-30")).published == datetime.date(2024, 1, 23)
    assert heading(text, Listed()).source == "江南日报"


@settings(deadline=None)
@given(st.one_of(st.text(), st.text(st.sampled_from("甲报网日月年0123456789:：。，# \n\r《》来源"), max_size=80)))
def test_no_string_fails_and_spans_lie_in_the_text(text: str) -> None:
    found = heading(text)
    for span in (found.title, found.lead):
        assert span is None or 0 <= span.start < span.end <= len(text)
