"""Decoding: which encoding is found, what is counted as lost, and what is refused."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiaokan.documents.encoding import decode
from jiaokan.errors import InputError

SIMPLIFIED = (
    "县水务局昨天说，今年汛期全县降雨428毫米，比去年少了一成多。",
    "这家纺织厂去年卖出布料36万米，其中三分之一销往东南亚。",
    "新修的石桥长214米，村民进城的路程缩短了约5公里。",
    "博物馆周末接待观众8,600人次，讲解员忙得顾不上喝水。",
    "茶农陈秀兰种茶二十七年，每亩收入由4000元增加到6500元。",
    "列车晚点47分钟，车站广播向旅客致歉并安排了热水和面包。",
    "学校图书室添了1.2万册新书，孩子们放学后都舍不得回家。",
    "气象台预计，周三夜间到周四白天，沿江各镇将有小到中雨。",
)
TRADITIONAL = (
    "縣水務局昨天說，今年汛期全縣降雨428毫米，比去年少了一成多。",
    "這家紡織廠去年賣出布料36萬米，其中三分之一銷往東南亞。",
    "新修的石橋長214米，村民進城的路程縮短了約5公里。",
    "博物館週末接待觀眾8,600人次，講解員忙得顧不上喝水。",
    "茶農陳秀蘭種茶二十七年，每畝收入由4000元增加到6500元。",
    "列車晚點47分鐘，車站廣播向旅客致歉並安排了熱水和麵包。",
    "學校圖書室添了1.2萬冊新書，孩子們放學後都捨不得回家。",
    "氣象臺預計，週三夜間到週四白天，沿江各鎮將有小到中雨。",
)
LENGTHS = (6, 8, 12, 20, 28)


def samples(sentences: tuple[str, ...]) -> list[str]:
    page = "\n".join(sentences)
    cuts = [sentence[:length] for sentence, length in itertools.product(sentences, LENGTHS)]
    return [*cuts, *sentences, page, page * 4, page * 40]


@pytest.mark.parametrize("text", samples(SIMPLIFIED))
@pytest.mark.parametrize("encoding", ["gb18030", "utf-16-le", "utf-16-be", "utf-8"])
def test_simplified_text_of_any_length_is_decoded(text: str, encoding: str) -> None:
    decoded = decode(text.encode(encoding))
    assert (decoded.text, decoded.encoding, decoded.replaced) == (text, encoding, 0)
    assert 0.5 <= decoded.confidence <= 1


@pytest.mark.parametrize("text", samples(TRADITIONAL))
@pytest.mark.parametrize("encoding", ["gb18030", "big5", "utf-16-le", "utf-8"])
def test_traditional_text_of_any_length_is_decoded(text: str, encoding: str) -> None:
    decoded = decode(text.encode(encoding))
    assert (decoded.text, decoded.encoding, decoded.replaced) == (text, encoding, 0)


@pytest.mark.parametrize("headline", ["韩江大桥通车", "县城新添三座公园", "丰收节开幕", "早稻开镰"])
def test_short_headline_in_gb18030_is_not_taken_for_korean(headline: str) -> None:
    assert decode(headline.encode("gb18030")).text == headline


def test_big5_with_hong_kong_characters() -> None:
    text = "".join(TRADITIONAL) + "碁裏嘅喺"
    assert decode(text.encode("big5-hkscs")).text == text


@pytest.mark.parametrize(
    ("mark", "codec", "name"),
    [
        (b"\xef\xbb\xbf", "utf-8", "utf-8-sig"),
        (b"\xff\xfe", "utf-16-le", "utf-16-le"),
        (b"\xfe\xff", "utf-16-be", "utf-16-be"),
        (b"\xff\xfe\x00\x00", "utf-32-le", "utf-32-le"),
        (b"\x84\x31\x95\x33", "gb18030", "gb18030"),
    ],
)
def test_byte_order_mark_decides_and_is_no_part_of_the_text(mark: bytes, codec: str, name: str) -> None:
    decoded = decode(mark + "桥长214米".encode(codec))
    assert (decoded.text, decoded.encoding, decoded.confidence) == ("桥长214米", name, 1.0)


def test_utf_16_of_ascii_without_a_mark() -> None:
    assert decode("Total 428 mm\r\n".encode("utf-16-be")).text == "Total 428 mm\r\n"


def test_line_ends_and_compatibility_characters_stay() -> None:
    text = "标题\r\n㎡ ﬁ ①\r正文\u3000\n\n"
    assert decode(text.encode()).text == text


def test_html_declaration_decides_where_the_text_is_too_short() -> None:
    page = '<html><head><meta http-equiv="Content-Type" content="text/html; charset={}"></head><body>{}</body></html>'
    for name, codec, word in (
        ("gb2312", "gb18030", "呼伦贝尔"),
        ("Big5", "big5", "呼倫貝爾"),
        ("GBK", "gb18030", "滹沱"),
    ):
        text = page.format(name, word)
        decoded = decode(text.encode(codec))
        assert (decoded.text, decoded.encoding) == (text, codec)


def test_html_declaration_that_is_wrong_is_passed_over() -> None:
    text = '<meta charset="gb2312">' + "".join(SIMPLIFIED)
    assert decode(text.encode()).encoding == "utf-8"
    text = '<meta charset="windows-1252">' + "".join(SIMPLIFIED)
    assert decode(text.encode("gb18030")).text == text


def test_broken_bytes_in_utf_8_are_counted() -> None:
    good = "".join(SIMPLIFIED).encode()
    decoded = decode(good[:60] + b"\xff" + good[60:120] + b"\xfe\xfe" + good[120:])
    assert (decoded.encoding, decoded.replaced) == ("utf-8", 3)
    assert decoded.text.replace("\ufffd", "") == "".join(SIMPLIFIED)
    assert decoded.confidence < 1


def test_broken_byte_in_utf_8_that_is_no_prose() -> None:
    table = "│ ① │ 214 │\n├───┼─────┤\n│ ② │ 428 │\n" * 3
    decoded = decode(table.encode() + b"\xff")
    assert (decoded.text, decoded.encoding, decoded.replaced) == (table + "\ufffd", "utf-8", 1)


@pytest.mark.parametrize(("sentences", "encoding"), [(SIMPLIFIED, "gb18030"), (TRADITIONAL, "big5")])
def test_confidence_of_a_page_is_high_and_of_two_characters_is_not(sentences: tuple[str, ...], encoding: str) -> None:
    assert decode("".join(sentences).encode(encoding)).confidence > 0.85
    assert decode("滹沱".encode("gb18030")).confidence < 0.85


def test_utf_8_cut_in_the_middle_of_a_character() -> None:
    decoded = decode("".join(SIMPLIFIED).encode()[:-1])
    assert (decoded.encoding, decoded.replaced) == ("utf-8", 1)


def test_replacement_characters_of_the_file_itself_are_not_counted() -> None:
    text = "昨天\ufffd\ufffd说"
    decoded = decode(text.encode())
    assert (decoded.text, decoded.replaced, decoded.confidence) == (text, 0, 1.0)


def test_broken_byte_in_gb18030_is_counted() -> None:
    good = "".join(SIMPLIFIED)
    decoded = decode(good[:40].encode("gb18030") + b"\xff" + good[40:].encode("gb18030"))
    assert (decoded.encoding, decoded.replaced) == ("gb18030", 1)
    assert decoded.text.replace("\ufffd", "") == good


def test_stray_control_characters_stay_where_they_are() -> None:
    text = "昨天\x00说，今年汛期全县降雨428毫米，\x07比去年同期少了一成多，水库蓄水却没有减少。" * 3
    assert decode(text.encode()).text == text
    assert decode(text.encode("gb18030")).text == text


@pytest.mark.parametrize("data", [b"", b" \t\r\n", "\u3000\n".encode(), b"\xef\xbb\xbf", b"\xff\xfe", b"\x00"])
def test_empty_is_refused(data: bytes) -> None:
    with pytest.raises(InputError, match="empty") as caught:
        decode(data)
    assert caught.value.hint


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"%PDF-1.7\n", "PDF"),
        (b"PK\x03\x04\x14\x00", "ZIP"),
        (b"\x89PNG\r\n\x1a\n\x00", "PNG"),
        (b"\xff\xd8\xff\xe0", "JPEG"),
        (b"{\\rtf1 text}", "rich text"),
        (b"\x00" * 50, "binary"),
        (bytes(range(32)) * 40, "binary"),
        (bytes((position * position * 131 + position * 7) % 251 for position in range(4000)), "binary"),
    ],
)
def test_binary_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(InputError, match=message) as caught:
        decode(data)
    assert caught.value.hint


@pytest.mark.parametrize(
    "data",
    [
        b"\xef\xbb\xbf" + "".join(SIMPLIFIED).encode("gb18030"),
        "".join(SIMPLIFIED).encode() + b"\xff" * 40,
        b"\xff\xff\xff",
        bytes(0x80 + (position * 89 + position * position * 3) % 128 for position in range(3000)),
    ],
)
def test_rubbish_is_refused(data: bytes) -> None:
    with pytest.raises(InputError, match="unknown encoding") as caught:
        decode(data)
    assert caught.value.hint


@given(st.binary(max_size=400))
def test_no_bytes_fail_with_anything_but_an_input_error(data: bytes) -> None:
    try:
        decoded = decode(data)
    except InputError as error:
        hint = error.hint
        assert hint
    else:
        assert 0 <= decoded.confidence <= 1
        assert 0 <= decoded.replaced <= len(decoded.text)


@given(st.text(min_size=1, max_size=200))
def test_strict_utf_8_is_kept_or_refused_as_no_text(text: str) -> None:
    try:
        decoded = decode(b"\xef\xbb\xbf" + text.encode())
    except InputError as error:
        message = error.message
        assert "empty" in message or "binary" in message
    else:
        assert decoded.text == text


PROSE = st.lists(st.sampled_from(SIMPLIFIED), min_size=1, max_size=6).flatmap(
    lambda sentences: st.integers(0, 5).map(lambda start: "\r\n".join(sentences)[start:])
)


@given(PROSE, st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030"]))
def test_decode_undoes_encode(text: str, encoding: str) -> None:
    decoded = decode(text.encode(encoding))
    assert (decoded.text, decoded.replaced) == (text, 0)


@given(PROSE, st.integers(0, 2**31))
def test_one_lost_byte_costs_little(text: str, seed: int) -> None:
    data = text.encode()
    position = seed % len(data)
    try:
        decoded = decode(data[:position] + b"\xff" + data[position + 1 :])
    except InputError:
        assert len(text) < 80
    else:
        assert decoded.encoding == "utf-8"
        assert 1 <= decoded.replaced <= 3
