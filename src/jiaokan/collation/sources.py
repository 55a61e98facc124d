"""Whether a figure that only one side has follows from the other: by arithmetic, by counting, as a day of its own."""

from __future__ import annotations

import datetime
import itertools
import re
from collections import defaultdict
from dataclasses import replace
from decimal import Decimal

from jiaokan import standard
from jiaokan.collation.amounts import amount_of
from jiaokan.collation.days import is_dated, months_of
from jiaokan.collation.derived import counts_members, derivation
from jiaokan.collation.entry import Entry
from jiaokan.collation.following import worked_out
from jiaokan.collation.pairing import Pairing
from jiaokan.collation.reckoning import difference
from jiaokan.collation.values import compare
from jiaokan.figures import Figure
from jiaokan.figures.units import unit_of
from jiaokan.text.fold import fold
from jiaokan.text.span import Span

_NEXT_DAY = re.compile("次日|翌日|隔日|隔天|第二天|前一天|前一日|当日|当天")
_CHANGE = re.compile("再添|再增|增加|新增|增|减少|减|多了|少了|添")
_CHANGE_REACH = 6
_LEAD = 12
_MOST_ALIKE = 12
_QUARTERS = {
    3: re.compile("(?<![二三四])[一首]季度"),
    6: re.compile("上半年|前[两二]个?季度"),
    9: re.compile("前三个?季度"),
}
"""Times of the year by their months, also where no year tells their days."""
_RANK = re.compile("(?:第|前)[0-9一二三四五六七八九十]+(?:名|位|强)")
_SCORE = re.compile("([0-9]{1,3})(?:[:∶比-])([0-9]{1,3})")
_LIKE = 0.12
_MOST_OF_A_TITLE = 400
_SMALL = Decimal(10)
_PERCENT = Decimal(100)


