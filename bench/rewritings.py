"""Rewritings of a text that say the same in other words, one at a time: what a faithful reprint may do."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from decimal import Decimal

from corruptions import Maker, Mutant, body_figures, by_pattern, number_of, replaced

from jiaokan.names.division import Division
from jiaokan.names.forms import Form, forms_of
from jiaokan.names.gazetteer import gazetteer
from jiaokan.reading import Reading

_CHINESE = "零一二三四五六七八九"


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
    for figure in body_figures(reading):
        place = number_of(figure)
        if place and figure.kind == "quantity" and place[2].isdigit() and 0 < int(place[2]) < 10_000 and figure.unit:
            spelt = _spelt(int(place[2]))
            spelt = "两" + spelt[1:] if spelt == "二" else spelt
            if figure.unit_class not in {"age"} and place[2] != "0":
                yield replaced("in words", text, place[0], place[1], spelt)


def _magnitudes(reading: Reading, chance: random.Random) -> Iterator[Mutant]:  # noqa: ARG001
    """27.44亿 as 274400万 or 27亿4400万, 26180 as 2.618万, 1.2万 as 12000."""
    text = reading.document.text
    for figure in body_figures(reading):
        place = number_of(figure)
        if place is None or figure.kind != "quantity" or not figure.unit or figure.value is None:
            continue
        behind = text[place[1] : place[1] + 1]
        value = Decimal(place[2])
        if behind == "亿":
            yield replaced("in ten thousands", text, place[0], place[1] + 1, f"{(value * 10000).normalize():f}万")
        elif behind == "万" and value * 10000 == int(value * 10000):
            yield replaced("without magnitude", text, place[0], place[1] + 1, f"{int(value * 10000)}")
        elif place[2].isdigit() and int(place[2]) >= 10_000:
            yield replaced("with magnitude", text, place[0], place[1], f"{(value / 10000).normalize():f}万")


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
    for figure in body_figures(reading):
        new = swaps.get(figure.unit)
        if new and figure.surface.endswith(figure.unit) and figure.kind == "quantity":
            end = figure.span.end
            yield replaced("measure word", text, end - len(figure.unit), end, new)


def _other_units(reading: Reading, chance: random.Random) -> Iterator[Mutant]:  # noqa: ARG001
    factors = {
        "斤": ("公斤", Decimal("0.5")),
        "公斤": ("斤", Decimal(2)),
        "公里": ("米", Decimal(1000)),
        "小时": ("分钟", Decimal(60)),
        "公顷": ("亩", Decimal(15)),
    }
    text = reading.document.text
    for figure in body_figures(reading):
        place = number_of(figure)
        if (
            place
            and figure.unit in factors
            and text[place[1] : figure.span.end] == figure.unit
            and figure.approximator == "exact"
        ):
            unit, factor = factors[figure.unit]
            before = text[max(0, figure.span.start - 2) : figure.span.start]
            if not before.endswith("每"):
                yield replaced(
                    "other unit", text, place[0], figure.span.end, f"{(Decimal(place[2]) * factor).normalize():f}{unit}"
                )


def _percents(reading: Reading, chance: random.Random) -> Iterator[Mutant]:  # noqa: ARG001
    text = reading.document.text
    for figure in body_figures(reading):
        place = number_of(figure)
        if place and figure.kind == "percent" and figure.unit == "%" and figure.surface == place[2] + "%":
            value = Decimal(place[2])
            if value % 10 == 0 and 0 < value < 100:
                yield replaced("tenths", text, place[0], figure.span.end, _CHINESE[int(value) // 10] + "成")
            whole, _, part = place[2].partition(".")
            words = _spelt(int(whole)) + ("点" + "".join(_CHINESE[int(digit)] for digit in part) if part else "")
            yield replaced("per cent in words", text, place[0], figure.span.end, "百分之" + words)


def _other_approximators(reading: Reading, chance: random.Random) -> Iterator[Mutant]:  # noqa: ARG001
    text = reading.document.text
    prefixes = {"约": "大约", "近": "将近", "超过": "逾", "不到": "不足"}
    for figure in body_figures(reading):
        for old, new in prefixes.items():
            if figure.surface.startswith(old) and figure.approximator != "exact":
                yield replaced("approximator", text, figure.span.start, figure.span.start + len(old), new)
                break
        found = re.search("多", figure.surface)
        if found and figure.approximator == "more":
            start = figure.span.start + found.start()
            yield replaced("approximator", text, start, start + 1, "余")
        if figure.surface.startswith("约") and figure.unit and figure.surface.endswith(figure.unit):
            yield replaced("approximator", text, figure.span.start, figure.span.end, figure.surface[1:] + "左右")


def _times(reading: Reading, chance: random.Random) -> Iterator[Mutant]:  # noqa: ARG001
    text = reading.document.text
    for figure in body_figures(reading):
        if figure.unit_class == "weekday" and figure.surface.startswith("星期"):
            yield replaced("weekday", text, figure.span.start, figure.span.start + 2, "周")
        year = re.fullmatch("([0-9]{4})年", figure.surface)
        published = reading.heading.published
        if (
            year
            and published
            and int(year[1]) == published.year - 1
            and text[figure.span.end : figure.span.end + 1] not in "底末"
        ):
            yield replaced("year word", text, figure.span.start, figure.span.end, "去年")
        if figure.surface == "去年" and published:
            yield replaced("year word", text, figure.span.start, figure.span.end, f"{published.year - 1}年")


def _short_places(reading: Reading, chance: random.Random) -> Iterator[Mutant]:  # noqa: ARG001
    text = reading.document.text
    lead = reading.heading.lead.start if reading.heading.lead else 0
    for name in reading.names:
        if name.kind == "place" and name.canonical == name.surface and name.span.start >= lead:
            for form in sorted({f.surface for d in gazetteer().forms(name.surface) for f in _forms(d.division)}):
                if form != name.surface:
                    yield replaced("place form", text, name.span.start, name.span.end, form)


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
    by_pattern("wording", _WORDING, within="text"),
)
