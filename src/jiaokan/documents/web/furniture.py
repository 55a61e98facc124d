"""What of a page is none of its article, by its elements alone: navigation, forms, hidden parts, lists of links."""

from __future__ import annotations

import functools
import re

from jiaokan import standard
from jiaokan.documents.web.elements import Block, Element

_TAGS = frozenset({"nav", "aside", "footer", "form", "label", "menu", "head", "legend"})
_ROLES = frozenset({"navigation", "search", "banner", "contentinfo", "complementary"})
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_NAME = re.compile("[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_SENTENCE = re.compile("[。！？；]")
_MOSTLY = 0.6


@functools.cache
def _words() -> frozenset[str]:
    return frozenset(row["word"] for row in standard.rows("web_furniture"))


def is_furniture(element: Element) -> bool:
    """True for an element that by its tag, role, style or name is none of the article."""
    attributes = element.attributes
    if element.tag in _TAGS or attributes.get("role") in _ROLES or "hidden" in attributes:
        return True
    if attributes.get("aria-hidden") == "true" or _HIDDEN.search(attributes.get("style", "")):
        return True
    named = f"{attributes.get('class', '')} {attributes.get('id', '')}"
    return any(word.lower() in _words() for word in _NAME.findall(named))


def is_list_of_links(block: Block) -> bool:
    """True for a block that is mostly links and says no sentence: the way to another page."""
    return block.linked > _MOSTLY * len(block) and not _SENTENCE.search(block.text)
