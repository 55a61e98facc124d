"""Reports hold to the standards of their formats, stated as JSON Schemas in docs/schema, and JUnit to its own rules."""

from __future__ import annotations

import io
import json
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from jiaokan.findings.decision import Decision
from jiaokan.pipeline import check
from jiaokan.report import formats, sarif
from jiaokan.report.report import Report

HOUSE = Path(__file__).parent.parent.parent
SCHEMAS = HOUSE / "docs" / "schema"
STORIES = [str(HOUSE / "seeds" / story) for story in ("jingmeng", "tongji")]
Strategy = st.SearchStrategy[Report]


def validator(name: str) -> Draft202012Validator:
    schema = json.loads((SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


SARIF, DIAGNOSTIC, REPORT = (validator(name) for name in ("sarif", "rdjsonl", "report"))


def written(report: Report, form: str) -> str:
    stream = io.StringIO()
    formats.write(report, form, stream, "zh")
    return stream.getvalue()


@pytest.fixture(scope="module")
def real() -> Report:
    """Two stories with their reprints, every third finding accepted, and a file that is missing."""
    report = check([*STORIES, "nowhere.txt"])
    found = tuple(
        replace(item, decision=Decision(item.fingerprint, item.code, "-", "x", "accepted", "属实", "甲", "", ""))
        if number % 3 == 0
        else item
        for number, item in enumerate(report.found)
    )
    return replace(report, found=found)


def hold(report: Report) -> None:
    """Every JSON format of a report is what its schema says, and JUnit is consistent."""
    SARIF.validate(log := json.loads(written(report, "sarif")))
    consistent_sarif(log["runs"][0])
    for line in written(report, "rdjsonl").splitlines():
        DIAGNOSTIC.validate(json.loads(line))
    REPORT.validate(json.loads(written(report, "json")))
    consistent_junit(ElementTree.fromstring(written(report, "junit").encode()))


def consistent_sarif(run: dict[str, Any]) -> None:
    """What no schema can say: indexes point at what they name, identities are one of a kind."""
    rules, files = run["tool"]["driver"]["rules"], run["artifacts"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    alerts: Counter[tuple[str, ...]] = Counter()
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        places = [place["physicalLocation"] for place in (*result["locations"], *result.get("relatedLocations", ()))]
        for place in places:
            file, region = place["artifactLocation"], place["region"]
            assert files[file["index"]]["location"]["uri"] == file["uri"]
            start, end = ((region[f"{edge}Line"], region[f"{edge}Column"]) for edge in ("start", "end"))
            assert start <= end
        identity = result["partialFingerprints"]["primaryLocationLineHash"]
        alerts[result["ruleId"], str(places[0]["artifactLocation"]["index"]), identity] += 1
    assert set(alerts.values()) <= {1}


def consistent_junit(root: ElementTree.Element) -> None:
    """The schema that Jenkins and GitLab read by: nested suites, counts that add up, names one of a kind."""
    assert root.tag == "testsuites"
    assert {suite.tag for suite in root} <= {"testsuite"}
    for suite in (root, *root):
        cases = list(suite.iter("testcase"))
        assert int(suite.get("tests", "")) == len(cases)
        for attribute, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
            assert int(suite.get(attribute, "")) == len(list(suite.iter(tag)))
    for suite in root:
        assert suite.get("name")
        assert {child.tag for child in suite} <= {"testcase", "system-out"}
        cases = suite.findall("testcase")
        assert len({case.get("name") for case in cases}) == len(cases) > 0
        for case in cases:
            assert case.get("classname") == suite.get("name") == case.get("file")
            assert len(case) <= 1
            assert {child.tag for child in case} <= {"failure", "error", "skipped", "system-out"}


def test_reports_of_stories_hold_to_the_standards(real: Report) -> None:
    assert len(real.found) > 20
    assert 0 < len(real.open) < len(real.found)
    assert any(item.suggestions for item in real.found)
    hold(real)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_hostile_reports_hold_to_the_standards(data: st.DataObject, hostile: Strategy) -> None:
    hold(data.draw(hostile))


def test_large_reports_hold_to_the_standards(many: Callable[[int], Report]) -> None:
    log = sarif.as_dict(many(5100))
    SARIF.validate(log)
    consistent_sarif(log["runs"][0])


def test_every_rule_has_its_help(real: Report) -> None:
    (run,) = json.loads(written(real, "sarif"))["runs"]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == list(real.rules)
    for rule in run["tool"]["driver"]["rules"]:
        for heading in ("**是什么**", "**为什么**", "**错例**", "**正例**", "**局限**"):
            assert heading in rule["help"]["markdown"]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda run: run.pop("columnKind"), "columnKind"),
        (lambda run: run["results"][0].update(level="severe"), "level"),
        (lambda run: run["results"][0].pop("suppressions"), "suppressions"),
        (lambda run: run["results"][0]["locations"][0]["physicalLocation"]["region"].update(startColumn=0), "Column"),
        (lambda run: run["artifacts"][0]["location"].update(uri="稿件.txt"), "uri"),
        (lambda run: run["artifacts"][0]["location"].update(uri="a:b.txt"), "uri"),
        (lambda run: run["results"][0]["message"].update(text="[x](y)"), "message"),
        (lambda run: run.update(colour=1), "colour"),
    ],
)  # fmt: skip
def test_the_schema_refuses_what_the_standard_forbids(
    real: Report, change: Callable[[dict[str, Any]], object], reason: str
) -> None:
    log = json.loads(written(real, "sarif"))
    change(log["runs"][0])
    errors = list(SARIF.iter_errors(log))
    assert errors
    assert any(reason in str(list(error.absolute_path)) + error.message for error in errors)


def test_the_schema_of_the_report_names_every_key(real: Report) -> None:
    schema = json.loads((SCHEMAS / "report.schema.json").read_text(encoding="utf-8"))
    report = json.loads(written(real, "json"))
    assert set(report) == set(schema["properties"])
    defined = {
        name: set(schema["$defs"][name]["properties"]) for name in ("document", "discrepancy", "error", "coverage")
    }
    assert set(report["coverage"]) == defined["coverage"]
    for name, key in (("document", "documents"), ("discrepancy", "discrepancies"), ("error", "errors")):
        assert report[key]
        assert all(set(entry) == defined[name] for entry in report[key])
