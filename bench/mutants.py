"""Clean articles with one name altered, drawn from a stated seed: the same texts and seed give the same mutants."""

from __future__ import annotations

import collections
import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from homophones import Homophones
from targets import GENERIC, Target, bare_places, divisions, organisations, parents_of, persons, places, stems, supports

KINDS = ("homophone", "homophones", "near", "lost", "lost of two", "swapped", "other parent")
FINDERS: dict[str, Callable[[str], list[Target]]] = {
    "place": places,
    "bare": bare_places,
    "person": persons,
    "organisation": organisations,
}
_ARTICLE = 3000
_TRIES = 20
# A real name of another parent contradicts nothing unless its parent is written with it.
_UNDECIDABLE = ("document", "alone")


@dataclass(frozen=True, slots=True)
class Article:
    """A stretch of a file that is read like an article of its own."""

    source: str
    text: str


@dataclass(frozen=True, slots=True)
class Mutant:
    """An article with one name altered; `mentions` are the altered mentions in it, the drawn one first.

    `span` holds the offsets of the drawn mention in the altered text. `setting` says what supports it there: "parent"
    written directly before, "list" under one parent, "document" (the real name or its parent elsewhere) or "alone";
    of persons and organisations "twice" or "more", as often as the article names them.
    """

    article: Article
    kind: str
    setting: str
    target: Target
    surface: str
    text: str
    mentions: tuple[tuple[int, int], ...]

    @property
    def mended(self) -> str:
        """The altered text with the right name at the drawn mention."""
        start, end = self.span
        return self.text[:start] + self.target.name + self.text[end:]

    @property
    def span(self) -> tuple[int, int]:
        """Offsets of the drawn mention."""
        return self.mentions[0]


def articles_of(source: str, text: str) -> list[Article]:
    """Cut a text at line ends into articles of about 3,000 characters."""
    parts: list[str] = []
    for line in text.splitlines(keepends=True):
        if parts and len(parts[-1]) + len(line) <= _ARTICLE:
            parts[-1] += line
        else:
            parts.append(line)
    return [Article(f"{source}:{number}", part) for number, part in enumerate(parts, 1)]


def _one_changed(name: str, stem: str, choices: Callable[[str, int], list[str]], draw: random.Random) -> str:
    places_of = [at for at in range(len(stem)) if choices(name, at)]
    if not places_of:
        return name
    at = draw.choice(places_of)
    return name[:at] + draw.choice(choices(name, at)) + name[at + 1 :]


def _all_changed(name: str, stem: str, sounds: Homophones, draw: random.Random) -> str:
    choices = [sounds.same(name, at) for at in range(len(stem))]
    return "".join(map(draw.choice, choices)) + name[len(stem) :] if all(choices) else name


def _lost(name: str, stem: str, draw: random.Random) -> str:
    at = draw.randrange(len(stem))
    return name[:at] + name[at + 1 :]


def _swapped(name: str, stem: str, draw: random.Random) -> str:
    at = draw.randrange(len(stem) - 1)
    return name[:at] + name[at + 1] + name[at] + name[at + 2 :]


def _of_other_parent(target: Target, draw: random.Random) -> str:
    """A real name with the same generic word, none of whose divisions lies under a parent of the one that is meant."""
    match = GENERIC.search(target.name)
    own = {parent for code in divisions()[target.name] for parent in parents_of(code)}
    generic = match.group() if match else ""
    names = [
        name
        for name, codes in divisions().items()
        if name.endswith(generic) and not any(own & set(parents_of(code)) for code in codes)
    ]
    return draw.choice(names) if names else target.name


def altered(target: Target, kind: str, sounds: Homophones, draw: random.Random) -> str:
    """One name altered by one kind; the name itself where the kind does not apply to it."""
    name, stem = target.name, target.stem
    if kind == "homophone":
        return _one_changed(name, stem, sounds.same, draw)
    if kind == "homophones":
        return _all_changed(name, stem, sounds, draw)
    if kind == "near":
        return _one_changed(name, stem, sounds.near, draw)
    if kind in {"lost", "lost of two"}:
        # A name that is but two characters long leaves one, which is no name.
        applies = len(stem) > 2 if kind == "lost" else len(stem) == 2 < len(name)
        return _lost(name, stem, draw) if applies else name
    if kind == "swapped":
        return _swapped(name, stem, draw)
    return _of_other_parent(target, draw) if target.name in divisions() else name


def _surface(article: Article, target: Target, kind: str, sounds: Homophones, draw: random.Random) -> str:
    """An altered name that is new to the article, and real only if the kind asks for it; empty where none was drawn."""
    for _ in range(_TRIES):
        surface = altered(target, kind, sounds, draw)
        real = surface in divisions() or surface in stems()
        if surface not in article.text and real == (kind == "other parent"):
            return surface
    return ""


def _replaced(text: str, target: Target, surface: str, *, everywhere: bool) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Text with the drawn mention replaced, or every mention of the name; where they stand, the drawn one first."""
    starts = [found.start() for found in re.finditer(re.escape(target.name), text)] if everywhere else [target.start]
    parts, spans, reached, shift = [], [], 0, 0
    for start in starts:
        parts += [text[reached:start], surface]
        reached = start + len(target.name)
        spans.append((start + shift, start + shift + len(surface)))
        shift += len(surface) - len(target.name)
    drawn = spans[starts.index(target.start)]
    return "".join([*parts, text[reached:]]), (drawn, *(span for span in spans if span != drawn))


def mutant_of(
    article: Article, target: Target, kind: str, sounds: Homophones, draw: random.Random, *, everywhere: bool
) -> Mutant | None:
    """One article with one name altered, None where the kind does not apply to the name."""
    surface = _surface(article, target, kind, sounds, draw)
    if not surface:
        return None
    text, spans = _replaced(article.text, target, surface, everywhere=everywhere)
    setting = target.setting or ("document" if supports(text, target) else "alone")
    return Mutant(article, kind, setting, target, surface, text, spans)


@dataclass(frozen=True, slots=True)
class Draw:
    """Names of which sort, altered how, from which seed, how many for each setting, in one mention or in all."""

    of: str
    kind: str
    seed: int
    count: int
    everywhere: bool = False


def mutants(articles: Sequence[Article], sounds: Homophones, drawn: Draw) -> Iterator[Mutant]:
    """At most `count` mutants for each setting; both variants draw the same mentions and the same alterations."""
    seed = f"{drawn.seed}/{drawn.of}/{drawn.kind}"
    pairs = [(article, target) for article in articles for target in FINDERS[drawn.of](article.text)]
    random.Random(seed).shuffle(pairs)
    taken: collections.Counter[str] = collections.Counter()
    for article, target in pairs:
        # What is drawn for one mention does not depend on what was drawn for others.
        draw = random.Random(f"{seed}/{article.source}/{target.start}")
        setting = target.setting or ("document" if supports(_without(article.text, target), target) else "alone")
        if taken[setting] < drawn.count and not (drawn.kind == "other parent" and setting in _UNDECIDABLE):
            mutant = mutant_of(article, target, drawn.kind, sounds, draw, everywhere=drawn.everywhere)
            if mutant is not None:
                taken[setting] += 1
                yield mutant


def _without(text: str, target: Target) -> str:
    return text[: target.start] + "\n" + text[target.end :]
