"""Every division in every form, by form, by parent and by sound: the one interface to the packages' tables."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterator

from jiaokan import standard
from jiaokan.names.division import Division, load
from jiaokan.names.forms import GENERIC_ENDS, Form, bare, forms_of, is_zone, nationalities_of
from jiaokan.names.pinyin import spellings
from jiaokan.names.sounds import SoundIndex


class Gazetteer:
    """Divisions of China at county level and above since 1980, with their forms."""

    def __init__(self) -> None:
        from ahocorasick_rs import AhoCorasick

        self.divisions = load()
        forms: defaultdict[str, list[Form]] = defaultdict(list)
        for division in self.divisions:
            for form in forms_of(division):
                forms[form.surface].append(form)
        self._forms = {surface: tuple(found) for surface, found in forms.items()}
        self._surfaces = tuple(self._forms)
        self._automaton = AhoCorasick(self._surfaces)
        self.characters = frozenset("".join(self._surfaces))

    def forms(self, surface: str) -> tuple[Form, ...]:
        """Forms written exactly so, of whatever division."""
        return self._forms.get(surface, ())

    def occurrences(self, text: str) -> Iterator[tuple[int, int]]:
        """Start and end of every known form in a simplified text, overlapping ones included, by end."""
        for _, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            yield start, end

    @functools.cached_property
    def _current(self) -> dict[str, Division]:
        return {division.code: division for division in self.divisions if division.current and division.code}

    def current(self, code: str) -> Division | None:
        """Today's division of a code."""
        return self._current.get(code)

    @functools.cached_property
    def _suggestible(self) -> tuple[Form, ...]:
        """Forms that may be suggested: with a generic word an unknown name can end in, and a stem to compare."""
        everything = (form for found in self._forms.values() for form in found)
        return tuple(
            form
            for form in everything
            if form.generic[-1:] in GENERIC_ENDS and len(form.stem) > 1 and not is_zone(form.division.name)
        )

    @functools.cached_property
    def _suggestible_by_division(self) -> dict[Division, tuple[Form, ...]]:
        found: defaultdict[Division, list[Form]] = defaultdict(list)
        for form in self._suggestible:
            found[form.division].append(form)
        return {division: tuple(forms) for division, forms in found.items()}

    def suggestible(self, division: Division) -> tuple[Form, ...]:
        """Forms of one division that may be suggested."""
        return self._suggestible_by_division.get(division, ())

    @functools.cached_property
    def _below(self) -> dict[tuple[tuple[str, str], str], tuple[Form, ...]]:
        below: defaultdict[tuple[tuple[str, str], str], dict[Form, None]] = defaultdict(dict)
        for form in self._suggestible:
            for above in form.division.lineage():
                if above is not form.division:
                    below[above.identity, form.generic][form] = None
        return {key: tuple(found) for key, found in below.items()}

    def below(self, division: Division, generic: str) -> tuple[Form, ...]:
        """Suggestible forms with one generic word of the divisions below one, at any depth."""
        return self._below.get((division.identity, generic), ())

    @functools.cached_property
    def _children(self) -> dict[Division, tuple[Division, ...]]:
        children: defaultdict[Division, list[Division]] = defaultdict(list)
        for division in self.divisions:
            if division.current and division.parent is not None:
                children[division.parent].append(division)
        return {parent: tuple(found) for parent, found in children.items()}

    def children(self, division: Division) -> tuple[Division, ...]:
        """Today's divisions directly under one."""
        return self._children.get(division, ())

    @functools.cached_property
    def homophones(self) -> dict[str, SoundIndex[Form]]:
        """Suggestible forms by the sound of their stem, under their generic word."""
        index: defaultdict[str, SoundIndex[Form]] = defaultdict(SoundIndex)
        for form in self._suggestible:
            index[form.generic].add_name(form.stem, form)
        return dict(index)

    @functools.cached_property
    def romanised(self) -> dict[str, SoundIndex[Form]]:
        """Suggestible forms by what a translator reads from their customary romanisation (Harqin: ha qin)."""
        index: defaultdict[str, SoundIndex[Form]] = defaultdict(SoundIndex)
        by_name: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
        for row in standard.rows("romanisations"):
            by_name[row["name"]].append(tuple(row["syllables"].split()))
        for form in self._suggestible:
            for length in range(2, len(form.stem) + 1):
                for syllables in by_name.get(form.stem[:length], ()):
                    for rest in spellings(form.stem[length:]):
                        index[form.generic].add((*syllables, *rest), form)
        return dict(index)

    @functools.cached_property
    def autonomous(self) -> dict[tuple[str, str], tuple[Form, ...]]:
        """Full forms of autonomous divisions, by stem without nationalities and generic word."""
        found: defaultdict[tuple[str, str], list[Form]] = defaultdict(list)
        for form in self._suggestible:
            if form.kind == "full" and form.generic.startswith("自治") and nationalities_of(form.surface):
                found[bare(form.surface), form.generic].append(form)
        return {key: tuple(forms) for key, forms in found.items()}


@functools.cache
def gazetteer() -> Gazetteer:
    """Return the one gazetteer of this process; building it takes about 0.3 s."""
    return Gazetteer()
