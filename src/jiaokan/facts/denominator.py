"""The unit per which a figure is given: 亩均500元, 12.5元/公斤, 每股0.3元, 80美元一桶, 时速350公里."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from jiaokan import standard
from jiaokan.facts.lexicon import any_of, frame_words, words_pattern
from jiaokan.figures import Figure
from jiaokan.figures.units import unit_at

_USUAL = {
    "日": "天", "晚": "天", "夜": "天", "名": "人", "位": "人", "口": "人", "周": "周", "星期": "周", "个月": "月",
    "时": "小时", "家": "家", "市斤": "斤", "立方": "立方米", "平方": "平方米", "平米": "平方米",
}  # fmt: skip
# 人均生产总值 is given per person, 人均…总计 is not.
_TOTAL = re.compile("共|总(?!值)|合计|累计")
_A_DAY = re.compile("每[天日](?![一-鿿]{0,3}[0-9])|日均")
"""Hours are given per day only in so many words."""
_HOW_MANY = re.compile("(?:[0-9]+(?:\\.[0-9]+)?[万千百]?|[一两十百千万]{1,2})个?|个")


@cache
def _per() -> re.Pattern[str]:
    output = words_pattern("output")
    return re.compile(
        r"(?P<each>每)|(?<![0-9一二三四五六七八九十两几数])(?P<mean>[人户亩日月年周时村校班床株])均(?!衡|价|线|匀|可以|已|为|有|在|不|由)"
        r"|(?P<mu>亩)产|(?P<hour>[时车航流]速)"
        rf"|(?<![0-9每今当次近翌昨明假元旬工本同生逐节末首])单?(?P<day>日)(?:均|最[高大低小])?(?:{output})"
        rf"|(?<![0-9每个本当上下同逐])(?P<month>月)(?:{output})"
        rf"|(?<![0-9每去今全当近多上前后半同明周中青少老本翌逐历往整几两一学])(?P<year>年)(?:设计|新增)?(?:{output})"
    )


@cache
def _behind() -> re.Pattern[str]:
    """元/公斤, 元每公斤, 元一公斤; a count of things only where nothing follows it (12亿元一期工程)."""
    rows = [row for row in standard.rows("units") if row["class"] not in {"money", "percent", "point", "time"}]
    measures = any_of(row["unit"] for row in rows if row["class"] in {"mass", "volume", "area", "length", "energy"})
    units = any_of([*(row["unit"] for row in rows), "年", "月", "日", "天", "小时", "人"])
    return re.compile(rf"[/每](?P<unit>{units})|一(?P<one>{measures})|一(?P<thing>{units})(?![一-鿿])")


def denominator_of(figure: Figure, before: str, after: str, counted_before: str = "") -> str:
    """The unit per which a figure is given, or nothing.

    `before` holds the words since the figure before it, `after` those behind it; `counted_before` is the unit of the
    figure before it if 每 leads that one (每10股派现3元).
    """
    if "/" in figure.unit:
        return _plain(figure.unit.rsplit("/", 1)[1])
    if figure.unit_class == "time":
        return "天" if figure.base_unit == "秒" and _A_DAY.search(before) else ""
    if figure.unit_class in {"percent", "point", "fraction", "doubling", "date", "age"}:
        return ""
    behind = _behind().match(after) if after[:1] in {"/", "每", "一"} and figure.unit_class != "things" else None
    if behind:
        return _plain(behind["unit"] or behind["one"] or behind["thing"])
    last, word = None, ""
    for found in _per().finditer(before):
        each = _each(before, found.end()) if found["each"] else ""
        # 人均年收入 is given per person; 每 before a verb is none.
        first = last is None or not (last["mean"] and (found["year"] or found["month"]))
        if first and (each or not found["each"]):
            last, word = found, each or next(value for value in found.groupdict().values() if value)
    if last is None or _TOTAL.search(before, last.end()):
        return counted_before
    return "小时" if word.endswith("速") else _plain(word)


def _each(before: str, at: int) -> str:
    """The unit that 每 leads, with its number if that is more than one: 千瓦时, 500克, 10万人, 百公里."""
    for end in _ends_of_number(before, at):
        unit = unit_at(before, end)
        name = unit.name if unit and unit.name not in frame_words("no unit") else _word_at(before, end)
        if name and name != "个":
            many = before[at:end].removesuffix("个")
            return name.removeprefix("个") if many in {"", "一", "1"} else f"{many}{name}"
    return ""


def _ends_of_number(before: str, at: int) -> Iterator[int]:
    """Where the number behind 每 may end, the shortest first: 每千瓦时 has none, 每百公里 has one."""
    yield at
    found = _HOW_MANY.match(before, at)
    if found:
        yield found.end()


def _word_at(before: str, at: int) -> str:
    found = _each_word().match(before, at)
    return found.group() if found else ""


@cache
def _each_word() -> re.Pattern[str]:
    return re.compile(words_pattern("each"))


def _plain(unit: str) -> str:
    return _USUAL.get(unit, unit)
