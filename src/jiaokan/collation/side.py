"""One document of a pair, prepared for comparison: blind to digits, in sentences, clauses, windows."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from jiaokan.collation.amounts import amount_of, digits_of, is_amount, numeral_of, sort_of
from jiaokan.collation.days import is_dated
from jiaokan.collation.shared_out import members
from jiaokan.collation.values import same_units
from jiaokan.facts import Frame
from jiaokan.figures import Figure
from jiaokan.figures.figure import Interval
from jiaokan.reading import Reading
from jiaokan.text.layout import Layout
from jiaokan.text.span import Span

FIGURE_SIGN = "#"
_INSIDE = "\x00"
_RUN = re.compile(r"[0-9A-Za-z\u4e00-\u9fff#]+")
_CUT = re.compile(r"[、;:,()]|以及|[和与及](?=[\u4e00-\u9fff])")
_CLOCK_PARTS = 3
_MOST_ALIKE = 80
_WIDEST = 40
"""Words further off do not say what a figure is."""


@dataclass(frozen=True, slots=True)
class Window:
    """What stands before and behind a figure up to the next mark or figure, and its name in a list of names."""

    before: Span
    after: Span
    label: Span | None = None


def _in_seconds(figure: Figure) -> Figure:
    """A clock time to the second as seconds: a result may be 2:13:08 in one text, 2小时13分08秒 in the other."""
    parts = figure.first.split(":") if figure.kind == "time" else []
    if len(parts) != _CLOCK_PARTS or not all(part.isdigit() for part in parts):
        return figure
    seconds = Decimal(int(parts[0]) * 3600 + int(parts[1]) * 60 + int(parts[2]))
    exact = Interval(seconds, seconds)
    return replace(
        figure, kind="duration", value=seconds, interval=exact, base_value=seconds, base=exact,
        unit="秒", base_unit="秒", unit_class="time", first="", last="",
    )  # fmt: skip


class Side:
    """A reading with everything the collation asks of its text; offsets are those of the text as given."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.layout: Layout = reading.layout
        self.folded = self.layout.folded
        self.figures: tuple[Figure, ...] = tuple(map(_in_seconds, reading.figures))
        self.frames: tuple[Frame, ...] = reading.frames
        self._alike: dict[tuple[str, str, str], tuple[int, ...]] = {}

    @cached_property
    def blotted(self) -> str:
        """The folded text with each figure as one sign, so that a changed figure does not hide its sentence."""
        pieces: list[str] = []
        done = 0
        for figure in self.figures:
            span = figure.span
            # 去年 and 目前 are words like others; only what has digits is blotted out.
            if span.start < done or figure.kind == "period":
                continue
            pieces += (self.folded[done : span.start], FIGURE_SIGN, _INSIDE * (len(span) - 1))
            done = span.end
        pieces.append(self.folded[done:])
        return "".join(pieces)

    def words(self, span: Span) -> list[str]:
        """The runs of words of a stretch, digits blotted out, cut at punctuation."""
        return _RUN.findall(self.blotted[span.start : span.end].replace(_INSIDE, "").replace(" ", ""))

    def bigrams(self, span: Span) -> frozenset[str]:
        """Pairs of neighbouring characters of a stretch, blind to digits."""
        return frozenset(run[at : at + 2] for run in self.words(span) for at in range(len(run) - 1))

    def in_template(self, sentence: int) -> bool:
        """True for sentences of page furniture."""
        line = self.layout.line_at(self.layout.sentences[sentence].start)
        return self.layout.lines[line].kind == "template"

    @cached_property
    def clause_bigrams(self) -> tuple[frozenset[str], ...]:
        """The pairs of characters of each clause."""
        return tuple(map(self.bigrams, self.layout.clauses))

    @cached_property
    def sentence_of(self) -> tuple[int, ...]:
        """The number of the sentence of each figure."""
        return tuple(max(0, self.layout.sentence_at(figure.span.start)) for figure in self.figures)

    @cached_property
    def clause_of(self) -> tuple[int, ...]:
        """The number of the clause of each figure."""
        return tuple(max(0, self.layout.clause_at(figure.span.start)) for figure in self.figures)

    @cached_property
    def digits(self) -> tuple[int, ...]:
        """How many digits tell each figure."""
        return tuple(map(digits_of, self.figures))

    def amounts_like(self, figure: Figure) -> tuple[int, ...]:
        """Numbers of the first amounts that have the units of a figure, some eighty at most."""
        amount = amount_of(figure)
        key = (figure.unit, amount.base_unit, amount.unit_class)
        if key not in self._alike:
            numbers = (at for at, one in enumerate(self.figures) if is_amount(one) and same_units(one, figure))
            self._alike[key] = tuple(itertools.islice(numbers, _MOST_ALIKE))
        return self._alike[key]

    @cached_property
    def sorts(self) -> tuple[str, ...]:
        """What each figure can take the place of."""
        return tuple(map(sort_of, self.figures))

    @cached_property
    def numerals(self) -> tuple[str, ...]:
        """The digits of each figure, without magnitude and point."""
        return tuple(map(numeral_of, self.figures))

    @cached_property
    def by_sentence(self) -> dict[int, list[int]]:
        """Numbers of the figures of each sentence that has any."""
        numbered = range(len(self.figures))
        return {key: list(group) for key, group in itertools.groupby(numbered, key=lambda at: self.sentence_of[at])}

    @cached_property
    def by_clause(self) -> dict[int, list[int]]:
        """Numbers of the figures of each clause that has any."""
        numbered = range(len(self.figures))
        return {key: list(group) for key, group in itertools.groupby(numbered, key=lambda at: self.clause_of[at])}

    @cached_property
    def sentence_clauses(self) -> dict[int, list[int]]:
        """Numbers of the clauses of each sentence."""
        found: dict[int, list[int]] = {}
        for number, clause in enumerate(self.layout.clauses):
            found.setdefault(self.layout.sentence_at(clause.start), []).append(number)
        return found

    def in_title(self, span: Span) -> bool:
        """True for places of the title, and of lines that repeat it."""
        title = self.reading.heading.title
        if title is None or not self.layout.lines:
            return False
        line = self.layout.lines[self.layout.line_at(span.start)].span
        return title.contains(span) or line.of(self.folded).strip() == title.of(self.folded).strip()

    @cached_property
    def furniture(self) -> tuple[bool, ...]:
        """True for each figure of the head (day of the paper, source) and of page furniture: those are a text's own."""
        lead, title = self.reading.heading.lead, self.reading.heading.title
        opening = lead.start if lead else 0
        return tuple(
            figure.span.start < opening and (is_dated(figure) or title is None or not title.contains(figure.span))
            for figure in self.figures
        )

    @cached_property
    def windows(self) -> tuple[Window, ...]:
        """The window of each figure."""
        labels = dict(members(self.folded, self.layout, self.figures, self.by_clause))
        return tuple(Window(before, after, labels.get(at)) for at, (before, after) in enumerate(self._bare_windows()))

    def _bare_windows(self) -> Iterator[tuple[Span, Span]]:
        for at, figure in enumerate(self.figures):
            clause = self.layout.clauses[self.clause_of[at]] if self.layout.clauses else Span(0, len(self.folded))
            earlier, following = self._neighbours[at]
            left = max(clause.start, earlier, figure.span.start - _WIDEST)
            right = min(max(clause.end, figure.span.end), following, figure.span.end + _WIDEST)
            for mark in _CUT.finditer(self.folded, left, figure.span.start):
                left = mark.end()
            cut = _CUT.search(self.folded, figure.span.end, right)
            right = cut.start() if cut else right
            if not self.words(Span(left, figure.span.start)) and not self.words(Span(figure.span.end, right)):
                # 商水县最多,126.7万亩: what a bare figure tells of stands in the clause before.
                left = self._clause_before(at, earlier)
            yield (
                Span(min(left, figure.span.start), figure.span.start),
                Span(figure.span.end, max(figure.span.end, right)),
            )

    @cached_property
    def _neighbours(self) -> list[tuple[int, int]]:
        """Where the figure before each ends and the one behind it begins, time words passed over."""
        ends, starts = [], []
        end, start = 0, len(self.folded)
        for figure in self.figures:
            ends.append(end)
            end = end if figure.kind == "period" else figure.span.end
        for figure in reversed(self.figures):
            starts.append(start)
            start = start if figure.kind == "period" else figure.span.start
        return list(zip(ends, reversed(starts), strict=True))

    def _clause_before(self, figure: int, earlier: int) -> int:
        """Where the clause before that of a figure begins, if it stands in the same sentence."""
        number, start = self.clause_of[figure] - 1, self.figures[figure].span.start
        if number < 0 or not self.layout.sentences:
            return start
        clause = self.layout.clauses[number]
        sentence = self.layout.sentences[self.sentence_of[figure]]
        return max(clause.start, earlier) if clause.start >= sentence.start else start

    @cached_property
    def window_words(self) -> tuple[frozenset[str], ...]:
        """Characters and pairs of characters of each figure's window and label."""
        return tuple(self._window_words(window) for window in self.windows)

    def _window_words(self, window: Window) -> frozenset[str]:
        # Before 分别 stand all members of the list: only its own one tells of a figure.
        spans = (window.label,) if window.label else (window.before, window.after)
        runs = [run for span in spans for run in self.words(span)]
        pairs = {run[at : at + 2] for run in runs for at in range(len(run) - 1)}
        return frozenset(pairs | {sign for run in runs for sign in run if sign != FIGURE_SIGN})
