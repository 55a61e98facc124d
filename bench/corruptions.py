"""Corruptions and equivalent rewritings of a text, one at a time, each with the place it changed.

A mutant is what a copyist, a typist or a spinning machine makes of one fact; an equivalent says the same otherwise.
Both are made from what the program reads in the text, so that any text can be used.
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
from jiaokan.names.division import Division
from jiaokan.names.forms import Form, forms_of
from jiaokan.names.gazetteer import gazetteer
from jiaokan.reading import Reading, read_document

_DIGITS = re.compile("[0-9]+(?:\\.[0-9]+)?")
_CHINESE = "零一二三四五六七八九"


@dataclass(frozen=True, slots=True)
class Mutant:
    """A text with one change: its kind, the place of the change, what stood there before."""

    kind: str
    text: str
    start: int
    end: int
    before: str


def _replaced(kind: str, text: str, start: int, end: int, new: str) -> Mutant:
    return Mutant(kind, text[:start] + new + text[end:], start, start + len(new), text[start:end])


def _body(reading: Reading) -> list[Figure]:
    """The figures behind the head of a text, those of quotations and tables included."""
    lead = reading.heading.lead.start if reading.heading.lead else 0
    return [figure for figure in reading.figures if figure.span.start >= lead]


Maker = Callable[[Reading, random.Random], Iterator[Mutant]]


def _number(figure: Figure) -> tuple[int, int, str] | None:
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
        for figure in _body(reading):
            place = _number(figure)
            if place is None:
                continue
            new = change(place[2], chance)
            if new and new != place[2] and Decimal(new) != Decimal(place[2]):
                made = _replaced(kind, text, place[0], place[1], new)
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


def _by_pattern(kind: str, changes: dict[str, str], *, within: str = "figure") -> Maker:
    """Replace a word in figures, or anywhere in the body's sentences that have figures."""
    pattern = re.compile("|".join(re.escape(word) for word in sorted(changes, key=lambda word: -len(word))))

    def make(reading: Reading, chance: random.Random) -> Iterator[Mutant]:  # noqa: ARG001 - a maker takes both
        text = reading.document.text
        lead = reading.heading.lead.start if reading.heading.lead else 0
        if within == "figure":
            for figure in _body(reading):
                for found in pattern.finditer(text, figure.span.start, figure.span.end):
                    made = _replaced(kind, text, found.start(), found.end(), changes[found.group()])
                    shift = len(changes[found.group()]) - len(found.group())
                    yield Mutant(kind, made.text, figure.span.start, figure.span.end + shift, figure.surface)
                    break
        else:
            for found in pattern.finditer(text, lead):
                yield _replaced(kind, text, found.start(), found.end(), changes[found.group()])

    return make


def _units(reading: Reading, chance: random.Random) -> Iterator[Mutant]:  # noqa: ARG001 - a maker takes both
    swaps = {
        "人次": "人", "户": "人", "亩": "公顷", "个百分点": "%", "小时": "分钟", "分钟": "小时", "公里": "米",
        "吨": "公斤",
        "元": "美元", "斤": "公斤", "平方米": "亩", "万千瓦时": "万千瓦", "米": "公里", "天": "小时", "%": "个百分点",
    }  # fmt: skip
    text = reading.document.text
    for figure in _body(reading):
        new = swaps.get(figure.unit)
        if new and figure.surface.endswith(figure.unit) and figure.kind != "range":
            end = figure.span.end
            made = _replaced("unit", text, end - len(figure.unit), end, new)
            yield Mutant("unit", made.text, figure.span.start, end - len(figure.unit) + len(new), figure.surface)


def _approximators(reading: Reading, chance: random.Random) -> Iterator[Mutant]:  # noqa: ARG001
    text = reading.document.text
    opposite = {"up": "不到", "down": "超过"}
    for figure in _body(reading):
        place = _number(figure)
        if figure.approximator == "exact" or place is None or not figure.unit:
            continue
        towards = "down" if figure.approximator in {"nearly", "under", "at-most"} else "up"
        tail = text[place[1] : figure.span.end]
        tail = re.sub("[多余]|左右|以上|以下|以内|上下", "", tail)
        bare = place[2] + tail
        yield _replaced("approximator lost", text, figure.span.start, figure.span.end, bare)
        if figure.approximator != "about":
            new = opposite[towards] + bare
            yield _replaced("approximator changed", text, figure.span.start, figure.span.end, new)


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
            yield _replaced("exchanged", text, one.span.start, other.span.end, new)


