"""The forms in which a division is written: full name, abbreviation that keeps the generic word, bare stem."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from jiaokan import standard
from jiaokan.names.division import Division

FormKind = Literal["full", "abbreviation", "stem"]

# Generic words at the end of a name; the longest that fits is the name's own.
GENERIC = (
    "特别行政区",
    "自治区",
    "自治州",
    "自治县",
    "自治旗",
    "地区",
    "林区",
    "特区",
    "省",
    "市",
    "州",
    "县",
    "区",
    "盟",
    "旗",
)
# Last characters at which an unknown name of a division can end.
GENERIC_ENDS = frozenset("县市区旗盟州")
_SHORTENED = {"自治州": "州", "自治县": "县", "自治旗": "旗"}
_WING_PARTS = "左右前中后"
_WINGED = re.compile(r"(?P<banner>.+?)(?P<wing>[左右])翼(?P<part>[前中后]?)(?P<generic>旗|县)")
_SIDED = re.compile(rf"(?P<banner>.+?)(?P<wing>[{_WING_PARTS}])旗")
_EASTERN = re.compile(r"(?P<banner>[东西].).{2,}旗")
# Zones that the tables list among the divisions: known names, but no division is called after one.
_ZONE = re.compile(r".+(?:开发|管理|示范|实验|保税|聚集|名胜|食品|工业园|产业园|创意园|工农|工矿)区")


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write a division; `stem` is the form without its generic word, `generic` that word."""

    surface: str
    kind: FormKind
    stem: str
    generic: str
    division: Division


@functools.cache
def _nationality() -> re.Pattern[str]:
    """One or more of the 56 nationalities, with 族 or as names have them (蒙古, 柯尔克孜), at the end of a stem."""
    words = {row[column] for row in standard.rows("nationalities") for column in ("name", "in_names")} | {"各族"}
    return re.compile(f"(?:{'|'.join(sorted(words, key=lambda word: (-len(word), word)))})+$")


@functools.lru_cache(maxsize=32768)
def generic_of(name: str) -> str:
    """Return the generic word at the end of a name, empty where it has none."""
    return next((word for word in GENERIC if name.endswith(word)), "")


def nationalities_of(name: str) -> str:
    """Return the nationalities in the name of an autonomous division (苗族侗族), empty where it has none."""
    if "自治" not in name and "族" not in name:
        return ""
    found = _nationality().search(name.removesuffix(generic_of(name)))
    return found.group() if found else ""


def bare(name: str) -> str:
    """Stem of a full name: no generic word, no nationalities (黔东南苗族侗族自治州 → 黔东南).

    Where the nationality is the whole stem it stays, without 族 (鄂温克族自治旗 → 鄂温克).
    """
    generic = generic_of(name)
    stem = name.removesuffix(generic)
    if nationalities := nationalities_of(name):
        without = stem.removesuffix(nationalities)
        stem = without if len(without) > 1 else stem.removesuffix("族")
    return stem


def is_zone(name: str) -> bool:
    """True for development zones and the like, which the tables list beside the divisions."""
    return bool(_ZONE.fullmatch(name))


@functools.cache
def _tabled() -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for row in standard.rows("place_abbreviations"):
        table[row["name"]] = (*table.get(row["name"], ()), row["abbreviation"])
    return table


def _wing_abbreviations(name: str) -> Iterator[str]:
    """Banners cut to one character and their side: 科右前旗, 土左旗 (土默特左旗), 东乌旗 (东乌珠穆沁旗)."""
    plain = name.removesuffix(generic_of(name)).removesuffix(nationalities_of(name)) + generic_of(name)[-1:]
    if match := _WINGED.fullmatch(plain):
        yield match["banner"][0] + match["wing"] + match["part"] + match["generic"]
    elif match := _SIDED.fullmatch(plain):
        yield match["banner"][0] + match["wing"] + "旗"
    elif match := _EASTERN.fullmatch(plain):
        yield match["banner"] + "旗"


def _abbreviations(name: str) -> Iterator[str]:
    generic, stem = generic_of(name), bare(name)
    if generic in _SHORTENED or (generic == "区" and nationalities_of(name).endswith("族")):
        yield stem + _SHORTENED.get(generic, generic)
    if name.endswith(("旗", "县")):
        yield from _wing_abbreviations(name)
    yield from _tabled().get(name, ())


def _is_bare_name(division: Division, stem: str) -> bool:
    """True where the stem alone can stand for the division; 巴林左 cannot, nor 新 of 新县, nor 井陉矿 of 井陉矿区."""
    if len(stem) < 2 or stem.endswith(("矿", "新")) or "市" in stem or is_zone(division.name):
        return False
    return not (division.name.endswith("旗") and stem[-1] in _WING_PARTS)


def forms_of(division: Division) -> Iterator[Form]:
    """Every form of a division, the full name first."""
    name = division.name
    yield Form(name, "full", name.removesuffix(generic_of(name)), generic_of(name), division)
    for surface in dict.fromkeys(_abbreviations(name)):
        if surface != name and len(surface) > 1:
            generic = generic_of(surface)
            yield Form(surface, "abbreviation" if generic else "stem", surface.removesuffix(generic), generic, division)
    stem = bare(name)
    if stem != name and _is_bare_name(division, stem):
        yield Form(stem, "stem", stem, "", division)
