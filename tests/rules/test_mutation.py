"""A rule is what flags its examples: taken away, or with validation off, nothing does."""

from __future__ import annotations

import datetime
import functools
import re
from collections.abc import Callable, Iterable
from decimal import Decimal

import pytest
from pandera.config import config_context

from jiaokan.documents import from_text
from jiaokan.findings.discrepancy import Discrepancy
from jiaokan.findings.finding import Computation
from jiaokan.pipeline import judge
from jiaokan.reading import Reading, read_document
from jiaokan.rules.declare import Rule
from jiaokan.rules.registry import RuleSet, load_rules

RULES = load_rules()
ROW_RULES = ("PCT002", "FIG010", "MON002", "AVG005", "UNT011", "DAT001", "DAT013")
POSITIVE = [
    pytest.param(rule, example.text, id=f"{code}-{number}")
    for code, rule in RULES.rules.items()
    for number, example in enumerate(rule.examples)
    if example.flags and example.against is None and example.beside is None
]

TEXTS = [pytest.param(parameters.values[1], id=parameters.id) for parameters in POSITIVE]
ALONE = [str(parameters.values[0]) for parameters in TEXTS]


@functools.cache
def reading_of(text: str) -> Reading:
    """A text read, under itself as its path."""
    return read_document(from_text(text, text))


def judged(rules: RuleSet, texts: Iterable[str]) -> dict[str, list[Discrepancy]]:
    """What rules say of texts, all judged in one run."""
    _, discrepancies, faults = judge(rules, [reading_of(text) for text in sorted(set(texts))])
    assert not faults
    said: dict[str, list[Discrepancy]] = {text: [] for text in texts}
    for item in discrepancies:
        said[item.at.place.document].append(item)
    return said


@functools.cache
def told() -> dict[str, list[Discrepancy]]:
    """What all rules say of every positive example that stands alone."""
    return judged(RULES, ALONE)


@functools.cache
def told_without(code: str) -> dict[str, list[Discrepancy]]:
    """What all other rules say of the positive examples of one."""
    own = RULES.rules[code].examples
    return judged(RULES.without(code), [example.text for example in own if example.text in told()])


def codes(rules: RuleSet, text: str) -> set[str]:
    return {item.code for item in judged(rules, [text])[text]}


@pytest.mark.parametrize(("rule", "text"), POSITIVE)
def test_without_the_rule_its_example_goes_unflagged(rule: Rule, text: str) -> None:
    assert rule.code in {item.code for item in told()[text]}
    assert rule.code not in {item.code for item in told_without(rule.code)[text]}


def test_without_takes_one_rule_and_leaves_the_set_as_it_was() -> None:
    before = dict(RULES.rules)
    assert set(RULES.rules) - set(RULES.without("SUM001").rules) == {"SUM001"}
    assert RULES.rules == before
    assert RULES.without("ZZZ999").rules == before


@pytest.mark.parametrize("code", ROW_RULES)
def test_row_rules_live_in_the_validation_of_pandera(code: str) -> None:
    rule = RULES.rules[code]
    assert rule.check is None
    assert rule.describe is not None
    text = next(example.text for example in rule.examples if example.flags)
    assert code in codes(RULES, text)
    with config_context(validation_enabled=False):
        assert code not in codes(RULES, text)


def test_row_rules_are_exactly_these() -> None:
    assert {code for code, rule in RULES.rules.items() if rule.check is None} == set(ROW_RULES)


@pytest.mark.parametrize("text", TEXTS)
def test_findings_stand_where_they_say(text: str) -> None:
    for item in told()[text]:
        assert text[item.at.place.start : item.at.place.end] == item.at.surface
        assert item.at.surface
        for position, _ in item.evidence:
            assert text[position.place.start : position.place.end] == position.surface


@pytest.mark.parametrize("text", TEXTS)
def test_messages_speak_both_languages_and_show_the_figures(text: str) -> None:
    for item in told()[text]:
        assert item.message.zh.endswith("。")
        assert item.message.en.endswith(".")
        assert not re.search("[一-鿿]。", item.message.en)
        terms = item.computation.terms if item.computation else ()
        shown = {item.at.surface, *(term.surface for term in terms)}
        assert any(surface in item.message.zh and surface in item.message.en for surface in shown)