def _dates(reading: Reading, chance: random.Random) -> Iterator[Mutant]:
    text = reading.document.text
    for figure in _body(reading):
        if figure.kind != "date":
            continue
        found = re.search("([0-9]{1,2})日", figure.surface)
        if found and figure.unit_class == "date":
            day = int(found[1])
            new = day + 10 if day <= 18 else day - 10
            start = figure.span.start + found.start(1)
            made = _replaced("date", text, start, start + len(found[1]), str(new))
            yield Mutant(
                "date", made.text, figure.span.start, figure.span.end + len(str(new)) - len(found[1]), figure.surface
            )
        year = re.match("([0-9]{4})年", figure.surface)
        if year:
            new_year = str(int(year[1]) + chance.choice((-2, -1, 1, 2)))
            yield _replaced("year", text, figure.span.start, figure.span.start + 4, new_year)
        if figure.unit_class == "weekday":
            last = figure.surface[-1]
            others = [sign for sign in "一二三四五六" if sign != last]
            yield _replaced("weekday", text, figure.span.end - 1, figure.span.end, chance.choice(others))


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
    for figure in _body(reading):
        place = _number(figure)
        if place and figure.unit in {"元", "人", "户", "亩", "吨"} and figure.approximator == "exact":
            yield _replaced("blanked", text, figure.span.start, figure.span.end, "XX" + figure.unit)


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
            yield _replaced("added", text, at, at, clause.format(number))


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
            yield _replaced("other place", text, name.span.start, name.span.end, chance.choice(sisters))


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
            yield _replaced("person", text, start, start + len(word), word[:-1] + last)


def _superlatives(reading: Reading, chance: random.Random) -> Iterator[Mutant]:  # noqa: ARG001
    text = reading.document.text
    lead = reading.heading.lead.start if reading.heading.lead else 0
    for found in re.finditer("最大的|首个|首次|唯一的", text[lead:]):
        start = lead + found.start()
        yield _replaced("superlative lost", text, start, start + len(found.group()), "")


def _modes(reading: Reading, chance: random.Random) -> Iterator[Mutant]:  # noqa: ARG001
    text = reading.document.text
    lead = reading.heading.lead.start if reading.heading.lead else 0
    for found in re.finditer("预计|计划(?=于|在|新|再|投|用)|意向", text[lead:]):
        start = lead + found.start()
        yield _replaced("mode lost", text, start, start + len(found.group()), "")


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
    _by_pattern("magnitude", {"万": "亿", "亿": "万"}),
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
    _by_pattern("polarity", _POLARITY, within="text"),
    _by_pattern("to or by", _TO_BY, within="text"),
    _by_pattern("base", _BASE, within="text"),
    _by_pattern("scope", _SCOPE, within="text"),
)


def _spelt(value: int) -> str:
    """A number below ten thousand in Chinese numerals."""
    words = ""
    for power, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = value // power % 10
        if digit:
            words += ("" if digit == 1 and power == 10 and not words else _CHINESE[digit]) + sign
        elif words and value % power and not words.endswith("零"):
            words += "零"
    return words or "零"


def _in_words(reading: Reading, chance: random.Random) -> Iterator[Mutant]:  # noqa: ARG001
    text = reading.document.text
    for figure in _body(reading):
        place = _number(figure)
        if place and figure.kind == "quantity" and place[2].isdigit() and 0 < int(place[2]) < 10_000 and figure.unit:
            spelt = _spelt(int(place[2]))
            spelt = "两" + spelt[1:] if spelt == "二" else spelt
            if figure.unit_class not in {"age"} and place[2] != "0":
                yield _replaced("in words", text, place[0], place[1], spelt)


