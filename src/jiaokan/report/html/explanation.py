"""What a rule's page says, in one language."""

from __future__ import annotations

from dataclasses import dataclass

from jiaokan.report.report import Report
from jiaokan.report.rule_page import sections
from jiaokan.words import Language


@dataclass(frozen=True, slots=True)
class Explanation:
    """A rule with pairs of a heading (是什么, 为什么, 错例, 正例, 局限) and its text."""

    code: str
    name: str
    sections: tuple[tuple[str, str], ...]


def explanations(report: Report, language: Language) -> list[Explanation]:
    """A page for each rule that found something, by code; without sections where the report has no page of it."""
    names = {item.code: item.name.to(language) for item in report.found}
    made = []
    for code, name in sorted(names.items()):
        found = sections(report.manual[code]) if code in report.manual else ()
        told = tuple((section.heading.to(language), section.text.to(language)) for section in found)
        made.append(Explanation(code, name, told))
    return made