def replay(computation: Computation) -> bool:
    """True where the terms of a computation do contradict one another under its relation."""
    values: dict[str, list[Decimal]] = {}
    for term in computation.terms:
        values.setdefault(term.role, []).append(term.value)
    if computation.relation in _MANY:
        return _MANY[computation.relation](values)
    if computation.relation in _REPLAYS:
        return _REPLAYS[computation.relation]({role: numbers[0] for role, numbers in values.items()})
    assert computation.relation == "weekday"
    return _weekday(computation)


def _growth(one: dict[str, Decimal]) -> bool:
    """Rates are per cent, fractions or multiples: none of the readings is what the levels make."""
    made = one["to"] / one["from"]
    if "fall" in one:
        return one["fall"] not in {1 - made, (1 - made) * 100}
    return one["rate"] not in {made, made - 1, (made - 1) * 100}


def _out_of_rank(many: dict[str, list[Decimal]]) -> bool:
    value = many["value"][0]
    lower = any(value < other for other in many.get("above", ()))
    return lower or any(value > other for other in many.get("beneath", ()))


_MANY: dict[str, Callable[[dict[str, list[Decimal]]], bool]] = {
    "sum": lambda many: sum(many["part"]) != many["total"][0],
    "stock": lambda many: sum(many["part"]) - sum(many.get("less", ())) != many["total"][0],
    "bounds": lambda many: many["low"][0] != many["high"][0],
    "part": lambda many: many["part"][0] > many["whole"][0],
    "repeat": lambda many: len(set(many["mention"])) > 1,
    "list-count": lambda many: many["members"][0] != many["count"][0],
    "range": lambda many: many["low"][0] > many["high"][0],
    "rank": _out_of_rank,
    "date-order": lambda many: many["start"][0] > many["end"][0],
    "duration": lambda many: not many["lowest"][0] <= many["length"][0] <= many["highest"][0],
    "hundred": lambda many: sum(many["part"]) != 100,
}
_REPLAYS: dict[str, Callable[[dict[str, Decimal]], bool]] = {
    "growth": _growth,
    "change": lambda one: abs(one["to"] - one["from"]) not in {one.get("difference"), one.get("decrease")},
    "direction": lambda one: (one["to"] < one["from"]) != bool({"fall", "decrease"} & set(one)) or len(one) == 2,
    "share": lambda one: one["share"] not in {one["part"] / one["whole"], one["part"] / one["whole"] * 100},
    "average": lambda one: one["total"] != one["count"] * one["average"] / one.get("unit", Decimal(1)),
    "balance": lambda one: one["from"] - one["less"] != one["difference"],
    "conversion": lambda one: one["mention"] != one["converted"],
}


def _weekday(computation: Computation) -> bool:
    """The date stands in the text of the computation in ISO 8601, the weekday in its own term."""
    iso = re.match("[0-9]{4}-[0-9]{2}-[0-9]{2}", computation.text)
    assert iso
    printed = next(term.surface for term in computation.terms if term.role == "weekday")
    return datetime.date.fromisoformat(iso.group()).isoweekday() != min("一二三四五六日天".index(printed[-1]) + 1, 7)


@pytest.mark.parametrize("text", TEXTS)
def test_every_computation_can_be_replayed_from_its_terms(text: str) -> None:
    for item in told()[text]:
        if item.computation is not None:
            assert replay(item.computation)
            assert all(term.surface in item.computation.text for term in item.computation.terms) or (
                item.computation.relation == "weekday"
            )


def test_computations_of_every_relation_are_replayed() -> None:
    said = (item for items in told().values() for item in items)
    assert {item.computation.relation for item in said if item.computation} == {"weekday", *_MANY, *_REPLAYS}


@pytest.mark.xfail(strict=True, reason="the terms of a weekday have no value to replay it from: the date's is 0")
def test_a_weekday_can_be_replayed_from_its_terms_alone() -> None:
    text = "大会将于2020年6月1日（星期三）开幕。"
    (item,) = judged(RULES, [text])[text]
    assert item.computation is not None
    values = {term.role: term.value for term in item.computation.terms}
    assert values["weekday"] == 3
    assert values["date"] != 0
