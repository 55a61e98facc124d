"""Words of change: 同比增长, 提高了, 降至, 增幅为; and which way they point."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from jiaokan import standard

Direction = Literal["up", "down", "to"]

_LINKS = (
    "同比|环比|比上年|比去年|较上年|较去年|又|也|再|则|均|分别|大幅|小幅|较快|明显|显著|名义|实际|共|共计|累计|合计|总共|相当于|正好"
    "|实现|已|已经|就|增幅|降幅|涨幅|还|整整|一下子|约|达|同|逆势|稳步|持续|首次|成功|仍|仅|只|却|反而|可|将|预计|人数|数量|总量|规模"
)
_REACHING = "(?:了|出|为|达到|达|高达|约|近|超过|超|逾|仅|分别|率|到了)*"
_YEARLY = re.compile("年均|年平均|平均每|月均|复合|每年|逐年|逐月|日均")


@cache
def directions() -> dict[str, Direction]:
    """Words of change with their direction (data/change_words.csv)."""
    known: dict[str, Direction] = {"up": "up", "down": "down", "to": "to"}
    return {row["word"]: known[row["direction"]] for row in standard.rows("change_words")}


def _any_of(*wanted: Direction) -> str:
    words = [word for word, direction in directions().items() if direction in wanted]
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


@cache
def _by_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?:{_LINKS})*(?P<word>{_any_of('up', 'down')}){_REACHING}")


@cache
def _to_pattern() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<word>{_any_of('up', 'down', 'to')})了?(?:至|到|为|成)(?:了|约)?"
        "(?:(?:[0-9]{4}年|今年|目前|现在|如今|本届)的?)?$"
    )


def change_in(words: str) -> Direction | None:
    """The direction of words that are nothing but a change (同比增长了, 降幅为); None for all others."""
    found = _by_pattern().fullmatch(words)
    return directions()[found["word"]] if found else None


def change_at_end(words: str) -> Direction | None:
    """The direction of the change that ends some words (二季度环比增长)."""
    found = re.search(rf"(?:{_any_of('up', 'down')}){_REACHING}$", words)
    if found is None:
        return None
    return directions()[re.match(_any_of("up", "down"), found.group())[0]]  # type: ignore[index]


def reaching(words: str) -> Direction | None:
    """The direction of words that lead to what something became (增加到, 降至, 发展到)."""
    found = _to_pattern().search(words)
    return directions()[found["word"]] if found else None


def is_yearly(words: str) -> bool:
    """True where a change is told per year: it is not the whole change."""
    return _YEARLY.search(words) is not None
