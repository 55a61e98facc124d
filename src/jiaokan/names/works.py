"""Titles of works and documents in 《》, labels of projects and brands in “”, and two spellings of one of them."""

from __future__ import annotations

import re

from jiaokan.names.clash import Clashes, in_one_sentence
from jiaokan.names.ground import Ground
from jiaokan.names.mentioned import Forms, Mentioned
from jiaokan.names.variants import Variant, alike, plain
from jiaokan.names.word_lists import is_han
from jiaokan.text.span import Span

_STATE = "中华人民共和国"
_SHORTEST_PLAN = 8
_LONG = 10
_SHORTEST_LABEL = 4
# One plan is called by either word; other kinds of documents (条例, 细则) are documents of their own.
_PLANS = ("行动方案", "行动计划")
_VARIANT_HOWS = ("homophone", "near", "swapped")
_DIGIT = re.compile(r"[0-9〇零一二三四五六七八九十]")


def find(ground: Ground) -> list[Mentioned]:
    """Every title and label in order, without its marks; what is inside another quotation counts as well."""
    found: list[Mentioned] = []
    for quotation in ground.layout.quotations:
        inner = Span(quotation.span.start + 1, quotation.span.end - 1)
        named = quotation.kind in {"title", "label"} and len(plain(inner.of(ground.text))) > 1
        if named and not ground.in_furniture(inner.start):
            found.append(Mentioned(inner, inner.of(ground.text), "work"))
    return found


def _is_title(ground: Ground, mention: Mentioned) -> bool:
    return ground.layout.folded[mention.span.start - 1] in "《〈"


def _one_plan(one: str, other: str) -> bool:
    """True where only 方案 and 计划 differ: 《三年行动方案》 and 《三年行动计划》."""
    return len(one) == len(other) >= _SHORTEST_PLAN and {one[-4:], other[-4:]} == set(_PLANS) and one[:-4] == other[:-4]


def _counts(variant: Variant, one: str, other: str, *, titles: bool) -> bool:
    """True where a difference is one of spelling; labels, which may play on words, must sound the same."""
    bare = plain(one).removeprefix(_STATE)
    if not titles:
        return variant.how == "homophone" and is_han(bare) and len(bare) >= _SHORTEST_LABEL
    if variant.how in _VARIANT_HOWS:
        return True
    return (
        variant.how in {"changed", "lost"} and len(bare) >= _LONG and "的" not in _difference(plain(one), plain(other))
    )


def _difference(one: str, other: str) -> str:
    if len(one) == len(other):
        return "".join(a + b for a, b in zip(one, other, strict=True) if a != b)
    longer, shorter = sorted((one, other), key=len, reverse=True)
    at = next((at for at in range(len(shorter)) if longer[at] != shorter[at]), len(shorter))
    return longer[at]


def clashes(ground: Ground, forms: Forms) -> Clashes:
    """Two spellings of one title or label that no sentence has both of."""
    found = Clashes(ground, forms.of)
    titles = [form for form, group in forms.of.items() if _is_title(ground, group[0])]
    labels = [form for form, group in forms.of.items() if not _is_title(ground, group[0])]
    for listed, is_title in ((titles, True), (labels, False)):
        for one, other, variant in alike(listed, "work"):
            apart = not in_one_sentence(ground, forms.of[one], forms.of[other])
            if apart and _counts(variant, one, other, titles=is_title) and not _DIGIT.search(_difference(one, other)):
                found.add(one, other, variant)
    plans = {form[:-4]: form for form in titles if form.endswith(_PLANS[0])}
    for form in titles:
        twin = plans.get(form[:-4]) if form.endswith(_PLANS[1]) else None
        if twin and _one_plan(form, twin) and not in_one_sentence(ground, forms.of[form], forms.of[twin]):
            found.add(form, twin, Variant("changed", 0.5))
    return found
