"""Saved pages of news sites: what is kept, what is left out, and where it stands in the file."""

from __future__ import annotations

import html
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiaokan.documents import find, from_text, read
from jiaokan.documents.web import is_page, read_page
from jiaokan.errors import InputError

PORTAL = """<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>全市粮食总产达31.2万吨_某地新闻网</title>
<style>.a{width:100%}</style><script>var x = "<p>100人</p>";</script></head>
<body>
<div class="header"><div class="nav"><ul><li><a href="/">首页</a></li><li><a>2024年两会</a></li></ul></div></div>
<div class="wrap"><div class="left">
  <h1>全市粮食总产达31.2万吨</h1>
  <div class="info"><span>2024-09-12&nbsp;08:30</span> <span>来源：某地日报</span></div>
  <div class="content">
   <p>　　今年全市粮食播种面积<strong>52</strong><b>.6</b>万亩，总产达到31.2
   万吨，比上年增长4.0&#37;。其中，夏粮12.1万吨，秋粮<em>19</em>.1万吨。</p>
   <p>　　全市有甲乙丙三个县&mdash;&mdash;详见下表。<br>合作社达到120家&lt;含家庭农场&gt;。</p>
   <table border=1><tr><th>品种</th><th>面积（万亩）</th><th>产量（万吨）</th></tr>
   <tr><td>小麦<td>20.1<td>12.1</tr><tr><td>玉米</td><td>32.5</td><td>19.1</td></tr></table>
   <p>农技人员下乡1,200人次。</p>
   <p style="display:none">隐藏的9999人。</p>
  </div>
  <div class="related"><h3>相关阅读</h3><ul><li><a href="1">全市棉花总产达5.3万吨，创十年新高</a></li></ul></div>
</div>
<div class="right"><h3>热门</h3><ol><li><a href="2">水稻亩产突破900公斤</a></li></ol></div></div>
<div class="footer">版权所有 2003-2024 某地新闻网 电话：0123-4567890</div>
</body></html>
"""

ARTICLE = """全市粮食总产达31.2万吨
2024-09-12\xa008:30 来源：某地日报
　　今年全市粮食播种面积52.6万亩，总产达到31.2万吨，比上年增长4.0%。其中，夏粮12.1万吨，秋粮19.1万吨。
　　全市有甲乙丙三个县——详见下表。
合作社达到120家<含家庭农场>。
| 品种 | 面积（万亩） | 产量（万吨） |\x20
|---|---|---|
| 小麦 | 20.1 | 12.1 |\x20
| 玉米 | 32.5 | 19.1 |\x20
农技人员下乡1,200人次。"""


def test_a_portal_page_gives_its_article_alone() -> None:
    assert read_page(PORTAL).text == ARTICLE


def test_every_character_leads_back_to_what_printed_it() -> None:
    page = read_page(PORTAL)
    for at, character in enumerate(page.text):
        start, end = page.origin.span(at, at + 1)
        drawn = start == end
        assert drawn or html.unescape(PORTAL[start:end]) == character or character == " "


@pytest.mark.parametrize(
    ("surface", "written"),
    [
        ("52.6万亩", "52</strong><b>.6</b>万亩"),
        ("4.0%", "4.0&#37;"),
        ("31.2万吨，比", "31.2\n   万吨，比"),
        ("08:30", "08:30"),
        ("玉米", "玉米"),
    ],
)
def test_a_stretch_of_the_text_is_a_stretch_of_the_file(surface: str, written: str) -> None:
    page = read_page(PORTAL)
    at = page.text.index(surface)
    start, end = page.origin.span(at, at + len(surface))
    assert PORTAL[start:end] == written


def test_a_page_without_headline_takes_the_title_of_its_window_less_the_site() -> None:
    page = read_page(
        "<html><title>全市粮食总产达31.2万吨 - 某地新闻网</title><body><p>粮食总产31.2万吨，增长4%。</p></body>"
    )
    assert page.text == "全市粮食总产达31.2万吨\n粮食总产31.2万吨，增长4%。"


def test_one_article_element_is_the_article() -> None:
    told = "全市招聘教师1200名，其中小学教师700名。"
    aside = "另据报道，外地某县有学生3万名，教师2000名，学校56所。"
    page = read_page(
        f"<html><body><div><p>{aside}</p></div><article><h2>招聘</h2><p>{told}</p></article></body></html>"
    )
    assert page.text == f"招聘\n{told}"


def test_a_table_that_only_sets_the_page_is_no_table() -> None:
    told = "全市招聘教师1200名，其中小学教师700名，中学教师500名。" * 3
    page = read_page(f"<html><table><tr><td>左</td><td><h1>招聘</h1><p>{told}</p></td></tr></table></html>")
    assert page.text == f"招聘\n{told}"


def test_an_unknown_reference_stands_for_itself() -> None:
    assert read_page("<html><p>甲&nosuch;乙，12人。</p></html>").text == "甲&nosuch;乙，12人。"


@pytest.mark.parametrize(
    "text", ["<!DOCTYPE html><p>", "\n<html lang=zh>", '<?xml version="1.0"?>\n<!-- saved -->\n<HTML>']
)
def test_a_page_is_told_by_how_it_begins(text: str) -> None:
    assert is_page(text)


@pytest.mark.parametrize("text", ["增长<html>", "今年120人", "<p>120人</p>", "<htmlx>"])
def test_other_texts_are_no_pages(text: str) -> None:
    assert not is_page(text)


def test_pasted_source_of_a_page_is_read_as_a_page() -> None:
    document = from_text(PORTAL)
    assert (document.format, document.text, document.file) == ("html", ARTICLE, PORTAL)


def test_a_page_without_an_article_is_an_input_error() -> None:
    with pytest.raises(InputError, match="holds no article"):
        from_text("<html><head><title></title></head><body><script>1</script></body></html>")


def test_a_page_declares_its_charset(tmp_path: Path) -> None:
    file = tmp_path / "a.htm"
    file.write_bytes(PORTAL.replace("utf-8", "gb2312").encode("gb18030"))
    (source,) = find([str(file)]).sources
    document = read(source)
    assert (document.encoding, document.text) == ("gb18030", ARTICLE)


_TAGS = (
    """<p>|</p>|<b>|</b>|<br>|<td>|<tr>|</table>|<table>|<div>|</div>|<a href='x'>|</a>|&nbsp;|&#37;|&amp|&|<|>|\n"""
)
_QUIET = " |<!-- | -->|<script>|</script>|<pre>|</pre>"
_PIECES = st.sampled_from([*_TAGS.split("|"), *_QUIET.split("|")])
_PAGES = st.lists(st.one_of(_PIECES, st.text("人万0129，。年 \n", min_size=1, max_size=6)), max_size=40).map("".join)


@given(_PAGES)
def test_any_page_is_read_and_its_places_run_forward(page: str) -> None:
    read_back = read_page("<html>" + page)
    origin = read_back.origin
    assert len(origin.starts) == len(origin.ends) == len(read_back.text)
    assert all(start <= end <= len(origin.file) for start, end in zip(origin.starts, origin.ends, strict=True))
    assert list(origin.starts) == sorted(origin.starts)
    for at, character in enumerate(read_back.text):
        start, end = origin.span(at, at + 1)
        assert start == end or character == " " or character in html.unescape(origin.file[start:end])
