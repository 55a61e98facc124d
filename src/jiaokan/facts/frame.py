"""Frames: the counted noun of each figure, its place, period, mode and role, from the clause it stands in.

Words are read, never guessed: what a clause does not say stays empty, except that place and period run on through a
paragraph until an explicit word replaces them.
"""

from __future__ import annotations

import bisect
import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jiaokan.facts import cues
from jiaokan.facts.lexicon import frame_words
from jiaokan.facts.tokens import Token, cut_tokens
from jiaokan.figures import Figure
from jiaokan.heading import Heading
from jiaokan.names import Name
from jiaokan.text.layout import Layout
from jiaokan.text.span import Span

_BARRIER = frozenset(",;:。!?()、\n“”\"'《》")
_LONGEST_NOUN = 4


@dataclass(frozen=True, slots=True)
class Frame:
    """What one figure measures, as far as its words say; empty strings are unknown.

    `measure` is the noun phrase, `head` its last noun; `before` holds the words of its clause since the figure before
    it; `period` is the pair of first and last day in ISO 8601; `clause` and `sentence` are numbers in the layout.
    """

    measure: str = ""
    measure_span: Span | None = None
    head: str = ""
    place: str = ""
    period: tuple[str, str] = ("", "")
    mode: str = ""
    role: str = ""
    subject: str = ""
    denominator: str = ""
    before: str = ""
    clause: int = -1
    sentence: int = -1
    in_title: bool = False
    in_speech: bool = False


def _after(tokens: Sequence[Token]) -> list[Token]:
    """The noun phrase that follows a figure at once: 5229名[党政干部和专业人员]."""
    phrase: list[Token] = []
    for token in tokens[: _LONGEST_NOUN + 3]:
        joins = token.word in "和与及" and phrase and phrase[-1].noun
        if not (token.noun or token.modifier or joins):
            break
        phrase.append(token)
    while phrase and not phrase[-1].noun:
        phrase.pop()
    return phrase


def _before(tokens: Sequence[Token]) -> list[Token]:
    """The noun phrase, or the verb, that leads up to a figure: [扶贫项目]1357个, [财政投入]27.44亿元."""
    rest = list(tokens)
    verb: list[Token] = []
    while rest and not (rest[-1].noun or rest[-1].word in _BARRIER):
        token = rest.pop()
        if token.verb and token.word not in frame_words("light") and not verb and len(token.word) > 1:
            verb = [token]
    phrase: list[Token] = []
    while rest and len(phrase) < _LONGEST_NOUN and (rest[-1].noun or rest[-1].modifier):
        if rest[-1].word in frame_words("weak") or rest[-1].tag in {"ns", "nr"}:
            break
        phrase.insert(0, rest.pop())
    adjacent = phrase and verb and phrase[-1].span.end == verb[0].span.start
    if adjacent:
        return [*phrase, *verb]
    return verb or phrase


def _by_clause(layout: Layout, figures: Sequence[Figure]) -> Iterator[tuple[int, list[int]]]:
    """Numbers of the clauses that hold figures, each with the numbers of its figures."""
    clauses = [layout.clause_at(figure.span.start) for figure in figures]
    for clause, group in itertools.groupby(range(len(figures)), key=lambda at: clauses[at]):
        yield clause, list(group)


def _measure(figure: Figure, before: list[Token], after: list[Token]) -> list[Token]:
    counted = figure.unit_class in {"things", "persons", "households", "person-times", "occurrences", ""}
    behind = _after(after) if counted else []
    return behind or _before(before)


def read_frames(
    layout: Layout, figures: Sequence[Figure], names: Sequence[Name], heading: Heading
) -> tuple[Frame, ...]:
    """One frame for each figure, in the same order."""
    places = _Running([(name.span.start, name.canonical) for name in names if name.kind == "place"], layout)
    periods = _Running(
        [(f.span.start, f"{f.first}/{f.last}") for f in figures if f.first and f.unit_class == "date"], layout
    )
    frames: list[Frame] = []
    for number, group in _by_clause(layout, figures):
        clause = layout.clauses[number] if number >= 0 else Span(0, len(layout.text))
        gaps = cut_tokens(layout.folded, clause, [figures[at].span for at in group])
        mode = cues.mode_of(clause.of(layout.folded))
        for order, at in enumerate(group):
            figure = figures[at]
            tokens = _measure(figure, gaps[order], gaps[order + 1])
            nouns = [token for token in tokens if token.noun or token.verb]
            first, _, last = periods.at(figure.span.start).partition("/")
            before = "".join(token.word for token in gaps[order])
            frames.append(
                Frame(
                    measure="".join(token.word for token in tokens),
                    measure_span=Span(tokens[0].span.start, tokens[-1].span.end) if tokens else None,
                    head=nouns[-1].word if nouns else "",
                    place=places.at(figure.span.start),
                    period=(first, last),
                    mode=mode,
                    role=cues.role_of(_tail(before), figure.unit_class),
                    before=before,
                    clause=number,
                    sentence=layout.sentence_at(figure.span.start),
                    in_title=_in_title(layout, heading, figure),
                    in_speech=layout.in_speech(figure.span),
                )
            )
    return tuple(frames)


def _tail(before: str) -> str:
    """The words since the last list separator: what a cue may belong to."""
    return before.rsplit("、", 1)[-1].rsplit("(", 1)[-1]


def _in_title(layout: Layout, heading: Heading, figure: Figure) -> bool:
    if heading.title is not None and heading.title.contains(figure.span):
        return True
    line = layout.lines[layout.line_at(figure.span.start)] if layout.lines else None
    return line is not None and line.kind == "repeat"


class _Running:
    """The last value stated before an offset within the same paragraph; empty at its beginning."""

    def __init__(self, stated: Sequence[tuple[int, str]], layout: Layout) -> None:
        self._starts = [start for start, _ in stated]
        self._values = [value for _, value in stated]
        self._layout = layout

    def at(self, offset: int) -> str:
        """The value that holds at `offset`."""
        number = bisect.bisect_right(self._starts, offset) - 1
        if number < 0:
            return ""
        same = self._layout.line_at(self._starts[number]) == self._layout.line_at(offset)
        return self._values[number] if same else ""
