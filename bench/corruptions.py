"""Corruptions of a text, one at a time, each with the place it changed.

A mutant is what a copyist, a typist or a spinning machine makes of one fact. They are made from what the program reads
in the text, so that any text can be used.
"""

from __future__ import annotations

import itertools
import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from jiaokan.documents import from_text
from jiaokan.figures import Figure
from jiaokan.names.gazetteer import gazetteer
from jiaokan.reading import Reading, read_document

_DIGITS = re.compile("[0-9]+(?:\\.[0-9]+)?")


@dataclass(frozen=True, slots=True)
class Mutant:
    """A text with one change: its kind, the place of the change, what stood there before."""

    kind: str
    text: str
    start: int
    end: int
    before: str


def replaced(kind: str, text: str, start: int, end: int, new: str) -> Mutant:
    """A text with one stretch replaced."""
    return Mutant(kind, text[:start] + new + text[end:], start, start + len(new), text[start:end])


def body_figures(reading: Reading) -> list[Figure]:
    """The figures behind the head of a text, those of quotations and tables included."""
    lead = reading.heading.lead.start if reading.heading.lead else 0
    return [figure for figure in reading.figures if figure.span.start >= lead]


Maker = Callable[[Reading, random.Random], Iterator[Mutant]]


def number_of(figure: Figure) -> tuple[int, int, str] | None:
    """Where the one Arabic number of a figure stands, and the number."""
    found = list(_DIGITS.finditer(figure.surface.replace(",", "\x00")))
    plain = "," not in figure.surface
    if len(found) != 1 or not plain or figure.kind in {"date", "time", "id", "ordinal", "period", "range"}:
        return None
    start = figure.span.start + found[0].start()
    return start, start + len(found[0].group()), found[0].group()


def _by_number(kind: str, change: Callable[[str, random.Random], str]) -> Maker:
    def make(reading: Reading, chance: random.Random) -> Iterator[Mutant]:
        text = reading.document.text
        for figure in body_figures(reading):
            place = number_of(figure)
            if place is None:
                continue
            new = change(place[2], chance)
            if new and new != place[2] and Decimal(new) != Decimal(place[2]):
                made = replaced(kind, text, place[0], place[1], new)
                shift = len(new) - len(place[2])
                yield Mutant(kind, made.text, figure.span.start, figure.span.end + shift, figure.surface)

    return make


def _transpose(number: str, chance: random.Random) -> str:
    places = [at for at in range(len(number) - 1) if number[at : at + 2].isdigit() and number[at] != number[at + 1]]
    places = [at for at in places if not (at == 0 and number[1] == "0")]
    if not places:
        return ""
    at = chance.choice(places)
    return number[:at] + number[at + 1] + number[at] + number[at + 2 :]


def _other_digit(number: str, chance: random.Random) -> str:
    places = [at for at, sign in enumerate(number) if sign.isdigit()]
    at = chance.choice(places)
    digits = [digit for digit in "123456789" if digit != number[at]]
    return number[:at] + chance.choice(digits) + number[at + 1 :]


def _lose_first(number: str, chance: random.Random) -> str:  # noqa: ARG001 - a change takes both
    return number[1:] if len(number) > 2 and number[1] not in "0." else ""


def _lose_whole(number: str, chance: random.Random) -> str:  # noqa: ARG001 - a change takes both
    """5.38 becomes 38; 5.38 as 5 is a rounding, not an error."""
    whole, _, part = number.partition(".")
    return part.lstrip("0") if int(whole) else ""


def _times_ten(number: str, chance: random.Random) -> str:
    value = Decimal(number) * (Decimal(10) if chance.random() < 0.5 else Decimal("0.1"))
    return f"{value.normalize():f}"


def by_pattern(kind: str, changes: dict[str, str], *, within: str = "figure") -> Maker:
    """Replace a word in figures, or anywhere in the body's sentences that have figures."""
    pattern = re.compile("|".join(re.escape(word) for word in sorted(changes, key=lambda word: -len(word))))

    def make(reading: Reading, chance: random.Random) -> Iterator[Mutant]:  # noqa: ARG001 - a maker takes both
        text = reading.document.text
        lead = reading.heading.lead.start if reading.heading.lead else 0
        if within == "figure":
            for figure in body_figures(reading):
                for found in pattern.finditer(text, figure.span.start, figure.span.end):
                    made = replaced(kind, text, found.start(), found.end(), changes[found.group()])
                    shift = len(changes[found.group()]) - len(found.group())
                    yield Mutant(kind, made.text, figure.span.start, figure.span.end + shift, figure.surface)
                    break
        else:
            for found in pattern.finditer(text, lead):
                yield replaced(kind, text, found.start(), found.end(), changes[found.group()])

    return make


