"""What a report says of the whole run: what was found, what was read, and what took part in a comparison."""

from __future__ import annotations

from collections import Counter

from jiaokan.findings.finding import SEVERITIES
from jiaokan.report.labels import label
from jiaokan.report.report import Report
from jiaokan.words import Language


def counted(counts: dict[str, int], prefix: str, language: Language) -> str:
    """Counts in words, those of none left out: 严重 3、一般 1."""
    mark = "、" if language == "zh" else ", "
    return mark.join(f"{label(f'{prefix}.{key}', language)} {count}" for key, count in counts.items() if count)


def by_severity(report: Report) -> dict[str, int]:
    """How many open findings there are of each severity, the worst first."""
    severities = Counter(item.severity for item in report.open)
    return {severity: severities[severity] for severity in SEVERITIES}


def found_line(report: Report, language: Language) -> str:
    """The documents and open findings, or that nothing was found; how many findings a decision suppresses."""
    counts = counted(by_severity(report), "severity", language)
    line = label("none" if report.checked and report.rules else "none.checked", language)
    if counts:
        line = label("summary.found", language).format(len(report.checked), len(report.open), counts)
    suppressed = len(report.found) - len(report.open)
    return line + (label("summary.suppressed", language).format(suppressed) if suppressed else "")


def read_line(report: Report, language: Language) -> str:
    """How many figures and names were read, and how many figures were compared."""
    checked = [document.path for document in report.checked]
    names = int(report.reading.names["document"].isin(checked).sum())
    coverage = report.coverage
    return label("summary.read", language).format(coverage.figures, names, coverage.compared)


def relations_line(report: Report, language: Language) -> str:
    """The relations by verdict, with the reasons of those left undecided."""
    coverage = report.coverage
    if not sum(coverage.relations.values()):
        return label("none.relation", language)
    line = label("summary.relations", language).format(
        *(coverage.relations[verdict] for verdict in ("holds", "broken", "undecided"))
    )
    return f"{line} ({counted(coverage.reasons, 'reason', language)})" if coverage.reasons else line


def alone_line(report: Report, language: Language) -> str:
    """The figures that no relation touched, by kind; "" where all were compared."""
    alone = report.coverage.not_checked
    return label("summary.alone", language) + counted(alone, "kind", language) if alone else ""
