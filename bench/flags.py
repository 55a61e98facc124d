"""What is said of the names of texts: by their reader alone, or by the rules, as an editor sees it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from jiaokan.documents import from_text
from jiaokan.findings.discrepancy import Discrepancy
from jiaokan.names import read
from jiaokan.pipeline import Options, judge, rules_for
from jiaokan.reading import read_document
from jiaokan.text.layout import lay_out

_FAMILIES = ("PLC", "NAM")
_BATCH = 200


@dataclass(frozen=True, slots=True)
class Flag:
    """One finding about a name; `places` are its own and its repeats, `others` its evidence, as offsets with texts."""

    code: str
    surface: str
    suggestion: str
    places: tuple[tuple[int, int], ...]
    others: tuple[tuple[int, int, str], ...] = ()

    def is_at(self, span: tuple[int, int]) -> bool:
        """True where one of its places, or a mention it compares, overlaps a span."""
        spans = [*self.places, *((start, end) for start, end, _ in self.others)]
        return any(start < span[1] and span[0] < end for start, end in spans)

    def mends(self, text: str, right: str) -> bool:
        """True where its suggestion, put in one of its places in a text, gives another text."""
        mended = (text[:start] + self.suggestion + text[end:] for start, end in self.places)
        return bool(self.suggestion) and right in mended

    def shows(self, right: str) -> bool:
        """True where it suggests nothing, but shows a text among its readings."""
        return not self.suggestion and right in {self.surface, *(text for _, _, text in self.others)}


def by_names(texts: Sequence[str]) -> list[list[Flag]]:
    """Suggestions of the reader of names: what it merely notes for a rule (a wrong parent) is not seen."""
    return [
        [
            Flag(name.basis, name.surface, name.suggestion, ((name.span.start, name.span.end),))
            for name in read(lay_out(text))
            if name.suggestion
        ]
        for text in texts
    ]


def _flag(found: Discrepancy) -> Flag:
    at = [found.at, *(position for position, role in found.evidence if role == "repeat")]
    others = [position for position, role in found.evidence if role == "mention"]
    return Flag(
        found.code,
        found.at.surface,
        found.suggestions[0].text if found.suggestions else "",
        tuple((position.place.start, position.place.end) for position in at),
        tuple((position.place.start, position.place.end, position.surface) for position in others),
    )


def by_rules(texts: Sequence[str]) -> list[list[Flag]]:
    """Findings of the families PLC and NAM, each text a document that stands alone."""
    rules = rules_for(Options())
    rules = rules.only(code for code in rules.rules if code.rstrip("0123456789") in _FAMILIES)
    flags: list[list[Flag]] = [[] for _ in texts]
    for begin in range(0, len(texts), _BATCH):
        batch = {f"{at}.txt": at for at in range(begin, min(begin + _BATCH, len(texts)))}
        _, found, faults = judge(rules, [read_document(from_text(texts[at], path)) for path, at in batch.items()])
        if faults:
            raise faults[0]
        for discrepancy in found:
            flags[batch[discrepancy.at.place.document]].append(_flag(discrepancy))
    return flags


JUDGES: dict[str, Callable[[Sequence[str]], list[list[Flag]]]] = {"rules": by_rules, "names": by_names}
