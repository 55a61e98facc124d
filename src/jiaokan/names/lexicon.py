"""A lexicon of names: accepted spellings, spellings to avoid, and strings that only sound like an accepted one."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from jiaokan import standard
from jiaokan.names.ground import Ground, tag_of
from jiaokan.names.name import Name, NameKind
from jiaokan.names.pinyin import distance, readings
from jiaokan.names.sounds import SoundIndex
from jiaokan.text.span import Span

_SHORTEST_HEARD = 3
"""Two characters sound like something else too often."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One name: `aliases` are accepted beside it, `avoid` are replaced by it; `note` says why, `severity` how bad."""

    name: str
    kind: NameKind
    aliases: tuple[str, ...] = ()
    avoid: tuple[str, ...] = ()
    severity: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Entries in the order of their file; a spelling belongs to the first entry that has it."""

    entries: tuple[Entry, ...] = ()

    def with_own(self, own: Lexicon) -> Lexicon:
        """Both this lexicon and a newsroom's, whose entries come first and replace those of the same name."""
        names = {entry.name for entry in own.entries}
        return Lexicon((*own.entries, *(entry for entry in self.entries if entry.name not in names)))


def entry_of(row: Mapping[str, str]) -> Entry:
    """An entry from a row of a lexicon file."""
    spellings = {column: tuple(filter(None, map(str.strip, row[column].split("|")))) for column in ("aliases", "avoid")}
    kind = cast("NameKind", row["kind"])
    return Entry(row["name"].strip(), kind, spellings["aliases"], spellings["avoid"], row["severity"], row["note"])


@functools.cache
def standard_lexicon() -> Lexicon:
    """The lexicon that comes with the program (data/lexicon.csv)."""
    return Lexicon(tuple(map(entry_of, standard.rows("lexicon"))))


class _Index:
    """The spellings of a lexicon, by characters and by sound."""

    def __init__(self, lexicon: Lexicon) -> None:
        from ahocorasick_rs import AhoCorasick, MatchKind

        self.spellings: dict[str, tuple[Entry, bool]] = {}
        for entry in lexicon.entries:
            for spelling in (entry.name, *entry.aliases):
                self.spellings.setdefault(spelling, (entry, True))
        for entry in lexicon.entries:
            for spelling in entry.avoid:
                self.spellings.setdefault(spelling, (entry, False))
        self.surfaces = tuple(self.spellings)
        self.automaton = AhoCorasick(self.surfaces, matchkind=MatchKind.LeftmostLongest)
        self.sounds: SoundIndex[str] = SoundIndex()
        self.last: set[str] = set()
        for spelling, (_, accepted) in self.spellings.items():
            if accepted and len(spelling) >= _SHORTEST_HEARD:
                self.sounds.add_name(spelling, spelling)
                self.last.update(readings(spelling[-1]))


@functools.lru_cache(maxsize=4)
def _index(lexicon: Lexicon) -> _Index:
    return _Index(lexicon)


def _written(ground: Ground, index: _Index) -> Iterator[Name]:
    """Spellings of the lexicon as they stand, accepted ones and those to avoid."""
    for number, start, end in index.automaton.find_matches_as_indexes(ground.text):
        entry, accepted = index.spellings[index.surfaces[number]]
        surface = ground.layout.text[start:end]
        cuts = not (ground.boundaries[start] and ground.boundaries[end])
        if not accepted and (cuts or ground.in_furniture(start)):
            continue
        yield Name(
            Span(start, end),
            surface,
            entry.kind,
            entry.name,
            "",
            "",
            known=accepted,
            suggestion="" if accepted else entry.name,
            basis="" if accepted else "house",
            note=entry.note,
            severity="" if accepted else entry.severity,
        )


def _heard(ground: Ground, index: _Index, taken: bytearray) -> Iterator[Name]:
    """Unknown strings that sound exactly like an accepted spelling."""
    ends = "".join(c for c in sorted(set(ground.text)) if not index.last.isdisjoint(readings(c)))
    for mark in re.finditer(f"[{re.escape(ends)}]", ground.text) if ends else ():
        end = mark.end()
        if taken[mark.start()] or ground.in_furniture(mark.start()):
            continue
        for start, spellings in reversed(index.sounds.ending_at(ground.text, end, max(0, end - 30))):
            window = ground.text[start:end]
            # The segmenter joins the end of a name it does not know to what follows (周启|明说).
            free = ground.boundaries[start] and taken.find(1, start, end) < 0
            ordinary = tag_of(window) and not tag_of(window).startswith("nr")
            if free and not ordinary and not ground.has_words(start, end):
                entry = index.spellings[spellings[0]][0]
                yield Name(
                    Span(start, end),
                    ground.layout.text[start:end],
                    entry.kind,
                    entry.name,
                    "",
                    "",
                    known=False,
                    suggestion=spellings[0],
                    basis="house",
                    distance=distance(window, spellings[0]),
                    note=entry.note,
                    severity=entry.severity,
                )
                break


def find(ground: Ground, lexicon: Lexicon) -> list[Name]:
    """Every spelling of a lexicon, and what only sounds like one, in order; no two overlap."""
    if not lexicon.entries:
        return []
    index = _index(lexicon)
    names = list(_written(ground, index))
    taken = bytearray(len(ground.text))
    for name in names:
        taken[name.span.start : name.span.end] = b"\1" * len(name.span)
    for heard in _heard(ground, index, taken):
        taken[heard.span.start : heard.span.end] = b"\1" * len(heard.span)
        names.append(heard)
    return sorted(names, key=lambda name: name.span)
