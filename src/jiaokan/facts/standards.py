"""Standards and wholes before a figure, which are not what it measures: 比去年的, 占营业收入的, 完成年度计划的."""

from __future__ import annotations

from collections.abc import Sequence

from jiaokan.facts.phrases import NAMES
from jiaokan.facts.tokens import Token


def without_base(gap: Sequence[Token], *, share: bool) -> tuple[int, bool, bool]:
    """Where the words end that tell of the figure itself, before any standard or whole that it is held against.

    比去年的…, 高于全国平均水平…, 与去年同期相比… are standards; 占营业收入的…, 完成年度计划的… are wholes.
    """
    end, compared, shared = len(gap), False, False
    for at in range(len(gap) - 1, -1, -1):
        token = gap[at]
        if token.sort == "sharing":
            # A share is told of what stands before; the whole itself (占计划面积1020万亩) of what stands behind.
            end, shared = at if share else end, True
        elif token.sort == "comparing" and not _is_ratio_noun(gap, at):
            end, compared = at, True
        elif token.sort == "joint" and compared and any(one.word in {"相比", "相较", "比较"} for one in gap[at:]):
            end = at
    if share and not shared and not compared and gap and gap[-1].sort == "of":
        verb = _relation_to(gap)
        return (end, False, False) if verb is None else (verb, False, True)
    return end, compared, shared


def _relation_to(gap: Sequence[Token]) -> int | None:
    """Where the verb stands that holds a share against a whole (完成年度计划的, 是去年的); none in 由去年的."""
    for at in range(len(gap) - 2, -1, -1):
        token = gap[at]
        if token.sort == "preposition":
            return None
        if token.word in {"为", "到", "至"} or (token.sort in {"verb", "light", "change"} and token.tag[0] == "v"):
            return at
    return None


def _is_ratio_noun(gap: Sequence[Token], at: int) -> bool:
    """True for 比 that ends a noun (城乡收入比2.24): nothing but light verbs follows."""
    return (
        gap[at].word == "比"
        and at > 0
        and gap[at - 1].sort in NAMES
        and all(token.word in {"为", "是", "达", "达到"} for token in gap[at + 1 :])
    )
