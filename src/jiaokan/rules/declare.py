"""The two decorators that make a rule: `@rule` on a function over tables, `@row_rule` on a check of a schema."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

from jiaokan.errors import ConfigurationError
from jiaokan.findings.finding import Confidence, Finding, Severity, family_of
from jiaokan.words import Words

_CODE = re.compile("[A-Z]{2,5}[0-9]{3}")
MARK = "__jiaokan_rule__"


class CheckFunction(Protocol):
    """A rule over tables: takes the validated frames it named, in that order, and yields findings."""

    def __call__(self, *tables: Any) -> Iterable[Finding]:
        """Yield one finding for each discrepancy."""


@dataclass(frozen=True, slots=True)
class Example:
    """A text with what the rule must say about it: the surfaces it flags, in order; none for a clean text.

    `against` is the original for rules that compare a reprint, `beside` another report of the same story.
    """

    text: str
    flags: tuple[str, ...] = ()
    against: str | None = None
    beside: str | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule's code, names, severity and examples, beside its function.

    A rule over tables has `tables` and `check`; a row rule has the one table its schema describes, and `describe`,
    which makes a finding of a row that failed.
    """

    code: str
    name: Words
    severity: Severity
    confidence: Confidence
    tables: tuple[str, ...]
    examples: tuple[Example, ...]
    documentation: str = ""
    check: CheckFunction | None = None
    describe: Callable[[Mapping[Hashable, Any]], Finding] | None = None
    file: str = ""

    @property
    def family(self) -> str:
        """The letters of the code."""
        return family_of(self.code)


Function = TypeVar("Function", bound=Callable[..., Any])


def _checked(code: str, examples: Sequence[Example]) -> tuple[Example, ...]:
    if not _CODE.fullmatch(code):
        message = Words(f"“{code}”不是规则代码", f"{code!r} is no rule code")
        hint = Words("请写成二至五个大写字母加三位数字", "two to five capital letters and three digits")
        raise ConfigurationError(message, hint=hint)
    return tuple(examples)


def rule(
    code: str,
    *,
    name: Words,
    severity: Severity,
    tables: Sequence[str],
    examples: Sequence[Example],
    confidence: Confidence = "likely",
) -> Callable[[Function], Function]:
    """Declare a rule over one or more tables; its documentation is the docstring of its module.

    The function takes the named tables as validated frames and yields `Finding`s. Raises ConfigurationError where the
    code is malformed.
    """
    shown = _checked(code, examples)

    def mark(function: Function) -> Function:
        declared = Rule(code, name, severity, confidence, tuple(tables), shown, check=function)
        setattr(function, MARK, declared)
        return function

    return mark


def row_rule(
    code: str,
    *,
    name: Words,
    severity: Severity,
    describe: Callable[[Mapping[Hashable, Any]], Finding],
    examples: Sequence[Example],
    confidence: Confidence = "likely",
) -> Callable[[Callable[..., Any]], Any]:
    """Declare a check of a schema as a rule: a row for which it is False is a discrepancy with this code.

    The method takes the class and the frame and returns one boolean a row; it becomes a pandera `dataframe_check`
    named by the code. `describe` makes a finding of a failed row (a mapping of column to value, with `id`).
    """
    import pandera.pandas as pa

    shown = _checked(code, examples)

    def mark(function: Callable[..., Any]) -> Any:
        declared = Rule(
            code, name, severity, confidence, (), shown, documentation=function.__doc__ or "", describe=describe
        )
        checked = pa.dataframe_check(name=code)(function)
        setattr(checked.__func__, MARK, declared)
        return checked

    return mark