def _magnitudes(reading: Reading, chance: random.Random) -> Iterator[Mutant]:  # noqa: ARG001
    """27.44亿 as 274400万 or 27亿4400万, 26180 as 2.618万, 1.2万 as 12000."""
    text = reading.document.text
    for figure in _body(reading):
        place = _number(figure)
        if place is None or figure.kind != "quantity" or not figure.unit or figure.value is None:
            continue
        behind = text[place[1] : place[1] + 1]
        value = Decimal(place[2])
        if behind == "亿":
            yield _replaced("in ten thousands", text, place[0], place[1] + 1, f"{(value * 10000).normalize():f}万")
        elif behind == "万" and value * 10000 == int(value * 10000):
            yield _replaced("without magnitude", text, place[0], place[1] + 1, f"{int(value * 10000)}")
        elif place[2].isdigit() and int(place[2]) >= 10_000:
            yield _replaced("with magnitude", text, place[0], place[1], f"{(value / 10000).normalize():f}万")


def _measure_words(reading: Reading, chance: random.Random) -> Iterator[Mutant]:  # noqa: ARG001
    swaps = {
        "座": "个",
        "名": "人",
        "位": "人",
        "台": "部",
        "家": "个",
        "所": "个",
        "条": "个",
        "人": "名",
        "期": "个",
        "处": "个",
        "公里": "千米",
        "公斤": "千克",
    }
    text = reading.document.text
    for figure in _body(reading):
        new = swaps.get(figure.unit)
        if new and figure.surface.endswith(figure.unit) and figure.kind == "quantity":
            end = figure.span.end
            yield _replaced("measure word", text, end - len(figure.unit), end, new)


def _other_units(reading: Reading, chance: random.Random) -> Iterator[Mutant]:  # noqa: ARG001
    factors = {
        "斤": ("公斤", Decimal("0.5")),
        "公斤": ("斤", Decimal(2)),
        "公里": ("米", Decimal(1000)),
        "小时": ("分钟", Decimal(60)),
        "公顷": ("亩", Decimal(15)),
    }
    text = reading.document.text
    for figure in _body(reading):
        place = _number(figure)
        if (
            place
            and figure.unit in factors
            and text[place[1] : figure.span.end] == figure.unit
            and figure.approximator == "exact"
        ):
            unit, factor = factors[figure.unit]
            before = text[max(0, figure.span.start - 2) : figure.span.start]
            if not before.endswith("每"):
                yield _replaced(
                    "other unit", text, place[0], figure.span.end, f"{(Decimal(place[2]) * factor).normalize():f}{unit}"
                )


