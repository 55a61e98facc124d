"""Short forms declared for a body that its full name does not give: 北方农业大学（简称“北农林”）."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from jiaokan.names.ground import Ground
from jiaokan.names.mentioned import Forms
from jiaokan.names.short_forms import declared, is_short_form
from jiaokan.names.word_lists import name_words
from jiaokan.text.span import Span

_LONGEST = 6
_FEWEST_SHARED = 2


@dataclass(frozen=True, slots=True)
class Mismatch:
    """A declared short form and the full name it stands behind."""

    span: Span
    full: Span


def _foreign(full: str, short: str) -> int:
    """How many characters of a short form the full name does not have, place signs (豫, 沪) aside."""
    return sum(character not in full and character not in name_words("place sign") for character in short)


def find(ground: Ground, forms: Forms) -> Iterator[Mismatch]:
    """Every declared short form of which one character only is not the full name's, and the others are, in order."""
    ending = {mention.span.end: mention for mention in forms.mentions}
    for start, span in declared(ground.text):
        short = span.of(ground.text)
        mention = ending.get(start)
        if mention is None or not _FEWEST_SHARED < len(short) <= _LONGEST or is_short_form(mention.surface, short):
            continue
        rest = "".join(character for character in short if character in mention.surface)
        if _foreign(mention.surface, short) == 1 and len(rest) >= _FEWEST_SHARED and len(rest) == len(short) - 1:
            kept = iter(mention.surface)
            if all(character in kept for character in rest):
                yield Mismatch(span, mention.span)