def _units(reading: Reading, chance: random.Random) -> Iterator[Mutant]:  # noqa: ARG001 - a maker takes both
    swaps = {
        "人次": "人", "户": "人", "亩": "公顷", "个百分点": "%", "小时": "分钟", "分钟": "小时", "公里": "米",
        "吨": "公斤",
        "元": "美元", "斤": "公斤", "平方米": "亩", "万千瓦时": "万千瓦", "米": "公里", "天": "小时", "%": "个百分点",
    }  # fmt: skip
    text = reading.document.text
    for figure in body_figures(reading):
        new = swaps.get(figure.unit)
        if new and figure.surface.endswith(figure.unit) and figure.kind != "range":
            end = figure.span.end
            made = replaced("unit", text, end - len(figure.unit), end, new)
            yield Mutant("unit", made.text, figure.span.start, end - len(figure.unit) + len(new), figure.surface)


def _approximators(reading: Reading, chance: random.Random) -> Iterator[Mutant]:  # noqa: ARG001
    text = reading.document.text
    opposite = {"up": "不到", "down": "超过"}
    for figure in body_figures(reading):
        place = number_of(figure)
        if figure.approximator == "exact" or place is None or not figure.unit:
            continue
        towards = "down" if figure.approximator in {"nearly", "under", "at-most"} else "up"
        tail = text[place[1] : figure.span.end]
        tail = re.sub("[多余]|左右|以上|以下|以内|上下", "", tail)
        bare = place[2] + tail
        yield replaced("approximator lost", text, figure.span.start, figure.span.end, bare)
        if figure.approximator != "about":
            new = opposite[towards] + bare
            yield replaced("approximator changed", text, figure.span.start, figure.span.end, new)


def _exchanges(reading: Reading, chance: random.Random) -> Iterator[Mutant]:  # noqa: ARG001
    """Exchange two neighbouring figures of one unit in a sentence, approximators and all."""
    text = reading.document.text
    figures = [(figure, frame) for figure, frame in zip(reading.figures, reading.frames, strict=True)]
    for (one, first), (other, second) in itertools.pairwise(figures):
        same = one.unit == other.unit and one.base_value != other.base_value and one.kind == other.kind == "quantity"
        same = same and min(one.value or 0, other.value or 0) > 9
        if same and first.sentence == second.sentence and not first.in_title and one.unit:
            between = text[one.span.end : other.span.start]
            new = other.surface + between + one.surface
            yield replaced("exchanged", text, one.span.start, other.span.end, new)


def _dates(reading: Reading, chance: random.Random) -> Iterator[Mutant]:
    text = reading.document.text
    for figure in body_figures(reading):
        if figure.kind != "date":
            continue
        found = re.search("([0-9]{1,2})日", figure.surface)
        if found and figure.unit_class == "date":
            day = int(found[1])
            new = day + 10 if day <= 18 else day - 10
            start = figure.span.start + found.start(1)
            made = replaced("date", text, start, start + len(found[1]), str(new))
            yield Mutant(
                "date", made.text, figure.span.start, figure.span.end + len(str(new)) - len(found[1]), figure.surface
            )
        year = re.match("([0-9]{4})年", figure.surface)
        if year:
            new_year = str(int(year[1]) + chance.choice((-2, -1, 1, 2)))
            yield replaced("year", text, figure.span.start, figure.span.start + 4, new_year)
        if figure.unit_class == "weekday":
            last = figure.surface[-1]
            others = [sign for sign in "一二三四五六" if sign != last]
            yield replaced("weekday", text, figure.span.end - 1, figure.span.end, chance.choice(others))


def _drops(reading: Reading, chance: random.Random) -> Iterator[Mutant]:  # noqa: ARG001
    """Leave out a figure that its noun follows or precedes, so that the clause stays."""
    text = reading.document.text
    for figure, frame in zip(reading.figures, reading.frames, strict=True):
        counted = (
            figure.kind == "quantity" and figure.unit_class in {"things", "persons", "money"} and not frame.in_title
        )
        clause_end = min(
            (at for mark in "，。；、,;" if (at := text.find(mark, figure.span.end)) >= 0), default=len(text)
        )
        follows = text[figure.span.end : clause_end]
        before = text[max(0, figure.span.start - 6) : figure.span.start]
        if (
            counted
            and figure.value
            and figure.value > 9
            and len(follows) >= 3
            and re.fullmatch("[\u4e00-\u9fff]{6}", before)
        ):
            made = text[: figure.span.start] + "一批" + text[figure.span.end :]
            start = max(0, figure.span.start - 8)
            yield Mutant("dropped", made, start, figure.span.start + 8, figure.surface)


def _blanks(reading: Reading, chance: random.Random) -> Iterator[Mutant]:  # noqa: ARG001
    text = reading.document.text
    for figure in body_figures(reading):
        place = number_of(figure)
        if place and figure.unit in {"元", "人", "户", "亩", "吨"} and figure.approximator == "exact":
            yield replaced("blanked", text, figure.span.start, figure.span.end, "XX" + figure.unit)