class Sources:
    """Answers for the figures that only one of two documents has."""

    def __init__(self, pairing: Pairing) -> None:
        self._pairing = pairing
        self._beside: defaultdict[int, set[int]] = defaultdict(set)
        for (one, other), likeness in pairing.sentences.items():
            if likeness >= _LIKE:
                self._beside[other].add(one)
        for left, right in pairing.chosen:
            self._beside[pairing.reprint.sentence_of[right]].add(pairing.original.sentence_of[left])
        self._years = {
            day[:4] for f in pairing.original.figures for day in (f.first, f.last) if re.match("[0-9]{4}", day)
        }

    def entry(self, at: int) -> Entry:
        """The entry of a figure that the original does not have."""
        reprint = self._pairing.reprint
        figure = reprint.figures[at]
        entry = Entry("figure", "added", figure.span, None, at, -1)
        if reprint.furniture[at] or figure.kind == "period":
            return entry
        if is_dated(figure):
            known = self._known_day(figure)
            return replace(entry, kind="derived" if known else "added", weight="info" if known else "warning")
        if _RANK.fullmatch(figure.surface) and not self._ranked(figure):
            return replace(entry, weight="warning")
        follows = self._derived(at)
        follows = worked_out(self._pairing, at) or None if follows is None else follows
        if follows is not None:
            return replace(entry, kind="derived", note=follows, weight="info")
        if self._is_score_turned(figure):
            return replace(entry, kind="derived", weight="info")
        weak = figure.kind in {"id", "ordinal"} or (figure.kind == "other" and not figure.unit)
        return replace(entry, weight="info" if weak else "error")

    def _is_score_turned(self, figure: Figure) -> bool:
        """True for a score that the original tells from the other side: 24比18 and 18:24."""
        found = _SCORE.fullmatch(fold(figure.surface))
        if found is None:
            return False
        given = (_SCORE.fullmatch(fold(one.surface)) for one in self._pairing.original.figures)
        return any(one.groups() in {found.groups(), found.groups()[::-1]} for one in given if one)

    def _ranked(self, figure: Figure) -> bool:
        """True where the original names this place in an order, or the first."""
        return figure.value == 1 or any(
            one.kind == "ordinal" and one.value == figure.value for one in self._pairing.original.figures
        )

    def _known_day(self, figure: Figure) -> bool:
        """True for days of a year that the original names, or the year beside one, and for those of publication."""
        headings = (self._pairing.original.reading.heading, self._pairing.reprint.reading.heading)
        published = {heading.published.isoformat() for heading in headings if heading.published}
        if figure.kind == "date" and _NEXT_DAY.search(self._pairing.original.folded) and self._is_beside(figure):
            return True
        if figure.first in published or any(
            day.endswith(figure.first.lstrip("-")) for day in published if figure.first
        ):
            return True
        plain = figure.first[4:] in {"-01-01"} and figure.last[4:] in {"-12-31"}
        year = figure.first[:4]
        return plain and year.isdigit() and any(str(int(year) + step) in self._years for step in (-1, 0, 1))

    def _is_beside(self, figure: Figure) -> bool:
        """True for the day before or after one that the original names: what its 次日 means."""
        days = {
            one.first[-5:] for one in self._pairing.original.figures if one.kind == "date" and one.first == one.last
        }
        try:
            day = datetime.date.fromisoformat(f"2000{figure.first[-6:]}")
        except ValueError:
            return False
        near = (day + datetime.timedelta(days=step) for step in (-1, 1))
        return any(one.isoformat()[-5:] in days for one in near)

    def _derived(self, at: int) -> str | None:
        """How the figure follows ("" where it only counts what is listed), None where it does not."""
        reprint, original = self._pairing.reprint, self._pairing.original
        figure = reprint.figures[at]
        sentence = reprint.sentence_of[at]
        beside = sorted(self._beside.get(sentence, ()))
        near = [number for one in beside for number in original.by_sentence.get(one, ())]
        if figure.value == 1 or any(_is_one(figure, original.frames[number].denominator) for number in near):
            return ""
        titled = (reprint.frames[at].in_title or reprint.in_title(figure.span)) and len(
            original.figures
        ) < _MOST_OF_A_TITLE
        given = range(len(original.figures)) if titled else near
        lead = reprint.folded[max(0, figure.span.start - _LEAD) : figure.span.start]
        follows = derivation(figure, lead, original, list(given)) or self._as_change(at)
        if follows:
            return follows
        if figure.kind == "duration" and self._as_months(figure):
            return ""
        texts = [original.layout.sentences[one].of(original.folded) for one in beside]
        own = reprint.layout.sentences[sentence].of(reprint.folded)
        if amount_of(figure).unit_class in {"things", "households", "persons", ""} and counts_members(
            figure, [*texts, own]
        ):
            return ""
        return "" if figure.kind == "ordinal" and (figure.base_value or 0) <= _SMALL else self._of_a_ratio(at, near)

    def _as_change(self, at: int) -> str:
        """How a change (再添100张) follows from amounts of its own unit, wherever the original has them."""
        reprint, original = self._pairing.reprint, self._pairing.original
        figure = reprint.figures[at]
        before = reprint.folded[max(0, figure.span.start - _CHANGE_REACH) : figure.span.start]
        if not figure.unit or figure.kind != "quantity" or not _CHANGE.search(before):
            return ""
        alike = [one for one in original.figures if one.unit == figure.unit and one.base_value is not None]
        return difference(itertools.combinations(alike[:_MOST_ALIKE], 2), figure)

    def _as_months(self, figure: Figure) -> bool:
        """True for 前九个月 where the original has 前三季度."""
        start = figure.span.start
        months = figure.value if figure.base_unit == "月" else None
        led = self._pairing.reprint.folded[max(0, start - 1) : start] in {"前", "头"}
        if not led or months is None:
            return False
        words = _QUARTERS.get(int(months))
        told = words is not None and words.search(self._pairing.original.folded) is not None
        return told or any(months_of(one) == months for one in self._pairing.original.figures)

    def _of_a_ratio(self, at: int, near: list[int]) -> str | None:
        """每三人里就有两人 says two thirds: both numbers of a ratio that the original gives."""
        reprint = self._pairing.reprint
        clause = reprint.by_clause[reprint.clause_of[at]]
        own = reprint.figures[at].base_value
        for other in clause:
            value = reprint.figures[other].base_value
            if other == at or not own or not value or max(own, value) > _SMALL:
                continue
            ratio = min(own, value) / max(own, value)
            for number in near:
                given = self._pairing.original.figures[number]
                amount = amount_of(given)
                low, high = amount.interval.low, amount.interval.high
                bounded = amount.unit_class == "percent" and low is not None and high is not None
                if bounded and (low or 0) <= ratio * _PERCENT <= (high or 0):
                    return given.surface
        return None

    def told_by_result(self, place: Span) -> bool:
        """True where the clause that lost a figure tells what a rewriter worked out: 高23210元 for both incomes."""
        reprint = self._pairing.reprint
        paired = {right for (_, right), found in self._pairing.chosen.items() if found.agrees}
        inside = reprint.by_clause.get(reprint.layout.clause_at(place.start), ())
        return any(number not in paired and worked_out(self._pairing, number) for number in inside)

    def told_otherwise(self, at: int, place: Span) -> bool:
        """True where words of the reprint say what a lost figure said, without a figure (半价 for 五折)."""
        reprint = self._pairing.reprint
        figure = self._pairing.original.figures[at]
        # Of 两个 the reprint may say 双方, 都, or nothing.
        both = figure.surface == "两个"
        if is_dated(figure) or figure.kind == "ordinal" or figure.value == 1 or both:
            return True
        sentence = reprint.layout.sentences[max(0, reprint.layout.sentence_at(place.start))]
        words = sentence.of(reprint.folded)
        if any(row["word"] in words for row in standard.rows("figure_words") if row["figure"] == figure.surface):
            return True
        inside = list(reprint.by_sentence.get(max(0, reprint.layout.sentence_at(place.start)), ()))
        return any(compare(figure, reprint.figures[n]).outcome in {"same", "reformatted", "rounded"} for n in inside)


def _is_one(figure: Figure, denominator: str) -> bool:
    """True for one of the unit per which another figure is given: 一千米 beside 每公里."""
    try:
        unit = unit_of(denominator) if denominator else None
    except KeyError:
        return False
    return unit is not None and unit.base == figure.base_unit and figure.base_value == unit.factor
