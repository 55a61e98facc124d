"""JUnit XML: a suite for each document, a case for each finding; a document without one has a case that passes.

Errors and warnings fail, `info` passes with its words as output, accepted findings are skipped with their reason. A
case is named by its rule and fingerprint, not by its line, so that the same finding is the same case in the next run.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import IO
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from jiaokan.errors import JiaokanError
from jiaokan.findings.discrepancy import Discrepancy
from jiaokan.report.inert import one_line, visible
from jiaokan.report.labels import label
from jiaokan.report.report import Report
from jiaokan.report.summary import found_line, read_line
from jiaokan.words import Language


def write(report: Report, stream: IO[str], language: Language = "zh") -> None:
    """Documents in their order, each with its findings; what could not be read is a case in error."""
    found: defaultdict[str, list[Discrepancy]] = defaultdict(list)
    for item in report.found:
        found[item.at.place.document].append(item)
    faults: defaultdict[str, list[JiaokanError]] = defaultdict(list)
    for error in report.errors:
        faults[error.document or "jiaokan"].append(error)
    root = Element("testsuites", name="jiaokan")
    paths = [document.path for document in report.checked]
    for path in dict.fromkeys([*paths, *list(found), *faults]):
        _suite(root, path, found[path], faults[path], language)
    _count(root, root.findall("testsuite/testcase"))
    output = SubElement(root, "system-out") if not len(root) else SubElement(root[-1], "system-out")
    output.text = f"{found_line(report, language)}\n{read_line(report, language)}"
    indent(root, " ")
    stream.write('<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode") + "\n")


def _suite(
    root: Element, path: str, found: Sequence[Discrepancy], faults: Sequence[JiaokanError], language: Language
) -> None:
    suite = SubElement(root, "testsuite", name=visible(path))
    seen: Counter[tuple[str, str]] = Counter()
    for item in found:
        seen[item.code, item.fingerprint] += 1
        _finding(suite, item, seen[item.code, item.fingerprint], language)
    for number, fault in enumerate(faults, 1):
        case = _case(suite, path, f"{label(f'error.{fault.kind}', language)} {number}", fault.line)
        words = one_line(fault.words.to(language))
        SubElement(case, "error", message=words, type=fault.kind).text = words + one_line(fault.advice(language))
    if not len(suite):
        _case(suite, path, label("none", language), None)
    _count(suite, suite.findall("testcase"))


def _count(suite: Element, cases: Sequence[Element]) -> None:
    suite.set("tests", str(len(cases)))
    for attribute, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        suite.set(attribute, str(sum(case.find(tag) is not None for case in cases)))
    suite.set("time", "0")


def _case(suite: Element, path: str, name: str, line: int | None) -> Element:
    named = {"classname": visible(path), "name": name, "time": "0", "file": visible(path)}
    return SubElement(suite, "testcase", named | ({"line": str(line)} if line else {}))


def _finding(suite: Element, item: Discrepancy, number: int, language: Language) -> None:
    name = f"{item.code} {one_line(item.name.to(language))} [{item.fingerprint}]{f' {number}' if number > 1 else ''}"
    case = _case(suite, item.at.place.document, name, item.at.line)
    message = one_line(item.message.to(language))
    if item.state == "suppressed":
        SubElement(case, "skipped", message=one_line(item.decision.reason if item.decision else ""))
    elif item.severity == "info":
        SubElement(case, "system-out").text = _details(item, message, language)
    else:
        failure = SubElement(case, "failure", message=message, type=f"{item.code} {item.severity}")
        failure.text = _details(item, message, language)


def _details(item: Discrepancy, message: str, language: Language) -> str:
    grade = f"{label(f'severity.{item.severity}', language)} · {label(f'confidence.{item.confidence}', language)}"
    lines = [f"{visible(item.at.place.document)}:{item.at.line}:{item.at.column} {grade}", message]
    lines += [f"{label('role.own', language)} {one_line(item.at.surface)}"]
    lines += [
        f"{label(f'role.{role}', language)} {visible(other.place.document)}:{other.line}:{other.column} "
        f"{one_line(other.surface)}"
        for other, role in item.evidence
    ]
    if item.computation:
        lines.append(f"{label('computation', language)} {one_line(item.computation.text)}")
    lines += [
        f"{label('suggestion', language)} {one_line(item.at.surface)} → {one_line(suggestion.text)} "
        f"({label(f'origin.{suggestion.origin}', language)})"
        for suggestion in item.suggestions
    ]
    return "\n".join(lines)
