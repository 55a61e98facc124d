"""The one line for the chief editor: may it go out, and if not, what is open."""

from __future__ import annotations

from dataclasses import dataclass

from jiaokan.report.html.cards import state
from jiaokan.report.html.labels import word
from jiaokan.report.report import Report
from jiaokan.words import Language


@dataclass(frozen=True, slots=True)
class Conclusion:
    """`level` (stop, wait, clear) is how the page shows it, `text` the line."""

    level: str
    text: str


def conclusion(report: Report, language: Language) -> Conclusion:
    """Hold where an error is open, wait where a warning or a query is, clear else; nothing read is never clear.

    The script of the page says it anew after each verdict, by the same rule.
    """
    waiting = report.open
    errors = sum(item.severity == "error" for item in waiting)
    others = sum(item.severity == "warning" or (item.severity == "info" and state(item) == "query") for item in waiting)
    if errors:
        return Conclusion("stop", word("verdict.stop", language).format(errors))
    if report.errors:
        return Conclusion("wait", word("verdict.unread", language).format(len(report.errors)))
    if not report.checked or not report.rules:
        return Conclusion("wait", word("verdict.nothing", language))
    if others:
        return Conclusion("wait", word("verdict.wait", language).format(others))
    if waiting:
        return Conclusion("clear", word("verdict.notes", language).format(len(waiting)))
    if report.found:
        return Conclusion("clear", word("verdict.done", language).format(len(report.found)))
    return _nothing_found(report, language)


def _nothing_found(report: Report, language: Language) -> Conclusion:
    """No discrepancy never stands alone: it comes with how much was compared, and is none where nothing was."""
    coverage = report.coverage
    if not coverage.compared:
        return Conclusion("wait", word("verdict.uncompared", language))
    return Conclusion("clear", word("verdict.clear", language).format(coverage.figures, coverage.compared))
