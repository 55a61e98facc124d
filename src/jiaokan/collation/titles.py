"""What the title of a reprint says against the original: a rise that was a fall, a person under another name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jiaokan.collation.entry import Entry
from jiaokan.collation.mentions import Mention
from jiaokan.collation.pairing import Pairing
from jiaokan.collation.side import Side
from jiaokan.collation.sounds import same_sound
from jiaokan.collation.telling import Word, words_in
from jiaokan.collation.values import compare

_AGREED = frozenset({"same", "reformatted"})
_FEWEST = 2

Names = tuple[Sequence[Mention], Sequence[Mention]]
"""The names of the original and of the reprint."""


def title_entries(pairing: Pairing, names: Names) -> Iterator[Entry]:
    """Entries of kind "changed" for what the title alone says otherwise; its figures are compared like all others."""
    title = pairing.reprint.reading.heading.title
    if title is not None:
        yield from _turned(pairing)
        yield from _persons(pairing, names)


def _turned(pairing: Pairing) -> Iterator[Entry]:
    """A figure of the title that rises where all of the original's mentions of it fall, or the reverse."""
    original, reprint = pairing.original, pairing.reprint
    for at, figure in enumerate(reprint.figures):
        if not reprint.in_title(figure.span) or reprint.digits[at] < _FEWEST:
            continue
        own = _leading(reprint, at)
        alike = [n for n, one in enumerate(original.figures) if compare(one, figure).outcome in _AGREED]
        words = [_leading(original, number) for number in alike]
        if own is None or not words or any(word is None or word.value == own.value for word in words):
            continue
        if (source := words[0]) is not None:
            expected = source.span.of(original.layout.text)
            yield Entry("title", "changed", own.span, source.span, slip="polarity", expected=expected, weight="error")


def _leading(side: Side, figure: int) -> Word | None:
    """The word of growth or fall at once before a figure."""
    words = words_in(side.folded, side.windows[figure].before, "polarity")
    behind = side.folded[words[-1].span.end : side.figures[figure].span.start] if words else "-"
    return words[-1] if behind in {"", "了", "近", "超", "约", "逾"} else None


def _persons(pairing: Pairing, names: Names) -> Iterator[Entry]:
    """A person of the title whom the original has only under another name of the same sound."""
    original, reprint = pairing.original, pairing.reprint
    known = {name.surface: name for name in reversed(names[0]) if name.kind == "person"}
    for name in names[1]:
        if name.kind != "person" or not reprint.in_title(name.span) or name.surface in original.folded:
            continue
        meant = [one for form, one in sorted(known.items()) if same_sound(form, name.surface)]
        if len(meant) == 1:
            yield Entry(
                "title", "changed", name.span, meant[0].span, slip="person", expected=meant[0].surface, weight="error"
            )