def _percents(reading: Reading, chance: random.Random) -> Iterator[Mutant]:  # noqa: ARG001
    text = reading.document.text
    for figure in _body(reading):
        place = _number(figure)
        if place and figure.kind == "percent" and figure.unit == "%" and figure.surface == place[2] + "%":
            value = Decimal(place[2])
            if value % 10 == 0 and 0 < value < 100:
                yield _replaced("tenths", text, place[0], figure.span.end, _CHINESE[int(value) // 10] + "成")
            whole, _, part = place[2].partition(".")
            words = _spelt(int(whole)) + ("点" + "".join(_CHINESE[int(digit)] for digit in part) if part else "")
            yield _replaced("per cent in words", text, place[0], figure.span.end, "百分之" + words)


def _other_approximators(reading: Reading, chance: random.Random) -> Iterator[Mutant]:  # noqa: ARG001
    text = reading.document.text
    prefixes = {"约": "大约", "近": "将近", "超过": "逾", "不到": "不足"}
    for figure in _body(reading):
        for old, new in prefixes.items():
            if figure.surface.startswith(old) and figure.approximator != "exact":
                yield _replaced("approximator", text, figure.span.start, figure.span.start + len(old), new)
                break
        found = re.search("多", figure.surface)
        if found and figure.approximator == "more":
            start = figure.span.start + found.start()
            yield _replaced("approximator", text, start, start + 1, "余")
        if figure.surface.startswith("约") and figure.unit and figure.surface.endswith(figure.unit):
            yield _replaced("approximator", text, figure.span.start, figure.span.end, figure.surface[1:] + "左右")


def _times(reading: Reading, chance: random.Random) -> Iterator[Mutant]:  # noqa: ARG001
    text = reading.document.text
    for figure in _body(reading):
        if figure.unit_class == "weekday" and figure.surface.startswith("星期"):
            yield _replaced("weekday", text, figure.span.start, figure.span.start + 2, "周")
        year = re.fullmatch("([0-9]{4})年", figure.surface)
        published = reading.heading.published
        if (
            year
            and published
            and int(year[1]) == published.year - 1
            and text[figure.span.end : figure.span.end + 1] not in "底末"
        ):
            yield _replaced("year word", text, figure.span.start, figure.span.end, "去年")
        if figure.surface == "去年" and published:
            yield _replaced("year word", text, figure.span.start, figure.span.end, f"{published.year - 1}年")


def _short_places(reading: Reading, chance: random.Random) -> Iterator[Mutant]:  # noqa: ARG001
    text = reading.document.text
    lead = reading.heading.lead.start if reading.heading.lead else 0
    for name in reading.names:
        if name.kind == "place" and name.canonical == name.surface and name.span.start >= lead:
            for form in sorted({f.surface for d in gazetteer().forms(name.surface) for f in _forms(d.division)}):
                if form != name.surface:
                    yield _replaced("place form", text, name.span.start, name.span.end, form)


def _forms(division: Division) -> list[Form]:
    return [form for form in forms_of(division) if form.kind != "stem" or len(form.surface) > 1]


_WORDING = {
    "同比增长": "较上年同期增长", "实现": "达到", "此外": "另外", "目前": "眼下", "介绍": "说", "其中": "里面",
    "累计": "总共", "位于": "坐落在", "分别为": "依次是", "开展": "进行", "公布": "发布", "显示": "表明",
    "提高": "上升", "下降": "减少", "增长": "增加", "合计": "加起来共",
}  # fmt: skip


def _sentences(reading: Reading, chance: random.Random) -> Iterator[Mutant]:
    """Leave out, exchange, join and split sentences and paragraphs."""
    text = reading.document.text
    lines = text.split("\n")
    body = [at for at, line in enumerate(lines) if line.count("。") > 1]
    if len(body) > 2:
        one, other = chance.sample(body, 2)
        swapped = lines[:]
        swapped[one], swapped[other] = swapped[other], swapped[one]
        yield Mutant("paragraphs exchanged", "\n".join(swapped), 0, 0, "")
        gone = lines[: body[1]] + lines[body[1] + 1 :]
        yield Mutant("paragraph left out", "\n".join(gone), 0, 0, "")
    for at in body:
        pieces = [piece + "。" for piece in lines[at].split("。") if piece]
        if len(pieces) > 2 and "“" not in lines[at]:
            rest = "".join(pieces[:1] + pieces[2:])
            yield Mutant("sentence left out", "\n".join([*lines[:at], rest, *lines[at + 1 :]]), 0, 0, "")
            joined = lines[at].replace("。", "，", 1)
            yield Mutant("sentences joined", "\n".join([*lines[:at], joined, *lines[at + 1 :]]), 0, 0, "")
    title = lines[0]
    yield Mutant("title", text.replace(title, "这组数字值得一看", 1), 0, 0, "")
    yield Mutant("furniture", text.rstrip("\n") + "\n本文共1800字，读完约5分钟\n责任编辑：小美\n", 0, 0, "")
    for at in (5, 17):
        if len(lines) > 4:
            yield Mutant(
                "title repeated",
                "\n".join([line + ("\n" + title if 1 < n < 2 + at else "") for n, line in enumerate(lines)]),
                0,
                0,
                "",
            )


EQUIVALENTS: tuple[Maker, ...] = (
    _in_words,
    _magnitudes,
    _measure_words,
    _other_units,
    _percents,
    _other_approximators,
    _times,
    _short_places,
    _sentences,
    _by_pattern("wording", _WORDING, within="text"),
)


def mutants(text: str, makers: tuple[Maker, ...], seed: str) -> Iterator[Mutant]:
    """Every mutant that the makers find in a text, in order; the same seed gives the same mutants."""
    reading = read_document(from_text(text))
    for number, make in enumerate(makers):
        yield from make(reading, random.Random(f"{seed} {number}"))
