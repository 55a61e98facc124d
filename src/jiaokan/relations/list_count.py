"""How many members a list has beside the count the text gives: 甲县、乙县和丙县三个县; 3个县(甲县、乙县、丙县); 七进.

The count stands in apposition: at once behind the list, or before a list in brackets or behind a colon. A total of
things (医生、护士5名) reads alike, so a list of another length is broken only where its members are of the very
class that is counted: by their last character, as places, as persons, as titles, or told in words (四类活动, 三级).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from jiaokan.figures import Figure
from jiaokan.figures.figure import Interval
from jiaokan.relations.listing import Listing, members_before, read_list, tokens_of
from jiaokan.relations.numbers import small_number
from jiaokan.relations.relation import Operand, Passage, Relation, Verdict
from jiaokan.text.span import Span

_MOST = 20
_HANZI = re.compile("[一-鿿]*")
_CLASS_REACH = 5
_FARTHEST = 3
_NUMERALS = frozenset("一二三四五六七八九十百千万第前每近各这那")
"""A list that is off by more is no list of what is counted."""
_PLACE_CLASS = frozenset("省市县区旗镇乡村州盟国")
_NOT_APPOSED = re.compile(r"[共有约各达近超的为是新获得设立建成于在含增]$|平均|分别|合计|每$")
_CLASSES = frozenset({"things", "persons"})
_KINDS = frozenset({"类", "大类", "级", "种", "大", "项", "个", "门", "道", "大板块"})
_COURSES = frozenset({"门", "支", "所", "省区", "省份", "省市"})
"""Units of what bears a name: 语文、数学、英语3门课程 counts the names, whatever numeral it is written with."""
_CHINESE = re.compile("[一二两三四五六七八九十]+")
_PARTIAL = re.compile(r"^(?:含|包括|其中|如|例如|主要|合计|共|约|占|由|按|即将|每)|[0-9]|除外|不含|以下")
_GENERIC = re.compile(r"[一-鿿]{1,2}")
_LED = re.compile(
    r"^(?:[一-鿿]{0,8})(?P<lead>:|,(?:分别是|分别为|即|它们是|依次是|依次为)|——|—)(?P<list>[^,。;:!?()\n]+)[。;\n]"
)
_BRACKET = re.compile(r"^(?P<noun>[一-鿿]{0,8})\((?P<list>[^()。;:\n]{3,120})\)")
_SHARED = re.compile(r"^[一-鿿]{0,10},(?P<list>[^,。;:!?()\n]+)的[一-鿿]{1,6}分别(?:为|是)")
_ABSTRACT = re.compile(
    r"^[一-鿿]{0,3}?(?:方面|类|重点|原则|阶段|环节|板块|系列|主题|领域|单元|展区|部分|奖项|步骤|层次|等级|级别|课题|专题|模块|梯队|维度)"
)
_GROUP = re.compile(
    r"(?<=[一-鿿A-Za-z”》])(?P<number>[两三四五六七八九十]|十[一二三四五六])"
    r"(?P<class>地|国|省|市|县|区|镇|乡|村|校|队|馆|州|盟|旗|湖|岛|站|港|省区|省份|省市|区县|市县|县区|县市|旗县)"
    r"(?![一-鿿]{0,2}(?:级|合计|共)|区[^一-鿿]|[长委政府局界域内外一二两三四五六七八九十])"
)
"""A numeral with a class alone, behind names that leave it out: 谢村、马畅、磨子桥三镇."""
_NAMED = re.compile("[一-鿿]{1,7}")
_FEWEST_NAMED = 3
_BEFORE_NAMES = re.compile("^(?:来自|由|在|和|与|向|从|对|为|把|将|及|以及|其中|包括|分布在|覆盖|赴|以)")
_VERBAL = re.compile("“(?P<number>[一二两三四五六七八九十]{1,3})(?P<verb>[进送上访查化到减免包建改清])”")


def read_list_counts(passage: Passage) -> Iterator[Relation]:
    """Counts and the lists they stand with."""
    for at, figure in enumerate(passage.figures):
        if _is_count(figure) and not passage.frames[at].in_title:
            found = _behind(passage, at) or _before(passage, at)
            if found is not None:
                yield found
    yield from _sets_of_verbs(passage)
    yield from _groups(passage)


def _is_count(figure: Figure) -> bool:
    value = figure.value
    counted = figure.kind == "quantity" and figure.unit_class in _CLASSES and figure.approximator == "exact"
    return counted and value is not None and value % 1 == 0 and 1 < value <= _MOST


def _class_words(passage: Passage, figure: Figure) -> str:
    """The unit and the words at once behind it: 个旗县, 类活动, 市."""
    folded = passage.layout.folded
    end = figure.span.end
    return folded[end - len(figure.unit) : end] + _HANZI.match(folded[end : end + _CLASS_REACH]).group()  # type: ignore[union-attr]


def _before(passage: Passage, at: int) -> Relation | None:
    """A list that leads up to the count: 甲县、乙县和丙县三个县."""
    figure, folded = passage.figures[at], passage.layout.folded
    listing = members_before(passage, figure.span.start)
    if _CHINESE.match(folded, figure.span.end):
        return None  # 三省一市
    if listing is None or _NOT_APPOSED.search(folded, listing.members[-1].start, figure.span.start):
        return None
    alike = _alike(passage, figure, listing)
    chinese = _CHINESE.match(figure.surface) is not None
    if not (alike or chinese) or _has_figures(passage, listing):
        return None
    last = tokens_of(passage, listing.members[-1])
    # 甲县、乙县新建三个车间 counts what was built; 立案、速裁、调解三个专区 has verbs for members.
    single = len(last) == 1 and all(len(tokens_of(passage, member)) < 2 for member in listing.members[1:])
    if any(token.verb for token in last) and not (alike and (single or not last[-1].verb)):
        return None
    goes_on = _goes_on(passage, listing)
    return _relation(
        passage, at, listing, sure=alike and not goes_on, span=Span(listing.members[0].start, figure.span.end)
    )


def _behind(passage: Passage, at: int) -> Relation | None:
    """A list behind the count, in brackets or led by a colon."""
    figure, folded = passage.figures[at], passage.layout.folded
    rest = folded[figure.span.end : figure.span.end + 220]
    bracket, led, shared = _BRACKET.match(rest), _LED.match(rest), _SHARED.match(rest)
    found = bracket or led or shared
    if found is None or _PARTIAL.search(found["list"]) or (bracket and "," in found["list"]):
        return None
    start = figure.span.end + found.start("list")
    listing = read_list(passage, Span(start, start + len(found["list"])))
    if listing is None or all(len(text) == 1 for text in listing.texts(folded)):
        return None
    abstract = led is not None and _ABSTRACT.match(rest) is not None
    sure = _alike(passage, figure, listing) or abstract
    if shared is not None:
        # 4处停车场建成，甲、乙、丙和丁的车位分别为 …: the values may be of some of them only.
        return _relation(passage, at, listing, sure=False, span=Span(figure.span.start, listing.members[-1].end))
    if led is not None and not sure:
        return None
    return _relation(passage, at, listing, sure=sure, span=Span(figure.span.start, listing.members[-1].end))


def _has_figures(passage: Passage, listing: Listing) -> bool:
    """True where members carry numbers of their own: 甲镇3个、乙镇2个."""
    start, end = listing.members[0].start, listing.members[-1].end
    return any(
        figure.kind not in {"period", "ordinal"}
        for figure in map(passage.figures.__getitem__, passage.figures_between(start, end))
    )


def _goes_on(passage: Passage, listing: Listing) -> bool:
    """True where the clause before may belong to the list: 甲县、乙县，丙县、丁县四个县."""
    folded = passage.layout.folded
    start = listing.members[0].start
    if folded[start - 1 : start] != ",":
        return False
    before = passage.layout.clauses[passage.layout.clause_at(start - 1)]
    clause, last = before.of(folded).rstrip(","), listing.members[-1].of(folded)
    told = bool(passage.figures_between(before.start, before.end))
    return clause[-1:] == last[-1:] or ("、" in clause and not told)


def _are_members(passage: Passage, figure: Figure, listing: Listing) -> bool:
    """True where the members end as the class does (旗, 县 of 旗县), are its places, or are titles."""
    words = set(_class_words(passage, figure))
    last = {text[-1] for text in listing.texts(passage.layout.folded)}
    places = {name.span.end for name in passage.names if name.kind == "place"}
    if all(member.end in places for member in listing.members):
        return bool(_PLACE_CLASS & words)
    return last <= {"》", "”"} or last <= words


def _alike(passage: Passage, figure: Figure, listing: Listing) -> bool:
    """True where the members are of the class that is counted."""
    if _are_members(passage, figure, listing):
        return True
    texts, words = listing.texts(passage.layout.folded), _class_words(passage, figure)
    if figure.unit_class == "persons":
        return (listing.more or _CHINESE.match(figure.surface) is not None) and _are_persons(passage, listing)
    told = figure.unit in _KINDS and _CHINESE.match(figure.surface) is not None and len(texts) > 2
    told = told or (figure.unit in _COURSES and len(texts) > 2)
    short = all(len(text) <= 10 for text in texts[1:]) and len(texts[0]) <= 16
    return told and short and (len(words) > len(figure.unit) or figure.unit == "级")


def _are_persons(passage: Passage, listing: Listing) -> bool:
    for member in listing.members:
        tokens = tokens_of(passage, member)
        if not tokens or tokens[-1].tag not in {"nr", "nrt", "nrfg"}:
            return False
    return True


def _relation(passage: Passage, at: int, listing: Listing, *, sure: bool, span: Span) -> Relation | None:
    figure = passage.figures[at]
    number = int(figure.value or 0)
    if 1 < number < len(listing.members) and not listing.more and not _are_members(passage, figure, listing):
        # 积极、稳妥推进甲县、乙县两个县: the list may begin later in the clause.
        later = Listing(listing.members[-number:], frozenset({number}), listing.more)
        listing = later if _are_members(passage, figure, later) else listing
    count = len(listing.members)
    low, high = min(listing.counts), max(listing.counts)
    verdict: Verdict = "undecided"
    reason = ""
    cue = "等" if listing.more else "列举"
    if listing.more:
        if number < low and sure:
            verdict = "broken"
        else:
            reason = "the list need not be complete"
    elif number in listing.counts:
        verdict = "holds"
    elif sure and abs(number - count) <= _FARTHEST:
        verdict = "broken"
    else:
        return None
    return Relation(
        "list-count",
        cue,
        span,
        (Operand("count", at),),
        verdict,
        figure.base,
        Interval(Decimal(low), Decimal(high)),
        reason,
    )


def _sets_of_verbs(passage: Passage) -> Iterator[Relation]:
    """七进 and the row of 进机关、进学校 … beside it, in its sentence."""
    folded, layout = passage.layout.folded, passage.layout
    for found in _VERBAL.finditer(folded):
        sentence = layout.sentences[layout.sentence_at(found.start())]
        verb = found["verb"]
        item = rf"“?{verb}[^、,。;“”()和与及等]{{1,8}}”?"
        row = re.compile(rf"{item}(?:(?:、|和|与|及|,){item})+")
        rows = list(row.finditer(folded, sentence.start, sentence.end))
        if len(rows) != 1:
            continue
        start, end = rows[0].span()
        beside = found.end() <= start <= found.end() + 8 or 0 <= found.start() - end <= 3
        if not beside or re.match("等", folded[end:]):
            continue
        members = re.split("、|和|与|及|,", rows[0].group())
        number, count = small_number(found["number"]), len(members)
        verdict: Verdict = "holds" if number == count else "broken"
        exact = Interval(Decimal(count), Decimal(count))
        span = Span(min(found.start(), start), max(found.end(), end))
        yield Relation(
            "list-count", found.group()[1:-1], span, (), verdict, Interval(Decimal(number), Decimal(number)), exact
        )


def _groups(passage: Passage) -> Iterator[Relation]:
    """Names that end at once before a numeral with a class: 谢村、马畅、磨子桥三镇.

    A longer list may begin with members of another kind (京津冀、黑龙江、吉林、辽宁三省), so that only one too many of
    a list that opens its clause is broken.
    """
    folded = passage.layout.folded
    for found in _GROUP.finditer(folded):
        before = folded[max(0, found.start() - 1) : found.start()]
        own = list(passage.figures_between(found.start(), found.end()))
        listing = members_before(passage, found.start())
        if listing is None or listing.more or before in _NUMERALS:
            continue
        if own and _is_count(passage.figures[own[0]]) and _before(passage, own[0]) is not None:
            continue  # Told already.
        last = listing.members[-1]
        if len(listing.members) < _FEWEST_NAMED or _has_figures(passage, listing) or _goes_on(passage, listing):
            continue
        texts = listing.texts(folded)
        texts[0] = _BEFORE_NAMES.sub("", texts[0])
        names = all(_NAMED.fullmatch(text) for text in texts[1:]) and _are_names(passage, listing)
        names = names and len({len(text) > 1 for text in texts}) == 1  # 东三省 is a name of its own.
        number = small_number(found["number"])
        known = own and passage.frames[own[0]].in_title
        if not names or known:
            continue
        low, high = min(listing.counts), max(listing.counts)
        claimed, computed = (Interval(Decimal(a), Decimal(b)) for a, b in ((number, number), (low, high)))
        verdict: Verdict = "holds" if number in listing.counts else "broken"
        opens = passage.layout.clauses[passage.layout.clause_at(found.start())].start == listing.members[0].start
        far = abs(number - len(listing.members)) > (_FARTHEST if number > high else int(opens))
        if verdict == "broken" and far:
            continue
        operands = (Operand("count", own[0]),) if own else ()
        span = Span(listing.members[0].start, found.end())
        cue = found.group() if not own else "列举"
        yield Relation(
            "list-count", cue, span if own else Span(last.end, found.end()), operands, verdict, claimed, computed
        )


def _are_names(passage: Passage, listing: Listing) -> bool:
    """True where no member but the first holds a verb: names of places, schools and teams, not what is done in them."""
    return not any(token.verb for member in listing.members[1:] for token in tokens_of(passage, member))
