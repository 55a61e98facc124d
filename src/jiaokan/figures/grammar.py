"""Patterns of a number with its unit, range and suffix, compiled once."""

from __future__ import annotations

import functools
import re

from jiaokan import standard
from jiaokan.figures.approximators import approximators
from jiaokan.figures.units import unit_pattern

CHINESE = "〇零○一二两三四五六七八九十百千万亿兆廿卅壹贰叁肆伍陆柒捌玖拾佰仟萬億"
_VAGUE_CHINESE = frozenset(CHINESE + "几数")
_LARGE = r"(?:[十百千]?(?:万亿|[万亿]|兆(?![瓦赫帕焦字伏欧比]))|[百千](?![瓦米克伏卡赫帕焦分]))"
_PLAIN = r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)(?:\.[0-9]+)?"
_ARABIC = rf"{_PLAIN}(?:[多余几来]?(?: ?{_LARGE})(?:[0-9]+(?:\.[0-9]+)?{_LARGE}?)*)?"
# 两 opens a numeral or stands before a magnitude; after a number it is the unit of mass (两万两).
_SIGN = rf"(?:[{CHINESE.replace('两', '')}几]|数(?=[十百千万亿])(?![百千]分之)|两(?=[百千万亿])|(?<![{CHINESE}])两)"
_CHINESE = rf"{_SIGN}+(?:[多余来][万亿]+)?(?:点[〇零一二三四五六七八九]+[十百千]?[万亿]*)?"

START = re.compile(
    rf"[0-9{CHINESE}半几]|数(?=[十百千万亿])(?![百千]分之)|翻(?=了?[一两二三四五六0-9]?番)|(?:(?<![0-9A-Za-z一-鿿])|(?<=[长降为是比到达速]))-(?=[0-9])"
)
"""Where a number may begin."""

HALF = "半(?![径导数截空壁岛路场夜天晌辈农山坡坤脱月谈])"
_RANGE = r" ?(?:-|—{1,2}|–|~|～|至|到) ?(?P<to_sign>-|零下)?"


def _one_of(position: str) -> str:
    words = sorted(approximators()[position], key=lambda word: (-len(word), word))
    return "|".join(words)


@functools.cache
def number() -> re.Pattern[str]:
    """A number at a place: numeral, 多/余, unit, bracketed unit, 半, approximator behind; with its range if any."""
    unit, numeral = unit_pattern(), rf"(?:{_ARABIC}|{_CHINESE})"
    return re.compile(
        rf"(?P<sign>-)?(?P<numeral>{numeral})(?P<more>[多余]|来(?![年自源到]))?"
        rf"(?: ?(?P<middle>个(?P<middle_more>[多半]))(?P<middle_unit>月|小时|钟头|星期)| ?(?P<unit>{unit}))?"
        r"(?P<tenth>(?<=成)[一二三四五六七八九](?![个名家年成]))?"
        rf"(?P<second>{_RANGE}(?P<to_numeral>{numeral})(?P<to_more>[多余])?(?: ?(?P<to_unit>{unit}))?)?"
        rf"(?P<bracket>\([套台架次户项座个家人辆艘件处所名吨]\))?(?P<half>{HALF})?"
        rf"(?P<after_more>多(?=[的是了时来后前就才]|[^一-鿿]|$))?"
        rf"(?P<after>{_one_of('after')})?"
    )


@functools.cache
def part_of() -> re.Pattern[str]:
    """Fractions and per cent in words: 百分之五点五, 千分之三, 三分之一, 一半."""
    return re.compile(
        rf"(?P<percent>[百千])分之(?P<value>{_PLAIN}|[{CHINESE}点]+)"
        rf"|(?P<below>[{CHINESE}]+|[0-9]{{1,8}})分之(?P<above>[{CHINESE}]+|[0-9]{{1,8}})"
        r"|(?P<half>一半|半数)"
        r"|翻(?:了)?(?P<doublings>[一两二三四五六]|[0-9])?番"
    )


@functools.cache
def behind() -> re.Pattern[str]:
    """An approximator behind a fraction or a per cent in words: 百分之八十以上, 百分之八十多."""
    return re.compile(rf"(?P<after>{_one_of('after')})|(?P<between>[多余])")


@functools.cache
def before() -> tuple[tuple[int, frozenset[str]], ...]:
    """Approximators in front of a number as (length, words), longest first."""
    words = approximators()["before"]
    lengths = sorted({len(word) for word in words}, reverse=True)
    return tuple((length, frozenset(word for word in words if len(word) == length)) for length in lengths)


@functools.cache
def not_figures() -> re.Pattern[str]:
    """Every pattern of data/not_figures.csv: codes, addresses, products, set terms."""
    return re.compile("|".join(f"(?:{row['pattern']})" for row in standard.rows("not_figures")))


BARE = frozenset({"百", "千", "万", "亿", "百万", "千万", "万亿", "百亿", "千亿"})
"""Magnitudes without a number before them."""


@functools.cache
def half_unit() -> re.Pattern[str]:
    """半 before a unit of time or measure."""
    return re.compile("半(?P<unit>年|个月|个小时|小时|天|个星期|公里|里|斤|公斤|亩|吨|米)(?![内地报])")


def skip(folded: str, start: int) -> int:
    """The next place worth looking at after a numeral at `start` that is no figure."""
    if folded[start].isascii():
        end = start + 1
        while end < len(folded) and folded[end] in "0123456789.,":
            end += 1
        return end
    end = start + 1
    while end < len(folded) and folded[end] in _VAGUE_CHINESE:
        end += 1
    return end
