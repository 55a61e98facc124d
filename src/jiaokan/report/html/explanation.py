"""Pages of rules, cut into their headings, in one language."""

from __future__ import annotations

import re
from dataclasses import dataclass

from jiaokan.rules.registry import load_rules
from jiaokan.words import Language

_HEADING = re.compile(r"^(?:是什么|为什么|错例|正例|局限) (What|Why|Bad|Good|Limits)\s*[:：]\s*", re.MULTILINE)
_BETWEEN = re.compile(r"(?<=[。；！？）”]) ?/\s+|\s+/\s+(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a rule's page says: pairs of a heading (what, why, bad, good, limits) and its text."""

    code: str
    name: str
    sections: tuple[tuple[str, str], ...]


def explanation(code: str, name: str, language: Language) -> Explanation:
    """The page of a standard rule; without sections for a rule that is not one of them."""
    rule = load_rules().rules.get(code)
    return Explanation(code, name, sections(rule.documentation, language) if rule else ())


def sections(documentation: str, language: Language) -> tuple[tuple[str, str], ...]:
    """Headings with their texts; of a text in two languages the one asked for."""
    lines = "\n".join(line.strip() for line in documentation.splitlines())
    marks = list(_HEADING.finditer(lines))
    ends = [mark.start() for mark in marks[1:]] + [len(lines)]
    return tuple(
        (mark.group(1).lower(), _in(lines[mark.end() : end], language)) for mark, end in zip(marks, ends, strict=True)
    )


def _in(text: str, language: Language) -> str:
    parts = _BETWEEN.split(" ".join(text.split()), maxsplit=1)
    return parts[0 if language == "zh" else -1].strip()
