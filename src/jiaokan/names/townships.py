"""Divisions of township level, under the county each belongs to (data/townships.csv)."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from jiaokan import standard
from jiaokan.names.division import Division
from jiaokan.names.forms import Form
from jiaokan.names.revisions import LATEST

GENERIC = ("民族苏木", "民族乡", "苏木", "街道", "镇", "乡")
"""Generic words of townships, the longest first; other entries of the table (farms, zones) are called after none."""


@functools.lru_cache(maxsize=8192)
def township_generic(name: str) -> str:
    """Return the generic word at the end of a township's name, empty where it has none."""
    return next((word for word in GENERIC if name.endswith(word)), "")


class Townships:
    """The townships of every county, as lines in the order of their codes.

    The table is long and a document names few counties: lines are looked up in the text, and records are made for the
    counties that are asked for.
    """

    def __init__(self) -> None:
        self._text = standard.text("townships")
        self._made: dict[Division, tuple[Form, ...]] = {}
        self._counties: dict[str, tuple[str, ...]] = {}

    def of(self, county: Division) -> tuple[Form, ...]:
        """Full forms of the townships of a county, by code; none for a former county."""
        made = self._made.get(county)
        if made is None:
            made = self._made[county] = tuple(self._make(county) if county.current and county.code else ())
        return made

    def _make(self, county: Division) -> Iterator[Form]:
        start = self._text.find(f"\n{county.code}") + 1
        while start and self._text.startswith(county.code, start):
            end = self._text.index("\n", start)
            code, _, name = self._text[start:end].partition(",")
            start, generic = end + 1, township_generic(name)
            if generic and len(name) - len(generic) > 1:
                division = Division(code, name, "township", LATEST, "", (county,))
                yield Form(name, "full", name.removesuffix(generic), generic, division)

    def counties(self, name: str) -> tuple[str, ...]:
        """Codes of the counties that have a township of this name."""
        if name not in self._counties:
            found = re.finditer(rf"^([0-9]{{6}})[0-9]*,{re.escape(name)}$", self._text, re.MULTILINE)
            known = f",{name}\n" in self._text
            self._counties[name] = tuple(match[1] for match in found) if known else ()
        return self._counties[name]

    def has_stem(self, stem: str) -> bool:
        """True for the name of some township without its generic word."""
        return any(f",{stem}{generic}\n" in self._text for generic in GENERIC)


@functools.cache
def townships() -> Townships:
    """Return the townships of this process."""
    return Townships()
