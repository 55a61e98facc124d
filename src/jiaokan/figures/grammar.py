"""What a number is made of: patterns of numerals and of what joins them, compiled once.

A reader walks a text from one place where a number may begin (START) to the next. Units and approximators are looked up
in their tables, not spelled out here, so that these patterns stay small and quick to compile.
"""

from __future__ import annotations

import re

from jiaokan.text.lazy import LazyPattern

_FORMAL_DIGITS = "壹贰叁肆伍陆柒捌玖拾佰仟"
_ORDINARY = "〇零○一二两三四五六七八九十百千万亿兆廿卅"
CHINESE = _ORDINARY + _FORMAL_DIGITS
ARABIC = frozenset("0123456789")
_LARGE = r"(?:[十百千]?(?:万亿|[万亿]|兆(?![瓦赫帕焦字伏欧比]))|[百千](?![瓦米克伏卡赫帕焦]|分[之点]))"
# Digits grouped by spaces (GB/T 15835—2011, 5.1.1) only where a unit or magnitude follows: cells of a table do not.
_GROUPED = r"(?<![0-9.,])(?<![0-9] )[0-9]{1,3}(?: [0-9]{3})+(?=(?:\.[0-9]+)? ?[^0-9\s.,:;、。)/+~|-])(?![0-9])"
PLAIN = rf"(?:[0-9]{{1,3}}(?:,[0-9]{{3}})+(?![0-9])|{_GROUPED}|[0-9]+)(?:\.[0-9]+|·[0-9]+(?= ?(?:[%‰万亿]|个百分点)))?"
_ARABIC = rf"{PLAIN}(?:[多余几来]?(?: ?{_LARGE})(?:零?[0-9]+(?:\.[0-9]+)?{_LARGE}?)*)?"
# 一两个 is one or two; behind any other number 两 is the unit of mass.
_COUNTED = "[个天次年名位人元块家条句项件种场周小月里米斤顿公百千万亿]"
# 两 opens a numeral or stands before a magnitude; after a number it is the unit of mass (两万两).
_SIGN = (
    rf"(?:(?!(?<=[十百千万亿])千[瓦米克伏卡赫帕焦])[{_ORDINARY.replace('两', '')}几]|数(?=[十百千万亿])(?![百千]分之)"
    rf"|两(?=[百千万亿])|(?<=[一三])两(?={_COUNTED})|(?<![{CHINESE}])两)"
)
_CHINESE = rf"{_SIGN}+(?:[多余来][万亿]+)?(?:点[〇零一二三四五六七八九]+[十百千]?[万亿]*)?"

# 大陆, 队伍 and 收拾 hold such signs too; they never stand beside ordinary numerals.
_FORMAL = rf"[{_FORMAL_DIGITS}][{_FORMAL_DIGITS}零万亿]*"

NUMERAL = re.compile(rf"{_ARABIC}|{_CHINESE}|{_FORMAL}")
"""A numeral with its own 多 or 几, without sign, unit and approximators."""

FORMAL = frozenset(_FORMAL_DIGITS)
"""The numerals of cheques (大写)."""

START = re.compile(
    rf"[0-9{CHINESE}半几数翻对-](?:(?<=[0-9{CHINESE}半几])|(?<=对)(?=折)|(?<=数)(?=[十百千万亿])(?![百千]分之)"
    r"|(?<=翻)(?=了?(?:将近|超过|[近约超逾])?[一两二三四五六0-9]?番)"
    r"|(?<=-)(?=[0-9])(?:(?<![0-9A-Za-z一-鿿]-)|(?<=[长降为是比到达速在于至约由从低温破下间]-)"
    r"|(?<=[一-鿿]-)(?=[0-9][0-9.,]*(?:[万亿%元℃‰]|个百分点))))"
)
"""Where a number may begin; one set of characters comes first, so that the search runs fast between figures."""

MORE = re.compile(r"[多余]|来(?![年自源到])")
"""An approximator inside a number, behind its numeral."""

MIDDLE = LazyPattern(r" ?个(?P<more>[多半])(?P<unit>月|小时|钟头|星期)")
"""个 and a unit of time with 多 or 半 between them: 两个半小时, 3个多月."""

RANGE = re.compile(r" ?(?:-{1,2}|—{1,2}|–|~|至|到) ?(?P<sign>-|零下|负(?=[0-9]))?")
"""What joins the ends of a range."""

BRACKET = LazyPattern(r"\([套台架次户项座个家人辆艘件处所名吨组]\)")
"""A second unit in brackets: 1200台(套)."""

HALF = LazyPattern(r"半(?![径导数截空壁岛路场夜天晌辈农山坡坤脱月谈])")
"""Half a unit behind a unit: 一年半."""

MORE_BEHIND = LazyPattern(r"多(?=[的是了时来后前就才]|[^一-鿿]|$)")
"""多 behind a unit: 两年多."""

TENTH = LazyPattern(r"[一二三四五六七八九](?![个名家年成])")
"""The tenth of 三成五."""

BARE = frozenset({"百", "千", "万", "亿", "百万", "千万", "万亿", "百亿", "千亿"})
"""Magnitudes without a number before them."""


def skip(folded: str, start: int) -> int:
    """The next place worth looking at after a numeral at `start` that is no figure."""
    found = NUMERAL.match(folded, start)
    return found.end() if found else start + 1
