"""Where the article of a page stands: the smallest element that holds most of its running text.

Running text is what does not lie in links; runs without a mark of a sentence (menus, buttons, lists) weigh little.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from jiaokan.documents.web.elements import Block, Element
from jiaokan.documents.web.furniture import is_furniture, is_list_of_links

_MARK = re.compile("[，。、；：？！,;]")
_LIGHT = 0.1
_MOST = 0.6
_ENOUGH = 0.35
_BETWEEN = 12
"""Blocks between a headline and the article that are still of its head: source, day, summary."""

_HEADLINES = frozenset({"h1"})
_TABLE = frozenset({"table"})


def article(blocks: Sequence[Block]) -> list[Block]:
    """The blocks of the article in their order, headline first; all of a page where nothing stands out."""
    bodies = [block for block in blocks if block.element.nearest(frozenset({"title"})) is None]
    weights = _weights(bodies)
    main = _main(bodies, weights)
    spared = frozenset(element for element, weight in weights.items() if weight >= _ENOUGH * weights[main])
    told = [block for block in bodies if not _dropped(block, spared)]
    inside = [block for block in told if main in block.element.ancestry]
    if any(block.element.nearest(_HEADLINES) for block in inside):
        return inside
    return [*_head(told, inside), *inside] or inside


def _weight(block: Block) -> float:
    own = len(block) - block.linked
    return own if _MARK.search(block.text) or block.element.nearest(_TABLE) else own * _LIGHT


def _weights(blocks: Sequence[Block]) -> dict[Element, float]:
    """Running text below each element."""
    weights: defaultdict[Element, float] = defaultdict(float)
    for block in blocks:
        weight = _weight(block)
        for element in block.element.ancestry:
            weights[element] += weight
    return weights


def _main(blocks: Sequence[Block], weights: Mapping[Element, float]) -> Element:
    """The one <article> with enough text; else the deepest element with most of all that is not furniture."""
    elements = list(dict.fromkeys(element for block in blocks for element in block.element.ancestry))
    root = next(element for element in elements if element.parent is None)
    marked = [
        element
        for element in elements
        if (element.tag == "article" or element.attributes.get("itemprop") == "articleBody")
        and weights[element] >= _ENOUGH * weights[root]
    ]
    if len(marked) == 1:
        return marked[0]
    return _deepest(root, elements, weights)


def _deepest(root: Element, elements: Sequence[Element], weights: Mapping[Element, float]) -> Element:
    """Go down from the root for as long as one child holds most of what its parent holds."""
    heaviest: dict[Element, Element] = {}
    for element in elements:
        parent = element.parent
        if parent is not None and weights[element] > weights[heaviest.get(parent, element)] * (parent in heaviest):
            heaviest[parent] = element
    at = root
    while at in heaviest and weights[heaviest[at]] >= _MOST * weights[at] and heaviest[at].tag not in {"p", "tbody"}:
        at = heaviest[at]
    return at


def _dropped(block: Block, spared: frozenset[Element]) -> bool:
    """True for what is none of the article: its own list of links, or lying in furniture that holds no main text."""
    if is_list_of_links(block):
        return True
    return any(element not in spared and is_furniture(element) for element in block.element.ancestry)


def _head(told: Sequence[Block], inside: Sequence[Block]) -> list[Block]:
    """The headline before the article and the few blocks between: its source and its day."""
    if not inside:
        return []
    before = list(told[: told.index(inside[0])])
    at = max((number for number, block in enumerate(before) if block.element.nearest(_HEADLINES)), default=None)
    if at is None or len(before) - at > _BETWEEN:
        return []
    return before[at:]
