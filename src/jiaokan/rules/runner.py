"""Run rules over validated tables; a rule that fails is a fault of that rule, and the others go on."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from typing import Any

import pandas as pd
from pandera.errors import SchemaError, SchemaErrors

from jiaokan.errors import JiaokanError, RuleError
from jiaokan.findings.finding import Finding
from jiaokan.rules.declare import Rule
from jiaokan.rules.loader import is_standard
from jiaokan.rules.registry import RuleSet
from jiaokan.rules.schema import Table, table_name
from jiaokan.tables import COLUMNS, Tables
from jiaokan.words import Words, in_both

Outcome = tuple[list[tuple[Rule, Finding]], list[JiaokanError]]


def run(rules: RuleSet, tables: Tables) -> Outcome:
    """Validate each table once, then run every rule over tables; returns findings with their rules, and faults."""
    findings: list[tuple[Rule, Finding]] = []
    faults: list[JiaokanError] = []
    for name, models in sorted(rules.models.items()):
        if name not in COLUMNS:
            faults.append(fault(Words(f"{name} 表", f"of table {name}"), "there is no such table"))
            continue
        for model in models:
            found, failed = _validate(rules, model, tables[name])
            findings.extend(found)
            faults.extend(failed)
    for rule in rules.rules.values():
        found, failed = _check(rule, tables)
        findings.extend(found)
        faults.extend(failed)
    return findings, faults


def _check(rule: Rule, tables: Tables) -> Outcome:
    """Run a rule over tables; a row rule has had its say in the validation."""
    if rule.check is None:
        return [], []
    try:
        return [(rule, finding) for finding in rule.check(*(tables[name] for name in rule.tables))], []
    except (Exception, SystemExit) as error:
        return [], [fault(rule.code, error)]


def fault(code: Words | str, error: BaseException | str) -> RuleError:
    """The error entry of a rule, or of a schema, that failed."""
    name = in_both(code)
    reason = error if isinstance(error, str) else f"{type(error).__name__}: {error}"
    message = Words(f"规则运行出错（{name.zh}）：{reason}", f"rule {name.en} failed: {reason}")
    hint = Words(
        "其他规则的结果不受影响；请把此处文字发给编写这条规则的人",
        "the findings of the other rules are complete; send this line to the author of the rule",
    )
    return RuleError(message, hint=hint)


def _validate(rules: RuleSet, model: type[Table], frame: pd.DataFrame) -> Outcome:
    try:
        schema = model.to_schema()
        # A user's model for a standard table adds checks; it need not name every column.
        schema.strict = is_standard(model.__module__)
        schema.validate(frame, lazy=True)
    except SchemaErrors as errors:
        return _failures(rules, errors.schema_errors, frame)
    except Exception as error:
        return [], [fault(Words(f"{table_name(model)} 表", f"of table {table_name(model)}"), error)]
    return [], []


def _failures(rules: RuleSet, errors: Iterable[SchemaError], frame: pd.DataFrame) -> Outcome:
    findings: list[tuple[Rule, Finding]] = []
    faults: list[JiaokanError] = []
    seen: set[tuple[str, str]] = set()
    for error in errors:
        code = str(getattr(error.check, "name", error.check))
        rule = rules.rules.get(code)
        raised = error.reason_code is not None and error.reason_code.name == "CHECK_ERROR"
        if rule is None and code in rules.known:
            continue  # a rule that is switched off
        if rule is None or rule.describe is None or raised:
            faults.append(fault(code, str(error.failure_cases if raised else error).splitlines()[0]))
            continue
        for row in _rows(error, frame):
            # A check over the whole frame is reported once for each column.
            if (code, row["id"]) not in seen:
                seen.add((code, row["id"]))
                findings.extend(_described(rule, row, faults))
    return findings, faults


def _described(rule: Rule, row: dict[Hashable, Any], faults: list[JiaokanError]) -> Iterator[tuple[Rule, Finding]]:
    try:
        if rule.describe is not None:
            yield rule, rule.describe(row)
    except Exception as error:
        faults.append(fault(rule.code, error))


def _rows(error: SchemaError, frame: pd.DataFrame) -> Iterator[dict[Hashable, Any]]:
    """The failed rows, in table order."""
    passed = error.check_output
    if not isinstance(passed, pd.Series):
        return
    yield from frame.loc[passed.index[~passed.astype(bool)]].reset_index().to_dict("records")
