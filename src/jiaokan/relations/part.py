"""其中: parts of a whole named before it.

The whole is a figure of the same unit before the cue, in its sentence or, where the cue opens one, in the sentence
before. A part is too large only if it exceeds every such figure and the words leave no way out: a statement of its own
after 其中 (a verb, a preposition, another noun), another base, a price or a depth, which have no parts.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from jiaokan.facts.lexicon import frame_pattern, frame_words
from jiaokan.facts.tokens import cut_tokens
from jiaokan.figures import Figure
from jiaokan.relations.complements import is_complete, is_disjoint
from jiaokan.relations.interval import below, overlap, total
from jiaokan.relations.naming import BASE
from jiaokan.relations.relation import Operand, Passage, Relation, Verdict
from jiaokan.text.span import Span

# 投身其中, 参与其中 name no part: the cue opens its clause.
_CUE = re.compile(
    r"(?:(?<=[,。;:!?(\n”])|(?<![\s\S])|(?<=, )|(?<=。 ))(?:其中[,:]?|(?:包括|包含|含)(?![税糖量氧水油硒铁盐毛]))"
)
_LIST_END = re.compile(r"[。!?;\n]|其中")
# A comma may open a new statement, so a list that runs over commas counts only where its words make it complete.
_DIFFERENCE = re.compile("[顺逆]差|差额|结余")
_SHARED = re.compile("占[^,]{0,14}$")
_ROW, _LIST = "、和及与", "、,和及与"
_LONGEST_GAP = 24
_MOST_FIGURES = 40
_SOME = ("者", "员", "手", "生", "童", "客")
_GENERAL_UNITS = frozenset({"个", "名", "人", "位", "家", "所", "项", "处", "种", "类", "人次"})
_NO_PARTS = frozenset({"毫米", "厘米", "米", "摄氏度", "℃", "度", "岁"})
_ADDITIVE = frozenset(
    {"things", "persons", "households", "person-times", "occurrences", "money", "area", "mass", "volume", "energy"}
    | {"power", "length", "shares"}
)


def read_parts(passage: Passage) -> Iterator[Relation]:
    """Part and sum relations of every 其中."""
    folded = passage.layout.folded
    for cue in _CUE.finditer(folded):
        end = _LIST_END.search(folded, cue.end())
        stop = end.start() if end else len(folded)
        row, whole_list = (_parts(passage, cue.end(), stop, signs) for signs in (_ROW, _LIST))
        if row:
            yield from _relations(passage, Span(*cue.span()), row, whole_list, stop)


def _is_level(passage: Passage, at: int) -> bool:
    """True for amounts that may be a whole: no change, no mean, not the year before's, no base of a share."""
    words = passage.clause_before(at)
    level = passage.frames[at].role not in {"change", "average"}
    return level and not (BASE.search(words) or _SHARED.search(words))


def _told_alike(passage: Passage, levels: Sequence[int], part: int) -> list[int]:
    """Of several wholes those whose clause goes on with the verb of the part: 帮助5200人就业,其中在外地就业430人."""
    figures, layout = passage.figures, passage.layout
    lead = passage.frames[part].before
    verbs = {token.word for token in cut_tokens(lead, Span(0, len(lead)), ())[0] if token.tag[0] == "v"}
    behind = {at: layout.folded[figures[at].span.end : layout.clauses[passage.frames[at].clause].end] for at in levels}
    return [at for at in levels if any(len(verb) > 1 and verb in behind[at] for verb in verbs)]


def _before(passage: Passage, cue: int) -> range:
    """Figures before the cue: in its sentence and, where the cue opens one, in the sentence before."""
    layout = passage.layout
    sentence = layout.sentence_at(cue)
    start = layout.sentences[sentence].start
    opens = not layout.folded[start:cue].strip('“" ')
    if opens and sentence > 0:
        start = layout.sentences[sentence - 1].start
    return passage.figures_between(start, cue)


def _whole_candidates(passage: Passage, before: range, part: Figure) -> list[int]:
    """Figures that the part may belong to: of its very unit if there are any, else of its kind."""
    figures = passage.figures
    alike = [at for at in before if _comparable(figures[at], part)]
    exact = [at for at in alike if figures[at].unit == part.unit]
    return exact or (alike if part.unit_class != "things" else [])


def _comparable(one: Figure, other: Figure) -> bool:
    additive = one.unit_class in _ADDITIVE and one.unit not in _NO_PARTS
    return one.kind == other.kind == "quantity" and one.base_unit == other.base_unit and additive


def _parts(passage: Passage, cue_end: int, stop: int, separators: str) -> list[int]:
    """The first figure after the cue and its fellows: a list of one unit, with nothing but names between."""
    figures = passage.figures
    inside = passage.figures_between(cue_end, stop)
    if not inside or figures[inside[0]].kind != "quantity":
        return []
    first = figures[inside[0]]
    members = [inside[0]]
    for at in inside[1:]:
        between = passage.layout.folded[figures[members[-1]].span.end : figures[at].span.start]
        in_row = 0 < len(between) <= _LONGEST_GAP and between[0] in separators
        if not (_comparable(figures[at], first) and figures[at].unit == first.unit and in_row):
            break
        members.append(at)
    return members


