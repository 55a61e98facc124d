"""What holds digits and is no figure: addresses of pages, telephones, plates, document numbers, products; set terms.

Codes are told by their form; words and names (data/not_figures.csv) only where no form tells them.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from jiaokan import standard
from jiaokan.figures.grammar import CHINESE
from jiaokan.figures.units import unit_at
from jiaokan.text.span import Span

_PROVINCES = "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新"
_NUMERALS = frozenset(CHINESE)


_MAGNITUDE = "[0-9.,]* ?(?:[万亿%元‰]|个百分点)"
# A set of characters comes first, so that the search runs fast between codes.
_CODES = re.compile(
    rf"[0-9A-Za-z〔\[({_PROVINCES}](?:"
    r"(?<=[hw])(?:(?<=h)ttps?://|(?<=w)ww\.)[!-~]+"
    r"|(?<=[0-9A-Za-z])(?<![0-9A-Za-z._-].)[0-9A-Za-z._-]{0,63}@[0-9A-Za-z.-]+"
    r"|(?<=[〔\[(])[12][0-9]{3}[〕\])](?:第?[0-9]+号|[一-鿿]{0,2}[0-9]{2,6}[一-鿿]{1,4}[0-9]+号)?"
    r"|(?<=\()[0-9]{6}(?:\.[A-Z]{2})?\)"
    r"|(?<=[0-9])(?<![0-9.].)[0-9]?·[0-9]{1,2}(?![0-9]|[0-9.]* ?[%‰万亿]|个百分点)"
    r"|(?<=G)B(?:/T)? ?[0-9]+(?:\.[0-9]+)?[—-][0-9]{4}"
    r"|(?<=1)(?<![0-9].)[3-9][0-9]{9}(?![0-9元万亿人%.])"
    r"|(?<=0)(?<![0-9].)[0-9]{2,3}-[0-9]{7,8}(?![0-9])"
    r"|(?<=[48])(?<![0-9].)00-[0-9]{3}-?[0-9]{4}(?![0-9])"
    rf"|(?<=[{_PROVINCES}])[A-Z]·?(?=[0-9A-Z]{{0,5}}[0-9])[0-9A-Z]{{5,6}}"
    r"|(?<=[0-9])(?<![0-9.].)[0-9]{0,2}(?:\.[0-9]{1,3}){2,}(?![0-9])"
    rf"|(?<=[A-Za-z])(?<![A-Za-z0-9].)(?!{_MAGNITUDE})[A-Za-z]{{0,11}}[-._]?(?![A-Za-z]|{_MAGNITUDE})"
    r"(?<!RMB)(?<!USD)(?<!EUR)(?<!HKD)(?<!CNY)[0-9]++(?:\.[0-9]+)?+[0-9A-Za-z-]{0,20}"
    r"|(?<=[0-9])(?<![0-9.].)[0-9]{0,5}+(?:\.[0-9]+)?+(?P<latin>[A-Za-z]{1,12})(?![A-Za-z])"
    r"|(?<=[\[(])[0-9]{1,2}[\])]|(?<![^\n:;。 ].)[0-9]{0,2}[.、](?![0-9])"
    r"|(?<=[0-9])(?<![0-9.].)[0-9]{0,2}单元[0-9]{2,4}室?"
    r"|(?<=[0-9])(?<![0-9.].)[05]后(?!来|面|的|[0-9]|[几一两多]?[年天月])"
    r"|(?<=[0-9])(?<![0-9.].)[0-9]{2,5}(?=(?:[一-鿿]{0,6}(?:热线|专线)|报警|急救))"
    r")"
)


def find_codes(folded: str) -> Iterator[Span]:
    """Spans of codes, told by their form; 500kW is a number with its unit, and so is the m3 of 35μg/m3."""
    for found in _CODES.finditer(folded):
        latin = found["latin"]
        unit = unit_at(folded, found.start() if latin is None else found.start("latin"))
        whole = unit is not None and (latin is not None or len(unit.name) == len(found.group()))
        if not whole:
            yield Span(*found.span())


@functools.cache
def _terms() -> dict[str, tuple[tuple[int, str], ...]]:
    """Words of data/not_figures.csv by the first numeral in them with its neighbour, each with the numeral's offset."""
    found: dict[str, list[tuple[int, str]]] = {}
    for row in standard.rows("not_figures"):
        word = row["word"]
        at = next(number for number, sign in enumerate(word) if sign in _NUMERALS)
        pair = word[at : at + 2] if at + 1 < len(word) else word[at - 1 : at + 1]
        found.setdefault(pair, []).append((at, word))
    return {pair: tuple(sorted(words, key=lambda item: (-len(item[1]), item))) for pair, words in found.items()}


def term_at(folded: str, start: int) -> int:
    """The end of the set term whose first numeral stands at `start`; `start` itself where there is none."""
    for pair in (folded[start : start + 2], folded[start - 1 : start + 1]):
        for at, word in _terms().get(pair, ()):
            end = start - at + len(word)
            # 三三两两 is a term, the beginning of 二百五十 is none.
            runs_on = word[-1] in _NUMERALS and folded[end : end + 1] in _NUMERALS and end < len(folded)
            if start >= at and folded.startswith(word, start - at) and not runs_on:
                return end
    return start
