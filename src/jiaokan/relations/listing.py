"""Lists in words: how many members stand before or behind a count, under every honest reading.

Signs of a list are 、 and a conjunction before the last member. 和, 与 and 及 stand in names too (和平区), so the
dictionary says whether one is a conjunction; what stands before the first 、 may hold one more member
(北京与天津、河北三地).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from jiaokan.facts.tokens import Token, cut_tokens
from jiaokan.relations.relation import Passage
from jiaokan.text.span import Span

_START = re.compile(r"[,。;:!?()\n—]")
_SIGN = re.compile("、|(?<=》)(?=《)|(?<=”)(?=“)")
_JOINS = frozenset({"和", "与", "及", "以及", "暨", "同", "跟", "或", "并"})
_MORE = re.compile(r"等|以及其他|其他|其余|之类|…")
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Listing:
    """Members of a list in order, and every number of them that the words allow.

    `more` is True where a word (等) says that there may be others.
    """

    members: tuple[Span, ...]
    counts: frozenset[int]
    more: bool

    def texts(self, folded: str) -> list[str]:
        """The members as they are written."""
        return [member.of(folded) for member in self.members]


def members_before(passage: Passage, end: int) -> Listing | None:
    """The list of the clause that ends at `end`; None where there is no sign of one."""
    folded = passage.layout.folded
    start = max(0, end - _LONGEST)
    for sign in _START.finditer(folded, start, end):
        if not _in_title(passage, sign.start()):
            start = sign.end()
    return read_list(passage, Span(start, end))


def read_list(passage: Passage, within: Span) -> Listing | None:
    """The members of a list that fills a stretch of text."""
    folded = passage.layout.folded
    more = _MORE.search(folded, within.start, within.end)
    if more:
        within = Span(within.start, more.start())
    pieces = _split(passage, within)
    if not pieces:
        return None
    last = pieces[-1]
    join = _conjunction(passage, last)
    if join is not None:
        pieces[-1:] = [Span(last.start, join.start), Span(join.end, last.end)]
    if len(pieces) < 2:
        return None
    count = len(pieces)
    counts = {count}
    if join is None and re.search("[和与及]", last.of(folded)[1:-1]):
        counts.add(count + 1)
    if count > (2 if join else 1) and re.search("[与和同及跟并]", pieces[0].of(folded)[1:]):
        counts.add(count + 1)
    return Listing(tuple(pieces), frozenset(counts), more is not None)


def _split(passage: Passage, within: Span) -> list[Span]:
    """Pieces of a stretch between its enumeration signs, those inside titles of works left alone."""
    folded = passage.layout.folded
    pieces: list[Span] = []
    start = within.start
    for sign in _SIGN.finditer(folded, within.start, within.end):
        if not _in_title(passage, sign.start()):
            pieces.append(Span(start, sign.start()))
            start = sign.end()
    pieces.append(Span(start, within.end))
    return pieces if all(len(piece) for piece in pieces) else []


def _in_title(passage: Passage, at: int) -> bool:
    """True inside 《》: a title's own signs part no members."""
    line = passage.layout.folded.rfind("\n", 0, at) + 1
    before = passage.layout.folded[max(line, at - 60) : at]
    return before.rfind("《") > before.rfind("》")


def tokens_of(passage: Passage, within: Span) -> list[Token]:
    """Words of a stretch with known places kept whole."""
    places = [name.span for name in passage.names if name.kind == "place" and within.contains(name.span)]
    tokens: list[Token] = []
    gaps = cut_tokens(passage.layout.folded, within, places)
    for gap in gaps:
        tokens.extend(gap)
    return tokens


def _conjunction(passage: Passage, piece: Span) -> Span | None:
    """The last conjunction inside a piece, as the dictionary cuts it."""
    found = [token.span for token in tokens_of(passage, piece) if token.word in _JOINS and token.tag in {"c", "p"}]
    inner = [span for span in found if piece.start < span.start and span.end < piece.end]
    return inner[-1] if inner else None
