"""The set of rules and models in force: standard ones, and those beside the user's configuration."""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from jiaokan import standard
from jiaokan.errors import ConfigurationError
from jiaokan.rules.declare import MARK, Rule
from jiaokan.rules.loader import load_folder, prefix_of
from jiaokan.rules.schema import DataTable, Table, table_name
from jiaokan.words import Words


@dataclass(frozen=True)
class RuleSet:
    """Rules by code, models of each table (the standard one first), and what could not be loaded.

    `known` holds the codes of all rules that were loaded, those taken out since included.
    """

    rules: dict[str, Rule]
    models: dict[str, tuple[type[Table], ...]]
    data_models: dict[str, type[DataTable]]
    errors: tuple[ConfigurationError, ...]
    known: frozenset[str] = frozenset()

    def only(self, codes: Iterable[str]) -> RuleSet:
        """The same set with these rules alone."""
        kept = frozenset(codes)
        return dataclasses.replace(self, rules={own: rule for own, rule in self.rules.items() if own in kept})

    def without(self, code: str) -> RuleSet:
        """The same set less one rule."""
        return self.only(own for own in self.rules if own != code)


def _members(module: ModuleType) -> Iterator[Any]:
    for value in vars(module).values():
        if getattr(value, "__module__", None) == module.__name__:
            yield value


def _rules_of(module: ModuleType) -> Iterator[Rule]:
    """Rules that a module declares: marked functions, and marked checks of its tables."""
    file = str(module.__file__)
    for value in _members(module):
        if isinstance(value, type) and issubclass(value, Table):
            for attribute in vars(value).values():
                declared = getattr(getattr(attribute, "__func__", attribute), MARK, None)
                if isinstance(declared, Rule):
                    yield dataclasses.replace(declared, tables=(table_name(value),), file=file)
        else:
            declared = getattr(value, MARK, None)
            if isinstance(declared, Rule):
                yield dataclasses.replace(declared, file=file, documentation=module.__doc__ or "")


def _gather(modules: Sequence[ModuleType]) -> tuple[dict[str, Rule], list[ConfigurationError]]:
    rules: dict[str, Rule] = {}
    errors: list[ConfigurationError] = []
    for module in modules:
        for found in _rules_of(module):
            if found.code in rules:
                errors.append(_clash(rules[found.code], found))
            else:
                rules[found.code] = found
    return dict(sorted(rules.items())), errors


def _clash(first: Rule, second: Rule) -> ConfigurationError:
    message = Words(
        f"规则代码 {second.code} 用了两次：{first.file} 和 {second.file}",
        f"rule code {second.code} is declared twice: in {first.file} and in {second.file}",
    )
    hint = Words("代码不能重复，请给其中一条规则另取代码", "codes are unique; give one of the two rules another")
    return ConfigurationError(message, document=second.file, hint=hint)


def _models(modules: Sequence[ModuleType]) -> tuple[dict[str, tuple[type[Table], ...]], dict[str, type[DataTable]]]:
    tables: dict[str, list[type[Table]]] = {}
    data: dict[str, type[DataTable]] = {}
    for module in modules:
        for value in _members(module):
            if isinstance(value, type) and issubclass(value, Table) and table_name(value):
                tables.setdefault(table_name(value), []).append(value)
            elif isinstance(value, type) and issubclass(value, DataTable) and table_name(value):
                data[table_name(value)] = value
    return {name: tuple(models) for name, models in tables.items()}, data


@functools.cache
def load_rules(*local_roots: Path) -> RuleSet:
    """Load the standard rules, then those of each local root that has a `schemas` or `checks` folder."""
    own = standard.root().resolve()
    roots = [standard.root(), *(root for root in local_roots if root.resolve() != own)]
    modules: list[ModuleType] = []
    errors: list[ConfigurationError] = []
    for root in roots:
        loaded, failed = load_folder(root, prefix_of(root, standard.root()))
        modules.extend(loaded)
        errors.extend(failed)
    rules, clashes = _gather(modules)
    tables, data = _models(modules)
    return RuleSet(rules, tables, data, (*errors, *clashes), frozenset(rules))