def _additions(reading: Reading, chance: random.Random) -> Iterator[Mutant]:
    text = reading.document.text
    clauses = ("，涉及资金{}万元", "，累计服务群众{}人次", "，新增设备{}台", "，惠及{}户家庭", "，完成计划的{}%")
    for at in [found.start() for found in re.finditer("[。]", text)]:
        head = text.rfind("\n", 0, at)
        if at - head > 30 and text[at - 1] not in "”0123456789":
            number = (
                f"{chance.randint(101, 989)}.{chance.randint(1, 9)}"
                if chance.random() < 0.4
                else str(chance.randint(1013, 9877))
            )
            clause = chance.choice(clauses)
            if "人次" in clause or "台" in clause or "户" in clause:
                number = number.partition(".")[0]
            number = f"{chance.randint(61, 98)}.{chance.randint(1, 9)}" if "%" in clause else number
            yield replaced("added", text, at, at, clause.format(number))


def _places(reading: Reading, chance: random.Random) -> Iterator[Mutant]:
    """Another division under the same parent, or one character lost or wrong."""
    text = reading.document.text
    lead = reading.heading.lead.start if reading.heading.lead else 0
    divisions = [one for one in gazetteer().divisions if one.current and one.level in {"prefecture", "county"}]
    for name in reading.names:
        if name.kind != "place" or not name.canonical or name.span.start < lead or len(name.surface) < 3:
            continue
        own = [one for one in divisions if one.name == name.canonical and name.surface == one.name]
        if not own or own[0].parent is None:
            continue
        sisters = [
            one.name for one in divisions
            if one.parent == own[0].parent and one.name[-1] == name.surface[-1] and one.name not in text
        ]  # fmt: skip
        if sisters:
            yield replaced("other place", text, name.span.start, name.span.end, chance.choice(sisters))


_GIVEN = "国明华军伟强敏静丽芳杰涛超霞平刚辉玲桂英建文志红海燕"


def _persons(reading: Reading, chance: random.Random) -> Iterator[Mutant]:
    import rjieba

    text = reading.document.text
    persons = {(name.span.start, name.surface) for name in reading.names if name.kind == "person"}
    if not persons:
        offset = 0
        for word, tag in rjieba.tag(text):
            if tag == "nr" and len(word) == 3 and not rjieba.has_word(word):
                persons.add((offset, word))
            offset += len(word)
    for start, word in sorted(persons):
        if text.count(word) == 1 and len(word) == 3:
            last = chance.choice([sign for sign in _GIVEN if sign != word[-1]])
            yield replaced("person", text, start, start + len(word), word[:-1] + last)


def _superlatives(reading: Reading, chance: random.Random) -> Iterator[Mutant]:  # noqa: ARG001
    text = reading.document.text
    lead = reading.heading.lead.start if reading.heading.lead else 0
    for found in re.finditer("最大的|首个|首次|唯一的", text[lead:]):
        start = lead + found.start()
        yield replaced("superlative lost", text, start, start + len(found.group()), "")


def _modes(reading: Reading, chance: random.Random) -> Iterator[Mutant]:  # noqa: ARG001
    text = reading.document.text
    lead = reading.heading.lead.start if reading.heading.lead else 0
    for found in re.finditer("预计|计划(?=于|在|新|再|投|用)|意向", text[lead:]):
        start = lead + found.start()
        yield replaced("mode lost", text, start, start + len(found.group()), "")


_POLARITY = {
    "增长": "下降", "提高": "降低", "上升": "下降", "下降": "上升", "减少": "增加", "缩短": "延长", "增加": "减少",
    "降至": "升至", "增至": "减至",
}  # fmt: skip
_TO_BY = {
    "增加到": "增加了",
    "提高到": "提高了",
    "增至": "增加了",
    "降至": "下降了",
    "缩短到": "缩短了",
    "降到": "降低了",
}
_BASE = {"同比": "环比", "环比": "同比"}
_SCOPE = {
    "全省": "全国",
    "全市": "全省",
    "全县": "全市",
    "全国": "全球",
    "区内外": "境内外",
    "常住人口": "户籍人口",
    "全网": "全省",
}

CORRUPTIONS: tuple[Maker, ...] = (
    _by_number("transposed", _transpose),
    _by_number("digit", _other_digit),
    _by_number("first digit lost", _lose_first),
    _by_number("whole lost", _lose_whole),
    _by_number("ten times", _times_ten),
    by_pattern("magnitude", {"万": "亿", "亿": "万"}),
    _units,
    _approximators,
    _exchanges,
    _dates,
    _drops,
    _blanks,
    _additions,
    _places,
    _persons,
    _superlatives,
    _modes,
    by_pattern("polarity", _POLARITY, within="text"),
    by_pattern("to or by", _TO_BY, within="text"),
    by_pattern("base", _BASE, within="text"),
    by_pattern("scope", _SCOPE, within="text"),
)


def mutants(text: str, makers: tuple[Maker, ...], seed: str) -> Iterator[Mutant]:
    """Every mutant that the makers find in a text, in order; the same seed gives the same mutants."""
    reading = read_document(from_text(text))
    for number, make in enumerate(makers):
        yield from make(reading, random.Random(f"{seed} {number}"))
