"""What earlier figures of a paragraph measure, for those that do not say it themselves."""

from __future__ import annotations

from dataclasses import dataclass, field

from jiaokan.figures import Figure
from jiaokan.text.span import Span

COUNTED = frozenset({"things", "persons", "households", "person-times", "occurrences"})


@dataclass(frozen=True, slots=True)
class Measure:
    """What one figure measures: the words, where they stand, the head noun, and per what it is given.

    `inherited` is True where an earlier figure gave the words, `base` for a whole that a share is held against,
    `growth` for a rate of change; `verb` stands between the words and the figure, or led them (派发现金3元); `owner` is
    of whom or what the clause tells.
    """

    words: str = ""
    span: Span | None = None
    head: str = ""
    denominator: str = ""
    inherited: bool = False
    base: bool = False
    growth: bool = False
    verb: str = ""
    owner: str = ""


UNKNOWN_MEASURE = Measure()


def unit_key(figure: Figure) -> tuple[str, str]:
    """Figures of one key may share their noun: the same measure word of things, or units of one base."""
    things = figure.unit_class in {"things", "occurrences"}
    return figure.unit_class, figure.unit if things else figure.base_unit or figure.unit


def family_of(figure: Figure) -> str:
    """Whether a figure is an amount, a rate of one (percents, fractions, multiples), or points between rates."""
    if figure.unit_class in {"point", "index-point"}:
        return "point"
    return "rate" if figure.unit_class in {"percent", "fraction", "ratio", "doubling", "discount"} else "amount"


@dataclass
class Memory:
    """The last measures of a paragraph: by unit and by family within the sentence, averages within the paragraph."""

    by_unit: dict[tuple[str, str], Measure] = field(default_factory=dict)
    by_family: dict[str, Measure] = field(default_factory=dict)
    last: Measure = UNKNOWN_MEASURE
    after_base: bool = False
    end: int = -1
    averages: dict[tuple[tuple[str, str], str], Measure] = field(default_factory=dict)

    def new_sentence(self, *, continues: bool) -> None:
        """Forget the sentence before, unless the new one says that it goes on with it (其中, 同比)."""
        if not continues:
            self.by_unit.clear()
            self.by_family.clear()
            self.last = UNKNOWN_MEASURE

    def keep(self, figure: Figure, measure: Measure) -> None:
        """Remember what a figure measures; an unknown measure hides those before it from growth and shares."""
        self.after_base, self.end = measure.base, figure.span.end
        if measure.base:
            return
        self.by_family[family_of(figure)] = self.last = measure
        if not measure.head:
            return
        self.by_unit[unit_key(figure)] = measure
        if measure.denominator:
            self.averages[unit_key(figure), measure.denominator] = measure

    def of_unit(self, figure: Figure) -> Measure:
        """What the last figure of the same unit measures."""
        return self.by_unit.get(unit_key(figure), UNKNOWN_MEASURE)

    def of_average(self, figure: Figure, denominator: str) -> Measure:
        """What the last figure of the same unit measures that is given per the same thing."""
        return self.averages.get((unit_key(figure), denominator), UNKNOWN_MEASURE)

    def of_family(self, *families: str) -> Measure:
        """What the last figure of the first family measures that there is one of."""
        return next((self.by_family[family] for family in families if family in self.by_family), UNKNOWN_MEASURE)