def _relations(
    passage: Passage, cue: Span, parts: Sequence[int], whole_list: Sequence[int], stop: int
) -> Iterator[Relation]:
    before = _before(passage, cue.start)
    wholes = _whole_candidates(passage, before[-_MOST_FIGURES:], passage.figures[parts[0]])
    if not wholes:
        return
    if len(before) > _MOST_FIGURES:
        operand, span = Operand("part", parts[0]), Span(cue.start, passage.figures[parts[0]].span.end)
        yield Relation("part", "其中", span, (operand,), "undecided", reason="the sentence is too long")
        return
    levels = [at for at in wholes if _is_level(passage, at)]
    if len(levels) > 1:
        levels = _told_alike(passage, levels, parts[0]) or levels
    for part in parts:
        yield _part(passage, cue, wholes, levels, part)
    if len(levels) > 1:
        yield from _beyond_all(passage, cue, levels, whole_list)
    if len(levels) != 1:
        return
    # 出口5亿元、进口3亿元,顺差2亿元: the difference is no further member.
    beyond = whole_list[len(parts)] if len(whole_list) > len(parts) else None
    if beyond is not None and _DIFFERENCE.search(passage.clause_before(beyond)):
        whole_list = parts
    complete = is_complete(passage, whole_list, cue.end, levels[0], stop)
    told_alike = len(whole_list) > len(parts) and is_disjoint(passage, whole_list, cue.end)
    members = whole_list if complete or told_alike else parts
    if len(members) > 1:
        yield _sum(passage, cue, levels[0], members, complete=complete)


def _beyond_all(passage: Passage, cue: Span, levels: Sequence[int], members: Sequence[int]) -> Iterator[Relation]:
    """Members that cannot overlap and together exceed every whole that may be meant."""
    if len(members) > 1 and is_disjoint(passage, members, cue.end):
        made = total(passage.figures[at].base for at in members)
        if all(below(passage.figures[at].base, made) for at in levels):
            yield _sum(passage, cue, levels[-1], members, complete=False)


def _part(passage: Passage, cue: Span, wholes: Sequence[int], levels: Sequence[int], part: int) -> Relation:
    """One part against its whole; with several candidates it is too large only if it exceeds them all."""
    figures = passage.figures
    whole = levels[-1] if len(levels) == 1 else wholes[0]
    operands = (Operand("part", part), *(Operand("whole", at) for at in (levels or wholes)))
    span = Span(cue.start, figures[part].span.end)
    claimed, computed = figures[part].base, figures[whole].base
    if all(below(figures[at].base, claimed) for at in wholes):
        reason = _way_out(passage, cue, part, levels)
    else:
        reason = "" if len(levels) == 1 else "several wholes"
        if not reason:
            return Relation("part", "其中", span, operands, "holds", claimed, computed)
    verdict: Verdict = "undecided" if reason else "broken"
    return Relation("part", "其中", span, operands, verdict, claimed, computed, reason)


def _way_out(passage: Passage, cue: Span, part: int, levels: Sequence[int]) -> str:
    """Why a part larger than its whole may still be right; empty where nothing in the words says so."""
    if not levels:
        return "the whole is not stated"
    if passage.frames[part].role in {"change", "average"}:
        return "changes or averages"
    folded, figures = passage.layout.folded, passage.figures
    clause = passage.layout.clauses[passage.frames[part].clause]
    words = folded[cue.end : figures[part].span.start] + folded[figures[part].span.end : clause.end]
    wholes = "".join(passage.layout.clauses[passage.frames[at].clause].of(folded) for at in levels)
    if frame_pattern("other base").search(words) or frame_pattern("not additive").search(words + wholes):
        return "another base"
    if _own_statement(passage, cue, part) or not _same_noun(passage, part, levels):
        return "the part is counted by itself"
    return ""


def _own_statement(passage: Passage, cue: Span, part: int) -> bool:
    """True where the part is told of a subject of its own: 其中王家村有农户320户, but not 其中已办结92件."""
    start = passage.layout.folded.rfind("、", cue.end, passage.figures[part].span.start) + 1 or cue.end
    tokens = cut_tokens(passage.layout.folded, Span(start, passage.figures[part].span.start), ())[0]
    subject = False
    for token, following in itertools.zip_longest(tokens, tokens[1:]):
        # 城北泵站服务小区: between two nouns the dictionary's verbal noun is the verb.
        acts = token.verb or (token.tag == "vn" and following is not None and following.noun)
        predicate = acts or token.tag[:1] in {"p", "c"} or token.word in frame_words("predicate")
        if token.word in frame_words("adverb") | frame_words("moving") or (predicate and (subject or not acts)):
            return True
        subject = subject or (token.noun and not predicate)
    return False


def _same_noun(passage: Passage, part: int, levels: Sequence[int]) -> bool:
    """True where the unit names what is counted (辆, 座, 户), or the noun of the part stands with the whole too."""
    head = passage.frames[part].head
    if not head or passage.figures[part].unit not in _GENERAL_UNITS:
        return True
    # 学生5200人，其中视力不良者2800人: persons at once behind persons are some of them.
    if passage.figures[part].unit_class == "persons" and part - 1 in levels and head.endswith(_SOME):
        return True
    layout = passage.layout
    starts = [layout.sentences[passage.frames[at].sentence].start for at in levels]
    return any(
        head[-2:] in layout.folded[start : layout.clauses[passage.frames[at].clause].end]
        for start, at in zip(starts, levels, strict=True)
    )


def _sum(passage: Passage, cue: Span, whole: int, parts: Sequence[int], *, complete: bool) -> Relation:
    """All members of the list against the whole."""
    figures = passage.figures
    computed, claimed = total(figures[at].base for at in parts), figures[whole].base
    operands = (*(Operand("part", at) for at in parts), Operand("total", whole))
    span = Span(cue.start, figures[parts[-1]].span.end)
    if overlap(claimed, computed):
        return Relation("sum", "其中", span, operands, "holds", claimed, computed)
    if complete or (below(claimed, computed) and is_disjoint(passage, parts, cue.end)):
        return Relation("sum", "其中", span, operands, "broken", claimed, computed)
    reason = "members may overlap" if below(claimed, computed) else "the list need not be complete"
    return Relation("sum", "其中", span, operands, "undecided", claimed, computed, reason)
