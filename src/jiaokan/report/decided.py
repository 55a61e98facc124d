"""What a report says of decisions: those that hold for nothing or no more, what was mended, and what was accepted."""

from __future__ import annotations

from collections.abc import Iterator

from jiaokan.decisions.review import Entry, Fix
from jiaokan.report.inert import one_line
from jiaokan.report.labels import label
from jiaokan.report.report import Report
from jiaokan.words import Language


def lines(report: Report, language: Language) -> Iterator[str]:
    """One line for each decision that needs a reviewer, then counts; what was accepted only where it is asked for."""
    review = report.review
    if report.show_suppressed:
        yield from _suppressed(report, language)
    for fix in review.fixes:
        if fix.outcome in {"missed", "disturbed"}:
            yield _told(review.file, fix.entry, f"decided.{fix.outcome}", language, _changes(fix))
    for entry in review.expired:
        yield _told(review.file, entry, "decided.expired", language, entry.decision.expires)
    for entry in review.stale:
        yield _told(review.file, entry, "decided.stale", language)
    for old, new in review.moved:
        yield one_line(label("decided.moved", language).format(old, new))
    yield from _counts(report, language)


def _counts(report: Report, language: Language) -> Iterator[str]:
    review = report.review
    if review.fixes:
        outcomes = [fix.outcome for fix in review.fixes]
        done = outcomes.count("mended") + outcomes.count("gone")
        yield label("decided.fixes", language).format(done, outcomes.count("missed"), outcomes.count("disturbed"))
    queried = sum(item.decision is not None and item.decision.verdict == "query" for item in report.found)
    if queried:
        yield label("decided.queried", language).format(queried)
    if review.today:
        yield label("decided.today", language).format(review.today)


def _suppressed(report: Report, language: Language) -> Iterator[str]:
    for item in report.found:
        if item.decision is not None and item.state == "suppressed":
            place = f"{item.at.place.document}:{item.at.line}:{item.at.column}"
            decision = item.decision
            words = label("decided.accepted", language).format(decision.reason)
            signed = ", ".join(filter(None, (decision.reviewer, decision.date)))
            yield one_line(f"{place} {item.code} [{item.fingerprint}] {item.message.to(language)} {words} ({signed})")


def _changes(fix: Fix) -> str:
    return f"{'、'.join(fix.lost)} → {'、'.join(fix.now)}" if fix.now else "、".join(fix.lost)


def _told(file: str, entry: Entry, key: str, language: Language, more: str = "") -> str:
    decision = entry.decision
    told = label(key, language).format(more)
    return one_line(
        f"{file}:{entry.line} {decision.document} {decision.code} [{decision.fingerprint}] "
        f"{told}{'：' if language == 'zh' else ': '}“{decision.quotation}”"
    )


def listed(entry: Entry, status: str, language: Language) -> str:
    """A line of the list of decisions."""
    decision = entry.decision
    told = label(f"status.{status}", language)
    if decision.expires:
        told += label("status.until", language).format(decision.expires)
    signed = ", ".join(filter(None, (decision.reviewer, decision.date)))
    words = f"{decision.code} “{decision.quotation}” {decision.reason} ({signed})"
    return one_line(f"{entry.line} [{decision.fingerprint}] {told} {decision.document} {words}")
