"""Quotations: speech, whose figures count, apart from labels and titles, whose numerals are names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from jiaokan.text.span import Span

QuotationKind = Literal["speech", "label", "title", "phrase"]

_PAIRS = {"“": "”", "‘": "’", "「": "」", "『": "』", "《": "》", "〈": "〉", '"': '"'}
_MARK = re.compile("[" + "".join(_PAIRS) + "".join(_PAIRS.values()) + "\r\n]")
_LONGEST_LABEL = 24
_DEEPEST = 8
_SENTENCE_MARK = re.compile(r"[。!?,;]")
# “十四五”时期 is a time, “30天无理由退货” a term: what they count is said, not named.
_TOLD = re.compile(
    r"(?:十?[一二三四五六七八九]五|十五)$|[0-9](?:天|小时|分钟|秒|公里|米|个月|岁|%|[万亿]?(?:元|吨|斤|亩|千瓦))"
)
_SPEAKING = re.compile(r"(?:[说道称问答曰]|表示|介绍|指出|强调|写道|透露|坦言|感慨)[,:]?\s*$|[:]\s*$")


@dataclass(frozen=True, slots=True)
class Quotation:
    """What stands between two marks; `span` includes both."""

    span: Span
    kind: QuotationKind


def _kind(opening: str, inner: str, before: str) -> QuotationKind:
    """Tell a label from speech: GB/T 15834—2011, 4.8 lets quotation marks do both."""
    if opening in "《〈":
        return "title"
    speech = _SENTENCE_MARK.search(inner) or _SPEAKING.search(before) or len(inner) > _LONGEST_LABEL
    if speech:
        return "speech"
    return "phrase" if _TOLD.search(inner) else "label"


def find_quotations(folded: str) -> tuple[Quotation, ...]:
    """Return the quotations of a folded text, outer ones first; one that its line never closes is none."""
    found: list[Quotation] = []
    open_marks: list[tuple[str, int]] = []
    for mark in _MARK.finditer(folded):
        sign = mark.group()
        if sign in "\r\n":
            open_marks.clear()
        elif any(_PAIRS[opening] == sign for opening, _ in open_marks):
            while open_marks:
                opening, start = open_marks.pop()
                if _PAIRS[opening] == sign:
                    inner = folded[start + 1 : mark.start()]
                    kind = _kind(opening, inner, folded[max(0, start - 8) : start])
                    found.append(Quotation(Span(start, mark.end()), kind))
                    break
        elif sign in _PAIRS:
            open_marks.append((sign, mark.start()))
            del open_marks[:-_DEEPEST]
    return tuple(sorted(found, key=lambda quotation: quotation.span))
