"""Findings on one name that a text spells two ways."""

from __future__ import annotations

from collections.abc import Collection, Iterator

import pandas as pd

from jiaokan.findings.finding import Evidence, Finding
from jiaokan.rules.cases import spellings
from jiaokan.words import Words

_SHOWN = 3


def spelt_two_ways(names: pd.DataFrame, kind: str, bases: Collection[str], what: Words) -> Iterator[Finding]:
    """One finding for each form of a kind that departs from another of its document; neither is said to be right.

    `what` names the kind of thing (人名, person).
    """
    for spelling in spellings(names, kind, bases):
        if not spelling.others:
            continue
        first, other = spelling.first, spelling.others[0].surface
        count, others = len(spelling.rows), len(spelling.others)
        yield Finding(
            first.place,
            Words(
                f"同一{what.zh}文内两种写法：“{other}”{others}处、“{first.surface}”{count}处。",
                f"Two spellings of what looks like one {what.en}: “{other}” ({others}), “{first.surface}” ({count}).",
            ),
            ("name", *sorted((first.surface, other))),
            evidence=tuple(Evidence(row.place, "mention") for row in spelling.others[:_SHOWN]),
            repeats=tuple(row.place for row in spelling.rows[1:]),
        )
