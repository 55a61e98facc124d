"""A figure told again by words that point back to it: 全部9600名员工, 这128名学员, 在去年出栏2800头的基础上.

Disagreement is linked only on evidence: the later mention points back, or both tell of the whole (全市, 共); both
count the same noun in the same unit, no place, period or owner stands between them, the noun has one other value in
the text, and a slip of the pen (one digit, two exchanged, a shifted point) explains the difference.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from jiaokan import standard
from jiaokan.facts.link import significant_digits
from jiaokan.figures import Figure
from jiaokan.figures.numerals import parse
from jiaokan.relations.interval import agree
from jiaokan.relations.relation import Operand, Passage, Relation
from jiaokan.relations.repeat import read_restatements
from jiaokan.relations.slip import slip
from jiaokan.text.span import Span

_BACK = re.compile(r"(?:全部|全体|所有|这|上述|前述|以上)(?:的)?(?:约|近|共)?$")
_ALL_BEHIND = re.compile(r"^[一-鿿]{0,6}(?:全部|全都|悉数|无一)")
_ALL = "(?P<all>全[市省县区国校院馆村镇乡州旗盟厂])"
_WHOLE = re.compile(rf"(?:(?:共|合计|累计|现有|全部|总计|共计)[一-鿿]{{0,8}}|{_ALL}[一-鿿A-Z]{{0,14}})$")
_PLAIN = re.compile(
    r"[“”]?(?:据(?:了解|介绍|悉)|目前|如今|现在|截至目前|[,])*(?:该|这家|这所|这座|本|我|全)?"
    r"(?:馆|校|院|公司|集团|学校|医院|景区|园区|图书馆|博物馆|大学|场馆|基地|企业|合作社|村|镇)?(?:内|里|目前|现)?(?:共有|现有|拥有|设有|藏有|共设)[一-鿿]{0,8}"
)
_BASIS = re.compile(r"在(?P<words>[一-鿿]{1,16})$")
_BASIS_BEHIND = re.compile(r"^[一-鿿]{0,6}(?:的)?基础上")
_PERIOD = re.compile(
    r"去年|今年|上年|前年|明年|上半年|下半年|[一二三四]季度|全年|当年|[0-9]{1,4}年|[0-9]{1,2}月|[昨今明]天|年末|年初|月末|目前|首批|第[一二三四五六]批|首日|当天|当日|次日"
)
_PART = re.compile(
    r"其中|另有|此外|其余|剩余|还有|另外|部分|新增|增加|减少|首批|分别|计划|意向|预计|每|平均|人均|日均|约占|以上的|以下的|最高|最低|近期|曾"
)
_OWNER = re.compile(
    r"[一-鿿]{2}(?:公司|集团|医院|学校|大学|学院|中学|小学|银行|博物馆|图书馆|体育馆|合作社|社区|街道|支队|俱乐部|研究所|车间|分厂)"
)
_THIS = re.compile("(?:^|[,、])(?:而)?这$")
_AMONG = re.compile("[中里,、均都将已]")
_FEW, _MANY = Decimal(20), Decimal(200)
_DEFINITE = frozenset({"persons", "things", "households", "person-times"})
_WHOLE_PLACE = re.compile('[“"]|(?:全[市县区省校院国镇村州旗])')
_FEWEST_DIGITS = 3
_TELLING_DIGITS = 4
"""A number written with so many digits is a slip of another of its noun, whoever is named between."""
_DIGITS = re.compile(r"[0-9]")


@dataclass(frozen=True, slots=True)
class _Mention:
    """A figure with what its words say of it: whether it points back, or tells of the whole."""

    at: int
    back: bool
    whole: bool
    part: bool


def read_mentions(passage: Passage) -> Iterator[Relation]:
    """Mentions that disagree although words tie them to one fact."""
    known = {frozenset(operand.figure for operand in found.operands) for found in read_restatements(passage)}
    groups: defaultdict[tuple[str, str, str], list[_Mention]] = defaultdict(list)
    last: dict[str, str] = {}
    for at, figure in enumerate(passage.figures):
        own = _noun(passage, at)
        # 这860人次中老年人占七成: what 这 leads is what was counted last in its unit, whatever noun follows.
        led = _THIS.search(passage.frames[at].before) and _AMONG.match(passage.layout.folded, figure.span.end)
        noun = last.get(figure.base_unit, own) if led else own
        if noun and figure.kind == "quantity":
            last[figure.base_unit] = noun
        if noun and figure.kind == "quantity" and figure.base_value and figure.base_unit:
            groups[noun, figure.base_unit, passage.frames[at].denominator].append(_mention(passage, at))
    for key in sorted(groups):
        for one, other in _clashes(passage, groups[key]):
            if frozenset((one, other)) not in known:
                yield _relation(passage, one, other, "back")
    yield from _bases(passage)


@cache
def _synonyms() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (row["canonical"], re.compile(f"(?:{row['words']})[一-鿿]{{0,6}}$"))
        for row in standard.rows("measure_synonyms")
    )


@cache
def _canonical() -> dict[str, str]:
    return {word: row["canonical"] for row in standard.rows("measure_synonyms") for word in row["words"].split("|")}


def _noun(passage: Passage, at: int) -> str:
    """What a figure counts, by one of its names; empty where it is not known."""
    frame = passage.frames[at]
    if frame.in_title or frame.in_speech or frame.role in {"change", "average", "rate", "share", "ratio"}:
        return ""
    for canonical, pattern in _synonyms():
        if pattern.search(frame.before):
            return canonical
    return _canonical().get(frame.measure, frame.head) if len(frame.measure) > 1 else ""


def _mention(passage: Passage, at: int) -> _Mention:
    figure, frame, folded = passage.figures[at], passage.frames[at], passage.layout.folded
    tail = frame.before.rsplit("、", 1)[-1]
    behind = folded[figure.span.end : figure.span.end + 12]
    back = bool(_BACK.search(tail) or (_ALL_BEHIND.match(behind) and not _PART.search(tail)))
    back = back or _is_definite(passage, at, tail)
    clause = passage.layout.clauses[frame.clause].of(folded)
    return _Mention(at, back, bool(_WHOLE.search(tail)), bool(_PART.search(frame.before) or _PART.search(clause[:6])))


def _is_definite(passage: Passage, at: int, tail: str) -> bool:
    """True for a count that opens its clause and has its noun behind it: 考试结束后，3150名考生陆续走出考场.

    A count that is new in the text is mostly led by a verb (共有3150名考生); one that opens its clause is known.
    """
    frame, figure = passage.frames[at], passage.figures[at]
    behind = frame.measure_span is not None and frame.measure_span.start >= figure.span.end
    start = passage.layout.sentences[frame.sentence].start
    if _PERIOD.search(passage.layout.folded, start, figure.span.start):
        return False  # 去年，3510名考生参加考试
    return behind and not _WHOLE_PLACE.sub("", tail).strip() and figure.unit_class in _DEFINITE


def _clashes(passage: Passage, group: list[_Mention]) -> Iterator[tuple[int, int]]:
    """Pairs of a group: a mention that points back, or one of the whole, against what was told before it."""
    figures = passage.figures
    largest = max(figures[mention.at].base_value or Decimal(0) for mention in group)
    if largest >= _MANY:
        # 3680名运动员 is no slip of 四名选手.
        group = [mention for mention in group if (figures[mention.at].base_value or Decimal(0)) > _FEW]
    told = {figures[mention.at].base_value for mention in group if mention.back or mention.whole}
    if len(told) > 2:
        return
    wholes: list[_Mention] = []
    values: dict[bool, set[Decimal | None]] = {True: set(), False: set()}
    for number, mention in enumerate(group):
        before = wholes[-1] if wholes else group[number - 1] if mention.back and number else None
        if before is not None and len(values[bool(wholes)]) == 1 and _may_restate(passage, before, mention):
            yield before.at, mention.at
        values[False].add(figures[mention.at].base_value)
        if mention.whole:
            wholes.append(mention)
            values[True].add(figures[mention.at].base_value)


def _may_restate(passage: Passage, before: _Mention, mention: _Mention) -> bool:
    """True where the later of two mentions is tied to the earlier by its words, and differs from it by a slip."""
    if not (mention.back or mention.whole) or (mention.part and not mention.back) or before.part:
        return False
    one, other = before.at, mention.at
    tied = mention.back or _of_one_whole(passage, one, other) or _has_plain_subject(passage, other)
    return tied and _is_restated(passage, one, other, back=mention.back)


def _is_restated(passage: Passage, first: int, second: int, *, back: bool) -> bool:
    one, two = passage.figures[first], passage.figures[second]
    frames = passage.frames
    if frames[first].sentence == frames[second].sentence or agree(one, two):
        return False
    places = bool(frames[first].place and frames[second].place) and frames[first].place != frames[second].place
    if places or _periods_differ(passage, first, second, back=back) or not _slipped(one, two):
        return False
    if not _same_modifiers(passage, first, second):
        return False
    telling = (
        min(_written(one), _written(two)) >= _TELLING_DIGITS and min(map(_significant, (one, two))) >= _FEWEST_DIGITS
    )
    owned = telling or not _new_owner(passage, first, second)
    return owned or _of_one_whole(passage, first, second)


def _significant(figure: Figure) -> int:
    return significant_digits(figure.base_value or Decimal(0))


def _same_modifiers(passage: Passage, first: int, second: int) -> bool:
    """True where the noun of each has no word that the other lacks: 转移群众 beside 紧急转移群众, but not 研发人员."""
    frames = passage.frames
    behind = passage.figures[second].span.end
    if _THIS.search(frames[second].before) and _AMONG.match(passage.layout.folded, behind):
        return True
    one, two = (_canonical().get(frames[at].measure, frames[at].measure) for at in (first, second))
    if one == two or _noun(passage, first) in {canonical for canonical, _ in _synonyms()}:
        return True
    longer, other = (one, second) if len(one) > len(two) else (two, first)
    extra = longer.removesuffix(frames[other].head)
    return extra != longer and extra in _clause(passage, other)


def _slipped(one: Figure, two: Figure) -> bool:
    """True where a slip of the pen explains the difference, by the digits that are written."""
    if one.base_value is None or two.base_value is None:
        return False
    digits = min(_written(one), _written(two))
    made = slip(one.base_value, two.base_value, fewest=2)
    return bool(made) and (digits >= _FEWEST_DIGITS or (made == "transposed" and digits > 1))


def _written(figure: Figure) -> int:
    """How many digits a number is written with: 9600 has four."""
    signs = len(_DIGITS.findall(figure.surface))
    if signs or figure.value is None:
        return signs
    numeral = parse(re.sub(f"{re.escape(figure.unit)}$", "", figure.surface))
    return len(str(int(numeral.value))) if numeral else 0


def _periods_differ(passage: Passage, first: int, second: int, *, back: bool) -> bool:
    """True where the two are told of different times, or only one of them of a time of its own."""
    words = [frozenset(_PERIOD.findall(_clause(passage, at))) - {"目前", "年末"} for at in (first, second)]
    if back:
        # What points back has the time of what it points to, whatever its paragraph has told of since.
        return bool(words[0] and words[1]) and words[0] != words[1]
    one, two = (passage.frames[at].period for at in (first, second))
    if any(one) and any(two) and one != two:
        return True
    return words[0] != words[1] and not (any(one) and one == two) and bool(words[1])


def _clause(passage: Passage, at: int) -> str:
    """The words from the opening of the clause to the figure."""
    layout = passage.layout
    return layout.folded[layout.clauses[passage.frames[at].clause].start : passage.figures[at].span.start]


def _has_plain_subject(passage: Passage, at: int) -> bool:
    """True where a stock is told of the body that the text is about, without naming it: 该馆现有藏品, 学校共有学生."""
    start = passage.layout.sentences[passage.frames[at].sentence].start
    return _PLAIN.fullmatch(passage.layout.folded, start, passage.figures[at].span.start) is not None


def _of_one_whole(passage: Passage, first: int, second: int) -> bool:
    """True where both are told of one whole by its word, 全市 and 全市, and of an amount that a whole has but once."""
    if _noun(passage, second) not in {canonical for canonical, _ in _synonyms()}:
        return False
    told = [_WHOLE.search(passage.frames[at].before) for at in (first, second)]
    names = {found["all"] for found in told if found}
    return len(names) == 1 and None not in names and all(told)


def _new_owner(passage: Passage, first: int, second: int) -> bool:
    """True where a place or a body that was not named before stands between the two."""
    start, end = passage.figures[first].span.end, passage.figures[second].span.start
    folded = passage.layout.folded
    places = [name for name in passage.names if name.kind == "place"]
    earlier = {name.canonical for name in places if name.span.start < start}
    between = {name.canonical for name in places if start <= name.span.start < end}
    if between - earlier:
        return True
    return any(body.group() not in folded[:start] for body in _OWNER.finditer(folded, start, end))


def _relation(passage: Passage, first: int, second: int, cue: str) -> Relation:
    figures = passage.figures
    operands = (Operand("mention", second), Operand("mention", first))
    span = Span(figures[first].span.start, figures[second].span.end)
    return Relation("repeat", cue, span, operands, "broken", figures[second].base, figures[first].base)


def _bases(passage: Passage) -> Iterator[Relation]:
    """在去年出栏2800头的基础上 against 去年出栏肉牛2400头: the same period and the same verb."""
    folded, figures = passage.layout.folded, passage.figures
    by_unit: defaultdict[str, list[int]] = defaultdict(list)
    for at, figure in enumerate(figures):
        if figure.kind != "quantity" or not figure.base_value or not figure.unit:
            continue
        before = _clause(passage, at)
        behind = folded[figure.span.end : figure.span.end + 12]
        found = _BASIS.search(before) if _BASIS_BEHIND.match(behind) else None
        if found:
            yield from _base(passage, at, found["words"], by_unit[figure.base_unit])
        by_unit[figure.base_unit].append(at)


def _base(passage: Passage, at: int, words: str, earlier: list[int]) -> Iterator[Relation]:
    periods = set(_PERIOD.findall(words))
    verb = _PERIOD.sub("", words)[:2]
    if not periods or len(verb) < 2:
        return
    same = [
        other
        for other in earlier
        if periods == set(_PERIOD.findall(_clause(passage, other))) and verb in _clause(passage, other)
    ]
    values = {passage.figures[other].base_value for other in same}
    if len(values) == 1 and passage.frames[same[-1]].sentence != passage.frames[at].sentence:
        first, second = passage.figures[same[-1]], passage.figures[at]
        if not agree(first, second) and _slipped(first, second):
            yield _relation(passage, same[-1], at, "basis")
